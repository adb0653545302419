"""An attempt as a request finds it: the columns that a question's page and an answer need.

Both come by the thousand when a class takes a quiz. One query gives them, and no row is tracked.

- ``find(session, public_id, taker, *, to_change) -> Standing | None``: one's own.
- ``of(attempt) -> Standing``.
- ``content(session, standing) -> core QuizSet``: what the attempt asks.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any, cast

from sqlalchemy import ColumnElement, Select, Table, bindparam, select
from sqlalchemy.orm import Session

from quizapp.core.drawing import drawn
from quizapp.core.quiz import QuizSet as Content
from quizapp.store import quizzes
from quizapp.store.tables import Attempt, QuizVersion
from quizapp.store.terms import Taker, owned_by_guest, owned_by_user


@dataclass(frozen=True, slots=True)
class Standing:
    """``digest`` is of the version's content."""

    id: int
    public_id: str
    version_id: int
    seed: int
    started_at: datetime
    deadline: datetime | None
    submitted_at: datetime | None
    digest: str


_ATTEMPT, _VERSION = cast(Table, Attempt.__table__), cast(Table, QuizVersion.__table__)


def _found_by(owner: ColumnElement[bool]) -> tuple[Select[*tuple[Any, ...]], ...]:
    """Queries for an attempt with its version: to read it, and to change it."""
    columns = (
        _ATTEMPT.c.id,
        _ATTEMPT.c.public_id,
        _ATTEMPT.c.version_id,
        _ATTEMPT.c.seed,
        _ATTEMPT.c.started_at,
        _ATTEMPT.c.deadline,
        _ATTEMPT.c.submitted_at,
        _VERSION.c.digest,
    )
    query = select(*columns).join(_VERSION, _VERSION.c.id == _ATTEMPT.c.version_id)
    query = query.where(_ATTEMPT.c.public_id == bindparam("public_id"), owner)
    return query, query.with_for_update(of=_ATTEMPT)


_OF_USER = _found_by(owned_by_user(bindparam("owner")))
_OF_GUEST = _found_by(owned_by_guest(bindparam("owner")))
"""Built once."""


def find(
    session: Session, public_id: str, taker: Taker, *, to_change: bool = False
) -> Standing | None:
    """The attempt, for who made it. ``to_change``: the next writer waits."""
    reading, changing = _OF_USER if taker.user is not None else _OF_GUEST
    owner = taker.session_id if taker.user is None else taker.user.id
    if owner is None:
        return None
    values = {"public_id": public_id, "owner": owner}
    row = session.execute(changing if to_change else reading, values).one_or_none()
    return None if row is None else Standing(*row)


def of(attempt: Attempt) -> Standing:
    """The columns of a row that is read already."""
    return Standing(
        id=attempt.id,
        public_id=attempt.public_id,
        version_id=attempt.version_id,
        seed=attempt.seed,
        started_at=attempt.started_at,
        deadline=attempt.deadline,
        submitted_at=attempt.submitted_at,
        digest=attempt.version.digest,
    )


def content(session: Session, standing: Standing) -> Content:
    """What this attempt asks, of the version that it began on."""
    found = quizzes.known_content(standing.digest)
    if found is None:
        found = quizzes.content(session.get_one(QuizVersion, standing.version_id))
    return drawn(found, standing.seed)
