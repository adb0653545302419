"""Questions brought from elsewhere.

- ``bring(session, owner, entries, title, *, now) -> Brought``: each on the owner's own article
  that has its passage, the others on new articles called ``title``. Proposed, for the review.

It flushes; the caller commits.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from quizapp.core import model
from quizapp.core.exchange.anchoring import anchored, gathered, known_as
from quizapp.core.exchange.entries import Entry
from quizapp.store import articles, tags
from quizapp.store.columns import instant
from quizapp.store.states import QuestionOrigin, QuestionState
from quizapp.store.tables import Article, Question, User


@dataclass(frozen=True, slots=True)
class Brought:
    """How many questions are new and how many were there already; ``articles`` are those that
    have new ones, the one with most of them first."""

    new: int
    known: int
    articles: tuple[Article, ...]


def bring(
    session: Session,
    owner: User,
    entries: Sequence[Entry],
    title: str,
    *,
    now: datetime | None = None,
) -> Brought:
    """Brought a second time, a question is known by its words and its answer."""
    at = instant(now)
    own = _articles_of(session, owner, entries)
    found: dict[int, list[model.Question]] = {}
    homeless = []
    for entry in entries:
        place = next(
            ((row, q) for row, core in own if (q := anchored(entry, core)) is not None), None
        )
        if place is None:
            homeless.append(entry)
        else:
            found.setdefault(place[0].id, []).append(place[1])
    rows = {row.id: row for row, _ in own}
    added = {row: _add(session, row, found[row.id], at) for row in rows.values() if row.id in found}
    for quiz in gathered(homeless, title):
        row = articles.add_article(session, quiz.article, owner=owner, now=at)
        added[row] = _add(session, row, quiz.questions, at)
    _tag(session, owner, entries, added)
    new = sum(added.values())
    touched = sorted((row for row in added if added[row]), key=lambda row: -added[row])
    return Brought(new, len(entries) - new, tuple(touched))


def _tag(session: Session, owner: User, entries: Sequence[Entry], rows: Iterable[Article]) -> None:
    """Their tags, on the questions that they are here, new or known."""
    made = {
        name: question.id
        for row in rows
        for question in row.questions
        for name in (question.content_id, (question.stem, question.key))
    }
    for entry in entries:
        identity, *words = known_as(entry)
        number = made.get(identity) or made.get((words[0], words[1]))
        if entry.tags and number is not None:
            tags.give(session, owner, [number], entry.tags)


def _articles_of(
    session: Session, owner: User, entries: Sequence[Entry]
) -> list[tuple[Article, model.Article]]:
    """The owner's articles of the titles that the entries name, oldest first."""
    titles = {entry.evidence.title for entry in entries} - {""}
    rows = session.scalars(
        select(Article)
        .where(Article.owner_id == owner.id, Article.title.in_(titles))
        .order_by(Article.id)
    )
    return [(row, articles.to_core(row)) for row in rows]


def _add(session: Session, row: Article, made: Sequence[model.Question], at: datetime) -> int:
    """The number of questions that the article did not have; they stand after the others."""
    known = {question.content_id: question for question in row.questions}
    same = {(question.stem, question.key) for question in row.questions}
    rank = max((question.rank for question in row.questions), default=-1) + 1
    count = 0
    for question in made:
        if question.id in known or (question.stem, question.key) in same:
            continue
        new = Question(
            article_id=row.id,
            content_id=question.id,
            state=QuestionState.PROPOSED,
            origin=QuestionOrigin.WRITTEN,
            rank=rank + count,
            created_at=at,
        )
        articles.write(new, question)
        session.add(new)
        same.add((question.stem, question.key))
        count += 1
    session.flush()
    session.expire(row, ["questions"])
    return count
