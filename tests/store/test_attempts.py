"""Attempts: what is acknowledged is kept, once, and nobody else's."""

from __future__ import annotations

import threading
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import Engine, func, select, text
from sqlalchemy.orm import Session

from quizapp.core.attempt import (
    AlreadyAnswered,
    AlreadySubmitted,
    NoSuchPosition,
    StaleStep,
)
from quizapp.core.model import Mode, StepAction
from quizapp.store import attempts, questions, quizzes, results, sessions
from quizapp.store.attempts import NoAttemptLeft, NotPublished, Taker
from quizapp.store.questions import Wording
from quizapp.store.settings import Settings, configure
from quizapp.store.tables import Attempt, AttemptMark, AttemptStep, QuizSet, User
from tests.examples import RIGHT
from tests.store.conftest import publish

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
Cast = dict[str, User]


def answer_all(session: Session, attempt: Attempt, answers: tuple[str, ...] = RIGHT) -> None:
    for position, response in enumerate(answers):
        attempts.record(
            session,
            attempt,
            sequence=position + 1,
            action=StepAction.ANSWER,
            position=position,
            response=response,
            now=NOW,
        )


def test_it_works(session: Session, cast: Cast, published: QuizSet) -> None:
    taker = Taker(cast["Alice"])
    attempt = attempts.start(session, published, taker, seed=1, now=NOW)
    answer_all(session, attempt)
    state = attempts.submit(session, attempt, now=NOW + timedelta(minutes=5))
    assert state.submitted_at == NOW + timedelta(minutes=5)
    assert (attempt.score, attempt.max_score) == (4.0, 4.0)
    assert [mark.tolerated for mark in attempts.marks(session, attempt)] == [
        (),
        ("case",),
        ("spaces",),
        (),
    ]
    assert attempts.find(session, attempt.public_id, taker) is attempt


def test_a_wrong_answer_and_a_missing_one_earn_nothing(
    session: Session, cast: Cast, published: QuizSet
) -> None:
    attempt = attempts.start(session, published, Taker(cast["Alice"]))
    answer_all(session, attempt, ("120", "Yves Morvan"))
    attempts.submit(session, attempt)
    assert attempt.score == 0.0
    assert len(attempts.marks(session, attempt)) == 4
    kept = session.scalars(select(AttemptMark.response).order_by(AttemptMark.position)).all()
    assert kept == ["120", "Yves Morvan", None, None]


def test_a_stale_sequence_is_refused_and_the_newest_answer_kept(
    session: Session, cast: Cast, published: QuizSet
) -> None:
    attempt = attempts.start(session, published, Taker(cast["Alice"]))
    answer_all(session, attempt, ("1 200",))
    with pytest.raises(StaleStep) as refused:
        answer_all(session, attempt, ("120",))
    assert refused.value.state.answers == {0: "1 200"}
    session.rollback()
    assert attempts.state(session, attempt).answers == {0: "1 200"}


def test_the_same_key_twice_is_one_step(session: Session, cast: Cast, published: QuizSet) -> None:
    attempt = attempts.start(session, published, Taker(cast["Alice"]))
    for _ in range(2):
        state = attempts.record(
            session,
            attempt,
            sequence=1,
            action=StepAction.ANSWER,
            position=0,
            response="120",
            key="a retry after a lost reply",
        )
    assert state.next_sequence == 2
    assert session.scalar(select(func.count()).select_from(AttemptStep)) == 1


def test_an_answer_after_the_end_is_ignored(
    session: Session, cast: Cast, published: QuizSet
) -> None:
    attempt = attempts.start(session, published, Taker(cast["Alice"]))
    attempts.submit(session, attempt)
    with pytest.raises(AlreadySubmitted):
        attempts.record(
            session, attempt, sequence=2, action=StepAction.ANSWER, position=0, response="1 200"
        )
    session.rollback()
    assert attempt.score == 0.0
    assert attempts.state(session, attempt).answers == {}


