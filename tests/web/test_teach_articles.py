"""The list of articles."""

from __future__ import annotations

from collections.abc import Callable

from flask import Flask

from tests.web.browsing import Browser
from tests.web.conftest import open_browser
from tests.web.teaching import bring, compose, quiz


def test_it_works(app: Flask, browse: Callable[..., Browser]) -> None:
    article_id = bring(app, "Bob", approved=True)
    compose(app, "Bob", article_id)
    page = browse("Bob").get("/teach/articles").text
    assert f'href="/teach/articles/{article_id}"' in page
    assert "Une comète au-dessus de Brest" in page
    counts = [cell.split("<")[0] for cell in page.split('class="number" data-label=')[1:]]
    assert [count.rsplit(">", 1)[1] for count in counts] == ["3", "3", "0", "1"]


def test_an_empty_list_says_what_to_do(sqlite_app: Flask) -> None:
    page = open_browser(sqlite_app, "Bob").get("/teach/articles").text
    assert "No article of yours yet" in page
    assert 'href="/teach/articles/new"' in page


def test_another_instructors_article_is_not_in_it(sqlite_app: Flask) -> None:
    bring(sqlite_app, "Charlie")
    bring(sqlite_app, None, quiz("Livré avec l’application"))
    page = open_browser(sqlite_app, "Bob").get("/teach/articles").text
    assert "Brest" not in page
    assert "Livré avec l’application" in page


def test_the_room_opens_on_it(sqlite_app: Flask) -> None:
    bob = open_browser(sqlite_app, "Bob")
    assert "New article" in bob.follow(bob.get("/teach/")).text
