"""The words that an instructor puts on questions, seen by nobody else.

- ``give(session, user, questions, tags)`` and ``take(session, user, questions, tags)``: to and
  from questions given by their numbers, whose right to be used the caller has seen to.
- ``of_questions(session, user, questions) -> dict[int, tuple[str, ...]]``.
- ``in_use(session, user) -> list[Used]``: every tag of ``user``, by its name.
- ``has(user, tag) -> ColumnElement[bool]``: which questions bear it.
- ``copy(session, source, target)``: everyone's, from a question to the one that replaces it.
- ``tagged(session, user, quiz) -> core QuizSet``: the quiz with the tags of its questions, to be
  taken elsewhere.

Functions flush; the caller commits.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from sqlalchemy import ColumnElement, delete, exists, func, select
from sqlalchemy.orm import Session

from quizapp.core import quiz as core
from quizapp.core.tags import MOST, key_of
from quizapp.store.tables import Question, User
from quizapp.store.tag_tables import QuestionTag


@dataclass(frozen=True, slots=True)
class Used:
    """A tag, and on how many questions it is."""

    key: str
    name: str
    questions: int


def give(session: Session, user: User, questions: Collection[int], tags: Sequence[str]) -> None:
    """Put each of the tags on each of the questions, which bear at most ``MOST``."""
    known = _keys(session, user, questions)
    for number in sorted(set(questions)):
        for tag in tags:
            key = key_of(tag)
            if key not in known[number] and len(known[number]) < MOST:
                known[number].add(key)
                session.add(QuestionTag(question_id=number, user_id=user.id, key=key, name=tag))
    session.flush()


def _keys(session: Session, user: User, questions: Collection[int]) -> dict[int, set[str]]:
    found: dict[int, set[str]] = defaultdict(set)
    for row in _rows(session, user, questions):
        found[row.question_id].add(row.key)
    return found


def _rows(session: Session, user: User, questions: Collection[int]) -> Sequence[QuestionTag]:
    return session.scalars(
        select(QuestionTag)
        .where(QuestionTag.user_id == user.id, QuestionTag.question_id.in_(questions))
        .order_by(QuestionTag.key)
    ).all()


def take(session: Session, user: User, questions: Collection[int], tags: Sequence[str]) -> None:
    """Take each of the tags off each of the questions."""
    session.execute(
        delete(QuestionTag).where(
            QuestionTag.user_id == user.id,
            QuestionTag.question_id.in_(questions),
            QuestionTag.key.in_([key_of(tag) for tag in tags]),
        )
    )


def of_questions(
    session: Session, user: User, questions: Collection[int]
) -> dict[int, tuple[str, ...]]:
    """By the question's number, in the order of the alphabet; those without are not in it."""
    found: dict[int, tuple[str, ...]] = {}
    for row in _rows(session, user, questions):
        found[row.question_id] = (*found.get(row.question_id, ()), row.name)
    return found


def in_use(session: Session, user: User) -> list[Used]:
    """As it was first written, where it was written in several ways."""
    rows = session.execute(
        select(QuestionTag.key, func.min(QuestionTag.name), func.count())
        .where(QuestionTag.user_id == user.id)
        .group_by(QuestionTag.key)
        .order_by(QuestionTag.key)
    )
    return [Used(*row) for row in rows]


def has(user: User, tag: str) -> ColumnElement[bool]:
    """Of the questions that a statement selects."""
    return exists().where(
        QuestionTag.question_id == Question.id,
        QuestionTag.user_id == user.id,
        QuestionTag.key == key_of(tag),
    )


def copy(session: Session, source: int, target: int) -> None:
    """A new version of an article goes on with the tags of the one before."""
    rows = session.scalars(select(QuestionTag).where(QuestionTag.question_id == source)).all()
    session.add_all(
        QuestionTag(question_id=target, user_id=row.user_id, key=row.key, name=row.name)
        for row in rows
    )
    session.flush()


def tagged(session: Session, user: User, quiz: core.QuizSet) -> core.QuizSet:
    """Each item with its tags."""
    rows = session.execute(
        select(Question.article_id, Question.content_id, QuestionTag.name)
        .join(QuestionTag, QuestionTag.question_id == Question.id)
        .where(
            QuestionTag.user_id == user.id,
            Question.article_id.in_({item.article for item in quiz.items}),
        )
        .order_by(QuestionTag.key)
    )
    found: dict[tuple[int, str], tuple[str, ...]] = {}
    for article, question, name in rows:
        found[article, question] = (*found.get((article, question), ()), name)
    items = (
        replace(item, tags=found.get((item.article, item.question.id), ())) for item in quiz.items
    )
    return replace(quiz, items=tuple(items))
