"""Everything an article states: all findings, then the facts that leave the house."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import replace

from spacy.tokens import Doc

from quizapp.core.facts import actors, dates, figures, places, quotes
from quizapp.core.facts.findings import Entity, Findings
from quizapp.core.model import Article, Fact, Span
from quizapp.core.reading.boilerplate import boilerplate

Extractor = Callable[[Article, Findings], Iterator[Fact]]


def find_all(article: Article, doc: Doc) -> Findings:
    """Figures, dates, actors, places and quotes of an analysed article."""
    people = actors.find_actors(doc, article.title)
    located = places.find_places(doc, people)
    entities = _apart(people, located)
    return Findings(
        entities=entities,
        figures=figures.find_figures(doc),
        moments=dates.find_moments(doc, article.published),
        quotations=quotes.find_quotations(doc, entities),
        boilerplate=boilerplate(article),
    )


def _apart(people: tuple[Entity, ...], located: tuple[Entity, ...]) -> tuple[Entity, ...]:
    """Actors and places; what is known only as a place is no actor (« Checkpoint Charlie »).

    Nor is one word that the name of a place has, of which nothing is sure: « le port d'Iparia ».
    """
    spans = {m.span for place in located for m in place.mentions}
    kept = [e for e in people if not all(m.span in spans for m in e.mentions)]
    kept = [e for e in kept if e.certain or " " in e.name or not _within(e, spans)]
    entities = (_lettered(e) for e in (*kept, *located))
    return tuple(sorted(entities, key=lambda e: e.mentions[0].span))


def _within(entity: Entity, places: Collection[Span]) -> bool:
    return any(place.holds(m.span) for m in entity.mentions for place in places)


def _lettered(entity: Entity) -> Entity:
    """The name as written in running text, not in the capitals of a dateline: « MONTRÉAL »."""
    running = [m.text for m in entity.mentions if m.text.lower() == entity.name.lower()]
    name = next((text for text in running if not text.isupper()), entity.name)
    return replace(entity, name=name)


def all_facts(article: Article, findings: Findings) -> tuple[Fact, ...]:
    """The facts of every kind in the order of the article: sure ones, none in its boilerplate."""
    sure = replace(findings, entities=tuple(e for e in findings.entities if e.certain))
    found = {fact.id: fact for extract in EXTRACTORS.values() for fact in extract(article, sure)}
    content = (f for f in found.values() if not _inside(f.span, findings.boilerplate))
    return tuple(sorted(content, key=lambda f: (f.start, f.end, f.kind)))


def _inside(span: Span, boilerplate: tuple[Span, ...]) -> bool:
    return any(b.holds(span) for b in boilerplate)


EXTRACTORS: dict[str, Extractor] = {
    "figures": figures.figure_facts,
    "actors": actors.actor_facts,
    "places": places.place_facts,
    "quotes": quotes.quote_facts,
    "dates": dates.date_facts,
}
