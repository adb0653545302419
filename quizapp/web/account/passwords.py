"""Which passwords are refused: OWASP ASVS 5.0, 6.2 — length and common ones, no composition."""

from __future__ import annotations

import unicodedata
from functools import cache
from importlib.resources import files

MIN_LENGTH = 8
MAX_LENGTH = 128
"""Argon2 takes any length; a limit keeps a megabyte of « password » from being hashed."""


@cache
def common_passwords() -> frozenset[str]:
    """The list in ``common_passwords.txt``, casefolded."""
    lines = files(__package__).joinpath("common_passwords.txt").read_text("utf-8").splitlines()
    return frozenset(line.casefold() for line in lines if line and not line.startswith("#"))


def is_common(password: str, name: str = "") -> bool:
    """Whether a guesser tries it first: listed, one character repeated, or the name itself."""
    folded = unicodedata.normalize("NFKC", password).casefold().strip()
    known = unicodedata.normalize("NFKC", name).casefold().strip()
    bare = folded.rstrip("0123456789!.?*")
    return (
        folded in common_passwords()
        or len(set(folded)) < 3
        or bool(known and bare in {known, known * 2})
    )
