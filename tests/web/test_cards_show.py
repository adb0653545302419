"""One card: front, answer, rating, undo, what is put aside."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from flask import Flask

from quizapp.core.review import Rating
from quizapp.store import cards as rows
from quizapp.store import reviewing
from quizapp.store.database import db
from tests.web import cards
from tests.web.browsing import Browser

BUTTON = re.compile(
    r'value="(\w+)" data-key="(\d)".*?<span class="rating-wait">([^<]+)</span>', re.DOTALL
)


@pytest.fixture
def alice(app: Flask, browse: Callable[..., Browser]) -> Browser:
    """Alice, with three new cards."""
    browser = browse("Alice")
    cards.make(browser, cards.missed(app, browser))
    return browser


def rate(browser: Browser, card: int, rating: str, sequence: int = 1) -> str:
    """Where a rating leads."""
    given = {"rating": rating, "sequence": str(sequence)}
    response = browser.post(f"/cards/{card}/ratings", given)
    assert response.status_code == 303, response.text
    return str(response.headers["Location"])


def ratings(app: Flask, card: int) -> list[Rating]:
    """The card's log."""
    with app.app_context():
        row = rows.find(db.session(), cards.person("Alice"), card)
        assert row
        return [review.rating for review in reviewing.log(db.session(), row)]


def test_it_works(app: Flask, alice: Browser) -> None:
    """From today's page through every card, to the end of the day's work."""
    page = alice.get("/cards").text
    assert "3 cards today" in page
    first, *_ = cards.ids(app, "Alice")
    assert alice.get("/cards/next").headers["Location"] == f"/cards/{first}"
    front = alice.get(f"/cards/{first}").text
    assert "Qui est la maire de l’île" in front
    assert "Anne Le Goff" not in front.split("<main")[1]
    back = alice.get(f"/cards/{first}?answer=1").text
    assert '<mark class="evidence-words" >'.replace(" >", ">") in back
    assert "Anne Le Goff" in back
    assert re.search(r'href="/articles/\d+\?at=\d+-\d+&amp;in=\d+-\d+#at"', back)
    waits = {name: wait for name, _, wait in BUTTON.findall(back)}
    assert waits == {"again": "1 min", "hard": "6 min", "good": "10 min", "easy": "8 days"}
    place = f"/cards/{first}"
    for _ in range(3):
        place = rate(alice, int(place.split("/")[2]), "easy")
    assert place == "/cards"
    done = alice.get("/cards").text
    assert "Nothing more for now." in done
    assert "plot-bar" in done


def test_a_rating_sent_twice_counts_once(app: Flask, alice: Browser) -> None:
    first, *_ = cards.ids(app, "Alice")
    rate(alice, first, "again")
    rate(alice, first, "good")
    assert ratings(app, first) == [Rating.AGAIN]
    rate(alice, first, "good", sequence=2)
    assert ratings(app, first) == [Rating.AGAIN, Rating.GOOD]


def test_undo(app: Flask, alice: Browser) -> None:
    first, *_ = cards.ids(app, "Alice")
    assert "/cards/undo" not in alice.get("/cards").text
    rate(alice, first, "easy")
    assert "/cards/undo" in alice.get("/cards/next", follow_redirects=True).text
    response = alice.post("/cards/undo")
    assert response.headers["Location"] == f"/cards/{first}?answer=1"
    assert ratings(app, first) == []
    assert 'value="easy"' in alice.follow(response).text
    assert alice.post("/cards/undo").headers["Location"] == "/cards"


def test_tomorrow_and_suspended(app: Flask, alice: Browser) -> None:
    first, second, third = cards.ids(app, "Alice")
    assert alice.post(f"/cards/{first}/bury").headers["Location"] == f"/cards/{second}"
    suspended = alice.post(f"/cards/{second}/suspend", {"suspended": "1"})
    assert suspended.headers["Location"] == f"/cards/{third}"
    assert "1 card today" in alice.get("/cards").text
    assert "put off until tomorrow" in alice.get(f"/cards/{first}").text
    back = alice.post(f"/cards/{first}/bury", {"buried": "0"})
    assert 'name="answer"' in alice.follow(back).text
    assert "2 cards today" in alice.get("/cards").text
    page = alice.get(f"/cards/{second}").text
    assert "ratings" not in page
    assert "suspended" in page
    rate(alice, second, "good")
    assert ratings(app, second) == []
    again = alice.post(f"/cards/{second}/suspend", {"suspended": "0"})
    assert 'name="answer"' in alice.follow(again).text


def test_a_card_that_is_not_due_says_when(app: Flask, alice: Browser) -> None:
    first, *_ = cards.ids(app, "Alice")
    rate(alice, first, "easy")
    page = alice.get(f"/cards/{first}").text
    assert "comes back on" in page
    assert 'name="rating"' not in page
    rate(alice, first, "good", sequence=2)
    assert ratings(app, first) == [Rating.EASY]


@pytest.mark.parametrize("rating", ["", "5", "GOOD", "\0"])
def test_no_rating(app: Flask, alice: Browser, rating: str) -> None:
    first, *_ = cards.ids(app, "Alice")
    given = {"rating": rating, "sequence": "1"}
    assert alice.post(f"/cards/{first}/ratings", given).status_code == 400


@pytest.mark.parametrize("sequence", ["", "x", "-1", "9" * 30])
def test_no_sequence(app: Flask, alice: Browser, sequence: str) -> None:
    first, *_ = cards.ids(app, "Alice")
    given = {"rating": "good", "sequence": sequence}
    assert alice.post(f"/cards/{first}/ratings", given).status_code == 303
    assert ratings(app, first) == []


@pytest.mark.usefixtures("alice")
def test_anothers_is_not_there(app: Flask, browse: Callable[..., Browser]) -> None:
    first, *_ = cards.ids(app, "Alice")
    dora = browse("Dora")
    assert dora.get(f"/cards/{first}").status_code == 404
    for action in ("ratings", "bury", "suspend", "delete"):
        assert dora.post(f"/cards/{first}/{action}", {"rating": "good"}).status_code == 404
    assert dora.post("/cards/undo").headers["Location"] == "/cards"
    assert len(cards.ids(app, "Alice")) == 3
    assert browse().get(f"/cards/{first}").headers["Location"].startswith("/sign-in")


def test_in_french(app: Flask, browse: Callable[..., Browser]) -> None:
    alice = browse("Alice", language="fr")
    cards.make(alice, cards.missed(app, alice))
    first, *_ = cards.ids(app, "Alice")
    page = alice.get(f"/cards/{first}?answer=1").text
    waits = [wait for _, _, wait in BUTTON.findall(page)]
    assert [re.sub(r"\s", " ", wait) for wait in waits] == ["1 min", "6 min", "10 min", "8 j"]
