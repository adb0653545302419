"""When an attempt ends whatever happens. The clock is the server's.

- ``deadline_of(quiz, started_at) -> datetime | None``.
- ``overdue(attempt, *, now) -> bool``; ``any_overdue(session, *, now) -> bool``;
  ``late(now)``: a query for the numbers of those that are.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from quizapp.core.quiz import QuizSet as Content
from quizapp.store.columns import instant
from quizapp.store.tables import Attempt


def deadline_of(quiz: Content, started_at: datetime) -> datetime | None:
    """The end of an attempt at ``quiz``; None without a time limit."""
    if quiz.time_limit is None:
        return None
    return started_at + timedelta(minutes=quiz.time_limit)


def overdue(attempt: Attempt, *, now: datetime | None = None) -> bool:
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
