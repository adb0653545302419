"""Who did it: « Qui a averti que … ? », « Quel pays … ? », « Par qui … ? »."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from quizapp.core.facts.findings import Entity, Mention
from quizapp.core.language.french import grammar
from quizapp.core.language.french.lexicon import ORGANISATION_WORDS
from quizapp.core.language.french.nationalities_lexicon import country_of
from quizapp.core.model import FactKind, Span
from quizapp.core.questions.context import Context
from quizapp.core.questions.openness import quoted
from quizapp.core.questions.proposals import Pattern, Proposal
from quizapp.core.questions.statements import Statement
from quizapp.core.questions.wording import inverted_clause, lead_in, question, words


def subjects(statement: Statement, context: Context) -> Iterator[Proposal]:
    """The subject asked for: who, which country, which organisation."""
    found = _sole_subject(statement, context)
    if found is None:
        return
    entity, mention = found
    if statement.finite.morph.get("Number", []) == ["Plur"]:
        return
    predicate = words(statement, context, [*statement.verb, *statement.rest])
    lead = lead_in(statement, context)
    opening, pattern = _interrogative(entity)
    if not opening:
        return
    agreeing = _agreeing_participle(statement)
    if agreeing and entity.kind is FactKind.PERSON and agreeing != "Masc":
        return
    if agreeing == "Fem" and entity.kind is FactKind.PLACE:
        return
    yield Proposal(
        pattern=pattern,
        stem=question(lead, f"{opening} {predicate}"),
        answer=entity,
        span=mention.span,
        source=statement.source,
        reason="le sujet du verbe principal est nommé dans la phrase",
        with_article=entity.kind is not FactKind.PERSON,
        gender=entity.gender if agreeing or _taken_up(statement) else None,
    )


def _taken_up(statement: Statement) -> bool:
    """« … lorsqu'elle se rendit … »: a pronoun in what follows tells the gender."""
    return any(t.lower_ in {"il", "elle"} and t.dep_ != "expl:subj" for t in statement.rest)


def _sole_subject(statement: Statement, context: Context) -> tuple[Entity, Mention] | None:
    """The entity that is the whole subject, role and article apart."""
    first, last = statement.subject[0], statement.subject[-1]
    if first == last and first.i in context.antecedents:
        return context.antecedents[first.i] if statement.since is not None else None
    start, end = first.idx, last.idx + len(last)
    mentions = context.mentions_in(start, end)
    if len(mentions) != 1 or any(
        t.dep_ in {"cc", "conj"} or t.lower_ == "et" for t in statement.subject
    ):
        return None
    entity, mention = mentions[0]
    if mention.span.end != end or not entity.certain or entity.kind is FactKind.QUOTE:
        return None
    if first.i in quoted(statement):
        return None
    before = [t for t in statement.subject if t.idx < mention.span.start]
    if entity.kind is FactKind.PERSON:
        spans = [r.span for r in entity.roles]
        if any(not _in_role(t, spans, entity) for t in before):
            return None
    elif any(t.pos_ != "DET" for t in before):
        return None
    return entity, mention


def _in_role(token: Token, roles: list[Span], entity: Entity) -> bool:
    words_of_roles = {w for r in entity.roles for w in r.text.lower().split()}
    titles = {"m.", "mme", "mr", "le", "la", "l'"}
    return (
        any(r.start <= token.idx < r.end for r in roles)
        or token.lower_ in words_of_roles
        or token.lower_ in titles
        or country_of(token.text) is not None
    )


def _interrogative(entity: Entity) -> tuple[str, Pattern]:
    """The question word that asks for exactly this kind of answer."""
    if entity.kind is FactKind.PERSON:
        return "Qui", Pattern.WHO
    if entity.kind is FactKind.PLACE and entity.level == "country":
        return "Quel pays", Pattern.WHICH_COUNTRY
    if entity.kind is FactKind.ORGANISATION:
        noun = (entity.expansion or entity.name).split()[0].lower()
        gender = ORGANISATION_WORDS.get(noun)
        opening = f"{grammar.which(gender, 'Sing')} {noun}" if gender else "Quelle organisation"
        return opening, Pattern.WHICH_ORGANISATION
    return "", Pattern.WHO


def _agreeing_participle(statement: Statement) -> str | None:
    """The gender that a participle or adjective after « être » shows of the subject."""
    if statement.finite == statement.root or statement.finite.lemma_ != "être":
        has_been = any(t.lower_ == "été" for t in statement.verb)
        if not has_been:
            return None
    gender = statement.root.morph.get("Gender", [])
    return gender[0] if gender else None


def agents(statement: Statement, context: Context) -> Iterator[Proposal]:
    """« Par qui le texte a-t-il été signé ? », when a person is the agent of a passive."""
    for token in statement.root.children:
        if token.dep_ != "obl:agent" or token not in set(statement.rest):
            continue
        preposition = next((c for c in token.children if c.lower_ == "par"), None)
        last = token.right_edge
        found = next(iter(context.mentions_in(token.idx, last.idx + len(last))), None)
        if preposition is None or found is None or found[0].kind is not FactKind.PERSON:
            continue
        entity, mention = found
        end = mention.span.end
        following = [t for t in statement.rest if t.idx >= end]
        if following and (following[0].lower_ in {",", "et"} or following[0].pos_ == "CCONJ"):
            continue
        start = mention.span.start
        before = [t for t in statement.rest if preposition.i < t.i and t.idx < start]
        moved = frozenset(t.i for t in statement.rest if preposition.i <= t.i and t.idx < end)
        clause = inverted_clause(statement, context, moved=moved)
        if clause is None or any(
            not _in_role(t, [r.span for r in entity.roles], entity) for t in before
        ):
            continue
        yield Proposal(
            pattern=Pattern.BY_WHOM,
            stem=question(lead_in(statement, context), f"Par qui {clause}"),
            answer=entity,
            span=mention.span,
            source=statement.source,
            reason="le complément d’agent d’un verbe au passif est nommé",
        )
