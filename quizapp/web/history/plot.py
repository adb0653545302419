"""Where the dots of the score plot stand.

- ``plot(scores) -> Plot``: scores from 0 to 1 with their times, in the units of the
  drawing's ``viewBox``; the page draws it and writes the same figures in a table.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

WIDTH = 640
HEIGHT = 260
LEFT, RIGHT, TOP, BOTTOM = 56, 16, 16, 40
"""Room for the labels of the axes."""

GRID = (0, 25, 50, 75, 100)
MOST_DATES = 5
"""Labels under the axis that still stand apart on a phone."""


@dataclass(frozen=True, slots=True)
class Dot:
    """A score of ``percent`` (0 to 100) drawn at ``x``, ``y``."""

    x: float
    y: float
    percent: int
    at: datetime


@dataclass(frozen=True, slots=True)
class Plot:
    """A drawing ``width`` by ``height``: dots from the oldest, grid lines, dates."""

    width: int
    height: int
    left: int
    right: int
    dots: tuple[Dot, ...]
    grid: tuple[tuple[int, float], ...]
    dates: tuple[tuple[date, float], ...]

    @property
    def line(self) -> str:
        """The ``points`` of a polyline through the dots."""
        return " ".join(f"{dot.x:g},{dot.y:g}" for dot in self.dots)


def plot(scores: Sequence[tuple[datetime, float]]) -> Plot:
    """Dots at equal steps from the oldest to the newest.

    Equal steps rather than a time scale: five attempts in an hour and one a month later
    would else be one blot and a long line.
    """
    ordered = sorted(scores, key=lambda score: score[0])
    dots = tuple(
        Dot(x=_x(rank, len(ordered)), y=_y(fraction * 100), percent=round(fraction * 100), at=at)
        for rank, (at, fraction) in enumerate(ordered)
    )
    return Plot(
        width=WIDTH,
        height=HEIGHT,
        left=LEFT,
        right=WIDTH - RIGHT,
        dots=dots,
        grid=tuple((percent, _y(percent)) for percent in GRID),
        dates=_dates(dots),
    )


def _x(rank: int, count: int) -> float:
    room = WIDTH - LEFT - RIGHT
    return round(LEFT + (room / 2 if count == 1 else room * rank / (count - 1)), 1)


def _y(percent: float) -> float:
    room = HEIGHT - TOP - BOTTOM
    return round(TOP + room * (1 - min(max(percent, 0), 100) / 100), 1)


def _dates(dots: tuple[Dot, ...]) -> tuple[tuple[date, float], ...]:
    """Some days, evenly picked, the first and the last among them; none twice."""
    step = max(1, -(-(len(dots) - 1) // (MOST_DATES - 1)))
    picked = {*range(0, len(dots), step), len(dots) - 1} if dots else set()
    days: dict[date, float] = {}
    for rank in sorted(picked):
        days.setdefault(dots[rank].at.date(), dots[rank].x)
    return tuple(days.items())
