"""What classes are given to do.

Functions flush; the caller commits.

- ``give(session, quiz_set, row, *, group, opens_at, closes_at, extra_time, now) -> Assignment``:
  given again to the same, it has the new dates and the new time; raises ``ValueError`` for a
  closing before the opening, or a time out of range.
- ``take_back(session, assignment)``; ``owned(session, assignment_id, user)``.
- ``of_class(session, row)``, ``of_set(session, quiz_set)``: ``list[Assignment]``, due first first.
- ``to_do(session, taker, *, now) -> list[Task]``: what the taker's home shows.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session, joinedload

from quizapp.store import attempts, classes, terms
from quizapp.store.class_tables import Assignment, Class, ClassGroup
from quizapp.store.columns import instant
from quizapp.store.tables import Attempt, QuizSet, QuizVersion, User
from quizapp.store.terms import Gate, Taker


@dataclass(frozen=True, slots=True)
class Task:
    """A quiz set that a taker is given: for when, by which class, and how far it is.

    ``done`` counts the attempts handed in.
    """

    quiz_set: QuizSet
    class_id: int
    class_name: str
    opens_at: datetime | None
    closes_at: datetime | None
    gate: Gate
    done: int
    under_way: bool


def give(
    session: Session,
    quiz_set: QuizSet,
    row: Class,
    *,
    group: ClassGroup | None = None,
    opens_at: datetime | None = None,
    closes_at: datetime | None = None,
    extra_time: int = 0,
    now: datetime | None = None,
) -> Assignment:
    """Let the class, or one group of it, take the quiz set between these dates.

    ``extra_time`` is in percent of its time limit, for attempts under way too.
    """
    if opens_at and closes_at and closes_at <= opens_at:
        raise ValueError("it closes before it opens")
    if not 0 <= extra_time <= terms.MOST_EXTRA_TIME:
        raise ValueError("extra time out of range")
    classes.lock(session, row)
    group_id = group.id if group else None
    given = session.scalar(
        select(Assignment).where(
            Assignment.quiz_set_id == quiz_set.id,
            Assignment.class_id == row.id,
            Assignment.group_id.is_not_distinct_from(group_id),
        )
    )
    if given is None:
        given = Assignment(
            quiz_set_id=quiz_set.id, class_id=row.id, group_id=group_id, created_at=instant(now)
        )
        session.add(given)
    given.opens_at, given.closes_at, given.extra_time = opens_at, closes_at, extra_time
    session.flush()
    terms.retime(session, quiz_set)
    return given


def take_back(session: Session, assignment: Assignment) -> None:
    """It is on nobody's list any more; what was handed in stays."""
    quiz_set = assignment.quiz_set
    session.delete(assignment)
    session.flush()
    terms.retime(session, quiz_set)


def owned(session: Session, assignment_id: int, user: User) -> Assignment | None:
    """The assignment, for who made the class."""
    return session.scalar(
        select(Assignment)
        .join(Assignment.of)
        .where(Assignment.id == assignment_id, Class.owner_id == user.id)
    )


def of_class(session: Session, row: Class) -> list[Assignment]:
    """What the class is given."""
    return _list(session, Assignment.class_id == row.id)


def of_set(session: Session, quiz_set: QuizSet) -> list[Assignment]:
    """Whom the quiz set is given to."""
    return _list(session, Assignment.quiz_set_id == quiz_set.id)


def _list(session: Session, of: ColumnElement[bool]) -> list[Assignment]:
    return list(
        session.scalars(
            select(Assignment)
            .where(of)
            .options(
                joinedload(Assignment.quiz_set),
                joinedload(Assignment.of),
                joinedload(Assignment.group),
            )
            .order_by(Assignment.closes_at.is_(None), Assignment.closes_at, Assignment.id)
        )
    )


def to_do(session: Session, taker: Taker, *, now: datetime | None = None) -> list[Task]:
    """One line a quiz set, what is due first, first; what closed untaken stays to be seen."""
    at, tasks = instant(now), {}
    begun = _begun(session, taker)
    for given in terms.assigned(session, taker):
        quiz_set = given.quiz_set
        if quiz_set.id in tasks:
            continue
        held = terms.terms_of(session, quiz_set, taker)
        mine = begun.get(quiz_set.id, [])
        tasks[quiz_set.id] = Task(
            quiz_set=quiz_set,
            class_id=given.class_id,
            class_name=given.of.name,
            opens_at=held.opens_at,
            closes_at=held.closes_at,
            gate=held.gate(at),
            done=sum(attempt.submitted_at is not None for attempt in mine),
            under_way=attempts.open_attempt(session, quiz_set, taker, now=at) is not None,
        )
    return list(tasks.values())


def _begun(session: Session, taker: Taker) -> dict[int, Sequence[Attempt]]:
    rows = session.execute(
        select(QuizVersion.quiz_set_id, Attempt)
        .join(Attempt.version)
        .where(taker.owns())
        .order_by(Attempt.id)
    )
    found: dict[int, list[Attempt]] = {}
    for number, attempt in rows:
        found.setdefault(number, []).append(attempt)
    return dict(found)
