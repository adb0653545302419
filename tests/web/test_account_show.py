"""One's own account: language, theme, password, sessions."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.web.browsing import Browser
from tests.web.conftest import PASSWORD

NEW = "une autre phrase encore"


def test_it_works(browse: Callable[..., Browser]) -> None:
    """Another password opens the account, the old one no longer does."""
    alice = browse("Alice")
    alice.get("/account")
    changed = alice.post("/account/password", {"current": PASSWORD, "new": NEW})
    assert "Your password is changed" in alice.follow(changed).text
    assert "Your password is changed" not in alice.get("/account").text
    assert browse().post("/sign-in", {"name": "Alice", "password": PASSWORD}).status_code == 422
    assert browse().post("/sign-in", {"name": "Alice", "password": NEW}).status_code == 303


def test_a_new_password_ends_other_sessions(browse: Callable[..., Browser]) -> None:
    """Whoever knew the old one is out; this browser stays, under a new token."""
    alice, elsewhere = browse("Alice"), browse("Alice")
    before = alice.cookie()
    alice.post("/account/password", {"current": PASSWORD, "new": NEW})
    assert alice.get("/account").status_code == 200
    assert alice.cookie() != before
    assert elsewhere.get("/account").status_code == 303


@pytest.mark.parametrize(
    ("current", "new", "wrong"),
    [("not mine", NEW, "current"), (PASSWORD, "short", "new"), (PASSWORD, "password1", "new")],
)
def test_refused_changes(
    browse: Callable[..., Browser], current: str, new: str, wrong: str
) -> None:
    """Beside the field to mend; the password stays."""
    alice = browse("Alice")
    response = alice.post("/account/password", {"current": current, "new": new})
    assert response.status_code == 422
    assert f'id="{wrong}-error"' in response.text
    assert browse().post("/sign-in", {"name": "Alice", "password": PASSWORD}).status_code == 303


def test_signing_out_everywhere_else(browse: Callable[..., Browser]) -> None:
    """A computer left open at school is closed from home; others' sessions are not."""
    alice, elsewhere, dora = browse("Alice"), browse("Alice"), browse("Dora")
    assert alice.get("/account").text.count("Since ") == 2
    alice.post("/account/sessions/close")
    assert alice.get("/account").text.count("Since ") == 1
    assert elsewhere.get("/account").status_code == 303
    assert dora.get("/account").status_code == 200


def test_language(browse: Callable[..., Browser]) -> None:
    """Kept with the account: another browser, in another language, shows it too."""
    alice = browse("Alice", language="en")
    assert '<html lang="en"' in alice.get("/account").text
    back = alice.post(
        "/locale", {"locale": "fr"}, headers={"Referer": "http://localhost/account?x=1"}
    )
    assert back.headers["Location"] == "/account?x=1"
    assert '<html lang="fr"' in alice.get("/account").text
    assert '<html lang="fr"' in browse("Alice", language="en").get("/account").text


def test_a_visitors_language(browse: Callable[..., Browser]) -> None:
    """French unless the browser prefers English; then as chosen, in this browser."""
    assert '<html lang="fr"' in browse(language="de").get("/sign-in").text
    visitor = browse(language="en-GB,fr;q=0.5")
    assert '<html lang="en"' in visitor.get("/sign-in").text
    visitor.post("/locale", {"locale": "fr"}, headers={"Referer": "https://evil.example/"})
    assert '<html lang="fr"' in visitor.get("/sign-in").text
    assert visitor.post("/locale", {"locale": "xx"}).status_code == 400


def test_theme(browse: Callable[..., Browser]) -> None:
    """In the page as the server sends it, so that the first frame is right."""
    visitor = browse()
    assert "data-bs-theme" not in visitor.get("/sign-in").text
    visitor.post("/theme", {"theme": "dark"})
    assert 'data-bs-theme="dark"' in visitor.get("/sign-in").text
    assert visitor.post("/theme", {"theme": '"><script>'}).status_code == 400
