"""Other words as the answer and other options, made by the generator while one waits."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

import pytest
from flask import Flask
from werkzeug.test import TestResponse

from quizapp.core.generation import generate
from quizapp.core.language.loading import load
from quizapp.core.model import Article, QuestionKind, Quiz, Span
from quizapp.core.reading.plain import passages
from quizapp.store import questions
from quizapp.store.database import db
from quizapp.store.tables import Question
from quizapp.web.teach import analysis
from tests.web.browsing import Browser
from tests.web.conftest import open_browser
from tests.web.teaching import bring, question_ids

TEXT = (
    "The council of Aldermoor closed 14 libraries in the county in 1998.\n\n"
    "“We lost the whole harvest in one night,” said Tom Reed, a farmer. Maria Keane, an engineer, "
    "met Laura Bennett, a minister, and Samuel Ortiz, a judge, and Ruth Palmer, a teacher, and "
    "Karen Lindqvist, a manager."
)


def brought(app: Flask, owner: str | None = "Bob") -> tuple[int, int]:
    """An English article with one question, on « 14 » with options; its id and the question's."""
    made = generate(Article("Storm over the county", "en", TEXT, passages(TEXT)), load("en"))
    every = analysis.ask(made.article, Span(TEXT.index("14"), TEXT.index("14") + 2))
    counted = next(one for one in every if one.kind is QuestionKind.CLOZE)
    article_id = bring(app, owner, Quiz(made.article, made.facts, (counted,)))
    return article_id, question_ids(app, article_id)[0]


def row(app: Flask, question_id: int) -> Question:
    with app.app_context():
        return db.session.get_one(Question, question_id)


def ask(browser: Browser, question_id: int, words: str, **more: str) -> TestResponse:
    posted = {"words": words, "before": "", "go": "ask", **more}
    return browser.post(f"/teach/questions/{question_id}/answer", posted)


def test_it_works(app: Flask, browse: Callable[..., Browser]) -> None:
    """The question asks for the year; taken back, it asks for the number again."""
    article_id, question_id = brought(app)
    bob = browse("Bob")
    page = bob.get(f"/teach/questions/{question_id}").text
    assert 'name="words" value="14"' in page
    before = row(app, question_id)
    answer = ask(bob, question_id, "1998")
    assert answer.headers["Location"] == f"/teach/questions/{question_id}"
    page = bob.follow(answer).text
    assert "Made again on other words." in page
    made = row(app, question_id)
    assert (made.answer_start, made.answer_end) == (TEXT.index("1998"), TEXT.index("1998") + 4)
    assert (made.state.value, made.origin.value) == ("proposed", "edited")
    act = re.search(r'name="act" value="([^"]+)"', page)
    assert act
    bob.post(f"/teach/articles/{article_id}/questions/undo", {"act": act[1]})
    assert row(app, question_id).stem == before.stem


def test_words_that_answer_nothing_can_be_written_on(sqlite_app: Flask) -> None:
    article_id, question_id = brought(sqlite_app)
    bob = open_browser(sqlite_app, "Bob")
    answer = ask(bob, question_id, "Aldermoor")
    assert answer.status_code == 422
    assert "No sure question comes of these words" in answer.text
    at = TEXT.index("Aldermoor")
    assert f'href="/teach/articles/{article_id}/questions/new?at={at}-{at + 9}"' in answer.text
    assert 'name="words" value="Aldermoor"' in answer.text


def test_what_is_asked_already_is_said(sqlite_app: Flask) -> None:
    made = generate(Article("Storm over the county", "en", TEXT, passages(TEXT)), load("en"))
    every = analysis.ask(made.article, Span(TEXT.index("14"), TEXT.index("14") + 2))
    article_id = bring(sqlite_app, "Bob", replace(made, questions=every))
    first, *_others = question_ids(sqlite_app, article_id)
    answer = ask(open_browser(sqlite_app, "Bob"), first, "14")
    assert answer.status_code == 422
    assert "What can be asked of these words is asked already." in answer.text
    assert "See that question" in answer.text


@pytest.mark.parametrize("words", ["", "Moscow", "Tom Reed"])  # the last in another passage
def test_words_that_are_not_in_the_passage(sqlite_app: Flask, words: str) -> None:
    _, question_id = brought(sqlite_app)
    before = row(sqlite_app, question_id).stem
    answer = ask(open_browser(sqlite_app, "Bob"), question_id, words)
    assert answer.status_code == 422
    assert "These words are not in the passage." in answer.text
    assert row(sqlite_app, question_id).stem == before


def test_one_goes_and_writes_on_the_words(sqlite_app: Flask) -> None:
    article_id, question_id = brought(sqlite_app)
    answer = ask(open_browser(sqlite_app, "Bob"), question_id, "1998", go="write", before="²")
    at = TEXT.index("1998")
    assert answer.headers["Location"] == (
        f"/teach/articles/{article_id}/questions/new?at={at}-{at + 4}"
    )


def test_other_options_until_there_are_no_more(sqlite_app: Flask) -> None:
    _, question_id = brought(sqlite_app)
    bob = open_browser(sqlite_app, "Bob")
    seen: list[set[str]] = []
    for _ in range(40):
        with sqlite_app.app_context():
            kept = questions.to_core(db.session.get_one(Question, question_id))
        assert [option.text for option in kept.options if option.correct] == ["14"]
        offered = {option.text for option in kept.options}
        assert offered not in seen
        seen.append(offered)
        answer = bob.post(f"/teach/questions/{question_id}/options")
        if answer.status_code == 422:
            break
        assert "Given other options." in bob.follow(answer).text
    assert 2 <= len(seen) < 40
    assert "There are no more good options for this answer." in answer.text
    assert "Write some by hand" in answer.text


def test_another_instructor_and_a_shipped_article_are_refused(sqlite_app: Flask) -> None:
    _, question_id = brought(sqlite_app)
    _, shipped = brought(sqlite_app, None)
    charlie = open_browser(sqlite_app, "Charlie")
    for number in (question_id, shipped):
        assert ask(charlie, number, "1998").status_code == 404
        assert charlie.post(f"/teach/questions/{number}/options").status_code == 404


def test_of_a_long_article_the_paragraphs_around_are_read(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Offsets stay those of the whole text."""
    monkeypatch.setattr(analysis, "WHOLE", 1_000)
    monkeypatch.setattr(analysis, "REACH", 200)
    text = "\n\n".join([*["Nothing happens here."] * 100, TEXT, *["Nor does it there."] * 100])
    article = Article("Storm over the county", "en", text, passages(text))
    at = text.index("1998")
    made = analysis.ask(article, Span(at, at + 4))
    assert made
    assert {question.answer for question in made} == {Span(at, at + 4)}
