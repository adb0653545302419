"""The page before the end of an attempt."""

from __future__ import annotations

from collections.abc import Callable

from flask import Flask

from quizapp.core.model import Mode
from tests.web.browsing import Browser
from tests.web.taking import CHOICE, SHORT, answer, answer_all, publish, start


def test_it_works(app: Flask, browse: Callable[..., Browser]) -> None:
    alice = browse("Alice")
    attempt = start(alice, publish(app, Mode.EXAM))
    answer(alice, attempt, CHOICE, "12 000")
    answer(alice, attempt, SHORT, "Le Goff", flag="1")
    page = alice.get(f"{attempt}/review").text
    assert "2 questions have no answer yet." in page
    assert "1 is flagged." in page
    assert "12\u202f000" in page
    assert "Le Goff" in page
    assert page.count("No answer") == 2
    assert f'action="{attempt}/submit"' in page


def test_everything_is_answered(app: Flask, browse: Callable[..., Browser]) -> None:
    alice = browse("Alice")
    attempt = start(alice, publish(app, Mode.EXAM))
    answer_all(alice, attempt)
    page = alice.get(f"{attempt}/review").text
    assert "Every question has an answer." in page
    assert "No answer" not in page
