"""Reviewing cards: what is due, ratings, what is put aside.

``rate`` and ``undo`` commit before they return: what they acknowledge is kept. The other
functions flush, and the caller commits.

- ``Day(now, start, end)``: the learner's day, from ``core.review.study_day``.
- ``left(session, user, day) -> Left``: how many cards wait today, within the daily limits.
- ``next_card(session, user, day) -> Card | None``: what is learnt now, then what comes back,
  then what is new.
- ``waiting(session, user, day) -> list[Card]``: all of today's.
- ``is_ready(card, day) -> bool``: whether it may be rated today.
- ``rate(session, card, *, rating, sequence, key, now) -> Schedule``; raises ``StaleReview``
  when the card was rated since. The same ``key`` twice is one review.
- ``last_review(session, user, since)``, ``undo(session, user, since) -> Card | None``: the
  newest rating is taken back, the card is as before it.
- ``suspend(card, on)``, ``bury(card, until)``.
- ``log(session, card) -> list[Review]``; ``rebuild(session, card)``: the schedule, again
  from the log.
- ``next_sequence(session, card) -> int``; ``due_dates(session, user) -> list[datetime]``.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, Select, func, or_, select
from sqlalchemy.orm import Session

from quizapp.core.review import CardState, Rating, Review, Schedule, rated, replay
from quizapp.store import cards
from quizapp.store.card_tables import Card, CardReview
from quizapp.store.columns import instant
from quizapp.store.tables import User

LEARN_AHEAD = timedelta(minutes=20)
"""As in Anki: with nothing else to do, a card of the next minutes is shown now."""

_STEPS = (CardState.LEARNING, CardState.RELEARNING)


class StaleReview(ValueError):
    """The card was rated since its page was made."""


@dataclass(frozen=True, slots=True)
class Day:
    """``start`` included, ``end`` excluded, and the present instant between them."""

    now: datetime
    start: datetime
    end: datetime


@dataclass(frozen=True, slots=True)
class Left:
    """What waits today: new cards, cards being learnt, cards that come back.

    ``held_back`` are beyond the daily limits; ``later`` learnt ones are due within the day.
    """

    new: int
    learning: int
    review: int
    held_back: int = 0

    @property
    def total(self) -> int:
        """All that can be reviewed today."""
        return self.new + self.learning + self.review


def left(session: Session, user: User, day: Day) -> Left:
    """How many cards wait, within what the limits leave."""
    new = _count(session, _open(user, day).where(Card.state == CardState.NEW))
    review = _count(session, _open(user, day).where(*_comes_back(day)))
    learning = _count(session, _open(user, day).where(*_steps_until(day.end)))
    room_new, room_review = _room(session, user, day)
    return Left(
        new=min(new, room_new),
        learning=learning,
        review=min(review, room_review),
        held_back=max(new - room_new, 0) + max(review - room_review, 0),
    )


def next_card(session: Session, user: User, day: Day) -> Card | None:
    """The card to show now; None when the day's work is done."""
    room_new, room_review = _room(session, user, day)
    wanted = [
        _open(user, day).where(*_steps_until(day.now)).order_by(Card.due_at, Card.id),
        _open(user, day).where(*_comes_back(day)).order_by(Card.due_at, Card.id)
        if room_review
        else None,
        _open(user, day).where(Card.state == CardState.NEW).order_by(Card.created_at, Card.id)
        if room_new
        else None,
        _open(user, day).where(*_steps_until(day.now + LEARN_AHEAD)).order_by(Card.due_at, Card.id),
    ]
    found = (session.scalar(query.limit(1)) for query in wanted if query is not None)
    return next((card for card in found if card is not None), None)


def waiting(session: Session, user: User, day: Day) -> list[Card]:
    """Every card that can be reviewed today, in the order of review."""
    room_new, room_review = _room(session, user, day)
    steps = _open(user, day).where(*_steps_until(day.end)).order_by(Card.due_at, Card.id)
    back = _open(user, day).where(*_comes_back(day)).order_by(Card.due_at, Card.id)
    new = _open(user, day).where(Card.state == CardState.NEW).order_by(Card.created_at, Card.id)
    queries = (steps, back.limit(room_review), new.limit(room_new))
    return [card for query in queries for card in session.scalars(query)]


def _open(user: User, day: Day) -> Select[Card]:
    """The learner's cards that are not put aside."""
    return select(Card).where(
        Card.user_id == user.id,
        Card.suspended.is_(False),
        or_(Card.buried_until.is_(None), Card.buried_until <= day.now),
    )


def _steps_until(moment: datetime) -> tuple[ColumnElement[bool], ...]:
    return Card.state.in_(_STEPS), Card.due_at <= moment


def _comes_back(day: Day) -> tuple[ColumnElement[bool], ...]:
    """What is due at any hour of the day is due from its start."""
    return Card.state == CardState.REVIEW, Card.due_at < day.end


def _count(session: Session, query: Select[Card]) -> int:
    return session.scalar(select(func.count()).select_from(query.subquery())) or 0


