"""The introduction of a quiz."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

import pytest
from flask import Flask

from quizapp.core.model import Difficulty, Mode
from quizapp.store import quizzes
from quizapp.store.database import db, read_only
from tests import examples
from tests.web.browsing import Browser
from tests.web.conftest import open_browser
from tests.web.taking import CHOICE, answer, answer_all, publish, start


def test_it_works(app: Flask, browse: Callable[..., Browser]) -> None:
    code = publish(app, Mode.EXAM, attempts_allowed=2)
    page = browse("Alice").get(f"/quizzes/{code}").text
    assert "Le phare" in page
    assert "Un phare rallumé" in page
    assert "<dd>4</dd>" in page
    assert "Exam: answers and their evidence at the end" in page
    assert "<dt>Attempts left</dt><dd>2</dd>" in page


def test_how_hard_it_is(app: Flask, browse: Callable[..., Browser]) -> None:
    """In dots and a word, each level with its number of questions, and what the levels mean."""
    easy, *others = examples.quiz().questions
    mixed = (replace(easy, difficulty=Difficulty.HARD), *others)
    code = publish(app, quiz=replace(examples.quiz(), questions=mixed))
    page = browse("Alice").get(f"/quizzes/{code}").text
    levels = page.split('class="levels"')[1].split("</ul>")[0]
    shown = " ".join(re.sub(r"<[^>]+>", " ", levels.partition(">")[2]).split())
    assert shown == "●○○ Easy 3 ●●● Hard 1"
    assert "Whoever has read the article once can answer." in page


def test_an_attempt_under_way_goes_on(app: Flask, browse: Callable[..., Browser]) -> None:
    code = publish(app)
    alice = browse("Alice")
    attempt = start(alice, code)
    answer(alice, attempt, CHOICE, "1 200")
    page = alice.get(f"/quizzes/{code}").text
    assert f'href="{attempt}"' in page
    assert "1 answer is saved." in page
    assert f'action="/quizzes/{code}/attempts"' not in page


def test_no_attempt_is_left(app: Flask, browse: Callable[..., Browser]) -> None:
    code = publish(app, attempts_allowed=1)
    alice = browse("Alice")
    attempt = start(alice, code)
    answer_all(alice, attempt)
    alice.post(f"{attempt}/submit")
    page = alice.get(f"/quizzes/{code}").text
    assert "All of your attempts at this quiz are used." in page
    assert f'href="{attempt}/result"' in page
    assert f'action="/quizzes/{code}/attempts"' not in page


@pytest.mark.parametrize("code", ["NOSUCH", "%00", "é", "a" * 500, "%F0%9F%A6%84"])
def test_no_such_quiz(app: Flask, browse: Callable[..., Browser], code: str) -> None:
    publish(app)
    assert browse().get(f"/quizzes/{code}").status_code == 404


def test_an_archived_quiz_is_not_there(app: Flask, browse: Callable[..., Browser]) -> None:
    code = publish(app)
    with app.app_context():
        read_only.set(False)
        quiz_set = quizzes.by_code(db.session(), code)
        assert quiz_set is not None
        quizzes.archive(db.session(), quiz_set)
        db.session.commit()
    assert browse("Alice").get(f"/quizzes/{code}").status_code == 404


def test_a_link_to_no_open_quiz_says_so(browse: Callable[..., Browser]) -> None:
    answer = browse().get("/quizzes/AAAAAA")
    assert answer.status_code == 404
    assert "This quiz is not open" in answer.text
    assert 'href="/history"' in answer.text


def test_the_article_is_read_first_for_practice_alone(sqlite_app: Flask) -> None:
    """From the introduction to the article, and back from under it; not from an exam."""
    visitor = open_browser(sqlite_app)
    code = publish(sqlite_app)
    page = visitor.get(f"/quizzes/{code}").text
    reader = re.findall(r'href="(/articles/\d+)"', page)
    assert len(set(reader)) == 1
    assert "Read the article first" in page
    assert f'href="/quizzes/{code}"' in visitor.get(reader[0]).text
    exam = publish(sqlite_app, Mode.EXAM)
    assert "/articles/" not in visitor.get(f"/quizzes/{exam}").text


def test_that_confidence_is_asked_is_said(sqlite_app: Flask) -> None:
    code = publish(sqlite_app, asks_confidence=True)
    assert "it changes no mark" in open_browser(sqlite_app).get(f"/quizzes/{code}").text
