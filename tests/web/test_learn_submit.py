"""Handing an attempt in."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from flask import Flask

from quizapp.core.model import Mode, StepAction
from quizapp.store.database import db
from quizapp.store.tables import Attempt, AttemptMark, AttemptStep
from tests.web.browsing import Browser
from tests.web.taking import SHORT, answer, answer_all, publish, start


def test_it_works(app: Flask, browse: Callable[..., Browser]) -> None:
    alice = browse("Alice")
    attempt = start(alice, publish(app, Mode.EXAM))
    answer_all(alice, attempt)
    assert alice.post(f"{attempt}/submit").headers["Location"] == f"{attempt}/result"
    assert "4 of 4 points" in alice.get(f"{attempt}/result").text


def test_twice_is_once(app: Flask, browse: Callable[..., Browser]) -> None:
    """One attempt, one score."""
    alice = browse("Alice")
    attempt = start(alice, publish(app, Mode.EXAM))
    answer(alice, attempt, SHORT, "Le Goff")
    for _ in range(3):
        assert alice.post(f"{attempt}/submit").headers["Location"] == f"{attempt}/result"
    with app.app_context():
        assert db.session.query(Attempt).one().score == 1
        assert db.session.query(AttemptMark).count() == 4
        assert db.session.query(AttemptStep).filter_by(action=StepAction.SUBMIT).count() == 1


@pytest.mark.parametrize("who", [None, "Dora", "Bob", "Ada"])
def test_nobody_else_hands_it_in(
    app: Flask, browse: Callable[..., Browser], who: str | None
) -> None:
    attempt = start(browse("Alice"), publish(app))
    assert browse(who).post(f"{attempt}/submit").status_code == 404
    with app.app_context():
        assert db.session.query(Attempt).one().submitted_at is None
