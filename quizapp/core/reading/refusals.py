"""Why a text cannot become an article."""

from __future__ import annotations

from enum import StrEnum


class Refusal(StrEnum):
    """The causes, for an interface that words them in its own language."""

    EMPTY = "empty"
    BINARY = "binary"
    UNDECODABLE = "undecodable"
    TOO_SHORT = "too_short"
    TOO_LONG = "too_long"
    LANGUAGE = "language"
    FORMAT = "format"


class Unreadable(ValueError):
    """Raised by every reader. ``str()`` gives one line in English, ``cause`` the refusal."""

    def __init__(self, cause: Refusal, message: str) -> None:
        super().__init__(message)
        self.cause = cause
