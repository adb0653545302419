"""Accounts: names as compared, passwords, roles, and guesses slowed down."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy.orm import Session

from quizapp.store import accounts, sessions
from quizapp.store.accounts import (
    FAILURES_ALLOWED,
    FAILURES_ALLOWED_ADDRESS,
    FAILURES_WINDOW,
    BadName,
    NameTaken,
)
from quizapp.store.states import Role
from quizapp.store.tables import User

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
PASSWORD = "une phrase facile à retenir"


def test_it_works(session: Session) -> None:
    user = accounts.add_user(session, " Zoé  Martin ", PASSWORD, role=Role.INSTRUCTOR, now=NOW)
    session.commit()
    assert (user.name, user.role, user.created_at) == ("Zoé Martin", Role.INSTRUCTOR, NOW)
    assert PASSWORD not in user.password_hash
    assert accounts.check_password(session, "zoé martin", PASSWORD) is user
    assert accounts.get_user(session, user.id) is user
    assert accounts.list_users(session) == [user]


@pytest.mark.parametrize(
    "same", ["ZOÉ MARTIN", "  zoé   martin ", "Zoe\u0301 Martin", "Ｚoé Martin"]
)
def test_one_name_however_it_is_written(session: Session, same: str) -> None:
    accounts.add_user(session, "Zoé Martin", PASSWORD)
    with pytest.raises(NameTaken):
        accounts.add_user(session, same, PASSWORD)


@pytest.mark.parametrize("bad", ["", "   ", "x" * 81, "a\x00b", "a\u202eb", "\u200b"])
def test_a_bad_name(session: Session, bad: str) -> None:
    with pytest.raises(BadName):
        accounts.add_user(session, bad, PASSWORD)


@pytest.mark.parametrize(
    ("name", "password"), [("Zoé", "wrong"), ("Nobody", PASSWORD), ("Zoé", ""), ("", "")]
)
def test_a_refused_sign_in(session: Session, name: str, password: str) -> None:
    accounts.add_user(session, "Zoé", PASSWORD)
    assert accounts.check_password(session, name, password) is None


def test_no_transaction_is_open_while_a_password_is_hashed(
    session: Session, cast: dict[str, User], monkeypatch: pytest.MonkeyPatch
) -> None:
    open_then: list[bool] = []
    verify = accounts._hasher.verify

    class Watched:
        def verify(self, stored: str, password: str) -> bool:
            open_then.append(session.in_transaction())
            return verify(stored, password)

    accounts.set_password(session, cast["Alice"], PASSWORD)
    monkeypatch.setattr(accounts, "_hasher", Watched())
    assert accounts.check_password(session, "Alice", PASSWORD) is cast["Alice"]
    assert open_then == [False]


def test_a_disabled_account_is_refused_and_loses_its_sessions(
    session: Session, cast: dict[str, User]
) -> None:
    alice = cast["Alice"]
    accounts.set_password(session, alice, PASSWORD)
    sessions.open_session(
        session, "t", user=alice, data={}, expires_at=NOW + timedelta(days=1), now=NOW
    )
    accounts.set_active(session, alice, False)
    assert accounts.check_password(session, "Alice", PASSWORD) is None
    assert sessions.load(session, "t", now=NOW) is None
    accounts.set_active(session, alice, True)
    assert accounts.check_password(session, "Alice", PASSWORD) is alice


def test_role_and_language(session: Session, cast: dict[str, User]) -> None:
    accounts.set_role(session, cast["Alice"], Role.ADMIN)
    accounts.set_locale(session, cast["Alice"], "en")
    session.commit()
    assert (cast["Alice"].role, cast["Alice"].locale) == (Role.ADMIN, "en")


def test_whether_anyone_teaches(session: Session) -> None:
    accounts.add_user(session, "Alice", PASSWORD)
    assert not accounts.has_instructor(session)
    accounts.add_user(session, "Bob", PASSWORD, role=Role.INSTRUCTOR)
    assert accounts.has_instructor(session)


def test_guesses_are_slowed_down(session: Session) -> None:
    for n in range(FAILURES_ALLOWED):
        assert accounts.blocked_until(session, "Zoé", "192.0.2.1", now=NOW) is None
        accounts.record_failure(session, "ZOÉ", "192.0.2.1", now=NOW + timedelta(seconds=n))
    now = NOW + timedelta(minutes=1)
    assert accounts.blocked_until(session, "zoé", "192.0.2.1", now=now) == NOW + FAILURES_WINDOW
    assert accounts.blocked_until(session, "zoé", "192.0.2.2", now=now) is None
    assert accounts.blocked_until(session, "Ali", "192.0.2.1", now=now) is None
    later = NOW + FAILURES_WINDOW
    assert accounts.blocked_until(session, "zoé", "192.0.2.1", now=later) is None


def test_a_sign_in_clears_the_failures_of_its_place(session: Session) -> None:
    for _ in range(FAILURES_ALLOWED):
        accounts.record_failure(session, "Zoé", "192.0.2.1", now=NOW)
    accounts.clear_failures(session, "Zoé", "192.0.2.1")
    assert accounts.blocked_until(session, "Zoé", "192.0.2.1", now=NOW) is None


def test_one_address_cannot_try_everyone(session: Session) -> None:
    for n in range(FAILURES_ALLOWED_ADDRESS):
        accounts.record_failure(session, f"pupil {n}", "192.0.2.1", now=NOW)
    assert accounts.blocked_until(session, "Zoé", "192.0.2.1", now=NOW) is not None
    assert accounts.blocked_until(session, "Zoé", "192.0.2.2", now=NOW) is None
