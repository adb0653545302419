"""Questions that come in from elsewhere: what is let in, and why the rest is not.

- ``sift(candidates) -> Incoming``: ``candidates`` are ``(place, Entry | Reason)``, in order.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from quizapp.core.exchange.entries import Entry, is_true, number_of
from quizapp.core.model import QuestionKind

MOST_ENTRIES = 2_000
"""From one file: more than a school year of quizzes, and what one request can write."""

LONGEST_TEXT = 4_000
LONGEST_PASSAGE = 20_000
FEWEST_PARTS, MOST_PARTS = 2, 12
"""Of a matching or an ordering."""

MOST_OPTIONS = 12


class Reason(StrEnum):
    """Why an entry is refused."""

    UNKNOWN_KIND = "unknown_kind"  # an essay, a drawing, a calculation
    SEVERAL_KEYS = "several_keys"
    NO_STEM = "no_stem"
    NO_KEY = "no_key"
    FEW_OPTIONS = "few_options"
    SAME_OPTIONS = "same_options"
    FEW_PARTS = "few_parts"
    SAME_PARTS = "same_parts"
    NOT_A_NUMBER = "not_a_number"
    TOO_LONG = "too_long"
    TOO_MANY = "too_many"
    DAMAGED = "damaged"


@dataclass(frozen=True, slots=True)
class Refused:
    """The line of a file, or the number of an entry in it, that gave no question."""

    place: int
    reason: Reason


@dataclass(frozen=True, slots=True)
class Incoming:
    """The entries let in, each with its place, and what was refused.

    After ``TOO_MANY`` nothing more was looked at.
    """

    entries: tuple[Entry, ...]
    refused: tuple[Refused, ...]


class NotReadable(ValueError):
    """The file as a whole is none of its format. ``str()`` says what is wrong, in English."""


def sift(candidates: Iterable[tuple[int, Entry | Reason]]) -> Incoming:
    """Entries that can be asked and marked."""
    entries: list[Entry] = []
    refused: list[Refused] = []
    for place, candidate in candidates:
        if len(entries) + len(refused) == MOST_ENTRIES:
            refused.append(Refused(place, Reason.TOO_MANY))
            break
        fault = candidate if isinstance(candidate, Reason) else fault_of(candidate)
        if fault is not None:
            refused.append(Refused(place, fault))
        elif isinstance(candidate, Entry):
            entries.append(candidate)
    return Incoming(tuple(entries), tuple(refused))


def fault_of(entry: Entry) -> Reason | None:
    """Why it cannot be asked, or cannot be marked; None when it can."""
    if not entry.stem.strip():
        return Reason.NO_STEM
    if _too_long(entry):
        return Reason.TOO_LONG
    if entry.kind in {QuestionKind.MATCHING, QuestionKind.ORDERING}:
        return _fault_of_parts(entry)
    if not entry.key.strip():
        return Reason.NO_KEY
    if entry.kind is QuestionKind.TRUE_FALSE:
        return Reason.NO_KEY if is_true(entry.key) is None else None
    if entry.kind is QuestionKind.NUMERIC:
        return Reason.NOT_A_NUMBER if number_of(entry) is None else None
    if entry.kind is QuestionKind.CHOICE or entry.wrong:
        return _fault_of_options(entry)
    return Reason.UNKNOWN_KIND if entry.kind is QuestionKind.HIGHLIGHT else None


def _fault_of_options(entry: Entry) -> Reason | None:
    options = [
        " ".join(text.split()).casefold() for text in (entry.key, *entry.also_right, *entry.wrong)
    ]
    if len(options) < FEWEST_PARTS or len(options) > MOST_OPTIONS or not all(options):
        return Reason.FEW_OPTIONS
    return Reason.SAME_OPTIONS if len(set(options)) < len(options) else None


def _fault_of_parts(entry: Entry) -> Reason | None:
    rows = entry.order or tuple(left for left, _right in entry.pairs)
    others = tuple(right for _left, right in entry.pairs)
    if not FEWEST_PARTS <= len(rows) <= MOST_PARTS or not all(s.strip() for s in rows + others):
        return Reason.FEW_PARTS
    same = len(set(rows)) < len(rows) or len(set(others)) < len(others)
    return Reason.SAME_PARTS if same else None


def _too_long(entry: Entry) -> bool:
    sides = [text for pair in entry.pairs for text in pair]
    texts = (
        entry.stem,
        entry.key,
        entry.explanation,
        *entry.also_right,
        *entry.wrong,
        *entry.accepted,
        *sides,
    )
    longest = max(map(len, (*texts, *entry.order)))
    return longest > LONGEST_TEXT or len(entry.evidence.passage) > LONGEST_PASSAGE
