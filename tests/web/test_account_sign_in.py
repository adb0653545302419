"""Signing in and out."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from flask import Flask

from quizapp.store import accounts
from quizapp.store.database import db
from quizapp.store.tables import LoginFailure, LoginSession
from tests.web.browsing import Browser
from tests.web.conftest import PASSWORD

ALICE = {"name": "Alice", "password": PASSWORD}
REFUSAL = "This name and this password do not go together."


def test_it_works(browse: Callable[..., Browser]) -> None:
    """From the form to one's own account and out again."""
    alice = browse()
    alice.get("/sign-in")
    alice.follow(alice.post("/sign-in", ALICE))
    assert ">Alice</h1>" in alice.get("/account").text
    assert alice.post("/sign-out").status_code == 303
    assert alice.get("/account").headers["Location"] == "/sign-in?next=/account"


@pytest.mark.parametrize("name", ["ALICE", "  alice ", "Ａｌｉｃｅ"])
def test_names_are_compared_folded(browse: Callable[..., Browser], name: str) -> None:
    assert browse().post("/sign-in", {**ALICE, "name": name}).status_code == 303


def test_a_new_session_at_sign_in(app: Flask, browse: Callable[..., Browser]) -> None:
    """What was in the cookie before is worth nothing after."""
    alice = browse()
    alice.get("/sign-in")
    before = alice.cookie()
    alice.post("/sign-in", ALICE)
    assert before
    assert alice.cookie() != before
    planted = Browser(app)
    planted.client.set_cookie("session", before)
    assert planted.get("/account").status_code == 303


def test_a_replayed_cookie_opens_nothing(app: Flask, browse: Callable[..., Browser]) -> None:
    """Signing out ends the session in the database."""
    alice = browse()
    alice.post("/sign-in", ALICE)
    stolen = Browser(app)
    stolen.client.set_cookie("session", alice.cookie() or "")
    assert stolen.get("/account").status_code == 200
    alice.post("/sign-out")
    assert stolen.get("/account").status_code == 303


def test_a_disabled_account_is_out(app: Flask, browse: Callable[..., Browser]) -> None:
    """At once, and it cannot come back."""
    alice = browse("Alice")
    assert alice.get("/account").status_code == 200
    with app.app_context():
        user = accounts.find_user(db.session(), "Alice")
        assert user
        accounts.set_active(db.session(), user, False)
        db.session.commit()
        assert db.session.scalars(db.select(LoginSession)).all() == []
    assert alice.get("/account").status_code == 303
    refused = browse().post("/sign-in", ALICE)
    assert (refused.status_code, REFUSAL in refused.text) == (422, True)


def test_names_cannot_be_tried_out(app: Flask, browse: Callable[..., Browser]) -> None:
    """An unknown name and a wrong password look alike and take as long."""
    with app.app_context():
        accounts.add_user(db.session(), "Émile", PASSWORD)
        db.session.commit()
    answers, times = {}, {}
    for name in ("Émile", "Nobody"):
        took = []
        for number in range(5):
            visitor = browse()
            visitor.get("/sign-in")
            began = time.process_time()
            response = visitor.post("/sign-in", {"name": name, "password": f"wrong {number}"})
            took.append(time.process_time() - began)
        html = response.text.replace(name, "").replace(visitor.token or "", "")
        answers[name] = (response.status_code, REFUSAL in html, len(html))
        times[name] = min(took)  # of work, not of waiting for a busy machine
    assert answers["Émile"] == answers["Nobody"] == (422, True, answers["Nobody"][2])
    assert times["Nobody"] > 0.5 * times["Émile"]
    assert times["Émile"] > 0.5 * times["Nobody"]


def test_guesses_are_slowed_down(
    app: Flask, browse: Callable[..., Browser], restart: Callable[[], Flask]
) -> None:
    """Counted in the database, so another worker or a restart knows them too."""
    for number in range(accounts.FAILURES_ALLOWED):
        wrong = browse().post("/sign-in", {"name": "Alice", "password": f"guess {number}"})
        assert wrong.status_code == 422
    assert browse().post("/sign-in", ALICE).status_code == 429
    restarted = restart()
    refused = Browser(restarted).post("/sign-in", ALICE)
    assert (refused.status_code, "Too many tries" in refused.text) == (429, True)
    assert Browser(restarted).post("/sign-in", {**ALICE, "name": "Bob"}).status_code == 303
    with app.app_context():
        long_ago = datetime.now(UTC) - accounts.FAILURES_WINDOW - timedelta(seconds=1)
        db.session.execute(db.update(LoginFailure).values(at=long_ago))
        db.session.commit()
    assert browse().post("/sign-in", ALICE).status_code == 303


@pytest.mark.parametrize(
    "target",
    [
        "//evil.example",
        "/\\evil.example",
        "\\\\evil.example",
        "https://evil.example",
        "/\t/evil.example",
        "javascript:alert(1)",
        "",
    ],
)
def test_next_stays_here(sqlite_app: Flask, target: str) -> None:
    response = Browser(sqlite_app).post("/sign-in", ALICE, query_string={"next": target})
    assert response.headers["Location"] == "/"


def test_next_comes_back(browse: Callable[..., Browser]) -> None:
    """To the page that asked to sign in, with its query."""
    alice = browse()
    asked = alice.get("/account?tab=1").headers["Location"]
    assert alice.post(asked, ALICE).headers["Location"] == "/account?tab=1"


def test_the_cookie_lasts_when_asked(browse: Callable[..., Browser]) -> None:
    """Otherwise it ends with the browser: school computers are shared."""
    brief = browse().post("/sign-in", ALICE).headers["Set-Cookie"]
    assert "Max-Age" not in brief
    lasting = browse().post("/sign-in", {**ALICE, "remember": "y"}).headers["Set-Cookie"]
    assert "Max-Age=2592000" in lasting or "Max-Age=2591999" in lasting


def test_an_expired_session_is_over(app: Flask, browse: Callable[..., Browser]) -> None:
    """The server's clock decides."""
    alice = browse("Alice")
    with app.app_context():
        db.session.execute(db.update(LoginSession).values(expires_at=datetime.now(UTC)))
        db.session.commit()
    assert alice.get("/account").status_code == 303


def test_what_was_typed_is_kept_but_the_password(browse: Callable[..., Browser]) -> None:
    """The name stays in its field, the reason is beside the one to mend."""
    response = browse().post("/sign-in", {"name": "Alise <b>", "password": "wrong"})
    assert 'value="Alise &lt;b&gt;"' in response.text
    assert 'value="wrong"' not in response.text
    assert 'aria-describedby="password-error"' in response.text


@pytest.mark.parametrize("name", ["\x00", "é\u202e🙂", "a" * 100_000, " "])
def test_any_text_is_refused_politely(browse: Callable[..., Browser], name: str) -> None:
    """No 500 whatever is typed."""
    response = browse().post("/sign-in", {"name": name, "password": name})
    assert response.status_code == 422
