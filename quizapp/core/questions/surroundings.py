"""What stands around the names of an article: states, years, other names of a list.

Looked up once for an article; whoever asks about one name gets its answer at once.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from quizapp.core.facts.findings import Entity, Findings
from quizapp.core.language import gazetteer, states
from quizapp.core.model import Article, FactKind

# Between two names of a list: « Vincent Riou, François Gabart et Armel Le Cléac'h ».
_LISTED = re.compile(r"\s*(?:\([^)]*\)\s*)?(?:, |, et |et |ou |puis |, puis )\s*(?:[\w’'-]+ ){0,2}")


@dataclass(frozen=True)
class Surroundings:
    """``starts`` are the offsets where the article's sentences begin."""

    article: Article
    findings: Findings
    starts: tuple[int, ...]

    def years(self, entity: Entity) -> frozenset[int]:
        """The years written in the sentences that name someone; else the article's own."""
        found = self._years.get(entity.name, frozenset())
        return found or self.now

    @property
    def now(self) -> frozenset[int]:
        """The year of the article, when it is known."""
        published = self.article.published
        return frozenset({published.year}) if published else frozenset()

    def states(self, entity: Entity) -> frozenset[str]:
        """The codes (ISO 3166) of the states that the article speaks of apart from a place."""
        near = {code for code, names in self._towns.items() if names - {entity.name}}
        return self._named | near

    def listed_together(self, one: Entity, other: Entity) -> bool:
        """Whether both stand in one list of names: the article counts them as the same sort."""
        return any({one.name, other.name} <= names for names in self._lists)

    @cached_property
    def _years(self) -> dict[str, frozenset[int]]:
        written: dict[int, set[int]] = {}
        for moment in self.findings.moments:
            if moment.absolute and moment.start is not None:
                sentence = bisect_right(self.starts, moment.span.start)
                written.setdefault(sentence, set()).add(moment.start.year)
        found: dict[str, set[int]] = {}
        for entity in self.findings.entities:
            for mention in entity.mentions:
                years = written.get(bisect_right(self.starts, mention.span.start), set())
                found.setdefault(entity.name, set()).update(years)
        return {name: frozenset(years) for name, years in found.items()}

    @cached_property
    def _named(self) -> frozenset[str]:
        named = states.named_in(f"{self.article.title}\n{self.article.text}")
        found = (gazetteer.lookup(name) for name in named)
        return frozenset(place.country for place in found if place and place.country)

    @cached_property
    def _towns(self) -> dict[str, set[str]]:
        """The places that the article names, under the code of their state."""
        found: dict[str, set[str]] = {}
        for entity in self.findings.entities:
            place = gazetteer.lookup(entity.name) if entity.kind is FactKind.PLACE else None
            if place is not None and place.country:
                found.setdefault(place.country, set()).add(entity.name)
        return found

    @cached_property
    def _lists(self) -> tuple[frozenset[str], ...]:
        """The runs of people's names with nothing but a comma or « et » between them."""
        mentions = sorted(
            (mention.span, entity.name)
            for entity in self.findings.entities
            for mention in entity.mentions
            if entity.kind is FactKind.PERSON
        )
        runs: list[set[str]] = []
        for (before, first), (after, second) in pairwise(mentions):
            if not _LISTED.fullmatch(self.article.text[before.end : after.start]):
                continue
            if runs and first in runs[-1]:
                runs[-1].add(second)
            else:
                runs.append({first, second})
        return tuple(frozenset(run) for run in runs)
