"""Plots drawn on the server, without a script: one way for every page.

A view says what stands along the axis and what is drawn over it; ``templates/_plot.html``
draws it and writes the same figures in a table under it::

    categories = [Category("12 November 2026, 09:00", "12 Nov"), …]   # a row, its tick
    drawn = lines(categories, [Series(_("Score"), [0.5, 0.75, …])], percents())

    {% from "_plot.html" import plot with context %}
    {{ plot(drawn, _("Scores over time"), heading=_("Attempt")) }}     {# and css/plots.css #}

- ``Category(label, tick="")``: a place on the axis; ``label`` heads its row of the table,
  ``tick`` is written under the axis where there is room (empty: the label).
- ``Series(name, values)``: a value a category, None where there is none. The first series is
  the one to look at; up to ``MOST_SERIES`` are told apart by dashes and greys, not by colour.
- ``percents() -> Scale``: fractions from 0 to 1. ``counts(most) -> Scale``: whole numbers from
  0 to a round number that holds ``most``.
- ``lines(categories, series, scale, *, ticks) -> Plot``: a line through dots for each series.
- ``bars(categories, series, scale, *, ticks, sparse) -> Plot``: bars, side by side when there
  are several series; ``sparse`` leaves rows of nothing but zeros out of the table.

Both raise ``ValueError`` for a series that has not one value a category, or for too many
series. All lengths are in the units of the drawing's ``viewBox``.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from flask_babel import format_decimal, format_percent

WIDTH = 640
HEIGHT = 240
LEFT, RIGHT, TOP, BOTTOM = 84, 12, 28, 36
"""Room for the labels of the axes, at the size they have on a phone."""

GAP_SHARE = 0.25
"""Of a category's width, what stays free between its bars and the next."""

WIDEST_BAR = 72
"""Three bars on a wide page are still bars, not walls."""

MOST_SERIES = 5
MOST_TICKS = 5
"""Labels under the axis that still stand apart on a phone."""

GRID_LINES = 4
_ROUND_STEPS = (1, 2, 5)


@dataclass(frozen=True, slots=True)
class Category:
    """A place on the axis."""

    label: str
    tick: str = ""


@dataclass(frozen=True, slots=True)
class Series:
    """What is drawn over the categories."""

    name: str
    values: Sequence[float | None]


@dataclass(frozen=True, slots=True)
class Scale:
    """Values from 0 to ``top``, with a grid line every ``step``; ``write`` says one in words."""

    top: float
    step: float
    write: Callable[[float], str]


@dataclass(frozen=True, slots=True)
class Tick:
    """A label under the axis; one ``between`` two others gives way on a phone."""

    text: str
    x: float
    anchor: str
    between: bool


