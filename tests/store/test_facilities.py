"""How questions fared in all the quiz sets that ask them."""

from __future__ import annotations

import pytest
from sqlalchemy.orm import Session

from quizapp.store import attempts, bank, facilities, previews, quizzes
from quizapp.store.attempts import Taker
from quizapp.store.bank import Query, Within
from quizapp.store.facilities import Fared
from quizapp.store.questions import decide
from quizapp.store.states import QuestionState
from quizapp.store.tables import QuizSet, User
from tests.store.test_attempts import answer_all

Cast = dict[str, User]


def take(session: Session, quiz_set: QuizSet, user: User, *answers: str) -> None:
    attempt = attempts.start(session, quiz_set, Taker(user=user))
    answer_all(session, attempt, answers)
    attempts.submit(session, attempt)


def test_it_works(session: Session, cast: Cast, published: QuizSet) -> None:
    """Over two attempts, and over two quiz sets; a preview is none."""
    first, second, *_others = [item.question_id for item in published.items]
    assert facilities.of_user(session, cast["Bob"]) == {}
    take(session, published, cast["Alice"], "1 200", "Le Goff")
    take(session, published, cast["Dora"], "1 300", "Le Goff")
    other = quizzes.create(session, owner=cast["Bob"], title="Autre")
    quizzes.set_items(session, other, [(first, 3.0)])
    quizzes.publish(session, other)
    take(session, other, cast["Alice"], "1 200")
    attempts.submit(session, previews.begin(session, published, cast["Bob"]))
    fared = facilities.of_user(session, cast["Bob"])
    assert fared[first] == Fared(3, pytest.approx(2 / 3))
    assert fared[second] == Fared(2, 1.0)
    assert facilities.of_user(session, cast["Charlie"]) == {}


def test_reworded_it_was_never_asked(session: Session, cast: Cast, published: QuizSet) -> None:
    take(session, published, cast["Alice"], "1 200")
    question = published.items[0].question
    question.stem = "Combien d’habitants ?"
    session.commit()
    assert question.id not in facilities.of_user(session, cast["Bob"])


@pytest.mark.parametrize(
    ("fared", "hard", "easy"),
    [
        (Fared(10, 0.2), True, False),
        (Fared(9, 0.2), False, False),
        (Fared(10, 0.5), False, False),
        (Fared(10, 0.9), False, True),
        (Fared(9, 0.9), False, False),
    ],
)
def test_few_answers_say_nothing(fared: Fared, hard: bool, easy: bool) -> None:
    assert (fared.is_hard, fared.is_easy) == (hard, easy)


def test_a_part_of_the_bank(session: Session, cast: Cast, published: QuizSet) -> None:
    """Others' questions and the shipped ones are seen approved alone."""
    rows = [item.question for item in published.items]
    decide(session, rows[:1], QuestionState.REJECTED)

    def found(user: str, within: Within) -> list[int]:
        return [entry.id for entry in bank.matching(session, cast[user], Query(), within)]

    assert found("Bob", Within(QuestionState.REJECTED)) == [rows[0].id]
    assert found("Charlie", Within(QuestionState.REJECTED)) == []
    assert len(found("Bob", Within())) == len(rows) - 1
    assert found("Bob", Within(only=[rows[1].id, rows[0].id])) == [rows[1].id]
    assert rows[1].id not in found("Bob", Within(without=[rows[1].id]))
    assert found("Bob", Within(only=[])) == []
