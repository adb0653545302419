"""What is left of a clause once some words have moved to the front of its question.

A question moves a whole phrase or none of it: what qualified it, was measured against it or was
joined to it would be said of nothing.
"""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from quizapp.core.language.french.clauses_lexicon import QUALIFIERS
from quizapp.core.language.french.measures_lexicon import ESTIMATED
from quizapp.core.questions.statements import Statement

NEAR = 3  # words after « contre » where its figure stands: « contre environ 50 »


def leaves_behind(moved: frozenset[int], statement: Statement) -> bool:
    """Whether words that belong to what moved stay: then there is no question.

    « repêché au tour de la Ligue [2004] », « à 713 millièmes [seulement du premier] », « 112 voix
    pour, [38 contre] », « à 70 % par A et [pour le reste] par B », « 200 voix [contre 50] ».
    """
    if not moved:
        return False
    after = [t for t in statement.tokens if t.i > max(moved)]
    before = [t for t in statement.tokens if t.i == min(moved) - 1]
    if any(t.pos_ == "ADP" or t.lower_ in {"'", "jusqu'", "jusqu"} for t in before):
        return True  # « jusqu'en 2041 »
    opening = [t for t in after[:1] if t.i == max(moved) + 1 and t in statement.lead]
    if opening and opening[0].text != ",":
        return True  # « Après sept saisons [en amateur], … »
    numbered = any(t.pos_ == "NUM" for t in statement.tokens if t.i in moved)
    if numbered and _for_each(moved, after):
        return True
    return _qualified(moved, after) or _joined(after) or (numbered and compared(after))


def _for_each(moved: frozenset[int], after: Sequence[Token]) -> bool:
    """« coûte 4 dollars [la dose] », « vendue 4,48 dirhams [le mètre cube] »."""
    near = [t.lower_ for t in after[:2] if t.i <= max(moved) + 2]
    if len(near) < 2 or near[1] in ESTIMATED:
        return False  # « estime à 100 000 le nombre de salariés »
    return near[0] in {"le", "la", "l'"} and after[1].pos_ == "NOUN"


def _qualified(moved: frozenset[int], after: Sequence[Token]) -> bool:
    """« Bantam [2004] », « 713 millièmes [seulement] »; after an opening, « … [du premier] »."""
    if not after or after[0].i != max(moved) + 1:
        return False
    first, second = after[0], after[1:2]
    counts = bool(second) and second[0].pos_ in {"NOUN", "NUM", "SYM"}  # « à Boréal 40 % »
    return (first.pos_ == "NUM" and not counts) or first.lower_ in QUALIFIERS


def _joined(after: Sequence[Token]) -> bool:
    """« [et] 9 abstentions », « [, 38] contre », « [pour], »."""
    first, second = after[:1], after[1:2]
    if first and first[0].lower_ in {"et", "ou"}:
        return True
    listed = bool(second) and first[0].text == "," and second[0].pos_ == "NUM"
    bare = bool(first) and first[0].pos_ == "ADP" and all(t.is_punct for t in second)
    return listed or bare


def compared(after: Sequence[Token]) -> bool:
    """« contre 50 », « dont environ 2 000 en Europe », « et pour le reste par la fondation »."""
    for place, token in enumerate(after):
        near = after[place + 1 : place + 1 + NEAR]
        if token.lower_ in {"contre", "dont", "soit"} and any(t.pos_ == "NUM" for t in near):
            return True
        if token.lower_ == "reste" and token.pos_ == "NOUN":
            return True
    return False