@dataclass(frozen=True, slots=True)
class Point:
    """A dot of a line at ``x``, ``y``; ``said`` is its category and value."""

    x: float
    y: float
    said: str


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar with its upper left corner at ``x``, ``y``; ``value`` is written over it."""

    x: float
    y: float
    width: float
    height: float
    value: str
    said: str

    @property
    def middle(self) -> float:
        """Where its value is written."""
        return round(self.x + self.width / 2, 1)


@dataclass(frozen=True, slots=True)
class Drawn:
    """One series: its dots with the ``points`` of polylines through them, or its bars."""

    name: str
    number: int
    dots: tuple[Point, ...] = ()
    paths: tuple[str, ...] = ()
    bars: tuple[Bar, ...] = ()


@dataclass(frozen=True, slots=True)
class Plot:
    """A drawing ``width`` by ``height``; ``grid`` are labels with their ``y``.

    ``rows`` are the same figures: a category's label, then a value a series.
    """

    series: tuple[Drawn, ...]
    grid: tuple[tuple[str, float], ...]
    ticks: tuple[Tick, ...]
    rows: tuple[tuple[str, tuple[str, ...]], ...]
    width: int = WIDTH
    height: int = HEIGHT
    left: int = LEFT
    right: int = WIDTH - RIGHT


NO_VALUE = "–"


def percents() -> Scale:
    """Fractions from 0 to 1, written as percentages."""
    return Scale(1, 1 / GRID_LINES, lambda value: str(format_percent(value)))


def counts(most: float) -> Scale:
    """Whole numbers: the smallest round scale (steps of 1, 2, 5, 10 …) that holds ``most``."""
    step = _step(most)
    return Scale(step * GRID_LINES, step, lambda value: str(format_decimal(value)))


def _step(most: float) -> int:
    power = 1
    while True:
        for step in _ROUND_STEPS:
            if step * power * GRID_LINES >= most:
                return step * power
        power *= 10


def lines(
    categories: Sequence[Category],
    series: Sequence[Series],
    scale: Scale,
    *,
    ticks: int = MOST_TICKS,
) -> Plot:
    """Dots at equal steps, from one edge to the other, and lines through them.

    Equal steps rather than a time scale: five attempts in an hour and one a month later
    would else be one blot and a long line.
    """
    _check(categories, series)
    room = WIDTH - LEFT - RIGHT
    last = len(categories) - 1
    xs = [round(LEFT + (room * n / last if last else room / 2), 1) for n in range(last + 1)]
    return Plot(
        series=tuple(
            _line(each, number, categories, xs, scale)
            for number, each in enumerate(series, start=1)
        ),
        grid=_grid(scale),
        ticks=_ticks(categories, xs, ticks),
        rows=_rows(categories, series, scale),
    )


def bars(
    categories: Sequence[Category],
    series: Sequence[Series],
    scale: Scale,
    *,
    ticks: int = MOST_TICKS,
    sparse: bool = False,
) -> Plot:
    """Bars over each category, the series side by side."""
    _check(categories, series)
    room = (WIDTH - LEFT - RIGHT) / max(len(categories), 1)
    xs = [round(LEFT + room * (n + 0.5), 1) for n in range(len(categories))]
    return Plot(
        series=tuple(
            Drawn(each.name, n + 1, bars=_bars(categories, each, scale, room, (n, len(series))))
            for n, each in enumerate(series)
        ),
        grid=_grid(scale),
        ticks=_ticks(categories, xs, ticks),
        rows=_rows(categories, series, scale, sparse=sparse),
    )


def _check(categories: Sequence[Category], series: Sequence[Series]) -> None:
    if len(series) > MOST_SERIES:
        raise ValueError(f"{len(series)} series: more than {MOST_SERIES} cannot be told apart")
    for each in series:
        if len(each.values) != len(categories):
            raise ValueError(f"{each.name}: {len(each.values)} values, {len(categories)} places")


def _line(
    series: Series,
    number: int,
    categories: Sequence[Category],
    xs: Sequence[float],
    scale: Scale,
) -> Drawn:
    dots: list[Point] = []
    paths: list[list[str]] = [[]]
    for category, x, value in zip(categories, xs, series.values, strict=True):
        if value is None:
            paths.append([])
            continue
        y = _y(value, scale)
        dots.append(Point(x, y, _said(category, scale.write(value))))
        paths[-1].append(f"{x:g},{y:g}")
    joined = tuple(" ".join(path) for path in paths if len(path) > 1)
    return Drawn(series.name, number, dots=tuple(dots), paths=joined)


def _bars(
    categories: Sequence[Category],
    series: Series,
    scale: Scale,
    room: float,
    place: tuple[int, int],
) -> tuple[Bar, ...]:
    """The bars of the series at ``place``: its rank among how many."""
    rank, among = place
    width = min(room * (1 - GAP_SHARE) / among, WIDEST_BAR)
    found = []
    for n, (category, value) in enumerate(zip(categories, series.values, strict=True)):
        if not value:
            continue
        y = _y(value, scale)
        written = scale.write(value)
        found.append(
            Bar(
                x=round(LEFT + room * (n + 0.5) + width * (rank - among / 2), 1),
                y=y,
                width=round(width, 1),
                height=round(HEIGHT - BOTTOM - y, 1),
                value=written,
                said=_said(category, written),
            )
        )
    return tuple(found)


def _said(category: Category, value: str) -> str:
    return f"{category.label} · {value}"


def _y(value: float, scale: Scale) -> float:
    room = HEIGHT - TOP - BOTTOM
    return round(TOP + room * (1 - min(max(value / scale.top, 0), 1)), 1)


def _grid(scale: Scale) -> tuple[tuple[str, float], ...]:
    values = [scale.step * line for line in range(GRID_LINES + 1)]
    return tuple((scale.write(value), _y(value, scale)) for value in values)


def _ticks(categories: Sequence[Category], xs: Sequence[float], most: int) -> tuple[Tick, ...]:
    """Labels evenly picked, the first and the last among them; none twice in a row."""
    last = len(categories) - 1
    shown = min(most, last + 1)
    ranks = [round(n * last / (shown - 1)) for n in range(shown)] if shown > 1 else range(shown)
    found: list[Tick] = []
    for rank in ranks:
        text = categories[rank].tick or categories[rank].label
        if not found or found[-1].text != text:
            found.append(Tick(text, xs[rank], _anchor(xs[rank]), between=len(found) % 2 == 1))
    return tuple(found)


def _anchor(x: float) -> str:
    """A label at an edge of the drawing stays inside it."""
    if x < LEFT + RIGHT:
        return "start"
    return "end" if x > WIDTH - 2 * RIGHT else "middle"


def _rows(
    categories: Sequence[Category],
    series: Sequence[Series],
    scale: Scale,
    *,
    sparse: bool = False,
) -> tuple[tuple[str, tuple[str, ...]], ...]:
    return tuple(
        (category.label, tuple(_written(value, scale) for value in values))
        for category, values in zip(
            categories, zip(*(each.values for each in series), strict=True), strict=True
        )
        if any(values) or not sparse
    )


def _written(value: float | None, scale: Scale) -> str:
    return NO_VALUE if value is None else scale.write(value)
