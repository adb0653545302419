"""Where the bars of the review forecast stand.

- ``plot(loads) -> Plot``: one bar a day, in the units of the drawing's ``viewBox``; the page
  draws it and writes the same figures in a table.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from quizapp.core.review import Load

WIDTH = 640
HEIGHT = 200
LEFT, RIGHT, TOP, BOTTOM = 48, 8, 20, 36
"""Room for the labels of the axes."""

GAP_SHARE = 0.25
"""Of a day's width, what stays free between two bars."""

LABEL_DAYS = 7
LINES = 4
_STEPS = (1, 2, 5)


@dataclass(frozen=True, slots=True)
class Bar:
    """A day's ``cards``, drawn from ``x``, ``y``."""

    x: float
    y: float
    width: float
    height: float
    day: date
    cards: int


@dataclass(frozen=True, slots=True)
class Plot:
    """A drawing ``width`` by ``height``: bars, lines at whole numbers, days under the axis."""

    width: int
    height: int
    left: int
    right: int
    bars: tuple[Bar, ...]
    grid: tuple[tuple[int, float], ...]
    days: tuple[tuple[date, float], ...]

    @property
    def total(self) -> int:
        """All cards of the days drawn."""
        return sum(bar.cards for bar in self.bars)


def plot(loads: Sequence[Load]) -> Plot:
    """Bars from the first day to the last, on a scale that ends at a round number."""
    step = _step(max((load.cards for load in loads), default=0))
    top = step * LINES
    room = (WIDTH - LEFT - RIGHT) / max(len(loads), 1)
    bars = tuple(
        Bar(
            x=round(LEFT + room * (rank + GAP_SHARE / 2), 1),
            y=_y(load.cards, top),
            width=round(room * (1 - GAP_SHARE), 1),
            height=round(HEIGHT - BOTTOM - _y(load.cards, top), 1),
            day=load.day,
            cards=load.cards,
        )
        for rank, load in enumerate(loads)
    )
    return Plot(
        width=WIDTH,
        height=HEIGHT,
        left=LEFT,
        right=WIDTH - RIGHT,
        bars=bars,
        grid=tuple((step * line, _y(step * line, top)) for line in range(LINES + 1)),
        days=tuple((bar.day, round(bar.x + bar.width / 2, 1)) for bar in bars[::LABEL_DAYS]),
    )


def _step(most: int) -> int:
    """The smallest of 1, 2, 5, 10, 20, 50 … of which ``LINES`` reach ``most``."""
    power = 1
    while True:
        for step in _STEPS:
            if step * power * LINES >= most:
                return step * power
        power *= 10


def _y(cards: int, top: int) -> float:
    room = HEIGHT - TOP - BOTTOM
    return round(TOP + room * (1 - cards / top), 1)
