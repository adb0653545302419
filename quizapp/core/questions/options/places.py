"""Which other place: what stood on the map then, what the clause leaves possible."""

from __future__ import annotations

import re
from collections.abc import Iterator
from math import log10

from quizapp.core.facts.findings import Entity
from quizapp.core.language import gazetteer, states
from quizapp.core.language.french.kind_nouns_lexicon import NO_PLACE_AFTER, SUBDIVISION_WORDS
from quizapp.core.language.french.lexicon import (
    ISLANDS,
    SEATED,
    TOPONYM_HEADS,
    TOWN_WORDS,
    WHEREABOUTS,
)
from quizapp.core.language.gazetteer import Level, Place
from quizapp.core.model import GAP
from quizapp.core.questions.context import Context
from quizapp.core.questions.naming import entity_option, place_option
from quizapp.core.questions.options.distractor import (
    WANTED,
    Distractor,
    distinct,
    origin_of,
    others,
)
from quizapp.core.questions.options.times import years_of_clause
from quizapp.core.questions.proposals import Pattern, Proposal

LIKE_SIZE = 1.0  # powers of ten between the populations of two cities that can be confused
MICROSTATE = 500_000
FIRST_OF_ALL, TWICE = 1_000_000, 2  # « New York » among towns half its size comes to mind first
WELL_KNOWN, AROUND = 100_000, 200  # people of a town known in all its country; kilometres
WITHIN = 12  # kilometres from the heart of a big city
SETTLED = 1900  # from which the towns of the New World are where they are today
NEW_WORLD = frozenset({"US", "CA", "AU", "NZ", "BR", "AR"})
SHIPS = frozenset("navire paquebot ferry cargo voilier frégate croiseur bateau goélette".split())
METROPOLIS = 300_000  # of two towns of one name, the one that needs no country beside it
EVERY = 60  # regions of a state, of all times
MANY = 12  # neighbours looked at: the clause may exclude most of them
_WHEREABOUTS = re.compile(rf"\b(?:{'|'.join(sorted(WHEREABOUTS))})\b(?!-)|\bà l['’]est\b")
_MEASURED = re.compile(r"\d\s(?:km|kilomètres?|mètres?)\b")


def places(answer: Entity, proposal: Proposal, context: Context) -> Iterator[Distractor]:
    """Places of the article on the same level, then the gazetteer's neighbours.

    Nothing where the clause locates the place itself (« à 60 kilomètres de … »), nor for a
    town that acts (« Marigny se replia »): those are not asked among others.
    """
    own = meant(answer, context)
    if own is None or _MEASURED.search(proposal.stem) or _acts(own, proposal, context):
        return
    if _belongs(own, proposal) or _restricted(own, proposal):
        return
    possible = _Possible(own, proposal, context)
    for entity in others(answer, proposal, context):
        other = meant(entity, context)
        beside = other is not None and _borough(other) and not _borough(own)
        if entity.level == answer.level and other is not None and possible(other) and not beside:
            yield Distractor(entity_option(entity, proposal, context), origin_of(entity))
    if proposal.pattern is Pattern.WHICH_COUNTRY and possible.nowhere:
        return  # « Quel pays assurera la sécurité des convois ? »: its neighbours would not
    if SHIPS & context.title_words:
        return  # where a ship calls, no atlas tells
    if own.country in NEW_WORLD and _long_ago(context):
        return  # « près de Saratoga », in 1777: most of today's towns are younger
    for place in _neighbours(own, proposal, possible.told):
        if _too_far(place, own):
            continue
        if possible(place) and all(distinct(place.name, s) for s in context.place_names):
            yield Distractor(place_option(place, proposal), "gazetteer")


def _borough(place: Place) -> bool:
    """« Molenbeek-Saint-Jean », within Brussels; Louvain is a town of its own."""
    return place.level is Level.CITY and gazetteer.satellite(place, WITHIN)


def _long_ago(context: Context) -> bool:
    """Whether an article tells of a time before the towns that its atlas has."""
    return any(m.start is not None and m.start.year < SETTLED for m in context.findings.moments)


def _too_far(place: Place, own: Place) -> bool:
    """« Grasse » for « Ajaccio »: of a town that few know, only towns around come to mind."""
    known = own.level is not Level.CITY or own.population >= WELL_KNOWN
    return not known and place.level is Level.CITY and gazetteer.kilometres(own, place) > AROUND


def meant(entity: Entity, context: Context) -> Place | None:
    """The place of that name that an article speaks of; None when nothing tells which.

    « Bayonne » is in New Jersey too: a town is of a state that the article names besides.
    """
    found = gazetteer.lookup(entity.name)
    if found is None or found.level is not Level.CITY:
        return found
    if found.capital or found.population >= METROPOLIS:
        return found
    known = context.surroundings.states(entity)
    cities = (p for p in gazetteer.candidates(entity.name) if p.level is Level.CITY)
    return next((p for p in cities if p.country in known), None)


def _belongs(own: Place, proposal: Proposal) -> bool:
    """« la crête de _____ », « en coupe d’_____ »: the name of something else than a place.

    « la ville de Québec » is no region; where something has its seat is no news;
    « la façade de l’île » tells Corsica.
    """
    before = proposal.stem.partition(GAP)[0].split()
    if (SEATED | ISLANDS) & set(re.findall(r"[\w-]+", proposal.stem.lower())):
        return True
    word = before[-1].lower() if before and GAP in proposal.stem else ""
    if word in SUBDIVISION_WORDS and own.level is Level.CITY:
        return True  # « la province de Sanandaj » is called after its chief town
    return word in TOPONYM_HEADS or (word in TOWN_WORDS and own.level is not Level.CITY)


