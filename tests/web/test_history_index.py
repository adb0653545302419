"""The history page."""

from __future__ import annotations

import re
from collections.abc import Callable

from flask import Flask

from quizapp.core.model import Mode
from tests.web.browsing import Browser
from tests.web.taking import CHOICE, SHORT, answer, answer_all, publish, start


def test_it_works(app: Flask, browse: Callable[..., Browser]) -> None:
    alice = browse("Alice")
    code = publish(app, Mode.EXAM)
    attempts = []
    for responses in (("120",), ("1 200", "Le Goff", "350000", "Vrai")):
        attempt = start(alice, code)
        answer_all(alice, attempt, responses)
        alice.post(f"{attempt}/submit")
        attempts.append(attempt)
    page = alice.get("/history").text
    assert page.count('class="plot-dot"') == 2
    for attempt in attempts:
        assert f'href="{attempt}/result"' in page
    plotted, listed = page.split('id="attempts"')
    assert re.findall(r'<td class="figures">(\d+)%</td>', plotted) == ["0", "100"]
    assert re.findall(r'<td class="figures">(\d+)%</td>', listed) == ["100", "0"]
    figures, people = re.findall(r"<span>(\d+)%</span>", page)[:2]
    assert (figures, people) == ("50", "50")
    assert "4 answers" in page


def test_nothing_yet(browse: Callable[..., Browser]) -> None:
    page = browse("Alice").get("/history").text
    assert "Nothing here yet." in page
    assert "plot-dot" not in page


def test_what_is_begun_can_be_gone_on_with(app: Flask, browse: Callable[..., Browser]) -> None:
    alice = browse("Alice")
    attempt = start(alice, publish(app))
    page = alice.get("/history").text
    assert f'href="{attempt}"' in page
    assert "plot-dot" not in page


def test_an_exam_under_way_is_not_counted(app: Flask, browse: Callable[..., Browser]) -> None:
    alice = browse("Alice")
    attempt = start(alice, publish(app, Mode.EXAM))
    answer(alice, attempt, CHOICE, "1 200")
    answer(alice, attempt, SHORT, "faux")
    page = alice.get("/history").text
    assert "%" not in page.split("<main")[1]


def test_it_is_ones_own(app: Flask, browse: Callable[..., Browser]) -> None:
    alice, guest = browse("Alice"), browse()
    code = publish(app)
    for browser in (alice, guest):
        browser.post(f"{start(browser, code)}/submit")
    for browser in (alice, guest):
        assert browser.get("/history").text.count('class="plot-dot"') == 1
    for who in ("Dora", "Bob", None):
        assert "plot-dot" not in browse(who).get("/history").text


def test_in_french(app: Flask, browse: Callable[..., Browser]) -> None:
    """Figures are set as French sets them."""
    alice = browse("Alice", language="fr")
    attempt = start(alice, publish(app))
    alice.post(f"{attempt}/submit")
    assert re.search(r"<td class=\"figures\">0\s%</td>", alice.get("/history").text)
