"""What the extractors found in one article, richer than the facts that leave the house.

Facts are the public record; findings keep what the question makers need
besides: gender, aliases, the noun a figure counts, the verb of a quote.
All spans index ``Article.text``.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import cached_property
from operator import itemgetter

from quizapp.core.model import FactKind, Span


class Measure(StrEnum):
    """What a figure measures; distractors come from the same measure."""

    COUNT = "count"  # 11 000 soldats
    MONEY = "money"  # 3 millions d'euros
    PERCENT = "percent"  # 12,5 %
    DISTANCE = "distance"  # 50 kilomètres
    MASS = "mass"
    TEMPERATURE = "temperature"
    DURATION = "duration"  # trois ans, 90 minutes
    AGE = "age"  # 29 ans, « âgé de »
    ORDINAL = "ordinal"  # 3e, troisième
    SCORE = "score"  # 3-1
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with what it counts. ``span`` covers number and multiplier, not hedge, not noun.

    « plus de 1 000 conteneurs de munitions »: span « 1 000 », value 1000,
    approximate « plus de », noun « conteneurs », unit « conteneurs de munitions ».
    « 3,5 millions d'euros »: span « 3,5 millions d'euros » for MONEY and PERCENT and
    physical units (the unit belongs to the figure), unit « euros ».
    ``vague``: no exact value (« plusieurs milliers »), never asked as « combien ».
    """

    span: Span
    value: Decimal | None
    measure: Measure
    unit: str | None = None
    noun: Span | None = None
    approximate: str | None = None
    hedge: Span | None = None
    upper: Decimal | None = None  # end of a range
    vague: bool = False


class Granularity(StrEnum):
    """How precise a date is."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"


@dataclass(frozen=True, slots=True)
class Moment:
    """A date. ``start`` is its first day once resolved; None when it stays relative."""

    span: Span
    start: date | None
    granularity: Granularity
    absolute: bool  # written in full in the text, no need of the publication date


@dataclass(frozen=True, slots=True)
class Mention:
    """One occurrence of a name; ``span`` without title or article."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Role:
    """What someone is: « secrétaire à la Défense », and where the article says so."""

    text: str
    span: Span


@dataclass(frozen=True)
class Entity:
    """One person, organisation or place, all its mentions in the article joined.

    ``name`` is the fullest form found; ``gender`` "Masc", "Fem" or None when unknown.
    ``expansion`` is the full name of an acronym that the article expands.
    ``level`` of a place: continent, country, region, city, water, mountain, site, other.
    ``certain`` is False when model and cues disagree on the kind.
    """

    name: str
    kind: FactKind
    mentions: tuple[Mention, ...]
    gender: str | None = None
    roles: tuple[Role, ...] = ()
    expansion: str | None = None
    level: str | None = None
    certain: bool = True

    @cached_property
    def surfaces(self) -> frozenset[str]:
        """Every form under which the article names it."""
        return frozenset({self.name, *(m.text for m in self.mentions)})


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words between quotation marks. ``span`` covers the words, not the marks.

    ``speaker`` is None when the article leaves it open. ``complete`` says the quote is a
    clause of its own (« Les choix de Poutine s'amenuisent »), not a quoted fragment.
    ``verb`` is the verb of speech as written (« a déclaré »).
    """

    span: Span
    speaker: Entity | None
    complete: bool
    verb: str | None = None
    speaker_span: Span | None = None


@dataclass(frozen=True)
class Findings:
    """Everything found, each list in the order of the article."""

    entities: tuple[Entity, ...] = ()
    figures: tuple[Figure, ...] = ()
    moments: tuple[Moment, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    boilerplate: tuple[Span, ...] = field(default=())

    def entity_at(self, span: Span) -> Entity | None:
        """The entity one of whose mentions covers ``span``."""
        rows, longest = self._mentions
        over: list[int] = []
        at = bisect_right(rows, span.start, key=itemgetter(0)) - 1
        while at >= 0 and rows[at][0] > span.start - longest:
            start, end, entity = rows[at]
            if start <= span.start and span.end <= end:
                over.append(entity)
            at -= 1
        return self.entities[min(over)] if over else None

    @cached_property
    def _mentions(self) -> tuple[list[tuple[int, int, int]], int]:
        """Where each mention begins and ends with its entity's number; the longest one's length."""
        rows = [(*m.span, i) for i, e in enumerate(self.entities) for m in e.mentions]
        return sorted(rows), 1 + max((end - start for start, end, _ in rows), default=0)
