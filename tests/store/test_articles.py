"""Articles: who may read them, and what generating again keeps."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy.orm import Session

from quizapp.core.model import Option, Quiz
from quizapp.store import articles, attempts, bank, questions, quizzes
from quizapp.store.attempts import Taker
from quizapp.store.bank import Query
from quizapp.store.questions import Wording
from quizapp.store.states import QuestionOrigin, QuestionState
from quizapp.store.tables import Article, Question, User
from tests import examples
from tests.store.conftest import publish

Cast = dict[str, User]


@pytest.fixture
def article(session: Session, cast: Cast) -> Article:
    """Bob's article with its questions, none decided."""
    quiz = examples.quiz()
    row = articles.add_article(session, quiz.article, owner=cast["Bob"], quiz=quiz)
    session.commit()
    return row


def states(session: Session, article: Article) -> list[QuestionState]:
    return [row.state for row in questions.list_of_article(session, article.id)]


def test_it_works(session: Session, article: Article) -> None:
    quiz = examples.quiz()
    assert articles.load(session, article.id) == quiz.article
    assert tuple(articles.fact_to_core(row) for row in article.facts) == tuple(
        sorted(quiz.facts, key=lambda fact: fact.start)
    )
    rows = questions.list_of_article(session, article.id)
    assert tuple(questions.to_core(row) for row in rows) == quiz.questions
    assert states(session, article) == [QuestionState.PROPOSED] * 4


def test_the_text_comes_back_the_same(session: Session, cast: Cast) -> None:
    odd = "« Où ? »\u00a0— 🦊 \u202f’ e\u0301 \\ ' \" ; -- <b>"
    row = articles.add_article(session, examples.article(odd, (odd,)), owner=cast["Bob"])
    session.commit()
    session.expire_all()
    assert (row.title, row.text) == (odd, odd)
    assert row.slug.isascii()


def test_generating_again_changes_nothing(session: Session, article: Article) -> None:
    before = [(row.id, row.content_id, row.rank) for row in article.questions]
    articles.keep_quiz(session, article.id, examples.quiz())
    session.commit()
    assert [(row.id, row.content_id, row.rank) for row in article.questions] == before
    assert len(article.facts) == 5


def test_decisions_survive_generating_again(session: Session, article: Article) -> None:
    first, second, third, _fourth = article.questions
    questions.decide(session, [first], QuestionState.APPROVED)
    questions.decide(session, [second], QuestionState.REJECTED)
    wording = Wording("Combien a coûté le chantier ?", (), "350 000 euros", ("350 000",), "")
    questions.edit(session, third, wording)
    made = examples.quiz()
    fewer = Quiz(made.article, made.facts, made.questions[:1])
    articles.keep_quiz(session, article.id, fewer)
    session.commit()
    kept = questions.list_of_article(session, article.id)
    assert [row.id for row in kept] == [first.id, second.id, third.id]
    assert [row.state for row in kept[:2]] == [QuestionState.APPROVED, QuestionState.REJECTED]
    articles.keep_quiz(session, article.id, made)
    session.commit()
    rows = questions.list_of_article(session, article.id)
    assert [row.state for row in rows] == [
        QuestionState.APPROVED,
        QuestionState.REJECTED,
        QuestionState.PROPOSED,
        QuestionState.PROPOSED,
    ]
    assert rows[2].stem == "Combien a coûté le chantier ?"
    assert rows[2].origin is QuestionOrigin.EDITED


def test_a_proposed_question_in_a_draft_is_kept(
    session: Session, cast: Cast, article: Article
) -> None:
    quiz_set = quizzes.create(session, owner=cast["Bob"], title="Brouillon")
    used = article.questions[3].id
    quizzes.set_items(session, quiz_set, [(used, 1.0)])
    made = examples.quiz()
    articles.keep_quiz(session, article.id, Quiz(made.article, made.facts, ()))
    session.commit()
    assert [row.id for row in questions.list_of_article(session, article.id)] == [used]


def test_equal_ids_are_stored_once(session: Session, article: Article) -> None:
    made = examples.quiz()
    twice = Quiz(made.article, made.facts * 2, made.questions * 2)
    articles.keep_quiz(session, article.id, twice)
    session.commit()
    assert (len(article.facts), len(article.questions)) == (5, 4)


def test_an_unknown_article(session: Session) -> None:
    with pytest.raises(LookupError):
        articles.keep_quiz(session, 404, examples.quiz())
    with pytest.raises(LookupError):
        articles.load(session, 404)
    assert articles.get(session, 404) is None


