"""Words that take up what was told before, pronouns and bare nouns apart.

« Il pourrait s'agir de crimes » (of what?), « parvinrent à destination » (which?), « une usine plus
petite » (than which?), « 12 milliards supplémentaires » (of what?): ellipses and anaphoric adverbs
(Halliday & Hasan, 1976, on cohesion) leave as much open as « il » does.
"""

from __future__ import annotations

from spacy.tokens import Token

from quizapp.core.language.french.anaphors_lexicon import (
    BARE_ADVERBIALS,
    COLLECTIVE_NUMBERS,
    LIKENING,
    TIMES_TOLD,
    TO_BE_ABOUT,
    WHEN,
)

_OF = frozenset({"de", "du", "des", "d'"})
_ONE = frozenset({"un", "une"})
_INDEFINITE = _ONE | {"des", "plusieurs", "quelques"}
_LONGEST_ADVERBIAL = 4  # tokens of « de part et d'autre »
_ADVERBIAL_OPENINGS = frozenset(phrase.split(" ")[0] for phrase in BARE_ADVERBIALS)


def takes_up(token: Token) -> bool:
    """Whether a word takes up something told before its own sentence."""
    return (
        _what_it_is_about(token)
        or _adverbial(token)
        or _another(token)
        or _compared(token)
        or likened(token)
        or _counts_nothing(token)
    )


def _what_it_is_about(token: Token) -> bool:
    """« il pourrait s'agir de crimes », « il s'agit d'un record »: what does?"""
    return token.lower_ in TO_BE_ABOUT and token.i > 0 and token.nbor(-1).lower_ in {"s'", "se"}


def _adverbial(token: Token) -> bool:
    """« à destination », unless « à destination de Gao », « peu après 4 heures »."""
    if token.lower_ not in _ADVERBIAL_OPENINGS:
        return False
    doc = token.doc
    forms = [t.lower_ for t in doc[token.i : token.i + _LONGEST_ADVERBIAL]]
    for length in range(2, _LONGEST_ADVERBIAL + 1):
        if " ".join(forms[:length]).replace("' ", "'") in BARE_ADVERBIALS:
            following = doc[token.i + length] if token.i + length < len(doc) else None
            return following is None or (following.lower_ not in _OF and not following.like_num)
    return False


def _another(token: Token) -> bool:
    """« et un autre à Gao », « un autre projet »; « l'un à l'autre » is within the sentence."""
    if token.lower_ != "autre" or token.i == 0 or token.nbor(-1).lower_ not in _ONE:
        return False
    return not any(t.lower_ in _ONE and t.i < token.i - 1 for t in token.sent)


def _compared(token: Token) -> bool:
    """« une usine plus petite doit ouvrir »: than which?

    « une usine plus petite que celle de Gao » and « de plus en plus » say it.
    """
    if token.lower_ not in {"plus", "moins"} or token.head.pos_ != "ADJ" or token.i == 0:
        return False
    noun = token.head.head
    if token.head.dep_ != "amod" or noun.pos_ != "NOUN" or token.nbor(-1).lower_ in {"en", "et"}:
        return False
    if not any(t.lower_ in _INDEFINITE for t in noun.children if t.i < noun.i):
        return False
    return not any(t.lower_ in {"que", "qu'"} for t in token.doc[token.i : token.sent.end])


def likened(token: Token) -> bool:
    """« une taxe semblable », « tant de massacres similaires »: to what?

    « une taxe semblable à celle de Gao » says it.
    """
    if token.lower_ not in LIKENING:
        return False
    following = token.nbor(1).lower_ if token.i + 1 < len(token.doc) else ""
    return following not in _TO and following not in {"que", "qu'"}


_TO = frozenset({"à", "au", "aux"})


def _counts_nothing(token: Token) -> bool:
    """« 12 milliards supplémentaires », where nothing of the sentence says of what.

    « de 28 milliards à 45 milliards de francs » says it once.
    """
    if token.lower_ not in COLLECTIVE_NUMBERS:
        return False
    first = next(iter(token.doc[token.i + 1 : token.sent.end]), None)
    if first is None:
        return True
    if first.text.isupper() and len(first) > 2:
        return False  # « 1300 milliards FCFA »
    counted = first.pos_ == "NOUN" and first.dep_ != "amod"
    if first.lower_ in _OF or not first.is_alpha or counted:
        return False
    if first.lower_ in {"en", "dont", "par"}:
        return False
    others = [t for t in token.sent[:-1] if t.lower_ in COLLECTIVE_NUMBERS]
    return not any(t.nbor(1).lower_ in _OF for t in others)


def of_time(token: Token) -> bool:
    """« la saison suivante », « quelques jours plus tard », « hier »: when something happened.

    Without it an event has no place in the life or the history that is told.
    """
    noun = token.head if token.pos_ in {"DET", "ADJ"} else token
    return bool({token.lower_, noun.lower_} & (TIMES_TOLD | WHEN))