def test_handing_in_twice_gives_one_score(session: Session, cast: Cast, published: QuizSet) -> None:
    attempt = attempts.start(session, published, Taker(cast["Alice"]))
    answer_all(session, attempt)
    first = attempts.submit(session, attempt, now=NOW)
    again = attempts.submit(session, attempt, now=NOW + timedelta(hours=1))
    assert first == again
    assert attempt.submitted_at == NOW
    assert session.scalar(select(func.count()).select_from(AttemptMark)) == 4


def test_flags_and_a_position_that_is_none(
    session: Session, cast: Cast, published: QuizSet
) -> None:
    attempt = attempts.start(session, published, Taker(cast["Alice"]))
    state = attempts.record(session, attempt, sequence=1, action=StepAction.FLAG, position=2)
    assert state.flagged == {2}
    with pytest.raises(NoSuchPosition):
        attempts.record(session, attempt, sequence=2, action=StepAction.FLAG, position=4)
    session.rollback()
    with pytest.raises(ValueError, match="submit"):
        attempts.record(session, attempt, sequence=2, action=StepAction.SUBMIT)
    state = attempts.record(session, attempt, sequence=2, action=StepAction.UNFLAG, position=2)
    assert state.flagged == frozenset()


def test_in_practice_an_answer_stays(session: Session, cast: Cast) -> None:
    quiz_set = publish(session, cast["Bob"], Mode.PRACTICE)
    attempt = attempts.start(session, quiz_set, Taker(cast["Alice"]))
    answer_all(session, attempt, ("120",))
    with pytest.raises(AlreadyAnswered):
        attempts.record(
            session, attempt, sequence=2, action=StepAction.ANSWER, position=0, response="1 200"
        )
    session.rollback()
    state = attempts.state(session, attempt)
    verdict = attempts.verdict(attempt, state, 0)
    assert verdict is not None
    assert verdict.fraction == 0.0
    assert attempts.verdict(attempt, state, 1) is None


def test_it_resumes_with_its_answers(engine: Engine, session: Session, published: QuizSet) -> None:
    alice = session.scalars(select(User).where(User.name == "Alice")).one()
    attempt = attempts.start(session, published, Taker(alice))
    answer_all(session, attempt, ("1 200", "Le Goff"))
    public_id, number = attempt.public_id, published.id
    session.close()
    with Session(engine) as later:
        alice = later.scalars(select(User).where(User.name == "Alice")).one()
        quiz_set = later.get_one(QuizSet, number)
        resumed = attempts.start(later, quiz_set, Taker(alice))
        assert resumed.public_id == public_id
        state = attempts.state(later, resumed)
        assert state.answers == {0: "1 200", 1: "Le Goff"}
        assert state.position == 2


def test_another_person_does_not_find_it(session: Session, cast: Cast, published: QuizSet) -> None:
    attempt = attempts.start(session, published, Taker(cast["Alice"]))
    session.commit()
    assert attempts.find(session, attempt.public_id, Taker(cast["Dora"])) is None
    assert attempts.find(session, attempt.public_id, Taker()) is None
    assert attempts.find(session, "", Taker(cast["Alice"])) is None
    assert attempts.find_for_owner(session, attempt.public_id, cast["Bob"]) is attempt
    assert attempts.find_for_owner(session, attempt.public_id, cast["Charlie"]) is None
    with pytest.raises(ValueError, match="user or a session"):
        attempts.start(session, published, Taker())


