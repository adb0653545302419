"""The geometry of the review forecast."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from quizapp.core.review import Load
from quizapp.web.cards.plot import BOTTOM, HEIGHT, LEFT, TOP, WIDTH, plot

TODAY = date(2026, 11, 23)


def loads(counts: list[int]) -> list[Load]:
    """One a day."""
    return [Load(TODAY + timedelta(days=n), count) for n, count in enumerate(counts)]


def test_it_works() -> None:
    drawn = plot(loads([3, 0, 6]))
    assert [bar.cards for bar in drawn.bars] == [3, 0, 6]
    assert [count for count, _ in drawn.grid] == [0, 2, 4, 6, 8]
    assert drawn.bars[2].height == 2 * drawn.bars[0].height
    assert drawn.bars[1].height == 0
    assert drawn.total == 9


@given(st.lists(st.integers(0, 20_000), max_size=60))
def test_everything_stays_inside(counts: list[int]) -> None:
    drawn = plot(loads(counts))
    for bar in drawn.bars:
        assert LEFT <= bar.x <= bar.x + bar.width <= WIDTH
        assert TOP <= bar.y <= HEIGHT - BOTTOM
    assert drawn.grid[-1][0] >= max(counts, default=0)
    assert all(0 <= y <= HEIGHT for _, y in drawn.grid)
