"""The attempts at a version of a quiz, a whole class at once.

Columns are read, not objects: a page on 1,000 attempts at 30 questions is made of 30,000 marks.

- ``finished(session, version, members) -> list[core.results.Finished]``, oldest first.
- ``under_way(session, version, members, *, since) -> list[UnderWay]``: the attempts not handed
  in that something was done in since then.
- ``name_of(session, attempt) -> str | None``: as ``finished`` tells it.
- ``count(session, version, members, *, over) -> int``: how many are over, or are not.
- ``Members(class_id, group_id)``: whose attempts; None for everyone's.
- ``classes(session, user) -> list[Class]``; ``class_of(session, number, user) -> Class | None``.
- ``taken_versions(session, quiz_set) -> set[int]``: the ids of the versions that someone took.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, func, or_, select
from sqlalchemy.orm import Session, selectinload

from quizapp.core.attempt import AttemptState, replay
from quizapp.core.drawing import drawn
from quizapp.core.model import Step
from quizapp.core.results import Finished
from quizapp.store import quizzes
from quizapp.store.class_tables import Class, ClassMember
from quizapp.store.tables import (
    Attempt,
    AttemptMark,
    AttemptStep,
    QuizSet,
    QuizVersion,
    User,
)


@dataclass(frozen=True, slots=True)
class Members:
    """A class, or one group of it."""

    class_id: int
    group_id: int | None = None

    def took(self) -> ColumnElement[bool]:
        """Which attempts are theirs."""
        of_class = select(ClassMember).where(ClassMember.class_id == self.class_id)
        if self.group_id is not None:
            of_class = of_class.where(ClassMember.group_id == self.group_id)
        return or_(
            Attempt.user_id.in_(of_class.with_only_columns(ClassMember.user_id)),
            Attempt.session_id.in_(of_class.with_only_columns(ClassMember.session_id)),
        )


@dataclass(frozen=True, slots=True)
class UnderWay:
    """An attempt being made: where it stands, and when something was last done in it."""

    public_id: str
    name: str | None
    started_at: datetime
    state: AttemptState
    last_at: datetime


def finished(
    session: Session, version: QuizVersion, members: Members | None = None
) -> list[Finished]:
    """Every attempt at the version that is over, with its marks and answers."""
    rows = session.execute(
        select(
            Attempt.id,
            Attempt.public_id,
            Attempt.user_id,
            Attempt.session_id,
            _name(),
            Attempt.started_at,
            Attempt.submitted_at,
            Attempt.score,
        )
        .outerjoin(Attempt.user)
        .where(*_of(version, members), Attempt.submitted_at.is_not(None))
        .order_by(Attempt.started_at, Attempt.id)
    )
    points, responses = _marks(session, version)
    return [
        Finished(
            public_id=public_id,
            learner=user_id or session_id,
            name=name,
            started_at=started_at,
            submitted_at=submitted_at,
            score=score or 0.0,
            points=tuple(points[number]),
            responses=tuple(responses[number]),
        )
        for number, public_id, user_id, session_id, name, started_at, submitted_at, score in rows
        if submitted_at is not None
    ]


def _marks(
    session: Session, version: QuizVersion
) -> tuple[dict[int, list[float | None]], dict[int, list[str | None]]]:
    """The points and the responses of each attempt by the version's items, None where unasked."""
    size = len(version.content["items"])
    points: dict[int, list[float | None]] = defaultdict(lambda: [None] * size)
    responses: dict[int, list[str | None]] = defaultdict(lambda: [None] * size)
    # Of the tables, not of the mapped classes: no row passes through the object mapper.
    mark, attempt = AttemptMark.__table__.c, Attempt.__table__.c
    rows = session.connection().execute(
        select(mark.attempt_id, mark.item, mark.points, mark.response)
        .join_from(AttemptMark.__table__, Attempt.__table__)
        .where(attempt.version_id == version.id, attempt.submitted_at.is_not(None))
    )
    for number, item, earned, response in rows:
        points[number][item] = earned
        responses[number][item] = response or ""
    return points, responses


