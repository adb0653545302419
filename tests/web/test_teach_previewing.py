"""A quiz set taken by its instructor on the learner's pages."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from flask import Flask

from quizapp.core.model import Mode
from quizapp.store import quizzes, sharing
from quizapp.store.card_tables import Card
from quizapp.store.database import db, read_only
from quizapp.store.tables import Attempt
from tests import examples
from tests.web import taking, teaching
from tests.web.browsing import Browser
from tests.web.conftest import open_browser

BANNER = "Nothing of it is kept or counted."


def number_of(app: Flask, code: str) -> int:
    """The number of the quiz set of this code."""
    with app.app_context():
        found = quizzes.by_code(db.session(), code)
        assert found
        return found.id


def begin(browser: Browser, set_id: int) -> str:
    """Path of the attempt that a preview begins."""
    page = browser.get(f"/teach/sets/{set_id}/trial")
    assert BANNER in page.text
    answer = browser.post(f"/teach/sets/{set_id}/trial")
    assert answer.status_code == 303, answer.text
    return str(answer.headers["Location"])


def test_it_works(app: Flask, browse: Callable[..., Browser]) -> None:
    """From the set to its result and back, and nothing stays."""
    set_id = number_of(app, taking.publish(app, Mode.EXAM, time_limit=20))
    bob = browse("Bob")
    attempt = begin(bob, set_id)
    question = bob.follow(bob.get(attempt)).text
    assert BANNER in question
    assert "data-clock" in question
    taking.answer_all(bob, attempt)
    assert BANNER in bob.get(f"{attempt}/review").text
    result = bob.follow(bob.post(f"{attempt}/submit")).text
    assert BANNER in result
    assert "100%" in result
    for learners in ("Make a card", "Take it again", "Report this question", "Practise what I"):
        assert learners not in result
    assert "Le phare" not in bob.get("/history").text
    bob.get(result_page(attempt))
    back = bob.post("/teach/preview/end")
    assert back.headers["Location"].endswith(f"/teach/sets/{set_id}")
    assert "nothing of it was kept" in bob.follow(back).text
    assert bob.get(result_page(attempt)).status_code == 404
    with app.app_context():
        assert db.session.scalar(db.select(db.func.count(Attempt.id))) == 0


def result_page(attempt: str) -> str:
    """Where the result of an attempt is."""
    return f"{attempt}/result"


def test_practice_tells_at_once(sqlite_app: Flask) -> None:
    set_id = number_of(sqlite_app, taking.publish(sqlite_app))
    bob = open_browser(sqlite_app, "Bob")
    attempt = begin(bob, set_id)
    answered = bob.follow(taking.answer(bob, attempt, 1, examples.RIGHT[0])).text
    assert "verdict-right" in answered
    assert BANNER in answered
    assert "Report this question" not in answered
    assert bob.get(f"{attempt}/questions/1/fault").status_code == 404


def test_no_card_is_made_of_it(sqlite_app: Flask) -> None:
    set_id = number_of(sqlite_app, taking.publish(sqlite_app))
    bob = open_browser(sqlite_app, "Bob")
    attempt = begin(bob, set_id)
    bob.post(f"{attempt}/submit")
    name = attempt.split("/")[2]
    assert bob.post(f"/cards/from-attempt/{name}", {"number": "1"}).status_code == 303
    with sqlite_app.app_context():
        assert db.session.scalar(db.select(db.func.count(Card.id))) == 0


def test_a_learners_pages_know_no_preview(sqlite_app: Flask) -> None:
    code = taking.publish(sqlite_app)
    alice = open_browser(sqlite_app, "Alice")
    assert BANNER not in alice.get(f"/quizzes/{code}").text
    assert BANNER not in alice.follow(alice.get(taking.start(alice, code))).text


def test_its_instructor_may_take_it_in_earnest(sqlite_app: Flask) -> None:
    code = taking.publish(sqlite_app)
    bob = open_browser(sqlite_app, "Bob")
    assert BANNER not in bob.follow(bob.get(taking.start(bob, code))).text


def test_a_colleague_to_whom_it_is_shown_may_try_it(sqlite_app: Flask) -> None:
    set_id = number_of(sqlite_app, taking.publish(sqlite_app))
    charlie = open_browser(sqlite_app, "Charlie")
    charlie.get("/")
    assert charlie.post(f"/teach/sets/{set_id}/trial").status_code == 404
    with sqlite_app.app_context():
        read_only.set(False)
        quiz_set, colleague = quizzes.get(db.session(), set_id), teaching.user("Charlie")
        assert quiz_set
        assert colleague
        sharing.share(db.session(), quiz_set, colleague)
        db.session.commit()
    attempt = begin(charlie, set_id)
    taking.answer_all(charlie, attempt)
    result = charlie.follow(charlie.post(f"{attempt}/submit")).text
    link = re.search(r'href="(/articles/[^"#]+)', result)
    assert link
    assert charlie.get(link[1]).status_code == 200
    back = charlie.post("/teach/preview/end")
    assert back.headers["Location"].endswith(f"/teach/sets/{set_id}/preview")


@pytest.mark.parametrize("method", ["get", "post"])
def test_an_empty_set_has_nothing_to_try(sqlite_app: Flask, method: str) -> None:
    with sqlite_app.app_context():
        read_only.set(False)
        empty = quizzes.create(db.session(), owner=teaching.user("Bob"), title="Vide")
        db.session.commit()
        set_id = empty.id
    bob = open_browser(sqlite_app, "Bob")
    bob.get("/")
    answer = getattr(bob, method)(f"/teach/sets/{set_id}/trial")
    assert answer.headers["Location"].endswith(f"/teach/sets/{set_id}/preview")


def test_leaving_none_leads_to_the_sets(sqlite_app: Flask) -> None:
    bob = open_browser(sqlite_app, "Bob")
    bob.get("/")
    assert bob.post("/teach/preview/end").headers["Location"].endswith("/teach/sets")
