"""The questions of an article that the results of quizzes make doubtful.

Nothing of it is stored: it follows from the attempts, so that an answer accepted since, or an
account erased, is taken into account at once.

- ``of_article(session, article) -> dict[int, Doubted]``: by the question's number, those to
  look at again, each with the results that say so.

A question is judged by the attempts handed in since someone last decided on it: who approves it
again has seen what was known, and only as many new attempts bring it back.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from quizapp.core.quiz import QuizSet as Content
from quizapp.core.results import Finished, ItemResults, read
from quizapp.core.statistics import ENOUGH_ATTEMPTS, Which, counting
from quizapp.store import questions, quizzes, results
from quizapp.store.states import QuestionState
from quizapp.store.tables import (
    Article,
    Attempt,
    Question,
    QuizSet,
    QuizVersion,
    VersionArticle,
)


@dataclass(frozen=True, slots=True)
class Doubted:
    """What the attempts at a version say of one of its questions."""

    results: ItemResults
    version: QuizVersion


def of_article(session: Session, article: Article) -> dict[int, Doubted]:
    """Rejected questions apart: what is said of those is no news."""
    made = {
        row.content_id: row
        for row in questions.list_of_article(session, article.id)
        if row.state is not QuestionState.REJECTED
    }
    found: dict[int, Doubted] = {}
    for version in _taken(session, article):
        quiz = quizzes.content(version)
        asked = {
            place: row
            for place, item in enumerate(quiz.items)
            if item.article == article.id
            and (row := made.get(item.question.id)) is not None
            and (row.stem, row.key) == (item.question.stem, item.question.key)
        }
        attempts = results.finished(session, version) if asked else []
        for place, each in _judged(quiz, attempts, asked):
            found[asked[place].id] = Doubted(each, version)
    return found


def _taken(session: Session, article: Article) -> Sequence[QuizVersion]:
    """The versions of the article's owner that ask about it and that enough have finished."""
    return session.scalars(
        select(QuizVersion)
        .join(VersionArticle, VersionArticle.version_id == QuizVersion.id)
        .join(QuizVersion.quiz_set)
        .join(Attempt, Attempt.version_id == QuizVersion.id)
        .where(
            VersionArticle.article_id == article.id,
            QuizSet.owner_id.is_not_distinct_from(article.owner_id),
            Attempt.submitted_at.is_not(None),
        )
        .group_by(QuizVersion.id)
        .having(func.count() >= ENOUGH_ATTEMPTS)
        .order_by(QuizVersion.id)
    ).all()


def _judged(
    quiz: Content, attempts: Sequence[Finished], asked: dict[int, Question]
) -> Iterator[tuple[int, ItemResults]]:
    """The doubtful items by their place, each by the first attempts that count for it."""
    by_cut: dict[datetime | None, list[int]] = {}
    for place, row in asked.items():
        known = row.decided_at is not None and any(
            attempt.submitted_at <= row.decided_at for attempt in attempts
        )
        by_cut.setdefault(row.decided_at if known else None, []).append(place)
    for cut, places in by_cut.items():
        since = [each for each in attempts if cut is None or each.submitted_at > cut]
        first = counting([(each.learner, each.score) for each in since], Which.FIRST)
        items = read(quiz, [since[n] for n in first]).items
        yield from ((place, items[place]) for place in places if items[place].doubt)
