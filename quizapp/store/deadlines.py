"""When an attempt ends whatever happens. The clock is the server's.

- ``overdue(attempt, *, now) -> bool``; ``any_overdue(session, *, now) -> bool``;
  ``late(now)``: a query for the numbers of those that are.
"""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from quizapp.store.columns import instant
from quizapp.store.standing import Standing
from quizapp.store.tables import Attempt


def overdue(attempt: Attempt | Standing, *, now: datetime | None = None) -> bool:
    """Whether its time is up and it has not been handed in."""
    if attempt.deadline is None or attempt.submitted_at is not None:
        return False
    return attempt.deadline <= instant(now)


def any_overdue(session: Session, *, now: datetime | None = None) -> bool:
    """Whether some attempt is."""
    return session.scalar(late(instant(now)).limit(1)) is not None


def late(now: datetime) -> Select[int]:
    """The attempts that are overdue, the first due first."""
    return (
        select(Attempt.id)
        .where(Attempt.submitted_at.is_(None), Attempt.deadline <= now)
        .order_by(Attempt.deadline)
    )
