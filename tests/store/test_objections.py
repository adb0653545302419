"""Objections: kept once, decided once by who may, and an accepted answer counts for everyone."""

from __future__ import annotations

import threading
from datetime import UTC, datetime

import pytest
from sqlalchemy import Engine, delete, select
from sqlalchemy.orm import Session

from quizapp.core.model import Mode, StepAction
from quizapp.store import attempts, objections, quizzes, remarking
from quizapp.store.attempts import Taker
from quizapp.store.objection_tables import AuditLine, Objection
from quizapp.store.objections import AlreadyDecided, AlreadyRaised, NothingToAppeal
from quizapp.store.states import Fault, ObjectionState, QuestionOrigin, QuestionState, Role
from quizapp.store.tables import Attempt, Question, QuizSet, User
from tests.store.conftest import publish

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
MAYOR = 1
"""The question to which a name is typed."""

Cast = dict[str, User]


def taken(
    session: Session, quiz_set: QuizSet, user: User, response: str, *, submit: bool = True
) -> Attempt:
    """An attempt in which the mayor's name alone was answered."""
    attempt = attempts.start(session, quiz_set, Taker(user))
    attempts.record(
        session,
        attempt,
        sequence=1,
        action=StepAction.ANSWER,
        position=MAYOR,
        response=response,
        now=NOW,
    )
    if submit:
        attempts.submit(session, attempt, now=NOW)
    return attempt


def stored(quiz_set: QuizSet) -> Question:
    """The question on the mayor, as its article has it."""
    return quiz_set.items[MAYOR].question


def test_it_works(session: Session, cast: Cast, published: QuizSet) -> None:
    alice = taken(session, published, cast["Alice"], "la maire")
    dora = taken(session, published, cast["Dora"], "la maire ")
    other = taken(session, published, cast["Charlie"], "Yves Morvan")
    row = objections.appeal(session, alice, MAYOR, comment="C’est elle.", now=NOW)
    also = objections.appeal(session, dora, MAYOR, now=NOW)
    assert alice.score == dora.score == 0.0
    objections.accept(session, row, by=cast["Bob"], reply="D’accord.", now=NOW)
    session.commit()
    session.expire_all()
    assert (alice.score, dora.score, other.score) == (1.0, 1.0, 0.0)
    assert attempts.marks(session, alice)[MAYOR].fraction == 1.0
    assert (row.state, row.reply) == (ObjectionState.ACCEPTED, "D’accord.")
    assert also.state is ObjectionState.ACCEPTED
    line = remarking.audit(session, published)[0]
    assert (line.user, line.at, line.details["answer"]) == (cast["Bob"], NOW, "la maire")
    assert line.details["marked"] == 3
    assert line.details["changed"] == [
        {"attempt": alice.public_id, "before": 0.0, "after": 1.0},
        {"attempt": dora.public_id, "before": 0.0, "after": 1.0},
    ]
    assert remarking.audit_of(session, alice) == [line]
    assert remarking.audit_of(session, other) == []


def test_the_question_accepts_it_in_versions_to_come(
    session: Session, cast: Cast, published: QuizSet
) -> None:
    row = objections.appeal(session, taken(session, published, cast["Alice"], "la maire"), MAYOR)
    objections.accept(session, row, by=cast["Bob"])
    question = stored(published)
    assert question.accepted[-1] == "la maire"
    assert question.origin is QuestionOrigin.EDITED
    quizzes.publish(session, published)
    assert taken(session, published, cast["Dora"], "La maire").score == 1.0


def test_every_version_and_attempt_under_way_follow(
    session: Session, cast: Cast, published: QuizSet
) -> None:
    first = taken(session, published, cast["Alice"], "la maire")
    under_way = taken(session, published, cast["Dora"], "la maire", submit=False)
    quizzes.publish(session, published)
    second = taken(session, published, cast["Charlie"], "la maire")
    assert first.version_id != second.version_id
    objections.accept(session, objections.appeal(session, second, MAYOR), by=cast["Bob"])
    assert (first.score, second.score) == (1.0, 1.0)
    attempts.submit(session, under_way, now=NOW)
    assert under_way.score == 1.0


