"""Mistakes asked again, in the store."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import Engine, func, select
from sqlalchemy.orm import Session

from quizapp.core.mastery import Standing, mistakes, standings
from quizapp.core.model import Mode
from quizapp.store import attempts, history, practice
from quizapp.store.attempts import Taker
from quizapp.store.practice import NothingToPractise
from quizapp.store.states import QuizState
from quizapp.store.tables import Attempt, QuizSet, User

Cast = dict[str, User]


def missed(session: Session, user: User, quiz_set: QuizSet) -> tuple[Standing, ...]:
    """Everything, by an attempt handed in empty."""
    attempts.submit(session, attempts.start(session, quiz_set, Taker(user=user)))
    return mistakes(standings(history.played(session, Taker(user=user))))


def test_it_works(session: Session, cast: Cast, published: QuizSet) -> None:
    chosen = missed(session, cast["Alice"], published)
    row = practice.begin(session, Taker(user=cast["Alice"]), chosen[1:3], title="Mes erreurs")
    quiz = attempts.content(row)
    assert (quiz.title, quiz.mode) == ("Mes erreurs", Mode.PRACTICE)
    assert [item.question.stem for item in quiz.items] == [
        standing.answer.stem for standing in chosen[1:3]
    ]
    assert row.version.quiz_set.state is QuizState.PERSONAL
    assert practice.under_way(session, Taker(user=cast["Alice"])) == row
    assert practice.under_way(session, Taker(user=cast["Dora"])) is None
    attempts.submit(session, row)
    again = practice.begin(session, Taker(user=cast["Alice"]), chosen, title="Mes erreurs")
    assert again.version.number == 2
    assert again.version.quiz_set_id == row.version.quiz_set_id


def test_no_more_than_a_quarter_of_an_hour(
    session: Session, cast: Cast, published: QuizSet, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(practice, "MOST_AT_ONCE", 3)
    chosen = missed(session, cast["Alice"], published)
    row = practice.begin(session, Taker(user=cast["Alice"]), chosen, title="")
    assert len(attempts.content(row).items) == 3


def test_nothing_to_practise(session: Session, cast: Cast) -> None:
    with pytest.raises(NothingToPractise):
        practice.begin(session, Taker(user=cast["Alice"]), (), title="")
    assert session.scalar(select(func.count(QuizSet.id))) == 0


def test_two_at_once_are_one(
    engine: Engine, session: Session, cast: Cast, published: QuizSet
) -> None:
    """Two clicks begin one practice."""
    chosen = missed(session, cast["Alice"], published)
    number = cast["Alice"].id
    session.commit()

    def begin() -> str:
        with Session(engine) as own:
            user = own.get(User, number)
            assert user
            begun = practice.begin(own, Taker(user=user), chosen, title="Mes erreurs").public_id
            own.commit()
            return begun

    with ThreadPoolExecutor(4) as pool:
        begun = {each.result() for each in [pool.submit(begin) for _ in range(4)]}
    assert len(begun) == 1
    under_way = select(func.count(Attempt.id)).where(Attempt.submitted_at.is_(None))
    assert session.scalar(under_way) == 1
