"""A score told in words, beside one's earlier attempts."""

from __future__ import annotations

from flask import Flask

from tests import examples
from tests.web.conftest import open_browser
from tests.web.taking import answer, answer_all, publish, start


def _taken(app: Flask, name: str, code: str, right: int) -> str:
    """The result of an attempt of which the first ``right`` answers are right, the others open."""
    browser = open_browser(app, name)
    attempt = start(browser, code)
    for number, response in enumerate(examples.RIGHT[:right], start=1):
        answer(browser, attempt, number, response)
    browser.post(f"{attempt}/submit")
    return browser.get(f"{attempt}/result").text


def test_it_works(sqlite_app: Flask) -> None:
    code = publish(sqlite_app)
    assert "No answer is right yet." in _taken(sqlite_app, "Alice", code, 0)
    assert "1 answer right of 4." in _taken(sqlite_app, "Alice", code, 1)
    page = _taken(sqlite_app, "Alice", code, 3)
    assert "3 answers right of 4. More than half is there." in page
    assert "It is your best score at this quiz; it was 25%." in page
    assert "Your best score at this quiz is 75%." in _taken(sqlite_app, "Alice", code, 2)
    assert "All of it is known." in _taken(sqlite_app, "Alice", code, 4)


def test_the_first_attempt_is_compared_to_none(sqlite_app: Flask) -> None:
    code = publish(sqlite_app)
    _taken(sqlite_app, "Alice", code, 4)
    assert "best score" not in _taken(sqlite_app, "Charlie", code, 1)


def test_another_reads_no_comparison(sqlite_app: Flask) -> None:
    """The instructor sees the attempt alone."""
    code = publish(sqlite_app)
    alice = open_browser(sqlite_app, "Alice")
    for _ in range(2):
        attempt = start(alice, code)
        answer_all(alice, attempt)
        alice.post(f"{attempt}/submit")
    seen = open_browser(sqlite_app, "Bob").get(f"{attempt}/result").text
    assert "4 answers right of 4." in seen
    assert "best score" not in seen


def test_parts_of_a_point_are_rounded(sqlite_app: Flask) -> None:
    with sqlite_app.test_request_context(headers={"Accept-Language": "fr"}):
        said = sqlite_app.jinja_env.from_string("{{ score | points }}")
        assert said.render(score=1 / 3) == "0,33"
        assert said.render(score=2.0) == "2"
