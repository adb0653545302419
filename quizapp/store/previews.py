"""A quiz set taken by an instructor as a learner would take it, which leaves nothing behind.

A preview is a quiz set of its own (``QuizState.PREVIEW``) with the questions and the settings of
another as they are now, and one attempt at it: taken, timed and marked as any other, and in no
result, statistics, history or export.

- ``begin(session, quiz_set, user, *, seed, now) -> Attempt``: the one that the user had ends;
  raises ``NothingToAsk``.
- ``end(session, user) -> QuizSet | None``: forgets the preview of ``user``; what it was made of.
- ``any_stale(session, *, now) -> bool``, ``forget_stale(session, *, now) -> int``: those begun
  more than a day ago.

Functions flush; the caller commits.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from sqlalchemy import Select, delete, select
from sqlalchemy.orm import Session

from quizapp.core import quiz as core
from quizapp.store import attempts, quizzes
from quizapp.store.attempts import Taker
from quizapp.store.columns import instant
from quizapp.store.quizzes import NothingToAsk
from quizapp.store.set_tables import SetPreview
from quizapp.store.settings import columns, settings_of
from quizapp.store.states import Audience, QuizState
from quizapp.store.tables import Attempt, QuizSet, QuizVersion, User, VersionArticle

KEPT = timedelta(days=1)
"""What was left without a word is forgotten after it."""


def begin(
    session: Session,
    quiz_set: QuizSet,
    user: User,
    *,
    seed: int | None = None,
    now: datetime | None = None,
) -> Attempt:
    """An attempt of ``user`` at the questions of ``quiz_set`` as they would be published now.

    Its dates, password and number of attempts do not count: they would only keep out who looks.
    """
    now = instant(now)
    taker = Taker(user=user)
    attempts.lock_taker(session, taker)
    content = quizzes.draft_content(session, quiz_set)
    if not content.items:
        raise NothingToAsk(quiz_set.title)
    end(session, user)
    version = _version(session, quiz_set, content, user, now)
    return attempts.begin(session, version, taker, seed=seed, now=now)


def _version(
    session: Session, quiz_set: QuizSet, content: core.QuizSet, user: User, now: datetime
) -> QuizVersion:
    settings = replace(
        settings_of(quiz_set), audience=Audience.LINK, password=None, attempts_allowed=None
    )
    preview = QuizSet(
        code=quizzes.free_code(session, QuizSet.code),
        owner_id=user.id,
        state=QuizState.PREVIEW,
        created_at=now,
        **columns(settings),
    )
    session.add(preview)
    session.flush()
    session.add(SetPreview(quiz_set_id=preview.id, source_id=quiz_set.id))
    version = QuizVersion(
        quiz_set_id=preview.id, number=1, content=core.to_json(content), created_at=now
    )
    session.add(version)
    session.flush()
    session.add_all(
        VersionArticle(version_id=version.id, article_id=article)
        for article in sorted({item.article for item in content.items})
    )
    session.flush()
    return version


def end(session: Session, user: User) -> QuizSet | None:
    """Forget what ``user`` previews; the quiz set that it was made of, if there is one still."""
    numbers = session.scalars(_previews().where(QuizSet.owner_id == user.id)).all()
    source = session.scalar(
        select(QuizSet)
        .join(SetPreview, SetPreview.source_id == QuizSet.id)
        .where(SetPreview.quiz_set_id.in_(numbers))
    )
    _forget(session, numbers)
    return source


def any_stale(session: Session, *, now: datetime | None = None) -> bool:
    """Whether some preview is to be forgotten."""
    return session.scalar(_stale(now).limit(1)) is not None


def forget_stale(session: Session, *, now: datetime | None = None) -> int:
    """Forget those of more than a day; how many."""
    numbers = session.scalars(_stale(now)).all()
    _forget(session, numbers)
    return len(numbers)


def _previews() -> Select[int]:
    return select(QuizSet.id).where(QuizSet.state == QuizState.PREVIEW)


def _stale(now: datetime | None) -> Select[int]:
    return _previews().where(QuizSet.created_at <= instant(now) - KEPT)


def _forget(session: Session, numbers: Sequence[int]) -> None:
    """Delete these quiz sets, and with them all that hangs on them."""
    if not numbers:
        return
    versions = select(QuizVersion.id).where(QuizVersion.quiz_set_id.in_(numbers))
    session.execute(delete(Attempt).where(Attempt.version_id.in_(versions)))
    session.execute(delete(QuizSet).where(QuizSet.id.in_(numbers)))
