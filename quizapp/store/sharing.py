"""What an instructor lets others have of a quiz set: a look, a copy, more time.

Functions flush; the caller commits.

- ``visible(session, quiz_set_id, user) -> QuizSet | None``: one's own, or shared with one.
- ``share(session, quiz_set, colleague, *, now)``, raises ``NoColleague``; ``unshare``;
  ``shares_of(session, quiz_set) -> list[SetShare]``;
  ``shared_with(session, user) -> list[QuizSet]``, newest first.
- ``duplicate(session, quiz_set, *, owner, title, now) -> QuizSet``: a draft with its questions,
  rules and settings, but not its dates, its password and its learners.
- ``give_time(session, quiz_set, learner, percent)``: 0 takes it back; raises ``ValueError``;
  ``times_of(session, quiz_set) -> list[ExtraTime]``, by name.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from sqlalchemy import exists, or_, select
from sqlalchemy.orm import Session, joinedload

from quizapp.store import quizzes, rules, terms
from quizapp.store.columns import instant
from quizapp.store.set_tables import ExtraTime, SetShare
from quizapp.store.settings import configure, settings_of
from quizapp.store.states import COMPOSED, Audience, Release, Role
from quizapp.store.tables import QuizSet, User


class NoColleague(ValueError):
    """Only another who teaches can be shown a quiz set with its answers."""


def visible(session: Session, quiz_set_id: int, user: User) -> QuizSet | None:
    """The quiz set, for who made it and those it is shared with."""
    shared = exists().where(SetShare.quiz_set_id == QuizSet.id, SetShare.user_id == user.id)
    return session.scalar(
        select(QuizSet).where(
            QuizSet.id == quiz_set_id,
            QuizSet.state.in_(COMPOSED),
            or_(QuizSet.owner_id == user.id, shared),
        )
    )


def share(
    session: Session, quiz_set: QuizSet, colleague: User, *, now: datetime | None = None
) -> None:
    """Let ``colleague`` see and copy it; again, it changes nothing."""
    if colleague.role is Role.LEARNER or colleague.id == quiz_set.owner_id:
        raise NoColleague(colleague.name)
    if session.get(SetShare, (quiz_set.id, colleague.id)) is None:
        session.add(SetShare(quiz_set_id=quiz_set.id, user_id=colleague.id, at=instant(now)))
        session.flush()


def unshare(session: Session, quiz_set: QuizSet, user_id: int) -> None:
    """Show it to that colleague no more; copies stay."""
    row = session.get(SetShare, (quiz_set.id, user_id))
    if row is not None:
        session.delete(row)
        session.flush()


def shares_of(session: Session, quiz_set: QuizSet) -> list[SetShare]:
    """Whom it is shared with, by name."""
    return list(
        session.scalars(
            select(SetShare)
            .join(SetShare.user)
            .where(SetShare.quiz_set_id == quiz_set.id)
            .options(joinedload(SetShare.user))
            .order_by(User.name_key)
        )
    )


def shared_with(session: Session, user: User) -> list[QuizSet]:
    """What others show to ``user``."""
    return list(
        session.scalars(
            select(QuizSet)
            .join(SetShare, SetShare.quiz_set_id == QuizSet.id)
            .where(SetShare.user_id == user.id)
            .order_by(SetShare.at.desc(), QuizSet.id.desc())
        )
    )


def duplicate(
    session: Session, quiz_set: QuizSet, *, owner: User, title: str, now: datetime | None = None
) -> QuizSet:
    """A copy for ``owner``. Its rules draw from the bank of ``owner``."""
    copy = quizzes.create(session, owner=owner, title=title, now=now)
    settings = replace(
        settings_of(quiz_set),
        title=title,
        audience=Audience.LISTED if quiz_set.audience is Audience.CLASSES else quiz_set.audience,
        release=Release.AT_END,
        password=None,
        opens_at=None,
        closes_at=None,
    )
    configure(session, copy, settings)
    quizzes.set_items(session, copy, [(item.question_id, item.points) for item in quiz_set.items])
    rules.copy(session, quiz_set, copy)
    return copy


def give_time(session: Session, quiz_set: QuizSet, learner: User, percent: int) -> None:
    """So many percent of the time limit more, for attempts under way too."""
    if not 0 <= percent <= terms.MOST_EXTRA_TIME:
        raise ValueError("extra time out of range")
    row = session.get(ExtraTime, (quiz_set.id, learner.id))
    if percent == 0 and row is not None:
        session.delete(row)
    elif row is not None:
        row.percent = percent
    elif percent:
        session.add(ExtraTime(quiz_set_id=quiz_set.id, user_id=learner.id, percent=percent))
    session.flush()
    terms.retime(session, quiz_set)


def times_of(session: Session, quiz_set: QuizSet) -> list[ExtraTime]:
    """Who has more time."""
    return list(
        session.scalars(
            select(ExtraTime)
            .join(ExtraTime.user)
            .where(ExtraTime.quiz_set_id == quiz_set.id)
            .options(joinedload(ExtraTime.user))
            .order_by(User.name_key)
        )
    )
