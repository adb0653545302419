"""The question bank, and the rules that draw from it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy.orm import Session

from quizapp.core.drawing import places
from quizapp.core.model import Difficulty, FactKind, QuestionKind
from quizapp.store import articles, attempts, bank, questions, quizzes, rules
from quizapp.store.attempts import Taker
from quizapp.store.bank import Query, Within
from quizapp.store.questions import Wording
from quizapp.store.quizzes import TooFew
from quizapp.store.states import QuestionState
from quizapp.store.tables import Article, QuizSet, User
from tests import examples

Cast = dict[str, User]


def bring(session: Session, owner: User | None, title: str = examples.TITLE) -> Article:
    """The example's article with its four questions approved, for ``owner`` or shipped."""
    quiz = replace(examples.quiz(), article=examples.article(title))
    row = articles.add_article(session, quiz.article, owner=owner, quiz=quiz)
    made = questions.list_of_article(session, row.id)
    questions.decide(session, made, QuestionState.APPROVED)
    return row


def stems(session: Session, user: User, query: Query) -> list[str]:
    return [row.stem for row in bank.search(session, user, query).questions]


@pytest.fixture
def draft(session: Session, cast: Cast) -> QuizSet:
    """An empty set of Bob's, and three articles in his bank."""
    for title in ("Un", "Deux", "Trois"):
        bring(session, cast["Bob"], title)
    return quizzes.create(session, owner=cast["Bob"], title="Tirage")


def test_it_works(session: Session, cast: Cast) -> None:
    own, shipped = bring(session, cast["Bob"]), bring(session, None, "Livré")
    bring(session, cast["Charlie"], "Un autre")
    found = bank.search(session, cast["Bob"], Query())
    assert (found.total, found.page, found.pages) == (8, 1, 1)
    assert [row.article_id for row in found.questions] == [own.id] * 4 + [shipped.id] * 4
    assert bank.articles(session, cast["Bob"]) == [(own.id, own.title), (shipped.id, "Livré")]


@pytest.mark.parametrize(
    ("query", "count"),
    [
        (Query(kind=QuestionKind.NUMERIC), 1),
        (Query(fact=FactKind.PERSON), 2),
        (Query(fact=FactKind.FIGURE, kind=QuestionKind.CHOICE), 1),
        (Query(passage="p3"), 1),
        (Query(difficulty=Difficulty.HARD), 0),
        (Query(article=0), 0),
        (Query(text="ÎLE maire"), 1),
        (Query(text="ile"), 1),
        (Query(text="anne goff"), 1),
        (Query(text="introuvable"), 0),
    ],
)
def test_what_is_looked_for(session: Session, cast: Cast, query: Query, count: int) -> None:
    bring(session, cast["Bob"])
    assert bank.search(session, cast["Bob"], query).total == count
    assert len(stems(session, cast["Bob"], query)) == count
    assert Query.from_json(query.to_json()) == query


def test_new_words_are_found_and_the_old_no_more(session: Session, cast: Cast) -> None:
    row = bring(session, cast["Bob"])
    found = bank.search(session, cast["Bob"], Query(text="ile"))
    wording = Wording("Où mène l’été ?", (), "À Évreux, à 50 % ou_non", (), "")
    questions.edit(session, found.questions[0], wording)
    assert stems(session, cast["Bob"], Query(text="EVREUX ete")) == ["Où mène l’été ?"]
    assert bank.search(session, cast["Bob"], Query(text="ile")).total == 0
    assert len(questions.list_of_article(session, row.id)) == 4


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("50 %", 1),
        ("ou_non", 1),
        ("e%reux", 0),
        ("ou%", 0),
        ("ouanon", 0),
        ("o_", 0),
        ("mene " * 2000, 1),
        (" ".join(f"mot{n}" for n in range(3000)), 0),
        ("\x00", 0),
    ],
)
def test_any_text_is_looked_for_as_it_is(
    session: Session, cast: Cast, text: str, count: int
) -> None:
    bring(session, cast["Bob"])
    first = bank.search(session, cast["Bob"], Query()).questions[0]
    wording = Wording("Où mène l’été ?", (), "À Évreux, à 50 % ou_non", (), "")
    questions.edit(session, first, wording)
    assert bank.search(session, cast["Bob"], Query(text=text)).total == count


def test_pages_and_what_is_left_out(session: Session, cast: Cast) -> None:
    row = bring(session, cast["Bob"])
    whole = questions.list_of_article(session, row.id)
    second = bank.search(session, cast["Bob"], Query(), page=2, size=3)
    assert (list(second.questions), second.pages) == (whole[3:], 2)
    assert bank.search(session, cast["Bob"], Query(), page=99, size=3) == second
    assert (
        bank.search(session, cast["Bob"], Query(), within=Within(without=[whole[0].id])).total == 3
    )


def test_a_rule_draws_for_each_learner(session: Session, cast: Cast, draft: QuizSet) -> None:
    """Six of twelve, at most two an article, besides the one that everyone is asked."""
    first = bank.matching(session, cast["Bob"], Query())[0]
    quizzes.set_items(session, draft, [(first.id, 2.0)])
    rules.add(session, draft, Query(), count=6, per_article=2)
    version = quizzes.publish(session, draft)
    published = quizzes.content(version)
    assert (published.size, published.max_score, len(published.items)) == (7, 8.0, 12)
    seen = set()
    for name in ("Alice", "Dora", "Charlie"):
        attempt = attempts.start(session, draft, Taker(cast[name]))
        asked = attempts.content(attempt).items
        assert attempt.max_score == 8.0
        by_article = [item.article for item in asked[1:]]
        assert all(by_article.count(number) == 2 for number in by_article)
        assert asked[0].question.id == published.items[0].question.id
        seen.add(places(published, attempt.seed))
    assert len(seen) > 1


def test_two_rules_never_ask_the_same(session: Session, draft: QuizSet) -> None:
    rules.add(session, draft, Query(fact=FactKind.PERSON), count=3)
    rules.add(session, draft, Query(), count=5)
    people, rest = rules.pools(session, draft)
    assert not set(people.questions) & set(rest.questions)
    assert (people.matching, rest.matching) == (6, 12)
    assert len(people.questions) >= 3
    assert len(rest.questions) >= 5


def test_a_rule_without_enough_is_not_published(session: Session, draft: QuizSet) -> None:
    rules.add(session, draft, Query(kind=QuestionKind.NUMERIC), count=3)
    short = rules.add(session, draft, Query(text="introuvable"), count=1)
    with pytest.raises(TooFew) as refused:
        quizzes.publish(session, draft)
    assert [pool.rule.id for pool in refused.value.pools] == [short.id]
    rules.remove(session, draft, short.id)
    assert quizzes.publish(session, draft).number == 1


def test_what_is_drawn_is_settled_by_publishing(
    session: Session, cast: Cast, draft: QuizSet
) -> None:
    rules.add(session, draft, Query(), count=2)
    version = quizzes.publish(session, draft)
    bring(session, cast["Bob"], "Quatre")
    assert len(quizzes.content(version).items) == 12
    assert len(quizzes.draft_content(session, draft).items) == 16


@pytest.mark.parametrize(("count", "per_article"), [(0, None), (51, None), (5, 0), (5, 6)])
def test_numbers_out_of_range(
    session: Session, draft: QuizSet, count: int, per_article: int | None
) -> None:
    with pytest.raises(ValueError, match="out of range"):
        rules.add(session, draft, Query(), count=count, per_article=per_article)
