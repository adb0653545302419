"""What an ``about.toml`` beside an article tells of it."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from quizapp.core.reading.refusals import Refusal, Unreadable


@dataclass(frozen=True, slots=True)
class About:
    """Title, language, day of publication, source and licence; None where not told."""

    title: str | None = None
    language: str | None = None
    published: date | None = None
    source: str | None = None
    licence: str | None = None


def read_about(text: str) -> About:
    """The record written in ``text``. Raises Unreadable, naming what is wrong."""
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise Unreadable(Refusal.FORMAT, f"about.toml: {error}") from error
    return About(
        title=_word(table, "title"),
        language=_word(table, "language"),
        published=_day(table),
        source=_word(table, "source"),
        licence=_word(table, "licence"),
    )


def _word(table: dict[str, Any], name: str) -> str | None:
    value = table.get(name)
    if value is not None and not isinstance(value, str):
        raise Unreadable(Refusal.FORMAT, f"about.toml: {name} is not a text")
    return value


def _day(table: dict[str, Any]) -> date | None:
    value = table.get("published")
    if isinstance(value, datetime):
        return value.date()
    if value is None or isinstance(value, date):
        return value
    try:
        return date.fromisoformat(value)
    except (TypeError, ValueError) as error:
        raise Unreadable(
            Refusal.FORMAT, "about.toml: published is not a date such as 2024-11-01"
        ) from error
