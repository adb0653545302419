"""Which words of a sentence stand between quotation marks."""

from __future__ import annotations

from spacy.tokens import Span as Tokens

_QUOTED = "quizapp.quoted"


def between_marks(sentence: Tokens) -> frozenset[int]:
    """Places in the Doc of the words between quotation marks, looked up once a sentence."""
    kept: dict[tuple[int, int], frozenset[int]]
    kept = sentence.doc.user_data.setdefault(_QUOTED, {})
    place = (sentence.start, sentence.end)
    if place not in kept:
        kept[place] = _between(sentence)
    return kept[place]


def _between(sentence: Tokens) -> frozenset[int]:
    inside, found = False, set()
    for token in sentence:
        text = token.text
        if text in {"«", "“"} or (text == '"' and not inside):
            inside = True
        elif text in {"»", "”", '"'}:
            inside = False
        elif inside:
            found.add(token.i)
    return frozenset(found)
