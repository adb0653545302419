"""Posting an answer: once, in order, never over a newer one, never lost."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from flask import Flask

from quizapp.core.marking import MAXIMUM_LENGTH
from quizapp.core.model import Mode
from quizapp.store.database import db
from quizapp.store.tables import AttemptStep
from tests import examples
from tests.web.browsing import Browser
from tests.web.conftest import open_browser
from tests.web.taking import (
    CHOICE,
    NUMERIC,
    SCRIPT,
    SHORT,
    answer,
    place_of,
    publish,
    sequence_in,
    start,
)

NOTHING_MORE = {"confidence": "", "left": None}
"""What the script is told where neither confidence nor time is asked about."""


def _exam(app: Flask, browser: Browser) -> str:
    return start(browser, publish(app, Mode.EXAM))


def _typed(browser: Browser, attempt: str, number: int) -> str:
    """The value that the question's field now holds."""
    page = browser.get(f"{attempt}/questions/{number}").text
    return page.split('name="response"')[1].split('value="')[1].split('"')[0]


def _steps(app: Flask) -> int:
    with app.app_context():
        return db.session.query(AttemptStep).count()


def test_it_works(app: Flask, browse: Callable[..., Browser]) -> None:
    alice = browse("Alice")
    attempt = _exam(app, alice)
    kept = answer(alice, attempt, CHOICE, "1 200", go="next")
    assert kept.headers["Location"] == f"{attempt}/questions/{SHORT}"
    page = alice.get(f"{attempt}/questions/{CHOICE}").text
    place = place_of(page, "1 200")
    assert f'name="choice" value="{place}" checked' in page


@pytest.mark.parametrize(
    ("number", "go", "place"),
    [
        (CHOICE, "next", "/questions/2"),
        (CHOICE, "3", "/questions/3"),
        (CHOICE, "review", "/review"),
        (4, "next", "/review"),
        (CHOICE, "stay", "/questions/1"),
        (CHOICE, "99", "/questions/1"),
        (CHOICE, "0", "/questions/1"),
        (CHOICE, "//evil.example", "/questions/1"),
        (CHOICE, "\x00", "/questions/1"),
    ],
)
def test_the_button_says_where_to_go(sqlite_app: Flask, number: int, go: str, place: str) -> None:
    alice = open_browser(sqlite_app, "Alice")
    attempt = _exam(sqlite_app, alice)
    response = {CHOICE: "1 200", 4: "Vrai"}[number]
    assert answer(alice, attempt, number, response, go=go).headers["Location"] == attempt + place


def test_sent_twice_it_counts_once(app: Flask, browse: Callable[..., Browser]) -> None:
    """The acknowledgement was lost, the same request comes again."""
    alice = browse("Alice")
    attempt = _exam(app, alice)
    sent = {"response": "Le Goff", "sequence": "1", "idempotency_key": "a" * 32, "go": "stay"}
    for _ in range(3):
        kept = alice.post(f"{attempt}/questions/{SHORT}", sent, headers=SCRIPT)
        assert kept.json == {**NOTHING_MORE, "sequence": 2, "response": "Le Goff"}
    assert _steps(app) == 1


def test_a_stale_answer_is_refused_and_the_newest_shown(
    app: Flask, browse: Callable[..., Browser]
) -> None:
    """Two tabs on one question."""
    alice = browse("Alice")
    attempt = _exam(app, alice)
    seen = sequence_in(alice.get(f"{attempt}/questions/{SHORT}").text)
    answer(alice, attempt, SHORT, "Anne Le Goff")
    stale = answer(alice, attempt, SHORT, "Yves Morvan", sequence=seen)
    assert stale.status_code == 409
    assert "answered in another tab" in stale.text
    assert 'value="Anne Le Goff"' in stale.text
    assert _typed(alice, attempt, SHORT) == "Anne Le Goff"
    scripted = answer(alice, attempt, SHORT, "Yves Morvan", sequence=seen, script=True)
    assert scripted.status_code == 409
    assert scripted.json == {**NOTHING_MORE, "sequence": 2, "response": "Anne Le Goff"}
    again = answer(alice, attempt, SHORT, "Yves Morvan", sequence=sequence_in(stale.text))
    assert again.status_code == 303
    assert _typed(alice, attempt, SHORT) == "Yves Morvan"


