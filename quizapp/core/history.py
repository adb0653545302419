"""Scores over time, and what a person has learnt, from submitted attempts.

- ``scores(attempts) -> tuple[tuple[datetime, float], ...]``: from 0 to 1, oldest first.
- ``mastery_by_kind(attempts) -> tuple[Mastery, ...]``, ``mastery_by_article`` likewise.
- ``streak(days, today) -> int``: days in a row with an attempt.

Everything is computed from ``Played``; nothing here reads a clock or a database.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TypeVar

from quizapp.core.model import FactKind


@dataclass(frozen=True, slots=True)
class Answered:
    """One question of a submitted attempt; ``fraction`` of its ``points`` earned."""

    kind: FactKind
    article: int
    article_title: str
    points: float
    fraction: float


@dataclass(frozen=True, slots=True)
class Played:
    """A submitted attempt; ``id`` is the public one."""

    id: str
    title: str
    at: datetime
    score: float
    max_score: float
    answers: tuple[Answered, ...]

    @property
    def fraction(self) -> float:
        """The score from 0 to 1; 0 for a quiz without points."""
        return self.score / self.max_score if self.max_score else 0.0


@dataclass(frozen=True, slots=True)
class Mastery:
    """How much of a kind of fact, or of an article, was known.

    ``key`` is the ``FactKind`` or the article's number, ``label`` the kind's value or the
    article's title, ``asked`` how many questions that rests on, ``fraction`` from 0 to 1.
    """

    key: FactKind | int
    label: str
    asked: int
    fraction: float


def scores(attempts: Iterable[Played]) -> tuple[tuple[datetime, float], ...]:
    """When and how well, oldest first."""
    return tuple((attempt.at, attempt.fraction) for attempt in sorted(attempts, key=lambda a: a.at))


def mastery_by_kind(attempts: Iterable[Played]) -> tuple[Mastery, ...]:
    """For each kind of fact asked about, in the order of ``FactKind``."""
    groups = _grouped(attempts, lambda answer: answer.kind)
    return tuple(
        Mastery(kind, kind.value, len(groups[kind]), _share(groups[kind]))
        for kind in FactKind
        if kind in groups
    )


def mastery_by_article(attempts: Iterable[Played]) -> tuple[Mastery, ...]:
    """For each article asked about, by title; the newest title counts."""
    groups = _grouped(attempts, lambda answer: answer.article)
    found = (
        Mastery(article, answers[-1].article_title, len(answers), _share(answers))
        for article, answers in groups.items()
    )
    return tuple(sorted(found, key=lambda mastery: (mastery.label, mastery.key)))


_Key = TypeVar("_Key", bound=Hashable)


def _grouped(
    attempts: Iterable[Played], key: Callable[[Answered], _Key]
) -> dict[_Key, list[Answered]]:
    groups: dict[_Key, list[Answered]] = {}
    for attempt in sorted(attempts, key=lambda a: a.at):
        for answer in attempt.answers:
            groups.setdefault(key(answer), []).append(answer)
    return groups


def _share(answers: Sequence[Answered]) -> float:
    points = sum(answer.points for answer in answers)
    return sum(a.points * a.fraction for a in answers) / points if points else 0.0


def streak(days: Iterable[date], today: date) -> int:
    """How many days in a row up to today have an attempt; yesterday's row is not lost yet."""
    played = set(days)
    day = today if today in played else today - timedelta(days=1)
    length = 0
    while day in played:
        length += 1
        day -= timedelta(days=1)
    return length
