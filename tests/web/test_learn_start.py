"""Beginning an attempt."""

from __future__ import annotations

from collections.abc import Callable

from flask import Flask

from quizapp.store.database import db
from quizapp.store.tables import Attempt
from tests.web.browsing import Browser
from tests.web.conftest import PASSWORD
from tests.web.taking import CHOICE, answer, publish, start


def test_it_works(app: Flask, browse: Callable[..., Browser]) -> None:
    alice = browse("Alice")
    attempt = start(alice, publish(app))
    assert alice.follow(alice.get(attempt)).status_code == 200


def test_a_second_start_goes_on_with_the_first(app: Flask, browse: Callable[..., Browser]) -> None:
    """Two clicks make one attempt."""
    code = publish(app)
    alice = browse("Alice")
    assert start(alice, code) == start(alice, code)
    with app.app_context():
        assert db.session.query(Attempt).count() == 1


def test_the_limit_holds(app: Flask, browse: Callable[..., Browser]) -> None:
    code = publish(app, attempts_allowed=1)
    alice = browse("Alice")
    alice.post(f"{start(alice, code)}/submit")
    again = alice.post(f"/quizzes/{code}/attempts")
    assert again.headers["Location"] == f"/quizzes/{code}"


def test_a_guest_keeps_the_attempt_by_signing_up(
    app: Flask, browse: Callable[..., Browser]
) -> None:
    guest = browse()
    code = publish(app, owner=None)
    attempt = start(guest, code)
    assert answer(guest, attempt, CHOICE, "1 200").status_code == 303
    guest.post(
        "/sign-up", {"name": "Zoé", "password": PASSWORD, "again": PASSWORD, "repeat": PASSWORD}
    )
    page = guest.follow(guest.get(attempt)).text
    assert "2 of 4" in page
    assert "Zoé" in page


def test_what_else_is_posted_counts_for_nothing(app: Flask, browse: Callable[..., Browser]) -> None:
    code = publish(app)
    alice = browse("Alice")
    posted = {
        "user_id": "2",
        "score": "4",
        "mode": "practice",
        "role": "admin",
        "seed": "1",
    }  # a seed is drawn from two thousand million
    alice.post(f"/quizzes/{code}/attempts", posted)
    with app.app_context():
        attempt = db.session.query(Attempt).one()
        assert attempt.user is not None
        assert attempt.user.name == "Alice"
        assert attempt.user.role == "learner"
        assert attempt.seed != 1
        assert attempt.score is None
