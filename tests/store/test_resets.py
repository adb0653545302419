"""Links for a forgotten password: good once, for an hour, for an open account."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from sqlalchemy import Engine
from sqlalchemy.orm import Session

from quizapp.store import accounts, resets, sessions
from quizapp.store.account_tables import PasswordReset
from quizapp.store.tables import User
from tests.store.test_attempts import _together

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
PASSWORD = "une autre phrase facile"
Cast = dict[str, User]


def test_it_works(session: Session, cast: Cast) -> None:
    """The password is another, every session is closed, and the link is good no more."""
    alice, end = cast["Alice"], NOW + timedelta(days=1)
    sessions.open_session(session, "token", user=alice, data={}, expires_at=end, now=NOW)
    token = resets.make(session, alice, by=cast["Bob"], now=NOW)
    session.commit()
    assert resets.use(session, token, PASSWORD, now=NOW) is alice
    session.commit()
    assert accounts.check_password(session, "Alice", PASSWORD) is alice
    assert sessions.list_of_user(session, alice, now=NOW) == []
    assert resets.use(session, token, "encore une autre phrase", now=NOW) is None
    assert accounts.check_password(session, "Alice", PASSWORD) is alice


def test_after_an_hour_it_is_too_late(session: Session, cast: Cast) -> None:
    token = resets.make(session, cast["Alice"], by=cast["Bob"], now=NOW)
    assert resets.find(session, token, now=NOW + resets.LIFETIME - timedelta(seconds=1))
    assert resets.find(session, token, now=NOW + resets.LIFETIME) is None
    assert resets.use(session, token, PASSWORD, now=NOW + resets.LIFETIME) is None


def test_another_link_replaces_it(session: Session, cast: Cast) -> None:
    first, second = (resets.make(session, cast["Alice"], by=cast["Bob"], now=NOW) for _ in range(2))
    assert resets.find(session, first, now=NOW) is None
    assert resets.find(session, second, now=NOW) is cast["Alice"]
    assert resets.find(session, "made up", now=NOW) is None


def test_it_opens_no_disabled_account(session: Session, cast: Cast) -> None:
    token = resets.make(session, cast["Alice"], by=cast["Bob"], now=NOW)
    accounts.set_active(session, cast["Alice"], False)
    assert resets.find(session, token, now=NOW) is None


def test_the_database_keeps_no_token(session: Session, cast: Cast) -> None:
    token = resets.make(session, cast["Alice"], by=cast["Bob"], now=NOW)
    assert token not in session.query(PasswordReset.id).one()


def test_of_two_at_once_one_is_refused(engine: Engine, session: Session, cast: Cast) -> None:
    token = resets.make(session, cast["Alice"], by=cast["Bob"], now=NOW)
    session.commit()

    def use(n: int) -> str | None:
        with Session(engine) as own:
            user = resets.use(own, token, f"{PASSWORD} {n}", now=NOW)
            own.commit()
            return f"{PASSWORD} {n}" if user else None

    (password,) = filter(None, _together(3, use))
    session.expire_all()
    assert accounts.check_password(session, "Alice", str(password)) is cast["Alice"]
