"""The part of the question bank that an address asks for, besides what the questions say.

- ``part_of(asked) -> Part``: by their state, and by how they fared in quizzes.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from flask_babel.speaklater import LazyString

from quizapp.store import facilities
from quizapp.store.bank import Within
from quizapp.store.database import db
from quizapp.store.states import QuestionState
from quizapp.web.access import the_user
from quizapp.web.i18n import gettext as _
from quizapp.web.i18n import lazy_gettext as _l
from quizapp.web.teach.bank import Filter
from quizapp.web.teach.labels import LABELS


class Fate(StrEnum):
    """How a question fared, all attempts together."""

    NEVER = "never"
    HARD = "hard"
    EASY = "easy"


FATES: dict[Fate, LazyString] = {
    Fate.NEVER: _l("Never asked"),
    Fate.HARD: _l("Few succeed"),
    Fate.EASY: _l("Nearly all succeed"),
}
OTHER_STATES = (QuestionState.PROPOSED, QuestionState.REJECTED)
"""Without saying, the bank is of the approved questions."""


@dataclass(frozen=True, slots=True)
class Part:
    """``fate`` is None for any."""

    state: QuestionState
    fate: Fate | None

    @property
    def arguments(self) -> dict[str, str]:
        """As an address says it, without what goes without saying."""
        state = {"state": self.state.value} if self.state in OTHER_STATES else {}
        return {**state, **({"fared": self.fate.value} if self.fate else {})}

    @property
    def words(self) -> list[str]:
        """As a sentence says it."""
        said = [str(LABELS[self.state])] if self.state in OTHER_STATES else []
        return [*said, *([str(FATES[self.fate])] if self.fate else [])]

    @property
    def filters(self) -> list[Filter]:
        """The lists to choose it from; the first of each goes without saying."""
        states = tuple((state.value, str(LABELS[state])) for state in OTHER_STATES)
        fates = tuple((fate.value, str(said)) for fate, said in FATES.items())
        given = self.arguments
        return [
            Filter("state", _("State"), states, given.get("state"), _("Approved ones")),
            Filter("fared", _("In quizzes"), fates, given.get("fared")),
        ]

    def within(self) -> Within:
        """The same for the store."""
        if self.fate is None:
            return Within(self.state)
        fared = facilities.of_user(db.session(), the_user())
        if self.fate is Fate.NEVER:
            return Within(self.state, without=tuple(fared))
        hard = self.fate is Fate.HARD
        only = [n for n, each in fared.items() if (each.is_hard if hard else each.is_easy)]
        return Within(self.state, only=only)


def part_of(asked: Mapping[str, str]) -> Part:
    """What does not exist asks for nothing."""
    states = {state.value: state for state in OTHER_STATES}
    fates = {fate.value: fate for fate in Fate}
    return Part(
        state=states.get(asked.get("state", ""), QuestionState.APPROVED),
        fate=fates.get(asked.get("fared", "")),
    )
