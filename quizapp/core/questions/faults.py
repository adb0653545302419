"""Faults that a text may have and a question must not copy (criterion 1 of the rubric).

Participles are mended (see ``mending``), the rest refuses the statement. Sources: Grevisse &
Goosse, *Le Bon Usage*, §§ 594 (numbers), 640 (« quelque »), 941-947 (agreement of participles).
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from spacy.tokens import Token

from quizapp.core.language.french.clauses_lexicon import (
    COORDINATORS,
    DOUBLED,
    DOZENS,
    EPICENE_OFFICES,
    FEMININE_FORMS,
    MASCULINE_ENDINGS,
    MASCULINE_FORMS,
    PARTICIPLES_IN_IT,
    SUBORDINATING_WORDS,
    TENS,
    UNITS,
)
from quizapp.core.language.french.lexicon import MONTHS

# Endings that no masculine singular participle has: « causée », « soufflés », « tenue ».
_AGREED = ("ée", "ées", "és", "ie", "ies", "ue", "ues")
_CLITIC_OBJECTS = frozenset({"l'", "les", "la", "le", "me", "m'", "nous", "vous", "se", "s'"})
LONGEST_UNIT = 5  # letters from which a word is no abbreviation: « km », « ares », « kcal »


def faulty(tokens: Sequence[Token], quoted: frozenset[int]) -> bool:
    """Whether the words outside quotation marks hold a fault that their forms prove."""
    kept = [t for t in tokens if t.i not in quoted and not t.is_space]
    if any(not t.is_alpha and ("[" in t.text or "]" in t.text) for t in kept):
        return True  # « une succession[pas clair] », « a cabré[1] »
    pairs = [(a, b) for a, b in pairwise(kept) if b.i == a.i + 1]
    if any(_pair(a, b) for a, b in pairs) or any(overagreed(t) for t in kept):
        return True
    return _unlike(kept) or any(_unrepeated(t) for t in kept)


def _unlike(kept: Sequence[Token]) -> bool:
    """« souhaite doubler sa clientèle et que 750 millions viendront … »: « que » joins to nothing.

    After « et », « que » takes up another « que », or « si », « lorsque » (« Le Bon Usage » § 273).
    """
    opened = False
    for first, second in pairwise(kept):
        opened = opened or first.lower_ in SUBORDINATING_WORDS
        joined = first.lower_ in COORDINATORS and second.lower_ in {"que", "qu'"}
        if joined and not opened:
            return True
    return False


def _unrepeated(name: Token) -> bool:
    """« les dons de l'Institut Allen, Fondation Moore et Google »: « de l' » said once for all.

    « à » and « de » are said again before each member (« Le Bon Usage » § 1043), articles too.
    """
    doc, place = name.doc, name.i - 2
    if name.dep_ != "conj" or not _capital(name) or place < 1 or doc[place + 1].lower_ != "et":
        return False
    while place > 1 and (_capital(doc[place]) or doc[place].text == "," or doc[place].pos_ == "X"):
        place -= 1
    article, before = doc[place].lower_, doc[place - 1].lower_
    governed = article in {"du", "au"} or (article in {"l'", "la"} and before in {"de", "à"})
    return governed and place < name.head.i and bool(doc[name.i - 1].whitespace_)


def _capital(token: Token) -> bool:
    return token.text[:1].isupper() and token.pos_ in {"PROPN", "X", "NOUN", "ADJ"}


def _pair(first: Token, second: Token) -> bool:
    """Two words that can't follow each other."""
    return (
        _doubled(first, second)
        or _counted(first, second)
        or _misspelt(first, second)
        or _discordant(first, second)
        or _ungendered(first, second)
        or _small_states(first, second)
        or _end_of_several(first, second)
        or _of_dozens(first, second)
    )


def _small_states(first: Token, second: Token) -> bool:
    """« les états membres »: the State has its capital (« Le Bon Usage » § 100)."""
    return first.text in {"états", "état"} and second.lower_.startswith("membre")


def _end_of_several(first: Token, second: Token) -> bool:
    """« les séries de fin de saisons »: one end, of one season."""
    if first.lower_ != "de" or second.pos_ != "NOUN" or not second.lower_.endswith("s"):
        return False
    ended = first.i > 0 and first.nbor(-1).lower_ in {"fin", "début"}
    return ended and second.lemma_.lower() + "s" == second.lower_


def _of_dozens(first: Token, noun: Token) -> bool:
    """« une quarantaine d'année »: as many of them, in the plural (« Le Bon Usage » § 600)."""
    counted = first.i > 0 and first.lower_ in {"de", "d'"} and first.nbor(-1).lower_ in DOZENS
    shown = noun.lower_.endswith(("s", "x", "z")) or not noun.text.islower()
    return counted and noun.pos_ == "NOUN" and len(noun) >= LONGEST_UNIT and not shown


def _doubled(first: Token, second: Token) -> bool:
    """« de de »."""
    same = first.lower == second.lower and first.is_alpha and first.pos_ != "PROPN"
    return same and first.lower_ not in DOUBLED and first.text.islower()