def _room(session: Session, user: User, day: Day) -> tuple[int, int]:
    """How many new cards and how many reviews the limits still allow."""
    chosen = cards.settings(session, user)
    done: dict[CardState, int] = dict(
        session.execute(
            select(CardReview.before, func.count())
            .join(Card, Card.id == CardReview.card_id)
            .where(
                Card.user_id == user.id,
                CardReview.at >= day.start,
                CardReview.at < day.end,
                CardReview.undone.is_(False),
            )
            .group_by(CardReview.before)
        ).all()
    )
    return (
        max(chosen.new_per_day - done.get(CardState.NEW, 0), 0),
        max(chosen.reviews_per_day - done.get(CardState.REVIEW, 0), 0),
    )


def is_ready(card: Card, day: Day) -> bool:
    """Whether the card may be rated today: new, or due before the day's end, not put aside."""
    put_aside = card.suspended or (card.buried_until is not None and card.buried_until > day.now)
    return not put_aside and (card.state is CardState.NEW or card.due_at < day.end)


def next_sequence(session: Session, card: Card) -> int:
    """The number of the card's next review."""
    newest = select(func.max(CardReview.sequence)).where(CardReview.card_id == card.id)
    return (session.scalar(newest) or 0) + 1


def rate(
    session: Session,
    card: Card,
    *,
    rating: Rating,
    sequence: int | None = None,
    key: str | None = None,
    now: datetime | None = None,
) -> Schedule:
    """The schedule after the rating, committed; ``sequence`` None takes the next number."""
    session.refresh(card, with_for_update=True)
    key = None if key is None else hashlib.sha256(key.encode("utf-8", "replace")).hexdigest()
    if key is not None and _known(session, card, key):
        session.commit()
        return cards.schedule_of(card)
    number = next_sequence(session, card)
    if sequence is not None and sequence != number:
        session.rollback()
        raise StaleReview(card.id)
    retention = cards.settings(session, _owner(session, card)).retention
    review = Review(rating, instant(now), retention)
    before = cards.schedule_of(card)
    session.add(
        CardReview(
            card_id=card.id,
            sequence=number,
            rating=rating,
            at=review.at,
            retention=retention,
            before=before.state,
            idempotency_key=key,
        )
    )
    after = rated(before, review)
    _keep(card, after)
    card.buried_until = None
    session.commit()
    return after


def _owner(session: Session, card: Card) -> User:
    user = session.get(User, card.user_id)
    if user is None:  # pragma: no cover  its foreign key forbids it
        raise LookupError(card.user_id)
    return user


def _known(session: Session, card: Card, key: str) -> bool:
    query = select(CardReview.sequence).where(
        CardReview.card_id == card.id, CardReview.idempotency_key == key
    )
    return session.scalar(query) is not None


def _keep(card: Card, schedule: Schedule) -> None:
    card.state, card.due_at, card.step = schedule.state, schedule.due, schedule.step
    card.stability, card.difficulty = schedule.stability, schedule.difficulty
    card.reviewed_at = schedule.reviewed


def last_review(session: Session, user: User, since: datetime) -> CardReview | None:
    """The learner's newest rating, if it is not older than ``since``."""
    return session.scalar(
        select(CardReview)
        .join(Card, Card.id == CardReview.card_id)
        .where(Card.user_id == user.id, CardReview.undone.is_(False), CardReview.at >= since)
        .order_by(CardReview.at.desc(), CardReview.card_id.desc(), CardReview.sequence.desc())
        .limit(1)
    )


def undo(session: Session, user: User, since: datetime) -> Card | None:
    """Take the newest rating back, committed; the card it was given to, None without one."""
    session.execute(select(User.id).where(User.id == user.id).with_for_update())
    review = last_review(session, user, since)
    if review is None:
        session.rollback()
        return None
    review.undone = True
    card = session.get_one(Card, review.card_id)
    session.flush()
    rebuild(session, card)
    session.commit()
    return card


def log(session: Session, card: Card) -> list[Review]:
    """The ratings that count, in their order."""
    rows = session.scalars(
        select(CardReview)
        .where(CardReview.card_id == card.id, CardReview.undone.is_(False))
        .order_by(CardReview.sequence)
    )
    return [Review(row.rating, row.at, row.retention) for row in rows]


def rebuild(session: Session, card: Card) -> None:
    """Compute the schedule from the log."""
    _keep(card, replay(card.created_at, log(session, card)))
    session.flush()


def suspend(card: Card, on: bool) -> None:
    """Put aside until it is taken up again, or take it up."""
    card.suspended = on


def bury(card: Card, until: datetime | None) -> None:
    """Put aside until ``until``, mostly the end of the day; None takes it up again."""
    card.buried_until = until


def due_dates(session: Session, user: User) -> list[datetime]:
    """When each card that was ever reviewed comes back; those suspended are left out."""
    return list(
        session.scalars(
            select(Card.due_at).where(
                Card.user_id == user.id,
                Card.suspended.is_(False),
                Card.state != CardState.NEW,
            )
        )
    )
