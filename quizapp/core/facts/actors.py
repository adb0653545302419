"""The persons and organisations of an article, each with all its mentions joined.

Every run of capitals is weighed with several witnesses: the model, titles and
roles beside it, its shape, the gazetteer. The votes of all mentions of a name
are added up, so that a name has one kind in the whole article.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator

from spacy.tokens import Doc

from quizapp.core.facts.demonyms import demonyms
from quizapp.core.facts.evidence import DEMONYM, ORGANISATION, OTHER, PERSON, Name, weigh
from quizapp.core.facts.findings import Entity, Findings, Mention, Role
from quizapp.core.facts.gender import gender_of_bearer
from quizapp.core.facts.joining import Group, join
from quizapp.core.facts.names import name_spans, opens_only, title_names
from quizapp.core.facts.organisations import expansions, organisation_spans
from quizapp.core.facts.roles import fullest
from quizapp.core.facts.sentences import sentence_at, text_of
from quizapp.core.language.typography import plain
from quizapp.core.model import Article, Fact, FactKind, Span, content_id

KINDS = {PERSON: FactKind.PERSON, ORGANISATION: FactKind.ORGANISATION}


def find_actors(doc: Doc, title: str) -> tuple[Entity, ...]:
    """Persons and organisations of the article, in the order of their first mention.

    ``doc`` is the parse of the plain text, so spans index the article's text.
    Odd text yields nothing and never raises.
    """
    text = text_of(doc)
    expanded = [(text[f.start : f.end], text[a.start : a.end]) for f, a in expansions(text)]
    groups = join(_names(doc), title_names(plain(title)), expanded)
    actors = [_entity(doc, found) for found in groups if found.kind in KINDS]
    return tuple(sorted(actors, key=lambda actor: actor.mentions[0].span))


def _names(doc: Doc) -> Iterator[Name]:
    """Every name of the text with its votes, in order, none overlapping another."""
    with_head = _longest(organisation_spans(doc))
    spans = dict.fromkeys(with_head, True)
    taken = {at for span in with_head for at in range(*span)}
    for span in name_spans(doc):
        apart = _before_body(doc, span, taken)
        if apart is not None:
            spans[apart] = False
    plausible = opens_only(doc, spans)
    common = {token.text for token in doc if token.is_lower}
    inhabitants = demonyms(doc)
    for span in sorted(plausible):
        name = weigh(doc, span, head_word=spans[span])
        if name is None:
            continue
        if name.text.lower() in common and name.votes[PERSON] <= 0 and not spans[span]:
            name.votes[OTHER] += DEMONYM  # « le Mur » beside « le mur de Berlin »
        if name.text in inhabitants:
            name.votes[OTHER] += DEMONYM
        yield name


def _before_body(doc: Doc, span: Span, taken: Collection[int]) -> Span | None:
    """The name without the organisation that ends it; None for one that is a body's own.

    « Rami Abd al-Rahman de l'Observatoire syrien des droits de l'homme ».
    """
    free = next((at for at in range(*span) if at in taken), span.end)
    if free == span.end:
        return span
    name = _BODY_LINK.sub("", text_of(doc)[span.start : free])
    ends = name != text_of(doc)[span.start : free] and " " in name
    return Span(span.start, span.start + len(name)) if ends else None


_BODY_LINK = re.compile(r" (?:de la |de l'|du |des |de |d')$")


def _longest(spans: Iterable[Span]) -> list[Span]:
    """``spans`` without those that another overlaps and outlasts."""
    kept: list[Span] = []
    taken: set[int] = set()
    for span in sorted(spans, key=lambda s: (s.start - s.end, s.start)):
        if taken.isdisjoint(range(*span)):
            kept.append(span)
            taken.update(range(*span))
    return kept


def _entity(doc: Doc, group: Group) -> Entity:
    kind = KINDS[group.kind]
    names = sorted(group.names, key=lambda name: name.span)
    gender = gender_of_bearer(doc, group.text, names) if kind is FactKind.PERSON else None
    return Entity(
        name=group.text,
        kind=kind,
        mentions=tuple(Mention(name.span, name.text) for name in names),
        gender=gender,
        roles=_roles(names, kind),
        expansion=group.expansion,
        certain=group.certain,
    )


def _roles(names: Iterable[Name], kind: FactKind) -> tuple[Role, ...]:
    """The different roles, in the order of the article."""
    roles: dict[str, Role] = {}
    for name in names:
        found = name.roles if kind is FactKind.PERSON else name.organisation_roles
        for role in found:
            roles.setdefault(role.role.text.casefold(), role.role)
    return tuple(roles.values())


def actor_facts(article: Article, findings: Findings) -> Iterator[Fact]:
    """One fact an actor, on the mention that carries its fullest role, else its first full one."""
    for entity in findings.entities:
        if entity.kind not in KINDS.values() or not entity.mentions:
            continue
        role = fullest(entity.roles)
        mention = _telling_mention(entity, role)
        passage = article.passage_of(mention.span)
        if passage is None:
            continue
        text = article.text[mention.span.start : mention.span.end]
        yield Fact(
            id=content_id(entity.kind, text, sentence_at(article, mention.span)),
            kind=entity.kind,
            start=mention.span.start,
            end=mention.span.end,
            text=text,
            passage=passage.id,
            value=entity.name,
            role=role.text if role else None,
        )


def _telling_mention(entity: Entity, role: Role | None) -> Mention:
    if role is not None:
        return min(
            entity.mentions,
            key=lambda mention: (abs(mention.span.start - role.span.end), mention.span.start),
        )
    full = (mention for mention in entity.mentions if mention.text == entity.name)
    return next(full, entity.mentions[0])
