"""What an address asks to see of the results of a quiz set.

- ``asked(quiz_set) -> Asked``: of this request; what it says wrong is as if it said nothing.
- ``read(asked) -> Results``: the attempts that count, read together.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, TypeVar

from flask import request

from quizapp.core import results as core
from quizapp.core.results import Finished, Results
from quizapp.core.statistics import Which, counting
from quizapp.store import quizzes
from quizapp.store import results as store
from quizapp.store.database import db
from quizapp.store.results import Members
from quizapp.store.tables import QuizSet, QuizVersion
from quizapp.web.access import the_user
from quizapp.web.learn.answers import number_in

Word = TypeVar("Word", bound=StrEnum)


class Sort(StrEnum):
    """What the table of learners is ordered by."""

    BEGUN = "begun"
    NAME = "name"
    SCORE = "score"


@dataclass(frozen=True, slots=True)
class Asked:
    """One version of a quiz set, whose attempts and which of them, and the page of learners."""

    quiz_set: QuizSet
    version: QuizVersion | None
    members: Members | None
    which: Which
    sort: Sort
    page: int

    def query(self, **changes: Any) -> dict[str, Any]:
        """The values of an address that asks the same, but for ``changes``."""
        own = {
            "set_id": self.quiz_set.id,
            "version": self.version.number if self.version else None,
            "of": of(self.members) if self.members else None,
            "count": None if self.which is Which.FIRST else self.which.value,
            "sort": None if self.sort is Sort.BEGUN else self.sort.value,
        }
        return {name: value for name, value in {**own, **changes}.items() if value is not None}


def asked(quiz_set: QuizSet) -> Asked:
    """The newest version that someone took, and the first attempts, unless it says otherwise."""
    return Asked(
        quiz_set=quiz_set,
        version=_version(quiz_set),
        members=_members(request.args.get("of", "")),
        which=_one_of(Which, "count", Which.FIRST),
        sort=_one_of(Sort, "sort", Sort.BEGUN),
        page=number_in(request.args.get("page", "")) or 1,
    )


def of(members: Members) -> str:
    """A class or a group as an address has it: « 3 », « 3-7 »."""
    group = "" if members.group_id is None else f"-{members.group_id}"
    return f"{members.class_id}{group}"


def _members(text: str) -> Members | None:
    """Those of a class of one's own; everyone when the address says no such class."""
    numbers = [number_in(part) for part in text.split("-")]
    row = store.class_of(db.session(), numbers[0], the_user()) if numbers[0] is not None else None
    if row is None:
        return None
    groups = {group.id for group in row.groups}
    return Members(row.id, next((n for n in numbers[1:2] if n in groups), None))


def _one_of(kind: type[Word], name: str, default: Word) -> Word:
    value = request.args.get(name, "")
    return next((word for word in kind if word.value == value), default)


def _version(quiz_set: QuizSet) -> QuizVersion | None:
    number = request.args.get("version", "")
    by_number = {str(version.number): version for version in quiz_set.versions}
    if number in by_number:
        return by_number[number]
    taken = store.taken_versions(db.session(), quiz_set)
    newest_first = list(reversed(quiz_set.versions))
    return next((v for v in newest_first if v.id in taken), next(iter(newest_first), None))


def read(asked: Asked) -> Results | None:
    """None before the first publication."""
    if asked.version is None:
        return None
    every = store.finished(db.session(), asked.version, asked.members)
    return core.read(quizzes.content(asked.version), _counting(every, asked.which))


def _counting(every: Sequence[Finished], which: Which) -> list[Finished]:
    places = counting([(attempt.learner, attempt.score) for attempt in every], which)
    return [every[place] for place in places]
