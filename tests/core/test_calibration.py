"""Whether one is right as often as one is sure."""

from __future__ import annotations

import pytest

from quizapp.core.calibration import Certainty, calibration
from quizapp.core.model import Confidence

GUESS, FAIRLY, SURE = Confidence


def test_it_works() -> None:
    told = calibration([(SURE, 1.0), (GUESS, 0.0), (SURE, 0.5), (SURE, 0.0)])
    assert told == (Certainty(SURE, 3, 0.5), Certainty(GUESS, 1, 0.0))
    assert [each.right for each in told] == [pytest.approx(1.5), 0.0]


def test_nothing_said_is_nothing_told() -> None:
    assert calibration([]) == ()


def test_the_surest_come_first() -> None:
    assert [c.confidence for c in calibration([(FAIRLY, 1), (GUESS, 1), (SURE, 1)])] == [
        SURE,
        FAIRLY,
        GUESS,
    ]
