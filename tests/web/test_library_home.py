"""The home page."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from flask import Flask

from quizapp.core.model import Mode
from quizapp.store.database import db
from quizapp.store.tables import LoginSession
from tests.web import cards
from tests.web.browsing import Browser
from tests.web.taking import publish, start


def test_it_works(app: Flask, browse: Callable[..., Browser]) -> None:
    practice = publish(app)
    exam = publish(app, Mode.EXAM, title="Contrôle")
    page = browse().get("/").text
    assert f'href="/quizzes/{practice}"' in page
    assert f'href="/quizzes/{exam}"' in page
    assert "Un phare rallumé" in page
    assert "4 questions · the proof after each answer" in page
    assert "4 questions · exam, the proof at the end" in page


def test_nothing_is_published_yet(browse: Callable[..., Browser]) -> None:
    assert "No quiz is published yet." in browse().get("/").text
    assert "Bring an article" in browse("Bob").get("/").text


def test_a_visitor_tries_a_shipped_quiz_only(app: Flask, browse: Callable[..., Browser]) -> None:
    """An instructor's quiz opens on its introduction; the shipped one starts at once."""
    shipped = publish(app, owner=None)
    other = publish(app)
    page = browse().get("/").text
    assert f'action="/quizzes/{shipped}/attempts"' in page
    assert f'action="/quizzes/{other}/attempts"' not in page
    assert f'action="/quizzes/{shipped}/attempts"' not in browse("Alice").get("/").text


def test_looking_writes_nothing(app: Flask, browse: Callable[..., Browser]) -> None:
    """A visitor who only looks leaves no row."""
    publish(app)
    browse().get("/")
    with app.app_context():
        assert db.session.query(LoginSession).count() == 0


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
        ('" onmouseover="alert(1)', "&#34; onmouseover=&#34;alert(1)"),
        ("{{ 7 * 7 }}", "{{ 7 * 7 }}"),
        ("\u202e𝔘\U0001f984", "\u202e𝔘\U0001f984"),
    ],
)
def test_any_title_is_text(
    app: Flask, browse: Callable[..., Browser], title: str, shown: str
) -> None:
    publish(app, title=title)
    assert f">{shown}</a>" in browse().get("/").text


def test_it_says_what_to_go_on_with(app: Flask, browse: Callable[..., Browser]) -> None:
    """A quiz begun, for a guest too, and cards that wait; nothing to who has neither."""
    code = publish(app)
    assert "To go on with" not in browse("Alice").get("/").text
    for name in ("Alice", None):
        browser = browse(name) if name else browse()
        attempt = start(browser, code)
        page = browser.get("/").text
        assert "To go on with" in page
        assert f'href="{attempt}"' in page
        browser.post(f"{attempt}/submit")
        assert "To go on with" not in browser.get("/").text
    alice = browse("Alice")
    attempt = start(alice, code)
    alice.post(f"{attempt}/submit")
    cards.make(alice, attempt)
    assert "4 cards are waiting" in alice.get("/").text
