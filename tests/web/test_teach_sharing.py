"""What others have of a quiz set: a colleague a look and a copy, a learner more time."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from flask import Flask

from quizapp.store import rules, sharing
from quizapp.store.database import db
from quizapp.store.tables import QuizSet
from tests.web.browsing import Browser
from tests.web.conftest import open_browser
from tests.web.teaching import bring, compose, quiz, user


@pytest.fixture
def set_id(sqlite_app: Flask) -> int:
    """Bob's set, with the three approved questions of his article."""
    return compose(sqlite_app, "Bob", bring(sqlite_app, "Bob", approved=True))


def test_it_works(app: Flask, browse: Callable[..., Browser]) -> None:
    """A colleague sees what is shared, prints it, copies it: nothing else of it, nor of others."""
    shared = compose(app, "Bob", bring(app, "Bob", approved=True))
    other = compose(app, "Bob", bring(app, "Bob", quiz("Un autre"), approved=True))
    bob, charlie = browse("Bob"), browse("Charlie")
    answer = bob.post(f"/teach/sets/{shared}/shares", {"name": "CHARLIE"})
    assert "Charlie can see this set and copy it." in bob.follow(answer).text
    assert f"/teach/sets/{shared}/preview" in charlie.get("/teach/sets").text
    for path, status in (("preview", 200), ("print", 200), ("results", 404), ("elsewhere", 404)):
        assert charlie.get(f"/teach/sets/{shared}/{path}").status_code == status
        assert charlie.get(f"/teach/sets/{other}/{path}").status_code == 404
    assert charlie.get(f"/teach/sets/{shared}").status_code == 404
    assert charlie.post(f"/teach/sets/{shared}/publication").status_code == 404
    copied = charlie.follow(charlie.post(f"/teach/sets/{shared}/copies")).text
    assert "Contrôle de lecture (copy)" in copied
    with app.app_context():
        charlie_id = user("Charlie").id  # type: ignore[union-attr]
    bob.post(f"/teach/sets/{shared}/shares/{charlie_id}/removal")
    assert charlie.get(f"/teach/sets/{shared}/preview").status_code == 404


@pytest.mark.parametrize("name", ["Alice", "Bob", "Nobody", ""])
def test_only_another_who_teaches_can_see_it(sqlite_app: Flask, set_id: int, name: str) -> None:
    bob = open_browser(sqlite_app, "Bob")
    answer = bob.post(f"/teach/sets/{set_id}/shares", {"name": name})
    assert "No colleague has this name." in bob.follow(answer).text
    with sqlite_app.app_context():
        assert not sharing.shares_of(db.session(), db.session.get_one(QuizSet, set_id))


def test_extra_time_is_given_and_taken_back(sqlite_app: Flask, set_id: int) -> None:
    bob, path = open_browser(sqlite_app, "Bob"), f"/teach/sets/{set_id}/times"
    for percent, told in (("33", "+33%"), ("50", "+50%")):
        page = bob.follow(bob.post(path, {"name": "alice", "percent": percent})).text
        assert "The extra time of Alice is saved." in page
        assert told in page
    assert "+50%" not in bob.follow(bob.post(path, {"name": "Alice", "percent": "0"})).text
    refused = {"name": "Alice", "percent": "301"}, {"name": "Alice", "percent": "un tiers"}
    for form in refused:
        assert "from 0 to 300" in bob.follow(bob.post(path, form)).text
    nobody = bob.post(path, {"name": "Personne", "percent": "33"})
    assert "Nobody has this name." in bob.follow(nobody).text


def test_some_are_added_at_random(sqlite_app: Flask, set_id: int) -> None:
    """The same for all, or a rule that draws for each; the filter of the bank counts."""
    bring(sqlite_app, "Bob", quiz("Un deuxième"), approved=True)
    bring(sqlite_app, "Bob", quiz("Un troisième"), approved=True)
    bob, path = open_browser(sqlite_app, "Bob"), f"/teach/sets/{set_id}/random"
    page = bob.follow(bob.post(f"{path}?kind=numeric", {"count": "1", "draw": "now"})).text
    assert "1 question added." in page
    page = bob.follow(bob.post(f"{path}?kind=numeric", {"count": "9", "draw": "now"})).text
    assert "Only 1 question could be added" in page
    page = bob.follow(bob.post(path, {"count": "2", "per_article": "1", "draw": "each"})).text
    assert "2 questions of: the whole bank" in page
    assert "4 questions to draw from · at most 1 of an article" in page
    answer = bob.follow(bob.post(f"/teach/sets/{set_id}/publication")).text
    assert "Published." in answer
    with sqlite_app.app_context():
        (rule,) = rules.list_of(db.session(), db.session.get_one(QuizSet, set_id))
    page = bob.follow(bob.post(f"/teach/sets/{set_id}/rules/{rule.id}/removal")).text
    assert "the whole bank" not in page


@pytest.mark.parametrize("form", [{}, {"count": "0"}, {"count": "51"}, {"per_article": "x"}])
def test_numbers_that_are_none_say_so(sqlite_app: Flask, set_id: int, form: dict[str, str]) -> None:
    bob = open_browser(sqlite_app, "Bob")
    answer = bob.post(f"/teach/sets/{set_id}/random", {"draw": "each", **form})
    assert "a number from 1 to 50" in bob.follow(answer).text


def test_a_rule_without_enough_is_not_published(sqlite_app: Flask, set_id: int) -> None:
    bob = open_browser(sqlite_app, "Bob")
    bob.post(f"/teach/sets/{set_id}/random?text=introuvable", {"count": "2", "draw": "each"})
    answer = bob.follow(bob.post(f"/teach/sets/{set_id}/publication")).text
    assert "1 rule finds fewer questions than it draws." in answer
    assert "Only 0 can be drawn." in answer


def test_the_bank_has_pages_and_paragraphs(sqlite_app: Flask, set_id: int) -> None:
    for number in range(9):
        last = bring(sqlite_app, "Bob", quiz(f"Article {number}"), approved=True)
    bob = open_browser(sqlite_app, "Bob")
    page = bob.get(f"/teach/sets/{set_id}?page=2").text
    assert "Page 2 of 2" in page
    assert len(re.findall(r'name="question" value="\d+"', page)) == 2
    page = bob.get(f"/teach/sets/{set_id}?article={last}&passage=p2&text=euros").text
    assert '<option value="p2" selected>Paragraph 2</option>' in page
    assert len(re.findall(r'name="question" value="\d+"', page)) == 1


def test_on_paper(sqlite_app: Flask, set_id: int) -> None:
    """The questions without a word of the key, then the key."""
    page = open_browser(sqlite_app, "Bob").get(f"/teach/sets/{set_id}/print").text
    asked, key = page.split('class="paper paper-key"')
    assert "Qui dirige l’observatoire de Brest" in asked
    assert "L’article dit" not in asked
    assert "L’article dit" in key
    other = open_browser(sqlite_app, "Bob").get(f"/teach/sets/{set_id}/print?sheet=2").text
    assert "Sheet 2" in other
