"""An exam whose results come after its closing: nothing of it is told before."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from flask import Flask

from quizapp.core.model import Mode
from quizapp.store import quizzes
from quizapp.store.database import db, read_only
from quizapp.store.settings import configure, settings_of
from quizapp.store.states import Release
from tests.web.browsing import Browser
from tests.web.taking import answer_all, publish, start
from tests.web.test_account_export import everything


def close(app: Flask, code: str, hours: int) -> None:
    """The quiz closes so many hours from now, and its results come then."""
    with app.app_context():
        read_only.set(False)
        quiz_set = quizzes.by_code(db.session(), code)
        assert quiz_set
        wanted = replace(
            settings_of(quiz_set),
            release=Release.AFTER_CLOSING,
            closes_at=datetime.now(UTC) + timedelta(hours=hours),
        )
        configure(db.session(), quiz_set, wanted)
        db.session.commit()


def test_it_works(app: Flask, browse: Callable[..., Browser]) -> None:
    alice = browse("Alice")
    code = publish(app, Mode.EXAM)
    close(app, code, 1)
    attempt = start(alice, code)
    answer_all(alice, attempt, ("120", "Yves", "2", "Vrai"))
    alice.post(f"{attempt}/submit")
    page = alice.get("/history").text
    assert "Handed in, results to come" in page
    assert "Le phare" in page
    assert "%" not in page.split("<main")[1]
    assert alice.post("/history/practice").headers["Location"] == "/history"
    (told,) = everything(alice)["attempts"]
    assert told["score"] is None
    assert not any("right_answer" in one or "earned" in one for one in told["answers"])
    close(app, code, -1)
    page = alice.get("/history").text
    assert "Handed in, results to come" not in page
    assert "3 mistakes to practise" in page
    assert everything(alice)["attempts"][0]["score"] == 1.0
