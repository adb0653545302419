"""What was answered to one question, by whom."""

from __future__ import annotations

import re
from collections.abc import Callable

from flask import Flask

from tests.web.browsing import Browser
from tests.web.conftest import open_browser
from tests.web.test_teach_results import KEYS, published, take


def rows(page: str) -> list[tuple[str, str, str]]:
    """Of each answer the text, how often it was given, and the mean score of who gave it."""
    table = page.split('class="results answers-given"')[1].split("</table>")[0]
    found = []
    for row in table.split("<tr>")[2:]:
        text = re.search(r"<span (?:lang|class)[^>]*>([^<]+)</span>", row)
        figures = re.findall(r'<td class="number">([^<]+)</td>', row)
        assert text
        found.append((text[1], figures[0], figures[2]))
    return found


def test_it_works(app: Flask, browse: Callable[..., Browser]) -> None:
    """Every option is listed, those that nobody chose too."""
    set_id = published(app)
    alice = take(app, "Alice", set_id, KEYS)
    take(app, "Dora", set_id, {0: "Anne Riou"})
    take(app, "Ada", set_id, {0: KEYS[0]})
    page = browse("Bob").get(f"/teach/sets/{set_id}/results/questions/1").text
    assert rows(page) == [
        ("Marie Le Goff", "2", "67%"),
        ("Anne Riou", "1", "0%"),
        ("Yves Kermarrec", "0", "–"),
        ("Paul Guen", "0", "–"),
    ]
    assert f"/teach/sets/{set_id}/results/{alice}" in page
    assert re.search(r'<mark class="evidence-words[^>]*>Marie Le Goff</mark>', page)


def test_no_answer_is_an_answer_too(sqlite_app: Flask) -> None:
    set_id = published(sqlite_app)
    take(sqlite_app, "Alice", set_id, KEYS)
    take(sqlite_app, "Dora", set_id, {})
    page = open_browser(sqlite_app, "Bob").get(f"/teach/sets/{set_id}/results/questions/2").text
    assert rows(page) == [("no answer", "1", "0%"), ("12 000", "1", "100%")]


def test_a_question_that_nobody_has_answered_says_so(sqlite_app: Flask) -> None:
    set_id = published(sqlite_app)
    page = open_browser(sqlite_app, "Bob").get(f"/teach/sets/{set_id}/results/questions/1").text
    assert "No answer yet" in page


def test_a_question_that_is_not_there(sqlite_app: Flask) -> None:
    set_id = published(sqlite_app)
    bob = open_browser(sqlite_app, "Bob")
    for number in (0, 4):
        address = f"/teach/sets/{set_id}/results/questions/{number}"
        assert bob.get(address).status_code == 404
    charlie = open_browser(sqlite_app, "Charlie")
    assert charlie.get(f"/teach/sets/{set_id}/results/questions/1").status_code == 404
