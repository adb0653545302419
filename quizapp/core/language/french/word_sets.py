"""How the lexicons write their sets of words."""

from __future__ import annotations


def words(text: str) -> frozenset[str]:
    """The words of ``text``, separated by spaces, as a set."""
    return frozenset(text.split())
