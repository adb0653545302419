"""A clause once cut: the part named after its whole left out, commas that part it taken away.

Sources: Grevisse & Goosse, *Le Bon Usage*, §§ 128-130 (the comma).
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from spacy.tokens import Token

from quizapp.core.language.french.clauses_lexicon import GIVING_VERBS
from quizapp.core.questions.simplifying import is_finite, lacks_object

READABLE = 34  # tokens, about 30 words: criterion 10
_TO = frozenset({"à", "au", "aux"})


def shortened(kept: list[Token], verb: int) -> list[Token]:
    """A long statement without its last adjuncts: cut at commas, never inside a list."""
    while len(kept) > READABLE:
        commas = [i for i, t in enumerate(kept) if t.text == "," and t.i > verb + 2]
        if not commas:
            return kept
        tail = kept[commas[-1] + 1 :]
        listed = any(t.lower_ in {"et", "ou", "ni"} or t.dep_ == "conj" for t in tail[:4])
        governed = tail[0].lower_ in {"aux", "au"} and any(
            t.dep_ == "obl:arg" and t.head.i <= verb for t in tail
        )
        if listed or governed or any(t.text in "«»:" for t in tail):
            return kept
        kept = kept[: commas[-1]]
    return kept


def tidied(
    kept: list[Token], subject: Sequence[Token], verb: Sequence[Token], root: Token
) -> list[Token]:
    """The words of a clause without « dont N … » and without stray commas."""
    whole = _closed_after_part(_without_part(kept, verb, root), verb)
    return _joined_to_objects(_joined_to_verb(whole, subject, verb), verb, root)


def _without_part(kept: list[Token], verb: Sequence[Token], root: Token) -> list[Token]:
    """« trente trophées dont dix-huit titres » without the titles: no verb follows « dont »."""
    for place, token in enumerate(kept):
        if token.lower_ != "dont" or token.i < verb[-1].i:
            continue
        tail = kept[place:]
        if any(is_finite(t) or t.head == root or t.text in "«»" for t in tail):
            return kept
        head = kept[:place]
        return head[:-1] if head[-1].text == "," else head
    return kept


def _closed_after_part(kept: list[Token], verb: Sequence[Token]) -> list[Token]:
    """« sont mortes[, dont une femme], après un incendie »: both commas were those of « dont »."""
    for before, comma in pairwise(kept):
        if comma.text != "," or comma.i <= before.i + 1 or before.i < verb[-1].i:
            continue
        following = next((t for t in kept if t.i > comma.i), None)
        parted = before.nbor(1).text == "," and before.nbor(2).lower_ == "dont"
        if parted and following is not None and following.pos_ == "ADP":
            return [t for t in kept if t != comma]
    return kept


def _joined_to_verb(
    kept: list[Token], subject: Sequence[Token], verb: Sequence[Token]
) -> list[Token]:
    """« Un responsable de Tripoli, a contesté … » without the comma; a pair around words stays."""
    last, first = subject[-1].i, verb[0].i
    between = [t for t in kept if last < t.i < first]
    paired = any(t.text == "," for t in subject)
    lone = len(between) == 1 and between[0].text == "," and not paired
    return [t for t in kept if t != between[0]] if lone else kept


def _joined_to_objects(kept: list[Token], verb: Sequence[Token], root: Token) -> list[Token]:
    """« a rejoint en 2005, l'équipe », « accorder l'asile, au fondateur »: the comma goes.

    Only where it is alone after the verb: two commas set something apart.
    """
    marks = [n for n, t in enumerate(kept) if t.text == "," and t.i > verb[-1].i]
    if len(marks) != 1 or marks[0] + 1 >= len(kept):
        return kept
    comma, following = kept[marks[0]], kept[marks[0] + 1]
    before = [t for t in kept if t.i < comma.i]
    given = _object(following, before, root) or _receiver(following, before)
    return [t for t in kept if t != comma] if given else kept


def _object(first: Token, before: Sequence[Token], root: Token) -> bool:
    """Whether a noun phrase is the one object of a verb that stands before the comma."""
    noun = first.head if first.pos_ == "DET" else first
    if first.pos_ == "DET" and noun.pos_ == "NOUN" and lacks_object(root, first.i):
        return True  # « a adopté le 14 mai au soir, une réforme », whatever it is to the parse
    if noun.dep_ != "obj" or noun.pos_ not in {"NOUN", "PROPN"} or noun.head not in before:
        return False
    return not any(t.dep_ == "obj" and t.head == noun.head for t in before)


def _receiver(first: Token, before: Sequence[Token]) -> bool:
    """« , au fondateur » after « accorder l'asile politique », which nobody else receives."""
    verbs = [t.i for t in before if t.lemma_ in GIVING_VERBS and t.pos_ == "VERB"]
    if first.lower_ not in _TO or first.pos_ != "ADP" or not verbs:
        return False
    return not any(t.lower_ in _TO and t.i > verbs[-1] for t in before)
