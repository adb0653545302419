"""Composing a quiz set: questions of several articles, their order and points; publishing it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

import pytest
from flask import Flask

from quizapp.store import questions, quizzes
from quizapp.store.database import db, read_only
from quizapp.store.states import QuestionState
from quizapp.store.tables import QuizSet
from tests.web.browsing import Browser
from tests.web.conftest import open_browser
from tests.web.teaching import bring, compose, question_ids, quiz


def items(app: Flask, set_id: int) -> list[tuple[int, float]]:
    """The questions of the set and their points, in order."""
    with app.app_context():
        quiz_set = db.session.get_one(QuizSet, set_id)
        return [(item.question_id, item.points) for item in quiz_set.items]


def versions(app: Flask, set_id: int) -> list[int]:
    """How many questions each version of the set asks."""
    with app.app_context():
        quiz_set = db.session.get_one(QuizSet, set_id)
        return [len(quizzes.content(version).items) for version in quiz_set.versions]


@pytest.fixture
def set_id(sqlite_app: Flask) -> int:
    """Bob's set, with the three approved questions of his article."""
    return compose(sqlite_app, "Bob", bring(sqlite_app, "Bob", approved=True))


def test_it_works(app: Flask, browse: Callable[..., Browser]) -> None:
    own = bring(app, "Bob", approved=True)
    shipped = bring(app, None, quiz("Un article livré"), approved=True)
    charlies = bring(app, "Charlie", quiz("Un article de Charlie"), approved=True)
    proposed = bring(app, "Bob", quiz("Un article à relire"))
    set_id = compose(app, "Bob", proposed)
    with app.app_context():
        read_only.set(False)
        quizzes.set_items(db.session(), db.session.get_one(QuizSet, set_id), [])
        db.session.commit()
    bob = browse("Bob")
    page = bob.get(f"/teach/sets/{set_id}").text
    assert len(re.findall(r'name="question" value="\d+"', page)) == 6
    assert "Charlie" not in page
    asked = [question_ids(app, own)[0], question_ids(app, shipped)[1]]
    refused = [question_ids(app, charlies)[0], question_ids(app, proposed)[0]]
    answer = bob.post(
        f"/teach/sets/{set_id}/questions",
        {"question": [str(number) for number in [*refused, *asked]] + ["nonsense"]},
    )
    assert "2 questions added." in bob.follow(answer).text
    assert items(app, set_id) == [(asked[0], 1.0), (asked[1], 1.0)]
    bob.post(f"/teach/sets/{set_id}/questions", {"question": str(asked[0])})
    assert len(items(app, set_id)) == 2


def test_filters_choose_what_can_be_added(sqlite_app: Flask) -> None:
    article_id = bring(sqlite_app, "Bob", approved=True)
    bring(sqlite_app, None, quiz("Un article livré"), approved=True)
    set_id = compose(sqlite_app, "Bob", bring(sqlite_app, "Bob", replace(quiz("x"), questions=())))
    bob = open_browser(sqlite_app, "Bob")
    for query, count in (
        (f"article={article_id}", 3),
        ("kind=numeric", 2),
        (f"kind=numeric&article={article_id}", 1),
        ("difficulty=3", 0),
        ("difficulty=nonsense", 6),
    ):
        page = bob.get(f"/teach/sets/{set_id}?{query}").text
        assert len(re.findall(r'name="question" value="\d+"', page)) == count, query


def test_order_points_and_removal(app: Flask, browse: Callable[..., Browser]) -> None:
    article_id = bring(app, "Bob", approved=True)
    set_id = compose(app, "Bob", article_id)
    first, second, third = question_ids(app, article_id)
    bob, path = browse("Bob"), f"/teach/sets/{set_id}/arrangement"
    bob.post(path, {"up": str(third), f"points-{first}": "2,5"})
    assert items(app, set_id) == [(first, 2.5), (third, 1.0), (second, 1.0)]
    bob.post(path, {"down": str(second)})
    bob.post(path, {"up": str(first)})
    assert [number for number, _ in items(app, set_id)] == [first, third, second]
    bob.post(path, {"down": str(first)})
    bob.post(path, {"remove": str(third), f"points-{third}": "3"})
    assert items(app, set_id) == [(first, 2.5), (second, 1.0)]
    bob.post(path, {"remove": "99999", "up": "nonsense"})
    assert len(items(app, set_id)) == 2


