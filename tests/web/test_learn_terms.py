"""A quiz with terms: when it can be taken, by whom, and when its results are shown."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from flask import Flask

from quizapp.core.model import Mode
from quizapp.store import quizzes
from quizapp.store.accounts import FAILURES_ALLOWED
from quizapp.store.database import db, read_only
from quizapp.store.settings import configure, settings_of
from quizapp.store.states import Audience, Release
from tests.web.browsing import Browser
from tests.web.taking import CHOICE, answer_all, publish, start

NOW = datetime.now(UTC)
DAY = timedelta(days=1)


def change(app: Flask, code: str, **settings: object) -> None:
    """Give the published quiz other settings."""
    with app.app_context():
        read_only.set(False)
        quiz_set = quizzes.by_code(db.session(), code)
        assert quiz_set
        changed = replace(settings_of(quiz_set), **settings)  # type: ignore[arg-type]
        configure(db.session(), quiz_set, changed)
        db.session.commit()


@pytest.mark.parametrize(
    ("settings", "told"),
    [
        ({"opens_at": NOW + DAY}, "It opens on"),
        ({"closes_at": NOW - DAY}, "It closed on"),
        ({"audience": Audience.CLASSES}, "This quiz is for the learners of a class."),
    ],
)
def test_it_works(
    app: Flask, browse: Callable[..., Browser], settings: dict[str, object], told: str
) -> None:
    """Its page says why it cannot be begun, and it cannot."""
    code = publish(app)
    change(app, code, **settings)
    alice = browse("Alice")
    page = alice.get(f"/quizzes/{code}").text
    assert told in page
    assert f'action="/quizzes/{code}/attempts"' not in page
    refused = alice.post(f"/quizzes/{code}/attempts")
    assert refused.headers["Location"] == f"/quizzes/{code}"
    assert code not in alice.get("/").text


def test_who_has_the_link_finds_what_is_not_listed(
    app: Flask, browse: Callable[..., Browser]
) -> None:
    code = publish(app)
    change(app, code, audience=Audience.LINK)
    alice = browse("Alice")
    assert code not in alice.get("/").text
    assert alice.get(f"/find?code={code}").headers["Location"] == f"/quizzes/{code}"
    assert start(alice, code)


def test_a_password_is_asked_and_guesses_are_counted(
    app: Flask, browse: Callable[..., Browser]
) -> None:
    code = publish(app)
    change(app, code, password="grand phare")
    alice, path = browse("Alice"), f"/quizzes/{code}/attempts"
    assert "Password of the quiz" in alice.get(f"/quizzes/{code}").text
    for _guess in range(FAILURES_ALLOWED):
        refused = alice.post(path, {"password": "petit phare"})
        assert refused.status_code == 422
        assert "This is not the password of the quiz." in refused.text
    assert alice.post(path, {"password": "grand phare"}).status_code == 429


def test_the_password_opens(app: Flask, browse: Callable[..., Browser]) -> None:
    code = publish(app)
    change(app, code, password="grand phare")
    opened = browse("Alice").post(f"/quizzes/{code}/attempts", {"password": "Grand phare "})
    assert opened.headers["Location"].startswith("/attempts/")


def test_results_that_wait_are_on_no_path(app: Flask, browse: Callable[..., Browser]) -> None:
    """Score, keys and passages: not on the result, nor where objections, cards, history begin."""
    code = publish(app, Mode.EXAM)
    change(app, code, release=Release.AFTER_CLOSING, closes_at=NOW + DAY)
    alice = browse("Alice")
    attempt = start(alice, code)
    answer_all(alice, attempt)
    alice.follow(alice.post(f"{attempt}/submit"))
    paths = ("", "/result", "/review", "/questions/1", "/questions/1/fault", "/questions/2/appeal")
    pages = [alice.get(f"{attempt}{path}", follow_redirects=True).text for path in paths]
    pages += [alice.get(path).text for path in (f"/quizzes/{code}", "/history", "/")]
    assert "Your answers are handed in" in pages[1]
    for page in pages:
        assert "100%" not in page
        assert "evidence-words" not in page
        assert "4 of 4" not in page
    public_id = attempt.split("/")[2]
    alice.post(f"/cards/from-attempt/{public_id}", {"number": str(CHOICE)})
    assert "Combien d’habitants" not in alice.get("/cards/collection").text
    assert browse("Bob").get(f"{attempt}/result").status_code == 200
    change(app, code, closes_at=NOW - timedelta(minutes=1))
    assert "4 of 4 points" in alice.get(f"{attempt}/result").text


@pytest.mark.parametrize(("mark", "told"), [(50, "passed"), (100, "not passed yet")])
def test_the_pass_mark(app: Flask, browse: Callable[..., Browser], *, mark: int, told: str) -> None:
    code = publish(app, Mode.EXAM)
    change(app, code, pass_mark=mark)
    alice = browse("Alice")
    attempt = start(alice, code)
    answer_all(alice, attempt, ("1 200", "Anne Le Goff"))
    alice.post(f"{attempt}/submit")
    page = alice.get(f"{attempt}/result").text
    assert told in page
    assert ("not passed yet" in page) is (told == "not passed yet")
