"""One learner's answers, as their instructor reads them; English stays English."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

import pytest
from flask import Flask

from quizapp.core.model import Mode
from quizapp.store import quizzes
from quizapp.store.database import db
from tests import examples
from tests.web import taking
from tests.web.browsing import Browser
from tests.web.conftest import open_browser

NARROW = "\u202f"


def set_of(app: Flask, code: str) -> int:
    with app.app_context():
        found = quizzes.by_code(db.session(), code)
        assert found
        return found.id


def test_it_works(app: Flask, browse: Callable[..., Browser]) -> None:
    """How sure the learner was stands beside each answer, and added up on top."""
    code = taking.publish(app, Mode.EXAM, asks_confidence=True)
    alice, bob = browse("Alice"), browse("Bob")
    attempt = taking.start(alice, code)
    sure = ("sure", "sure", "guess")
    answers = (examples.RIGHT[0], "Yves", examples.RIGHT[2])
    for number, (response, said) in enumerate(zip(answers, sure, strict=True), 1):
        taking.answer(alice, attempt, number, response, confidence=said)
    page = f"/teach/sets/{set_of(app, code)}/results/{attempt.split('/')[2]}"
    under_way = bob.get(page).text
    assert under_way.count("the learner was sure") == 2
    assert "Sure: 2 answers" not in under_way
    alice.post(f"{attempt}/submit")
    told = bob.get(page).text
    assert told.count("the learner was sure") == 2
    assert told.count("the learner was guessing") == 1
    assert "Sure: 2 answers, 50% right" in told
    assert "I am guessing: 1 answer, 100% right" in told


def test_unasked_nothing_is_said(sqlite_app: Flask) -> None:
    code = taking.publish(sqlite_app, Mode.EXAM)
    alice = open_browser(sqlite_app, "Alice")
    attempt = taking.start(alice, code)
    taking.answer_all(alice, attempt)
    alice.post(f"{attempt}/submit")
    page = f"/teach/sets/{set_of(sqlite_app, code)}/results/{attempt.split('/')[2]}"
    assert "the learner was" not in open_browser(sqlite_app, "Bob").get(page).text


def test_a_guest_is_called_as_in_the_class(sqlite_app: Flask) -> None:
    bob, guest = open_browser(sqlite_app, "Bob"), open_browser(sqlite_app)
    answer = bob.post("/teach/classes", {"name": "3e B", "guests_allowed": "y"})
    path = answer.headers["Location"]
    code = re.search(r'<code id="code">(\w+)</code>', bob.get(path).text)
    assert code
    guest.get(f"/classes/{code[1]}")
    guest.post(f"/classes/{code[1]}", {"nickname": "Pirate"})
    quiz = taking.publish(sqlite_app)
    attempt = taking.start(guest, quiz)
    guest.post(f"{attempt}/submit")
    page = f"/teach/sets/{set_of(sqlite_app, quiz)}/results/{attempt.split('/')[2]}"
    assert "<h1>Pirate</h1>" in bob.get(page).text


@pytest.mark.parametrize("language", ["en", "fr"])
def test_figures_are_spaced_as_the_article_s_language_does(
    sqlite_app: Flask, language: str
) -> None:
    quiz = examples.quiz()
    code = taking.publish(
        sqlite_app, quiz=replace(quiz, article=replace(quiz.article, language=language))
    )
    alice, bob = open_browser(sqlite_app, "Alice"), open_browser(sqlite_app, "Bob")
    attempt = taking.start(alice, code)
    alice.post(f"{attempt}/submit")
    set_id = set_of(sqlite_app, code)
    with sqlite_app.app_context():
        found = quizzes.get(db.session(), set_id)
        assert found
        question = found.items[0].question_id
    for page in (
        f"/teach/sets/{set_id}/results/{attempt.split('/')[2]}",
        f"/teach/sets/{set_id}/results/questions/1",
        f"/teach/sets/{set_id}/preview",
        f"/teach/questions/{question}",
    ):
        answer = bob.get(page)
        assert answer.status_code == 200, page
        passage = re.search(r"devant.{0,200}?1(.)200", answer.text, re.DOTALL)
        assert passage, page
        assert (passage[1] == NARROW) is (language == "fr"), page
        assert f'lang="{language}"' in answer.text
