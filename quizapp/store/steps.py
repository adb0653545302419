"""The steps of an attempt: read, replayed, added. Only ever added.

- ``content(attempt) -> core QuizSet``: what the attempt asks, of the version that it began on.
- ``state(session, attempt) -> AttemptState``: where the attempt stands;
  ``replayed(session, attempt_id, quiz)``, where what it asks is known already.
- ``step_of(row) -> Step``.
- ``lock(session, attempt)``: one writer at a time; ``known(session, attempt, key) -> bool``:
  whether a step came under this idempotency key; ``add(session, attempt, step, key)``.
- ``answered_since(session, attempt, position, sequence) -> bool``: by a step numbered
  ``sequence`` or later; tells a conflict from a step on another question.
"""

from __future__ import annotations

from typing import cast

from sqlalchemy import Table, bindparam, exists, insert, select
from sqlalchemy.orm import Session

from quizapp.core import attempt as core
from quizapp.core.drawing import drawn
from quizapp.core.model import Step, StepAction
from quizapp.core.quiz import QuizSet as Content
from quizapp.store import quizzes
from quizapp.store.standing import Standing
from quizapp.store.tables import Attempt, AttemptStep

_STEPS = cast(Table, AttemptStep.__table__)

_IN_ORDER = (
    select(
        _STEPS.c.sequence,
        _STEPS.c.action,
        _STEPS.c.position,
        _STEPS.c.response,
        _STEPS.c.at,
        _STEPS.c.confidence,
    )
    .where(_STEPS.c.attempt_id == bindparam("attempt_id"))
    .order_by(_STEPS.c.sequence)
)
"""Built once: every question's page asks it."""

_ADD = insert(_STEPS)


def content(attempt: Attempt) -> Content:
    """What this attempt asks, of the version that it began on."""
    return drawn(quizzes.content(attempt.version), attempt.seed)


def state(session: Session, attempt: Attempt) -> core.AttemptState:
    """Where the attempt stands."""
    return replayed(session, attempt.id, content(attempt))


def replayed(session: Session, attempt_id: int, quiz: Content) -> core.AttemptState:
    """Where the attempt of this number stands, which asks ``quiz``."""
    rows = session.execute(_IN_ORDER, {"attempt_id": attempt_id})
    return core.replay(quiz, (Step(*row) for row in rows))


def step_of(row: AttemptStep) -> Step:
    """``core.model.Step`` as the row keeps it."""
    return Step(row.sequence, row.action, row.position, row.response, row.at, row.confidence)


def lock(session: Session, attempt: Attempt) -> None:
    """One writer of the attempt at a time, who sees what the one before has written."""
    session.refresh(attempt, with_for_update=True)


def known(session: Session, attempt: Attempt | Standing, key: str) -> bool:
    """Whether a step was recorded under ``key``."""
    found = exists().where(AttemptStep.attempt_id == attempt.id, AttemptStep.idempotency_key == key)
    return bool(session.scalar(select(found)))


def add(session: Session, attempt: Attempt | Standing, step: Step, key: str | None) -> None:
    """Keep one step more."""
    session.execute(
        _ADD,
        {
            "attempt_id": attempt.id,
            "sequence": step.sequence,
            "action": step.action,
            "position": step.position,
            "response": step.response,
            "confidence": step.confidence,
            "at": step.at,
            "idempotency_key": key,
        },
    )


def answered_since(
    session: Session, attempt: Attempt | Standing, position: int, sequence: int
) -> bool:
    """Whether who last saw the attempt before step ``sequence`` missed an answer there."""
    missed = exists().where(
        AttemptStep.attempt_id == attempt.id,
        AttemptStep.position == position,
        AttemptStep.action == StepAction.ANSWER,
        AttemptStep.sequence >= sequence,
    )
    return bool(session.scalar(select(missed)))