def test_two_tabs_on_two_questions_do_not_disturb_each_other(
    app: Flask, browse: Callable[..., Browser]
) -> None:
    alice = browse("Alice")
    attempt = _exam(app, alice)
    for number, response in ((SHORT, "Le Goff"), (NUMERIC, "350000")):
        kept = answer(alice, attempt, number, response, sequence="1", script=True)
        assert kept.status_code == 200
    assert _typed(alice, attempt, SHORT) == "Le Goff"
    assert _typed(alice, attempt, NUMERIC) == "350000"


def test_an_answer_can_be_taken_back(app: Flask, browse: Callable[..., Browser]) -> None:
    alice = browse("Alice")
    attempt = _exam(app, alice)
    answer(alice, attempt, SHORT, "Le Goff")
    assert answer(alice, attempt, SHORT, "  ").status_code == 303
    assert "4 questions have no answer yet." in alice.get(f"{attempt}/review").text


def test_after_the_end_it_is_ignored(app: Flask, browse: Callable[..., Browser]) -> None:
    """The autosave of a tab that does not know yet."""
    alice = browse("Alice")
    attempt = _exam(app, alice)
    alice.post(f"{attempt}/submit")
    late = {"response": "Anne Le Goff", "sequence": "1"}
    scripted = alice.post(f"{attempt}/questions/{SHORT}", late, headers=SCRIPT)
    assert scripted.status_code == 409
    assert scripted.json == {"location": attempt}
    plain = alice.post(f"{attempt}/questions/{SHORT}", late)
    assert plain.headers["Location"] == f"{attempt}/result"
    page = alice.follow(plain).text
    assert "the answer came too late" in page
    assert "0 of 4 points" in page


def test_it_survives_a_restart_and_another_browser(
    app: Flask, browse: Callable[..., Browser], restart: Callable[[], Flask]
) -> None:
    alice = browse("Alice")
    attempt = _exam(app, alice)
    answer(alice, attempt, SHORT, "Le Goff", go="next")
    later = open_browser(restart(), "Alice")
    assert _typed(later, attempt, SHORT) == "Le Goff"
    assert later.get(attempt).headers["Location"] == f"{attempt}/questions/{NUMERIC}"


def test_practice_keeps_the_first_answer(app: Flask, browse: Callable[..., Browser]) -> None:
    """Its verdict has been shown."""
    alice = browse("Alice")
    attempt = start(alice, publish(app))
    first = {"response": "Yves Morvan", "sequence": "1", "go": "check"}
    alice.post(f"{attempt}/questions/{SHORT}", first)
    second = {"response": "Anne Le Goff", "sequence": "2", "go": "check"}
    refused = alice.post(f"{attempt}/questions/{SHORT}", second)
    assert refused.status_code == 409
    assert "already answered" in refused.text
    assert "Not quite" in refused.text
    scripted = alice.post(f"{attempt}/questions/{SHORT}", second, headers=SCRIPT)
    assert scripted.json == {"location": attempt}


@pytest.mark.parametrize("posted", [{}, {"response": ""}, {"response": " \x00 "}])
def test_nothing_to_check(sqlite_app: Flask, posted: dict[str, str]) -> None:
    alice = open_browser(sqlite_app, "Alice")
    attempt = start(alice, publish(sqlite_app))
    page = alice.post(f"{attempt}/questions/{SHORT}", {**posted, "go": "check"})
    assert page.status_code == 400
    assert "Answer first, then check." in page.text
    assert 'aria-describedby="stem answer-error"' in page.text


def test_a_too_long_answer_is_kept_in_its_field(sqlite_app: Flask) -> None:
    alice = open_browser(sqlite_app, "Alice")
    attempt = start(alice, publish(sqlite_app))
    typed = "é" * (MAXIMUM_LENGTH + 1)
    page = alice.post(f"{attempt}/questions/{SHORT}", {"response": typed, "go": "check"})
    assert page.status_code == 400
    assert "At most 500 characters." in page.text
    assert f'value="{typed}"' in page.text


