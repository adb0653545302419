"""Publishing a quiz and taking it, for the tests of the learner's pages."""

from __future__ import annotations

import re
from dataclasses import replace

from flask import Flask
from werkzeug.test import TestResponse

from quizapp.core.model import Mode, Option, Question, QuestionKind, Quiz
from quizapp.store import articles, questions, quizzes
from quizapp.store.accounts import find_user
from quizapp.store.database import db, read_only
from quizapp.store.states import QuestionState
from tests import examples
from tests.web.browsing import Browser

CHOICE, SHORT, NUMERIC, TRUE_FALSE = 1, 2, 3, 4
"""Numbers of the example's questions."""

SCRIPT = {"Accept": "application/json"}
"""What the page's script asks for."""

SEQUENCE = re.compile(r'name="sequence" value="(\d+)"')


def publish(
    app: Flask,
    mode: Mode = Mode.PRACTICE,
    *,
    quiz: Quiz | None = None,
    owner: str | None = "Bob",
    title: str = "Le phare",
    attempts_allowed: int | None = None,
    time_limit: int | None = None,
    asks_confidence: bool = False,
) -> str:
    """The code of a published quiz of all the questions of ``quiz``, else of the example."""
    quiz = quiz or examples.quiz()
    with app.app_context():
        read_only.set(False)
        session = db.session()
        user = find_user(session, owner) if owner else None
        row = articles.add_article(session, quiz.article, owner=user, quiz=quiz)
        made = questions.list_of_article(session, row.id)
        questions.decide(session, made, QuestionState.APPROVED)
        quiz_set = quizzes.create(
            session, owner=user, title=title, mode=mode, attempts_allowed=attempts_allowed
        )
        quiz_set.time_limit, quiz_set.asks_confidence = time_limit, asks_confidence
        quizzes.set_items(session, quiz_set, [(question.id, 1.0) for question in made])
        quizzes.publish(session, quiz_set)
        session.commit()
        return quiz_set.code


def start(browser: Browser, code: str) -> str:
    """Path of a new attempt, or of the one under way."""
    response = browser.post(f"/quizzes/{code}/attempts")
    assert response.status_code == 303, response.text
    browser.get("/")
    return str(response.headers["Location"])


def place_of(page: str, text: str) -> str:
    """The value of the option ``text`` in a question's page."""
    spaced = re.escape(text).replace(r"\ ", r"\s")
    found = re.search(rf'value="(\d)"[^>]*>\s*<span class="option-text"[^>]*>{spaced}<', page)
    assert found, page
    return found[1]


def sequence_in(page: str) -> str:
    """The sequence number that the page's form would send."""
    found = SEQUENCE.search(page)
    assert found, page
    return found[1]


def answer(
    browser: Browser, attempt: str, number: int, response: str, *, script: bool = False, **more: str
) -> TestResponse:
    """What answers to ``response``, posted as the page of the question would, or its script."""
    path = f"{attempt}/questions/{number}"
    page = browser.get(path).text
    given = {"response": response}
    if 'name="choice"' in page:
        given = {"choice": place_of(page, response)}
    data = {**given, "sequence": sequence_in(page), "go": "check", **more}
    return browser.post(path, data, headers=SCRIPT if script else {})


def answer_all(browser: Browser, attempt: str, responses: tuple[str, ...] = examples.RIGHT) -> None:
    """Answer every question."""
    for number, response in enumerate(responses, start=1):
        assert answer(browser, attempt, number, response).status_code == 303


def with_origins(quiz: Quiz, origins: dict[str, str]) -> Quiz:
    """The same quiz, its options coming from ``origins`` by their text."""

    def told(question: Question) -> Question:
        options = tuple(
            Option(o.text, o.correct, origins.get(o.text, o.origin)) for o in question.options
        )
        return replace(question, options=options)

    return replace(quiz, questions=tuple(told(question) for question in quiz.questions))


def with_texts(quiz: Quiz, text: str) -> Quiz:
    """The same quiz with ``text`` in every stem, wrong option, key typed and explanation."""

    def told(question: Question) -> Question:
        typed = question.kind in {QuestionKind.SHORT_ANSWER, QuestionKind.NUMERIC}
        options = tuple(
            o if o.correct else Option(f"{o.text} {text}", False, o.origin)
            for o in question.options
        )
        key = f"{question.key} {text}" if typed else question.key
        return replace(
            question,
            stem=f"{question.stem} {text}",
            options=options,
            key=key,
            accepted=(key, *question.accepted),
            explanation=f"{question.explanation} {text}",
        )

    return replace(
        quiz,
        article=replace(quiz.article, title=f"{quiz.article.title} {text}"),
        questions=tuple(told(question) for question in quiz.questions),
    )
