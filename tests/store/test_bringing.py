"""Questions brought from elsewhere, once."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from quizapp.core.exchange.entries import of_quiz
from quizapp.core.model import QuestionKind, Quiz
from quizapp.store import articles, bringing, questions
from quizapp.store.states import QuestionOrigin, QuestionState
from quizapp.store.tables import Article, Question, User
from tests.core.exchange.sets import PASSAGE, TITLE, of_every_kind
from tests.examples import article

NOW = datetime(2026, 11, 23, 18, 0, tzinfo=UTC)
ENTRIES = of_quiz(of_every_kind())


def test_it_works(session: Session, cast: dict[str, User]) -> None:
    brought = bringing.bring(session, cast["Bob"], ENTRIES, "Importées", now=NOW)
    assert (brought.new, brought.known) == (len(ENTRIES), 0)
    (row,) = brought.articles
    assert row.owner_id == cast["Bob"].id
    assert {question.state for question in row.questions} == {QuestionState.PROPOSED}
    assert {question.origin for question in row.questions} == {QuestionOrigin.WRITTEN}
    assert [question.rank for question in row.questions] == list(range(len(ENTRIES)))
    kinds = [questions.to_core(question).kind for question in row.questions]
    assert kinds == [entry.kind for entry in ENTRIES]


def test_on_the_owner_s_article_that_has_the_passage(
    session: Session, cast: dict[str, User]
) -> None:
    core = article(TITLE, ("Il pleut.", PASSAGE))
    own = articles.add_article(session, core, owner=cast["Bob"], now=NOW)
    articles.add_article(session, core, owner=cast["Charlie"], now=NOW)
    brought = bringing.bring(session, cast["Bob"], ENTRIES, "Importées", now=NOW)
    assert brought.articles == (own,)
    again = bringing.bring(session, cast["Bob"], ENTRIES, "Importées", now=NOW)
    assert (again.new, again.known, again.articles) == (0, len(ENTRIES), ())
    assert len(session.scalars(select(Article)).all()) == 2


def test_regeneration_keeps_them(session: Session, cast: dict[str, User]) -> None:
    core = article(TITLE, ("Il pleut.", PASSAGE))
    own = articles.add_article(session, core, owner=cast["Bob"], now=NOW)
    one = replace(ENTRIES[0], kind=QuestionKind.CHOICE)
    bringing.bring(session, cast["Bob"], [one], "Importées", now=NOW)
    articles.keep_quiz(session, own.id, Quiz(core, (), ()), now=NOW)
    assert [q.stem for q in session.scalars(select(Question))] == [one.stem]
