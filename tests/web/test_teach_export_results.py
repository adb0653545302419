"""Results in a file: who answered what, and the figures of the page."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable

from flask import Flask
from openpyxl import load_workbook

from quizapp.store.database import db, read_only
from quizapp.store.tables import QuizSet, User
from tests.web.browsing import Browser
from tests.web.conftest import open_browser
from tests.web.test_teach_results import KEYS, published, take

HOSTILE = "=cmd|' /C calc'!A0"


def lines(browser: Browser, set_id: int, query: str = "") -> list[list[str]]:
    """The table, without the times."""
    response = browser.get(f"/teach/sets/{set_id}/results/export/csv{query}")
    assert response.status_code == 200
    rows = list(csv.reader(io.StringIO(response.data.decode("utf-8-sig"), newline="")))
    return [[row[0], *row[3:]] for row in rows]


def test_it_works(app: Flask, browse: Callable[..., Browser]) -> None:
    set_id = published(app)
    take(app, "Alice", set_id, KEYS)
    take(app, "Dora", set_id, {0: "Anne Riou", 1: "douze mille"})
    header, alice, dora = lines(browse("Bob"), set_id)
    assert header[:4] == ["Learner", "Score", "Out of", "Score in percent"]
    assert header[4].startswith("1. Qui ")
    assert alice == ["Alice", "3.0", "3.0", "100.0", KEYS[0], "1.0", KEYS[1], "1.0", "Vrai", "1.0"]
    answers = ("Anne Riou", "0.0", "douze mille", "1.0", "", "0.0")
    assert dora == ["Dora", "1.0", "3.0", "33.33", *answers]


def test_the_workbook_has_the_figures_too(sqlite_app: Flask) -> None:
    set_id = published(sqlite_app)
    take(sqlite_app, "Alice", set_id, KEYS)
    take(sqlite_app, "Dora", set_id, {0: "Anne Riou", 1: "douze mille"})
    response = open_browser(sqlite_app, "Bob").get(f"/teach/sets/{set_id}/results/export/xlsx")
    book = load_workbook(io.BytesIO(response.data))
    assert book.sheetnames == ["Points", "Answers", "Questions", "Answers given", "Test"]
    points = list(book["Points"].iter_rows(values_only=True))
    assert [row[0] for row in points] == ["Learner", "Alice", "Dora"]
    assert points[2][6:] == (0, 1, 0)
    asked = list(book["Questions"].iter_rows(values_only=True))
    assert [row[4] for row in asked] == ["Facility", 50, 100, 50]
    given = list(book["Answers given"].iter_rows(values_only=True))
    assert given[1][1:] == ("Anne Riou", 0, 1, 50, 33.33)


def test_what_people_write_is_never_computed(sqlite_app: Flask) -> None:
    """Neither a name nor an answer nor a title."""
    set_id = published(sqlite_app)
    take(sqlite_app, "Alice", set_id, {1: HOSTILE})
    with sqlite_app.app_context():
        read_only.set(False)
        db.session.scalars(db.select(User).filter_by(name="Alice")).one().name = HOSTILE
        db.session.commit()
    bob = open_browser(sqlite_app, "Bob")
    row = lines(bob, set_id)[1]
    assert (row[0], row[6]) == (f"'{HOSTILE}", f"'{HOSTILE}")
    book = load_workbook(io.BytesIO(bob.get(f"/teach/sets/{set_id}/results/export/xlsx").data))
    cells = [cell for sheet in book for line in sheet.iter_rows() for cell in line]
    assert HOSTILE in {cell.value for cell in cells}
    assert {cell.data_type for cell in cells} <= {"s", "n", "d"}


def test_the_name_of_the_file_is_encoded(sqlite_app: Flask) -> None:
    set_id = published(sqlite_app)
    with sqlite_app.app_context():
        read_only.set(False)
        db.session.get_one(QuizSet, set_id).title = 'Été "2026"\r\nX-Evil: 1 / 🦄'
        db.session.commit()
    response = open_browser(sqlite_app, "Bob").get(f"/teach/sets/{set_id}/results/export/csv")
    disposition = response.headers["Content-Disposition"]
    assert disposition.startswith("attachment; ")
    assert (
        "filename*=UTF-8''%C3%89t%C3%A9%20%222026%22%20X-Evil%3A%201%20%F0%9F%A6%84" in disposition
    )
    assert "X-Evil" not in response.headers


def test_the_file_has_what_the_page_counts(sqlite_app: Flask) -> None:
    set_id = published(sqlite_app)
    take(sqlite_app, "Alice", set_id, {})
    take(sqlite_app, "Alice", set_id, KEYS)
    bob = open_browser(sqlite_app, "Bob")
    assert [row[1] for row in lines(bob, set_id)[1:]] == ["0.0"]
    assert [row[1] for row in lines(bob, set_id, "?count=best")[1:]] == ["3.0"]


def test_another_format_or_another_instructor_is_not_there(sqlite_app: Flask) -> None:
    set_id = published(sqlite_app)
    bob, charlie = open_browser(sqlite_app, "Bob"), open_browser(sqlite_app, "Charlie")
    assert bob.get(f"/teach/sets/{set_id}/results/export/pdf").status_code == 404
    assert charlie.get(f"/teach/sets/{set_id}/results/export/csv").status_code == 404
