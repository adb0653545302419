"""The attempts at a version of a quiz, a whole class at once.

Columns are read, not objects: a page on 1,000 attempts at 30 questions is made of 30,000 marks.

- ``finished(session, version) -> list[core.results.Finished]``, oldest first.
- ``under_way(session, version, *, since) -> list[UnderWay]``: the attempts not handed in that
  something was done in since then.
- ``count_open(session, version)``, ``count_finished(session, version)``: how many attempts.
- ``taken_versions(session, quiz_set) -> set[int]``: the ids of the versions that someone took.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, Select, func, select
from sqlalchemy.orm import Session

from quizapp.core.attempt import AttemptState, replay
from quizapp.core.drawing import drawn
from quizapp.core.model import Step
from quizapp.core.results import Finished
from quizapp.store import quizzes
from quizapp.store.tables import (
    Attempt,
    AttemptMark,
    AttemptStep,
    QuizSet,
    QuizVersion,
    User,
)


@dataclass(frozen=True, slots=True)
class UnderWay:
    """An attempt being made: where it stands, and when something was last done in it."""

    public_id: str
    name: str | None
    started_at: datetime
    state: AttemptState
    last_at: datetime


def finished(session: Session, version: QuizVersion) -> list[Finished]:
    """Every attempt at the version that is over, with its marks and answers."""
    rows = session.execute(
        select(
            Attempt.id,
            Attempt.public_id,
            Attempt.user_id,
            Attempt.session_id,
            User.name,
            Attempt.started_at,
            Attempt.submitted_at,
            Attempt.score,
        )
        .outerjoin(Attempt.user)
        .where(*_over(version))
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


def under_way(session: Session, version: QuizVersion, *, since: datetime) -> list[UnderWay]:
    """By name, guests last; an attempt begun since then counts without a step."""
    columns = (Attempt.id, Attempt.public_id, Attempt.started_at, Attempt.seed, User.name)
    rows = session.execute(
        _open(version)
        .outerjoin(Attempt.user)
        .outerjoin(AttemptStep, AttemptStep.attempt_id == Attempt.id)
        .group_by(*columns)
        .having(func.coalesce(func.max(AttemptStep.at), Attempt.started_at) >= since)
        .with_only_columns(*columns)
        .order_by(User.name.is_(None), User.name, Attempt.id)
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


def count_open(session: Session, version: QuizVersion) -> int:
    """How many attempts at the version were not handed in, old ones too."""
    return session.scalar(_open(version).with_only_columns(func.count())) or 0


def count_finished(session: Session, version: QuizVersion) -> int:
    """How many were."""
    return session.scalar(select(func.count()).select_from(Attempt).where(*_over(version))) or 0


def _over(version: QuizVersion) -> tuple[ColumnElement[bool], ...]:
    return Attempt.version_id == version.id, Attempt.submitted_at.is_not(None)


def _open(version: QuizVersion) -> Select[Attempt]:
    return select(Attempt).where(Attempt.version_id == version.id, Attempt.submitted_at.is_(None))


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
