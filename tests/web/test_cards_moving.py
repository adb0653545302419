"""Export to Anki and to a table, and import from them."""

from __future__ import annotations

import io
from collections.abc import Callable

import pytest
from flask import Flask
from werkzeug.test import TestResponse

from quizapp.core.exchange import anki_package, cards_csv
from tests.web import cards
from tests.web.browsing import Browser


def bring(browser: Browser, data: bytes, name: str = "cards.apkg") -> TestResponse:
    """What answers to a file."""
    return browser.post("/cards/import", {"file": (io.BytesIO(data), name)})


def test_it_works(app: Flask, browse: Callable[..., Browser]) -> None:
    """Alice's cards come to Dora, once, and back to Alice as those she has."""
    alice, dora = browse("Alice"), browse("Dora")
    cards.make(alice, cards.missed(app, alice))
    package = alice.get("/cards/quizapp.apkg")
    assert package.headers["Content-Disposition"] == 'attachment; filename="quizapp.apkg"'
    assert len(anki_package.read(package.data).cards) == 3
    for told in ("3 cards came in.", "You had 3 already."):
        assert told in dora.follow(bring(dora, package.data)).text
    assert len(cards.ids(app, "Dora")) == 3
    assert "You had 3 already." in alice.follow(bring(alice, package.data)).text
    first, *_ = cards.ids(app, "Dora")
    page = dora.get(f"/cards/{first}?answer=1").text
    assert '<mark class="evidence-words">Anne Le Goff</mark>' in page
    assert "Read in the article" not in page


def test_a_table(app: Flask, browse: Callable[..., Browser]) -> None:
    alice, dora = browse("Alice"), browse("Dora")
    cards.make(alice, cards.missed(app, alice))
    table = alice.get("/cards/quizapp.csv")
    assert table.headers["Content-Type"] == "text/csv; charset=utf-8"
    assert len(cards_csv.read(table.data.decode("utf-8-sig")).cards) == 3
    assert "3 cards came in." in dora.follow(bring(dora, table.data, "quizapp.csv")).text


def test_refused_lines_are_told(browse: Callable[..., Browser]) -> None:
    alice = browse("Alice")
    data = "front;back\nCapitale;Paris\n;Rome\nMadrid;\n".encode("utf-16")
    page = alice.follow(bring(alice, data, "table.csv")).text
    assert "1 card came in." in page
    assert "line 3 (no question), line 4 (no answer)" in page


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"PK\x03\x04 damaged", "no Anki package"),
        (b"a,b\n1,2\n", "no columns"),
        (b"\x89PNG\r\n\x1a\n" + bytes(100), "no columns"),
        (b"", "no columns"),
    ],
)
def test_what_cannot_be_read(
    app: Flask, browse: Callable[..., Browser], data: bytes, told: str
) -> None:
    response = bring(browse("Alice"), data)
    assert response.status_code == 422
    assert told in response.text
    assert cards.ids(app, "Alice") == []


def test_no_file(browse: Callable[..., Browser]) -> None:
    response = browse("Alice").post("/cards/import")
    assert response.status_code == 422
    assert "Choose a file." in response.text


def test_what_comes_in_is_text(app: Flask, browse: Callable[..., Browser]) -> None:
    alice = browse("Alice")
    hostile = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>{{ 7 * 7 }}"
    quoted = hostile.replace('"', '""')
    data = f'front,back,title,passage,language\n"{quoted}","{quoted}","{quoted}","{quoted}",x"y\n'
    bring(alice, data.encode())
    (card,) = cards.ids(app, "Alice")
    for path in (f"/cards/{card}?answer=1", "/cards/all"):
        page = alice.get(path).text
        assert "<script>alert" not in page
        assert "&lt;script&gt;alert(1)" in page


def test_ones_own_only(app: Flask, browse: Callable[..., Browser]) -> None:
    cards.make(alice := browse("Alice"), cards.missed(app, alice))
    dora = browse("Dora")
    assert anki_package.read(dora.get("/cards/quizapp.apkg").data).cards == ()
    assert cards_csv.read(dora.get("/cards/quizapp.csv").text).cards == ()
