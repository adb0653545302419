"""Figures, what they count, and dates of English texts."""

from __future__ import annotations

from decimal import Decimal

import pytest

from quizapp.core.facts.findings import Measure
from quizapp.core.questions.english.figures import find_figures, find_moments


def test_it_works() -> None:
    text = (
        "More than 1,200 people gave £4.2 million for forty-two public libraries, 37% of the cost."
    )
    assert [(f.value, f.measure, f.unit, f.approximate) for f in find_figures(text)] == [
        (1200, Measure.COUNT, "people", "more than"),
        (4_200_000, Measure.MONEY, "£", None),
        (42, Measure.COUNT, "public libraries", None),
        (37, Measure.PERCENT, "%", None),
    ]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("two million visitors", Decimal(2_000_000)),
        ("1.7 million passengers", Decimal(1_700_000)),
        ("$350m", Decimal(350_000_000)),
        ("twenty-one members", Decimal(21)),
        ("12.5 per cent", Decimal("12.5")),
    ],
)
def test_it_reads_the_value(text: str, value: Decimal) -> None:
    assert [figure.value for figure in find_figures(text)] == [value]


@pytest.mark.parametrize(
    "text",
    [
        "on 12 March residents left",
        "on March 12 residents left",
        "in 1998 residents left",
        "a 29-year-old runner",
        "the 21st century trains",
        "at 10:30 trains left",
        "at 6pm trains left",
        "won 3-1 in games",
        "Flight 370 was lost",
        "chapter 4 ends",
        "the 2019 elections",
    ],
)
def test_dates_ages_times_and_labels_are_no_figures(text: str) -> None:
    assert [f.value for f in find_figures(text) if f.value and f.value < 1000] == []


def test_years_and_dates_are_moments() -> None:
    text = (
        "Born on July 30, 1920, she moved in 1948 and died on 23 August 2006, not on 31 June 2006."
    )
    found = [moment.start.isoformat() for moment in find_moments(text) if moment.start]
    assert found == ["1920-07-30", "1948-01-01", "2006-08-23"]
