"""Words that an instructor puts on questions to find them again.

- ``tags_in(text) -> tuple[str, ...]``: those that a line of text lists, none twice.
- ``key_of(tag) -> str``: by which two tags are the same: « Géographie » and « géographie » are.

A tag is free but for the signs that a list of them, or a file that holds them, is made of.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

LONGEST = 40
"""Characters of a tag, which stands in a list."""

MOST = 20
"""Tags of a question: more would sort nothing."""

_BETWEEN = re.compile(r"[,;\n]")
_NO_SIGN = re.compile("[\x00-\x1f\x7f\\\\<>`\\[\\]\u2028\u2029\ud800-\udfff]")


def tags_in(text: str) -> tuple[str, ...]:
    """As typed, parted by commas or semicolons, at most ``MOST``."""
    return distinct(_BETWEEN.split(text))


def distinct(texts: Iterable[str]) -> tuple[str, ...]:
    """Each text as a tag, the first of those that are the same, at most ``MOST``."""
    found: dict[str, str] = {}
    for text in texts:
        tag = " ".join(_NO_SIGN.sub(" ", _BETWEEN.sub(" ", text)).split())[:LONGEST].strip()
        if tag:
            found.setdefault(key_of(tag), tag)
    return tuple(found.values())[:MOST]


def key_of(tag: str) -> str:
    """The tag without its capitals and its typographic variants."""
    return unicodedata.normalize("NFKC", tag).casefold()
