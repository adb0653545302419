"""The words that an instructor puts on questions, in the store."""

from __future__ import annotations

from dataclasses import replace

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from quizapp.core import quiz as core
from quizapp.core.exchange import questions_json
from quizapp.core.tags import MOST
from quizapp.store import articles, bank, bringing, erasure, quizzes, rules, tags, versions
from quizapp.store.bank import Query
from quizapp.store.tables import QuizSet, User
from quizapp.store.tag_tables import QuestionTag
from tests import examples
from tests.store.test_bank import bring

Cast = dict[str, User]


def ids(session: Session, user: User, tag: str | None = None) -> list[int]:
    return [entry.id for entry in bank.matching(session, user, Query(tag=tag))]


def test_it_works(session: Session, cast: Cast) -> None:
    bring(session, cast["Bob"])
    first, second, *_others = ids(session, cast["Bob"])
    tags.give(session, cast["Bob"], [first, second], ["Oral", "chapitre 2"])
    tags.give(session, cast["Bob"], [first], ["ORAL"])
    assert tags.of_questions(session, cast["Bob"], [first]) == {first: ("chapitre 2", "Oral")}
    assert [(u.name, u.questions) for u in tags.in_use(session, cast["Bob"])] == [
        ("chapitre 2", 2),
        ("Oral", 2),
    ]
    assert ids(session, cast["Bob"], "oral") == [first, second]
    tags.take(session, cast["Bob"], [first], ["oral"])
    assert ids(session, cast["Bob"], "Oral") == [second]
    assert Query.from_json(Query(tag="Oral").to_json()) == Query(tag="Oral")


def test_each_has_their_own(session: Session, cast: Cast) -> None:
    """On a shipped article, of which both have the questions."""
    bring(session, None)
    first = ids(session, cast["Bob"])[0]
    tags.give(session, cast["Bob"], [first], ["facile"])
    assert ids(session, cast["Charlie"], "facile") == []
    tags.take(session, cast["Charlie"], [first], ["facile"])
    assert ids(session, cast["Bob"], "facile") == [first]
    assert tags.in_use(session, cast["Charlie"]) == []


def test_a_question_bears_so_many(session: Session, cast: Cast) -> None:
    bring(session, cast["Bob"])
    first = ids(session, cast["Bob"])[0]
    tags.give(session, cast["Bob"], [first], [str(n) for n in range(MOST + 5)])
    assert len(tags.of_questions(session, cast["Bob"], [first])[first]) == MOST


def test_a_rule_draws_of_a_tag(session: Session, cast: Cast) -> None:
    bring(session, cast["Bob"])
    chosen = ids(session, cast["Bob"])[:3]
    tags.give(session, cast["Bob"], chosen, ["oral"])
    quiz_set = quizzes.create(session, owner=cast["Bob"], title="Trois")
    rules.add(session, quiz_set, Query(tag="oral"), count=3)
    content = quizzes.content(quizzes.publish(session, quiz_set))
    assert content.size == 3
    assert core.to_json(content)["items"][0].keys() == core.to_json(content)["items"][2].keys()
    tags.take(session, cast["Bob"], chosen[:1], ["oral"])
    assert rules.short(session, quiz_set)


def test_they_go_elsewhere_and_come_back(session: Session, cast: Cast, published: QuizSet) -> None:
    """To a colleague, on new questions; and to oneself, on those that were there."""
    bob, charlie = cast["Bob"], cast["Charlie"]
    first = ids(session, bob)[0]
    tags.give(session, bob, [first], ["Oral", "mer"])
    quiz = tags.tagged(session, bob, quizzes.draft_content(session, published))
    assert [item.tags for item in quiz.items] == [("mer", "Oral"), (), (), ()]
    entries = questions_json.read(questions_json.write(quiz)).entries
    brought = bringing.bring(session, charlie, entries, "Venues")
    assert brought.new == len(entries)
    assert [used.name for used in tags.in_use(session, charlie)] == ["mer", "Oral"]
    tags.take(session, bob, [first], ["oral", "mer"])
    assert bringing.bring(session, bob, entries, "Venues").known == len(entries)
    assert tags.of_questions(session, bob, [first]) == {first: ("mer", "Oral")}


def test_no_version_keeps_them(session: Session, cast: Cast, published: QuizSet) -> None:
    """A tag changes nothing for learners: there is nothing to publish again."""
    version = quizzes.newest_version(session, published)
    assert version
    tags.give(session, cast["Bob"], ids(session, cast["Bob"]), ["oral"])
    assert quizzes.content(version) == quizzes.draft_content(session, published)


def test_a_new_version_of_the_article_goes_on_with_them(session: Session, cast: Cast) -> None:
    old = bring(session, cast["Bob"])
    tags.give(session, cast["Bob"], ids(session, cast["Bob"]), ["oral"])
    text = replace(examples.quiz().article, title="Autre titre")
    new = articles.add_article(session, text, owner=cast["Bob"])
    assert versions.replace(session, old, new).kept == 4
    assert len(ids(session, cast["Bob"], "oral")) == 4


def test_they_go_with_the_account(session: Session, cast: Cast) -> None:
    bring(session, None)
    tags.give(session, cast["Bob"], ids(session, cast["Bob"]), ["oral"])
    erasure.erase(session, cast["Bob"])
    assert session.scalar(select(func.count()).select_from(QuestionTag)) == 0
