"""A card as its page shows it.

- ``shown(row, now) -> ShownCard``: its texts, its evidence, when it comes back.
- ``today() -> Day``: the learner's day, in the time zone of the pages.
- ``interval(delta) -> str``: « 10 min », « 3 j », « 2,1 mois ».
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from babel.units import format_unit
from flask_babel import get_locale, get_timezone

from quizapp.core.cards import Flashcard
from quizapp.core.model import Span
from quizapp.core.review import CardState, Rating, study_day
from quizapp.store import articles, cards
from quizapp.store.card_tables import Card
from quizapp.store.columns import instant
from quizapp.store.database import db
from quizapp.store.reviewing import Day
from quizapp.web.access import the_user
from quizapp.web.i18n import lazy_gettext as _l
from quizapp.web.reader.evidence import SENTENCE, WORDS, Evidence, link
from quizapp.web.reader.segments import Highlight, segments
from quizapp.web.typography import french

RATINGS = {
    Rating.AGAIN: _l("Again"),
    Rating.HARD: _l("Hard"),
    Rating.GOOD: _l("Good"),
    Rating.EASY: _l("Easy"),
}

STATES = {
    CardState.NEW: _l("New"),
    CardState.LEARNING: _l("Being learnt"),
    CardState.REVIEW: _l("Learnt"),
    CardState.RELEARNING: _l("Being learnt again"),
}

_UNITS = (
    ("year", timedelta(days=365), 730, 1),
    ("month", timedelta(days=365) / 12, 60, 1),
    ("day", timedelta(days=1), 1, 0),
    ("hour", timedelta(hours=1), 1 / 24, 0),
)
"""A unit, its length, from how many days on it is used, and its decimals."""


@dataclass(frozen=True, slots=True)
class ShownCard:
    """``evidence`` is None for a card that came without its passage."""

    id: int
    front: str
    back: str
    language: str
    explanation: str
    title: str
    evidence: Evidence | None
    state: str
    due: datetime
    suspended: bool
    buried: bool


def today() -> Day:
    """The day of the learner, who may study past midnight."""
    now = instant(None)
    return Day(now, *study_day(now, get_timezone()))


def shown(row: Card, now: datetime) -> ShownCard:
    """The card with what proves it; its link only where the learner may read the article."""
    card = cards.to_core(row)
    return ShownCard(
        id=row.id,
        front=set_text(card.front, card.language),
        back=set_text(card.back, card.language),
        language=card.language,
        explanation=set_text(card.explanation, card.language),
        title=set_text(card.title, card.language),
        evidence=_evidence(card),
        state=str(STATES[row.state]),
        due=row.due_at,
        suspended=row.suspended,
        buried=row.buried_until is not None and row.buried_until > now,
    )


def set_text(text: str, language: str) -> str:
    """``text`` with the typography of its language."""
    return french(text) if language == "fr" else text


def _evidence(card: Flashcard) -> Evidence | None:
    if not card.passage:
        return None
    marks = []
    if card.words is not None:
        marks.append(Highlight(*card.words, WORDS))
        if card.place is not None:
            shift = card.place.words.start - card.words.start
            sentence = card.place.sentence
            marks.append(Highlight(sentence.start - shift, sentence.end - shift, SENTENCE))
    return Evidence(
        segments=segments(card.passage, Span(0, len(card.passage)), marks),
        url=_address(card),
        language=card.language or "fr",
    )


def _address(card: Flashcard) -> str:
    place = card.place
    if place is None or articles.readable(db.session(), place.article, the_user()) is None:
        return ""
    return link(place.article, place.words, place.sentence)


def interval(delta: timedelta) -> str:
    """A length of time, short enough for a button."""
    days = delta / timedelta(days=1)
    for name, length, least, decimals in _UNITS:
        if days >= least:
            return _with_unit(round(delta / length, decimals), name)
    return _with_unit(max(round(delta / timedelta(minutes=1)), 1), "minute")


def _with_unit(number: float, unit: str) -> str:
    value = int(number) if number == int(number) else number
    return format_unit(value, f"duration-{unit}", length="short", locale=get_locale())
