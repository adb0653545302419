"""A question written by hand: its words are chosen, its kind, and it is kept approved."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from flask import Flask

from quizapp.store import articles, questions, quizzes
from quizapp.store.database import db, read_only
from quizapp.store.states import QuestionOrigin, QuestionState
from tests.web.browsing import Browser
from tests.web.conftest import open_browser
from tests.web.teaching import TEXT, bring, quiz, user

AT = TEXT.index("4 000.")
WORDS = {"at": f"{AT}-{AT + 5}"}
COMMON = {"stem": "Que dit l’article ?", "difficulty": "3", "explanation": "Voir la fin."}
CHOICE = {"options-0": "4 000", "options-1": "5 000", "options-2": "", "correct": "0"}
BY_KIND: dict[str, dict[str, str]] = {
    "choice": CHOICE,
    "short_answer": {"key": "quatre mille", "accepted": "4000"},
    "numeric": {"key": "4 000", "accepted": ""},
    "cloze": {**CHOICE, "stem": "La ville en a promis ____."},
    "true_false": {"options-0": "Vrai", "options-1": "Faux", "correct": "1"},
    "matching": {"lefts-0": "Brest", "rights-0": "4 000", "lefts-1": "État", "rights-1": "12 000"},
    "ordering": {"events-0": "La comète passe", "events-1": "Les écoles viennent"},
}


def write(app: Flask, article_id: int, kind: str, **changed: Any) -> Any:
    """Bob's answer to the form of a kind."""
    posted = {"kind": kind, **WORDS, **COMMON, **BY_KIND[kind], **changed}
    return open_browser(app, "Bob").post(f"/teach/articles/{article_id}/questions/new", posted)


def test_it_works(app: Flask, browse: Callable[..., Browser]) -> None:
    article_id = bring(app, "Bob")
    bob = browse("Bob")
    address = f"/teach/articles/{article_id}/questions/new"
    page = bob.get(address).text
    assert "Which words of the article prove the answer?" in page
    page = bob.get(f"{address}?passage=p2&words=12+000").text
    assert 'value="12 000"' in page.replace("\u202f", " ")
    assert "Save and approve" in page
    posted = {"kind": "choice", **WORDS, **COMMON, **CHOICE}
    answer = bob.post(f"{address}?state=proposed", posted)
    with app.app_context():
        row = questions.list_of_article(db.session(), article_id)[-1]
        made = questions.to_core(row)
        assert answer.headers["Location"] == f"/teach/questions/{row.id}?state=proposed"
        assert (row.state, row.origin) == (QuestionState.APPROVED, QuestionOrigin.WRITTEN)
    assert (made.stem, made.key, int(made.difficulty)) == ("Que dit l’article ?", "4 000", 3)
    assert [option.origin for option in made.options] == [None, "instructor"]
    assert "Written and approved." in bob.follow(answer).text


@pytest.mark.parametrize("kind", list(BY_KIND))
def test_every_kind_is_kept_published_and_kept_again(sqlite_app: Flask, kind: str) -> None:
    article_id = bring(sqlite_app, "Bob")
    assert write(sqlite_app, article_id, kind).status_code == 303
    with sqlite_app.app_context():
        read_only.set(False)
        row = questions.list_of_article(db.session(), article_id)[-1]
        made = questions.to_core(row)
        assert made.kind == kind
        quiz_set = quizzes.create(db.session(), owner=user("Bob"), title="À la main")
        quizzes.set_items(db.session(), quiz_set, [(row.id, 1.0)])
        quizzes.publish(db.session(), quiz_set)
        articles.keep_quiz(db.session(), article_id, quiz())
        db.session.commit()
        kept = questions.list_of_article(db.session(), article_id)[-1]
        assert questions.to_core(kept) == made


@pytest.mark.parametrize("kind", list(BY_KIND))
def test_the_form_starts_from_the_words(sqlite_app: Flask, kind: str) -> None:
    article_id = bring(sqlite_app, "Bob")
    address = f"/teach/articles/{article_id}/questions/new?at={WORDS['at']}&kind={kind}"
    page = open_browser(sqlite_app, "Bob").get(address).text
    assert f'name="kind" value="{kind}"' in page
    assert "4 000" in page
    assert ("_____" in page) is (kind == "cloze")


@pytest.mark.parametrize(
    ("kind", "changed", "message"),
    [
        ("choice", {"stem": " "}, "This is needed."),
        ("choice", {"options-1": ""}, "Give at least two options."),
        ("cloze", {"stem": "La ville en a promis."}, "Leave one gap in the sentence: _____"),
        ("cloze", {"stem": "____ et ____."}, "Leave one gap in the sentence: _____"),
        ("numeric", {"key": "beaucoup"}, "Give a number: 11 000, 3,5."),
        ("numeric", {"key": ""}, "Give the right answer."),
        ("matching", {"rights-1": ""}, "A pair lacks one of its sides."),
        ("matching", {"lefts-1": "", "rights-1": ""}, "Give at least two."),
        ("matching", {"rights-1": "4 000"}, "Two of them are the same."),
        ("ordering", {"events-1": ""}, "Give at least two."),
        ("ordering", {"events-1": "la comète passe"}, "Two of them are the same."),
        ("choice", {"difficulty": "9"}, "Not a valid choice"),
    ],
)
def test_a_refused_question_says_why_and_keeps_what_was_typed(
    sqlite_app: Flask, kind: str, changed: dict[str, str], message: str
) -> None:
    article_id = bring(sqlite_app, "Bob")
    answer = write(sqlite_app, article_id, kind, **changed)
    assert answer.status_code == 422
    assert message in answer.text
    assert "Voir la fin." in answer.text


def test_the_same_question_twice_is_refused(sqlite_app: Flask) -> None:
    article_id = bring(sqlite_app, "Bob")
    assert write(sqlite_app, article_id, "choice").status_code == 303
    answer = write(sqlite_app, article_id, "choice")
    assert answer.status_code == 422
    assert "The article has this very question already." in answer.text


@pytest.mark.parametrize("at", ["", "5-5", "9-2", "0-99999", "x", "300-500"])
def test_words_that_are_in_no_paragraph(sqlite_app: Flask, at: str) -> None:
    article_id = bring(sqlite_app, "Bob")
    answer = write(sqlite_app, article_id, "choice", at=at)
    assert answer.status_code == 422
    assert "Which words of the article prove the answer?" in answer.text


def test_words_that_are_not_in_the_passage_are_said(sqlite_app: Flask) -> None:
    article_id = bring(sqlite_app, "Bob")
    address = f"/teach/articles/{article_id}/questions/new?passage=p3&words=Moscou"
    page = open_browser(sqlite_app, "Bob").get(address).text
    assert "These words are not in the passage." in page
    assert 'name="words" value="Moscou"' in page


def test_another_instructor_and_a_shipped_article_are_refused(sqlite_app: Flask) -> None:
    charlie = open_browser(sqlite_app, "Charlie")
    for article_id in (bring(sqlite_app, "Bob"), bring(sqlite_app, None)):
        address = f"/teach/articles/{article_id}/questions/new"
        assert charlie.get(address).status_code == 404
        assert charlie.post(address, {"kind": "choice", **WORDS, **COMMON}).status_code == 404
