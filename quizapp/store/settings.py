"""How a quiz set is taken.

- ``Settings``: all of it, checked; ``settings_of(quiz_set) -> Settings``;
  ``columns(settings) -> dict``.
- ``configure(session, quiz_set, settings)``: flushes; the caller commits.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session

from quizapp.core.model import Mode
from quizapp.store import terms
from quizapp.store.states import Audience, Counted, Release
from quizapp.store.tables import QuizSet

MAXIMUM_ATTEMPTS = 1000
"""More than that is no limit."""

LONGEST_TIME = 24 * 60
"""Minutes: what lasts more than a day is given a closing date, not a time limit."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """As the columns of ``QuizSet``. Raises ``ValueError`` for what contradicts itself:

    a number of attempts, minutes or percents out of range; a closing before the opening;
    answers released after a closing that has no date, or in practice, which shows them at once.
    """

    title: str
    mode: Mode = Mode.PRACTICE
    attempts_allowed: int | None = None
    time_limit: int | None = None
    asks_confidence: bool = False
    shuffle_questions: bool = False
    shuffle_options: bool = True
    audience: Audience = Audience.LISTED
    release: Release = Release.AT_END
    counted: Counted = Counted.FIRST
    pass_mark: int | None = None
    password: str | None = None
    opens_at: datetime | None = None
    closes_at: datetime | None = None

    def __post_init__(self) -> None:
        in_range("attempts allowed", self.attempts_allowed, MAXIMUM_ATTEMPTS)
        in_range("time limit", self.time_limit, LONGEST_TIME)
        in_range("pass mark", self.pass_mark, 100)
        if self.opens_at and self.closes_at and self.closes_at <= self.opens_at:
            raise ValueError("it closes before it opens")
        if self.release is Release.AFTER_CLOSING and self.mode is Mode.PRACTICE:
            raise ValueError("practice shows the answers at once")


def in_range(name: str, value: int | None, most: int) -> int | None:
    """``value``, from 1 to ``most`` or None; else ``ValueError``."""
    if value is not None and not 1 <= value <= most:
        raise ValueError(f"{name} out of range")
    return value


def columns(settings: Settings) -> dict[str, Any]:
    """The settings by the names of the columns."""
    return {field.name: getattr(settings, field.name) for field in fields(Settings)}


def settings_of(quiz_set: QuizSet) -> Settings:
    """The settings as they are."""
    return Settings(**{field.name: getattr(quiz_set, field.name) for field in fields(Settings)})


def configure(session: Session, quiz_set: QuizSet, settings: Settings) -> None:
    """Title, mode, time limit, confidence and shuffling go into the next version; the rest
    counts at once, the closing for attempts under way too."""
    for name, value in columns(settings).items():
        setattr(quiz_set, name, value)
    session.flush()
    terms.retime(session, quiz_set)