def test_a_guest_signs_up_and_keeps_the_attempt(
    session: Session, cast: Cast, published: QuizSet
) -> None:
    row = sessions.open_session(
        session, "token", user=None, data={}, expires_at=NOW + timedelta(days=1), now=NOW
    )
    guest = Taker(session_id=row.id)
    attempt = attempts.start(session, published, guest, now=NOW)
    answer_all(session, attempt, ("1 200",))
    assert attempts.find(session, attempt.public_id, guest) is attempt
    assert attempts.find(session, attempt.public_id, Taker(cast["Alice"])) is None
    new = sessions.rotate(
        session,
        "token",
        "another",
        user=cast["Alice"],
        data={},
        expires_at=NOW + timedelta(days=1),
        now=NOW,
    )
    sessions.adopt(session, new.id, cast["Alice"])
    session.commit()
    session.refresh(attempt)
    assert attempts.find(session, attempt.public_id, Taker(cast["Alice"])) is attempt
    assert attempts.find(session, attempt.public_id, Taker(session_id=new.id)) is None
    assert attempts.state(session, attempt).answers == {0: "1 200"}


def test_an_attempt_keeps_its_version(session: Session, cast: Cast, published: QuizSet) -> None:
    attempt = attempts.start(session, published, Taker(cast["Alice"]))
    answer_all(session, attempt, ("1 200",))
    first = published.items[0].question
    questions.edit(session, first, Wording("Autre chose ?", (), "42", (), ""))
    quizzes.set_items(session, published, [(first.id, 5.0)])
    quizzes.publish(session, published)
    session.commit()
    assert len(attempts.content(attempt).items) == 4
    answer_all_but_first = RIGHT[1:]
    for position, response in enumerate(answer_all_but_first, start=1):
        attempts.record(
            session,
            attempt,
            sequence=position + 1,
            action=StepAction.ANSWER,
            position=position,
            response=response,
        )
    attempts.submit(session, attempt)
    assert (attempt.score, attempt.max_score) == (4.0, 4.0)
    other = attempts.start(session, published, Taker(cast["Dora"]))
    assert attempts.content(other).items[0].question.stem == "Autre chose ?"
    assert other.max_score == 5.0


def test_the_number_of_attempts_is_limited(session: Session, cast: Cast) -> None:
    quiz_set = publish(session, cast["Bob"])
    configure(session, quiz_set, Settings(title="Le phare", mode=Mode.EXAM, attempts_allowed=1))
    taker = Taker(cast["Alice"])
    assert attempts.attempts_left(session, quiz_set, taker) == 1
    attempts.submit(session, attempts.start(session, quiz_set, taker))
    with pytest.raises(NoAttemptLeft):
        attempts.start(session, quiz_set, taker)
    session.rollback()
    assert attempts.start(session, quiz_set, Taker(cast["Dora"])).id


def test_an_archived_quiz_cannot_be_started_but_finished(
    session: Session, cast: Cast, published: QuizSet
) -> None:
    attempt = attempts.start(session, published, Taker(cast["Alice"]))
    quizzes.archive(session, published)
    session.commit()
    with pytest.raises(NotPublished):
        attempts.start(session, published, Taker(cast["Dora"]))
    session.rollback()
    assert attempts.start(session, published, Taker(cast["Alice"])) is attempt
    assert attempts.submit(session, attempt).submitted


def test_attempts_are_counted_by_quiz_set(session: Session, cast: Cast, published: QuizSet) -> None:
    for name in ("Alice", "Dora"):
        attempts.start(session, published, Taker(cast[name]), now=NOW)
    untaken = quizzes.create(session, owner=cast["Bob"], title="Autre")
    found = attempts.counts(session, [published, untaken])
    assert found == {published.id: 2, untaken.id: 0}


