"""A learner's cards, found and made. Reviewing them is ``store.reviewing``.

Functions flush; the caller commits. Every one takes the learner: what is someone else's is
not there.

- ``add(session, user, cards, *, now) -> Added``: those not yet there; a card known by its
  guid keeps its words and its schedule. At most ``MOST_CARDS`` each.
- ``add_mistakes(session, user, quiz, marks, *, now) -> Added``; ``keep_mistakes(…)``, the
  same for who has chosen so, when an attempt ends.
- ``find(session, user, card_id) -> Card | None``; ``list_of(session, user, *, words, which,
  page) -> Listing``; ``all_of(session, user) -> list[Card]``, oldest first.
- ``known_guids(session, user, guids) -> set[str]``.
- ``settings(session, user) -> Settings``; ``save_settings(session, user, settings)``.
- ``to_core(row) -> Flashcard``; ``schedule_of(row) -> Schedule``.
- ``delete(session, card)``: with its log.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import ColumnElement, func, or_, select
from sqlalchemy.orm import Session

from quizapp.core import cards as core
from quizapp.core.cards import Flashcard, Place
from quizapp.core.model import Mark, Span
from quizapp.core.quiz import Item, QuizSet
from quizapp.core.review import CardState, Schedule, Settings
from quizapp.store.card_tables import Card, CardSettings
from quizapp.store.columns import instant, storable
from quizapp.store.tables import Article, User

MOST_CARDS = 20_000
"""Of one learner: at ten new ones a day, five years of them."""

LONGEST_GUID = 64
PAGE = 50
_AT_ONCE = 500  # values in one IN


class TooMany(ValueError):
    """The learner would have more than ``MOST_CARDS``."""


class Which(StrEnum):
    """A part of the list."""

    ALL = "all"
    NEW = "new"
    LEARNT = "learnt"
    SUSPENDED = "suspended"


@dataclass(frozen=True, slots=True)
class Added:
    """How many cards are new, and how many were there already."""

    new: int
    known: int


@dataclass(frozen=True, slots=True)
class Listing:
    """A page of cards; ``total`` on all ``pages``."""

    cards: tuple[Card, ...]
    total: int
    page: int
    pages: int


def add(
    session: Session, user: User, cards: Iterable[Flashcard], *, now: datetime | None = None
) -> Added:
    """Keep the cards that the learner has not yet. Raises ``TooMany``."""
    # Two requests at once wait for each other: neither makes the other's card again.
    session.execute(select(User.id).where(User.id == user.id).with_for_update())
    wanted = {_guid(card.guid): card for card in cards}
    known = known_guids(session, user, wanted)
    new = [(guid, card) for guid, card in wanted.items() if guid not in known]
    if count(session, user) + len(new) > MOST_CARDS:
        raise TooMany(MOST_CARDS)
    at = instant(now)
    articles = _existing_articles(session, [card for _, card in new])
    session.add_all(_row(user, guid, card, at, articles) for guid, card in new)
    session.flush()
    return Added(len(new), len(wanted) - len(new))


def _guid(given: str) -> str:
    """Any text as an id that the column holds."""
    text = storable(given)
    if text == given and 0 < len(text) <= LONGEST_GUID:
        return text
    return hashlib.sha256(given.encode("utf-8", "replace")).hexdigest()


def _existing_articles(session: Session, cards: Iterable[Flashcard]) -> set[int]:
    numbers = {card.place.article for card in cards if card.place}
    return set(session.scalars(select(Article.id).where(Article.id.in_(numbers))))


def _row(user: User, guid: str, card: Flashcard, at: datetime, articles: set[int]) -> Card:
    place = card.place if card.place and card.place.article in articles else None
    return Card(
        user_id=user.id,
        guid=guid,
        origin=card.origin,
        front=card.front,
        back=card.back,
        language=card.language[:8],
        explanation=card.explanation,
        title=card.title,
        passage=card.passage,
        passage_words_start=card.words.start if card.words else None,
        passage_words_end=card.words.end if card.words else None,
        article_id=place.article if place else None,
        sentence_start=place.sentence.start if place else None,
        sentence_end=place.sentence.end if place else None,
        words_start=place.words.start if place else None,
        words_end=place.words.end if place else None,
        created_at=at,
        state=CardState.NEW,
        due_at=at,
    )


def add_mistakes(
    session: Session,
    user: User,
    quiz: QuizSet,
    marks: Sequence[Mark],
    *,
    now: datetime | None = None,
) -> Added:
    """A card of each question that was not wholly right. Raises ``TooMany``."""
    return add_items(session, user, core.mistakes(quiz, marks), now=now)


def add_items(
    session: Session, user: User, items: Iterable[Item], *, now: datetime | None = None
) -> Added:
    """A card of each of these questions. Raises ``TooMany``."""
    items = tuple(items)
    languages = dict(
        session.execute(
            select(Article.id, Article.language).where(
                Article.id.in_({item.article for item in items})
            )
        ).all()
    )
    made = [core.of_item(item, languages.get(item.article, "")) for item in items]
    return add(session, user, made, now=now)


def keep_mistakes(
    session: Session,
    user_id: int | None,
    quiz: QuizSet,
    marks: Sequence[Mark],
    *,
    now: datetime | None = None,
) -> None:
    """When an attempt ends: the cards of its mistakes, for who has chosen to have them made.

    A full collection takes no more, and is no reason to lose the attempt.
    """
    user = session.get(User, user_id) if user_id is not None else None
    if user is None or not settings(session, user).from_mistakes:
        return
    missed = core.mistakes(quiz, marks)
    if count(session, user) + len(missed) <= MOST_CARDS:
        add_items(session, user, missed, now=now)


def count(session: Session, user: User) -> int:
    """How many cards the learner has."""
    query = select(func.count()).select_from(Card).where(Card.user_id == user.id)
    return session.scalar(query) or 0


def known_guids(session: Session, user: User, guids: Iterable[str]) -> set[str]:
    """Those of ``guids`` that are cards of the learner."""
    asked, found = list(guids), set[str]()
    for start in range(0, len(asked), _AT_ONCE):
        some = asked[start : start + _AT_ONCE]
        query = select(Card.guid).where(Card.user_id == user.id, Card.guid.in_(some))
        found.update(session.scalars(query))
    return found


def find(session: Session, user: User, card_id: int) -> Card | None:
    """The card, for whose it is."""
    return session.scalar(select(Card).where(Card.id == card_id, Card.user_id == user.id))


def all_of(session: Session, user: User) -> list[Card]:
    """Every card of the learner, oldest first."""
    return list(session.scalars(select(Card).where(Card.user_id == user.id).order_by(Card.id)))


def list_of(
    session: Session,
    user: User,
    *,
    words: str = "",
    which: Which = Which.ALL,
    page: int = 1,
) -> Listing:
    """A page of the learner's cards that hold ``words``, newest first."""
    wanted = [Card.user_id == user.id, *_part(which)]
    if words.strip():
        like = storable(words.strip())
        texts = (Card.front, Card.back, Card.title)
        wanted.append(or_(*(text.icontains(like, autoescape=True) for text in texts)))
    total = session.scalar(select(func.count()).select_from(Card).where(*wanted)) or 0
    pages = max(1, -(-total // PAGE))
    page = min(max(page, 1), pages)
    rows = session.scalars(
        select(Card)
        .where(*wanted)
        .order_by(Card.created_at.desc(), Card.id.desc())
        .limit(PAGE)
        .offset((page - 1) * PAGE)
    )
    return Listing(tuple(rows), total, page, pages)


def _part(which: Which) -> list[ColumnElement[bool]]:
    parts: dict[Which, list[ColumnElement[bool]]] = {
        Which.ALL: [],
        Which.NEW: [Card.state == CardState.NEW],
        Which.LEARNT: [Card.state != CardState.NEW],
        Which.SUSPENDED: [Card.suspended.is_(True)],
    }
    return parts[which]


def settings(session: Session, user: User) -> Settings:
    """What the learner chose, or what is usual."""
    row = session.get(CardSettings, user.id)
    if row is None:
        return Settings()
    return Settings(row.new_per_day, row.reviews_per_day, row.retention, row.from_mistakes)


def save_settings(session: Session, user: User, chosen: Settings) -> None:
    """From now on; the cards keep the dates they have."""
    row = session.get(CardSettings, user.id)
    if row is None:
        row = CardSettings(user_id=user.id)
        session.add(row)
    row.new_per_day, row.reviews_per_day = chosen.new_per_day, chosen.reviews_per_day
    row.retention, row.from_mistakes = chosen.retention, chosen.from_mistakes
    session.flush()


def to_core(row: Card) -> Flashcard:
    """The card as the core knows it; without its place when the article is gone."""
    sentence = _span(row.sentence_start, row.sentence_end)
    words = _span(row.words_start, row.words_end)
    place = None
    if row.article_id is not None and sentence is not None and words is not None:
        place = Place(row.article_id, sentence, words)
    return Flashcard(
        guid=row.guid,
        origin=row.origin,
        front=row.front,
        back=row.back,
        language=row.language,
        explanation=row.explanation,
        title=row.title,
        passage=row.passage,
        words=_span(row.passage_words_start, row.passage_words_end),
        place=place,
    )


def _span(start: int | None, end: int | None) -> Span | None:
    return None if start is None or end is None else Span(start, end)


def schedule_of(row: Card) -> Schedule:
    """Where the card stands."""
    return Schedule(
        state=row.state,
        due=row.due_at,
        step=row.step,
        stability=row.stability,
        difficulty=row.difficulty,
        reviewed=row.reviewed_at,
    )


def delete(session: Session, card: Card) -> None:
    """The end of the card and of its log."""
    session.delete(card)
    session.flush()
