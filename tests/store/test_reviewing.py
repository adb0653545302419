"""What is due, ratings, and the log that gives the schedule again."""

from __future__ import annotations

import random
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from quizapp.core.review import CardState, Rating, Settings, study_day
from quizapp.store import cards, reviewing
from quizapp.store.card_tables import Card, CardReview
from quizapp.store.reviewing import Day, StaleReview
from quizapp.store.tables import User
from tests.store.test_cards import flashcard

NOW = datetime(2026, 11, 23, 18, 0, tzinfo=UTC)
PARIS = ZoneInfo("Europe/Paris")


def day(at: datetime = NOW) -> Day:
    """The day that holds ``at``."""
    return Day(at, *study_day(at, PARIS))


@pytest.fixture
def alice(session: Session, cast: dict[str, User]) -> User:
    """Alice, with five new cards."""
    cards.add(session, cast["Alice"], map(flashcard, range(5)), now=NOW)
    session.commit()
    return cast["Alice"]


def rate(session: Session, card: Card, rating: Rating, at: datetime = NOW) -> None:
    reviewing.rate(session, card, rating=rating, now=at)


def test_it_works(session: Session, alice: User) -> None:
    """A day's work: each new card until it is learnt, then nothing."""
    at, shown = NOW, 0
    while (card := reviewing.next_card(session, alice, day(at))) is not None:
        rate(session, card, Rating.GOOD, at)
        at, shown = at + timedelta(minutes=2), shown + 1
    assert shown == 10
    assert reviewing.left(session, alice, day(at)).total == 0
    assert {card.state for card in cards.all_of(session, alice)} == {CardState.REVIEW}
    soonest = min(reviewing.due_dates(session, alice))
    morning = day(soonest).start
    assert reviewing.left(session, alice, day(morning)).review >= 1


def test_the_log_gives_the_schedule_again(session: Session, alice: User) -> None:
    chance, at = random.Random(4), NOW
    for _ in range(60):
        card = chance.choice(cards.all_of(session, alice))
        retention = chance.choice((0.8, 0.9, 0.95))
        cards.save_settings(session, alice, Settings(retention=retention))
        rate(session, card, chance.choice(list(Rating)), at)
        at += timedelta(hours=chance.randrange(1, 200))
        if chance.random() < 0.2:
            reviewing.undo(session, alice, NOW)
    kept = {card.id: cards.schedule_of(card) for card in cards.all_of(session, alice)}
    for card in cards.all_of(session, alice):
        card.stability = card.difficulty = card.step = None
        card.state, card.due_at, card.reviewed_at = CardState.NEW, NOW, None
        reviewing.rebuild(session, card)
    session.commit()
    session.expire_all()
    assert {card.id: cards.schedule_of(card) for card in cards.all_of(session, alice)} == kept


def test_the_same_key_is_one_review(session: Session, alice: User) -> None:
    (card, *_) = cards.all_of(session, alice)
    for _ in range(2):
        reviewing.rate(session, card, rating=Rating.GOOD, sequence=1, key="k", now=NOW)
    assert reviewing.next_sequence(session, card) == 2


def test_a_page_made_before_the_last_review(session: Session, alice: User) -> None:
    (card, *_) = cards.all_of(session, alice)
    reviewing.rate(session, card, rating=Rating.GOOD, sequence=1, key="a", now=NOW)
    with pytest.raises(StaleReview):
        reviewing.rate(session, card, rating=Rating.AGAIN, sequence=1, key="b", now=NOW)
    assert [review.rating for review in reviewing.log(session, card)] == [Rating.GOOD]


def test_undo(session: Session, alice: User) -> None:
    first, second, *_ = cards.all_of(session, alice)
    before = cards.schedule_of(second)
    rate(session, first, Rating.GOOD)
    after = cards.schedule_of(first)
    rate(session, second, Rating.EASY, NOW + timedelta(minutes=1))
    assert reviewing.undo(session, alice, NOW) == second
    assert cards.schedule_of(second) == before
    assert cards.schedule_of(first) == after
    assert session.scalars(select(CardReview.undone).order_by(CardReview.at)).all() == [False, True]
    reviewing.rate(session, second, rating=Rating.HARD, sequence=2, now=NOW + timedelta(minutes=2))
    assert [review.rating for review in reviewing.log(session, second)] == [Rating.HARD]


def test_nothing_to_undo(session: Session, alice: User, cast: dict[str, User]) -> None:
    (card, *_) = cards.all_of(session, alice)
    rate(session, card, Rating.GOOD)
    assert reviewing.undo(session, alice, NOW + timedelta(hours=9)) is None
    assert reviewing.undo(session, cast["Dora"], NOW) is None


def test_daily_limits(session: Session, alice: User) -> None:
    cards.save_settings(session, alice, Settings(new_per_day=2, reviews_per_day=1))
    left = reviewing.left(session, alice, day())
    assert (left.new, left.held_back) == (2, 3)
    shown = set()
    while (card := reviewing.next_card(session, alice, day())) is not None:
        shown.add(card.id)
        rate(session, card, Rating.EASY)
    assert len(shown) == 2
    tomorrow = day(NOW + timedelta(days=30))
    left = reviewing.left(session, alice, tomorrow)
    assert (left.new, left.review, left.held_back) == (2, 1, 2)


def test_learning_steps_come_first_then_ahead_of_time(session: Session, alice: User) -> None:
    first, *others = cards.all_of(session, alice)
    rate(session, first, Rating.AGAIN)
    assert reviewing.next_card(session, alice, day()) == others[0]
    assert reviewing.next_card(session, alice, day(NOW + timedelta(minutes=2))) == first
    for card in others:
        reviewing.suspend(card, True)
    assert reviewing.next_card(session, alice, day()) == first


def test_put_aside(session: Session, alice: User) -> None:
    first, second, *others = cards.all_of(session, alice)
    for card in others:
        reviewing.suspend(card, True)
    reviewing.bury(first, day().end)
    session.commit()
    assert reviewing.next_card(session, alice, day()) == second
    assert reviewing.left(session, alice, day()).new == 1
    later = day(NOW + timedelta(days=1))
    assert reviewing.left(session, alice, later).new == 2
    reviewing.suspend(second, False)
    rate(session, first, Rating.GOOD)
    assert first.buried_until is None


def test_a_card_of_tonight_is_due_this_morning(session: Session, alice: User) -> None:
    for card in cards.all_of(session, alice):
        rate(session, card, Rating.EASY)
    due = cards.all_of(session, alice)[0].due_at
    morning = day(due - timedelta(hours=8))
    assert reviewing.next_card(session, alice, morning) is not None
    assert reviewing.next_card(session, alice, day(due - timedelta(days=1))) is None


def test_others_are_not_counted(session: Session, alice: User, cast: dict[str, User]) -> None:
    cards.add(session, cast["Dora"], [flashcard(1)], now=NOW)
    for card in cards.all_of(session, alice):
        rate(session, card, Rating.EASY)
    assert reviewing.left(session, cast["Dora"], day()).new == 1
    assert reviewing.due_dates(session, cast["Dora"]) == []
