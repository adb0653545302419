"""Scores, personal bests and days in a row from attempts."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.core.calibration import calibration
from quizapp.core.history import (
    FORGIVEN_AFTER,
    Answered,
    Played,
    Streak,
    bests,
    said_and_earned,
    scores,
    streak,
)
from quizapp.core.model import Confidence, FactKind

PARIS = ZoneInfo("Europe/Paris")
START = datetime(2026, 11, 2, 9, tzinfo=UTC)
TODAY = date(2026, 11, 23)
NOW = datetime.combine(TODAY, time(12), PARIS)


def answered(fraction: float, confidence: Confidence | None = None) -> Answered:
    return Answered(FactKind.FIGURE, 1, "Article", 1.0, fraction, confidence=confidence)


def played(day: int, *answers: Answered, quiz: int = 1, practice: bool = False) -> Played:
    return Played(
        id=f"attempt {day}",
        title="Le phare",
        at=START + timedelta(days=day),
        score=sum(answer.points * answer.fraction for answer in answers),
        max_score=sum(answer.points for answer in answers),
        answers=answers,
        quiz=quiz,
        practice=practice,
    )


def ago(*days: int) -> list[datetime]:
    """Noon, so many days before today."""
    return [NOW - timedelta(days=n) for n in days]


def test_it_works() -> None:
    later, first = played(1, answered(1.0)), played(0, answered(0.0))
    assert scores([later, first]) == ((first.at, 0.0), (later.at, 1.0))
    assert streak(ago(0, 1, 2), NOW, PARIS) == Streak(days=3, forgiven=0, today=True, longest=3)


def test_nothing_yet() -> None:
    assert scores([]) == ()
    assert bests([]) == {}
    assert streak([], NOW, PARIS) == Streak(0, 0, False, 0)
    assert played(0).fraction == 0.0


def test_a_practice_of_mistakes_is_no_score() -> None:
    taken = [played(0, answered(0.5)), played(1, answered(1.0), practice=True)]
    assert [score for _, score in scores(taken)] == [0.5]
    assert bests(taken)[1].attempts == 1


def test_personal_bests() -> None:
    first, best, same = (played(n, answered(f)) for n, f in enumerate((0.25, 0.75, 0.75)))
    other = played(3, answered(0.5), quiz=2)
    found = bests([same, other, best, first])
    assert found[1].attempt == best
    assert (found[1].attempts, found[1].gain) == (3, 0.5)
    assert (found[2].attempts, found[2].gain) == (1, 0.0)


def test_only_answers_with_a_confidence_are_calibrated() -> None:
    taken = [
        played(0, answered(1.0, Confidence.SURE), answered(0.0)),
        played(1, answered(0.0, Confidence.SURE), answered(1.0, Confidence.GUESS)),
    ]
    sure, guess = calibration(said_and_earned(taken))
    assert (sure.confidence, sure.answers, sure.fraction) == (Confidence.SURE, 2, 0.5)
    assert (guess.confidence, guess.answers, guess.fraction) == (Confidence.GUESS, 1, 1.0)


@pytest.mark.parametrize(
    ("days", "length", "forgiven"),
    [
        ([0], 1, 0),
        ([1], 1, 0),  # today is not over
        ([2], 1, 1),  # yesterday is forgiven, today not over
        ([3], 0, 0),
        ([0, 1, 2], 3, 0),
        ([1, 2, 3], 3, 0),
        ([0, 0, 1], 2, 0),
        ([0, 2, 3], 3, 1),
        ([0, 3, 4], 1, 0),  # two in a row are not
        ([0, 2, 4], 1, 0),  # nor two in a week
        ([2, 4], 0, 0),
        ([0, 2, 3, 4, 5, 6, 7, 9], 8, 2),  # but one more the week after
        ([0, 2, 3, 4, 5, 6, 8], 1, 0),
    ],
)
def test_days_in_a_row(days: list[int], length: int, forgiven: int) -> None:
    found = streak(ago(*days), NOW, PARIS)
    assert (found.days, found.forgiven) == (length, forgiven)
    assert found.today == (0 in days)
    assert found.longest >= length


def test_the_longest_row_is_remembered() -> None:
    assert streak(ago(0, 20, 21, 22, 24), NOW, PARIS).longest == 4


def test_a_day_is_the_learner_s() -> None:
    """One o'clock at night in Paris is the evening before; in Auckland it is the afternoon."""
    night = datetime(2026, 11, 23, 1, tzinfo=PARIS)
    before = datetime(2026, 11, 21, 23, tzinfo=PARIS)
    assert streak([night, before], NOW, PARIS).days == 2
    assert not streak([night], NOW, PARIS).today
    assert streak([night], NOW, ZoneInfo("Pacific/Auckland")).today
    assert streak([NOW], NOW + timedelta(hours=20), PARIS).days == 1


@given(st.lists(st.integers(0, 60), max_size=40))
def test_a_streak_is_days_played_and_few_forgiven(days: list[int]) -> None:
    found = streak(ago(*days), NOW, PARIS)
    assert 0 <= found.days <= found.longest <= len(set(days))
    assert found.forgiven <= 1 + (found.days + found.forgiven) // FORGIVEN_AFTER
    again = streak(ago(*days, 0), NOW, PARIS)
    assert again.today
    assert again.days >= max(found.days, 1)


@given(st.lists(st.tuples(st.integers(0, 30), st.floats(0, 1)), max_size=20))
def test_scores_come_in_order(told: list[tuple[int, float]]) -> None:
    attempts = [played(day, answered(fraction)) for day, fraction in told]
    assert [at for at, _ in scores(attempts)] == sorted(attempt.at for attempt in attempts)
