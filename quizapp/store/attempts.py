"""Attempts as their steps, recorded one after the other.

``record`` and ``submit`` commit before they return: what they acknowledge is kept. The
other functions flush, and the caller commits.

- ``Taker(user, session_id)``: who takes a quiz; a guest has no user (see ``terms``).
- ``start(session, quiz_set, taker, *, password, seed, now) -> Attempt``: the open one, if there
  is one; raises ``NotPublished``, ``NotOpen``, ``NoAttemptLeft``, ``WrongPassword``.
- ``lock_taker(session, taker)``, ``begin(session, version, taker, *, terms, seed, now)
  -> Attempt``: the two halves of ``start``, without its rules, for ``store.practice``.
- ``find(session, public_id, taker)``: one's own (see ``standing`` for what is asked often).
  ``find_for_owner(session, public_id, user)``: of a quiz set that the user made.
  ``Attempt | None``.
- ``open_attempt(session, quiz_set, taker, *, now) -> Attempt | None``: under way, in time.
- ``attempts_left(session, quiz_set, taker) -> int | None``; None for as many as one likes.
- ``content(attempt)``, ``state(session, attempt)``, ``answered_since``: see ``steps``.
- ``record(session, attempt, *, sequence, action, position, response, confidence, key, now,
  before) -> AttemptState``; raises ``StaleStep``, ``AlreadySubmitted``, ``AlreadyAnswered``,
  ``NoSuchPosition`` of ``core.attempt``, each with the newest state. The same
  ``key`` twice is one step. After the deadline the attempt is closed, and it is too late.
- ``submit(session, attempt, *, now) -> AttemptState``: once; again, it changes nothing.
- ``close_overdue(session, *, now) -> int``: ends those whose time is up, at their deadline,
  however late; how many.
- ``marks(session, attempt) -> tuple[Mark, ...]``, as kept, () before the end;
  ``verdict(attempt, state, position) -> Mark | None``, of one answer, for practice.
- ``list_for(session, taker) -> list[Attempt]``, newest first.
- ``counts(session, quiz_sets) -> dict[int, int]``: how many, by the quiz set's number.
"""

from __future__ import annotations

import hashlib
import secrets
import uuid
from collections.abc import Iterable, Sequence
from datetime import datetime

from sqlalchemy import func, or_, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session, selectinload

from quizapp.core import attempt as core
from quizapp.core.drawing import places
from quizapp.core.marking import mark
from quizapp.core.model import Confidence, Mark, Step, StepAction
from quizapp.store import cards, quizzes
from quizapp.store.columns import instant, storable
from quizapp.store.deadlines import late, overdue
from quizapp.store.standing import Standing
from quizapp.store.states import QuizState
from quizapp.store.steps import add, answered_since, content, known, lock, state, step_of
from quizapp.store.tables import (
    Attempt,
    AttemptMark,
    LoginSession,
    QuizSet,
    QuizVersion,
    User,
)
from quizapp.store.terms import (
    Gate,
    Taker,
    Terms,
    is_password,
    released,
    terms_of,
)

__all__ = [
    "NoAttemptLeft",
    "NotOpen",
    "NotPublished",
    "Taker",
    "WrongPassword",
    "answered_since",
    "attempts_left",
    "close_overdue",
    "content",
    "counts",
    "find",
    "find_for_owner",
    "list_for",
    "marks",
    "open_attempt",
    "record",
    "start",
    "state",
    "step_of",
    "submit",
    "verdict",
    "whole",
]

SEED_LIMIT = 2**31
"""Seeds below it fit in an integer column everywhere."""


class NotPublished(ValueError):
    """The quiz set cannot be started now."""


class NoAttemptLeft(ValueError):
    """The taker has used all the attempts allowed."""


class NotOpen(ValueError):
    """It is too early, too late, or for others; ``gate`` says which."""

    def __init__(self, gate: Gate) -> None:
        super().__init__(gate.value)
        self.gate = gate


class WrongPassword(ValueError):
    """The quiz set has a password, and this is not it."""


