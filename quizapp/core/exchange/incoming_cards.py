"""Cards that come in from elsewhere: what is let in, and why the rest is not.

- ``sift(candidates) -> Incoming``: ``candidates`` are ``(place, Flashcard)``, in order.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from quizapp.core.cards import Flashcard

MOST_CARDS = 5_000
"""From one file: what a person can check, and a request can write."""

LONGEST_SIDE = 4_000
LONGEST_PASSAGE = 20_000
LONGEST_TITLE = 500


class Reason(StrEnum):
    """Why a card is refused."""

    NO_FRONT = "no_front"
    NO_BACK = "no_back"
    TOO_LONG = "too_long"
    TOO_MANY = "too_many"


@dataclass(frozen=True, slots=True)
class Refused:
    """The line of a table, or the number of a note, that gave no card."""

    place: int
    reason: Reason


@dataclass(frozen=True, slots=True)
class Incoming:
    """The cards let in, and what was refused; after ``TOO_MANY`` nothing more was looked at."""

    cards: tuple[Flashcard, ...]
    refused: tuple[Refused, ...]


def sift(candidates: Iterable[tuple[int, Flashcard]]) -> Incoming:
    """Whole cards of a bearable length, without the blanks around their texts."""
    cards: list[Flashcard] = []
    refused: list[Refused] = []
    for place, card in candidates:
        if len(cards) + len(refused) == MOST_CARDS:
            refused.append(Refused(place, Reason.TOO_MANY))
            break
        trimmed = replace(card, front=card.front.strip(), back=card.back.strip())
        reason = _fault(trimmed)
        if reason is None:
            cards.append(trimmed)
        else:
            refused.append(Refused(place, reason))
    return Incoming(tuple(cards), tuple(refused))


def _fault(card: Flashcard) -> Reason | None:
    if not card.front:
        return Reason.NO_FRONT
    if not card.back:
        return Reason.NO_BACK
    sides = max(len(card.front), len(card.back), len(card.explanation))
    if sides > LONGEST_SIDE or len(card.passage) > LONGEST_PASSAGE:
        return Reason.TOO_LONG
    return Reason.TOO_LONG if len(card.title) > LONGEST_TITLE else None
