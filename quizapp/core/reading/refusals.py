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
    MISNAMED = "misnamed"  # the content is not what the extension says
    DAMAGED = "damaged"
    ENCRYPTED = "encrypted"
    NO_TEXT = "no_text"  # pages are pictures
    UNSAFE = "unsafe"  # made to harm who opens it
    TOO_LARGE = "too_large"  # in bytes
    TOO_HEAVY = "too_heavy"  # takes more time or memory than a file is worth


class Unreadable(ValueError):
    """Raised by every reader. ``str()`` gives one line in English, ``cause`` the refusal."""

    def __init__(self, cause: Refusal, message: str) -> None:
        super().__init__(message)
        self.cause = cause