def _together(count: int, work: object) -> list[object]:
    """Run ``work(n)`` in ``count`` threads at once; what each gave or raised."""
    found: list[object] = [None] * count
    barrier = threading.Barrier(count)

    def run(n: int) -> None:
        barrier.wait()
        try:
            found[n] = work(n)  # type: ignore[operator]
        except Exception as error:
            found[n] = error

    threads = [threading.Thread(target=run, args=(n,)) for n in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return found


def test_two_submits_at_once_give_one_score(
    engine: Engine, session: Session, cast: Cast, published: QuizSet
) -> None:
    attempt = attempts.start(session, published, Taker(cast["Alice"]))
    answer_all(session, attempt)
    number = attempt.id
    session.rollback()

    def submit(_n: int) -> datetime | None:
        with Session(engine) as own:
            return attempts.submit(own, own.get_one(Attempt, number)).submitted_at

    found = _together(4, submit)
    assert len(set(found)) == 1, found
    assert isinstance(found[0], datetime)
    assert session.scalar(select(func.count()).select_from(AttemptMark)) == 4


def test_two_tabs_at_once_record_one_answer(
    engine: Engine, session: Session, cast: Cast, published: QuizSet
) -> None:
    number = attempts.start(session, published, Taker(cast["Alice"])).id
    session.commit()

    def answer(n: int) -> str:
        with Session(engine) as own:
            attempt = own.get_one(Attempt, number)
            state = attempts.record(
                own,
                attempt,
                sequence=1,
                action=StepAction.ANSWER,
                position=0,
                response=f"answer {n}",
                key=f"tab {n}",
            )
            return state.answers[0]

    found = _together(4, answer)
    kept = [n for n, result in enumerate(found) if result == f"answer {n}"]
    refused = [result for result in found if isinstance(result, StaleStep)]
    assert (len(kept), len(refused)) == (1, 3), found
    newest = {result.state.answers[0] for result in refused}
    assert newest == {f"answer {kept[0]}"}


def test_two_starts_at_once_respect_the_limit(
    engine: Engine, session: Session, cast: Cast, published: QuizSet
) -> None:
    published.attempts_allowed = 1
    number, alice = published.id, cast["Alice"].id
    session.commit()

    def start(_n: int) -> str:
        with Session(engine) as own:
            taker = Taker(own.get_one(User, alice))
            attempt = attempts.start(own, own.get_one(QuizSet, number), taker)
            own.commit()
            return attempt.public_id

    assert len(set(_together(4, start))) == 1
    assert session.scalar(select(func.count()).select_from(Attempt)) == 1


def test_a_submit_that_fails_halfway_leaves_the_attempt_open(
    session: Session, cast: Cast, published: QuizSet
) -> None:
    attempt = attempts.start(session, published, Taker(cast["Alice"]))
    answer_all(session, attempt)
    # A mark that is in the way makes the last write of the submit fail.
    in_the_way = {"position": 3, "item": 3, "fraction": 0, "points": 0, "tolerated": []}
    session.add(AttemptMark(attempt_id=attempt.id, **in_the_way))
    session.commit()
    with pytest.raises(Exception, match=r"(?i)unique"):
        attempts.submit(session, attempt)
    session.rollback()
    assert attempt.submitted_at is None
    assert not attempts.state(session, attempt).submitted
    session.execute(text("DELETE FROM attempt_mark"))
    assert attempts.submit(session, attempt).submitted
    assert attempt.score == 4.0


def test_each_learner_has_their_own_questions(
    session: Session, cast: Cast, published: QuizSet
) -> None:
    """Shuffled, what is kept of an answer says where its question stands in the version."""
    version = published.versions[-1]
    version.content = {**version.content, "shuffle_questions": True}
    session.commit()
    asked = set()
    for name, seed in (("Alice", 1), ("Dora", 2), ("Bob", 3)):
        attempt = attempts.start(session, published, Taker(cast[name]), seed=seed)
        items = attempts.content(attempt).items
        order = [quizzes.content(version).items.index(item) for item in items]
        answer_all(session, attempt, tuple(RIGHT[place] for place in order))
        attempts.submit(session, attempt)
        assert attempt.score == 4.0
        assert [mark.item for mark in attempt.marks] == order
        asked.add(tuple(order))
    assert len(asked) > 1
    for each in results.finished(session, version):
        assert each.responses == RIGHT
