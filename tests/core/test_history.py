"""Scores, mastery and streaks from attempts."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.core.history import (
    Answered,
    Played,
    mastery_by_article,
    mastery_by_kind,
    scores,
    streak,
)
from quizapp.core.model import FactKind

START = datetime(2026, 11, 2, 9, tzinfo=UTC)
TODAY = date(2026, 11, 23)


def played(day: int, *answers: Answered) -> Played:
    return Played(
        id=f"attempt {day}",
        title="Le phare",
        at=START + timedelta(days=day),
        score=sum(answer.points * answer.fraction for answer in answers),
        max_score=sum(answer.points for answer in answers),
        answers=answers,
    )


def answered(kind: FactKind, fraction: float, points: float = 1.0, article: int = 1) -> Answered:
    return Answered(kind, article, f"Article {article}", points, fraction)


def test_it_works() -> None:
    later = played(1, answered(FactKind.PERSON, 1.0), answered(FactKind.FIGURE, 1.0, 3.0))
    first = played(0, answered(FactKind.FIGURE, 0.0, 1.0, article=2))
    assert scores([later, first]) == ((START, 0.0), (START + timedelta(days=1), 1.0))
    figures, people = mastery_by_kind([later, first])
    assert (figures.label, figures.asked, figures.fraction) == ("figure", 2, 0.75)
    assert (people.label, people.asked, people.fraction) == ("person", 1, 1.0)
    one, two = mastery_by_article([later, first])
    assert (one.label, one.asked, one.fraction) == ("Article 1", 2, 1.0)
    assert (two.label, two.asked, two.fraction) == ("Article 2", 1, 0.0)


def test_nothing_yet() -> None:
    assert scores([]) == ()
    assert mastery_by_kind([]) == ()
    assert mastery_by_article([]) == ()
    assert streak([], TODAY) == 0


def test_a_quiz_without_points() -> None:
    assert played(0).fraction == 0.0
    assert mastery_by_kind([played(0, answered(FactKind.DATE, 0.0, 0.0))])[0].fraction == 0.0


@pytest.mark.parametrize(
    ("ago", "length"),
    [
        ([0], 1),
        ([1], 1),
        ([2], 0),
        ([0, 1, 2], 3),
        ([1, 2, 3], 3),
        ([0, 2, 3], 1),
        ([0, 0, 1], 2),
    ],
)
def test_days_in_a_row(ago: list[int], length: int) -> None:
    assert streak([TODAY - timedelta(days=n) for n in ago], TODAY) == length


@given(
    st.lists(
        st.builds(
            played,
            st.integers(0, 30),
            st.builds(
                answered,
                st.sampled_from(FactKind),
                st.floats(0, 1),
                st.floats(0.1, 10),
                st.integers(1, 3),
            ),
        ),
        max_size=20,
    )
)
def test_every_answer_counts_once(attempts: list[Played]) -> None:
    assert sum(mastery.asked for mastery in mastery_by_kind(attempts)) == len(attempts)
    assert sum(mastery.asked for mastery in mastery_by_article(attempts)) == len(attempts)
    assert all(0 <= mastery.fraction <= 1.000001 for mastery in mastery_by_kind(attempts))
    assert [at for at, _ in scores(attempts)] == sorted(attempt.at for attempt in attempts)
