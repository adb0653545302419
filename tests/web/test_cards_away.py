"""Cards taken along, and the ratings that come back: each once, none lost."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from flask import Flask

from quizapp.store import reviewing
from quizapp.store.card_tables import Card, CardReview
from quizapp.store.database import db
from tests.web import cards
from tests.web.browsing import Browser
from tests.web.conftest import open_browser

KEY = "0123456789abcdef0123456789abcdef"


@pytest.fixture
def alice(app: Flask) -> Browser:
    """Someone with three new cards."""
    browser = open_browser(app, "Alice")
    cards.make(browser, cards.missed(app, browser))
    return browser


def milliseconds(at: datetime) -> str:
    return str(int(at.timestamp() * 1000))


def rating(**changes: str) -> dict[str, str]:
    now = milliseconds(datetime.now(UTC))
    return {"rating": "good", "key": KEY, "at": now, **changes}


def reviews(app: Flask) -> list[CardReview]:
    with app.app_context():
        return list(db.session.scalars(db.select(CardReview).order_by(CardReview.sequence)))


def test_it_works(app: Flask, alice: Browser) -> None:
    due: dict[str, Any] = alice.get("/cards/away.json").get_json()
    assert len(due["cards"]) == 3
    card = due["cards"][0]
    assert card["front"]
    assert card["back"]
    assert any("words" in part["kinds"] for part in card["passage"])
    assert set(card["waits"]) == {"again", "hard", "good", "easy"}
    alice.token = due["token"]
    given = datetime.now(UTC) - timedelta(milliseconds=5)
    answer = alice.post(f"/cards/{card['id']}/away", rating(at=milliseconds(given)))
    assert answer.get_json() == {"kept": True}
    (kept,) = reviews(app)
    assert kept.rating.value == "good"
    left = alice.get("/cards/away.json").get_json()["cards"]
    assert len(left) == 3  # a new card that is known comes back in ten minutes


def test_sent_twice_it_counts_once(app: Flask, alice: Browser) -> None:
    path = f"/cards/{cards.ids(app, 'Alice')[0]}/away"
    for _ in range(2):
        assert alice.post(path, rating()).status_code == 200
    assert len(reviews(app)) == 1


def test_rated_elsewhere_meanwhile_both_count_in_their_order(app: Flask, alice: Browser) -> None:
    """The card was rated online after it was rated here, and before that came back."""
    number = cards.ids(app, "Alice")[0]
    offline = datetime.now(UTC) - timedelta(hours=1)
    with app.app_context():
        person = cards.person("Alice")
        row = db.session.scalars(db.select(Card).filter_by(id=number, user_id=person.id)).one()
        reviewing.rate(db.session(), row, rating=reviewing.Rating.HARD)
    alice.post(f"/cards/{number}/away", rating(at=milliseconds(offline)))
    first, second = reviews(app)
    assert (first.rating.value, second.rating.value) == ("hard", "good")
    assert first.at <= second.at


def test_a_clock_that_is_ahead_is_set_right(app: Flask, alice: Browser) -> None:
    tomorrow = datetime.now(UTC) + timedelta(days=1)
    number = cards.ids(app, "Alice")[0]
    alice.post(f"/cards/{number}/away", rating(at=milliseconds(tomorrow)))
    assert reviews(app)[0].at <= datetime.now(UTC)


@pytest.mark.parametrize(
    "changed", [{"rating": "perfect"}, {"key": "short"}, {"at": "yesterday"}, {"at": "9" * 30}]
)
def test_what_is_no_rating_is_refused(sqlite_app: Flask, changed: dict[str, str]) -> None:
    browser = open_browser(sqlite_app, "Alice")
    cards.make(browser, cards.missed(sqlite_app, browser))
    path = f"/cards/{cards.ids(sqlite_app, 'Alice')[0]}/away"
    assert browser.post(path, rating(**changed)).status_code == 400
    assert reviews(sqlite_app) == []


def test_the_page_without_a_network_is_nobodys(app: Flask, alice: Browser) -> None:
    """The browser keeps one page, as a visitor has it, and files."""
    shell = alice.get("/offline/shell.json").get_json()
    visitor = open_browser(app)
    for address in shell:
        assert visitor.get(address).status_code == 200, address
    page = visitor.get("/offline").text
    assert "Alice" not in page
    for address in re.findall(r'(?:src|href)="(/(?:static|styles)/[^"#]+)', page):
        assert address in shell, address
    worker = visitor.get("/service-worker.js?version=1")
    assert worker.mimetype == "text/javascript"
    assert "no-" in worker.headers["Cache-Control"]


def test_it_can_be_installed(sqlite_app: Flask) -> None:
    browser = open_browser(sqlite_app)
    assert 'rel="manifest"' in browser.get("/").text
    manifest = browser.get("/manifest.webmanifest")
    assert manifest.mimetype == "application/manifest+json"
    said = manifest.get_json(force=True)
    assert (said["start_url"], said["display"]) == ("/", "standalone")
    assert {icon["type"] for icon in said["icons"]} == {"image/svg+xml", "image/png"}
    for icon in said["icons"]:
        assert browser.get(icon["src"]).mimetype == icon["type"]
    assert '<link rel="apple-touch-icon" href="/static/' in browser.get("/").text
