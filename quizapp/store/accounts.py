"""Users, their passwords, and the slowing down of guesses.

Functions flush; the caller commits, unless it says otherwise.

- ``name_key(name) -> str``: the name as compared.
- ``add_user(session, name, password, *, role, locale, now) -> User``; raises ``BadName``,
  ``NameTaken``. Commits what came before, see below.
- ``find_user(session, name)``, ``get_user(session, user_id)``: ``User | None``.
- ``search(session, name, *, page, size) -> Found``, a page of those with such a name;
  ``list_users(session) -> list[User]``, ``has_instructor(session) -> bool``.
- ``check_password(session, name, password) -> User | None``. Commits what came before.
- ``set_password(session, user, password)``. Commits what came before.
- ``set_role(session, user, role)``, ``set_locale(session, user, locale)``,
  ``set_active(session, user, active)``: disabling closes the user's sessions.
- ``record_failure(session, name, address, *, now)``, ``clear_failures(session, name, address)``,
  ``blocked_until(session, name, address, *, now) -> datetime | None``.

Hashing a password takes tens of milliseconds on purpose. A transaction open meanwhile
would keep every other writer waiting on SQLite, so it is ended first.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError
from sqlalchemy import ColumnElement, delete, exists, func, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from quizapp.core.roster import name_key
from quizapp.store.columns import instant
from quizapp.store.sessions import close_all_of_user
from quizapp.store.states import Role
from quizapp.store.tables import LoginFailure, User

MAXIMUM_NAME = 80
"""Characters; what the column and a page can hold."""

FAILURES_WINDOW = timedelta(minutes=15)
FAILURES_ALLOWED = 5
"""Of one name from one address: a person who mistypes gets on, a list of passwords does not."""
FAILURES_ALLOWED_NAME = 50
"""Of one name from anywhere; high, so that nobody locks another out by failing for them."""
FAILURES_ALLOWED_ADDRESS = 100
"""From one address: a whole class may sit behind it."""

# OWASP Password Storage Cheat Sheet: Argon2id with 19 MiB, 2 iterations, 1 lane.
_hasher = PasswordHasher(time_cost=2, memory_cost=19456, parallelism=1)


class BadName(ValueError):
    """An empty name, a too long one, or one with characters nobody sees."""


class NameTaken(ValueError):
    """Someone else has this name."""


def clean_name(name: str) -> str:
    """The name as shown: NFC, single spaces, none around."""
    return " ".join(unicodedata.normalize("NFC", name).split())


def is_visible(name: str) -> bool:
    """Whether all of its characters can be seen."""
    return not any(unicodedata.category(character).startswith("C") for character in name)


def add_user(
    session: Session,
    name: str,
    password: str,
    *,
    role: Role = Role.LEARNER,
    locale: str | None = None,
    now: datetime | None = None,
) -> User:
    """A new account. Raises ``BadName`` or ``NameTaken``; rules of passwords are the form's."""
    shown, key = clean_name(name), name_key(name)
    if not key or len(shown) > MAXIMUM_NAME or len(key) > 3 * MAXIMUM_NAME:
        raise BadName(name)
    if not is_visible(shown):
        raise BadName(name)
    if find_user(session, name) is not None:
        raise NameTaken(name)
    session.commit()
    user = User(
        name=shown,
        name_key=key,
        password_hash=_hasher.hash(password),
        role=role,
        locale=locale,
        active=True,
        created_at=instant(now),
    )
    try:
        with session.begin_nested():
            session.add(user)
    except IntegrityError as error:
        raise NameTaken(name) from error
    return user


def find_user(session: Session, name: str) -> User | None:
    """Who has this name."""
    return session.scalar(select(User).where(User.name_key == name_key(name)))


def get_user(session: Session, user_id: int) -> User | None:
    """The user of this number."""
    return session.get(User, user_id)


def list_users(session: Session) -> list[User]:
    """Everyone, by name."""
    return list(session.scalars(select(User).order_by(User.name_key)))