@pytest.mark.parametrize("typed", ["0", "-1", "deux", "", "101", "1e3", "nan", "1,234", "٣"])
def test_points_that_are_none_are_refused_and_kept(
    sqlite_app: Flask, set_id: int, typed: str
) -> None:
    (first, _), (second, _), _third = items(sqlite_app, set_id)
    answer = open_browser(sqlite_app, "Bob").post(
        f"/teach/sets/{set_id}/arrangement",
        {f"points-{first}": typed, f"points-{second}": "7", "up": str(second)},
    )
    assert answer.status_code == 422
    assert "A number above 0" in answer.text
    assert f'name="points-{first}" value="{typed}"' in answer.text
    assert f'name="points-{second}" value="7"' in answer.text
    assert items(sqlite_app, set_id)[0] == (first, 1.0)


def test_publishing_gives_a_code_and_a_link(app: Flask, browse: Callable[..., Browser]) -> None:
    set_id = compose(app, "Bob", bring(app, "Bob", approved=True))
    bob = browse("Bob")
    page = bob.follow(bob.post(f"/teach/sets/{set_id}/publication")).text
    with app.app_context():
        code = db.session.get_one(QuizSet, set_id).code
    assert f'<code id="code">{code}</code>' in page
    link = re.search(r'<a id="link" href="([^"]+)">', page)
    assert link
    assert browse().get(link[1]).status_code == 200
    assert versions(app, set_id) == [3]


def test_a_change_is_published_again_as_another_version(sqlite_app: Flask, set_id: int) -> None:
    bob = open_browser(sqlite_app, "Bob")
    bob.post(f"/teach/sets/{set_id}/publication")
    assert "Publish the changes" not in bob.get(f"/teach/sets/{set_id}").text
    (first, _), *_others = items(sqlite_app, set_id)
    bob.post(f"/teach/sets/{set_id}/arrangement", {"remove": str(first)})
    assert "Publish the changes" in bob.get(f"/teach/sets/{set_id}").text
    assert versions(sqlite_app, set_id) == [3]
    bob.post(f"/teach/sets/{set_id}/publication")
    assert versions(sqlite_app, set_id) == [3, 2]


def test_nothing_or_an_unapproved_question_is_not_published(sqlite_app: Flask, set_id: int) -> None:
    bob = open_browser(sqlite_app, "Bob")
    (first, _), (second, _), (third, _) = items(sqlite_app, set_id)
    with sqlite_app.app_context():
        read_only.set(False)
        for number in (first, second):
            row = db.session.get_one(questions.Question, number)
            questions.decide(db.session(), [row], QuestionState.REJECTED)
        db.session.commit()
    answer = bob.post(f"/teach/sets/{set_id}/publication")
    assert "2 questions are no longer approved" in bob.follow(answer).text
    for number in (first, second, third):
        bob.post(f"/teach/sets/{set_id}/arrangement", {"remove": str(number)})
    answer = bob.post(f"/teach/sets/{set_id}/publication")
    assert "Choose at least one question first." in bob.follow(answer).text
    assert versions(sqlite_app, set_id) == []


def test_withdrawn_or_put_away_it_cannot_be_begun(sqlite_app: Flask, set_id: int) -> None:
    bob, visitor = open_browser(sqlite_app, "Bob"), open_browser(sqlite_app)
    with sqlite_app.app_context():
        code = db.session.get_one(QuizSet, set_id).code
    for way_out in ("withdrawal", "archive"):
        bob.post(f"/teach/sets/{set_id}/publication")
        assert visitor.get(f"/quizzes/{code}").status_code == 200
        bob.post(f"/teach/sets/{set_id}/{way_out}")
        assert visitor.get(f"/quizzes/{code}").status_code == 404
    assert "Archived" in bob.get("/teach/sets").text


def test_the_preview_shows_questions_and_evidence(sqlite_app: Flask, set_id: int) -> None:
    page = open_browser(sqlite_app, "Bob").get(f"/teach/sets/{set_id}/preview").text
    assert "Qui dirige l’observatoire de Brest" in page
    assert re.search(r'<mark class="evidence-words[^>]*>Marie Le Goff</mark>', page)
    assert "An answer to type." in page
