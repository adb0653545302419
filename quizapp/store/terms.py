"""What holds for one person who takes a quiz set: when, whether, for how long.

A class that the set is assigned to may have its own dates; a learner may have more time.

- ``Terms``: ``terms_of(session, quiz_set, taker) -> Terms``.
- ``is_password(quiz_set, typed) -> bool``.
- ``previewed() -> Select[int]``: the versions that are nothing but somebody's preview.
- ``assigned(session, taker, *, quiz_set) -> list[Assignment]``: what the taker's classes are
  given to do.
- ``retime(session, quiz_set)``: the deadlines of attempts under way, after a change; flushes.
- ``released(session, attempt, *, now) -> bool``: whether its score and its keys may be shown to
  who took it; ``withheld(session, attempts, *, now) -> frozenset[int]``: the numbers of those
  of which they may not.
"""

from __future__ import annotations

import hmac
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from sqlalchemy import BindParameter, ColumnElement, Select, and_, false, or_, select
from sqlalchemy.orm import Session, contains_eager, joinedload

from quizapp.core.model import Mode
from quizapp.core.quiz import QuizSet as Content
from quizapp.core.quiz import from_json
from quizapp.store.class_tables import Assignment, Class, ClassMember
from quizapp.store.columns import instant
from quizapp.store.set_tables import ExtraTime
from quizapp.store.states import Audience, QuizState, Release
from quizapp.store.tables import Attempt, QuizSet, QuizVersion, User

MOST_EXTRA_TIME = 300
"""Percent of the time limit: four times as long as the others."""


@dataclass(frozen=True, slots=True)
class Taker:
    """Who takes a quiz: a user, or the guest of a session."""

    user: User | None = None
    session_id: str | None = None

    def owns(self) -> ColumnElement[bool]:
        """Which attempts are theirs."""
        if self.user is not None:
            return owned_by_user(self.user.id)
        if self.session_id is not None:
            return owned_by_guest(self.session_id)
        return false()

    def is_member(self) -> ColumnElement[bool]:
        """Which lines of rosters are theirs."""
        if self.user is not None:
            return ClassMember.user_id == self.user.id
        if self.session_id is not None:
            return ClassMember.session_id == self.session_id
        return false()


def previewed() -> Select[int]:
    """The ids of those versions: an attempt at one is no result of anybody's."""
    return (
        select(QuizVersion.id).join(QuizVersion.quiz_set).where(QuizSet.state == QuizState.PREVIEW)
    )


def owned_by_user(user_id: int | BindParameter[int]) -> ColumnElement[bool]:
    """Which attempts are the user's of this number."""
    return Attempt.user_id == user_id


def owned_by_guest(session_id: str | BindParameter[str]) -> ColumnElement[bool]:
    """Which attempts are the guest's of this session."""
    return and_(Attempt.user_id.is_(None), Attempt.session_id == session_id)


class Gate(StrEnum):
    """Whether a quiz set can be started."""

    OPEN = "open"
    NOT_YET = "not_yet"
    CLOSED = "closed"
    NOT_FOR_YOU = "not_for_you"  # it is for classes that the taker is not in


@dataclass(frozen=True, slots=True)
class Terms:
    """``extra_time`` is in percent of the time limit; instants are None without a limit."""

    allowed: bool = True
    opens_at: datetime | None = None
    closes_at: datetime | None = None
    extra_time: int = 0

    def gate(self, now: datetime) -> Gate:
        """Whether an attempt can begin at ``now``."""
        if not self.allowed:
            return Gate.NOT_FOR_YOU
        if self.opens_at is not None and now < self.opens_at:
            return Gate.NOT_YET
        if self.closes_at is not None and now >= self.closes_at:
            return Gate.CLOSED
        return Gate.OPEN

    def deadline(self, quiz: Content, started_at: datetime) -> datetime | None:
        """When an attempt at ``quiz`` ends whatever happens; None without any limit."""
        limit = self.time_limit(quiz)
        end = None if limit is None else started_at + limit
        return min(filter(None, (end, self.closes_at)), default=None)

    def time_limit(self, quiz: Content) -> timedelta | None:
        """The time that the taker has, with the extra."""
        if quiz.time_limit is None:
            return None
        return timedelta(minutes=quiz.time_limit * (100 + self.extra_time) / 100)