def start(
    session: Session,
    quiz_set: QuizSet,
    taker: Taker,
    *,
    password: str = "",
    seed: int | None = None,
    now: datetime | None = None,
) -> Attempt:
    """The taker's open attempt, or a new one on the newest version.

    Raises ``ValueError`` for a taker who is nobody, ``NotPublished``, ``NotOpen``,
    ``NoAttemptLeft``, ``WrongPassword``.
    """
    now = instant(now)
    lock_taker(session, taker)
    under_way = open_attempt(session, quiz_set, taker, now=now)
    if under_way is not None:
        return under_way
    version = quizzes.newest_version(session, quiz_set)
    if version is None or quiz_set.state is not QuizState.PUBLISHED:
        raise NotPublished(quiz_set.title)
    terms = terms_of(session, quiz_set, taker)
    if terms.gate(now) is not Gate.OPEN:
        raise NotOpen(terms.gate(now))
    if attempts_left(session, quiz_set, taker) == 0:
        raise NoAttemptLeft(quiz_set.title)
    if not is_password(quiz_set, password):
        raise WrongPassword(quiz_set.title)
    return begin(session, version, taker, terms=terms, seed=seed, now=now)


def begin(
    session: Session,
    version: QuizVersion,
    taker: Taker,
    *,
    terms: Terms | None = None,
    seed: int | None = None,
    now: datetime,
) -> Attempt:
    """A new attempt on ``version``, whatever others there are; without ``terms``, no deadline
    but its time limit."""
    published = quizzes.content(version)
    seed = secrets.randbelow(SEED_LIMIT) if seed is None else seed
    attempt = Attempt(
        public_id=str(uuid.uuid4()),
        version_id=version.id,
        user_id=taker.user.id if taker.user else None,
        session_id=None if taker.user else taker.session_id,
        mode=published.mode,
        seed=seed,
        started_at=now,
        deadline=(terms or Terms()).deadline(published, now),
        max_score=published.max_score,
    )
    session.add(attempt)
    session.flush()
    return attempt


def lock_taker(session: Session, taker: Taker) -> None:
    """Two starts of one taker go one after the other, so that the limit holds."""
    if taker.user is not None:
        session.execute(select(User.id).where(User.id == taker.user.id).with_for_update())
    elif taker.session_id is not None:
        session.execute(
            select(LoginSession.id).where(LoginSession.id == taker.session_id).with_for_update()
        )
    else:
        raise ValueError("an attempt needs a user or a session")


def find(session: Session, public_id: str, taker: Taker) -> Attempt | None:
    """The attempt, for who made it."""
    return session.scalar(select(Attempt).where(Attempt.public_id == public_id, taker.owns()))


def find_for_owner(session: Session, public_id: str, user: User) -> Attempt | None:
    """The attempt, for who made the quiz set."""
    return session.scalar(
        select(Attempt)
        .join(Attempt.version)
        .join(QuizVersion.quiz_set)
        .where(Attempt.public_id == public_id, QuizSet.owner_id == user.id)
    )


def open_attempt(
    session: Session, quiz_set: QuizSet, taker: Taker, *, now: datetime | None = None
) -> Attempt | None:
    """The attempt under way, on whatever version it began; one whose time is up is over."""
    return session.scalar(
        select(Attempt)
        .join(Attempt.version)
        .where(
            QuizVersion.quiz_set_id == quiz_set.id,
            Attempt.submitted_at.is_(None),
            or_(Attempt.deadline.is_(None), Attempt.deadline > instant(now)),
            taker.owns(),
        )
        .order_by(Attempt.started_at.desc(), Attempt.id.desc())
        .limit(1)
    )


def attempts_left(session: Session, quiz_set: QuizSet, taker: Taker) -> int | None:
    """How many more the taker may start; None without a limit."""
    if quiz_set.attempts_allowed is None:
        return None
    begun = session.scalar(
        select(func.count())
        .select_from(Attempt)
        .join(Attempt.version)
        .where(QuizVersion.quiz_set_id == quiz_set.id, taker.owns())
    )
    return max(quiz_set.attempts_allowed - (begun or 0), 0)


def record(
    session: Session,
    attempt: Attempt | Standing,
    *,
    sequence: int,
    action: StepAction,
    position: int | None = None,
    response: str | None = None,
    confidence: Confidence | None = None,
    key: str | None = None,
    now: datetime | None = None,
    before: core.AttemptState | None = None,
) -> core.AttemptState:
    """The state after one step more, committed. ``StepAction.SUBMIT`` is ``submit``'s.

    ``before`` is the state as read since ``standing.find(…, to_change=True)``; without, it is
    read here.
    """
    if action is StepAction.SUBMIT:
        raise ValueError("an attempt is handed in by submit()")
    response = None if response is None else storable(response)
    key = None if key is None else hashlib.sha256(key.encode("utf-8", "replace")).hexdigest()
    now = instant(now)
    if before is None:
        lock(session, whole(session, attempt))
        before = state(session, whole(session, attempt))
    if overdue(attempt, now=now):
        raise core.AlreadySubmitted(submit(session, whole(session, attempt), now=now))
    if key and sequence != before.next_sequence and known(session, attempt, key):
        session.commit()
        return before
    step = Step(sequence, action, position, response, now, confidence)
    after = core.record(before, step)
    try:
        add(session, attempt, step, key)
    except IntegrityError:  # the key was used, for what is numbered otherwise now
        session.rollback()
        return state(session, whole(session, attempt))
    session.commit()
    return after


