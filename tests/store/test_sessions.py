"""Sessions: only a hash is stored, and an ended one stays ended."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from sqlalchemy.orm import Session

from quizapp.store import sessions
from quizapp.store.tables import LoginSession, User

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
END = NOW + timedelta(days=1)


def opened(session: Session, token: str, user: User | None = None) -> LoginSession:
    return sessions.open_session(session, token, user=user, data={"a": 1}, expires_at=END, now=NOW)


def test_it_works(session: Session, cast: dict[str, User]) -> None:
    row = opened(session, "token", cast["Alice"])
    session.commit()
    assert row.id != "token"
    assert sessions.load(session, "token", now=NOW) == sessions.opened(row)
    assert (row.user, row.data, row.expires_at) == (cast["Alice"], {"a": 1}, END)


def test_other_data_is_kept(session: Session, cast: dict[str, User]) -> None:
    row = opened(session, "token", cast["Alice"])
    opened(session, "other")
    sessions.keep(session, row.id, {"b": 2})
    session.commit()
    kept, other = (sessions.load(session, token, now=NOW) for token in ("token", "other"))
    assert kept == replace(sessions.opened(row), data={"b": 2})
    assert other is not None
    assert (other.data, other.user) == ({"a": 1}, None)


def test_an_unknown_or_expired_token(session: Session) -> None:
    opened(session, "token")
    assert sessions.load(session, "other", now=NOW) is None
    assert sessions.load(session, "token", now=END) is None
    assert sessions.delete_expired(session, now=NOW) == 0
    assert sessions.delete_expired(session, now=END) == 1


def test_a_new_token_replaces_the_old(session: Session, cast: dict[str, User]) -> None:
    opened(session, "old")
    row = sessions.rotate(
        session, "old", "new", user=cast["Alice"], data={}, expires_at=END, now=NOW
    )
    session.commit()
    assert sessions.load(session, "old", now=NOW) is None
    assert sessions.load(session, "new", now=NOW) == sessions.opened(row)


def test_closing_one_and_all_but_one(session: Session, cast: dict[str, User]) -> None:
    for token in ("a", "b", "c"):
        opened(session, token, cast["Alice"])
    opened(session, "d", cast["Dora"])
    sessions.close(session, "a")
    assert len(sessions.list_of_user(session, cast["Alice"], now=NOW)) == 2
    sessions.close_all_of_user(session, cast["Alice"], keep="b")
    (kept,) = sessions.list_of_user(session, cast["Alice"], now=NOW)
    assert kept.id == sessions.session_id("b")
    assert sessions.load(session, "d", now=NOW) is not None
