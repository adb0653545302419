"""A figure with what it counts, and the words that ask for it.

« près de 1 000 conteneurs de munitions » → « combien de conteneurs de munitions environ »;
« 40 % de sa production » → « quel pourcentage de sa production »; « 1 850 mètres » →
« combien de mètres ».
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from quizapp.core.facts.findings import Figure, Measure
from quizapp.core.language.french import grammar
from quizapp.core.language.french.figures_lexicon import (
    FEMININE_UNITS,
    HEDGES_ASKED,
    LIMITS_BEFORE,
    UNITS_ASKED,
)
from quizapp.core.language.french.genders import gender_of
from quizapp.core.questions.context import Context
from quizapp.core.questions.naming import scale
from quizapp.core.questions.rendering import render
from quizapp.core.questions.statements import Statement

_SCALED = ("million", "milliard")
_DEFINITE = frozenset({"les", "ces", "ses", "leurs"})
_MEASURES = frozenset(
    {
        Measure.MONEY,
        Measure.DISTANCE,
        Measure.MASS,
        Measure.DURATION,
        Measure.TEMPERATURE,
        Measure.OTHER,
    }
)


@dataclass(frozen=True, slots=True)
class Group:
    """A figure, the run of words that goes with it, and how one asks for it.

    ``asked`` is "" when the hedge has no place in a question; ``agreement`` is gender and number
    of what is asked for, None when unknown.
    """

    figure: Figure
    tokens: tuple[Token, ...]
    asked: str
    agreement: tuple[str, str] | None


def grouped(figure: Figure, statement: Statement, context: Context) -> Group | None:
    """The group of a figure that the statement keeps whole; None when in doubt."""
    number = context.tokens(figure.span)
    if number is None:
        return None
    start = number.start
    if figure.hedge is not None:
        hedge = context.tokens(figure.hedge)
        if hedge is None or hedge.start > number.start:
            return None
        start = hedge.start
    if figure.measure is Measure.COUNT:
        return _counted(figure, start, statement, context)
    if figure.measure is Measure.PERCENT:
        return _share(figure, start, number[-1], statement, context)
    if figure.measure in _MEASURES:
        return _measured(figure, start, number[-1], statement, context)
    return None


def _counted(figure: Figure, start: int, statement: Statement, context: Context) -> Group | None:
    """« 300 agents de police »: « combien d’agents de police »."""
    noun = _noun(figure, context)
    if noun is None:
        return None
    tokens = _run(start, noun, statement)
    if not tokens:
        return None
    things = render(context, [t for t in tokens if t.i >= noun.i])
    gender = gender_of(noun.text) or grammar.gender_by_ending(noun.text) or _gender_shown(noun)
    asked = _hedged(f"combien {grammar.join('de', things)}", figure)
    return Group(figure, tokens, asked, (gender, "Plur") if gender else None)


def _gender_shown(noun: Token) -> str | None:
    """The gender on which a noun and what agrees with it are of one mind; None when they are not.

    « huit pétales, fermés la nuit »: of a noun that it does not know a tagger guesses the gender.
    """
    agreeing = (t for t in noun.children if t.dep_ in {"amod", "acl"})
    shown = {g for t in (noun, *agreeing) for g in t.morph.get("Gender", [])}
    return next(iter(shown)) if len(shown) == 1 else None


def _noun(figure: Figure, context: Context) -> Token | None:
    """The noun after the figure; the parse and the words must give the same one."""
    noun = context.tokens(figure.noun) if figure.noun is not None else None
    number = context.tokens(figure.span)
    if noun is None or number is None:
        return None
    head = noun[0]
    heads = {t.head.i for t in number} | {t.head.head.i for t in number} | {head.i}
    invariable = head.lower_.endswith(("s", "x", "z"))  # « voix », « fois »
    plural = invariable or head.morph.get("Number", ["Plur"]) == ["Plur"]
    return head if head.pos_ == "NOUN" and head.i in heads and plural else None


def _run(start: int, head: Token, statement: Statement) -> tuple[Token, ...]:
    """The kept words from ``start`` to the last complement of ``head``; none after « les ».

    Beyond the subject, adjectives and « de … » alone: « sur l’année 2013 » may be of the verb.
    """
    last = head.i
    inside = head in set(statement.subject)
    for token in statement.tokens:
        if token.i != last + 1 or not head.is_ancestor(token) or token.text == ",":
            continue
        if not inside and not _of_noun(token):
            break
        last = token.i
    tokens = tuple(t for t in statement.tokens if start <= t.i <= last)
    before = [t for t in statement.tokens if t.i < start]
    definite = bool(before) and before[-1].lower_ in _DEFINITE
    whole = len(tokens) == last - start + 1
    finite = any("Fin" in t.morph.get("VerbForm", []) for t in tokens)
    both = any(t.lower_ in {"et", "ou"} and _counts_anew(t.nbor(1)) for t in tokens[:-1])
    doubtful = definite or finite or both or _adjective_cut(tokens)
    return tokens if whole and not doubtful else ()


def _adjective_cut(tokens: Sequence[Token]) -> bool:
    """« d'engrais adaptés [à la culture du cacao] »: an adjective keeps what it governs."""
    last = tokens[-1].i if tokens else 0
    adjectives = (t for t in tokens if t.pos_ in {"ADJ", "VERB"})
    return any(c.i > last and not c.is_punct for t in adjectives for c in t.children)


