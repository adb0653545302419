"""What a person has done, from submitted attempts: scores, personal bests, days in a row.

- ``scores(attempts) -> tuple[tuple[datetime, float], ...]``: from 0 to 1, oldest first.
- ``bests(attempts) -> dict[int, Best]``: by the number of the quiz set.
- ``streak(instants, now, zone) -> Streak``: days in a row with something done; one missed day
  a week is forgiven.
- ``said_and_earned(attempts)``: what ``core.calibration`` reads.

Everything is computed from ``Played``; nothing here reads a clock or a database.
``core.mastery`` says what is known.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo

from quizapp.core.model import Confidence, FactKind
from quizapp.core.review import study_date

FORGIVEN_AFTER = 7
"""Days of a streak after which another missed day is forgiven: one a week."""


@dataclass(frozen=True, slots=True)
class Answered:
    """One question of a submitted attempt; ``fraction`` of its ``points`` earned.

    ``question`` and ``passage`` are the ids in the article; ``confidence`` how sure the learner
    said to be, None where it was not asked or not said.
    """

    kind: FactKind
    article: int
    article_title: str
    points: float
    fraction: float
    question: str = ""
    passage: str = ""
    stem: str = ""
    language: str = "fr"
    confidence: Confidence | None = None


@dataclass(frozen=True, slots=True)
class Played:
    """A submitted attempt; ``id`` is the public one, ``quiz`` the number of the quiz set.

    ``practice`` is one at one's own mistakes: it tells what is known, but its score compares
    with no other.
    """

    id: str
    title: str
    at: datetime
    score: float
    max_score: float
    answers: tuple[Answered, ...]
    quiz: int = 0
    practice: bool = False

    @property
    def fraction(self) -> float:
        """The score from 0 to 1; 0 for a quiz without points."""
        return self.score / self.max_score if self.max_score else 0.0


@dataclass(frozen=True, slots=True)
class Best:
    """The best of ``attempts`` at a quiz set; of equal ones the first. ``gain`` since the first."""

    attempt: Played
    attempts: int
    gain: float


@dataclass(frozen=True, slots=True)
class Streak:
    """``days`` with something done in a row, and those ``forgiven`` between them.

    ``today`` is whether today has something already; ``longest`` the longest streak ever.
    """

    days: int
    forgiven: int
    today: bool
    longest: int


def scores(attempts: Iterable[Played]) -> tuple[tuple[datetime, float], ...]:
    """When and how well, oldest first; without the practice of mistakes."""
    return tuple(
        (attempt.at, attempt.fraction)
        for attempt in sorted(attempts, key=lambda attempt: attempt.at)
        if not attempt.practice
    )


def bests(attempts: Iterable[Played]) -> dict[int, Best]:
    """For each quiz set; a practice of mistakes is none."""
    by_quiz: dict[int, list[Played]] = {}
    for attempt in sorted(attempts, key=lambda attempt: attempt.at):
        if not attempt.practice:
            by_quiz.setdefault(attempt.quiz, []).append(attempt)
    return {
        quiz: Best(best, len(taken), best.fraction - taken[0].fraction)
        for quiz, taken in by_quiz.items()
        for best in [max(taken, key=lambda attempt: attempt.fraction)]
    }


def said_and_earned(attempts: Iterable[Played]) -> tuple[tuple[Confidence, float], ...]:
    """The confidence of each answer that has one, and the fraction it earned."""
    return tuple(
        (answer.confidence, answer.fraction)
        for attempt in attempts
        for answer in attempt.answers
        if answer.confidence is not None
    )


def streak(instants: Iterable[datetime], now: datetime, zone: tzinfo) -> Streak:
    """Days in a row, as the learner's clock in ``zone`` counts them, up to ``now``.

    Today is not lost before it ends. A single missed day does not break the row when the
    ``FORGIVEN_AFTER`` days before had no other: illness costs a day, not a month's habit.
    """
    today = study_date(now, zone)
    played = {day for day in (study_date(at, zone) for at in instants) if day <= today}
    rows = _rows(sorted(played))
    longest = max((len(days) for days, _ in rows), default=0)
    days, forgiven = rows[-1] if rows else ([], [])
    missed = (today - days[-1]).days - 1 if days else 0
    if missed > 1 or (missed == 1 and not _forgives(days[-1], forgiven)):
        days, forgiven = [], []
    elif missed == 1:
        forgiven = [*forgiven, days[-1] + timedelta(days=1)]
    return Streak(len(days), len(forgiven), today in played, longest)


def _rows(days: list[date]) -> list[tuple[list[date], list[date]]]:
    """The streaks, oldest first: the days of each, and those forgiven."""
    rows: list[tuple[list[date], list[date]]] = []
    for day in days:
        if rows:
            row, forgiven = rows[-1]
            missed = (day - row[-1]).days - 1
            if missed == 0 or (missed == 1 and _forgives(row[-1], forgiven)):
                forgiven += [row[-1] + timedelta(days=1)] * missed
                row.append(day)
                continue
        rows.append(([day], []))
    return rows


def _forgives(last: date, forgiven: list[date]) -> bool:
    """Whether the day after ``last`` may be missed."""
    return not forgiven or (last - forgiven[-1]).days >= FORGIVEN_AFTER - 1
