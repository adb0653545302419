"""A learner's new account."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from flask import Flask

from quizapp.store import accounts
from quizapp.store.database import db
from quizapp.store.states import Role
from tests.web.browsing import Browser

EMMA = {"name": "Emma", "password": "les soldats de plomb"}


def test_it_works(app: Flask, browse: Callable[..., Browser]) -> None:
    """Signed up is signed in, as a learner, in the language of the page."""
    emma = browse(language="fr")
    assert emma.post("/sign-up", EMMA).headers["Location"] == "/"
    assert ">Emma</h1>" in emma.get("/account").text
    with app.app_context():
        user = accounts.find_user(db.session(), "emma")
        assert user
        assert (user.role, user.locale) == (Role.LEARNER, "fr")
        assert EMMA["password"] not in user.password_hash


def test_a_posted_role_is_ignored(app: Flask, browse: Callable[..., Browser]) -> None:
    more = {"role": "admin", "active": "0", "id": "1", "user_id": "1"}
    browse().post("/sign-up", {**EMMA, **more})
    with app.app_context():
        user = accounts.find_user(db.session(), "Emma")
        assert user
        assert (user.role, user.active) == (Role.LEARNER, True)


@pytest.mark.parametrize(
    ("password", "accepted"),
    [
        ("", False),
        ("1234567", False),
        ("7 lettr", False),
        ("password", False),
        ("MotDePasse", False),
        ("azertyuiop", False),
        ("aaaaaaaaaa", False),
        ("Emma1234", False),
        ("a" * 129, False),
        ("abcdefg1", True),
        ("correct cheval pile agrafe", True),
        ("été 🙂 à la mer", True),
        ("abc-" * 32, True),
    ],
)
def test_passwords(sqlite_app: Flask, password: str, accepted: bool) -> None:
    """Length and common ones; no rule on digits or capitals."""
    response = Browser(sqlite_app).post("/sign-up", {"name": "Emma", "password": password})
    assert response.status_code == (303 if accepted else 422)
    assert accepted or 'id="password-error"' in response.text


@pytest.mark.parametrize(
    "name", ["alice", " ALICE ", "Ａｌｉｃｅ", "", "a" * 81, "in\u200bvisible"]
)
def test_refused_names(browse: Callable[..., Browser], name: str) -> None:
    """Names that cannot be told apart."""
    response = browse().post("/sign-up", {**EMMA, "name": name})
    assert response.status_code == 422
    assert 'id="name-error"' in response.text


def test_a_name_is_inert(browse: Callable[..., Browser]) -> None:
    """Shown as typed, never run."""
    name = "<script>alert(1)</script>\"'{{7*7}}"
    emma = browse()
    emma.post("/sign-up", {**EMMA, "name": name})
    html = emma.get("/account").text
    assert "&lt;script&gt;alert(1)&lt;/script&gt;&#34;&#39;{{7*7}}" in html
    assert "<script>alert" not in html


def test_who_is_signed_in_needs_no_other_account(browse: Callable[..., Browser]) -> None:
    """Back home."""
    assert browse("Alice").get("/sign-up").status_code == 303
