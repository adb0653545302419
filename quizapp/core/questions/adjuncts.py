"""Adjuncts that a clause can do without: of time, of now, days told twice."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from quizapp.core.language.french.clauses_lexicon import (
    CUTTABLE_PREPOSITIONS,
    DEICTIC_DAYS,
    DISTANCES,
    NOW_ADVERBS,
    OF_A_PERIOD,
    TIME_OPENINGS,
)
from quizapp.core.language.french.lexicon import CHANGE_VERBS, DAYS, MONTHS

ADJUNCTS = frozenset({"obl", "obl:mod", "advcl", "advmod"})


def adjunct_with(token: Token, root: Token, tokens: Sequence[Token]) -> frozenset[int]:
    """Places of the adjunct of the verb that holds ``token``, when it can go; none otherwise.

    « a connu, au cours de ces derniers jours, … » without commas, « peuvent désormais voir »:
    an adverb of now, or a phrase of time that the parse hangs on the verb and that is one run.
    """
    if token.lower_ in NOW_ADVERBS and token.pos_ == "ADV":
        qualified = any(t.pos_ == "ADV" and abs(t.i - token.i) == 1 for t in tokens)
        return frozenset() if qualified else frozenset({token.i})  # « plus récemment encore »
    top = token
    while top.head not in {root, top}:
        top = top.head
    run = sorted(t.i for t in top.subtree)
    inside = [t for t in tokens if run[0] <= t.i <= run[-1]]
    if top.head != root or top.dep_ not in ADJUNCTS or run[0] <= root.i:
        return frozenset()
    whole = len(inside) == len(run) == run[-1] - run[0] + 1
    text = "".join(f"{t.lower_} " for t in inside).replace("' ", "'")
    temporal = text.startswith(tuple(f"{p} " for p in CUTTABLE_PREPOSITIONS))
    counted = any(t.pos_ == "NUM" and t.head.pos_ == "NOUN" for t in tokens if t not in inside)
    counted = counted or root.lemma_ in CHANGE_VERBS or any(t.lemma_ in OF_A_PERIOD for t in tokens)
    if counted and text.startswith(tuple(f"{p} " for p in TIME_OPENINGS)):
        return frozenset()  # « marque trois points lors du match »: how many is of that time
    last = tokens[-1].i if tokens else 0
    following = top.doc[min(run[-1] + 1, len(top.doc) - 1)]
    ends = run[-1] == last or following.pos_ in {"ADP", "PUNCT", "DET", "NUM"}
    ends = ends or following.lower_ == "plusieurs"
    return frozenset(run) if whole and temporal and ends else frozenset()


def without_deixis(words: list[Token]) -> list[Token]:
    """« hier, jeudi 16 août 2012, » as « jeudi 16 août 2012 »: the date says it better.

    So does that of « ce samedi 3 juillet 2021 ».
    """
    dropped: set[int] = set()
    for n, token in enumerate(words[:-1]):
        following = [t.lower_ for t in words[n + 1 : n + 4]]
        if token.lower_ == "ce" and len(following) == len(("samedi", "3", "juillet")):
            day, number, month = following
            if day in DAYS and number[0].isdigit() and month in MONTHS:
                dropped.add(n)
        if token.lower_ not in DEICTIC_DAYS:
            continue
        comma = words[n + 1].text in {",", "("}
        after = words[n + 2 : n + 4] if comma else words[n + 1 : n + 2]
        dated = [t.lower_ for t in after if t.lower_ not in {"le", "ce"}]
        if dated and (dated[0] in DAYS or dated[0].isdigit()):
            dropped |= {n, n + 1} if comma else {n}
            closing = [m for m in range(n + 2, len(words)) if words[m].text in {",", ")"}]
            dropped |= set(closing[:1]) if comma else set()
    return [t for n, t in enumerate(words) if n not in dropped]


def how_far(stretch: Sequence[Token], opening: Token) -> bool:
    """« à Huy, à neuf kilomètres, », « à Kayar, à 60 kilomètres au nord de la capitale, ».

    Where a named place lies is beside what happened there.
    """
    named = opening.i > 0 and opening.nbor(-1).pos_ == "PROPN"
    return named and stretch[0].lower_ == "à" and any(t.lower_ in DISTANCES for t in stretch)


def in_what_way(stretch: Sequence[Token]) -> bool:
    """« , sans se parler », « , à partager à parts égales »: an infinitive set apart."""
    infinitive = any("Inf" in t.morph.get("VerbForm", []) for t in stretch[1:3])
    return stretch[0].lower_ in {"sans", "à"} and infinitive


def names_what_is_new(stretch: Sequence[Token], tops: Sequence[Token]) -> bool:
    """« d'un club parisien, Fémina Sport »: without its name it could be any club."""
    if not stretch[0].text[:1].isupper() or any(t.pos_ in {"VERB", "AUX", "NUM"} for t in stretch):
        return False
    return any(
        t.dep_ == "appos" and any(c.lower_ in {"un", "une"} for c in t.head.children) for t in tops
    )
