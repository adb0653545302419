"""Sessions of browsers. The browser holds a random token, the database its hash.

Functions flush; the caller commits.

- ``session_id(token) -> str``: the id of the token's row.
- ``load(session, token, *, now) -> Opened | None``: None when unknown or expired;
  ``opened(row) -> Opened``; ``keep(session, session_id, data)``.
- ``open_session(session, token, *, user, data, expires_at, now) -> LoginSession``.
- ``rotate(session, old, new, *, user, data, expires_at, now) -> LoginSession``: another
  token from here on; a guest's attempts and classes follow.
- ``adopt(session, session_id, user)``: what the guest has becomes the user's.
- ``close(session, token)``; ``close_all_of_user(session, user, *, keep=None)``, but ``keep``'s.
- ``list_of_user(session, user, *, now) -> list[LoginSession]``, newest first.
- ``delete_expired(session, *, now) -> int``.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import CursorResult, bindparam, delete, select, update
from sqlalchemy.orm import Session, aliased

from quizapp.store.class_tables import ClassMember
from quizapp.store.columns import instant
from quizapp.store.states import QuizState
from quizapp.store.tables import Attempt, LoginSession, QuizSet, QuizVersion, User


@dataclass(frozen=True, slots=True)
class Opened:
    """A session as a request finds it: every one does, so its own row is not tracked."""

    id: str
    user: User | None
    data: Mapping[str, Any]
    expires_at: datetime


_BY_ID = (
    select(LoginSession.id, User, LoginSession.data, LoginSession.expires_at)
    .outerjoin(LoginSession.user)
    .where(LoginSession.id == bindparam("session_id"))
)
"""Built once: every request asks it."""


def session_id(token: str) -> str:
    """A fast hash is enough: the token is random, not chosen by a person."""
    return hashlib.sha256(token.encode()).hexdigest()


def load(session: Session, token: str, *, now: datetime | None = None) -> Opened | None:
    """The session of ``token``; None when there is none, or an expired one."""
    row = session.execute(_BY_ID, {"session_id": session_id(token)}).one_or_none()
    found = None if row is None else Opened(*row)
    return found if found and found.expires_at > instant(now) else None


def opened(row: LoginSession) -> Opened:
    """The same of a row made in this request."""
    return Opened(row.id, row.user, row.data, row.expires_at)


def keep(session: Session, session_id: str, data: Mapping[str, Any]) -> None:
    """Other data for the session of this id."""
    session.execute(
        update(LoginSession).where(LoginSession.id == session_id).values(data=dict(data))
    )


def open_session(
    session: Session,
    token: str,
    *,
    user: User | None,
    data: Mapping[str, Any],
    expires_at: datetime,
    now: datetime | None = None,
) -> LoginSession:
    """A row for ``token``, of a user or of a guest."""
    row = LoginSession(
        id=session_id(token),
        user=user,
        data=dict(data),
        created_at=instant(now),
        expires_at=expires_at,
    )
    session.add(row)
    session.flush()
    return row


def rotate(
    session: Session,
    old: str,
    new: str,
    *,
    user: User | None,
    data: Mapping[str, Any],
    expires_at: datetime,
    now: datetime | None = None,
) -> LoginSession:
    """A row for the token ``new`` in the place of ``old``'s, if that had one."""
    row = open_session(session, new, user=user, data=data, expires_at=expires_at, now=now)
    for owned in (Attempt, ClassMember):
        session.execute(
            update(owned).where(owned.session_id == session_id(old)).values(session_id=row.id)
        )
    close(session, old)
    return row


def adopt(session: Session, guest: str, user: User) -> None:
    """Give what the guest of the session ``guest`` has to ``user``: practices, attempts, classes.

    In a class where the user already is, the guest's line goes.
    """
    taken = select(Attempt.version_id).where(Attempt.session_id == guest)
    practised = select(QuizVersion.quiz_set_id).where(QuizVersion.id.in_(taken))
    session.execute(
        update(QuizSet)
        .where(QuizSet.id.in_(practised), QuizSet.state == QuizState.PERSONAL)
        .values(owner_id=user.id)
    )
    session.execute(
        update(Attempt)
        .where(Attempt.session_id == guest, Attempt.user_id.is_(None))
        .values(user_id=user.id, session_id=None)
    )
    mine = aliased(ClassMember)
    known = select(mine.class_id).where(mine.user_id == user.id)
    as_guest = ClassMember.session_id == guest
    session.execute(delete(ClassMember).where(as_guest, ClassMember.class_id.in_(known)))
    session.execute(update(ClassMember).where(as_guest).values(user_id=user.id, session_id=None))


def close(session: Session, token: str) -> None:
    """The end of the session of ``token``."""
    session.execute(delete(LoginSession).where(LoginSession.id == session_id(token)))


def close_all_of_user(session: Session, user: User, *, keep: str | None = None) -> None:
    """The end of all sessions of ``user``, but for that of the token ``keep``."""
    statement = delete(LoginSession).where(LoginSession.user_id == user.id)
    if keep is not None:
        statement = statement.where(LoginSession.id != session_id(keep))
    session.execute(statement)


def list_of_user(
    session: Session, user: User, *, now: datetime | None = None
) -> list[LoginSession]:
    """Where ``user`` is signed in."""
    return list(
        session.scalars(
            select(LoginSession)
            .where(LoginSession.user_id == user.id, LoginSession.expires_at > instant(now))
            .order_by(LoginSession.created_at.desc(), LoginSession.id)
        )
    )


def delete_expired(session: Session, *, now: datetime | None = None) -> int:
    """Forget the sessions that are over; how many."""
    result = session.execute(delete(LoginSession).where(LoginSession.expires_at <= instant(now)))
    assert isinstance(result, CursorResult)
    return result.rowcount