def _of(version: QuizVersion, members: Members | None) -> list[ColumnElement[bool]]:
    here = [Attempt.version_id == version.id]
    return here if members is None else [*here, members.took()]


def _name() -> ColumnElement[str | None]:
    """An account's name, else what a guest is called in a class; None for another guest."""
    nickname = select(func.min(ClassMember.name)).where(
        ClassMember.session_id == Attempt.session_id
    )
    return func.coalesce(User.name, nickname.correlate(Attempt).scalar_subquery())


def name_of(session: Session, attempt: Attempt) -> str | None:
    """What who made the attempt is called."""
    mine = select(_name()).select_from(Attempt).outerjoin(Attempt.user)
    return session.scalar(mine.where(Attempt.id == attempt.id))


def under_way(
    session: Session, version: QuizVersion, members: Members | None = None, *, since: datetime
) -> list[UnderWay]:
    """By name, guests last; an attempt begun since then counts without a step."""
    last = func.max(AttemptStep.at)
    name = _name().label("name")
    columns = (Attempt.id, Attempt.public_id, Attempt.started_at, Attempt.seed)
    rows = session.execute(
        select(*columns, name)
        .outerjoin(Attempt.user)
        .outerjoin(AttemptStep, AttemptStep.attempt_id == Attempt.id)
        .where(*_of(version, members), Attempt.submitted_at.is_(None))
        .group_by(*columns, Attempt.session_id, User.name)
        .having(func.coalesce(last, Attempt.started_at) >= since)
        .order_by(name.is_(None), name, Attempt.id)
    ).all()
    steps = _steps(session, [row.id for row in rows])
    quiz = quizzes.content(version)
    return [
        UnderWay(
            public_id=row.public_id,
            name=row.name,
            started_at=row.started_at,
            state=replay(drawn(quiz, row.seed), steps[row.id]),
            last_at=steps[row.id][-1].at if steps[row.id] else row.started_at,
        )
        for row in rows
    ]


def count(
    session: Session, version: QuizVersion, members: Members | None = None, *, over: bool
) -> int:
    """How many attempts are over, or are not, old ones too."""
    submitted = Attempt.submitted_at
    state = submitted.is_not(None) if over else submitted.is_(None)
    wanted = select(func.count()).select_from(Attempt).where(*_of(version, members), state)
    return session.scalar(wanted) or 0


def _steps(session: Session, numbers: list[int]) -> dict[int, list[Step]]:
    """The steps of these attempts, in order."""
    found: dict[int, list[Step]] = defaultdict(list)
    rows = session.execute(
        select(
            AttemptStep.attempt_id,
            AttemptStep.sequence,
            AttemptStep.action,
            AttemptStep.position,
            AttemptStep.response,
            AttemptStep.at,
        )
        .where(AttemptStep.attempt_id.in_(numbers))
        .order_by(AttemptStep.attempt_id, AttemptStep.sequence)
    )
    for row in rows:
        step = Step(row.sequence, row.action, row.position, row.response, row.at)
        found[row.attempt_id].append(step)
    return found


def taken_versions(session: Session, quiz_set: QuizSet) -> set[int]:
    """The ids of the versions that someone began."""
    return set(
        session.scalars(
            select(Attempt.version_id)
            .join(Attempt.version)
            .where(QuizVersion.quiz_set_id == quiz_set.id)
            .distinct()
        )
    )


def classes(session: Session, user: User) -> list[Class]:
    """The user's classes, those put away last: to choose whose results are read."""
    return list(
        session.scalars(
            select(Class)
            .where(Class.owner_id == user.id)
            .options(selectinload(Class.groups))
            .order_by(Class.archived, Class.name, Class.id)
        )
    )


def class_of(session: Session, number: int, user: User) -> Class | None:
    """A class of the user's."""
    return session.scalar(select(Class).where(Class.id == number, Class.owner_id == user.id))
