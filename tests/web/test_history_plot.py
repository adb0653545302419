"""The geometry of the score plot."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from quizapp.web.history.plot import HEIGHT, MOST_DATES, WIDTH, plot

START = datetime(2026, 11, 2, 9, tzinfo=UTC)


def test_it_works() -> None:
    drawn = plot([(START + timedelta(days=1), 1.0), (START, 0.5)])
    assert [dot.percent for dot in drawn.dots] == [50, 100]
    assert drawn.dots[0].x < drawn.dots[1].x
    assert drawn.dots[0].y > drawn.dots[1].y
    assert drawn.dots[1].y == dict(drawn.grid)[100]
    assert (
        drawn.line
        == f"{drawn.dots[0].x:g},{drawn.dots[0].y:g} {drawn.dots[1].x:g},{drawn.dots[1].y:g}"
    )


def test_nothing_to_draw() -> None:
    drawn = plot([])
    assert drawn.dots == ()
    assert drawn.line == ""


def test_one_attempt_stands_in_the_middle() -> None:
    (dot,) = plot([(START, 0.0)]).dots
    assert WIDTH * 0.4 < dot.x < WIDTH * 0.6


@given(st.lists(st.floats(0, 1), max_size=60))
def test_everything_stays_inside(fractions: list[float]) -> None:
    drawn = plot([(START + timedelta(hours=5 * n), f) for n, f in enumerate(fractions)])
    assert len(drawn.dots) == len(fractions)
    assert all(0 <= dot.x <= WIDTH and 0 <= dot.y <= HEIGHT for dot in drawn.dots)
    days = [day for day, _ in drawn.dates]
    assert days == sorted(set(days))
    assert len(days) <= MOST_DATES
