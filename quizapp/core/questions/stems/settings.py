"""When: « En quelle année … ? », « Depuis quelle année … ? »."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from quizapp.core.facts.findings import Granularity, Moment
from quizapp.core.language.french.dates_lexicon import (
    BEFORE_CENTURIES,
    BEFORE_DECADES,
    BEFORE_YEARS,
    TIMES_OF_DAY,
)
from quizapp.core.language.french.lexicon import MONTHS
from quizapp.core.language.french.measures_lexicon import COUNTING
from quizapp.core.language.french.roles_lexicon import ROLE_HEADS
from quizapp.core.questions.context import Context
from quizapp.core.questions.proposals import Pattern, Proposal
from quizapp.core.questions.statements import Statement
from quizapp.core.questions.stems.fronting import fronted, infinitive_of

DATED = frozenset({Granularity.YEAR, Granularity.MONTH, Granularity.DAY})
_GOES_ON = frozenset({"et", "ou", "puis", "-", "où", "qui", "que", "dont"})
_BEFORE_DATES = frozenset({"le", "en"})


def years(statement: Statement, context: Context) -> Iterator[Proposal]:
    """The year of the event, from « en 1921 », « depuis 1921 » or « le 31 octobre 1921 »."""
    if _unidentified(statement) or lasting(statement):
        return
    for moment in context.moments_in(*statement.source):
        if not _askable(moment, context) or not statement.holds(*moment.span):
            continue
        tokens = context.tokens(moment.span)
        found = _dated(moment, list(tokens), statement) if tokens is not None else None
        if found is None:
            continue
        opened, moved = found
        stem = fronted(opened, moved, statement, context)
        if stem is not None:
            yield Proposal(
                pattern=Pattern.WHEN,
                stem=stem,
                answer=moment,
                span=moment.span,
                source=statement.source,
                reason="l’année de l’événement est un complément du verbe",
            )


def lasting(statement: Statement) -> bool:
    """« compte toujours une dizaine de membres en 1947 »: so it did the year before.

    « En 2016, Rome compte 2 877 215 habitants »: how many, not when they were counted.
    """
    adverbs = {t.lower_ for t in statement.root.children if t.dep_ == "advmod"}
    counted = any(t.pos_ == "NUM" for t in statement.rest if t.head.dep_ == "obj")
    census = statement.root.lemma_ in COUNTING and counted
    return census or bool(adverbs & {"toujours", "encore"})


def _unidentified(statement: Statement) -> bool:
    """« une réforme constitutionnelle est votée »: there have been several, in several years.

    « une école de langue française ouvre » and « une réforme limite les mandats » tell which.
    """
    some = statement.subject[0].lower_ in {"un", "une", "des"}
    told = any(t.dep_ in _TELLING or t.pos_ == "PROPN" for t in statement.subject)
    passive = any(t.dep_ == "aux:pass" for t in statement.root.children)
    nouns = (t for t in statement.rest if t.pos_ == "NOUN" and t.lower_ not in MONTHS)
    return some and passive and not told and next(nouns, None) is None


_TELLING = frozenset({"nmod", "acl", "acl:relcl", "appos"})


def periods(statement: Statement, context: Context) -> Iterator[Proposal]:
    """« au XIXe siècle » → « Au cours de quel siècle … ? », « dans les années 1930 »."""
    for moment in context.moments_in(*statement.source):
        if moment.granularity not in _PERIODS or moment.start is None or not moment.absolute:
            continue
        tokens = context.tokens(moment.span)
        if tokens is None or not statement.holds(*moment.span):
            continue
        openings, noun = _PERIODS[moment.granularity]
        found = _opened(list(tokens), statement, openings, noun)
        reason = "la période de l’événement est un complément du verbe"
        yield from _when(moment, found, reason, statement, context)


def _when(
    moment: Moment,
    opening: tuple[str, frozenset[int]] | None,
    reason: str,
    statement: Statement,
    context: Context,
) -> Iterator[Proposal]:
    """The question that opens so, and takes these words away; none where they cannot go."""
    stem = fronted(*opening, statement, context) if opening is not None else None
    if stem is not None:
        yield Proposal(
            pattern=Pattern.WHEN,
            stem=stem,
            answer=moment,
            span=moment.span,
            source=statement.source,
            reason=reason,
            dated=moment.granularity,
        )


_PERIODS = {
    Granularity.CENTURY: (BEFORE_CENTURIES, "quel siècle"),
    Granularity.DECADE: (BEFORE_DECADES, "quelle décennie"),
}


def _opened(
    tokens: Sequence[Token], statement: Statement, openings: dict[str, str], noun: str
) -> tuple[str, frozenset[int]] | None:
    """What opens the question on a period, and the words that it takes away."""
    kept = {t.i: t for t in statement.tokens}
    start = tokens[0].i
    size = next((n for n in (4, 3, 2, 1) if _words(kept, start, n) in openings), 0)
    if not size or any(t.i not in kept for t in tokens):
        return None
    run = [*(kept[i] for i in range(start - size, start)), *tokens]
    opened = f"{openings[_words(kept, start, size)]} {noun}"
    return (opened, frozenset(t.i for t in run)) if _free(run, tokens, statement) else None


def _askable(moment: Moment, context: Context) -> bool:
    """A date written in full, of another year than the article's own."""
    known = moment.absolute and moment.start is not None and moment.granularity in DATED
    return known and not context.is_now(moment)