def test_who_may_read_and_use_it(session: Session, cast: Cast, article: Article) -> None:
    alice, bob, charlie = cast["Alice"], cast["Bob"], cast["Charlie"]
    assert articles.readable(session, article.id, bob) is article
    assert articles.readable(session, article.id, charlie) is None
    assert articles.readable(session, article.id) is None
    assert articles.usable(session, article.id, charlie) is None
    assert articles.owned(session, article.id, bob) is article
    quiz_set = publish(session, bob)
    asked = quiz_set.items[0].question.article_id
    assert articles.readable(session, asked) is not None
    attempts.start(session, quiz_set, Taker(alice))
    quizzes.archive(session, quiz_set)
    session.commit()
    assert articles.readable(session, asked) is None
    assert articles.readable(session, asked, charlie) is None
    assert articles.readable(session, asked, alice) is not None


def test_the_shipped_are_everyones(session: Session, cast: Cast) -> None:
    shipped = articles.add_article(
        session, examples.article(), owner=None, slug="un-phare", seed=True
    )
    assert articles.readable(session, shipped.id) is shipped
    assert articles.usable(session, shipped.id, cast["Charlie"]) is shipped
    assert articles.owned(session, shipped.id, cast["Charlie"]) is None
    assert articles.by_slug(session, "un-phare") is shipped


def test_the_list_counts(session: Session, cast: Cast, article: Article) -> None:
    shipped = articles.add_article(session, examples.article(), owner=None, slug="s", seed=True)
    questions.decide(session, article.questions[:2], QuestionState.APPROVED)
    questions.decide(session, article.questions[2:3], QuestionState.REJECTED)
    quiz_set = quizzes.create(session, owner=cast["Bob"], title="Brouillon")
    quizzes.set_items(session, quiz_set, [(article.questions[0].id, 1.0)])
    mine, other = articles.list_for(session, cast["Bob"])
    assert (mine.article, other.article) == (article, shipped)
    assert (mine.facts, mine.proposed, mine.approved, mine.rejected) == (5, 1, 2, 1)
    assert (mine.quiz_sets, other.quiz_sets) == (1, 0)
    (only,) = articles.list_for(session, cast["Charlie"])
    assert only.article is shipped


def test_deleting(session: Session, cast: Cast, article: Article) -> None:
    articles.delete(session, article)
    session.commit()
    assert session.query(Question).count() == 0
    quiz_set = publish(session, cast["Bob"])
    asked = session.get_one(Article, quiz_set.items[0].question.article_id)
    with pytest.raises(articles.InUse):
        articles.delete(session, asked)


def test_editing_and_its_refusals(session: Session, cast: Cast, article: Article) -> None:
    first = article.questions[0]
    options = (Option("1 200", True), Option("120", False))
    wording = Wording("Combien ?", options, "1 200", (), "Voir p1.")
    questions.edit(session, first, wording)
    assert first.origin is QuestionOrigin.EDITED
    assert questions.to_core(first).options == options
    wrong = (
        (Option("1 200", False), Option("120", False)),
        (Option("1 200", True), Option("1 200", False)),
        (Option("120", True), Option("1 200", False)),
    )
    for bad in wrong:
        with pytest.raises(questions.Inconsistent):
            questions.edit(session, first, replace(wording, options=bad))
    with pytest.raises(questions.Inconsistent):
        questions.edit(session, first, replace(wording, options=(), stem=" "))
    assert questions.editable(session, first.id, cast["Bob"]) is first
    assert questions.editable(session, first.id, cast["Charlie"]) is None
    assert questions.get(session, first.id, cast["Charlie"]) is None


def test_filters_of_questions(session: Session, cast: Cast, article: Article) -> None:
    rows = article.questions
    questions.decide(session, rows[1:], QuestionState.APPROVED)
    found = questions.list_of_article(session, article.id, state=QuestionState.PROPOSED)
    assert found == [rows[0]]
    assert questions.list_of_article(session, article.id, kind=rows[2].kind) == [rows[2]]
    assert questions.list_of_article(session, article.id, passage="p2") == [rows[1], rows[3]]
    assert bank.search(session, cast["Bob"], Query()).questions == tuple(rows[1:])
    assert bank.search(session, cast["Bob"], Query(kind=rows[2].kind)).questions == (rows[2],)
    assert bank.search(session, cast["Bob"], Query(article=article.id + 1)).questions == ()
    assert bank.search(session, cast["Charlie"], Query()).questions == ()
