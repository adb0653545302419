"""A class: the teacher makes it and gives it a quiz, learners join it and find what is to do."""

from __future__ import annotations

import io
import re
from collections.abc import Callable

import pytest
from flask import Flask

from quizapp.core.exchange.spreadsheets import Sheet, to_xlsx
from quizapp.store.database import db
from quizapp.store.tables import QuizSet
from tests.web.browsing import Browser
from tests.web.conftest import open_browser
from tests.web.taking import answer_all, publish, start

CODE = re.compile(r'<code id="code">(\w+)</code>')


def make(teacher: Browser, **more: str) -> tuple[str, str]:
    """Path and code of a new class."""
    answer = teacher.post("/teach/classes", {"name": "3e B", **more})
    path = answer.headers["Location"]
    found = CODE.search(teacher.get(path).text)
    assert found
    return path, found[1]


def give(app: Flask, teacher: Browser, path: str, code: str, **dates: str) -> Browser:
    """The published quiz of ``code`` to the class at ``path``."""
    with app.app_context():
        quiz_set = db.session.scalars(db.select(QuizSet).filter_by(code=code)).one()
    form = {"class": path.split("/")[3], "set": str(quiz_set.id), **dates}
    teacher.post("/teach/assignments", form)
    return teacher


def test_it_works(app: Flask, browse: Callable[..., Browser]) -> None:
    """From the code on the board to a quiz handed in."""
    bob, alice = browse("Bob"), browse("Alice")
    path, code = make(bob)
    quiz = publish(app)
    give(app, bob, path, quiz, closes_at="2099-12-24T18:00")
    assert alice.get(f"/find?code={code.lower()}").headers["Location"] == f"/classes/{code}"
    assert "Join the class" in alice.get(f"/classes/{code}").text
    page = alice.follow(alice.post(f"/classes/{code}")).text
    assert "You are in the class, as Alice." in page
    for place in ("/", f"/classes/{code}"):
        page = alice.get(place).text
        assert f'href="/quizzes/{quiz}"' in page
        assert "due on 24 December 2099, 18:00" in page
        assert "to do" in page
    attempt = start(alice, quiz)
    assert "under way" in alice.get("/").text
    answer_all(alice, attempt)
    alice.post(f"{attempt}/submit")
    assert "handed in" in alice.get("/").text
    assert "Alice" in bob.get(path).text
    alice.post(f"/classes/{code}/leaving")
    assert "due on" not in alice.get("/").text


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_a_roster_as_spreadsheets_save_it(sqlite_app: Flask, encoding: str) -> None:
    bob = open_browser(sqlite_app, "Bob")
    path, _ = make(bob)
    table = "Élève;Groupe\r\nAnaïs Lœuillet;A\r\n".encode(encoding)
    page = bob.follow(bob.post(f"{path}/roster", {"file": (io.BytesIO(table), "3e.csv")})).text
    assert "1 learner added." in page
    assert "Anaïs Lœuillet" in page


def test_a_workbook_in_place_of_a_roster(sqlite_app: Flask) -> None:
    """Nobody comes in of its bytes; what to do is said beside the field."""
    bob = open_browser(sqlite_app, "Bob")
    path, _ = make(bob)
    book = io.BytesIO(to_xlsx([Sheet("3e B", ["Élève"], [["Anaïs Lœuillet"]])]))
    answer = bob.post(f"{path}/roster", {"file": (book, "3e.xlsx")})
    assert answer.status_code == 422
    assert "Save it from the spreadsheet as CSV" in answer.text
    assert "Nobody yet." in answer.text


def test_a_roster_says_what_is_wrong_with_each_refused_line(sqlite_app: Flask) -> None:
    bob = open_browser(sqlite_app, "Bob")
    path, _code = make(bob)
    file = (io.BytesIO(b"Nom;Groupe\nEmma Martin;A\n;A\nemma martin;B\n"), "3eB.csv")
    answer = bob.post(f"{path}/roster", {"file": file})
    assert answer.status_code == 422
    assert "2 lines were not taken" in answer.text
    assert "1 learner added." in answer.text
    assert "Line 3" in answer.text
    assert "no name" in answer.text
    assert "this name stands above" in answer.text
    answer = bob.follow(bob.post(f"{path}/roster", {"text": "Yann Le Goff; B"})).text
    assert "1 learner added." in answer
    assert answer.count("expected") == 3  # two learners, and what the list of names says
    empty = bob.follow(bob.post(f"{path}/roster", {"text": " "})).text
    assert "There was no name to read." in empty


