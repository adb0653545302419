"""Where and when: « Dans quel pays … ? », « En quelle année … ? »."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from quizapp.core.facts.findings import Entity, Granularity, Mention
from quizapp.core.language import gazetteer
from quizapp.core.language.french.lexicon import INSTITUTIONS
from quizapp.core.model import FactKind
from quizapp.core.questions.context import Context
from quizapp.core.questions.proposals import Pattern, Proposal
from quizapp.core.questions.statements import Statement
from quizapp.core.questions.wording import inverted_clause, lead_in, question, subject_head

WHERE = {
    "country": "Dans quel pays",
    "city": "Dans quelle ville",
    "region": "Dans quelle région",
    "continent": "Sur quel continent",
}
PLACE_PREPOSITIONS = frozenset({"à", "au", "aux", "en", "dans"})
# Verbs whose « à » or « en » is no place: « participer à », « croire en ».
NO_PLACE_AFTER = frozenset(
    """participer croire demander donner accorder appeler répondre opposer livrer vendre imposer
    apporter adresser rappeler permettre offrir refuser reprocher consacrer transformer réclamer
    exiger solliciter commander acheter emprunter prendre céder ressembler renoncer""".split()
)


def places(statement: Statement, context: Context) -> Iterator[Proposal]:
    """The place of the action, when it is a complement of the verb and the only place there."""
    source = statement.source
    mentions = [
        (e, m)
        for e, m in context.mentions_in(source.start, source.end)
        if e.kind is FactKind.PLACE and statement.holds(*m.span)
    ]
    for entity, mention in mentions:
        found = _locative(entity, mention, statement, context)
        others = {e.name for e, _ in mentions if not _contains(e, entity)} - {entity.name}
        if found is None or entity.level not in WHERE or others:
            continue
        if _whose(statement):
            continue
        stem = _fronted(WHERE[entity.level], found, statement, context)
        if stem is None:
            continue
        yield Proposal(
            pattern=Pattern.WHERE,
            stem=stem,
            answer=entity,
            span=mention.span,
            source=source,
            reason="le lieu de l’action est un complément du verbe",
        )


def _fronted(
    opening: str, moved: frozenset[int], statement: Statement, context: Context
) -> str | None:
    """The question that opens on what ``moved`` answered; None when the verb can't be inverted."""
    clause = inverted_clause(statement, context, moved=moved)
    if clause is None:
        return None
    lead = "" if any(t.i in moved for t in statement.lead) else lead_in(statement, context)
    return question(lead, f"{opening} {clause}")


def _whose(statement: Statement) -> bool:
    """« le gouvernement a envoyé … en Ukraine »: the place asked for is all that identifies it."""
    subject = statement.subject[0] if statement.subject else None
    head = subject_head(statement)
    alone = len(statement.subject) <= 2 and subject is not None
    return alone and head.lemma_.lower() in INSTITUTIONS


def _contains(outer: Entity, inner: Entity) -> bool:
    """« dans la région de Koursk en Russie »: the larger place stays in the question."""
    a, b = gazetteer.lookup(outer.name), gazetteer.lookup(inner.name)
    return a is not None and b is not None and gazetteer.contains(a, b)


def _locative(
    entity: Entity, mention: Mention, statement: Statement, context: Context
) -> frozenset[int] | None:
    """The words of « à Gao », « dans la région de Koursk », when they depend on the verb."""
    tokens = context.tokens(mention.span)
    if tokens is None or not entity.certain or statement.root.lemma_ in NO_PLACE_AFTER:
        return None
    head = next((t for t in tokens if t.head not in set(tokens)), tokens[0])
    if head.head != statement.root or not head.dep_.startswith("obl"):
        return None
    start = tokens.start
    if start and context.doc[start - 1].lower_ in {"la", "le", "l'", "les"}:
        start -= 1
    if not start or context.doc[start - 1].lower_ not in PLACE_PREPOSITIONS:
        return None
    after = context.doc[tokens.end] if tokens.end < len(context.doc) else None
    if after is not None and (after.lower_ in {"-", "et", "ou"} or after.dep_.startswith("flat")):
        return None
    run = range(start - 1, tokens.end)
    return frozenset(run) if set(run) <= {t.i for t in statement.tokens} else None


def years(statement: Statement, context: Context) -> Iterator[Proposal]:
    """« En quelle année … ? », for a year that is a complement of the verb."""
    source = statement.source
    for moment in context.moments_in(source.start, source.end):
        if (
            moment.granularity is not Granularity.YEAR
            or not moment.absolute
            or moment.start is None
        ):
            continue
        tokens = context.tokens(moment.span)
        if tokens is None or context.is_now(moment) or not statement.holds(*moment.span):
            continue
        run = _in_year(tokens[0], statement)
        if run is None:
            continue
        stem = _fronted("En quelle année", run, statement, context)
        if stem is None:
            continue
        yield Proposal(
            pattern=Pattern.WHEN,
            stem=stem,
            answer=moment,
            span=moment.span,
            source=source,
            reason="l’année de l’événement est un complément du verbe",
        )


def _in_year(year: Token, statement: Statement) -> frozenset[int] | None:
    """« en 2012 » as a run of kept words that depends on the verb, else None."""
    before = year.nbor(-1) if year.i else None
    if before is None or before.lower_ != "en" or year.head != statement.root:
        return None
    alone = not any(t.i > year.i and t.head == year for t in statement.tokens)
    kept = {t.i for t in statement.tokens}
    run = frozenset({before.i, year.i})
    return run if alone and run <= kept else None