def _counts_anew(token: Token) -> bool:
    """« 80 pompiers et dix-huit camions », « trois voitures et un camion »: two counts in one."""
    return token.pos_ == "NUM" or token.lower_ in {"un", "une"}


def _of_noun(token: Token) -> bool:
    """Whether a word goes on with the noun: an adjective, « de » or what « de » governs."""
    if token.pos_ == "ADP":
        return token.lower_ in {"de", "d'", "du", "des"}
    if token.lower_ in {"et", "ou"}:
        return token.i + 1 < len(token.doc) and token.nbor(1).pos_ in {"NOUN", "ADJ"}
    return token.pos_ in {"ADJ", "NOUN", "PROPN", "DET", "NUM"}


def _share(
    figure: Figure, start: int, sign: Token, statement: Statement, context: Context
) -> Group | None:
    """« 40 % de sa production »: « quel pourcentage de sa production »."""
    following = next((t for t in statement.tokens if t.i == sign.i + 1), None)
    tokens: Sequence[Token] = [t for t in statement.tokens if start <= t.i <= sign.i]
    if following is not None and following.lower_ in {"de", "d'", "du", "des"}:
        tokens = _run(start, following.head, statement) if following.head.i > sign.i else ()
    if not tokens or len(tokens) != tokens[-1].i - start + 1:
        return None
    of_what = render(context, [t for t in tokens if t.i > sign.i])
    asked = " ".join(part for part in (_hedged("quel pourcentage", figure), of_what) if part)
    asked = asked if _hedged("quel pourcentage", figure) else ""
    return Group(figure, tuple(tokens), asked, ("Masc", "Sing"))


def _measured(
    figure: Figure, start: int, last: Token, statement: Statement, context: Context
) -> Group | None:
    """« 1,3 million d’euros »: « combien de millions d’euros »; « huit mètres d’épaisseur »."""
    value, unit = scale(figure, context)
    if not unit or value < (1 if unit.startswith(_SCALED) else 2):
        return None  # « 1,3 million d'euros » is « combien de millions d'euros »
    tokens = [t for t in statement.tokens if start <= t.i <= last.i]
    following = next((t for t in statement.tokens if t.i == last.i + 1), None)
    if following is not None and following.lower_ in {"de", "d'", "du"}:
        tokens = list(_run(start, following.head, statement)) if following.head.i > last.i else []
    if not tokens or len(tokens) != tokens[-1].i - start + 1:
        return None
    first, _, rest = UNITS_ASKED.get(unit, unit).partition(" ")
    unit = f"{first}s {rest}" if first in _SCALED else UNITS_ASKED.get(unit, unit)
    after = render(context, [t for t in tokens if t.i > last.i])
    asked = _hedged(f"combien {grammar.join('de', f'{unit} {after}'.strip())}", figure)
    gender = "Fem" if unit.split()[0] in FEMININE_UNITS else "Masc"
    return Group(figure, tuple(tokens), asked, (gender, "Plur"))


def _hedged(asked: str, figure: Figure) -> str:
    """« combien d'agents environ », « combien d'heures au minimum », « jusqu'à combien de … ».

    "" for a hedge that can't be asked so. « Plus de combien d'agents » is said, not written.
    """
    if not figure.approximate:
        return asked
    hedge = figure.approximate.lower().replace("d'", "de")
    if hedge in LIMITS_BEFORE:
        return f"{hedge} {asked}"
    after = HEDGES_ASKED.get(hedge)
    return f"{asked} {after}" if after else ""
