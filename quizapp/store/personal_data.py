"""Everything that is kept of a person, for them to take away.

- ``of_user(session, user) -> dict``: plain data that ``json`` writes; ``core.exchange.personal``
  makes files of it. Instants are ISO 8601, in UTC.
- ``files_of(session, user) -> Iterator[File]``: what the user brought, as it came.

What may not be shown yet is not in it: an attempt under way, or one whose results wait, has no
marks and no key.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload, selectinload

from quizapp.core.attempt import AttemptState, replay
from quizapp.core.exchange.personal import File
from quizapp.core.quiz import Item
from quizapp.core.responses import readable
from quizapp.store import attempts, cards, drafts, tags
from quizapp.store.card_tables import Card, CardReview
from quizapp.store.class_tables import ClassMember
from quizapp.store.objection_tables import Objection
from quizapp.store.source_tables import Original
from quizapp.store.states import COMPOSED
from quizapp.store.steps import step_of
from quizapp.store.tables import Article, Attempt, AttemptMark, AttemptStep, LoginSession, QuizSet
from quizapp.store.tables import User as UserRow
from quizapp.store.terms import previewed, withheld

Told = dict[str, Any]


def of_user(session: Session, user: UserRow) -> Told:
    """The account, sessions, classes, attempts, objections, cards, and what the user made."""
    return {
        "account": {
            "name": user.name,
            "role": user.role.value,
            "language": user.locale,
            "created": _at(user.created_at),
        },
        "sessions": [
            {"since": _at(row.created_at), "until": _at(row.expires_at)}
            for row in session.scalars(
                select(LoginSession).where(LoginSession.user_id == user.id).order_by("created_at")
            )
        ],
        "classes": _classes(session, user),
        "attempts": _attempts(session, user),
        "objections": _objections(session, user),
        "cards": _cards(session, user),
        "card_settings": _settings(session, user),
        "articles": _articles(session, user),
        "drafts": _drafts(session, user),
        "quiz_sets": _quiz_sets(session, user),
        "tags": [used.name for used in tags.in_use(session, user)],
    }


def _at(instant: datetime | None) -> str | None:
    return None if instant is None else instant.isoformat()


def _classes(session: Session, user: UserRow) -> list[Told]:
    rows = session.scalars(
        select(ClassMember)
        .where(ClassMember.user_id == user.id)
        .options(joinedload(ClassMember.of), joinedload(ClassMember.group))
        .order_by(ClassMember.id)
    )
    return [
        {
            "class": row.of.name,
            "group": row.group.name if row.group else None,
            "name": row.name,
            "joined": _at(row.joined_at),
        }
        for row in rows
    ]


def _attempts(session: Session, user: UserRow) -> list[Told]:
    rows = session.scalars(
        select(Attempt)
        .where(Attempt.user_id == user.id, Attempt.version_id.not_in(previewed()))
        .options(
            selectinload(Attempt.version),
            selectinload(Attempt.steps),
            selectinload(Attempt.marks),
        )
        .order_by(Attempt.started_at, Attempt.id)
    ).all()
    hidden = withheld(session, rows)
    return [_attempt(row, shown=row.id not in hidden) for row in rows]


def _attempt(row: Attempt, *, shown: bool) -> Told:
    quiz = attempts.content(row)
    state = replay(quiz, map(step_of, row.steps))
    marks = {mark.position: mark for mark in row.marks} if shown else {}
    return {
        "id": row.public_id,
        "quiz": quiz.title,
        "mode": row.mode.value,
        "started": _at(row.started_at),
        "finished": _at(row.submitted_at),
        "score": row.score if shown else None,
        "maximum": row.max_score,
        "answers": [
            _answer(item, state, position, marks.get(position))
            for position, item in enumerate(quiz.items)
        ],
        "steps": [_step(step) for step in row.steps],
    }


def _answer(item: Item, state: AttemptState, position: int, mark: AttemptMark | None) -> Told:
    confidence = state.confidence.get(position)
    answer = {
        "number": position + 1,
        "article": item.article_title,
        "kind": item.question.kind.value,
        "question": item.question.stem,
        "answer": readable(item.question, state.answers.get(position, "")),
        "confidence": confidence.value if confidence else None,
        "flagged": position in state.flagged,
        "points": item.points,
    }
    if mark is not None:
        answer |= {
            "right_answer": item.question.key,
            "earned": mark.points,
            "tolerated": list(mark.tolerated),
            "evidence": item.passage.text,
        }
    return answer


def _step(step: AttemptStep) -> Told:
    return {
        "sequence": step.sequence,
        "action": step.action.value,
        "number": None if step.position is None else step.position + 1,
        "response": step.response,
        "confidence": step.confidence.value if step.confidence else None,
        "at": _at(step.at),
    }


def _objections(session: Session, user: UserRow) -> list[Told]:
    rows = session.scalars(
        select(Objection)
        .join(Objection.attempt)
        .where(Attempt.user_id == user.id)
        .options(joinedload(Objection.attempt))
        .order_by(Objection.id)
    )
    return [
        {
            "attempt": row.attempt.public_id,
            "number": row.position + 1,
            "kind": row.kind.value,
            "fault": row.fault.value if row.fault else None,
            "answer": row.response,
            "comment": row.comment,
            "state": row.state.value,
            "reply": row.reply,
            "raised": _at(row.created_at),
            "decided": _at(row.decided_at),
        }
        for row in rows
    ]


def _cards(session: Session, user: UserRow) -> list[Told]:
    rows = session.scalars(
        select(Card)
        .where(Card.user_id == user.id)
        .options(selectinload(Card.reviews))
        .order_by(Card.id)
    )
    return [
        {
            "guid": row.guid,
            "origin": row.origin.value,
            "front": row.front,
            "back": row.back,
            "explanation": row.explanation,
            "title": row.title,
            "passage": row.passage,
            "language": row.language,
            "created": _at(row.created_at),
            "state": row.state.value,
            "due": _at(row.due_at),
            "stability": row.stability,
            "difficulty": row.difficulty,
            "suspended": row.suspended,
            "reviews": [_review(review) for review in row.reviews],
        }
        for row in rows
    ]


def _review(row: CardReview) -> Told:
    return {"rating": row.rating.name.lower(), "at": _at(row.at), "taken_back": row.undone}


def _settings(session: Session, user: UserRow) -> Told:
    chosen = cards.settings(session, user)
    return {
        "new_per_day": chosen.new_per_day,
        "reviews_per_day": chosen.reviews_per_day,
        "retention": chosen.retention,
        "from_mistakes": chosen.from_mistakes,
    }


def _articles(session: Session, user: UserRow) -> list[Told]:
    rows = session.scalars(select(Article).where(Article.owner_id == user.id).order_by(Article.id))
    return [
        {
            "number": row.id,
            "title": row.title,
            "language": row.language,
            "source": row.source,
            "licence": row.licence,
            "published": row.published.isoformat() if row.published else None,
            "brought": _at(row.created_at),
            "text": row.text,
        }
        for row in rows
    ]


def _drafts(session: Session, user: UserRow) -> list[Told]:
    return [
        {
            "number": row.id,
            "name": row.name,
            "address": row.address,
            "typed": row.typed,
            "read": row.manuscript,
            "begun": _at(row.created_at),
        }
        for row in drafts.list_of_owner(session, user)
    ]


def files_of(session: Session, user: UserRow) -> Iterator[File]:
    """The originals of the user's articles and the files of the drafts, one after the other."""
    originals = select(Original).join(Article).where(Article.owner_id == user.id)
    for row in session.scalars(originals.order_by(Original.article_id)).all():
        yield File("originals", row.article_id, row.name, row.data)
        session.expunge(row)  # with its bytes
    for draft in drafts.list_of_owner(session, user):
        if draft.data is not None:
            yield File("drafts", draft.id, draft.name, draft.data)
            session.expunge(draft)


def _quiz_sets(session: Session, user: UserRow) -> list[Told]:
    rows = session.scalars(
        select(QuizSet)
        .where(QuizSet.owner_id == user.id, QuizSet.state.in_(COMPOSED))
        .order_by(QuizSet.id)
    )
    return [
        {
            "title": row.title,
            "code": row.code,
            "mode": row.mode.value,
            "state": row.state.value,
            "made": _at(row.created_at),
            "published": _at(row.published_at),
        }
        for row in rows
    ]
