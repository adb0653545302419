"""The end of an account, and of all that tells whose it was.

- ``what_goes(session, user) -> Erasure``: what ``erase`` would delete, and what it would keep.
- ``erase(session, user) -> Erasure``: flushes, and the caller commits; raises
  ``LastAdministrator``.

What an instructor's statistics need stays without a name: the finished attempts at another's
quiz sets, with their marks and the options chosen; words typed by the learner go. What an
instructor made stays where learners took it, closed, and nobody's.
"""

from __future__ import annotations

import secrets
from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Select, delete, exists, func, select, update
from sqlalchemy.orm import Session, selectinload

from quizapp.core.responses import typed
from quizapp.store import articles, attempts, previews, quizzes
from quizapp.store.card_tables import Card
from quizapp.store.class_tables import Class, ClassMember
from quizapp.store.columns import Base
from quizapp.store.objection_tables import Objection
from quizapp.store.states import QuizState, Role
from quizapp.store.tables import (
    Article,
    Attempt,
    LoginFailure,
    QuizSet,
    QuizVersion,
    User,
    VersionArticle,
)
from quizapp.store.terms import previewed

WITHHELD = "…"
"""Stands where words typed by someone stood, which were marked wrong."""


class LastAdministrator(ValueError):
    """Nobody else could look after the accounts."""


@dataclass(frozen=True, slots=True)
class Erasure:
    """How many go and how many stay without a name; of classes, quiz sets and articles,
    the user's own."""

    attempts: int
    attempts_kept: int
    cards: int
    classes: int
    quiz_sets: int
    quiz_sets_kept: int
    articles: int
    articles_kept: int


def what_goes(session: Session, user: User) -> Erasure:
    """Counted, nothing done."""
    mine = (
        select(func.count())
        .select_from(Attempt)
        .where(Attempt.user_id == user.id, Attempt.version_id.not_in(previewed()))
    )
    kept = session.scalar(mine.where(_needed(user))) or 0
    sets = session.scalars(_sets_of(user)).all()
    going = {row.id for row in sets if not _taken_by_others(session, row, user)}
    owned = session.scalars(select(Article).where(Article.owner_id == user.id)).all()
    asked = [row for row in owned if _asked_elsewhere(session, row, going)]
    personal = {row.id for row in sets if row.state is QuizState.PERSONAL}
    classes = select(func.count(Class.id)).where(Class.owner_id == user.id)
    return Erasure(
        attempts=(session.scalar(mine) or 0) - kept,
        attempts_kept=kept,
        cards=session.scalar(select(func.count(Card.id)).where(Card.user_id == user.id)) or 0,
        classes=session.scalar(classes) or 0,
        quiz_sets=len(going - personal),
        quiz_sets_kept=len(sets) - len(going),
        articles=len(owned) - len(asked),
        articles_kept=len(asked),
    )


def _needed(user: User) -> ColumnElement[bool]:
    """Finished attempts at what another person composed: their statistics rest on them."""
    of_another = (
        select(QuizVersion.id)
        .join(QuizVersion.quiz_set)
        .where(QuizSet.owner_id.is_not(None), QuizSet.owner_id != user.id)
    )
    return Attempt.submitted_at.is_not(None) & Attempt.version_id.in_(of_another)


def _sets_of(user: User) -> Select[QuizSet]:
    return select(QuizSet).where(QuizSet.owner_id == user.id, QuizSet.state != QuizState.PREVIEW)


def _taken_by_others(session: Session, quiz_set: QuizSet, user: User) -> bool:
    taken = exists().where(
        Attempt.version_id == QuizVersion.id,
        QuizVersion.quiz_set_id == quiz_set.id,
        Attempt.user_id.is_distinct_from(user.id),
    )
    return bool(session.scalar(select(taken)))


def _asked_elsewhere(session: Session, article: Article, going: Collection[int]) -> bool:
    """Whether a quiz set that stays asks about the article."""
    asked = exists().where(
        VersionArticle.article_id == article.id,
        VersionArticle.version_id == QuizVersion.id,
        QuizVersion.id.not_in(previewed()),
        QuizVersion.quiz_set_id.not_in(going),
    )
    return bool(session.scalar(select(asked)))


