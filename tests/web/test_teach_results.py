"""Who answered what, and each attempt."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from flask import Flask

from quizapp.core.model import StepAction
from quizapp.store import attempts, quizzes
from quizapp.store.class_tables import Class, ClassMember
from quizapp.store.database import db, read_only
from quizapp.store.tables import QuizSet
from tests.web.browsing import Browser
from tests.web.conftest import open_browser
from tests.web.teaching import bring, compose, user

KEYS = {0: "Marie Le Goff", 1: "12 000", 2: "Vrai"}


def take(
    app: Flask, name: str, set_id: int, answers: dict[int, str], *, submitted: bool = True
) -> str:
    """Someone's attempt with these answers; its public id."""
    with app.app_context():
        read_only.set(False)
        session, taker = db.session(), attempts.Taker(user=user(name))
        attempt = attempts.start(session, db.session.get_one(QuizSet, set_id), taker)
        for position, response in answers.items():
            attempts.record(
                session,
                attempt,
                action=StepAction.ANSWER,
                position=position,
                response=response,
                sequence=attempts.state(session, attempt).next_sequence,
            )
        if submitted:
            attempts.submit(session, attempt)
        db.session.commit()
        return attempt.public_id


def published(app: Flask) -> int:
    """Bob's published set on his article."""
    return compose(app, "Bob", bring(app, "Bob", approved=True), published=True)


def verdicts(page: str, name: str) -> list[str]:
    """The marks in a learner's row."""
    row = next(row for row in page.split("<tr>") if f">{name}</a>" in row)
    cells = row.split('class="answer-cell">')[1:]
    return [
        (re.findall(r'aria-label="([^"]+)"', cell) or re.findall(r'quiet">(.)<', cell))[0]
        for cell in cells
    ]


def test_it_works(app: Flask, browse: Callable[..., Browser]) -> None:
    set_id = published(app)
    alice = take(app, "Alice", set_id, KEYS)
    take(app, "Dora", set_id, {0: "Anne Riou", 1: "douze mille"})
    bob = browse("Bob")
    page = bob.get(f"/teach/sets/{set_id}/results").text
    assert verdicts(page, "Alice") == ["right", "right", "right"]
    assert verdicts(page, "Dora") == ["wrong", "right", "no answer"]
    assert "3 / 3" in page
    assert re.findall(r'<td class="answer-cell">(\d+%)</td>', page) == ["50%", "100%", "50%"]
    opened = bob.get(f"/teach/sets/{set_id}/results/{alice}")
    assert opened.status_code == 200
    assert "Alice" in opened.text
    assert re.search(r'<mark class="evidence-words[^>]*>Marie Le Goff</mark>', opened.text)


def test_no_attempt_says_so(sqlite_app: Flask) -> None:
    set_id = published(sqlite_app)
    page = open_browser(sqlite_app, "Bob").get(f"/teach/sets/{set_id}/results").text
    assert "No attempt yet" in page


def test_who_is_taking_it_is_told_where_they_are(sqlite_app: Flask) -> None:
    """A guest too; the part that the script fetches again says the same."""
    set_id = published(sqlite_app)
    with sqlite_app.app_context():
        code = db.session.get_one(QuizSet, set_id).code
    visitor = open_browser(sqlite_app)
    visitor.get(f"/quizzes/{code}")
    assert visitor.post(f"/quizzes/{code}/attempts").status_code == 303
    take(sqlite_app, "Dora", set_id, {0: "Anne Riou"}, submitted=False)
    bob = open_browser(sqlite_app, "Bob")
    page = bob.get(f"/teach/sets/{set_id}/results").text
    assert "2 learners are answering" in page
    part = bob.get(f"/teach/sets/{set_id}/results/live").text
    assert "<html" not in part
    for html in (page, part):
        dora, guest = html.split("<li>")[-2:]
        assert ">Dora</a>" in dora
        assert "question 2 · 1 of 3 answered" in dora
        assert re.search(r">(Invité|Guest)</a>", guest)
        assert "question 1 · 0 of 3 answered" in guest


