"""What is known, question by question."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.core.history import Answered, Played
from quizapp.core.mastery import (
    Standing,
    mastery_by_article,
    mastery_by_kind,
    mastery_by_passage,
    mistakes,
    standings,
)
from quizapp.core.model import FactKind
from quizapp.core.suggestions import Reason, suggestions

START = datetime(2026, 11, 2, 9, tzinfo=UTC)


def answered(
    question: str,
    fraction: float,
    *,
    kind: FactKind = FactKind.FIGURE,
    article: int = 1,
    passage: str = "p1",
    points: float = 1.0,
) -> Answered:
    return Answered(
        kind, article, f"Article {article}", points, fraction, question=question, passage=passage
    )


def played(day: int, *answers: Answered) -> Played:
    return Played(
        id=f"attempt {day}",
        title="Le phare",
        at=START + timedelta(days=day),
        score=0,
        max_score=0,
        answers=answers,
    )


def one(*fractions: float) -> Standing:
    """How a question stands that was asked again and again."""
    (standing,) = standings(played(n, answered("q", f)) for n, f in enumerate(fractions))
    return standing


def test_it_works() -> None:
    later = played(
        1,
        answered("who", 1.0, kind=FactKind.PERSON),
        answered("how many", 1.0, points=3.0),
    )
    first = played(0, answered("how many", 0.0, article=2), answered("who", 0.0))
    found = standings([later, first])
    assert [(s.answer.article, s.answer.question, s.asked) for s in found] == [
        (2, "how many", 1),
        (1, "who", 2),
        (1, "how many", 1),
    ]
    figures, people = mastery_by_kind(found)
    assert (figures.label, figures.asked, figures.known, figures.fraction) == ("figure", 2, 1, 0.75)
    assert (people.label, people.asked, people.known, people.fraction) == ("person", 1, 0, 1.0)
    one, two = mastery_by_article(found)
    assert (one.label, one.asked, one.fraction) == ("Article 1", 2, 1.0)
    assert (two.label, two.asked, two.fraction) == ("Article 2", 1, 0.0)


def test_nothing_yet() -> None:
    assert standings([]) == mistakes([]) == mastery_by_kind([]) == mastery_by_article([]) == ()
    assert mastery_by_passage([], 1) == {}


@pytest.mark.parametrize(
    ("fractions", "to_practise", "known"),
    [
        ((1,), False, True),
        ((0,), True, False),
        ((0.5,), True, False),
        ((0, 1), True, False),  # the key was read a moment ago
        ((0, 1, 1), False, True),
        ((0, 1, 0, 1), True, False),
        ((0, 1, 1, 0), True, False),
        ((1, 1, 0), True, False),
    ],
)
def test_a_mistake_is_mastered_when_right_twice_in_a_row(
    fractions: tuple[float, ...], to_practise: bool, known: bool
) -> None:
    standing = one(*fractions)
    assert (standing.to_practise, standing.known) == (to_practise, known)


def test_the_longest_unseen_mistake_comes_first() -> None:
    found = standings(
        [
            played(0, answered("a", 0), answered("b", 0), answered("c", 1)),
            played(1, answered("a", 0)),
        ]
    )
    assert [standing.answer.question for standing in mistakes(found)] == ["b", "a"]
    assert [(s.attempt, s.position) for s in mistakes(found)] == [
        ("attempt 0", 1),
        ("attempt 1", 0),
    ]


def test_by_paragraph_of_one_article() -> None:
    found = standings(
        [
            played(
                0,
                answered("a", 1, passage="p1"),
                answered("b", 0, passage="p1"),
                answered("c", 1, passage="p2"),
                answered("d", 1, passage="p1", article=2),
            )
        ]
    )
    by_passage = mastery_by_passage(found, 1)
    assert {name: (m.known, m.asked) for name, m in by_passage.items()} == {
        "p1": (1, 2),
        "p2": (1, 1),
    }


def test_a_quiz_without_points() -> None:
    found = standings([played(0, answered("a", 0, points=0))])
    assert mastery_by_kind(found)[0].fraction == 0.0


def test_what_to_review_next() -> None:
    attempts = [
        played(0, *(answered(str(n), float(n == 0)) for n in range(4))),
        played(9, *(answered(str(n), 1.0, article=2) for n in range(4))),
    ]
    now = START + timedelta(days=12)
    found = suggestions(standings(attempts), cards_due=3, now=now, zone=UTC)
    assert [(s.reason, s.count) for s in found] == [
        (Reason.CARDS_DUE, 3),
        (Reason.MISTAKES, 3),
        (Reason.WEAK_ARTICLE, 3),
    ]
    assert (found[2].title, found[2].fraction, found[2].days) == ("Article 1", 0.25, 12)


def test_nothing_to_review() -> None:
    attempts = [played(0, *(answered(str(n), 1.0) for n in range(4)))]
    assert suggestions(standings(attempts), cards_due=0, now=START, zone=UTC) == ()


def test_three_questions_say_nothing_about_an_article() -> None:
    found = standings([played(0, *(answered(str(n), 0.0) for n in range(3)))])
    reasons = [s.reason for s in suggestions(found, cards_due=0, now=START, zone=UTC)]
    assert reasons == [Reason.MISTAKES]


@given(
    st.lists(
        st.builds(
            played,
            st.integers(0, 30),
            st.builds(
                answered,
                st.sampled_from("abc"),
                st.floats(0, 1),
                kind=st.sampled_from(FactKind),
                article=st.integers(1, 3),
                points=st.floats(0.1, 10),
            ),
        ),
        max_size=20,
    )
)
def test_every_question_counts_once(attempts: list[Played]) -> None:
    asked = {(a.article, a.question) for attempt in attempts for a in attempt.answers}
    found = standings(attempts)
    assert len(found) == len(asked)
    for masteries in (mastery_by_kind(found), mastery_by_article(found)):
        assert sum(mastery.asked for mastery in masteries) == len(asked)
        assert all(0 <= mastery.fraction <= 1.000001 for mastery in masteries)
        assert all(0 <= mastery.known <= mastery.asked for mastery in masteries)
    assert not any(standing.known and standing.to_practise for standing in found)
