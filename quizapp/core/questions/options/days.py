"""Which other day: of the same weeks, after the article's own as the key is."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from quizapp.core.facts.dates import in_french
from quizapp.core.facts.findings import Granularity, Moment
from quizapp.core.questions.context import Context
from quizapp.core.questions.options.distractor import Distractor
from quizapp.core.questions.options.ranks import spread
from quizapp.core.questions.proposals import Proposal

# Days from the key: the neighbours of the same week would be a matter of pure memory.
STEPS = (-21, -14, -10, -7, -5, 5, 7, 10, 14, 21)
FIRSTS = (-4, -3, -2, -1, 1, 2, 3, 4)  # months from the key
MONTHS_OF_YEAR = 12
NEAR_DAYS = 60


def days(answer: Moment, proposal: Proposal, context: Context, seed: int) -> Iterator[Distractor]:
    """Days around the key, those of the article first, none before its publication."""
    published = context.article.published
    if answer.start is None:
        return
    key, least = answer.start.toordinal(), published.toordinal() if published else 0
    candidates = {Decimal(d): "computed" for d in _around(answer.start) if d > least}
    for moment in context.findings.moments:
        inside = proposal.source.start <= moment.span.start < proposal.source.end
        if moment.start is None or moment.granularity is not Granularity.DAY or inside:
            continue
        other = moment.start.toordinal()
        alike = (moment.start.day == 1) == (answer.start.day == 1)
        if 0 < abs(other - key) <= NEAR_DAYS and other > least and alike:
            candidates[Decimal(other)] = f"article:{moment.span.start}-{moment.span.end}"
    drawn = random.Random(f"{seed}:{proposal.span}")
    for value in spread(Decimal(key), candidates, Decimal(0), drawn):
        yield Distractor(
            in_french(date.fromordinal(int(value)), Granularity.DAY), candidates[value]
        )


def _around(key: date) -> Iterator[int]:
    """Days near the key by their ordinals; firsts of months around a first of a month.

    « le 1er janvier » among days of December would be the only day on which laws begin.
    """
    if key.day != 1:
        yield from (key.toordinal() + step for step in STEPS)
        return
    for step in FIRSTS:
        years, month = divmod(key.month - 1 + step, MONTHS_OF_YEAR)
        yield date(key.year + years, month + 1, 1).toordinal()
