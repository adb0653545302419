"""Sizes and estimates: « Quelle superficie … ? », « À combien … estime-t-on le nombre … ? »."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from quizapp.core.facts.findings import Figure, Measure
from quizapp.core.language.french import grammar
from quizapp.core.language.french.figures_lexicon import UNITS_ASKED
from quizapp.core.language.french.measures_lexicon import ESTIMATED, ESTIMATING, SIZES
from quizapp.core.questions.context import Context
from quizapp.core.questions.naming import scale
from quizapp.core.questions.proposals import Pattern, Proposal
from quizapp.core.questions.statements import Statement
from quizapp.core.questions.stems.fronting import OBJECT, OF, Complement, fronted
from quizapp.core.questions.wording import words

_SOME = frozenset({"un", "une"})


def of_size(
    figure: Figure, found: Complement, statement: Statement, context: Context
) -> str | None:
    """« couvre une superficie de 8 km² » → « Quelle superficie en kilomètres carrés … ? »."""
    before = found.before
    if figure.approximate or figure.measure is Measure.COUNT or found.depth != 1:
        return None
    if len(before) < 3 or before[-1].lower_ not in OF or before[-3].lower_ not in _SOME:
        return None
    noun, (_, unit) = before[-2].lower_, scale(figure, context)
    gender = SIZES.get(noun)
    if gender is None or not unit:
        return None
    asked = f"{grammar.which(gender, 'Sing').lower()} {noun} en {UNITS_ASKED.get(unit, unit)}"
    opening = words(statement, context, before[:-3])
    direct = found.relation == OBJECT and not opening
    agreeing = (gender, "Sing") if direct else None
    return fronted(f"{opening} {asked}".strip(), found.moved, statement, context, agreeing)


def estimates(statement: Statement, context: Context) -> Iterator[Proposal]:
    """« estime à 100 000 le nombre de salariés » → « À combien … estime-t-il le nombre … ? »."""
    if statement.root.lemma_ not in ESTIMATING:
        return
    for figure in context.figures_in(*statement.source):
        moved = _after_to(figure, statement, context)
        if moved is None:
            continue
        stem = fronted("À combien", moved, statement, context)
        if stem is not None:
            yield Proposal(
                pattern=Pattern.WHAT_AMOUNT,
                stem=stem,
                answer=figure,
                span=figure.span,
                source=statement.source,
                reason="un nombre estimé, que suit ce qu’il compte",
            )


def _after_to(figure: Figure, statement: Statement, context: Context) -> frozenset[int] | None:
    """The words of « à 100 000 », right before « le nombre de … »; None for another figure."""
    number = context.tokens(figure.span)
    bare = figure.measure is Measure.COUNT and figure.noun is None and not figure.approximate
    if number is None or not bare or figure.value is None or not statement.holds(*figure.span):
        return None
    kept = {t.i: t for t in statement.tokens}
    before = kept.get(number.start - 1)
    after = [t for t in statement.tokens if t.i >= number.end][:2]
    if before is None or before.lower_ != "à" or before.i <= statement.verb[-1].i:
        return None
    if len(after) < 2 or not _counted(after[1]):
        return None
    return frozenset((before.i, *(t.i for t in number)))


def _counted(noun: Token) -> bool:
    """« le nombre de salariés », « la population »: what is estimated."""
    return noun.lower_ in ESTIMATED
