"""spaCy's rule for French words with hyphens, written short enough to compile at once.

``spacy.lang.fr.TOKEN_MATCH`` tells which strings are one word (« faux-bourdon »,
« saut-de-ski », « r'ouvrir »). It is one alternation of 250 patterns, and each repeats
the alphabet, a class of one to three thousand characters: 1.45 MB, which Python compiles in 3 s
of processor at every start. Patterns that differ in one place only are joined there,
so that an alphabet is written once a group: ``aT|bT`` is ``(?:a|b)T``. The language is
the same, string for string, and 17 KB compile in 0.05 s.
"""

from __future__ import annotations

import re
from collections import defaultdict

# A class this long lists an alphabet; the short ones are hyphens and apostrophes.
_ALPHABET = re.compile(r"(\[[^\]]{100,}\][*+?]?)")
_FLAGS = "(?iu)"
_OPENING, _BETWEEN, _CLOSING = "(?:^", "$)|(?:^", "$)"

Pieces = tuple[str, ...]


def compact(pattern: str) -> str:
    """A shorter pattern that matches the same strings.

    ``pattern`` is ``(?iu)(?:^…$)|(?:^…$)…``, choices inside a word in parentheses, as
    spaCy writes it. Raises ValueError for another shape.
    """
    opening = _FLAGS + _OPENING
    if not (pattern.startswith(opening) and pattern.endswith(_CLOSING)):
        raise ValueError("token_match is no alternation of whole words")
    words = pattern.removeprefix(opening).removesuffix(_CLOSING).split(_BETWEEN)
    if any(anchor in word for word in words for anchor in "^$"):
        raise ValueError("token_match has an anchor inside a word")
    groups: dict[Pieces, list[Pieces]] = defaultdict(list)
    for word in words:
        pieces = _ALPHABET.split(word)  # text, alphabet, text, alphabet, …, text
        groups[tuple(pieces[1::2])].append(tuple(pieces[0::2]))
    joined = (_joined(texts, alphabets) for alphabets, texts in groups.items())
    return f"{_FLAGS}^(?:{'|'.join(joined)})$"


def _joined(words: list[Pieces], alphabets: Pieces) -> str:
    """One pattern for words with the same alphabets, if their texts differ in one place."""
    columns = list(zip(*words, strict=True))
    varying = [at for at, column in enumerate(columns) if len(set(column)) > 1]
    if len(varying) > 1:
        return "|".join(_interleaved(word, alphabets) for word in words)
    texts = [_alternatives(column) for column in columns]
    return _interleaved(tuple(texts), alphabets)


def _alternatives(texts: Pieces) -> str:
    distinct = sorted(set(texts))
    return distinct[0] if len(distinct) == 1 else f"(?:{'|'.join(distinct)})"


def _interleaved(texts: Pieces, alphabets: Pieces) -> str:
    between = [text + alphabet for text, alphabet in zip(texts, alphabets, strict=False)]
    return "".join(between) + texts[-1]