def whole(session: Session, attempt: Attempt | Standing) -> Attempt:
    """The row of which a standing tells the columns."""
    return attempt if isinstance(attempt, Attempt) else session.get_one(Attempt, attempt.id)


def close_overdue(session: Session, *, now: datetime | None = None) -> int:
    """End every attempt whose time is up, each in a transaction of its own."""
    now = instant(now)
    numbers = session.scalars(late(now)).all()
    for number in numbers:
        submit(session, session.get_one(Attempt, number), now=now)
    return len(numbers)


def submit(session: Session, attempt: Attempt, *, now: datetime | None = None) -> core.AttemptState:
    """The end of the attempt with its marks and score, committed at once or not at all.

    Late, it ends at its deadline.
    """
    now = instant(now)
    lock(session, attempt)
    # An answer accepted at this moment counts here, or there: never in neither.
    session.refresh(attempt.version, with_for_update={"read": True})
    before = state(session, attempt)
    if before.submitted:
        session.commit()
        return before
    at = min(now, attempt.deadline or now)
    step = Step(before.next_sequence, StepAction.SUBMIT, None, None, at)
    after = core.record(before, step)
    add(session, attempt, step, None)
    quiz = content(attempt)
    earned = core.score(quiz, after)
    asked = places(quizzes.content(attempt.version), attempt.seed)
    session.add_all(
        AttemptMark(
            attempt_id=attempt.id,
            position=n,
            response=after.answers.get(n),
            item=asked[n],
            fraction=each.fraction,
            points=item.points * each.fraction,
            tolerated=list(each.tolerated),
        )
        for n, (item, each) in enumerate(zip(quiz.items, earned, strict=True))
    )
    attempt.submitted_at, attempt.score = step.at, core.total(quiz, earned)
    preview = attempt.version.quiz_set.state is QuizState.PREVIEW
    if released(session, attempt, now=now) and not preview:
        cards.keep_mistakes(session, attempt.user_id, quiz, earned, now=step.at)
    session.commit()
    return after


def marks(session: Session, attempt: Attempt) -> tuple[Mark, ...]:
    """The marks by position; () for an attempt under way."""
    rows = session.scalars(
        select(AttemptMark)
        .where(AttemptMark.attempt_id == attempt.id)
        .order_by(AttemptMark.position)
    )
    return _marks(list(rows))


def _marks(rows: Sequence[AttemptMark]) -> tuple[Mark, ...]:
    return tuple(Mark(row.fraction, tuple(row.tolerated)) for row in rows)


def verdict(attempt: Attempt, state: core.AttemptState, position: int) -> Mark | None:
    """The mark of the answer at ``position``; None without an answer."""
    response = state.answers.get(position)
    if response is None:
        return None
    item = content(attempt).items[position]
    return mark(item.question, response, item.rivals)


def list_for(session: Session, taker: Taker) -> list[Attempt]:
    """The taker's attempts, each with its version."""
    return list(
        session.scalars(
            select(Attempt)
            .where(taker.owns())
            .options(selectinload(Attempt.version))
            .order_by(Attempt.started_at.desc(), Attempt.id.desc())
        )
    )


def counts(session: Session, quiz_sets: Iterable[QuizSet]) -> dict[int, int]:
    """How many attempts were begun at each; 0 for none."""
    numbers = [quiz_set.id for quiz_set in quiz_sets]
    rows = session.execute(
        select(QuizVersion.quiz_set_id, func.count())
        .join(Attempt, Attempt.version_id == QuizVersion.id)
        .where(QuizVersion.quiz_set_id.in_(numbers))
        .group_by(QuizVersion.quiz_set_id)
    )
    begun = dict(rows.all())
    return {number: begun.get(number, 0) for number in numbers}
