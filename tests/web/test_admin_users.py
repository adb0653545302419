"""The administrator's list of accounts: roles, disabled ones, links for a forgotten password."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from flask import Flask

from quizapp.store.accounts import find_user
from quizapp.store.database import db
from tests.web.browsing import Browser
from tests.web.conftest import PASSWORD, open_browser

LINK = re.compile(r'<code id="link">[^<]*(/reset/[^<]+)</code>')
OTHER = "une tout autre phrase"


def number_of(app: Flask, name: str) -> int:
    with app.app_context():
        user = find_user(db.session(), name)
        assert user
        return user.id


def test_it_works(app: Flask, browse: Callable[..., Browser]) -> None:
    """A learner becomes an instructor with the next request."""
    ada, alice = browse("Ada"), browse("Alice")
    assert alice.get("/teach/articles").status_code == 403
    assert "5 accounts" in ada.get("/admin/users").text
    path = f"/admin/users/{number_of(app, 'Alice')}/role"
    assert "Alice: Instructor." in ada.follow(ada.post(path, {"role": "instructor"})).text
    assert alice.get("/teach/articles").status_code == 200
    assert ada.post(path, {"role": "owner"}).status_code == 400
    page = ada.get("/admin/users?name=ALI").text
    assert "Alice" in page
    assert "Dora" not in page
    assert "Nobody has such a name." in ada.get("/admin/users?name=%25").text


def test_a_disabled_account_loses_its_sessions(app: Flask, browse: Callable[..., Browser]) -> None:
    ada, alice = browse("Ada"), browse("Alice")
    path = f"/admin/users/{number_of(app, 'Alice')}/access"
    assert alice.get("/account").status_code == 200
    page = ada.follow(ada.post(path, {"active": "0"})).text
    assert "Alice is signed out everywhere and cannot sign in." in page
    assert alice.get("/account").status_code == 303
    visitor = browse()
    posted = {"name": "Alice", "password": PASSWORD}
    assert visitor.post("/sign-in", posted).status_code == 422
    ada.post(path, {"active": "1"})
    assert alice.get("/account").status_code == 303  # the former session stays closed
    assert browse().post("/sign-in", posted).status_code == 303


def test_ones_own_account_is_not_changed_here(sqlite_app: Flask) -> None:
    """So that there is always an administrator."""
    ada = open_browser(sqlite_app, "Ada")
    number = number_of(sqlite_app, "Ada")
    for path, form in (("role", {"role": "learner"}), ("access", {"active": "0"}), ("reset", {})):
        assert ada.post(f"/admin/users/{number}/{path}", form).status_code == 403
    assert ada.get("/admin/users").status_code == 200
    assert ada.post("/admin/users/9999/reset").status_code == 404


def test_a_link_replaces_a_forgotten_password_once(
    app: Flask, browse: Callable[..., Browser]
) -> None:
    ada, alice, visitor = browse("Ada"), browse("Alice"), browse()
    page = ada.post(f"/admin/users/{number_of(app, 'Alice')}/reset").text
    found = LINK.search(page)
    assert found
    link = found[1]
    assert "Another password for Alice" in visitor.get(link).text
    for refused in ("court", "password", "Alice"):
        assert visitor.post(link, {"new": refused}).status_code == 422
    assert visitor.post(link, {"new": OTHER}).headers["Location"] == "/sign-in"
    assert alice.get("/account").status_code == 303
    assert visitor.post(link, {"new": PASSWORD}).status_code == 410
    assert browse().get(link).status_code == 410
    entered = browse().post("/sign-in", {"name": "Alice", "password": OTHER})
    assert entered.headers["Location"] == "/"


@pytest.mark.parametrize("token", ["made-up", "%00", "a" * 500, "é"])
def test_a_link_made_up_opens_nothing(sqlite_app: Flask, token: str) -> None:
    answer = open_browser(sqlite_app).get(f"/reset/{token}")
    assert answer.status_code == 410
    assert "This link is no longer good" in answer.text
