"""Between which numbers a figure must lie, by what the sentence itself says around it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from quizapp.core.facts.findings import Figure, Measure
from quizapp.core.language.french.figures_lexicon import (
    LESSER_PARTS,
    ONCE_A_YEAR,
    SEATS,
    VOTES,
    YEARS,
)
from quizapp.core.questions.context import Context
from quizapp.core.questions.naming import scale
from quizapp.core.questions.proposals import Proposal

_OF_WHICH = frozenset({"des", "de ses", "de leurs", "parmi les", "sur les", "sur"})
_FROM = re.compile(r"\b(?:de|d['’])\s*$", re.IGNORECASE)
_FROM_REACH = 6  # characters in which « de » stands before its figure
_YEARS = re.compile(r"\b(?:entre|de) (\d{4}) (?:et|à) (\d{4})\b")
AGE_OF_EARTH = Decimal(4_540_000_000)  # years; Dalrymple, 2001
ONE = Decimal(1)
_SCALELESS = 1000  # « de 28 à 45 milliards »: the first is in milliards too


def limits(answer: Figure, proposal: Proposal, context: Context) -> tuple[Decimal, Decimal]:
    """What an option must be more than, and what less than, as mantissas (see ``scale``)."""
    least, most = Decimal(0), Decimal("Infinity")
    for low, high in (
        *_of_whole(answer, proposal, context),
        *_of_change(answer, proposal, context),
        *_of_years(answer, proposal),
        *_of_time(answer, context),
        *_of_house(answer, context),
        *_of_scale(answer, context),
    ):
        least, most = max(least, low), min(most, high)
    return least, most


def _of_scale(answer: Figure, context: Context) -> Iterator[tuple[Decimal, Decimal]]:
    """« 1,1 million »: « 0,4 million » is written 400 000."""
    if scale(answer, context)[1].startswith(("million", "milliard")):
        yield ONE - Decimal("0.001"), Decimal("Infinity")


def _beside(
    answer: Figure, proposal: Proposal, context: Context
) -> Iterator[tuple[Figure, Decimal, str]]:
    """The sentence's other figures, what they are in the key's scale, and the words between."""
    mantissa = scale(answer, context)[0]
    if not answer.value or not mantissa:
        return
    for other in context.figures_in(*proposal.source):
        if other.value is None or other.span == answer.span:
            continue
        first, second = sorted((other.span, answer.span))
        value = other.value * mantissa / answer.value
        value = other.value if value * _SCALELESS < mantissa else value
        yield other, value, context.article.text[first.end : second.start].strip()


def _of_whole(
    answer: Figure, proposal: Proposal, context: Context
) -> Iterator[tuple[Decimal, Decimal]]:
    """« 88 des 200 sièges »: the part is less than the whole, the whole more than the part.

    « L’opposition détient 88 des 200 sièges »: and more than twice what a minority has.
    """
    for other, value, between in _beside(answer, proposal, context):
        if between not in _OF_WHICH or answer.measure is not Measure.COUNT:
            continue
        if other.span < answer.span:
            minor = not LESSER_PARTS.isdisjoint(re.findall(r"\w+", proposal.stem.lower()))
            yield value * (2 if minor else 1), Decimal("Infinity")
        else:
            yield Decimal(0), value


def _of_change(
    answer: Figure, proposal: Proposal, context: Context
) -> Iterator[tuple[Decimal, Decimal]]:
    """« passera de 28 milliards à 45 milliards »: what grows ends above where it begins."""
    mantissa = scale(answer, context)[0]
    for other, value, between in _beside(answer, proposal, context):
        start = min(other.span, answer.span).start
        before = context.article.text[max(start - _FROM_REACH, 0) : start]
        if between.rpartition(" ")[2] != "à" or not _FROM.search(before) or value == mantissa:
            continue
        if len(between.split()) > 3:
            continue
        yield (value, Decimal("Infinity")) if value < mantissa else (Decimal(0), value)


def _of_time(answer: Figure, context: Context) -> Iterator[tuple[Decimal, Decimal]]:
    """« il y a 3 milliards d'années »: nothing on Earth is older than it."""
    mantissa = scale(answer, context)[0]
    noun = (answer.unit or "").partition(" ")[0].lower()
    if noun in YEARS and answer.value and mantissa and answer.value < AGE_OF_EARTH:
        yield Decimal(0), AGE_OF_EARTH * mantissa / answer.value


def _of_house(answer: Figure, context: Context) -> Iterator[tuple[Decimal, Decimal]]:
    """« 112 voix pour » in an assembly of 165 seats: no more votes than seats."""
    if (answer.unit or "").partition(" ")[0].lower() not in VOTES or not answer.value:
        return
    houses = (
        f.value
        for f in context.findings.figures
        if f.value is not None and (f.unit or "").partition(" ")[0].lower() in SEATS
    )
    size = min((h for h in houses if h >= answer.value), default=None)
    if size is not None:
        yield Decimal(0), size


def _of_years(answer: Figure, proposal: Proposal) -> Iterator[tuple[Decimal, Decimal]]:
    """« cinq titres consécutifs entre 2006 et 2010 »: one a year at most."""
    noun = (answer.unit or "").partition(" ")[0].lower()
    for first, last in _YEARS.findall(proposal.stem):
        if noun in ONCE_A_YEAR and int(first) < int(last):
            yield Decimal(0), Decimal(int(last) - int(first) + 2)
