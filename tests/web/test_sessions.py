"""Sessions in the database: made late, known by a hash, taken along at signing up."""

from __future__ import annotations

import hashlib
from collections.abc import Callable

from flask import Flask, session

from quizapp.core.model import Mode
from quizapp.store.database import db
from quizapp.store.tables import Attempt, LoginSession
from tests.web import taking
from tests.web.browsing import Browser
from tests.web.conftest import PASSWORD, open_browser

EMMA = {"name": "Emma", "password": "les soldats de plomb"}


def _rows(app: Flask) -> list[LoginSession]:
    with app.app_context():
        return list(db.session.scalars(db.select(LoginSession)))


def test_it_works(app: Flask, browse: Callable[..., Browser]) -> None:
    """The database holds a hash of the cookie: whoever reads it cannot sign in with it."""
    alice = browse()
    alice.post("/sign-in", {"name": "Alice", "password": PASSWORD})
    token = alice.cookie()
    assert token
    (row,) = _rows(app)
    assert row.id == hashlib.sha256(token.encode()).hexdigest()
    impostor = Browser(app)
    impostor.client.set_cookie("session", row.id)
    assert impostor.get("/account").status_code == 303


def test_looking_around_writes_nothing(app: Flask, browse: Callable[..., Browser]) -> None:
    """A visitor has a cookie for the forms, and no row; nor has one who mistypes."""
    visitor = browse()
    visitor.get("/")
    visitor.get("/sign-in")
    assert visitor.cookie()
    assert visitor.post("/theme", {"theme": "dark"}).status_code == 303
    assert visitor.post("/sign-in", {"name": "Alice", "password": "wrong"}).status_code == 422
    assert _rows(app) == []


def test_a_guest_gets_a_row_under_a_new_token(app: Flask, browse: Callable[..., Browser]) -> None:
    """A token planted before is not the guest's; the cookie outlives the browser's window."""
    code = taking.publish(app)
    guest = browse()
    guest.get("/")
    planted = guest.cookie()
    started = guest.post(f"/quizzes/{code}/attempts")
    assert "Max-Age=" in started.headers["Set-Cookie"]
    assert guest.cookie() != planted
    attempt = started.headers["Location"]
    assert guest.get(attempt).status_code in {200, 302, 303}
    stranger = Browser(app)
    stranger.client.set_cookie("session", planted or "")
    assert stranger.get(attempt).status_code == 404
    (row,) = _rows(app)
    assert row.user_id is None


def test_signing_up_keeps_what_a_guest_did(app: Flask, browse: Callable[..., Browser]) -> None:
    """The attempt is the account's from then on, on every computer."""
    code = taking.publish(app, Mode.EXAM)
    guest = browse()
    attempt = taking.start(guest, code)
    guest.post("/sign-up", EMMA)
    assert guest.follow(guest.get(attempt)).status_code == 200
    elsewhere = browse()
    elsewhere.post("/sign-in", EMMA)
    assert elsewhere.follow(elsewhere.get(attempt)).status_code == 200
    with app.app_context():
        kept = db.session.scalars(db.select(Attempt)).one()
        assert kept.user is not None
        assert (kept.user.name, kept.session_id) == ("Emma", None)
    guest.post("/sign-out")
    assert guest.get(attempt).status_code == 404


def test_messages_are_shown_once_and_not_forged(sqlite_app: Flask) -> None:
    """They travel in a signed cookie, so that showing them writes nothing."""
    alice = open_browser(sqlite_app, "Alice")
    alice.post("/account/sessions/close")
    assert alice.cookie("messages")
    assert "signed out everywhere else" in alice.get("/account").text
    assert not alice.cookie("messages")
    alice.client.set_cookie("messages", "W1siZXJyb3IiLCJmb3JnZWQiXV0.forged")
    assert "forged" not in alice.get("/account").text


def test_odd_cookies_are_no_session(sqlite_app: Flask) -> None:
    """Whatever the cookie holds, the page is a visitor's."""
    for value in ("", "é", "a" * 3000, "\\x00", '"'):
        visitor = Browser(sqlite_app)
        visitor.client.set_cookie("session", value)
        assert visitor.get("/sign-in").status_code == 200
        assert visitor.get("/account").status_code == 303


def test_data_is_kept_with_the_session(app: Flask) -> None:
    """Flask's ``session`` works as everywhere: from one request to the next, for a guest too."""
    app.add_url_rule("/keep", view_func=_keep, methods=["POST"])
    app.add_url_rule("/kept", view_func=lambda: str(session.get("kept")))
    guest = Browser(app)
    assert guest.post("/keep").text == "1"
    assert guest.post("/keep").text == "2"
    assert guest.get("/kept").text == "2"
    assert Browser(app).get("/kept").text == "None"


def _keep() -> str:
    session["kept"] = session.get("kept", 0) + 1
    return str(session["kept"])


def test_messages_add_up(sqlite_app: Flask) -> None:
    """Two messages flashed by two requests both reach the next page."""
    alice = open_browser(sqlite_app, "Alice")
    path = f"/attempts/{taking.start(alice, taking.publish(sqlite_app)).split('/')[2]}"
    alice.post(f"{path}/submit")
    for _ in range(2):
        alice.post(f"/cards/from-attempt/{path.split('/')[2]}")
    page = alice.get("/cards").text
    assert "cards made" in page
    assert "You had these cards already." in page
