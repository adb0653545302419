"""What was answered to one question, by whom."""

from __future__ import annotations

import re
from collections.abc import Callable

from flask import Flask

from tests.web.browsing import Browser
from tests.web.conftest import open_browser
from tests.web.taking import SHORT
from tests.web.test_learn_objections import WRONG
from tests.web.test_teach_objections import appealed
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


def accept(browser: Browser, set_id: int, number: int, answer: str) -> str:
    """What the page says after the answer was accepted."""
    address = f"/teach/sets/{set_id}/results/questions/{number}/accepted"
    return browser.follow(browser.post(address, {"answer": answer})).text


def scores(browser: Browser, set_id: int) -> list[str]:
    return re.findall(r"(\d) / 3", browser.get(f"/teach/sets/{set_id}/results?sort=name").text)


def test_an_answer_accepted_from_the_results_counts_for_everyone(
    app: Flask, browse: Callable[..., Browser]
) -> None:
    """Once: accepted again, nothing changes and no line is added (RELIABILITY 12)."""
    set_id = published(app)
    take(app, "Alice", set_id, {0: KEYS[0], 1: "douze millions"})
    take(app, "Dora", set_id, {1: "douze millions"})
    bob = browse("Bob")
    page = bob.get(f"/teach/sets/{set_id}/results/questions/2").text
    assert page.count("Accept this answer") == 1
    assert scores(bob, set_id) == ["1", "0"]
    page = accept(bob, set_id, 2, "douze millions")
    assert "every attempt was marked again" in page
    assert rows(page)[0] == ("douze millions", "2", "50%")
    assert "Accept this answer" not in page
    assert scores(bob, set_id) == ["2", "1"]
    assert "counts already" in accept(bob, set_id, 2, "douze millions")
    assert scores(bob, set_id) == ["2", "1"]
    results = bob.get(f"/teach/sets/{set_id}/results").text
    assert results.count("“douze millions” is accepted to the question") == 1
    assert "2 attempts marked again, 2 scores changed." in results


def test_an_answer_that_was_chosen_or_that_nobody_gave_cannot_be_accepted(
    sqlite_app: Flask,
) -> None:
    set_id = published(sqlite_app)
    take(sqlite_app, "Alice", set_id, {0: "Anne Riou", 1: "13"})
    bob = open_browser(sqlite_app, "Bob")
    for number, answer in ((1, "Anne Riou"), (2, "14"), (2, "")):
        assert "counts already, or nobody gave it" in accept(bob, set_id, number, answer)
    assert scores(bob, set_id) == ["0"]


def test_who_appealed_for_it_is_told(app: Flask, browse: Callable[..., Browser]) -> None:
    """Their appeals are decided with it."""
    (attempt,) = appealed(app, browse, "Alice")
    bob = browse("Bob")
    set_id = int(re.findall(r"/teach/sets/(\d+)/results", bob.get("/teach/sets").text)[0])
    accept(bob, set_id, SHORT, WRONG)
    assert "Nothing to decide" in bob.get("/teach/objections").text
    assert "1 of 4 points" in browse("Alice").get(f"{attempt}/result").text