def test_who_has_finished_is_under_way_no_more(sqlite_app: Flask) -> None:
    set_id = published(sqlite_app)
    take(sqlite_app, "Alice", set_id, KEYS)
    bob = open_browser(sqlite_app, "Bob")
    assert "Under way" not in bob.get(f"/teach/sets/{set_id}/results").text
    assert bob.get(f"/teach/sets/{set_id}/results/live").text.strip() == ""


def test_the_first_line_says_how_they_did_and_where_to_look(sqlite_app: Flask) -> None:
    set_id = published(sqlite_app)
    take(sqlite_app, "Alice", set_id, KEYS)
    take(sqlite_app, "Dora", set_id, {0: "Anne Riou", 1: "douze mille"})
    page = open_browser(sqlite_app, "Bob").get(f"/teach/sets/{set_id}/results").text
    assert "2 learners have finished, with 67% of the points on average, from 33% to 100%." in page
    assert "Look first at questions 1 and 3." in page
    assert "the most common mistake is “Anne Riou” (once)" in page
    assert "2 attempts: these figures are uncertain" in page
    looks = page.split('class="looks"')[1].split("</ul>")[0]
    assert re.search(r'<mark class="evidence-words[^>]*>Marie Le Goff</mark>', looks)


def test_the_attempts_that_count_are_chosen(sqlite_app: Flask) -> None:
    """The first of each learner, unless another is asked for; all of them with a warning."""
    set_id = published(sqlite_app)
    take(sqlite_app, "Alice", set_id, {})
    take(sqlite_app, "Alice", set_id, KEYS)
    take(sqlite_app, "Alice", set_id, {0: KEYS[0]})
    bob = open_browser(sqlite_app, "Bob")
    scores = {
        count: re.findall(r"(\d) / 3", bob.get(f"/teach/sets/{set_id}/results?count={count}").text)
        for count in ("", "first", "last", "best", "all", "nonsense")
    }
    assert scores == {
        "": ["0"],
        "first": ["0"],
        "last": ["1"],
        "best": ["3"],
        "all": ["0", "3", "1"],
        "nonsense": ["0"],
    }
    assert "counts several times" in bob.get(f"/teach/sets/{set_id}/results?count=all").text


def test_the_learners_are_sorted(sqlite_app: Flask) -> None:
    set_id = published(sqlite_app)
    take(sqlite_app, "Dora", set_id, {})
    take(sqlite_app, "Alice", set_id, KEYS)
    bob = open_browser(sqlite_app, "Bob")
    orders = {
        sort: re.findall(
            r">(Alice|Dora)</a>", bob.get(f"/teach/sets/{set_id}/results?sort={sort}").text
        )
        for sort in ("begun", "name", "score")
    }
    assert orders["begun"] == orders["score"] == ["Dora", "Alice"]
    assert orders["name"] == ["Alice", "Dora"]


def test_each_version_has_its_own_table(sqlite_app: Flask) -> None:
    set_id = published(sqlite_app)
    take(sqlite_app, "Alice", set_id, KEYS)
    with sqlite_app.app_context():
        read_only.set(False)
        quiz_set = db.session.get_one(QuizSet, set_id)
        kept = [(item.question_id, item.points) for item in quiz_set.items][:2]
        quizzes.set_items(db.session(), quiz_set, kept)
        quizzes.publish(db.session(), quiz_set)
        db.session.commit()
    take(sqlite_app, "Dora", set_id, {0: KEYS[0]})
    bob = open_browser(sqlite_app, "Bob")
    newest = bob.get(f"/teach/sets/{set_id}/results").text
    assert verdicts(newest, "Dora") == ["right", "no answer"]
    assert "Alice" not in newest
    first = bob.get(f"/teach/sets/{set_id}/results?version=1").text
    assert verdicts(first, "Alice") == ["right", "right", "right"]
    assert bob.get(f"/teach/sets/{set_id}/results?version=nonsense").text.count("Dora") == 1


