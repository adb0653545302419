"""Which English sentences stand alone, and what is written out for it."""

from __future__ import annotations

import pytest

from tests.core.questions.english.analysed import last

TITLE = "Aldermoor reopens Victorian footbridge"


def test_it_works() -> None:
    told = "The bridge at Aldermoor was built by Josiah Crane in 1887."
    assert last(told, TITLE) == told


@pytest.mark.parametrize(
    ("text", "alone"),
    [
        (
            "The bridge at Aldermoor reopened on Tuesday evening, "
            "three years after the floods of 2021.",
            "The bridge at Aldermoor reopened, three years after the floods of 2021.",
        ),
        (
            "On Monday, Aldermoor closed both of its car parks near Sheffield.",
            "open:both",
        ),
        (
            "Tom Reed, the mayor, spoke. Mr Reed walked across the bridge at Aldermoor.",
            "Tom Reed, the mayor, walked across the bridge at Aldermoor.",
        ),
        (
            "The Halloran Foundation gave money. The foundation was set up in Denver in 1972.",
            "The Halloran Foundation was set up in Denver in 1972.",
        ),
        (
            "Marie Keane, an engineer, came. In 1948 she moved to the port of Leith.",
            "In 1948 Marie Keane, an engineer, moved to the port of Leith.",
        ),
        (
            "Leeds doubled the length of its bus lanes in 2021 and 2022.",
            "Leeds doubled the length of its bus lanes in 2021 and 2022.",
        ),
    ],
)
def test_what_points_elsewhere_is_cut_or_written_out(text: str, alone: str) -> None:
    assert last(text, TITLE) == alone


@pytest.mark.parametrize(
    ("text", "refusal"),
    [
        ("They crossed the bridge at Aldermoor in two hours.", "open:they"),
        ("But the bridge at Aldermoor stayed closed for months.", "open:but"),
        ("Aldermoor closed the bridge last week after a storm.", "open:last week"),
        ("Aldermoor will reopen the bridge soon after some repairs.", "open:soon"),
        ("Aldermoor paid the company for the panels of the bridge.", "open:the company"),
        ("Aldermoor asked the NFRA for the money in 2021 again.", "open:nfra"),
        ("Aldermoor closed this bridge for repairs in 2021.", "open:this"),
        ("We crossed the bridge at Aldermoor in two hours.", "addresses"),
        ("Was the bridge at Aldermoor really built in 1887?", "no_statement"),
        ("The old iron bridge at Aldermoor in the morning sun.", "no_statement"),
        ("Aldermoor: the bridge is open; nobody crossed it today.", "no_statement"),
        ("Heavy rain fell in the valleys of four counties.", "no_statement"),
        ("The bridge opened.", "no_statement"),
    ],
)
def test_what_does_not_stand_alone_is_refused(text: str, refusal: str) -> None:
    assert last(text, TITLE) == refusal