def _restricted(own: Place, proposal: Proposal) -> bool:
    """« dans le nord du Portugal », « sur le littoral »: what no gazetteer tells of a town."""
    return own.level is not Level.COUNTRY and bool(_WHEREABOUTS.search(proposal.stem))


def _acts(own: Place, proposal: Proposal, context: Context) -> bool:
    """« _____ se replia », « la lutte de Moscou »: a town that acts is a general or a state.

    So is one that is asked for something: « réclame un fonds à Ottawa ».
    """
    if own.level is not Level.CITY:
        return False
    tokens = context.tokens(proposal.span)
    subject = tokens is not None and tokens.root.dep_.startswith("nsubj")
    if tokens is not None and tokens.root.head.lemma_ in NO_PLACE_AFTER:
        return True
    located = proposal.pattern is Pattern.WHERE or proposal.affix in {"à", "en"}
    return subject or (own.capital and not located)


class _Possible:
    """Whether a place can stand for another in a clause; what the clause says is read once."""

    def __init__(self, own: Place, proposal: Proposal, context: Context) -> None:
        self.own, self.years = own, years_of_clause(proposal, context)
        self.told = (states.named_in(proposal.stem) | context.title_states) - {own.name}
        self.allowed = _allowed(own, proposal)
        self.nowhere = not self.told and self.allowed is None
        tokens = context.tokens(proposal.span)
        head = tokens.root if tokens is not None else None
        subject = head is not None and head.dep_.startswith("nsubj")
        self.subject = subject and proposal.pattern is Pattern.GAP
        self.bare = not proposal.affix and not proposal.with_article
        self.agreeing = (
            self.subject and head is not None and bool(head.head.morph.get("Gender", []))
        )

    def __call__(self, other: Place) -> bool:
        if other.name == self.own.name or other.level is not self.own.level:
            return False
        if gazetteer.contains(self.own, other) or gazetteer.contains(other, self.own):
            return False
        if self.bare and bool(other.article) != bool(self.own.article):
            return False  # « son départ pour Malte »: « pour Monténégro » would be a fault
        if self.subject and other.plural != self.own.plural:
            return False  # « les Bermudes adoptent »
        if self.agreeing and other.gender != self.own.gender:
            return False  # « la Crète est conquise »
        if other.level is Level.COUNTRY:
            return self._state(other)
        if other.level is Level.CITY:
            return self._city(other)
        if other.level is Level.REGION:
            return self._region(other)
        return other.country == self.own.country

    def _region(self, other: Place) -> bool:
        """Regions among regions, départements among départements; « les Antilles » alone."""
        if not other.country or other.country != self.own.country:
            return False
        if other.type_word != self.own.type_word or other.type_word in TOPONYM_HEADS:
            return False
        if self.own.type_word is not None:
            return True
        alike = states.regions_together(self.own.name, other.name, self.years)
        return alike and other.within == self.own.within

    def _state(self, other: Place) -> bool:
        if other.name in self.told or not distinct(other.name, self.own.name):
            return False
        if self.allowed is not None and other.name not in self.allowed:
            return False
        far = other.within != self.own.within and "former" not in {other.within, self.own.within}
        if self.allowed is None and far and other.name not in states.bordering(self.own.name):
            return False
        return all(states.existed(other.name, year) for year in self.years)

    def _city(self, other: Place) -> bool:
        state = gazetteer.state_of(other)
        if other.capital and state is not None and state.name in self.told:
            return False
        if _unlike(other, self.own) > LIKE_SIZE:
            return False
        if self.own.population >= max(FIRST_OF_ALL, other.population * TWICE):
            return False
        return other.country == self.own.country or (self.own.capital and other.capital)


def _allowed(own: Place, proposal: Proposal) -> frozenset[str] | None:
    """The states that the clause leaves: a sea's riparians, a state's neighbours; None: all."""
    if own.level is not Level.COUNTRY:
        return None
    groups = [group for group in states.groups_of(proposal.stem) if own.name in group]
    if states.about_borders(proposal.stem):
        named = states.named_in(proposal.stem) - {own.name}
        groups += [states.bordering(name) for name in sorted(named)] or [frozenset()]
    return frozenset.intersection(*groups) if groups else None


def _neighbours(own: Place, proposal: Proposal, told: frozenset[str]) -> Iterator[Place]:
    """What the clause leaves, then the neighbours of the states named, then the gazetteer's.

    Under « frontière » first the states that border on both.
    """
    allowed = _allowed(own, proposal)
    if own.level is Level.COUNTRY:
        around = frozenset[str]().union(*(states.bordering(name) for name in told))
        beside = states.bordering(own.name)
        listed = (gazetteer.lookup(name) for name in sorted(allowed or around & beside))
        known = [p for p in listed if p is not None and _as_big(p, own)]
        yield from sorted(known, key=lambda p: (p.name not in beside, _unlike(p, own)))
    yield from gazetteer.neighbours(own, EVERY if own.level is Level.REGION else MANY)
    if own.capital:
        state = gazetteer.state_of(own)
        near = gazetteer.neighbours(state, WANTED * 2) if state is not None else ()
        yield from (c for c in map(gazetteer.capital_of, near) if c is not None)


def _as_big(place: Place, own: Place) -> bool:
    """No microstate among states; a former state's people are not counted."""
    return not place.population or place.population >= min(MICROSTATE, own.population)


def _unlike(place: Place, own: Place) -> float:
    """How different two populations are, in powers of ten; 0 when one is not known."""
    if not place.population or not own.population:
        return 0.0
    return abs(log10(place.population) - log10(own.population))
