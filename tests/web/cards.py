"""Cards of someone of the cast, for the tests of their pages."""

from __future__ import annotations

from flask import Flask

from quizapp.core.model import Mode
from quizapp.store import accounts, cards
from quizapp.store.database import db, read_only
from quizapp.store.tables import User
from tests.web import taking
from tests.web.browsing import Browser


def missed(app: Flask, browser: Browser, mode: Mode = Mode.EXAM) -> str:
    """Path of an attempt, over, at which one answer of four is right."""
    attempt = taking.start(browser, taking.publish(app, mode))
    assert taking.answer(browser, attempt, taking.CHOICE, "1 200").status_code == 303
    assert browser.post(f"{attempt}/submit").status_code == 303
    return attempt


def make(browser: Browser, attempt: str) -> None:
    """Cards of the attempt's mistakes, by the button of its result."""
    path = f"/cards/from-attempt/{attempt.split('/')[2]}"
    assert f'action="{path}"' in browser.get(f"{attempt}/result").text
    assert browser.post(path).status_code == 303


def person(name: str) -> User:
    """Someone of the cast, in an application context."""
    read_only.set(False)
    user = accounts.find_user(db.session(), name)
    assert user
    return user


def ids(app: Flask, name: str) -> list[int]:
    """The numbers of someone's cards, oldest first."""
    with app.app_context():
        return [card.id for card in cards.all_of(db.session(), person(name))]
