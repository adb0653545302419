"""A learner's mistakes asked again, across quizzes.

They are a quiz set of the learner's own, which nobody else finds (``QuizState.PERSONAL``): each
practice is a version of it, taken, marked and kept as any other. A guest's has no owner until
``sessions.adopt`` gives it one.

- ``under_way(session, taker) -> Attempt | None``: a practice begun and not finished.
- ``begin(session, taker, chosen, *, title, seed, now) -> Attempt``: the one under way, or a new
  one of the ``core.mastery`` standings ``chosen``; raises ``NothingToPractise``.

Functions flush; the caller commits.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session, selectinload

from quizapp.core import quiz as core
from quizapp.core.mastery import Standing
from quizapp.core.model import Mode
from quizapp.store import attempts, quizzes
from quizapp.store.attempts import Taker
from quizapp.store.columns import instant
from quizapp.store.states import QuestionState, QuizState
from quizapp.store.tables import (
    Attempt,
    Question,
    QuizSet,
    QuizVersion,
    VersionArticle,
)

MOST_AT_ONCE = 20
"""Questions of one practice: a quarter of an hour; the others come next."""


class NothingToPractise(ValueError):
    """None of the questions can be asked any more."""


def under_way(session: Session, taker: Taker) -> Attempt | None:
    """The practice to go on with."""
    return session.scalar(
        select(Attempt)
        .join(Attempt.version)
        .join(QuizVersion.quiz_set)
        .where(
            taker.owns(),
            Attempt.submitted_at.is_(None),
            QuizSet.state == QuizState.PERSONAL,
        )
        .order_by(Attempt.id.desc())
        .limit(1)
    )


def begin(
    session: Session,
    taker: Taker,
    chosen: Sequence[Standing],
    *,
    title: str,
    seed: int | None = None,
    now: datetime | None = None,
) -> Attempt:
    """At most ``MOST_AT_ONCE`` questions, each in the words in which it was last asked.

    A question that its instructor has rejected since is not asked again. ``title`` is what the
    learner reads over the practice.
    """
    now = instant(now)
    attempts.lock_taker(session, taker)
    begun = under_way(session, taker)
    if begun is not None:
        return begun
    items = _items(session, taker, chosen)[:MOST_AT_ONCE]
    if not items:
        raise NothingToPractise(title)
    content = core.QuizSet(title=title, mode=Mode.PRACTICE, items=tuple(items))
    version = _version(session, taker, content, now)
    return attempts.begin(session, version, taker, seed=seed, now=now)


def _items(session: Session, taker: Taker, chosen: Sequence[Standing]) -> list[core.Item]:
    names = {standing.attempt for standing in chosen}
    rows = session.scalars(
        select(Attempt)
        .where(taker.owns(), Attempt.public_id.in_(names))
        .options(selectinload(Attempt.version))
    )
    asked = {row.public_id: attempts.content(row) for row in rows}
    items = [asked[standing.attempt].items[standing.position] for standing in chosen]
    rejected = _rejected(session, items)
    return [item for item in items if (item.article, item.question.id) not in rejected]


def _rejected(session: Session, items: Iterable[core.Item]) -> set[tuple[int, str]]:
    rows = session.execute(
        select(Question.article_id, Question.content_id).where(
            Question.article_id.in_({item.article for item in items}),
            Question.state == QuestionState.REJECTED,
        )
    )
    return {(article, question) for article, question in rows}


def _own_set(session: Session, taker: Taker) -> QuizSet | None:
    """That of the practices before: a guest's is known by them alone."""
    taken = (
        select(QuizVersion.quiz_set_id)
        .join(Attempt, Attempt.version_id == QuizVersion.id)
        .where(taker.owns())
    )
    theirs = QuizSet.owner_id == taker.user.id if taker.user else QuizSet.id.in_(taken)
    return session.scalar(
        select(QuizSet).where(theirs, QuizSet.state == QuizState.PERSONAL).order_by(QuizSet.id)
    )


def _version(session: Session, taker: Taker, content: core.QuizSet, now: datetime) -> QuizVersion:
    quiz_set = _own_set(session, taker)
    if quiz_set is None:
        quiz_set = quizzes.create(session, owner=taker.user, title=content.title, now=now)
        quiz_set.state = QuizState.PERSONAL
    last = session.scalar(
        select(func.max(QuizVersion.number)).where(QuizVersion.quiz_set_id == quiz_set.id)
    )
    version = QuizVersion(
        quiz_set_id=quiz_set.id,
        number=(last or 0) + 1,
        content=core.to_json(content),
        created_at=now,
    )
    session.add(version)
    session.flush()
    session.add_all(
        VersionArticle(version_id=version.id, article_id=article)
        for article in sorted({item.article for item in content.items})
    )
    session.flush()
    return version