@pytest.mark.parametrize("choice", ["4", "-1", "x", "", "99999999999", "1.0", "１"])
def test_an_option_that_is_not_there(sqlite_app: Flask, choice: str) -> None:
    alice = open_browser(sqlite_app, "Alice")
    attempt = start(alice, publish(sqlite_app))
    page = alice.post(f"{attempt}/questions/{CHOICE}", {"choice": choice, "go": "check"})
    assert page.status_code == 400


@pytest.mark.parametrize("sequence", ["", "x", "-1", "9" * 40, "1e3", "\x00"])
def test_an_odd_sequence_number_loses_nothing(sqlite_app: Flask, sequence: str) -> None:
    alice = open_browser(sqlite_app, "Alice")
    attempt = _exam(sqlite_app, alice)
    kept = answer(alice, attempt, SHORT, "Le Goff", sequence=sequence)
    assert kept.status_code == 303
    assert _typed(alice, attempt, SHORT) == "Le Goff"


def test_a_flag_comes_and_goes(app: Flask, browse: Callable[..., Browser]) -> None:
    alice = browse("Alice")
    attempt = _exam(app, alice)
    flagged = answer(alice, attempt, SHORT, "Le Goff", flag="1")
    page = alice.follow(flagged).text
    assert "Flagged for later" in page
    assert 'value="Le Goff"' in page
    assert "1 is flagged." in alice.get(f"{attempt}/review").text
    answer(alice, attempt, SHORT, "Le Goff", flag="0")
    assert "flagged" not in alice.get(f"{attempt}/review").text


def test_a_flag_in_practice_checks_nothing(app: Flask, browse: Callable[..., Browser]) -> None:
    """What was typed comes back, without a verdict."""
    alice = browse("Alice")
    attempt = start(alice, publish(app))
    page = alice.follow(answer(alice, attempt, SHORT, "Le G & co", flag="1")).text
    assert "Flagged for later" in page
    assert 'value="Le G &amp; co"' in page
    assert "verdict" not in page


@pytest.mark.parametrize("who", [None, "Dora", "Bob", "Ada"])
def test_nobody_else_answers(app: Flask, browse: Callable[..., Browser], who: str | None) -> None:
    alice = browse("Alice")
    attempt = _exam(app, alice)
    other = browse(who)
    posted = {"response": "Le Goff", "sequence": "1"}
    assert other.post(f"{attempt}/questions/{SHORT}", posted).status_code == 404
    assert other.get(f"{attempt}/questions/{SHORT}").status_code == 404
    assert _steps(app) == 0


def test_what_else_is_posted_counts_for_nothing(app: Flask, browse: Callable[..., Browser]) -> None:
    alice = browse("Alice")
    attempt = _exam(app, alice)
    extra = {"score": "4", "fraction": "1", "user_id": "1", "role": "admin", "at": "2020-01-01"}
    answer(alice, attempt, SHORT, "faux", **extra)
    alice.post(f"{attempt}/submit", {"score": "4"})
    assert "0 of 4 points" in alice.get(f"{attempt}/result").text


def test_stored_text_comes_back_the_same(app: Flask, browse: Callable[..., Browser]) -> None:
    typed = "e\u0301 \u202f\U0001f984 \u202e\ufeff ’«»\u2028 ﬁ \x01\x7f"
    alice = browse("Alice")
    attempt = _exam(app, alice)
    kept = answer(alice, attempt, SHORT, typed, script=True)
    assert kept.json == {**NOTHING_MORE, "sequence": 2, "response": typed}
    with app.app_context():
        assert db.session.query(AttemptStep).one().response == typed


def test_all_of_the_examples_answers_are_right(app: Flask, browse: Callable[..., Browser]) -> None:
    alice = browse("Alice")
    attempt = _exam(app, alice)
    for number, response in enumerate(examples.RIGHT, start=1):
        answer(alice, attempt, number, response)
    alice.post(f"{attempt}/submit")
    assert "4 of 4 points" in alice.get(f"{attempt}/result").text
