"""When cards come back."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.core.review import (
    CardState,
    Rating,
    Review,
    forecast,
    intervals,
    rated,
    replay,
    study_day,
    unseen,
)

NOW = datetime(2026, 11, 23, 18, 0, tzinfo=UTC)
PARIS = ZoneInfo("Europe/Paris")
RETENTION = 0.9

ratings = st.sampled_from(Rating)
logs = st.lists(st.tuples(ratings, st.integers(0, 60 * 24 * 400)), max_size=12)


def log_of(steps: list[tuple[Rating, int]]) -> list[Review]:
    """Reviews, each so many minutes after the one before."""
    at, found = NOW, []
    for rating, minutes in steps:
        at += timedelta(minutes=minutes)
        found.append(Review(rating, at, RETENTION))
    return found


def test_it_works() -> None:
    """FSRS-6 with its published weights: a first « easy » is its fourth one, 8.2956 days."""
    after = rated(unseen(NOW), Review(Rating.EASY, NOW, RETENTION))
    assert after.state is CardState.REVIEW
    assert after.stability == pytest.approx(8.2956)
    assert after.due == NOW + timedelta(days=8)
    assert after.reviewed == NOW


def test_a_new_card_goes_through_its_steps() -> None:
    seen = rated(unseen(NOW), Review(Rating.GOOD, NOW, RETENTION))
    assert (seen.state, seen.due) == (CardState.LEARNING, NOW + timedelta(minutes=10))
    later = NOW + timedelta(minutes=10)
    learnt = rated(seen, Review(Rating.GOOD, later, RETENTION))
    assert learnt.state is CardState.REVIEW
    assert learnt.due - later >= timedelta(days=1)
    lapsed = rated(learnt, Review(Rating.AGAIN, learnt.due, RETENTION))
    assert lapsed.state is CardState.RELEARNING


@given(logs)
def test_the_log_gives_the_schedule_again(steps: list[tuple[Rating, int]]) -> None:
    schedule = unseen(NOW)
    for review in log_of(steps):
        schedule = rated(schedule, review)
    assert replay(NOW, log_of(steps)) == schedule


@given(logs, st.integers(0, 60 * 24 * 400))
def test_buttons_say_what_happens(steps: list[tuple[Rating, int]], minutes: int) -> None:
    schedule = replay(NOW, log_of(steps))
    now = (schedule.reviewed or NOW) + timedelta(minutes=minutes)
    said = intervals(schedule, now, RETENTION)
    for rating, interval in said.items():
        assert rated(schedule, Review(rating, now, RETENTION)).due == now + interval
    assert all(sooner <= later for sooner, later in pairwise(said.values()))


@given(logs)
def test_who_wants_to_forget_less_sees_it_sooner(steps: list[tuple[Rating, int]]) -> None:
    schedule = replay(NOW, log_of(steps))
    now = schedule.due + timedelta(days=1)
    strict, lax = intervals(schedule, now, 0.95), intervals(schedule, now, 0.8)
    assert all(strict[rating] <= lax[rating] for rating in Rating)


@given(st.floats(allow_nan=False))
def test_no_retention_breaks_it(retention: float) -> None:
    assert intervals(unseen(NOW), NOW, retention)[Rating.EASY] >= timedelta(days=1)


def test_a_naive_instant_is_refused() -> None:
    with pytest.raises(ValueError, match="naive"):
        rated(unseen(NOW), Review(Rating.GOOD, NOW.replace(tzinfo=None), RETENTION))


@pytest.mark.parametrize(
    ("local", "day"),
    [
        (datetime(2026, 11, 23, 23, 0, tzinfo=PARIS), date(2026, 11, 23)),
        (datetime(2026, 11, 24, 3, 59, tzinfo=PARIS), date(2026, 11, 23)),
        (datetime(2026, 11, 24, 4, 0, tzinfo=PARIS), date(2026, 11, 24)),
        # The night when clocks go back: still 4 o'clock on the wall.
        (datetime(2026, 10, 25, 12, 0, tzinfo=PARIS), date(2026, 10, 25)),
    ],
)
def test_a_day_begins_at_four(local: datetime, day: date) -> None:
    start, end = study_day(local, PARIS)
    assert start <= local < end
    assert start.astimezone(PARIS) == datetime(day.year, day.month, day.day, 4, tzinfo=PARIS)
    assert end.astimezone(PARIS).hour == 4


def test_the_forecast() -> None:
    due = [
        NOW - timedelta(days=9),
        NOW,
        NOW + timedelta(hours=8),
        NOW + timedelta(days=2),
        NOW + timedelta(days=30),
    ]
    loads = forecast(due, NOW, PARIS, days=4)
    assert [load.cards for load in loads] == [3, 0, 1, 0]
    assert loads[0].day == date(2026, 11, 23)
