"""Column types and the base class that every table shares."""

from __future__ import annotations

import re
import unicodedata
from datetime import UTC, datetime
from enum import Enum
from typing import Any

from sqlalchemy import JSON, DateTime, Dialect, Integer, MetaData, String, Text, TypeDecorator
from sqlalchemy import Enum as EnumType
from sqlalchemy.orm import DeclarativeBase, registry

NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}
"""A migration can only drop or alter a constraint that has a name."""


def instant(now: datetime | None) -> datetime:
    """``now``, or the clock's time when a caller does not say."""
    return now or datetime.now(UTC)


class Moment(TypeDecorator[datetime]):
    """An instant: aware in, aware UTC out; SQLite itself keeps no zone."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Raise ``ValueError`` for a naive value rather than guess its zone."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(f"naive datetime: {value!r}")
        utc = value.astimezone(UTC)
        return utc.replace(tzinfo=None) if dialect.name == "sqlite" else utc

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Give back the zone that SQLite does not keep."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if dialect.name == "sqlite" else value.astimezone(UTC)


SMALLEST, LARGEST = -(2**31), 2**31 - 1
"""What an integer column holds on PostgreSQL; on SQLite it could hold more."""

_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")


def storable(text: str) -> str:
    """``text`` with U+FFFD for what PostgreSQL or UTF-8 cannot hold: NUL, lone surrogates."""
    return _UNSTORABLE.sub("\ufffd", text)


_MARKS = re.compile("[\u0300-\u036f]")
"""Combining accents: what a letter is written with, once it is taken apart."""


def folded(text: str) -> str:
    """As compared: « Élysée » is found by « elysee ». SQLite and PostgreSQL fold differently."""
    if text.isascii():
        return text.lower()
    return _MARKS.sub("", unicodedata.normalize("NFKD", text.casefold()))


class Whole(TypeDecorator[int]):
    """A whole number. One out of reach, as in an address made up, is equal to none."""

    impl = Integer
    cache_ok = True

    def process_bind_param(self, value: int | None, _dialect: Dialect) -> int | None:
        """NULL for a number that no row can have."""
        return value if value is not None and SMALLEST <= value <= LARGEST else None


class Line(TypeDecorator[str]):
    """A text of bounded length."""

    impl = String
    cache_ok = True

    def process_bind_param(self, value: str | None, _dialect: Dialect) -> str | None:
        """Any Unicode can be given."""
        return None if value is None else storable(value)


class Prose(Line):
    """A text of any length."""

    impl = Text
    cache_ok = True


def word_of(kind: type[Enum]) -> EnumType:
    """A column for the values of ``kind``, as text: a new value needs no migration."""
    return EnumType(
        kind,
        native_enum=False,
        create_constraint=False,
        length=32,
        validate_strings=True,
        values_callable=lambda members: [member.value for member in members],
    )


class Base(DeclarativeBase):
    """What the tables derive from."""

    registry = registry(
        metadata=MetaData(naming_convention=NAMING),
        type_annotation_map={
            int: Whole,
            datetime: Moment,
            dict[str, Any]: JSON,
            list[Any]: JSON,
        },
    )
