"""Spaced repetition: when a card comes back, by FSRS (the ``fsrs`` package).

- ``Review``: one rating, as the log keeps it. ``Schedule``: where a card stands.
- ``rated(schedule, review) -> Schedule``: after one review more.
- ``replay(created, reviews) -> Schedule``: the same from the whole log; the log is the truth,
  a stored schedule only spares the replay.
- ``intervals(schedule, now, retention) -> dict[Rating, timedelta]``: what each button would give.
- ``study_day(now, zone) -> tuple[datetime, datetime]``: the learner's day that holds ``now``.
- ``study_date(at, zone) -> date``: which day of the learner's that is.
- ``forecast(due, today, zone, days) -> tuple[Load, ...]``: how many come back on each day.

No interval is fuzzed: what a button says is what happens, and a replay gives it again.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from enum import StrEnum
from functools import lru_cache

import fsrs


class Rating(StrEnum):
    """How well the answer was known."""

    AGAIN = "again"
    HARD = "hard"
    GOOD = "good"
    EASY = "easy"


class CardState(StrEnum):
    """How far a card is learnt. A new one was never reviewed."""

    NEW = "new"
    LEARNING = "learning"
    REVIEW = "review"
    RELEARNING = "relearning"


MINIMUM_RETENTION, MAXIMUM_RETENTION = 0.7, 0.97
"""Bounds of Anki's manual: below, more is forgotten than learnt; above, the load explodes."""

DAY_STARTS_AT = time(4)
"""As in Anki: who studies past midnight is still in the same evening."""


@dataclass(frozen=True, slots=True)
class Settings:
    """A learner's choices; the limits count cards a day, ``retention`` is the share of cards
    that should still be known when they come back."""

    new_per_day: int = 10
    reviews_per_day: int = 100
    retention: float = 0.9
    from_mistakes: bool = False


@dataclass(frozen=True, slots=True)
class Review:
    """A rating given at an instant, under the retention desired then."""

    rating: Rating
    at: datetime
    retention: float


@dataclass(frozen=True, slots=True)
class Schedule:
    """Where a card stands: ``stability`` in days, ``difficulty`` from 1 to 10, both None for
    a new card; ``step`` counts the learning steps, None once it is learnt."""

    state: CardState
    due: datetime
    step: int | None = None
    stability: float | None = None
    difficulty: float | None = None
    reviewed: datetime | None = None


@dataclass(frozen=True, slots=True)
class Load:
    """How many cards come back on ``day``."""

    day: date
    cards: int


_RATINGS = dict(zip(Rating, fsrs.Rating, strict=True))
_STATES = {
    CardState.NEW: fsrs.State.Learning,
    CardState.LEARNING: fsrs.State.Learning,
    CardState.REVIEW: fsrs.State.Review,
    CardState.RELEARNING: fsrs.State.Relearning,
}
_NAMES = {state: name for name, state in _STATES.items() if name is not CardState.NEW}


def unseen(created: datetime) -> Schedule:
    """The schedule of a card just made."""
    return Schedule(CardState.NEW, created)


def rated(schedule: Schedule, review: Review) -> Schedule:
    """The schedule after ``review``. Raises ``ValueError`` for a naive instant."""
    if review.at.tzinfo is None:
        raise ValueError(f"naive datetime: {review.at!r}")
    before = fsrs.Card(
        card_id=0,  # FSRS would ask the clock for one
        state=_STATES[schedule.state],
        step=schedule.step,
        stability=schedule.stability,
        difficulty=schedule.difficulty,
        due=schedule.due,
        last_review=schedule.reviewed,
    )
    at = review.at.astimezone(UTC)
    after, _ = _scheduler(review.retention).review_card(before, _RATINGS[review.rating], at)
    return Schedule(
        state=_NAMES[after.state],
        due=after.due,
        step=after.step,
        stability=after.stability,
        difficulty=after.difficulty,
        reviewed=after.last_review,
    )


def replay(created: datetime, reviews: Iterable[Review]) -> Schedule:
    """The schedule of a card made at ``created`` that had these reviews, in this order."""
    schedule = unseen(created)
    for review in reviews:
        schedule = rated(schedule, review)
    return schedule


def intervals(schedule: Schedule, now: datetime, retention: float) -> dict[Rating, timedelta]:
    """How long the card would stay away after each rating."""
    return {rating: rated(schedule, Review(rating, now, retention)).due - now for rating in Rating}


@lru_cache(maxsize=64)
def _scheduler(retention: float) -> fsrs.Scheduler:
    kept = min(max(retention, MINIMUM_RETENTION), MAXIMUM_RETENTION)
    return fsrs.Scheduler(desired_retention=kept, enable_fuzzing=False)


def study_day(now: datetime, zone: tzinfo) -> tuple[datetime, datetime]:
    """First instant of the learner's day that holds ``now``, and of the next."""
    day = study_date(now, zone)
    return _start(day, zone), _start(day + timedelta(days=1), zone)


def forecast(due: Iterable[datetime], now: datetime, zone: tzinfo, days: int) -> tuple[Load, ...]:
    """One load for each of the next ``days`` days; what is late is for today."""
    today = study_date(now, zone)
    counts = Counter(max(study_date(at, zone), today) for at in due)
    return tuple(Load(day, counts[day]) for day in (today + timedelta(days=n) for n in range(days)))


def study_date(at: datetime, zone: tzinfo) -> date:
    """The learner's day that holds ``at``: one o'clock at night belongs to the evening before."""
    local = at.astimezone(zone)
    return local.date() if local.time() >= DAY_STARTS_AT else local.date() - timedelta(days=1)


def _start(day: date, zone: tzinfo) -> datetime:
    return datetime.combine(day, DAY_STARTS_AT, zone).astimezone(UTC)
