"""How sure the learner is: asked where the quiz says so, kept with the answer, told after."""

from __future__ import annotations

from flask import Flask

from quizapp.core.model import Confidence, Mode
from quizapp.store.database import db
from quizapp.store.tables import AttemptStep
from tests import examples
from tests.web import taking, teaching
from tests.web.browsing import Browser
from tests.web.conftest import open_browser
from tests.web.test_teach_sets import FOLDED, POSTED


def steps(app: Flask) -> list[tuple[str | None, Confidence | None]]:
    """The answers kept, each with how sure it was."""
    with app.app_context():
        rows = db.select(AttemptStep).order_by(AttemptStep.sequence)
        return [(row.response, row.confidence) for row in db.session.scalars(rows)]


def test_it_works(app: Flask) -> None:
    """The four answers are right; of one the learner was sure, of one not."""
    alice = open_browser(app, "Alice")
    attempt = taking.start(alice, taking.publish(app, Mode.EXAM, asks_confidence=True))
    assert "How sure are you?" in alice.get(f"{attempt}/questions/1").text
    said = ("sure", "guess", "", "")
    for number, (response, sure) in enumerate(zip(examples.RIGHT, said, strict=True), start=1):
        taking.answer(alice, attempt, number, response, confidence=sure)
    assert [sure for _, sure in steps(app)] == [Confidence.SURE, Confidence.GUESS, None, None]
    result = alice.follow(alice.post(f"{attempt}/submit")).text
    assert "How sure you were" in result
    assert result.count("You were sure") == result.count("You were guessing") == 1
    assert "4 of 4 points" in result


def test_it_is_told_in_practice_with_the_verdict(sqlite_app: Flask) -> None:
    browser = open_browser(sqlite_app, "Alice")
    attempt = taking.start(browser, taking.publish(sqlite_app, asks_confidence=True))
    answer = taking.answer(browser, attempt, 1, "120", confidence="sure")
    assert "You were sure" in browser.follow(answer).text


def test_it_can_be_changed_without_the_answer(sqlite_app: Flask) -> None:
    browser = open_browser(sqlite_app, "Alice")
    attempt = taking.start(browser, taking.publish(sqlite_app, Mode.EXAM, asks_confidence=True))
    for sure in ("guess", "fairly", "fairly"):
        kept = taking.answer(browser, attempt, 1, "120", script=True, confidence=sure)
        assert kept.json["confidence"] == sure
    assert [sure for _, sure in steps(sqlite_app)] == [Confidence.GUESS, Confidence.FAIRLY]
    page = browser.get(f"{attempt}/questions/1").text
    assert 'value="fairly" checked' in page
    assert 'data-saved-confidence="fairly"' in page


def test_what_is_no_degree_and_what_was_not_asked_is_not_kept(sqlite_app: Flask) -> None:
    browser = open_browser(sqlite_app, "Alice")
    asked = taking.start(browser, taking.publish(sqlite_app, Mode.EXAM, asks_confidence=True))
    unasked = taking.start(browser, taking.publish(sqlite_app, Mode.EXAM, title="Autre"))
    assert "How sure are you?" not in browser.get(f"{unasked}/questions/1").text
    taking.answer(browser, asked, 1, "120", confidence="absolutely")
    taking.answer(browser, unasked, 1, "120", confidence="sure")
    assert [sure for _, sure in steps(sqlite_app)] == [None, None]


def test_an_incomplete_answer_keeps_what_was_said(sqlite_app: Flask) -> None:
    """In practice nothing was chosen: the page comes back as it was."""
    browser = open_browser(sqlite_app, "Alice")
    attempt = taking.start(browser, taking.publish(sqlite_app, asks_confidence=True))
    page = browser.get(f"{attempt}/questions/1").text
    posted = {"sequence": taking.sequence_in(page), "confidence": "guess"}
    refused = browser.post(f"{attempt}/questions/1", posted)
    assert refused.status_code == 400
    assert 'value="guess" checked' in refused.text


def test_the_instructor_chooses_it(app: Flask) -> None:
    bob: Browser = open_browser(app, "Bob")
    set_id = teaching.compose(app, "Bob", teaching.bring(app, "Bob", approved=True))
    path = f"/teach/sets/{set_id}"
    assert 'name="asks_confidence" type="checkbox" value="y">' in bob.get(path).text
    posted = {**POSTED, **FOLDED, "mode": "exam", "asks_confidence": "y"}
    assert bob.post(f"{path}/settings", posted).status_code == 303
    assert "checked" in bob.get(path).text.partition('id="asks_confidence"')[0][-60:]
