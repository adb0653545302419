"""Links by which a forgotten password is replaced: made by an administrator, good once.

- ``make(session, user, *, by, now) -> str``: the token; the user's former links are gone.
- ``find(session, token, *, now) -> User | None``: whose password it replaces.
- ``use(session, token, password, *, now) -> User | None``: the password is another, every
  session of the user is closed and the link is gone; None when it was used or is too old.
  Commits what came before, see ``accounts``.

The database keeps a hash of the token: who reads it can reset nothing.
"""

from __future__ import annotations

import secrets
from datetime import datetime, timedelta

from sqlalchemy import CursorResult, delete
from sqlalchemy.orm import Session

from quizapp.store import accounts
from quizapp.store.account_tables import PasswordReset
from quizapp.store.columns import instant
from quizapp.store.sessions import close_all_of_user, session_id
from quizapp.store.tables import User

LIFETIME = timedelta(hours=1)
"""Long enough to be handed over in class or by message, short enough to be forgotten in one."""


def make(session: Session, user: User, *, by: User, now: datetime | None = None) -> str:
    """A new link's token."""
    at, token = instant(now), secrets.token_urlsafe(32)
    session.execute(delete(PasswordReset).where(PasswordReset.user_id == user.id))
    session.add(
        PasswordReset(
            id=session_id(token),
            user_id=user.id,
            made_by_id=by.id,
            created_at=at,
            expires_at=at + LIFETIME,
        )
    )
    session.flush()
    return token


def find(session: Session, token: str, *, now: datetime | None = None) -> User | None:
    """The user, while the link is good and the account open."""
    row = session.get(PasswordReset, session_id(token))
    if row is None or row.expires_at <= instant(now) or not row.user.active:
        return None
    return row.user


def use(session: Session, token: str, password: str, *, now: datetime | None = None) -> User | None:
    """The user whose password this is now. Of two at once, one is refused."""
    user = find(session, token, now=now)
    if user is None:
        return None
    accounts.set_password(session, user, password)
    spent = session.execute(delete(PasswordReset).where(PasswordReset.id == session_id(token)))
    if not isinstance(spent, CursorResult) or spent.rowcount != 1:
        session.rollback()
        return None
    close_all_of_user(session, user)
    return user
