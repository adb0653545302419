"""The geometry of plots, and the table of their figures."""

from __future__ import annotations

import pytest
from flask import Flask, get_template_attribute
from hypothesis import given
from hypothesis import strategies as st

from quizapp.web.plots import (
    HEIGHT,
    LEFT,
    MOST_SERIES,
    MOST_TICKS,
    WIDTH,
    Category,
    Plot,
    Scale,
    Series,
    bars,
    counts,
    lines,
    percents,
)

PLAIN = Scale(1, 0.25, "{:.2f}".format)
"""As ``percents()``, without a reader and a language."""


def places(count: int) -> list[Category]:
    """Categories with names of their own."""
    return [Category(f"place {n}", f"p{n}") for n in range(count)]


def drawn(values: list[float | None]) -> Plot:
    """One series of lines."""
    return lines(places(len(values)), [Series("all", values)], PLAIN)


def test_it_works() -> None:
    plot = drawn([0.5, 1.0])
    (line,) = plot.series
    low, high = line.dots
    assert low.x < high.x
    assert low.y > high.y == dict(plot.grid)["1.00"]
    assert line.paths == (f"{low.x:g},{low.y:g} {high.x:g},{high.y:g}",)
    assert plot.rows == (("place 0", ("0.50",)), ("place 1", ("1.00",)))
    assert [tick.text for tick in plot.ticks] == ["p0", "p1"]


def test_nothing_to_draw() -> None:
    for plot in (drawn([]), bars([], [Series("all", [])], counts(0))):
        assert plot.series[0].dots == plot.series[0].bars == plot.ticks == plot.rows == ()


def test_one_dot_stands_in_the_middle() -> None:
    (dot,) = drawn([0.0]).series[0].dots
    assert WIDTH * 0.4 < dot.x < WIDTH * 0.6


def test_a_line_is_cut_where_there_is_no_value() -> None:
    plot = drawn([0.1, 0.2, None, 0.3, None, 0.4, 0.5])
    assert len(plot.series[0].paths) == 2
    assert len(plot.series[0].dots) == 5
    assert plot.rows[2] == ("place 2", ("–",))


def test_bars_side_by_side() -> None:
    plot = bars(places(2), [Series("a", [3, 6]), Series("b", [0, 6])], counts(6))
    first, second = plot.series
    assert len(second.bars) == 1
    assert first.bars[1].x + first.bars[1].width == pytest.approx(second.bars[0].x, abs=0.1)
    assert first.bars[1].height == 2 * first.bars[0].height


def test_days_of_nothing_can_be_left_out_of_the_table(app: Flask) -> None:
    with app.test_request_context():
        plot = bars(places(3), [Series("a", [3, 0, 6])], counts(6), sparse=True)
        assert [label for label, _ in plot.rows] == ["place 0", "place 2"]
        assert [label for label, _ in plot.grid] == ["0", "2", "4", "6", "8"]


def test_the_same_tick_is_not_written_twice_in_a_row() -> None:
    categories = [Category(str(n), "today") for n in range(3)]
    plot = lines(categories, [Series("a", [0, 0, 0])], PLAIN)
    assert [tick.text for tick in plot.ticks] == ["today"]


def test_values_and_categories_go_together() -> None:
    with pytest.raises(ValueError, match="2 values, 1 places"):
        lines(places(1), [Series("a", [1, 2])], PLAIN)
    with pytest.raises(ValueError, match="cannot be told apart"):
        bars(places(1), [Series("a", [1])] * (MOST_SERIES + 1), PLAIN)


def test_the_drawing_and_its_table(app: Flask) -> None:
    """A hostile name is text; the legend and the table name every series."""
    with app.test_request_context(headers={"Accept-Language": "en"}):
        plot = lines(
            [Category("<b>1</b>", "1"), Category("2")],
            [Series("<i>x</i>", [0.5, 1]), Series("y", [None, 0])],
            percents(),
        )
        page = get_template_attribute("_plot.html", "plot")(plot, 'A "title"', "Day")
    assert "<b>" not in page
    assert "<i>" not in page
    assert 'aria-label="A &#34;title&#34;"' in page
    assert page.count("&lt;i&gt;x&lt;/i&gt;") == 2
    assert page.count('class="plot-dot"') == 3
    assert '<td class="figures">50%</td><td class="figures">–</td>' in page


@given(st.lists(st.none() | st.floats(-1, 2), max_size=60))
def test_lines_stay_inside(values: list[float | None]) -> None:
    plot = drawn(values)
    dots = plot.series[0].dots
    assert len(dots) == len([value for value in values if value is not None])
    assert all(LEFT <= dot.x <= WIDTH and 0 <= dot.y <= HEIGHT for dot in dots)
    assert len(plot.ticks) <= MOST_TICKS


@given(st.lists(st.integers(0, 20_000), max_size=60), st.integers(1, MOST_SERIES))
def test_bars_stay_inside(values: list[int], among: int) -> None:
    top = max(values, default=0)
    scale = counts(top)
    assert scale.top >= top
    plain = Scale(scale.top, scale.step, str)
    plot = bars(places(len(values)), [Series("a", values)] * among, plain)
    for series in plot.series:
        for bar in series.bars:
            assert LEFT <= bar.x <= bar.x + bar.width <= WIDTH
            assert 0 <= bar.y <= bar.y + bar.height <= HEIGHT