def test_groups_are_given_what_the_others_are_not(
    app: Flask, browse: Callable[..., Browser]
) -> None:
    bob, alice, dora = browse("Bob"), browse("Alice"), browse("Dora")
    path, code = make(bob)
    bob.post(f"{path}/roster", {"text": "Alice; A"})
    for learner in (alice, dora):
        learner.post(f"/classes/{code}")
    quiz = publish(app)
    page = bob.get(path).text
    group = re.search(r'value="(\d+-\d+)"', page)
    assert group
    give(app, bob, path, quiz, **{"class": group[1]})
    assert "to do" in alice.get("/").text
    assert "to do" not in dora.get("/").text
    member = re.findall(r'name="member" value="(\d+)"', page)
    bob.post(f"{path}/members", {"member": member, "group": "A"})
    assert "to do" in dora.get("/").text
    removed = bob.follow(bob.post(f"{path}/members", {"member": member, "remove": "1"})).text
    assert "Nobody yet." in removed
    assert "Nobody was ticked." in bob.follow(bob.post(f"{path}/members", {"group": "A"})).text


def test_guests_join_where_they_are_allowed(browse: Callable[..., Browser]) -> None:
    bob = browse("Bob")
    _path, closed = make(bob)
    _path, code = make(bob, guests_allowed="y")
    visitor = browse()
    assert visitor.post(f"/classes/{closed}").headers["Location"].startswith("/sign-in")
    page = visitor.follow(visitor.post(f"/classes/{code}", {"nickname": "Pirate"})).text
    assert "You are in the class, as Pirate." in page
    other = browse()
    for nickname, told in (("pirate", "has this name already"), ("", "at most 80 characters")):
        refused = other.post(f"/classes/{code}", {"nickname": nickname})
        assert refused.status_code == 422
        assert told in refused.text


@pytest.mark.parametrize(
    ("form", "told"),
    [
        ({"set": "99"}, "Choose a published quiz."),
        ({"closes_at": "demain"}, "A date was not understood."),
        ({"extra_time": "301"}, "at most 300."),
        ({"extra_time": "un tiers"}, "Extra time is a number of percent"),
        ({"opens_at": "2027-01-02T08:00", "closes_at": "2027-01-01T08:00"}, "after it opens"),
    ],
)
def test_what_cannot_be_given_says_why(sqlite_app: Flask, form: dict[str, str], told: str) -> None:
    bob = open_browser(sqlite_app, "Bob")
    path, _code = make(bob)
    publish(sqlite_app)
    answer = bob.post("/teach/assignments", {"class": path.split("/")[3], "set": "1", **form})
    assert told in bob.follow(answer).text


def test_a_class_has_more_time(sqlite_app: Flask) -> None:
    """Told where it is given, and to the learner before the start."""
    bob, alice = open_browser(sqlite_app, "Bob"), open_browser(sqlite_app, "Alice")
    path, class_code = make(bob)
    alice.get("/")
    alice.post(f"/classes/{class_code}")
    code = publish(sqlite_app, time_limit=30)
    give(sqlite_app, bob, path, code, extra_time="50")
    assert "50% more time" in bob.get(path).text
    assert "45 minutes from the start" in alice.get(f"/quizzes/{code}").text


def test_taken_back_on_the_page_of_the_set(sqlite_app: Flask) -> None:
    bob = open_browser(sqlite_app, "Bob")
    path, _class_code = make(bob)
    give(sqlite_app, bob, path, publish(sqlite_app))
    page = bob.get("/teach/sets/1").text
    found = re.search(r'action="(/teach/assignments/\d+/removal)"', page)
    assert found
    answer = bob.post(found[1], {"from": "set"})
    assert answer.headers["Location"].endswith("/teach/sets/1#classes")
    assert found[1] not in bob.follow(answer).text


def test_a_code_renewed_and_a_class_put_away_open_nothing(sqlite_app: Flask) -> None:
    bob, alice = open_browser(sqlite_app, "Bob"), open_browser(sqlite_app, "Alice")
    path, code = make(bob)
    bob.post(f"{path}/code")
    assert alice.get(f"/classes/{code}").status_code == 404
    found = CODE.search(bob.get(path).text)
    assert found
    assert alice.get(f"/classes/{found[1]}").status_code == 200
    bob.post(f"{path}/archive")
    assert alice.get(f"/classes/{found[1]}").status_code == 404
    bob.post(f"{path}/archive")
    assert alice.get(f"/classes/{found[1]}").status_code == 200


def test_another_instructors_class_cannot_be_given_to(sqlite_app: Flask) -> None:
    bob, charlie = open_browser(sqlite_app, "Bob"), open_browser(sqlite_app, "Charlie")
    path, _code = make(charlie)
    publish(sqlite_app)
    form = {"class": path.split("/")[3], "set": "1"}
    assert bob.post("/teach/assignments", form).status_code == 404