def terms_of(session: Session, quiz_set: QuizSet, taker: Taker) -> Terms:
    """The dates of the taker's classes, the widest where there are several; else the set's.

    Likewise the most extra time, of those that the taker and the taker's classes are given.
    """
    given = assigned(session, taker, quiz_set=quiz_set)
    extra = None
    if taker.user is not None:
        extra = session.get(ExtraTime, (quiz_set.id, taker.user.id))
    opens = [row.opens_at or quiz_set.opens_at for row in given] or [quiz_set.opens_at]
    closes = [row.closes_at or quiz_set.closes_at for row in given] or [quiz_set.closes_at]
    return Terms(
        allowed=quiz_set.audience is not Audience.CLASSES or bool(given) or _owns(quiz_set, taker),
        opens_at=_widest(opens, min),
        closes_at=_widest(closes, max),
        extra_time=max((extra.percent if extra else 0, *(row.extra_time for row in given))),
    )


def _owns(quiz_set: QuizSet, taker: Taker) -> bool:
    return taker.user is not None and quiz_set.owner_id == taker.user.id


def _widest(moments: list[datetime | None], end: object) -> datetime | None:
    known = [moment for moment in moments if moment is not None]
    return end(known) if len(known) == len(moments) else None  # type: ignore[operator]


def assigned(
    session: Session, taker: Taker, *, quiz_set: QuizSet | None = None
) -> list[Assignment]:
    """Those of published sets, of classes that are not put away; what is due first, first."""
    statement = (
        select(Assignment)
        .join(Assignment.of)
        .join(Assignment.quiz_set)
        .join(ClassMember, ClassMember.class_id == Assignment.class_id)
        .where(
            taker.is_member(),
            Class.archived.is_(False),
            QuizSet.state == QuizState.PUBLISHED,
            or_(Assignment.group_id.is_(None), Assignment.group_id == ClassMember.group_id),
        )
        .options(contains_eager(Assignment.of), contains_eager(Assignment.quiz_set))
        .order_by(Assignment.closes_at.is_(None), Assignment.closes_at, Assignment.id)
    )
    if quiz_set is not None:
        statement = statement.where(Assignment.quiz_set_id == quiz_set.id)
    return list(session.scalars(statement))


def is_password(quiz_set: QuizSet, typed: str) -> bool:
    """Whether ``typed`` opens the quiz set; spaces around and case do not count."""
    if quiz_set.password is None:
        return True
    expected, given = (text.strip().casefold().encode() for text in (quiz_set.password, typed))
    return hmac.compare_digest(expected, given)


def taker_of(attempt: Attempt) -> Taker:
    """Who made the attempt."""
    return Taker(attempt.user, attempt.session_id)


def retime(session: Session, quiz_set: QuizSet) -> None:
    """Give every attempt under way the deadline that it would have now."""
    rows = session.scalars(
        select(Attempt)
        .join(Attempt.version)
        .where(QuizVersion.quiz_set_id == quiz_set.id, Attempt.submitted_at.is_(None))
        .options(joinedload(Attempt.version), joinedload(Attempt.user))
        .with_for_update(of=Attempt)
    ).all()
    contents = {row.version_id: from_json(row.version.content) for row in rows}
    for row in rows:
        terms = terms_of(session, quiz_set, taker_of(row))
        row.deadline = terms.deadline(contents[row.version_id], row.started_at)
    session.flush()


def released(session: Session, attempt: Attempt, *, now: datetime | None = None) -> bool:
    """At once, unless the set says « after closing »; withdrawn, it has closed for everyone."""
    quiz_set = attempt.version.quiz_set
    if attempt.mode is Mode.PRACTICE or quiz_set.release is Release.AT_END:
        return True
    if quiz_set.state not in {QuizState.PUBLISHED, QuizState.PREVIEW}:
        return True
    closes_at = terms_of(session, quiz_set, taker_of(attempt)).closes_at
    return closes_at is not None and closes_at <= instant(now)


def withheld(
    session: Session, attempts: Iterable[Attempt], *, now: datetime | None = None
) -> frozenset[int]:
    """The numbers of those whose results are not shown yet."""
    return frozenset(row.id for row in attempts if not released(session, row, now=now))
