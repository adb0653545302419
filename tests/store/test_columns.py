"""Any text and any number can be given, and instants keep their zone."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy.exc import StatementError
from sqlalchemy.orm import Session

from quizapp.core.model import StepAction
from quizapp.store import articles, attempts, quizzes
from quizapp.store.attempts import Taker
from quizapp.store.columns import storable
from quizapp.store.tables import LoginFailure, QuizSet, User


def test_it_works(session: Session) -> None:
    at = datetime(2026, 11, 23, 10, 30, tzinfo=timezone(timedelta(hours=1)))
    row = LoginFailure(name_key="zoé 🦊", address="192.0.2.1", at=at)
    session.add(row)
    session.commit()
    assert row.at == at
    assert row.at.tzinfo is UTC
    assert row.name_key == "zoé 🦊"


def test_a_time_without_zone_is_refused(session: Session) -> None:
    session.add(LoginFailure(name_key="a", address="b", at=datetime(2026, 11, 23)))
    with pytest.raises(StatementError, match="naive"):
        session.flush()


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(text=st.text(st.characters(exclude_categories=()), max_size=20))
def test_any_text_is_stored(session: Session, text: str) -> None:
    row = LoginFailure(name_key=text, address="a", at=datetime.now(UTC))
    session.add(row)
    session.flush()
    session.refresh(row)
    assert row.name_key == storable(text)
    if "\0" not in text and text.isprintable():
        assert row.name_key == text
    session.rollback()


def test_any_answer_is_recorded(
    session: Session, cast: dict[str, User], published: QuizSet
) -> None:
    attempt = attempts.start(session, published, Taker(cast["Alice"]))
    for sequence, odd in enumerate(["a\0b", "\ud800", "🦊" * 40, "e\u0301"], start=1):
        state = attempts.record(
            session,
            attempt,
            sequence=sequence,
            action=StepAction.ANSWER,
            position=1,
            response=odd,
            key=odd * 10,
        )
        assert attempts.state(session, attempt) == state
    assert state.answers == {1: "e\u0301"}


@pytest.mark.parametrize("number", [0, -1, 2**31, 2**63, 10**30, -(10**30)])
def test_a_number_that_no_row_has(session: Session, cast: dict[str, User], number: int) -> None:
    assert articles.get(session, number) is None
    assert articles.readable(session, number, cast["Alice"]) is None
    assert quizzes.owned(session, number, cast["Bob"]) is None
    with pytest.raises(ValueError, match="range"):
        quizzes.create(session, owner=cast["Bob"], title="a", attempts_allowed=min(number, 0))
