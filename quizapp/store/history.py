"""A person's submitted attempts, as ``core.history`` reads them.

- ``played(session, taker) -> list[core.history.Played]``, newest first.
"""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload, selectinload

from quizapp.core.history import Answered, Played
from quizapp.core.quiz import QuizSet
from quizapp.store import quizzes
from quizapp.store.attempts import Taker
from quizapp.store.tables import Attempt


def played(session: Session, taker: Taker) -> list[Played]:
    """The taker's attempts that are over, with the mark of every answer."""
    rows = session.scalars(
        select(Attempt)
        .where(taker.owns(), Attempt.submitted_at.is_not(None))
        .options(joinedload(Attempt.version), selectinload(Attempt.marks))
        .order_by(Attempt.submitted_at.desc(), Attempt.id.desc())
    ).all()
    contents = {row.version_id: row.version for row in rows}
    quiz = {number: quizzes.content(version) for number, version in contents.items()}
    return [found for row in rows if (found := _played(row, quiz[row.version_id]))]


def _played(row: Attempt, quiz: QuizSet) -> Played | None:
    if row.submitted_at is None:
        return None
    return Played(
        id=row.public_id,
        title=quiz.title,
        at=row.submitted_at,
        score=row.score or 0.0,
        max_score=row.max_score,
        answers=tuple(
            Answered(
                kind=item.fact_kind,
                article=item.article,
                article_title=item.article_title,
                points=item.points,
                fraction=mark.fraction,
            )
            for item, mark in ((quiz.items[mark.item], mark) for mark in row.marks)
        ),
    )
