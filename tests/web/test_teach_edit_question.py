"""Editing a question: what is kept, and every edit that is refused."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from flask import Flask

from quizapp.store import articles
from quizapp.store.database import db
from quizapp.store.tables import Question
from tests.web.browsing import Browser
from tests.web.conftest import open_browser
from tests.web.teaching import bring, question_ids, quiz, states

CHOICE = {
    "stem": "Qui est la directrice de l’observatoire ?",
    "options-0": "Marie Le Goff",
    "options-1": "Anne Riou",
    "options-2": "",
    "options-3": "Jeanne Le Bras",
    "correct": "0",
    "explanation": "L’article la nomme.",
    "difficulty": "3",
}
NUMERIC = {
    "stem": "Combien d’euros ont été promis par le ministère ?",
    "key": "12 000",
    "accepted": "12000\n  douze   mille \n\n12000",
    "explanation": "",
    "difficulty": "1",
}


@pytest.fixture
def article_id(sqlite_app: Flask) -> int:
    """Bob's article."""
    return bring(sqlite_app, "Bob")


def edit(app: Flask, question_id: int, posted: dict[str, Any]) -> Any:
    """Bob's answer to a form."""
    return open_browser(app, "Bob").post(f"/teach/questions/{question_id}/edit", posted)


def row(app: Flask, question_id: int) -> Question:
    """The question as stored."""
    with app.app_context():
        return db.session.get_one(Question, question_id)


def test_it_works(app: Flask, browse: Callable[..., Browser]) -> None:
    article_id = bring(app, "Bob")
    first, second, _third = question_ids(app, article_id)
    bob = browse("Bob")
    page = bob.get(f"/teach/questions/{first}/edit").text
    assert 'value="Marie Le Goff"' in page
    assert 'value="0" aria-label="Option 1 is right" checked' in page
    answer = bob.post(f"/teach/questions/{first}/edit", CHOICE)
    assert answer.headers["Location"] == f"/teach/questions/{second}"
    assert "Edited and approved." in bob.follow(answer).text
    kept = row(app, first)
    assert kept.stem == CHOICE["stem"]
    assert kept.key == "Marie Le Goff"
    assert kept.options == [
        {"text": "Marie Le Goff", "correct": True, "origin": None},
        {"text": "Anne Riou", "correct": False, "origin": "list"},
        {"text": "Jeanne Le Bras", "correct": False, "origin": "instructor"},
    ]
    assert (kept.state.value, kept.origin.value, kept.difficulty) == ("approved", "edited", 3)


def test_an_edit_survives_another_generation(app: Flask, browse: Callable[..., Browser]) -> None:
    article_id = bring(app, "Bob")
    first, *_others = question_ids(app, article_id)
    browse("Bob").post(f"/teach/questions/{first}/edit", CHOICE)
    with app.app_context():
        articles.keep_quiz(db.session(), article_id, quiz())
        db.session.commit()
    assert row(app, first).stem == CHOICE["stem"]
    assert states(app, article_id) == ["approved", "proposed", "proposed"]


def test_another_option_can_become_the_right_one(sqlite_app: Flask, article_id: int) -> None:
    first, *_others = question_ids(sqlite_app, article_id)
    edit(sqlite_app, first, {**CHOICE, "correct": "1"})
    assert row(sqlite_app, first).key == "Anne Riou"


def test_several_options_can_be_right(sqlite_app: Flask, article_id: int) -> None:
    first, *_others = question_ids(sqlite_app, article_id)
    edit(sqlite_app, first, {**CHOICE, "correct": ["0", "3"]})
    kept = row(sqlite_app, first)
    assert kept.key == "Marie Le Goff ; Jeanne Le Bras"
    assert [option["correct"] for option in kept.options] == [True, False, True]
    page = open_browser(sqlite_app, "Bob").get(f"/teach/questions/{first}/edit").text
    assert page.count(" checked") == 2


def test_a_typed_answer_has_no_options(sqlite_app: Flask, article_id: int) -> None:
    _first, second, _third = question_ids(sqlite_app, article_id)
    bob = open_browser(sqlite_app, "Bob")
    assert "Right option" not in bob.get(f"/teach/questions/{second}/edit").text
    assert edit(sqlite_app, second, NUMERIC).status_code == 303
    kept = row(sqlite_app, second)
    assert (kept.key, kept.accepted, kept.options) == ("12 000", ["12000", "douze mille"], [])


@pytest.mark.parametrize(
    ("changed", "message"),
    [
        ({"stem": " "}, "This is needed."),
        ({"stem": "s" * 501}, "At most 500 characters."),
        ({"options-1": "", "options-3": ""}, "Give at least two options."),
        ({"options-3": "ANNE  riou"}, "Two options are the same."),
        ({"correct": "2"}, "The right option is empty."),
        ({"correct": "7"}, "The right option is empty."),
        ({"correct": "²"}, "The right option is empty."),
        ({"correct": []}, "Choose the right option."),
        ({"correct": ["0", "1", "3"]}, "Leave at least one option wrong."),
        ({"options-1": "o" * 201}, "At most 200 characters."),
    ],
)
def test_a_refused_edit_says_why_and_keeps_what_was_typed(
    sqlite_app: Flask, article_id: int, changed: dict[str, Any], message: str
) -> None:
    first, *_others = question_ids(sqlite_app, article_id)
    answer = edit(sqlite_app, first, {**CHOICE, "explanation": "Mon explication.", **changed})
    assert answer.status_code == 422
    assert message in answer.text
    assert "Mon explication." in answer.text
    assert 'value="Marie Le Goff"' in answer.text
    assert row(sqlite_app, first).stem == "Qui dirige l’observatoire de Brest ?"


@pytest.mark.parametrize(
    ("changed", "message"),
    [
        ({"key": ""}, "Give the right answer."),
        ({"accepted": "\n".join(map(str, range(30)))}, "At most 20 answers."),
    ],
)
def test_a_typed_answer_is_checked_too(
    sqlite_app: Flask, article_id: int, changed: dict[str, str], message: str
) -> None:
    _first, second, _third = question_ids(sqlite_app, article_id)
    answer = edit(sqlite_app, second, {**NUMERIC, **changed})
    assert answer.status_code == 422
    assert message in answer.text


def test_any_unicode_comes_back_the_same(app: Flask, browse: Callable[..., Browser]) -> None:
    article_id = bring(app, "Bob")
    first, *_others = question_ids(app, article_id)
    odd = "𝔘 שלום e\u0301 ‮ 👩‍🔬 <b>&amp;"
    posted = {**CHOICE, "stem": odd, "options-0": f"{odd}\x00", "explanation": odd}
    assert browse("Bob").post(f"/teach/questions/{first}/edit", posted).status_code == 303
    kept = row(app, first)
    assert (kept.stem, kept.key, kept.explanation) == (odd, odd, odd)


def test_another_instructor_and_a_shipped_article_are_refused(
    sqlite_app: Flask, article_id: int
) -> None:
    first, *_others = question_ids(sqlite_app, article_id)
    charlie = open_browser(sqlite_app, "Charlie")
    assert charlie.get(f"/teach/questions/{first}/edit").status_code == 404
    assert charlie.post(f"/teach/questions/{first}/edit", CHOICE).status_code == 404
    shipped = bring(sqlite_app, None)
    first, *_others = question_ids(sqlite_app, shipped)
    assert charlie.get(f"/teach/questions/{first}/edit").status_code == 404
