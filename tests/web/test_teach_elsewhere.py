"""A set's questions as files, and files of questions brought in."""

from __future__ import annotations

import io
import json
from collections.abc import Callable

import pytest
from flask import Flask

from quizapp.core.exchange.formats import FORMATS
from quizapp.store import quizzes
from quizapp.store.database import db, read_only
from quizapp.store.tables import QuizSet
from tests.web.browsing import Browser
from tests.web.conftest import open_browser
from tests.web.teaching import bring, compose

TITLE = 'Brest / « l’été » "2026"\u202e'


def a_set(app: Flask, title: str = "Comète") -> int:
    """Bob's set on his article."""
    set_id = compose(app, "Bob", bring(app, "Bob", approved=True), published=False)
    with app.app_context():
        read_only.set(False)
        db.session.get_one(QuizSet, set_id).title = title
        db.session.commit()
    return set_id


def send(browser: Browser, name: str, data: bytes) -> tuple[int, str]:
    """The answer to a file of questions, where it leads."""
    answer = browser.post("/teach/import", {"file": (io.BytesIO(data), name)})
    if answer.status_code == 303:
        answer = browser.follow(answer)
    return answer.status_code, answer.text


def test_it_works(app: Flask, browse: Callable[..., Browser]) -> None:
    """Out as JSON, in again on the same article: everything is there already."""
    set_id = a_set(app)
    bob = browse("Bob")
    page = bob.get(f"/teach/sets/{set_id}/elsewhere").text
    assert all(form.name in page for form in FORMATS.values())
    file = bob.get(f"/teach/sets/{set_id}/export/json")
    assert len(json.loads(file.data)["questions"]) == 3
    status, page = send(bob, "comete.json", file.data)
    assert status == 200
    assert "New questions: 0. There already: 3." in page


@pytest.mark.parametrize("form", FORMATS)
def test_every_format_is_a_file(sqlite_app: Flask, form: str) -> None:
    set_id = a_set(sqlite_app, TITLE)
    answer = open_browser(sqlite_app, "Bob").get(f"/teach/sets/{set_id}/export/{form}")
    assert answer.status_code == 200
    assert answer.data
    disposition = answer.headers["Content-Disposition"]
    assert disposition.startswith("attachment;")
    assert "filename*=UTF-8''" in disposition
    assert disposition.isascii()


def test_the_approved_questions_of_an_article_go_too(sqlite_app: Flask) -> None:
    article_id = bring(sqlite_app, "Bob", approved=True)
    bob = open_browser(sqlite_app, "Bob")
    assert (
        f"/teach/articles/{article_id}/export/gift"
        in bob.get(f"/teach/articles/{article_id}/elsewhere").text
    )
    file = bob.get(f"/teach/articles/{article_id}/export/json")
    assert len(json.loads(file.data)["questions"]) == 3
    charlie = open_browser(sqlite_app, "Charlie")
    assert charlie.get(f"/teach/articles/{article_id}/export/json").status_code == 404


def test_a_colleague_brings_it_in_with_its_passages(
    app: Flask, browse: Callable[..., Browser]
) -> None:
    set_id = a_set(app)
    file = browse("Bob").get(f"/teach/sets/{set_id}/export/moodle")
    status, page = send(browse("Charlie"), "comete.xml", file.data)
    assert status == 200
    assert "3 questions came in. Review them now." in page
    assert "La comète Atlas a été observée" in page


def test_what_is_refused_is_told_with_its_line(sqlite_app: Flask) -> None:
    table = "kind,stem,key\nshort_answer,Où ?,Brest\nessay,Pourquoi ?,x\n"
    status, page = send(open_browser(sqlite_app, "Bob"), "q.csv", table.encode())
    assert status == 200
    assert "1 question did not come in" in page
    assert "a kind of question that cannot be marked here" in page
    assert '<td class="number" data-label="Line or number">3</td>' in page


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("q.xml", b"<!DOCTYPE quiz><quiz/>"),
        ("q.xml", b"<quiz"),
        ("q.json", b"[]"),
        ("q.csv", b"a,b\n1,2\n"),
        ("q.gift", b"bonjour"),
        ("q.bin", b"\x00\x01\x02"),
    ],
)
def test_a_file_without_questions_changes_nothing(
    sqlite_app: Flask, name: str, data: bytes
) -> None:
    status, page = send(open_browser(sqlite_app, "Bob"), name, data)
    assert status == 422
    assert "No question" in page


def test_an_unknown_format_is_not_found(sqlite_app: Flask) -> None:
    set_id = a_set(sqlite_app)
    assert (
        open_browser(sqlite_app, "Bob").get(f"/teach/sets/{set_id}/export/doc").status_code == 404
    )


def test_an_empty_set_says_what_to_do(sqlite_app: Flask) -> None:
    set_id = a_set(sqlite_app)
    with sqlite_app.app_context():
        read_only.set(False)
        quizzes.set_items(db.session(), db.session.get_one(QuizSet, set_id), [])
        db.session.commit()
    page = open_browser(sqlite_app, "Bob").get(f"/teach/sets/{set_id}/elsewhere").text
    assert "There is no approved question here yet." in page
