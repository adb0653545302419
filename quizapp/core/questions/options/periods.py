"""Which other century or decade: the neighbours, none to come."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from quizapp.core.facts.dates import in_french, moments
from quizapp.core.facts.findings import Granularity, Moment
from quizapp.core.questions.context import Context
from quizapp.core.questions.options.distractor import Distractor, named_in
from quizapp.core.questions.options.ranks import spread
from quizapp.core.questions.proposals import Proposal

YEARS = {Granularity.CENTURY: 100, Granularity.DECADE: 10}  # that one of them lasts
_STEPS = (-3, -2, -1, 1, 2, 3)
_LAST = 2020  # the decade of today; a century has begun in 2001
_FIRST = {Granularity.CENTURY: 101, Granularity.DECADE: 1010}


def period(text: str) -> int | None:
    """The first year of « années 1930 », « XIXe siècle »; None for other words."""
    found = next((m for m in moments(text, None) if m.granularity in YEARS), None)
    return found.start.year if found is not None and found.start is not None else None


def periods(
    answer: Moment, proposal: Proposal, context: Context, seed: int
) -> Iterator[Distractor]:
    """Centuries around a century, decades around a decade, up to today's.

    None whose years the stem has: « de 1812 à 1836 » tells the century.
    """
    if answer.start is None:
        return
    length, grain = YEARS[proposal.dated], proposal.dated
    around = (answer.start.year + step * length for step in _STEPS)
    fit = {
        Decimal(year): "computed"
        for year in around
        if _FIRST[grain] <= year <= _LAST
        and not named_in(in_french(date(year, 1, 1), grain), proposal, context)
    }
    drawn = random.Random(f"{seed}:{proposal.span}")
    for value in spread(Decimal(answer.start.year), fit, Decimal(0), drawn):
        yield Distractor(in_french(date(int(value), 1, 1), grain), fit[value])