def _counted(first: Token, second: Token) -> bool:
    """« quelques 300 », « 2 700 000 de Libyens », « quarante cinq »."""
    form = first.lower_
    if form == "quelques" and second.text[:1].isdigit():
        return True
    if not form[-1:].isdigit() and first.pos_ != "NUM":
        return form in TENS and second.lower_ in UNITS
    if len(first) == 3 and form[-1:].isdigit() and second.lower_ in {"de", "d'"}:
        following = first.nbor(2) if first.i + 2 < len(first.doc) else second
        thousands = first.i > 0 and first.nbor(-1).is_digit
        return thousands and following.pos_ in {"NOUN", "PROPN"}
    if _singular_after_many(first, second):
        return True
    return form in TENS and second.lower_ in UNITS


def _singular_after_many(number: Token, noun: Token) -> bool:
    """« 40 espèce rares »: a whole number from two on, and a noun that shows no plural."""
    several = number.text.isdigit() and int(number.text) > 1
    several = several or (number.pos_ == "NUM" and number.text.isalpha() and len(number) > 3)
    if not several or number.head != noun or number.dep_ != "nummod":
        return False
    plain = noun.pos_ == "NOUN" and noun.text.islower() and len(noun) >= LONGEST_UNIT
    singular = noun.morph.get("Number", []) == ["Sing"] and noun.lower_ not in MONTHS
    return plain and singular and not noun.lower_.endswith(("s", "x", "z"))


def _misspelt(first: Token, second: Token) -> bool:
    """« le classement établit par Reporters sans frontières », « à battit », « si il »."""
    form = first.lower_
    if form in {"si", "que", "de"} and second.lower_ in {"il", "ils"}:
        return True
    if form == "à" and first.whitespace_ and "Fin" in second.morph.get("VerbForm", []):
        return second.pos_ == "VERB"
    past = form.endswith("it") and not form.endswith("ait") and form not in PARTICIPLES_IN_IT
    if not past:
        return False
    noun = first.i > 0 and first.nbor(-1).pos_ in {"NOUN", "ADJ", "NUM"}
    following = second.nbor(1) if second.i + 1 < len(second.doc) else second
    noun = noun and "Inf" not in following.morph.get("VerbForm", [])  # « finit par inquiéter »
    return first.pos_ == "VERB" and second.lower_ == "par" and noun


def _discordant(noun: Token, adjective: Token) -> bool:
    """« l'équipe actuel »: a feminine noun by the tagger, a masculine adjective by its ending."""
    if noun.pos_ != "NOUN" or adjective.pos_ != "ADJ" or adjective.head != noun:
        return False
    if adjective.dep_ != "amod" or noun.morph.get("Gender", []) != ["Fem"]:
        return False
    if noun.dep_ == "nmod" and _could_agree(noun.head, adjective):
        return False  # « un niveau de conduite performant »: it goes with the first noun
    masculine = adjective.morph.get("Gender", []) == ["Masc"]
    shared = any(t.dep_ in {"conj", "amod"} and t != adjective for t in noun.children)
    return masculine and not shared and adjective.lower_.rstrip("s").endswith(MASCULINE_ENDINGS)


def _ungendered(determiner: Token, adjective: Token) -> bool:
    """« la second place », « une nouveau loi », « le première tour »: by the forms alone."""
    if determiner.pos_ != "DET" or adjective.pos_ != "ADJ":
        return False
    following = adjective.nbor(1) if adjective.i + 1 < len(adjective.doc) else adjective
    if following.pos_ not in {"NOUN", "ADJ"} or following.lower_ in EPICENE_OFFICES:
        return False
    if determiner.lower_ in {"la", "une", "cette", "sa"}:
        return adjective.lower_ in MASCULINE_FORMS and adjective.lower_ != determiner.lower_
    return determiner.lower_ in {"le", "un", "ce", "cet"} and adjective.lower_ in FEMININE_FORMS


def _could_agree(noun: Token, adjective: Token) -> bool:
    return all(
        noun.morph.get(feature, []) == adjective.morph.get(feature, [])
        for feature in ("Gender", "Number")
    )


def overagreed(token: Token) -> bool:
    """« a causée la mort », « ont soufflés », « a abolit »: with avoir and no object before it."""
    if token.pos_ not in {"VERB", "AUX", "ADJ"}:
        return False
    auxiliaries = [t for t in token.children if t.dep_ == "aux:tense" and t.lemma_ == "avoir"]
    if not auxiliaries or auxiliaries[0].i > token.i:
        return False
    passive = any(t.dep_ in {"aux:pass", "cop"} for t in token.children)
    before = [t for t in token.children if t.dep_ in {"obj", "iobj"} and t.i < token.i]
    clause = [t for t in before if t.lower_ in _CLITIC_OBJECTS | {"que", "qu'"}]
    agent = any(t.lower_ == "qui" for t in token.children)  # « l'avalanche qui a touchée … »
    if passive or clause or (token.dep_ == "acl:relcl" and not agent):
        return False
    if token.lower_.endswith("it") and token.lower_ not in PARTICIPLES_IN_IT:
        return token.lemma_.endswith("ir") or token.lemma_ == token.lower_
    return token.lower_.endswith(_AGREED) and token.lower_ not in {"fée"}
