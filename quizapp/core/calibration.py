"""Whether one is right as often as one is sure.

- ``calibration(answers) -> tuple[Certainty, ...]``: how often each degree of confidence was right.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from quizapp.core.model import Confidence


@dataclass(frozen=True, slots=True)
class Certainty:
    """How many answers were given with ``confidence``, and the mean share earned, 0 to 1."""

    confidence: Confidence
    answers: int
    fraction: float

    @property
    def right(self) -> float:
        """How many answers' worth was right."""
        return self.answers * self.fraction


def calibration(answers: Iterable[tuple[Confidence, float]]) -> tuple[Certainty, ...]:
    """From the surest to the guesses; a degree that was never said is left out.

    ``answers`` are a confidence and the fraction earned, one for each answer that has one.
    """
    earned: dict[Confidence, list[float]] = {said: [] for said in reversed(Confidence)}
    for said, fraction in answers:
        earned[said].append(fraction)
    return tuple(
        Certainty(said, len(shares), sum(shares) / len(shares))
        for said, shares in earned.items()
        if shares
    )
