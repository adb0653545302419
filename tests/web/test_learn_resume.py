"""Coming back to an attempt."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from flask import Flask

from quizapp.core.model import Mode
from tests.web.browsing import Browser
from tests.web.taking import CHOICE, answer, answer_all, publish, start


def test_it_works(app: Flask, browse: Callable[..., Browser]) -> None:
    alice = browse("Alice")
    attempt = start(alice, publish(app))
    assert alice.get(attempt).headers["Location"] == f"{attempt}/questions/1"
    answer(alice, attempt, CHOICE, "1 200")
    assert alice.get(attempt).headers["Location"] == f"{attempt}/questions/2"


@pytest.mark.parametrize(
    ("mode", "place"), [(Mode.EXAM, "/review"), (Mode.PRACTICE, "/questions/4")]
)
def test_everything_is_answered(
    app: Flask, browse: Callable[..., Browser], mode: Mode, place: str
) -> None:
    alice = browse("Alice")
    attempt = start(alice, publish(app, mode))
    answer_all(alice, attempt)
    assert alice.get(attempt).headers["Location"] == attempt + place


def test_it_is_over(app: Flask, browse: Callable[..., Browser]) -> None:
    alice = browse("Alice")
    attempt = start(alice, publish(app))
    alice.post(f"{attempt}/submit")
    for path in ("", "/questions/1", "/review"):
        assert alice.get(attempt + path).headers["Location"] == f"{attempt}/result"


@pytest.mark.parametrize("who", [None, "Dora", "Bob", "Ada"])
@pytest.mark.parametrize("path", ["", "/questions/1", "/review", "/result"])
def test_to_anyone_else_it_is_not_there(
    app: Flask, browse: Callable[..., Browser], who: str | None, path: str
) -> None:
    """Under way, not even to who made the quiz."""
    attempt = start(browse("Alice"), publish(app))
    assert browse(who).get(attempt + path).status_code == 404


@pytest.mark.parametrize("name", ["1", "%00", "g" * 36, "00000000-0000-0000-0000-000000000000"])
def test_no_such_attempt(sqlite_app: Flask, name: str) -> None:
    assert Browser(sqlite_app).get(f"/attempts/{name}").status_code == 404


def test_a_guests_attempt_is_that_browsers(app: Flask, browse: Callable[..., Browser]) -> None:
    guest = browse()
    attempt = start(guest, publish(app))
    assert guest.get(attempt).status_code == 303
    assert browse().get(attempt).status_code == 404
