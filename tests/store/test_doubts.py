"""Questions that results make doubtful come back to their article, until someone decides again."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy.orm import Session

from quizapp.core.model import StepAction
from quizapp.core.statistics import ENOUGH_ATTEMPTS, Doubt
from quizapp.store import attempts, changes, doubts, questions
from quizapp.store.attempts import Taker
from quizapp.store.states import QuestionState, Role
from quizapp.store.tables import Article, Question, QuizSet, User
from tests.examples import RIGHT

Cast = dict[str, User]


def learners(session: Session, count: int, prefix: str = "L") -> list[User]:
    people = [
        User(
            name=f"{prefix}{n}",
            name_key=f"{prefix}{n}".casefold(),
            password_hash="none",
            role=Role.LEARNER,
            active=True,
            created_at=datetime.now(UTC),
        )
        for n in range(count)
    ]
    session.add_all(people)
    session.commit()
    return people


def take(session: Session, quiz_set: QuizSet, people: list[User], at: datetime) -> None:
    """Nobody finds the first answer; every other learner has all the others right, or none."""
    for n, person in enumerate(people):
        attempt = attempts.start(session, quiz_set, Taker(person), now=at)
        answers = list(enumerate(RIGHT))[1:] if n % 2 else []
        for sequence, (position, response) in enumerate(answers, start=1):
            attempts.record(
                session,
                attempt,
                sequence=sequence,
                action=StepAction.ANSWER,
                position=position,
                response=response,
                now=at,
            )
        attempts.submit(session, attempt, now=at + timedelta(minutes=1))


@pytest.fixture
def article(published: QuizSet) -> Article:
    return published.items[0].question.article


def first(article: Article) -> Question:
    return article.questions[0]


def later(days: int = 0) -> datetime:
    """After the questions were approved, which the fixture does at the present time."""
    return datetime.now(UTC) + timedelta(days=1 + days)


def test_it_works(session: Session, published: QuizSet, article: Article) -> None:
    take(session, published, learners(session, ENOUGH_ATTEMPTS), later())
    found = doubts.of_article(session, article)
    assert {number: each.results.doubt for number, each in found.items()} == {
        first(article).id: Doubt.MISSED
    }
    assert found[first(article).id].version == published.versions[-1]


def test_a_small_class_makes_nothing_doubtful(
    session: Session, published: QuizSet, article: Article
) -> None:
    take(session, published, learners(session, ENOUGH_ATTEMPTS - 1), later())
    assert doubts.of_article(session, article) == {}


def test_who_tries_again_counts_once(
    session: Session, published: QuizSet, article: Article
) -> None:
    people = learners(session, ENOUGH_ATTEMPTS - 1)
    take(session, published, people, later())
    take(session, published, people, later(1))
    assert doubts.of_article(session, article) == {}


def test_approved_again_it_is_left_alone_until_as_many_have_failed_it_since(
    session: Session, cast: Cast, published: QuizSet, article: Article
) -> None:
    take(session, published, learners(session, ENOUGH_ATTEMPTS), later())
    changes.decide(session, [first(article)], QuestionState.APPROVED, by=cast["Bob"], now=later(1))
    assert doubts.of_article(session, article) == {}
    take(session, published, learners(session, ENOUGH_ATTEMPTS, "M"), later(2))
    assert set(doubts.of_article(session, article)) == {first(article).id}


def test_taking_the_approval_back_brings_the_doubt_back(
    session: Session, cast: Cast, published: QuizSet, article: Article
) -> None:
    take(session, published, learners(session, ENOUGH_ATTEMPTS), later())
    bob, at = cast["Bob"], later(1)
    changes.decide(session, [first(article)], QuestionState.APPROVED, by=bob, now=at)
    act = changes.latest(session, article.id, bob, now=at)
    assert act
    changes.undo(session, article.id, bob, act.id, now=at)
    assert set(doubts.of_article(session, article)) == {first(article).id}


@pytest.mark.parametrize("how", ["rejected", "reworded"])
def test_a_question_that_is_another_now_is_not_doubted(
    session: Session, published: QuizSet, article: Article, how: str
) -> None:
    take(session, published, learners(session, ENOUGH_ATTEMPTS), later())
    if how == "rejected":
        questions.decide(session, [first(article)], QuestionState.REJECTED)
    else:
        first(article).stem = "Combien de visiteurs ?"
    assert doubts.of_article(session, article) == {}
