"""A person's submitted attempts, as ``core.history`` reads them.

Previews are none of them.

- ``played(session, taker, *, article) -> list[core.history.Played]``, newest first.
- ``unfinished(session, taker) -> list[Attempt]``: under way, newest first.
- ``waiting(session, taker) -> list[Attempt]``: handed in, its results not to be shown yet.
- ``done_at(session, taker) -> list[datetime]``: when an attempt was handed in or a card rated.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import datetime

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session, selectinload

from quizapp.core.history import Answered, Played
from quizapp.core.model import Confidence, StepAction
from quizapp.core.quiz import QuizSet as Content
from quizapp.store import quizzes
from quizapp.store.attempts import Taker
from quizapp.store.card_tables import Card, CardReview
from quizapp.store.states import QuizState, Release
from quizapp.store.tables import Attempt, AttemptStep, QuizSet, QuizVersion, VersionArticle
from quizapp.store.terms import previewed, withheld

Said = Mapping[int | None, Confidence | None]
"""How sure the last answer at each position was."""


def _theirs(taker: Taker) -> ColumnElement[bool]:
    """The taker's attempts in earnest."""
    return taker.owns() & Attempt.version_id.not_in(previewed())


def played(session: Session, taker: Taker, *, article: int | None = None) -> list[Played]:
    """The taker's attempts that are over, with the mark of every answer.

    Those whose results are not to be shown yet are not among them. With ``article``, only those
    at a quiz that asks about it.
    """
    wanted = [_theirs(taker), Attempt.submitted_at.is_not(None)]
    if article is not None:
        asking = select(VersionArticle.version_id).where(VersionArticle.article_id == article)
        wanted.append(Attempt.version_id.in_(asking))
    rows = session.scalars(
        select(Attempt)
        .where(*wanted)
        .options(
            selectinload(Attempt.version).joinedload(QuizVersion.quiz_set),
            selectinload(Attempt.marks),
        )
        .order_by(Attempt.submitted_at.desc(), Attempt.id.desc())
    ).all()
    hidden = withheld(session, rows)
    contents = {row.version_id: row.version for row in rows}
    quiz = {number: quizzes.content(version) for number, version in contents.items()}
    asked = [row.id for row in rows if quiz[row.version_id].asks_confidence]
    said = _said(session, asked)
    return [
        _played(row, row.submitted_at, quiz[row.version_id], said.get(row.id, {}))
        for row in rows
        if row.submitted_at is not None and row.id not in hidden
    ]


def unfinished(session: Session, taker: Taker) -> list[Attempt]:
    """What can be gone on with, each with its version."""
    return list(
        session.scalars(
            select(Attempt)
            .where(_theirs(taker), Attempt.submitted_at.is_(None))
            .options(selectinload(Attempt.version))
            .order_by(Attempt.started_at.desc(), Attempt.id.desc())
        )
    )


def waiting(session: Session, taker: Taker) -> list[Attempt]:
    """What is handed in and not in ``played`` yet, newest first."""
    rows = session.scalars(
        select(Attempt)
        .join(Attempt.version)
        .join(QuizVersion.quiz_set)
        .where(
            _theirs(taker),
            Attempt.submitted_at.is_not(None),
            QuizSet.release != Release.AT_END,
        )
        .options(selectinload(Attempt.version).joinedload(QuizVersion.quiz_set))
        .order_by(Attempt.submitted_at.desc(), Attempt.id.desc())
    ).all()
    hidden = withheld(session, rows)
    return [row for row in rows if row.id in hidden]


def _said(
    session: Session, attempts: Collection[int]
) -> dict[int, dict[int | None, Confidence | None]]:
    """By the number of the attempt, then by position."""
    steps = session.execute(
        select(AttemptStep.attempt_id, AttemptStep.position, AttemptStep.confidence)
        .where(AttemptStep.attempt_id.in_(attempts), AttemptStep.action == StepAction.ANSWER)
        .order_by(AttemptStep.attempt_id, AttemptStep.sequence)
    )
    found: dict[int, dict[int | None, Confidence | None]] = {}
    for attempt, position, confidence in steps:
        found.setdefault(attempt, {})[position] = confidence
    return found


def _played(row: Attempt, at: datetime, quiz: Content, said: Said) -> Played:
    return Played(
        id=row.public_id,
        title=quiz.title,
        at=at,
        score=row.score or 0.0,
        max_score=row.max_score,
        quiz=row.version.quiz_set_id,
        practice=row.version.quiz_set.state is QuizState.PERSONAL,
        answers=tuple(
            Answered(
                kind=item.fact_kind,
                article=item.article,
                article_title=item.article_title,
                points=item.points,
                fraction=mark.fraction,
                question=item.question.id,
                passage=item.passage.id,
                stem=item.question.stem,
                language=item.language,
                confidence=said.get(mark.position),
            )
            for item, mark in ((quiz.items[mark.item], mark) for mark in row.marks)
        ),
    )


def done_at(session: Session, taker: Taker) -> list[datetime]:
    """Every instant at which the taker finished something, in no order."""
    found = list(
        session.scalars(
            select(Attempt.submitted_at).where(_theirs(taker), Attempt.submitted_at.is_not(None))
        )
    )
    if taker.user is not None:
        found += session.scalars(
            select(CardReview.at)
            .join(Card, Card.id == CardReview.card_id)
            .where(Card.user_id == taker.user.id)
        )
    return [at for at in found if at is not None]
