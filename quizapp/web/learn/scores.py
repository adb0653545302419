"""A score as it is told: its share of the points, and whether it passes."""

from __future__ import annotations

from flask_babel import format_percent

from quizapp.store.tables import Attempt


def share_of(attempt: Attempt) -> float:
    """From 0 to 1; 0 for a quiz without points."""
    return (attempt.score or 0.0) / attempt.max_score if attempt.max_score else 0.0


def percent_of(attempt: Attempt) -> str:
    """« 75 % »."""
    return str(format_percent(share_of(attempt)))


def passes(attempt: Attempt) -> bool | None:
    """Whether it reaches the pass mark of its quiz set; None where there is none.

    A share as percents are written is compared: who reads « 60 % » has reached 60.
    """
    mark = attempt.version.quiz_set.pass_mark
    return None if mark is None else round(share_of(attempt) * 100) >= mark
