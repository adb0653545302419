"""The first instructor."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from flask import Flask

from quizapp.store import accounts
from quizapp.store.database import db
from quizapp.store.states import Role
from quizapp.store.tables import User
from quizapp.web.account.setup import setup_notice, setup_token
from tests.web.browsing import Browser

FANNY = {"name": "Fanny", "password": "une craie et un tableau"}


@pytest.fixture
def new_app(app: Flask) -> Flask:
    """The application before anyone teaches."""
    with app.app_context():
        db.session.execute(db.delete(User).where(User.role != Role.LEARNER))
        db.session.commit()
    return app


def test_it_works(new_app: Flask) -> None:
    """The code that the server prints makes one instructor; then the page is gone."""
    notice = setup_notice(new_app)
    assert notice
    token = setup_token(new_app)
    assert token in notice
    fanny = Browser(new_app)
    assert fanny.get("/setup").status_code == 200
    typed = token.replace("-", " ").upper()
    assert fanny.post("/setup", {**FANNY, "token": typed}).status_code == 303
    with new_app.app_context():
        user = accounts.find_user(db.session(), "Fanny")
        assert user
        assert user.role is Role.INSTRUCTOR
    assert setup_notice(new_app) is None
    stranger = Browser(new_app)
    assert stranger.get("/setup").status_code == 404
    assert stranger.post("/setup", {**FANNY, "name": "X", "token": token}).status_code == 404


@pytest.mark.parametrize("token", ["", "guess", "aaaa-aaaa-aaaa-aaaa", "é"])
def test_a_stranger_is_refused(new_app: Flask, token: str) -> None:
    """Without the code nobody becomes an instructor."""
    response = Browser(new_app).post("/setup", {**FANNY, "token": token})
    assert response.status_code == 422
    assert 'id="token-error"' in response.text
    with new_app.app_context():
        assert accounts.find_user(db.session(), "Fanny") is None


def test_not_there_once_someone_teaches(browse: Callable[..., Browser]) -> None:
    """With the cast, Bob teaches."""
    assert browse().get("/setup").status_code == 404