def test_the_other_sets_of_the_owner_follow_and_nobody_elses(
    session: Session, cast: Cast, published: QuizSet
) -> None:
    question = stored(published)
    sets = []
    for name in ("Bob", "Charlie"):
        other = quizzes.create(session, owner=cast[name], title="Autre")
        quizzes.set_items(session, other, [(question.id, 2.0)])
        quizzes.publish(session, other)
        sets.append(other)
    asked = attempts.start(session, sets[0], Taker(cast["Dora"]))
    attempts.record(
        session, asked, sequence=1, action=StepAction.ANSWER, position=0, response="la maire"
    )
    attempts.submit(session, asked)
    row = objections.appeal(session, taken(session, published, cast["Alice"], "la maire"), MAYOR)
    objections.accept(session, row, by=cast["Bob"])
    assert asked.score == 2.0
    accepted = [
        quizzes.content(quiz_set.versions[-1]).items[0].question.accepted for quiz_set in sets
    ]
    assert ["la maire" in each for each in accepted] == [True, False]
    assert remarking.audit(session, sets[1]) == []


def test_a_question_edited_since_keeps_its_own_answers(
    session: Session, cast: Cast, published: QuizSet
) -> None:
    row = objections.appeal(session, taken(session, published, cast["Alice"], "la maire"), MAYOR)
    question = stored(published)
    question.key, before = "Yves Morvan", list(question.accepted)
    objections.accept(session, row, by=cast["Bob"])
    assert question.accepted == before
    assert row.attempt.score == 1.0


def test_marking_again_changes_nothing(session: Session, cast: Cast, published: QuizSet) -> None:
    attempt = taken(session, published, cast["Alice"], "le goff anne")
    before = (attempt.score, attempts.marks(session, attempt))
    again = remarking.remark(session, attempt.version, range(4))
    assert (again.marked, again.changed) == (1, ())
    assert (attempt.score, attempts.marks(session, attempt)) == before


def test_what_cannot_be_appealed(session: Session, cast: Cast, published: QuizSet) -> None:
    right = taken(session, published, cast["Alice"], "anne le goff")
    for position in range(4):  # right, and three without an answer
        with pytest.raises(NothingToAppeal):
            objections.appeal(session, right, position)


def test_an_option_chosen_cannot_be_appealed(
    session: Session, cast: Cast, published: QuizSet
) -> None:
    attempt = attempts.start(session, published, Taker(cast["Alice"]))
    attempts.record(
        session, attempt, sequence=1, action=StepAction.ANSWER, position=0, response="120"
    )
    with pytest.raises(NothingToAppeal):
        objections.appeal(session, attempt, 0)


def test_once_is_enough(session: Session, cast: Cast, published: QuizSet) -> None:
    attempt = taken(session, published, cast["Alice"], "la maire")
    objections.appeal(session, attempt, MAYOR)
    objections.report_fault(session, attempt, MAYOR, fault=Fault.UNCLEAR)
    with pytest.raises(AlreadyRaised):
        objections.appeal(session, attempt, MAYOR)
    with pytest.raises(AlreadyRaised):
        objections.report_fault(session, attempt, MAYOR, fault=Fault.OTHER)
    assert len(objections.of_attempt(session, attempt)) == 2


def test_refused_with_those_for_the_same_answer(
    session: Session, cast: Cast, published: QuizSet
) -> None:
    rows = [
        objections.appeal(session, taken(session, published, cast[name], response), MAYOR)
        for name, response in [("Alice", "Morvan"), ("Dora", "Morvan"), ("Charlie", "le maire")]
    ]
    objections.refuse(session, rows[0], by=cast["Bob"], reply="C’est son adjoint.")
    assert [row.state for row in rows] == [
        ObjectionState.REFUSED,
        ObjectionState.REFUSED,
        ObjectionState.OPEN,
    ]
    assert rows[1].reply == "C’est son adjoint."
    assert rows[0].attempt.score == 0.0
    assert remarking.audit(session, published) == []
    for decide in (objections.accept, objections.refuse):
        with pytest.raises(AlreadyDecided):
            decide(session, rows[1], by=cast["Bob"])


