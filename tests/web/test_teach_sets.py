"""The list of quiz sets, a new one, and its settings."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from flask import Flask

from quizapp.store.database import db
from quizapp.store.tables import QuizSet
from tests.web.browsing import Browser
from tests.web.conftest import open_browser
from tests.web.teaching import TITLE, bring, compose, question_ids

NEW = "/teach/sets/new"
POSTED = {"title": "Contrôle du lundi", "mode": "exam", "attempts_allowed": "2"}
FOLDED = {"audience": "listed", "release": "at_end", "counted": "first"}
"""What the page of a set posts besides, unless it is changed."""


def kept(app: Flask) -> list[QuizSet]:
    """Every quiz set."""
    with app.app_context():
        return list(db.session.scalars(db.select(QuizSet)))


def test_it_works(app: Flask, browse: Callable[..., Browser]) -> None:
    bob = browse("Bob")
    assert "No quiz set yet" in bob.get("/teach/sets").text
    answer = bob.post(NEW, POSTED)
    (row,) = kept(app)
    assert answer.headers["Location"] == f"/teach/sets/{row.id}"
    assert (row.title, row.mode.value, row.attempts_allowed) == ("Contrôle du lundi", "exam", 2)
    page = bob.get("/teach/sets").text
    assert "Contrôle du lundi" in page
    assert "Draft" in page


def test_from_an_article_it_begins_with_its_questions(
    app: Flask, browse: Callable[..., Browser]
) -> None:
    """Its title too; unticked, it is empty, and another's article offers nothing."""
    own, bob = bring(app, "Bob", approved=True), browse("Bob")
    page = bob.get(f"{NEW}?article={own}").text
    assert f'value="{TITLE}"' in page
    assert "Begin with the 3 approved questions of this article" in page
    bob.post(NEW, {**POSTED, "article": str(own), "questions": "1"})
    bob.post(NEW, {**POSTED, "article": str(own)})
    expected = [question_ids(app, own), []]
    with app.app_context():
        found = db.session.scalars(db.select(QuizSet).order_by(QuizSet.id))
        assert [[item.question_id for item in row.items] for row in found] == expected
    charlie = browse("Charlie").get(f"{NEW}?article={own}").text
    assert "Begin with" not in charlie
    assert TITLE not in charlie


@pytest.mark.parametrize(
    ("changed", "message"),
    [
        ({"title": "  "}, "This is needed."),
        ({"title": "t" * 201}, "At most 200 characters."),
        ({"mode": "nonsense"}, "Not a valid choice"),
        ({"attempts_allowed": "0"}, "A number from 1 to 20"),
        ({"attempts_allowed": "21"}, "A number from 1 to 20"),
        ({"attempts_allowed": "deux"}, "Not a valid integer"),
    ],
)
def test_bad_settings_say_why_and_are_kept(
    sqlite_app: Flask, changed: dict[str, str], message: str
) -> None:
    bob = open_browser(sqlite_app, "Bob")
    set_id = compose(sqlite_app, "Bob", bring(sqlite_app, "Bob", approved=True))
    for path in (NEW, f"/teach/sets/{set_id}/settings"):
        answer = bob.post(path, {**POSTED, **changed})
        assert answer.status_code == 422
        assert message in answer.text
        assert 'aria-invalid="true"' in answer.text
        for typed in {**POSTED, **changed}.values():
            assert typed.strip() in answer.text or typed == "nonsense"
    assert [row.title for row in kept(sqlite_app)] == ["Contrôle de lecture"]


def test_settings_are_changed(sqlite_app: Flask) -> None:
    set_id = compose(sqlite_app, "Bob", bring(sqlite_app, "Bob", approved=True))
    bob = open_browser(sqlite_app, "Bob")
    answer = bob.post(
        f"/teach/sets/{set_id}/settings",
        {**POSTED, **FOLDED, "attempts_allowed": "", "owner_id": "1"},
    )
    assert "The settings are saved." in bob.follow(answer).text
    (row,) = kept(sqlite_app)
    assert (row.title, row.mode.value, row.attempts_allowed) == ("Contrôle du lundi", "exam", None)


def test_another_instructors_sets_are_not_there(sqlite_app: Flask) -> None:
    set_id = compose(sqlite_app, "Bob", bring(sqlite_app, "Bob", approved=True))
    charlie = open_browser(sqlite_app, "Charlie")
    assert "Contrôle" not in charlie.get("/teach/sets").text
    for path in ("", "/preview", "/results"):
        assert charlie.get(f"/teach/sets/{set_id}{path}").status_code == 404
    for path in (
        "settings",
        "questions",
        "arrangement",
        "publication",
        "withdrawal",
        "archive",
    ):
        assert charlie.post(f"/teach/sets/{set_id}/{path}", POSTED).status_code == 404
    (row,) = kept(sqlite_app)
    assert (row.title, row.state.value) == ("Contrôle de lecture", "draft")