def erase(session: Session, user: User) -> Erasure:
    """Delete and anonymise; the user's row goes too, unless something they made stays."""
    session.refresh(user, with_for_update=True)
    if _is_last_administrator(session, user):
        raise LastAdministrator(user.id)
    previews.end(session, user)
    told = what_goes(session, user)
    _anonymise_attempts(session, user)
    session.execute(delete(Attempt).where(Attempt.user_id == user.id))
    _erase_made(session, user)
    _erase_names(session, user)
    _let_go(session, user.id)
    if told.quiz_sets_kept or told.articles_kept:
        _make_nobody(user)
        session.flush()
    else:
        session.execute(delete(User).where(User.id == user.id))
        session.expunge(user)
    session.expire_all()
    return told


def _is_last_administrator(session: Session, user: User) -> bool:
    others = exists().where(User.role == Role.ADMIN, User.active, User.id != user.id)
    return user.role is Role.ADMIN and not session.scalar(select(others))


def _anonymise_attempts(session: Session, user: User) -> None:
    """Nobody's from here on, and without words of the learner's own."""
    rows = session.scalars(
        select(Attempt)
        .where(Attempt.user_id == user.id, _needed(user))
        .options(
            selectinload(Attempt.version),
            selectinload(Attempt.steps),
            selectinload(Attempt.marks),
        )
    ).all()
    for row in rows:
        _withhold_words(row)
        row.user_id = None
    session.execute(delete(Objection).where(Objection.attempt_id.in_([row.id for row in rows])))
    session.flush()


def _withhold_words(attempt: Attempt) -> None:
    """What was typed becomes the key where it was right, so that marking again changes nothing."""
    items = attempts.content(attempt).items
    told: dict[int | None, str] = {}
    for mark in attempt.marks:
        question = items[mark.position].question
        if typed(question):
            told[mark.position] = question.key if mark.fraction >= 1 else WITHHELD
            if mark.response is not None:
                mark.response = told[mark.position]
            mark.tolerated = []
    for step in attempt.steps:
        if step.response and step.position in told:
            step.response = told[step.position]


def _erase_made(session: Session, user: User) -> None:
    """Quiz sets that others took are closed; all that nobody needs goes."""
    for quiz_set in session.scalars(_sets_of(user)).all():
        if quiz_set.state is not QuizState.PERSONAL and _taken_by_others(session, quiz_set, user):
            quizzes.archive(session, quiz_set)
        else:
            quizzes.delete(session, quiz_set)
    for article in session.scalars(select(Article).where(Article.owner_id == user.id)).all():
        if not _asked_elsewhere(session, article, ()):
            articles.delete(session, article)


def _erase_names(session: Session, user: User) -> None:
    """Where the name stands without a link to the account."""
    session.execute(delete(LoginFailure).where(LoginFailure.name_key == user.name_key))
    session.execute(
        delete(ClassMember).where(
            ClassMember.name_key == user.name_key, ClassMember.user_id.is_(None)
        )
    )


def _let_go(session: Session, number: int) -> None:
    """Do for every row that is linked to the user what deleting the user would do."""
    for table in reversed(Base.metadata.sorted_tables):
        for key in table.foreign_keys:
            if key.column.table.name != User.__tablename__:
                continue
            if key.ondelete == "CASCADE":
                session.execute(delete(table).where(key.parent == number))
            elif key.ondelete == "SET NULL":
                emptied = {key.parent.name: None}
                session.execute(update(table).where(key.parent == number).values(emptied))


def _make_nobody(user: User) -> None:
    """A row that owns what stays: no name, no password, no way in."""
    token = secrets.token_hex(8)
    user.name, user.name_key = f"… {token}", f"… {token}"
    user.password_hash, user.active, user.locale = "", False, None
    user.role = Role.LEARNER
