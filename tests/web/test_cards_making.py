"""Cards from a result and from an article's facts; the list; the settings."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from flask import Flask

from quizapp.core.model import Mode
from quizapp.store import articles
from quizapp.store import cards as rows
from quizapp.store.database import db
from tests import examples
from tests.web import cards, taking, teaching
from tests.web.browsing import Browser
from tests.web.conftest import open_browser

FACT = re.compile(r'name="fact" value="([0-9a-f]+)"( checked disabled)?')


def test_it_works(app: Flask, browse: Callable[..., Browser]) -> None:
    """One click makes the cards of the mistakes; a second one makes none."""
    alice = browse("Alice")
    attempt = cards.missed(app, alice)
    assert "Make cards from my 3 mistakes" in alice.get(f"{attempt}/result").text
    for told in ("3 cards made", "You had these cards already."):
        response = alice.post(f"/cards/from-attempt/{attempt.split('/')[2]}")
        assert told in alice.follow(response).text
    assert len(cards.ids(app, "Alice")) == 3


def test_of_one_question(app: Flask, browse: Callable[..., Browser]) -> None:
    alice = browse("Alice")
    path = f"/cards/from-attempt/{cards.missed(app, alice).split('/')[2]}"
    response = alice.post(path, {"number": str(taking.CHOICE)})
    assert response.headers["Location"].endswith("/result#q1")
    assert len(cards.ids(app, "Alice")) == 1
    assert alice.post(path, {"number": "9"}).status_code == 404


def test_nothing_is_told_before_the_end(app: Flask, browse: Callable[..., Browser]) -> None:
    alice = browse("Alice")
    attempt = taking.start(alice, taking.publish(app, Mode.EXAM))
    alice.post(f"/cards/from-attempt/{attempt.split('/')[2]}", {"number": "1"})
    assert cards.ids(app, "Alice") == []


def test_of_ones_own_attempt_only(app: Flask, browse: Callable[..., Browser]) -> None:
    path = f"/cards/from-attempt/{cards.missed(app, browse('Alice')).split('/')[2]}"
    for name in ("Dora", "Bob"):
        assert browse(name).post(path).status_code == 404
    guest = browse()
    attempt = cards.missed(app, guest)
    assert "from-attempt" not in guest.get(f"{attempt}/result").text


def test_automatically(app: Flask, browse: Callable[..., Browser]) -> None:
    alice = browse("Alice")
    given = {
        "new_per_day": "5",
        "reviews_per_day": "50",
        "retention": "85",
        "from_mistakes": "y",
    }
    assert alice.post("/cards/settings", given).status_code == 303
    cards.missed(app, alice)
    assert len(cards.ids(app, "Alice")) == 3
    page = alice.get("/cards/settings").text
    assert 'value="85"' in page
    assert re.search(r"<input[^>]*from_mistakes[^>]*checked|checked[^>]*from_mistakes", page)


@pytest.mark.parametrize(
    "wrong",
    [
        {"retention": "69"},
        {"retention": "100"},
        {"new_per_day": "-1"},
        {"new_per_day": "9" * 30},
        {"reviews_per_day": "x"},
        {"reviews_per_day": ""},
    ],
)
def test_settings_that_make_no_sense(sqlite_app: Flask, wrong: dict[str, str]) -> None:
    alice = open_browser(sqlite_app, "Alice")
    given = {"new_per_day": "5", "reviews_per_day": "50", "retention": "85", **wrong}
    response = alice.post("/cards/settings", given)
    assert response.status_code == 422
    assert "Between" in response.text or "needed" in response.text or "valid" in response.text


def test_of_facts(app: Flask, browse: Callable[..., Browser]) -> None:
    alice = browse("Alice")
    taking.publish(app)
    with app.app_context():
        article = articles.list_for(db.session(), cards.person("Bob"))[0].article.id
    page = alice.get(f"/cards/articles/{article}").text
    assert f'href="/cards/articles/{article}"' in alice.get(f"/articles/{article}").text
    found = FACT.findall(page)
    assert len(found) == len(examples.quiz().facts)
    chosen = [fact for fact, _ in found][:2]
    response = alice.post(f"/cards/articles/{article}", {"fact": chosen})
    after = alice.follow(response).text
    assert "2 cards made" in after
    assert sum(bool(made) for _, made in FACT.findall(after)) == 2
    first, *_ = cards.ids(app, "Alice")
    assert "_____" in alice.get(f"/cards/{first}").text
    none = alice.post(f"/cards/articles/{article}", {"fact": ["unknown"]})
    assert "Choose at least one fact." in alice.follow(none).text


def test_facts_of_an_article_that_one_may_not_read(
    app: Flask, browse: Callable[..., Browser]
) -> None:
    article = teaching.bring(app, "Bob")
    assert browse("Alice").get(f"/cards/articles/{article}").status_code == 404
    assert browse("Alice").post(f"/cards/articles/{article}").status_code == 404
    assert browse("Bob").get(f"/cards/articles/{article}").status_code == 200


def test_all_my_cards(app: Flask, browse: Callable[..., Browser]) -> None:
    alice = browse("Alice")
    assert "No cards yet." in alice.get("/cards/all").text
    cards.make(alice, cards.missed(app, alice))
    assert alice.get("/cards/all").text.count('class="card-row"') == 3
    assert alice.get("/cards/all?words=maire").text.count('class="card-row"') == 1
    assert alice.get("/cards/all?which=suspended&page=99").text.count('class="card-row"') == 0
    assert alice.get("/cards/all?which=x&page=x&words=%00%25").status_code == 200
    first, *others = cards.ids(app, "Alice")
    response = alice.post(f"/cards/{first}/delete")
    assert "are deleted" in alice.follow(response).text
    assert cards.ids(app, "Alice") == others


def test_a_full_collection(
    app: Flask, browse: Callable[..., Browser], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rows, "MOST_CARDS", 1)
    alice = browse("Alice")
    attempt = cards.missed(app, alice)
    response = alice.post(f"/cards/from-attempt/{attempt.split('/')[2]}")
    assert "You can have 1 cards" in alice.follow(response).text
    assert cards.ids(app, "Alice") == []