@dataclass(frozen=True, slots=True)
class Found:
    """A page of accounts: ``total`` in all, on ``pages`` pages that count from 1."""

    users: tuple[User, ...]
    total: int
    page: int
    pages: int


def search(session: Session, name: str, *, page: int = 1, size: int = 50) -> Found:
    """Those whose name holds ``name``, by name; the page of that number, or the nearest."""
    held = User.name_key.contains(name_key(name), autoescape=True)
    total = session.scalar(select(func.count()).select_from(User).where(held)) or 0
    pages = max(-(-total // size), 1)
    page = min(max(page, 1), pages)
    rows = session.scalars(
        select(User).where(held).order_by(User.name_key).offset((page - 1) * size).limit(size)
    )
    return Found(tuple(rows), total, page, pages)


def has_instructor(session: Session) -> bool:
    """Whether anyone can teach yet."""
    teaching = User.role.in_([Role.INSTRUCTOR, Role.ADMIN])
    return bool(session.scalar(select(exists().where(teaching, User.active))))


@cache
def _nobody() -> str:
    """What an unknown name's password is compared with, so that it takes the same time."""
    return _hasher.hash("nobody has this password")


def check_password(session: Session, name: str, password: str) -> User | None:
    """The active user whose name and password these are; the same time for every refusal."""
    user = find_user(session, name)
    stored = user.password_hash if user else _nobody()
    user_id = user.id if user else None
    session.commit()
    try:
        _hasher.verify(stored, password)
    except (VerificationError, InvalidHashError):
        return None
    if user_id is None:
        return None
    user = session.get(User, user_id)
    return user if user and user.active and user.password_hash == stored else None


def set_password(session: Session, user: User, password: str) -> None:
    """Another password; which sessions it ends is the caller's decision."""
    session.commit()
    user.password_hash = _hasher.hash(password)
    session.flush()


def set_role(session: Session, user: User, role: Role) -> None:
    """What the user may do from the next request on."""
    user.role = role
    session.flush()


def set_locale(session: Session, user: User, locale: str | None) -> None:
    """The language of the interface; None follows the browser."""
    user.locale = locale
    session.flush()


def set_active(session: Session, user: User, active: bool) -> None:
    """Open or disable the account; a disabled one loses its sessions."""
    user.active = active
    if not active:
        close_all_of_user(session, user)
    session.flush()


def record_failure(
    session: Session, name: str, address: str, *, now: datetime | None = None
) -> None:
    """Count a refused sign-in, and forget those too old to count."""
    at = instant(now)
    session.execute(delete(LoginFailure).where(LoginFailure.at <= at - FAILURES_WINDOW))
    session.add(LoginFailure(name_key=name_key(name)[:240], address=address[:64], at=at))
    session.flush()


def clear_failures(session: Session, name: str, address: str) -> None:
    """Forget the failures of who has just signed in from there."""
    session.execute(delete(LoginFailure).where(*_of(name, address)))


def blocked_until(
    session: Session, name: str, address: str, *, now: datetime | None = None
) -> datetime | None:
    """When another try is allowed; None for at once. Unknown names are blocked alike."""
    since = instant(now) - FAILURES_WINDOW
    of_name, from_address = _of(name, address)
    limits = (
        ((of_name, from_address), FAILURES_ALLOWED),
        ((of_name,), FAILURES_ALLOWED_NAME),
        ((from_address,), FAILURES_ALLOWED_ADDRESS),
    )
    ends = []
    for conditions, allowed in limits:
        recent = (LoginFailure.at > since, *conditions)
        count = session.scalar(select(func.count()).select_from(LoginFailure).where(*recent)) or 0
        if count < allowed:
            continue
        # The failure whose ageing brings the count under the limit again.
        decisive = session.scalar(
            select(LoginFailure.at)
            .where(*recent)
            .order_by(LoginFailure.at.desc())
            .offset(allowed - 1)
            .limit(1)
        )
        if decisive is not None:
            ends.append(decisive + FAILURES_WINDOW)
    return max(ends, default=None)


def _of(name: str, address: str) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    return (
        LoginFailure.name_key == name_key(name)[:240],
        LoginFailure.address == address[:64],
    )
