"""A new version of an article: decisions stay where the text does, the rest is flagged."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy.orm import Session

from quizapp.core.model import Quiz
from quizapp.store import articles, bank, questions, quizzes, versions
from quizapp.store.bank import Query
from quizapp.store.states import QuestionOrigin, QuestionState
from quizapp.store.tables import Article, User
from tests.web import teaching

Cast = dict[str, User]
TOLD_APART = "Une phrase nouvelle ouvre l’article."


@pytest.fixture
def old(session: Session, cast: Cast) -> Article:
    """Bob's article, its three questions approved: two on its first paragraph, one on the next."""
    quiz = teaching.quiz()
    row = articles.add_article(session, quiz.article, owner=cast["Bob"], quiz=quiz)
    questions.decide(session, row.questions, QuestionState.APPROVED)
    session.commit()
    return row


def edited(session: Session, old: Article, owner: User, text: str) -> Article:
    """The article with another text, made the version after ``old``."""
    new = articles.add_article(session, teaching.article(text=text), owner=owner)
    versions.replace(session, old, new)
    session.commit()
    return new


def test_it_works(session: Session, cast: Cast, old: Article) -> None:
    text = f"{TOLD_APART}\n\n{teaching.TEXT.replace('340 personnes', '350 personnes')}"
    new = edited(session, old, cast["Bob"], text)
    rows = {row.stem: row for row in questions.list_of_article(session, new.id)}
    money = rows.pop("Combien d’euros le ministère de la Culture a-t-il promis ?")
    assert money.state is QuestionState.APPROVED
    assert new.text[money.source_start : money.source_end] == teaching.TEXT.split("\n\n")[1]
    assert money.passage == "p3"
    assert [row.state for row in rows.values()] == [QuestionState.PROPOSED] * 2
    before = versions.changes(session, new.id)
    assert set(before) == {row.id for row in rows.values()}
    assert all("340 personnes" in words for words in before.values())
    for row in rows.values():
        assert "350 personnes" in new.text[row.source_start : row.source_end]
        assert row.passage == "p2"
    assert {row.state for row in old.questions} == {QuestionState.APPROVED}


def test_making_the_questions_again_keeps_what_was_carried(
    session: Session, cast: Cast, old: Article
) -> None:
    new = edited(session, old, cast["Bob"], teaching.TEXT.replace("340", "350"))
    carried = {row.id: row.state for row in questions.list_of_article(session, new.id)}
    articles.keep_quiz(session, new.id, Quiz(articles.to_core(new), (), ()))
    session.commit()
    left = questions.list_of_article(session, new.id)
    assert {row.id: row.state for row in left} == carried
    questions.decide(session, left, QuestionState.APPROVED)
    assert versions.changes(session, new.id) == {}


def test_an_edited_question_keeps_its_words_and_a_rejected_one_its_state(
    session: Session, cast: Cast, old: Article
) -> None:
    first, second, third = old.questions
    questions.decide(session, [second], QuestionState.REJECTED)
    first.origin, first.stem = QuestionOrigin.EDITED, "Qui est-elle ?"
    questions.decide(session, [third], QuestionState.PROPOSED)
    new = edited(session, old, cast["Bob"], f"{teaching.TEXT}\n\n{TOLD_APART}")
    made = replace(teaching.quiz(), article=articles.to_core(new))
    articles.keep_quiz(session, new.id, made)
    session.commit()
    rows = questions.list_of_article(session, new.id)
    assert [row.state for row in rows] == [
        QuestionState.APPROVED,
        QuestionState.REJECTED,
        QuestionState.PROPOSED,
    ]
    assert rows[0].stem == "Qui est-elle ?"
    assert versions.changes(session, new.id) == {}


def test_a_paragraph_that_is_gone_takes_its_questions_along(
    session: Session, cast: Cast, old: Article
) -> None:
    other = "Le port de Nantes rouvrira en mars, après deux ans de travaux coûteux. " * 6
    text = "\n\n".join((other, *teaching.TEXT.split("\n\n")[1:]))
    new = edited(session, old, cast["Bob"], text)
    assert [row.key for row in questions.list_of_article(session, new.id)] == ["12 000"]


def test_a_quiz_being_composed_goes_on_with_the_same_question(
    session: Session, cast: Cast, old: Article
) -> None:
    quiz_set = quizzes.create(session, owner=cast["Bob"], title="Brouillon")
    quizzes.set_items(session, quiz_set, [(row.id, 1.0) for row in old.questions])
    session.commit()
    new = edited(session, old, cast["Bob"], teaching.TEXT.replace("340", "350"))
    session.expire_all()
    at = [item.question.article_id for item in quiz_set.items]
    assert sorted(at) == sorted([old.id, old.id, new.id])


def test_versions_stand_in_line(session: Session, cast: Cast, old: Article) -> None:
    second = edited(session, old, cast["Bob"], f"{teaching.TEXT}\n\n{TOLD_APART}")
    third = edited(session, second, cast["Bob"], f"{TOLD_APART}\n\n{teaching.TEXT}")
    for version in (old, second, third):
        assert versions.newest(session, version) is third
        assert versions.line(session, version) == [old, second, third]
    listed = [row.article for row in articles.list_for(session, cast["Bob"])]
    assert listed == [third]
    usable = bank.search(session, cast["Bob"], Query())
    assert {row.article_id for row in usable.questions} == {third.id}
