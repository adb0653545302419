"""Every question that an article gives, before ranking: propose, realise, check."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Token

from quizapp.core.facts.findings import Figure
from quizapp.core.model import FactKind
from quizapp.core.questions.adjuncts import ADJUNCTS
from quizapp.core.questions.anaphors import of_time
from quizapp.core.questions.checks import LONGEST, failed
from quizapp.core.questions.context import Context
from quizapp.core.questions.framing import framed
from quizapp.core.questions.guards import mostly_quoted, negated, restricts, unsound
from quizapp.core.questions.kinds import KINDS, question_of
from quizapp.core.questions.mending import mended
from quizapp.core.questions.participles import participials
from quizapp.core.questions.proposals import Proposal, Proposer
from quizapp.core.questions.ranking import Ranked
from quizapp.core.questions.references import refusal, standing_alone
from quizapp.core.questions.statements import Statement
from quizapp.core.questions.stems import (
    actors,
    complements,
    figures,
    gaps,
    measures,
    quotes,
    settings,
    sources,
)
from quizapp.core.questions.topics import encyclopedic
from quizapp.core.questions.worth import Candidate, worth

# What a statement with a sure subject and verb is asked about, then what any statement is.
PROPOSERS: tuple[Proposer, ...] = (
    actors.subjects,
    actors.within_subjects,
    actors.attributes,
    complements.names,
    complements.genitives,
    figures.counts,
    measures.estimates,
    settings.years,
    settings.periods,
    sources.sources,
)
# What a participle beside a noun is asked about: when, where, by whom, how many.
PARTICIPIAL: tuple[Proposer, ...] = (complements.names, figures.counts, settings.years)
GAP_PROPOSERS: tuple[Proposer, ...] = (gaps.gaps,)
SPARE = 3  # words by which a question may be longer than what it is asked of
MOST_CUTS = 3  # adjuncts; a sentence that points elsewhere more often is of its context
# What is asked without a statement.
WHOLE_ARTICLE: tuple[Callable[[Context], Iterator[Proposal]], ...] = (quotes.speakers,)


def all_questions(context: Context, seed: int, dropped: Counter[str]) -> Iterator[Ranked]:
    """Every question that passes the checks; ``dropped`` counts the reasons of the others."""
    seen: set[tuple[str, str]] = set()
    for proposal in proposals(context, dropped):
        drafted = False
        for maker in KINDS.values():
            for draft in maker(proposal, context, seed):
                drafted = True
                reason = failed(draft, context)
                if reason:
                    dropped[reason] += 1
                    continue
                question = question_of(draft, context, seed)
                if question is None:
                    dropped["no_fact"] += 1
                elif (question.kind, question.stem) not in seen:
                    seen.add((question.kind, question.stem))
                    told = Candidate(question.kind, question.stem, question.key, proposal, context)
                    yield Ranked(question, proposal, worth(told))
        if not drafted:
            dropped["no_options"] += 1


def proposals(context: Context, dropped: Counter[str]) -> Iterator[Proposal]:
    """Whatever could be asked, from the whole article and from each statement."""
    for propose in WHOLE_ARTICLE:
        yield from propose(context)
    for statement in standing(context, dropped):
        before = dropped["unknown_person"]
        asked = list(_asked_of(statement, context, dropped))
        if not asked and dropped["unknown_person"] == before:
            dropped["nothing_asked"] += 1
        yield from asked
    for clause in _participials(context, dropped):
        yield from _known_of(clause, PARTICIPIAL, context, dropped)


def _participials(context: Context, dropped: Counter[str]) -> Iterator[Statement]:
    """The participial clauses that are sound and stand alone."""
    for clause in participials(context):
        refused = unsound(clause, context)
        alone, problem = (None, refused) if refused else cut_until_alone(clause, context)
        if alone is None:
            dropped[problem] += 1
        else:
            yield alone


def standing(context: Context, dropped: Counter[str]) -> Sequence[Statement]:
    """The sound statements that stand alone, in order; looked for once an article."""
    if not context.standing:
        context.standing.extend(_standing(context, dropped))
    return context.standing


def _standing(context: Context, dropped: Counter[str]) -> Iterator[Statement]:
    for found in (*context.statements, *filter(None, context.sayings)):
        if not found:
            dropped["no_statement"] += 1
        for statement in map(mended, _with_bare(found)):
            statement = framed(statement, context)
            refused = unsound(statement, context)
            if refused:
                dropped[refused] += 1
                continue
            alone, problem = cut_until_alone(statement, context)
            if alone is None:
                dropped[problem] += 1
                continue
            yield alone
            yield from _shorter(statement, alone, context)


def _shorter(statement: Statement, alone: Statement, context: Context) -> Iterator[Statement]:
    """The statement without whom nothing introduces, or without an adjunct when it is long.

    « L’usine a ouvert en 1998, onze ans après le rachat par Paul Kané » as « L’usine a ouvert
    en 1998 ».
    """
    words = sum(not t.is_punct and not t.text.endswith("'") for t in alone.tokens)
    long = words > LONGEST - SPARE
    for token in _loose(statement, alone, context, long):
        cut = statement.without(token)
        cut = mended(cut) if cut is not None else None
        if cut is None or unsound(cut, context):
            continue
        found, _ = cut_until_alone(cut, context)
        if found is not None and (long or found.unknown < alone.unknown):
            yield found
            return


def _loose(statement: Statement, alone: Statement, context: Context, long: bool) -> Iterator[Token]:
    """The words whose adjunct may go: people whom nothing introduces, then the last adjuncts."""
    for token in statement.tokens:
        found = context.mention_at(token)
        if found is not None and found[0].name in alone.unknown:
            yield token
    if long and statement.verb:
        aside = statement.subject[-1].i, statement.verb[0].i
        yield from (t for t in statement.tokens if aside[0] < t.i < aside[1] and not t.is_punct)
        after = [t for t in statement.rest if t.head == statement.root and t.dep_ in ADJUNCTS]
        yield from reversed(after)


def _with_bare(found: Sequence[Statement]) -> Iterator[Statement]:
    """Each statement, then those that can do without their opening: « Avec X à ses côtés, … »."""
    yield from found
    for statement in found:
        bare = statement.without_lead()
        if bare is not None:
            yield bare


def cut_until_alone(statement: Statement, context: Context) -> tuple[Statement | None, str]:
    """The statement standing alone, without its opening or the adjuncts that point elsewhere.

    Not without those that tell when: « La saison suivante, elle joue à Gao » is undated without.
    """
    alone = standing_alone(statement, context)
    bare = statement.without_lead() if isinstance(alone, Token) else None
    if bare is not None:
        alone = standing_alone(bare, context)
    current = bare or statement
    for _ in range(MOST_CUTS):
        if isinstance(alone, Statement):
            return alone, ""
        cut = None if of_time(alone) else current.without(alone)
        if cut is None:
            break
        cut = mended(cut)
        refused = unsound(cut, context)
        if refused:
            return None, refused
        current, alone = cut, standing_alone(cut, context)
    if isinstance(alone, Statement):
        return alone, ""
    return None, refusal(alone)


def _asked_of(statement: Statement, context: Context, dropped: Counter[str]) -> Iterator[Proposal]:
    """Every proposal of a statement, gaps included where it is no quote."""
    asked = PROPOSERS if statement.subject and not restricts(statement) else ()
    if not mostly_quoted(statement):
        asked = (*asked, *GAP_PROPOSERS)
    yield from _known_of(statement, asked, context, dropped)


def _known_of(
    statement: Statement, asked: Sequence[Proposer], context: Context, dropped: Counter[str]
) -> Iterator[Proposal]:
    """What is asked of a statement, unless a stem would name whom nothing introduces."""
    denied = negated(statement)
    unknown = statement.unknown - _told_in_full(context)
    for propose in asked:
        for proposal in propose(statement, context):
            if unknown <= {getattr(proposal.answer, "name", "")}:
                presumes = bool(statement.unknown or denied) or statement.reduced
                if not _denied(proposal, denied, context):
                    yield replace(proposal, presumes=presumes)
            else:
                dropped["unknown_person"] += 1


def _told_in_full(context: Context) -> frozenset[str]:
    """Whom a full name tells: an encyclopedia's readers know nobody, and look no one up.

    « En quelle année Benazir Bhutto part-elle en exil ? » under « Pakistan » can be asked.
    """
    if not encyclopedic(context):
        return frozenset()
    people = (e.name for e in context.findings.entities if e.kind is FactKind.PERSON)
    return frozenset(name for name in people if " " in name)


def _denied(proposal: Proposal, denied: frozenset[int], context: Context) -> bool:
    """Whether the answer stands under a negation, where other answers would be right too."""
    tokens = context.tokens(proposal.span)
    figure = isinstance(proposal.answer, Figure)
    return tokens is not None and not figure and any(t.i in denied for t in tokens)
