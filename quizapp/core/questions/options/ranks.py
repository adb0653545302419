"""Which numbers stand beside a key: its rank among them is left to chance."""

from __future__ import annotations

import random
from decimal import Decimal

from quizapp.core.questions.options.distractor import WANTED


def spread(
    mantissa: Decimal, candidates: dict[Decimal, str], apart: Decimal, drawn: random.Random
) -> list[Decimal]:
    """Three values apart from each other, the article's first, the key at a rank drawn by lot.

    ``candidates`` are values with their origins; ``apart`` is a share of the larger value.
    Fewer when no more fit.
    """
    values = sorted(candidates)
    drawn.shuffle(values)
    values.sort(key=lambda v: candidates[v] == "computed")
    below = _apart([v for v in values if v < mantissa], mantissa, apart)
    above = _apart([v for v in values if v > mantissa], mantissa, apart)
    least = min(sum(candidates[v] != "computed" for v in below), WANTED)
    most = WANTED - min(sum(candidates[v] != "computed" for v in above), WANTED - least)
    under = drawn.randint(least, most)
    under = min(max(under, WANTED - len(above)), len(below))
    return [*below[:under], *above[: WANTED - under]]


def _apart(values: list[Decimal], mantissa: Decimal, apart: Decimal) -> list[Decimal]:
    """Values of one side of the key that no reader takes for it or for each other."""
    taken = [mantissa]
    for value in values:
        if all(abs(value - other) > apart * max(value, other) for other in taken):
            taken.append(value)
    return taken[1:]