def _dated(
    moment: Moment, tokens: Sequence[Token], statement: Statement
) -> tuple[str, frozenset[int]] | None:
    """What opens the question and which words it takes away; None when the date is no adjunct."""
    kept = {t.i: t for t in statement.tokens}
    start = tokens[0].i
    before = kept.get(start - 1)
    if moment.granularity is not Granularity.YEAR:
        run = list(tokens)
        if before is not None and before.lower_ in _BEFORE_DATES:
            run.insert(0, before)
        elif tokens[0].lower_ not in _BEFORE_DATES:
            return None
        opened = "En quelle année"
    else:
        size = next((n for n in (3, 2, 1) if _words(kept, start, n) in BEFORE_YEARS), 0)
        if not size:
            return None
        opened = f"{BEFORE_YEARS[_words(kept, start, size)]} quelle année"
        run = [*(kept[i] for i in range(start - size, start)), *tokens]
    return (opened, frozenset(t.i for t in run)) if _free(run, tokens, statement) else None


def _words(kept: dict[int, Token], end: int, size: int) -> str:
    """The ``size`` kept words before a token, lower case."""
    run = [kept.get(i) for i in range(end - size, end)]
    return " ".join(t.lower_ for t in run if t is not None) if None not in run else ""


def _free(run: Sequence[Token], date: Sequence[Token], statement: Statement) -> bool:
    """Whether the date is said of the verb and of nothing else.

    By the parse, or because it stands alone before the subject: « En 1921, … ».
    Not « les élections de 1986 », nor « en 1926 puis en 1930 », nor, after a noun, with a
    present: « décrit la mutinerie d’un régiment en 1917 ».
    """
    inside = set(run)
    heads = [t for t in run if t.head not in inside]
    after = next((t for t in statement.tokens if t.i > run[-1].i), None)
    before = next((t for t in reversed(statement.tokens) if t.i < run[0].i), None)
    if after is not None and after.lower_ in _GOES_ON:
        return False
    if before is not None and before.lower_ in {"et", "ou", "puis", "à", "entre", "-"}:
        return False
    if any(
        t.dep_ in {"conj", "acl", "acl:relcl"} and t not in inside for d in date for t in d.children
    ):
        return False
    lead = [t for t in statement.lead if t.text != ","]
    if TIMES_OF_DAY & {t.lower_ for t in statement.tokens}:
        return False  # « Au milieu de la nuit, … »: « en quelle année » is not what comes to mind
    alone = bool(lead) and [t.i for t in lead] == [t.i for t in run]
    near = run[0].i == statement.verb[-1].i + 1 or run[0].i < statement.verb[0].i
    past = "Pres" not in statement.finite.morph.get("Tense", []) or _is_compound(statement)
    past = past or run[0].lower_ == "depuis"
    governed = len(heads) == 1 and (
        heads[0].head == statement.root or infinitive_of(heads[0].head, statement)
    )
    return alone or (governed and (near or past or _undoubted(run, statement)))


def _undoubted(run: Sequence[Token], statement: Statement) -> bool:
    """« devient président en 2001 », « part en exil en 1998 »: no noun before could be so dated.

    One with an article could: « décrit la mutinerie d'un régiment en 1917 ».
    """
    between = [t for t in statement.rest if t.i < run[0].i]
    return all(t.pos_ in _BARE or t.lower_ in ROLE_HEADS for t in between)


_BARE = frozenset({"PROPN", "NOUN", "ADP", "ADV", "ADJ"})


def _is_compound(statement: Statement) -> bool:
    return statement.finite != statement.root and "Part" in statement.root.morph.get("VerbForm", [])
