"""Rows of sessions."""

from __future__ import annotations

import hashlib
from datetime import datetime
from typing import Any

from sqlalchemy import delete
from sqlalchemy.orm import Session

from quizapp.store.tables import LoginSession, User


def _id(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()


def load(session: Session, token: str, *, now: datetime) -> LoginSession | None:
    row = session.get(LoginSession, _id(token))
    return row if row and row.expires_at > now else None


def close(session: Session, token: str) -> None:
    session.execute(delete(LoginSession).where(LoginSession.id == _id(token)))


def rotate(
    session: Session,
    old: str,
    new: str,
    *,
    user: User | None,
    data: dict[str, Any],
    expires_at: datetime,
    now: datetime,
) -> LoginSession:
    close(session, old)
    row = LoginSession(id=_id(new), user=user, data=data, created_at=now, expires_at=expires_at)
    session.add(row)
    session.flush()
    return row
