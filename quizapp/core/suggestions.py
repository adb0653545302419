"""What to review next, and why.

- ``suggestions(standings, *, cards_due, now, zone) -> tuple[Suggestion, ...]``: at most one of
  each reason, the most pressing first.

Cards that are due come first, since FSRS says that they are about to be forgotten; then what was
missed and is not mastered; then the article that is known the least.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, tzinfo
from enum import StrEnum

from quizapp.core.mastery import Standing, mastery_by_article, mistakes
from quizapp.core.review import study_date

WEAK = 0.8
"""Under this share, an article is worth another reading: mastery learning's usual criterion
(Bloom, *Learning for Mastery*, 1968: 80 to 90 %)."""

FEWEST_ASKED = 4
"""Questions; fewer say nothing about a whole article."""


class Reason(StrEnum):
    """Why something is worth reviewing."""

    CARDS_DUE = "cards_due"
    MISTAKES = "mistakes"
    WEAK_ARTICLE = "weak_article"


@dataclass(frozen=True, slots=True)
class Suggestion:
    """What to review: ``count`` cards or questions; of an article its number and title, the
    ``fraction`` of it that is known, and the ``days`` since it was asked about."""

    reason: Reason
    count: int
    article: int | None = None
    title: str = ""
    fraction: float = 0.0
    days: int = 0


def suggestions(
    found: Collection[Standing], *, cards_due: int, now: datetime, zone: tzinfo
) -> tuple[Suggestion, ...]:
    """None for who has nothing to review."""
    missed = len(mistakes(found))
    weak = _weakest(found, now, zone)
    told = [
        Suggestion(Reason.CARDS_DUE, cards_due) if cards_due else None,
        Suggestion(Reason.MISTAKES, missed) if missed else None,
        weak,
    ]
    return tuple(suggestion for suggestion in told if suggestion is not None)


def _weakest(found: Collection[Standing], now: datetime, zone: tzinfo) -> Suggestion | None:
    weak = [
        mastery
        for mastery in mastery_by_article(found)
        if mastery.asked >= FEWEST_ASKED and mastery.fraction < WEAK
    ]
    if not weak:
        return None
    worst = min(weak, key=lambda mastery: mastery.fraction)
    last = max(standing.at for standing in found if standing.answer.article == worst.key)
    return Suggestion(
        Reason.WEAK_ARTICLE,
        worst.asked - worst.known,
        article=int(worst.key),
        title=worst.label,
        fraction=worst.fraction,
        days=(study_date(now, zone) - study_date(last, zone)).days,
    )
