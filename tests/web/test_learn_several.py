"""A choice of several right options: ticked, marked, shown, without the script."""

from __future__ import annotations

import re
from collections.abc import Callable

from flask import Flask

from quizapp.core.model import Mode
from tests import composed
from tests.web.browsing import Browser
from tests.web.conftest import open_browser
from tests.web.taking import SCRIPT, publish, start
from tests.web.test_learn_parts import page_of, post, responses

BOX = re.compile(r'name="(part-\d)" value="1" data-part( checked)?> <span[^>]*>([^<]+)<')


def begin(app: Flask, browser: Browser, mode: Mode = Mode.PRACTICE) -> str:
    """Path of an attempt at the quiz."""
    return start(browser, publish(app, mode, quiz=composed.several()))


def ticking(page: str, *texts: str) -> dict[str, str]:
    """The fields of a page with these options ticked."""
    found = {text: field for field, _, text in BOX.findall(page)}
    return {found[text]: "1" for text in texts}


def ticked(page: str) -> set[str]:
    """The options that the page shows ticked."""
    return {text for _, checked, text in BOX.findall(page) if checked}


def test_it_works(app: Flask, browse: Callable[..., Browser]) -> None:
    alice = browse("Alice")
    attempt = begin(app, alice)
    page = page_of(alice, attempt, 1)
    assert "Choose every right answer" in page
    status, page = post(alice, attempt, 1, ticking(page, "Anne Le Goff", "Yves Morvan"))
    assert status == 303
    assert responses(app) == ["1 0 1 0"]
    assert page.count("Your answer, right") == 2


def test_half_of_it_is_partly_right_and_says_what_is_missing(sqlite_app: Flask) -> None:
    alice = open_browser(sqlite_app, "Alice")
    attempt = begin(sqlite_app, alice)
    fields = ticking(page_of(alice, attempt, 1), "Anne Le Goff")
    _, page = post(alice, attempt, 1, fields)
    assert "Partly right" in page
    assert page.count("Your answer, right") == 1
    assert page.count("</span> Right answer<") + page.count("Right answer</span>") == 1


def test_each_wrong_box_is_told_why_not(sqlite_app: Flask) -> None:
    alice = open_browser(sqlite_app, "Alice")
    attempt = begin(sqlite_app, alice)
    page = page_of(alice, attempt, 1)
    _, page = post(alice, attempt, 1, ticking(page, "Anne Le Goff", "Paul Guen", "Marie Riou"))
    assert page.count('class="why-not-title"') == 2
    assert "other options" not in page


def test_nothing_ticked_is_no_answer(sqlite_app: Flask) -> None:
    alice = open_browser(sqlite_app, "Alice")
    status, page = post(alice, begin(sqlite_app, alice), 1, {})
    assert status == 400
    assert 'id="answer-error"' in page
    assert responses(sqlite_app) == []


def test_an_exam_keeps_what_is_ticked_and_takes_it_back(sqlite_app: Flask) -> None:
    alice = open_browser(sqlite_app, "Alice")
    attempt = begin(sqlite_app, alice, Mode.EXAM)
    page = page_of(alice, attempt, 1)
    post(alice, attempt, 1, ticking(page, "Anne Le Goff", "Paul Guen"), go="stay")
    assert ticked(page_of(alice, attempt, 1)) == {"Anne Le Goff", "Paul Guen"}
    post(alice, attempt, 1, ticking(page, "Paul Guen"), go="stay")
    assert ticked(page_of(alice, attempt, 1)) == {"Paul Guen"}
    fields = {**ticking(page, "Yves Morvan"), "go": "stay"}
    answer = alice.post(f"{attempt}/questions/1", fields, headers=SCRIPT)
    assert answer.status_code == 200
    assert ticked(page_of(alice, attempt, 1)) == {"Yves Morvan"}


def test_what_is_no_box_is_not_ticked(sqlite_app: Flask) -> None:
    alice = open_browser(sqlite_app, "Alice")
    attempt = begin(sqlite_app, alice, Mode.EXAM)
    post(alice, attempt, 1, {"part-9": "1", "part-1": "x", "choice": "0"}, go="stay")
    assert ticked(page_of(alice, attempt, 1)) == set()