def test_an_edited_question_changes_no_result(sqlite_app: Flask) -> None:
    set_id = published(sqlite_app)
    alice = take(sqlite_app, "Alice", set_id, KEYS)
    with sqlite_app.app_context():
        read_only.set(False)
        for item in db.session.get_one(QuizSet, set_id).items:
            item.question.key = item.question.stem = "changed"
        db.session.commit()
    bob = open_browser(sqlite_app, "Bob")
    for path in ("", f"/{alice}"):
        assert "changed" not in bob.get(f"/teach/sets/{set_id}/results{path}").text


def test_an_attempt_at_another_set_or_of_another_instructor_is_not_there(
    sqlite_app: Flask,
) -> None:
    set_id = published(sqlite_app)
    alice = take(sqlite_app, "Alice", set_id, KEYS)
    other = compose(sqlite_app, "Charlie", bring(sqlite_app, "Charlie", approved=True))
    charlie = open_browser(sqlite_app, "Charlie")
    assert charlie.get(f"/teach/sets/{set_id}/results").status_code == 404
    assert charlie.get(f"/teach/sets/{other}/results/{alice}").status_code == 404
    assert charlie.get(f"/teach/sets/{set_id}/results/{alice}").status_code == 404
    assert open_browser(sqlite_app, "Alice").get(f"/teach/sets/{set_id}/results").status_code == 403


def test_the_results_of_one_class(sqlite_app: Flask) -> None:
    """Everyone's for a class of someone else's, or none."""
    set_id = published(sqlite_app)
    for name in ("Alice", "Dora"):
        take(sqlite_app, name, set_id, KEYS)
    numbers = {}
    with sqlite_app.app_context():
        read_only.set(False)
        now = datetime.now(UTC)
        for owner in ("Bob", "Charlie"):
            teacher, alice = user(owner), user("Alice")
            assert teacher
            assert alice
            row = Class(owner_id=teacher.id, name="3e B", code=owner.upper(), created_at=now)
            db.session.add(row)
            db.session.flush()
            db.session.add(
                ClassMember(
                    class_id=row.id,
                    user_id=alice.id,
                    name="Alice",
                    name_key="alice",
                    created_at=now,
                )
            )
            numbers[owner] = row.id
        db.session.commit()
    bob = open_browser(sqlite_app, "Bob")
    shown = {
        of: re.findall(r">(Alice|Dora)</a>", bob.get(f"/teach/sets/{set_id}/results?of={of}").text)
        for of in ("", numbers["Bob"], f"{numbers['Bob']}-99", numbers["Charlie"], "nonsense")
    }
    assert list(shown.values()) == [
        ["Alice", "Dora"],
        ["Alice"],
        ["Alice"],
        ["Alice", "Dora"],
        ["Alice", "Dora"],
    ]
    page = bob.get(f"/teach/sets/{set_id}/results?of={numbers['Bob']}").text
    assert f"/results/questions/1?version=1&amp;of={numbers['Bob']}" in page


def test_the_learners_fill_several_pages(
    sqlite_app: Flask, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A page that is not there is the nearest that is."""
    monkeypatch.setattr("quizapp.web.teach.results.PAGE_SIZE", 1)
    set_id = published(sqlite_app)
    for name in ("Alice", "Dora"):
        take(sqlite_app, name, set_id, KEYS)
    bob = open_browser(sqlite_app, "Bob")
    for page, name, said in (
        ("", "Alice", "Page 1 of 2"),
        ("2", "Dora", "Page 2 of 2"),
        ("99", "Dora", "Page 2 of 2"),
        ("0", "Alice", "Page 1 of 2"),
        ("x", "Alice", "Page 1 of 2"),
    ):
        text = bob.get(f"/teach/sets/{set_id}/results?page={page}").text
        assert re.findall(r">(Alice|Dora)</a>", text) == [name]
        assert said in text
