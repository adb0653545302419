"""The time left, as pages tell it, and what happens when it is up."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from flask import Flask

from quizapp.core.model import Mode
from quizapp.store.database import db, read_only
from quizapp.store.tables import Attempt, AttemptStep
from tests.web import taking
from tests.web.browsing import Browser
from tests.web.conftest import open_browser

LEFT = re.compile(r'data-clock="(\d+)"')


def let_pass(app: Flask, attempt: str, minutes: float) -> datetime:
    """As if the attempt had begun ``minutes`` earlier; its new deadline."""
    with app.app_context():
        read_only.set(False)
        row = db.session.scalars(db.select(Attempt).filter_by(public_id=_id(attempt))).one()
        assert row.deadline
        row.started_at -= timedelta(minutes=minutes)
        row.deadline -= timedelta(minutes=minutes)
        db.session.commit()
        return row.deadline


def row_of(app: Flask, attempt: str) -> Attempt:
    """As the database has it."""
    with app.app_context():
        return db.session.scalars(db.select(Attempt).filter_by(public_id=_id(attempt))).one()


def _id(attempt: str) -> str:
    return attempt.split("/")[2]


@pytest.fixture
def alice(app: Flask) -> Browser:
    return open_browser(app, "Alice")


def test_it_works(app: Flask, alice: Browser) -> None:
    code = taking.publish(app, Mode.EXAM, time_limit=20)
    assert "20 minutes from the start" in alice.get(f"/quizzes/{code}").text
    attempt = taking.start(alice, code)
    page = alice.get(f"{attempt}/questions/1").text
    left = LEFT.search(page)
    assert left
    assert 1190 <= int(left[1]) <= 1200
    assert "20 min" in page
    assert LEFT.search(alice.get(f"{attempt}/review").text)
    saved = taking.answer(alice, attempt, 1, "120", script=True)
    assert 1190 <= saved.json["left"] <= 1200
    assert "The time goes on" in alice.get(f"/quizzes/{code}").text


@pytest.mark.parametrize(("limit", "warned"), [(20, [300, 60]), (5, [60]), (1, [])])
def test_warnings_come_in_the_second_half(sqlite_app: Flask, limit: int, warned: list[int]) -> None:
    browser = open_browser(sqlite_app, "Alice")
    attempt = taking.start(browser, taking.publish(sqlite_app, Mode.EXAM, time_limit=limit))
    page = browser.get(f"{attempt}/questions/1").text
    assert [int(found) for found in re.findall(r'data-warning="(\d+)"', page)] == warned
    assert "data-late" not in page


def test_without_a_limit_there_is_no_clock(sqlite_app: Flask) -> None:
    browser = open_browser(sqlite_app, "Alice")
    attempt = taking.start(browser, taking.publish(sqlite_app, Mode.EXAM))
    assert not LEFT.search(browser.get(f"{attempt}/questions/1").text)
    assert taking.answer(browser, attempt, 1, "120", script=True).json["left"] is None


def test_an_answer_that_comes_too_late_is_not_counted(app: Flask, alice: Browser) -> None:
    """It was typed in time on the learner's clock: the server's says otherwise."""
    attempt = taking.start(alice, taking.publish(app, Mode.EXAM, time_limit=20))
    taking.answer(alice, attempt, 1, "1 200", script=True)
    page = alice.get(f"{attempt}/questions/3").text
    end = let_pass(app, attempt, 25)
    late = {"response": "350000", "sequence": taking.sequence_in(page)}
    answer = alice.post(f"{attempt}/questions/3", late, headers=taking.SCRIPT)
    assert answer.status_code == 409
    assert answer.json["location"] == attempt
    closed = row_of(app, attempt)
    assert (closed.submitted_at, closed.score) == (end, 1.0)
    assert "the time was up" in alice.follow(alice.get(attempt)).text


def test_a_page_opened_late_offers_the_result_and_writes_nothing(
    app: Flask, alice: Browser
) -> None:
    attempt = taking.start(alice, taking.publish(app, Mode.EXAM, time_limit=20))
    end = let_pass(app, attempt, 60)
    for path in ("", "/questions/1"):
        assert alice.get(f"{attempt}{path}").status_code == 303
    page = alice.get(f"{attempt}/review").text
    assert "Time is up" in page
    assert "Back to the questions" not in page
    assert row_of(app, attempt).submitted_at is None
    result = alice.follow(alice.post(f"{attempt}/submit"))
    assert "the time was up" in result.text
    assert row_of(app, attempt).submitted_at == end


def test_in_practice_too(sqlite_app: Flask) -> None:
    browser = open_browser(sqlite_app, "Alice")
    attempt = taking.start(browser, taking.publish(sqlite_app, time_limit=20))
    let_pass(sqlite_app, attempt, 16)
    page = browser.get(f"{attempt}/questions/1").text
    assert "data-late" in page
    sequence = taking.sequence_in(page)
    let_pass(sqlite_app, attempt, 5)
    answer = browser.post(f"{attempt}/questions/1", {"choice": "0", "sequence": sequence})
    assert answer.headers["Location"] == f"{attempt}/result"
    assert row_of(sqlite_app, attempt).score == 0


def test_who_starts_again_after_the_end_starts_anew(sqlite_app: Flask) -> None:
    code = taking.publish(sqlite_app, Mode.EXAM, time_limit=20)
    browser = open_browser(sqlite_app, "Alice")
    first = taking.start(browser, code)
    let_pass(sqlite_app, first, 30)
    assert "Go on" not in browser.get(f"/quizzes/{code}").text
    assert taking.start(browser, code) != first


def test_the_deadline_is_not_the_learners_to_say(
    app: Flask, browse: Callable[..., Browser]
) -> None:
    """What is posted beside the answer counts for nothing."""
    dora = browse("Dora")
    attempt = taking.start(dora, taking.publish(app, Mode.EXAM, time_limit=20))
    before = row_of(app, attempt).deadline
    more = {"deadline": "2099-01-01", "time_limit": "9999", "left": "9999"}
    taking.answer(dora, attempt, 1, "120", script=True, **more)
    assert row_of(app, attempt).deadline == before
    assert before
    assert before < datetime.now(UTC) + timedelta(minutes=20)
    with app.app_context():
        assert db.session.scalars(db.select(AttemptStep)).one().response == "120"
