"""The question bank on its own page: tags, what is taken elsewhere, a set of the ticked."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from flask import Flask

from quizapp.core.exchange.formats import FORMATS
from quizapp.store import tags
from quizapp.store.database import db
from quizapp.store.tables import QuizSet
from tests import examples
from tests.web import taking
from tests.web.browsing import Browser
from tests.web.conftest import open_browser
from tests.web.teaching import bring, compose, question_ids, quiz, user

TICKED = re.compile(r'name="question" value="(\d+)"')


def tags_of(app: Flask, name: str, questions: list[int]) -> dict[int, tuple[str, ...]]:
    with app.app_context():
        owner = user(name)
        assert owner
        return tags.of_questions(db.session(), owner, questions)


def tag(browser: Browser, questions: list[int], words: str, **more: str) -> str:
    """The page that answers to these ticked and these words typed."""
    form: dict[str, Any] = {"question": [str(n) for n in questions], "tags": words, **more}
    return browser.follow(browser.post("/teach/bank/tags", form)).text


def test_it_works(app: Flask, browse: Callable[..., Browser]) -> None:
    own = question_ids(app, bring(app, "Bob", approved=True))
    charlies = question_ids(app, bring(app, "Charlie", quiz("Chez Charlie"), approved=True))
    bring(app, "Bob", quiz("À relire"))
    bob = browse("Bob")
    page = bob.get("/teach/bank").text
    assert [int(number) for number in TICKED.findall(page)] == own
    page = tag(bob, [own[0], own[1], charlies[0]], "Oral, chapitre 2", do="give")
    assert "2 questions tagged." in page
    assert tags_of(app, "Bob", own) == dict.fromkeys(own[:2], ("chapitre 2", "Oral"))
    assert tags_of(app, "Bob", charlies) == {}
    found = bob.get("/teach/bank?tag=oral").text
    assert [int(number) for number in TICKED.findall(found)] == own[:2]
    assert "tagged “oral”" in found
    assert "Taken off 1 question." in tag(bob, own[:1], "ORAL", do="take")
    bob.post("/teach/bank/tags", {"untag": f"{own[0]}:chapitre 2"})
    assert tags_of(app, "Bob", own) == {own[1]: ("chapitre 2", "Oral")}


@pytest.mark.parametrize(
    ("questions", "words", "told"),
    [(0, "oral", "No question was ticked."), (1, " ,; ", "Type a tag first")],
)
def test_nothing_to_do_is_said(sqlite_app: Flask, questions: int, words: str, told: str) -> None:
    own = question_ids(sqlite_app, bring(sqlite_app, "Bob", approved=True))
    assert told in tag(open_browser(sqlite_app, "Bob"), own[:questions], words)


def test_the_page_stays_where_it_was(sqlite_app: Flask) -> None:
    own = question_ids(sqlite_app, bring(sqlite_app, "Bob", approved=True))
    answer = open_browser(sqlite_app, "Bob").post(
        "/teach/bank/tags?kind=numeric&page=1", {"question": str(own[1]), "tags": "x"}
    )
    assert answer.headers["Location"].endswith("/teach/bank?kind=numeric&page=1")


@pytest.mark.parametrize("form", FORMATS)
def test_the_ticked_go_elsewhere(sqlite_app: Flask, form: str) -> None:
    own = question_ids(sqlite_app, bring(sqlite_app, "Bob", approved=True))
    bob = open_browser(sqlite_app, "Bob")
    page = bob.follow(bob.post("/teach/bank/elsewhere", {"question": [str(own[0]), "99999"]})).text
    assert "1 question, with the passage" in page
    link = re.search(rf'href="(/teach/bank/export/{form}[^"]*)"', page)
    assert link
    answer = bob.get(link[1].replace("&amp;", "&"))
    assert answer.status_code == 200
    assert answer.headers["Content-Disposition"].startswith("attachment;")
    if form == "json":
        assert len(json.loads(answer.data)["questions"]) == 1


def test_unticked_all_that_is_found_goes(sqlite_app: Flask) -> None:
    own = question_ids(sqlite_app, bring(sqlite_app, "Bob", approved=True))
    bob = open_browser(sqlite_app, "Bob")
    tag(bob, own[:2], "oral")
    file = json.loads(bob.get("/teach/bank/export/json?tag=oral").data)
    assert [record["tags"] for record in file["questions"]] == [["oral"], ["oral"]]
    assert len(json.loads(bob.get("/teach/bank/export/json").data)["questions"]) == 3


def test_another_s_questions_do_not_go(sqlite_app: Flask) -> None:
    theirs = question_ids(sqlite_app, bring(sqlite_app, "Charlie", approved=True))
    file = open_browser(sqlite_app, "Bob").get(f"/teach/bank/export/json?question={theirs[0]}")
    assert json.loads(file.data)["questions"] == []


def test_a_set_of_the_ticked(app: Flask, browse: Callable[..., Browser]) -> None:
    own = question_ids(app, bring(app, "Bob", approved=True))
    bob = browse("Bob")
    answer = bob.post("/teach/bank/set", {"question": [str(own[2]), str(own[0])]})
    set_id = int(answer.headers["Location"].rpartition("/")[2])
    with app.app_context():
        row = db.session.get_one(QuizSet, set_id)
        assert [item.question_id for item in row.items] == [own[0], own[2]]
    assert "No question was ticked." in bob.follow(bob.post("/teach/bank/set")).text


def test_a_set_draws_of_a_tag(sqlite_app: Flask) -> None:
    article_id = bring(sqlite_app, "Bob", approved=True)
    own = question_ids(sqlite_app, article_id)
    set_id = compose(sqlite_app, "Bob", bring(sqlite_app, "Bob", replace(quiz("x"), questions=())))
    bob = open_browser(sqlite_app, "Bob")
    tag(bob, own[:2], "Oral")
    assert '<option value="oral">Oral</option>' in bob.get(f"/teach/sets/{set_id}").text
    answer = bob.post(f"/teach/sets/{set_id}/random?tag=oral", {"count": "2", "draw": "each"})
    assert "2 questions of: tagged “oral”" in bob.follow(answer).text


def test_an_empty_bank_says_what_to_do(sqlite_app: Flask) -> None:
    bob = open_browser(sqlite_app, "Bob")
    assert "No approved question yet." in bob.get("/teach/bank").text
    bring(sqlite_app, "Bob", approved=True)
    assert "No question matches" in bob.get("/teach/bank?text=introuvable").text


def test_other_states_and_how_questions_fared(sqlite_app: Flask) -> None:
    """The proposed ones can be tagged, not composed; an empty attempt is an answer to each."""
    code = taking.publish(sqlite_app)
    proposed = question_ids(sqlite_app, bring(sqlite_app, "Bob", quiz("À relire")))
    bob, alice = open_browser(sqlite_app, "Bob"), open_browser(sqlite_app, "Alice")
    never = bob.get("/teach/bank?fared=never").text
    assert len(TICKED.findall(never)) == 4
    attempt = taking.start(alice, code)
    taking.answer(alice, attempt, 1, examples.RIGHT[0])
    alice.post(f"{attempt}/submit")
    assert "Never asked" in bob.get("/teach/bank?fared=never").text
    assert TICKED.findall(bob.get("/teach/bank?fared=never").text) == []
    assert "100% over 1 answer" in bob.get("/teach/bank").text
    assert TICKED.findall(bob.get("/teach/bank?fared=easy").text) == []
    page = bob.get("/teach/bank?state=proposed").text
    assert [int(number) for number in TICKED.findall(page)] == proposed
    assert "Make a quiz set" not in page
    form = {"question": str(proposed[0]), "tags": "oral"}
    answer = bob.post("/teach/bank/tags?state=proposed", form)
    assert answer.headers["Location"].endswith("/teach/bank?state=proposed")
    assert tags_of(sqlite_app, "Bob", proposed) == {proposed[0]: ("oral",)}
    bob.post("/teach/bank/set", {"question": str(proposed[1])})
    assert "No question was ticked." in bob.get("/teach/bank").text
