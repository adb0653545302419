"""The deadline is the server's: an attempt ends there, once, with what was saved by then."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import Engine, func, select
from sqlalchemy.orm import Session

from quizapp.core.attempt import AlreadySubmitted
from quizapp.core.model import Confidence, Mode, StepAction
from quizapp.store import attempts, quizzes
from quizapp.store.attempts import Taker
from quizapp.store.deadlines import any_overdue, overdue
from quizapp.store.settings import LONGEST_TIME, Settings, configure
from quizapp.store.tables import Attempt, AttemptMark, AttemptStep, QuizSet, User
from tests.examples import RIGHT
from tests.store.conftest import publish

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
END = NOW + timedelta(minutes=10)
Cast = dict[str, User]


@pytest.fixture
def timed(session: Session, cast: Cast) -> QuizSet:
    """Bob's exam of ten minutes, where learners say how sure they are."""
    quiz_set = publish(session, cast["Bob"])
    _configure(session, quiz_set, time_limit=10, asks_confidence=True)
    quizzes.publish(session, quiz_set)
    session.commit()
    return quiz_set


def _configure(session: Session, quiz_set: QuizSet, **settings: Any) -> None:
    configure(session, quiz_set, Settings(title="Le phare", mode=Mode.EXAM, **settings))


def begin(session: Session, quiz_set: QuizSet, alice: User) -> Attempt:
    attempt = attempts.start(session, quiz_set, Taker(alice), now=NOW)
    session.commit()
    return attempt


def answer(session: Session, attempt: Attempt, position: int, now: datetime) -> None:
    sequence = attempts.state(session, attempt).next_sequence
    attempts.record(
        session,
        attempt,
        sequence=sequence,
        action=StepAction.ANSWER,
        position=position,
        response=RIGHT[position],
        confidence=Confidence.SURE,
        now=now,
    )


def test_it_works(session: Session, cast: Cast, timed: QuizSet) -> None:
    attempt = begin(session, timed, cast["Alice"])
    assert attempt.deadline == END
    assert attempts.content(attempt).time_limit == 10
    answer(session, attempt, 0, END - timedelta(seconds=1))
    assert not overdue(attempt, now=END - timedelta(seconds=1))
    assert overdue(attempt, now=END)


def test_an_answer_after_the_deadline_closes_the_attempt_there(
    session: Session, cast: Cast, timed: QuizSet
) -> None:
    attempt = begin(session, timed, cast["Alice"])
    answer(session, attempt, 0, NOW)
    with pytest.raises(AlreadySubmitted) as refused:
        answer(session, attempt, 1, END)
    assert refused.value.state.submitted_at == END
    session.rollback()
    assert (attempt.submitted_at, attempt.score) == (END, 1.0)
    assert attempts.state(session, attempt).answers == {0: RIGHT[0]}


def test_handed_in_late_it_ends_at_its_deadline(
    session: Session, cast: Cast, timed: QuizSet
) -> None:
    attempt = begin(session, timed, cast["Alice"])
    assert attempts.submit(session, attempt, now=END + timedelta(days=2)).submitted_at == END


def test_after_downtime_every_overdue_attempt_is_closed_once(
    engine: Engine, session: Session, cast: Cast, timed: QuizSet
) -> None:
    """The server was down when the time was up, and comes back hours later."""
    late = begin(session, timed, cast["Alice"])
    answer(session, late, 2, NOW)
    under_way = attempts.start(session, timed, Taker(cast["Dora"]), now=END + timedelta(hours=3))
    session.commit()
    later = END + timedelta(hours=3, seconds=1)
    for closed in (1, 0):
        with Session(engine) as restarted:
            assert any_overdue(restarted, now=later) is bool(closed)
            assert attempts.close_overdue(restarted, now=later) == closed
    session.expire_all()
    assert (late.submitted_at, late.score) == (END, 1.0)
    assert under_way.submitted_at is None
    assert session.scalar(select(func.count()).select_from(AttemptMark)) == 4
    ends = select(func.count()).where(AttemptStep.action == StepAction.SUBMIT)
    assert session.scalar(ends) == 1


def test_an_overdue_attempt_is_not_gone_on_with(
    session: Session, cast: Cast, timed: QuizSet
) -> None:
    first = begin(session, timed, cast["Alice"])
    taker = Taker(cast["Alice"])
    assert attempts.open_attempt(session, timed, taker, now=END) is None
    again = attempts.start(session, timed, taker, now=END)
    assert again.public_id != first.public_id


def test_without_a_limit_there_is_no_deadline(
    session: Session, cast: Cast, published: QuizSet
) -> None:
    attempt = begin(session, published, cast["Alice"])
    assert attempt.deadline is None
    assert not overdue(attempt, now=NOW + timedelta(days=365))
    assert attempts.close_overdue(session, now=NOW + timedelta(days=365)) == 0


@pytest.mark.parametrize("minutes", [0, -1, LONGEST_TIME + 1])
def test_a_limit_out_of_range_is_refused(
    session: Session, published: QuizSet, minutes: int
) -> None:
    with pytest.raises(ValueError, match="time limit"):
        _configure(session, published, time_limit=minutes)


def test_the_confidence_is_kept_with_the_answer(
    engine: Engine, session: Session, cast: Cast, timed: QuizSet
) -> None:
    attempt = begin(session, timed, cast["Alice"])
    answer(session, attempt, 3, NOW)
    assert attempts.content(attempt).asks_confidence
    number = attempt.id
    session.rollback()
    with Session(engine) as later:
        state = attempts.state(later, later.get_one(Attempt, number))
    assert state.confidence == {3: Confidence.SURE}
