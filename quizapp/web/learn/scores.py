"""A score as it is told: its share of the points, whether it passes, and in words."""

from __future__ import annotations

from collections.abc import Iterable

from flask_babel import format_percent

from quizapp.core.suggestions import WEAK
from quizapp.store.tables import Attempt
from quizapp.web.i18n import gettext as _
from quizapp.web.i18n import ngettext

HALF = 0.5


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


def told(attempt: Attempt, right: int, asked: int) -> str:
    """How many of the questions are right, and what that is, without praise or blame.

    What is known well enough is that of ``core.suggestions``.
    """
    share = share_of(attempt)
    counted = _("No answer is right yet.")
    if right:
        counted = ngettext(
            "%(num)s answer right of %(asked)s.",
            "%(num)s answers right of %(asked)s.",
            right,
            asked=asked,
        )
    if right == asked:
        said = _("All of it is known.")
    elif share >= WEAK:
        said = _("Most of it is known; what is left is below, with its proof.")
    elif share >= HALF:
        said = _("More than half is there. The proof of what is missing is below.")
    else:
        said = _("It is a beginning: each question below shows the words that answer it.")
    return f"{counted} {said}"


def compared(attempt: Attempt, earlier: Iterable[Attempt]) -> str:
    """How it stands beside one's ``earlier`` attempts at the same quiz; empty for the first."""
    best = max(earlier, key=share_of, default=None)
    if best is None:
        return ""
    if share_of(attempt) > share_of(best):
        return _(
            "It is your best score at this quiz; it was %(percent)s.", percent=percent_of(best)
        )
    return _("Your best score at this quiz is %(percent)s.", percent=percent_of(best))
