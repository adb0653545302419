"""The time left, by the server's clock.

- ``clock_of(attempt, *, now) -> Clock | None``: None where there is all the time one likes.
- ``ended_by_the_clock(attempt) -> bool``: whether its time was up.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import datetime

from quizapp.store.columns import instant
from quizapp.store.standing import Standing
from quizapp.store.tables import Attempt

SECONDS = 60
WARNINGS = (5, 1)
"""Minutes before the end at which the learner is told."""


@dataclass(frozen=True, slots=True)
class Clock:
    """How many seconds are ``left``, when the attempt ends, and at how many minutes to warn."""

    left: int
    ends_at: datetime
    warnings: tuple[int, ...]

    @property
    def minutes(self) -> int:
        """Minutes left, the one begun included."""
        return math.ceil(self.left / SECONDS)

    @property
    def late(self) -> bool:
        """Whether the learner has been warned."""
        return self.minutes <= max(self.warnings, default=0)


def clock_of(attempt: Attempt | Standing, *, now: datetime | None = None) -> Clock | None:
    """The clock of an attempt under way.

    A warning that would come before half of the time is gone is left out: it would tell nothing.
    """
    if attempt.deadline is None:
        return None
    whole = (attempt.deadline - attempt.started_at).total_seconds() / SECONDS
    left = max(0, math.ceil((attempt.deadline - instant(now)).total_seconds()))
    return Clock(left, attempt.deadline, tuple(m for m in WARNINGS if 2 * m <= whole))


def ended_by_the_clock(attempt: Attempt) -> bool:
    """Whether the attempt ended at its deadline, not by its learner's hand."""
    return attempt.deadline is not None and attempt.submitted_at == attempt.deadline
