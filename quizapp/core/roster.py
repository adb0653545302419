"""A list of learners as a school's software writes it: CSV, one line each.

- ``read_roster(text) -> Roster``: the learners, and each refused line with its reason.
- ``name_key(name) -> str``: a person's name as compared, of accounts too.

Columns are told apart by « ; », « , » or tabs. A first line of headings says which is the name
(« Nom », « Prénom », « Name », …) and which the group; without one, the name comes first and the
group second.
"""

from __future__ import annotations

import csv
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

MAXIMUM_NAME = 80
"""Characters, as of an account's name."""

MAXIMUM_LINES = 1000
"""More than any class."""

SEPARATORS = ";\t,"

HEADINGS = {
    "full": frozenset({"nom complet", "name", "full name", "élève", "eleve", "student", "learner"}),
    "last": frozenset({"nom", "nom de famille", "last name", "surname"}),
    "first": frozenset({"prénom", "prenom", "first name", "given name"}),
    "group": frozenset({"groupe", "group", "classe", "class", "section"}),
}
"""What headings call the columns, in lower case."""


class Fault(StrEnum):
    """Why a line is refused."""

    NO_NAME = "no_name"
    TOO_LONG = "too_long"
    HIDDEN = "hidden"  # characters that nobody sees
    TWICE = "twice"  # the same name stands above
    KNOWN = "known"  # the class has it already
    TOO_MANY = "too_many"


@dataclass(frozen=True, slots=True)
class Learner:
    """A line of the list: its number, which counts from 1, a name, a group or ""."""

    line: int
    name: str
    group: str = ""


@dataclass(frozen=True, slots=True)
class Refusal:
    """A line that is not taken, as it was, and why."""

    line: int
    text: str
    fault: Fault


@dataclass(frozen=True, slots=True)
class Roster:
    """What was read."""

    learners: tuple[Learner, ...]
    refusals: tuple[Refusal, ...]


def name_key(name: str) -> str:
    """The name as compared: « ALICE » is « Alice », full-width letters are the plain ones."""
    folded = unicodedata.normalize("NFKC", name).casefold()
    return " ".join(unicodedata.normalize("NFKC", folded).split())


def read_roster(text: str) -> Roster:
    """Every line is either a learner or refused; blank ones are neither."""
    separator = _separator(text)
    rows = [_cells(line, separator) for line in text.replace("\x00", "").splitlines()]
    columns = _columns(rows[0]) if rows else {}
    learners: list[Learner] = []
    refusals: list[Refusal] = []
    seen: set[str] = set()
    for number, row in enumerate(rows, start=1):
        if (number == 1 and columns) or not any(cell.strip() for cell in row):
            continue
        learner = _learner(number, row, columns)
        fault = _fault(learner, seen, len(learners))
        if fault:
            refusals.append(Refusal(number, " · ".join(filter(None, row))[:200], fault))
        else:
            seen.add(name_key(learner.name))
            learners.append(learner)
    return Roster(tuple(learners), tuple(refusals))


def _separator(text: str) -> str:
    """That which the first line has most of; « ; » where there is none."""
    first = text.lstrip().partition("\n")[0]
    return max(SEPARATORS, key=first.count)


def _cells(line: str, separator: str) -> list[str]:
    """A name is on one line; a line longer than the reader takes is one cell, refused later."""
    try:
        return next(csv.reader([line], delimiter=separator), [])
    except csv.Error:
        return [line]


def _columns(row: Sequence[str]) -> Mapping[str, int]:
    """Where the headings say that things are; nothing when the first line is a learner."""
    found: dict[str, int] = {}
    for place, cell in enumerate(row):
        word = " ".join(cell.casefold().split())
        for column, words in HEADINGS.items():
            if word in words:
                found.setdefault(column, place)
    return found if found.keys() - {"group"} else {}


def _learner(number: int, row: Sequence[str], columns: Mapping[str, int]) -> Learner:
    def cell(column: str) -> str:
        place = columns.get(column)
        return "" if place is None or place >= len(row) else row[place]

    if not columns:
        return Learner(number, _clean(row[0]), _clean(row[1] if len(row) > 1 else ""))
    name = cell("full") or f"{cell('first')} {cell('last')}"
    return Learner(number, _clean(name), _clean(cell("group")))


def _clean(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).split())


def _fault(learner: Learner, seen: set[str], count: int) -> Fault | None:
    if not learner.name:
        return Fault.NO_NAME
    if max(len(learner.name), len(learner.group)) > MAXIMUM_NAME:
        return Fault.TOO_LONG
    if any(unicodedata.category(letter).startswith("C") for letter in learner.name + learner.group):
        return Fault.HIDDEN
    if name_key(learner.name) in seen:
        return Fault.TWICE
    return Fault.TOO_MANY if count >= MAXIMUM_LINES else None