def test_a_fault_sends_the_question_back_to_review(
    session: Session, cast: Cast, published: QuizSet
) -> None:
    attempt = taken(session, published, cast["Alice"], "Anne Le Goff")
    row = objections.report_fault(session, attempt, MAYOR, fault=Fault.UNCLEAR, comment="Quand ?")
    objections.accept(session, row, by=cast["Bob"])
    assert stored(published).state is QuestionState.PROPOSED
    assert (attempt.score, row.state) == (1.0, ObjectionState.ACCEPTED)


def test_who_may_decide(session: Session, cast: Cast, published: QuizSet) -> None:
    row = objections.appeal(session, taken(session, published, cast["Alice"], "la maire"), MAYOR)
    assert objections.get(session, row.id, cast["Bob"]) is row
    assert objections.get(session, row.id, cast["Charlie"]) is None
    assert [objections.count_open(session, cast[name]) for name in ("Bob", "Charlie")] == [1, 0]
    published.owner_id, cast["Charlie"].role = None, Role.ADMIN
    session.flush()
    assert objections.get(session, row.id, cast["Charlie"]) is row
    assert objections.get(session, row.id, cast["Bob"]) is None
    assert objections.list_for(session, cast["Charlie"], only_open=True) == [row]


def test_the_open_ones_come_first(session: Session, cast: Cast, published: QuizSet) -> None:
    first = objections.appeal(session, taken(session, published, cast["Alice"], "Morvan"), MAYOR)
    second = objections.appeal(session, taken(session, published, cast["Dora"], "elle"), MAYOR)
    objections.refuse(session, first, by=cast["Bob"])
    assert objections.list_for(session, cast["Bob"], quiz_set=published) == [second, first]
    assert objections.count_open(session, cast["Bob"], published) == 1


def test_who_submits_meanwhile_gets_the_new_mark(
    engine: Engine, session: Session, cast: Cast, published: QuizSet
) -> None:
    row = objections.appeal(session, taken(session, published, cast["Alice"], "la maire"), MAYOR)
    late = taken(session, published, cast["Dora"], "la maire", submit=False)
    late_id = late.id
    session.commit()
    begun = threading.Event()

    def submit() -> None:
        with Session(engine) as other:
            begun.set()
            attempts.submit(other, other.get_one(Attempt, late_id))

    objections.accept(session, row, by=cast["Bob"])  # not committed yet
    thread = threading.Thread(target=submit)
    thread.start()
    begun.wait()
    thread.join(0.3)
    assert thread.is_alive()
    session.commit()
    thread.join()
    session.expire_all()
    assert late.score == 1.0


def test_practice_shows_the_new_verdict_at_once(session: Session, cast: Cast) -> None:
    quiz_set = publish(session, cast["Bob"], Mode.PRACTICE)
    attempt = taken(session, quiz_set, cast["Alice"], "la maire", submit=False)
    objections.accept(session, objections.appeal(session, attempt, MAYOR), by=cast["Bob"])
    verdict = attempts.verdict(attempt, attempts.state(session, attempt), MAYOR)
    assert verdict is not None
    assert verdict.fraction == 1.0


def test_an_attempt_takes_its_objections_with_it(
    session: Session, cast: Cast, published: QuizSet
) -> None:
    attempt = taken(session, published, cast["Alice"], "la maire")
    row = objections.appeal(session, attempt, MAYOR)
    objections.accept(session, row, by=cast["Bob"])
    session.commit()
    session.execute(delete(Attempt).where(Attempt.id == attempt.id))
    session.commit()
    assert session.scalars(select(Objection)).all() == []
    assert len(session.scalars(select(AuditLine)).all()) == 1
