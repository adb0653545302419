"""The answers that a reader asks for are among what is proposed, the likeliest first."""

from __future__ import annotations

from pathlib import Path

import pytest

from quizapp.core.language.loading import load
from tests.eval.recall import (
    CUTS,
    Curve,
    Finder,
    Outcome,
    bare,
    curve,
    entities_and_numbers,
    facts_alone,
    marked,
    outcomes,
    paragraphs,
    proposed,
    token_f1,
)

ASKED = Path(__file__).with_name("asked.json")  # paragraphs and answers written for this test

# Floors, in percent of the answers with a digit or a capital: they only rise.
PROPOSED, PROPOSED_EXACT, FACTS = 98.0, 86.0, 70.0


@pytest.fixture(scope="module")
def curves() -> dict[Finder, Curve]:
    read = list(paragraphs(ASKED))
    made = {}
    for finder in (proposed, facts_alone, entities_and_numbers):
        found, size = outcomes(read, finder, load("fr"))
        made[finder] = curve([one for one in found if marked(one.answer)], size)
    return made


def test_it_works(curves: dict[Finder, Curve]) -> None:
    assert curves[proposed].near[-1] >= PROPOSED
    assert curves[proposed].exact[-1] >= PROPOSED_EXACT
    assert curves[facts_alone].near[-1] >= FACTS


@pytest.mark.parametrize("cut", [*CUTS, None])
def test_ahead_of_the_baseline_at_every_number_proposed(
    cut: int | None, curves: dict[Finder, Curve]
) -> None:
    at = (*CUTS, None).index(cut)
    assert curves[proposed].near[at] > curves[entities_and_numbers].near[at]
    assert curves[proposed].exact[at] > curves[entities_and_numbers].exact[at]


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("la Loire", ("loire",)),
        ("à l’île de Sein.", ("île", "de", "sein")),
        ("« près de 100 000 »", ("près", "de", "100000")),
        ("12,5 %", ("12,5", "%")),
        ("Le", ("le",)),
        ("", ()),
    ],
)
def test_what_counts_of_an_answer(written: str, words: tuple[str, ...]) -> None:
    assert bare(written) == words


@pytest.mark.parametrize(
    ("one", "other", "f1"),
    [
        ("20 000", "20 000 employeurs", 2 / 3),
        ("Junot", "le général Junot", 2 / 3),
        ("Junot", "Murat", 0.0),
        ("", "Murat", 0.0),
    ],
)
def test_token_f1(one: str, other: str, f1: float) -> None:
    assert token_f1(bare(one), bare(other)) == pytest.approx(f1)


def test_a_curve_counts_what_is_found_early_enough() -> None:
    found = [
        Outcome("A", 0, 0),
        Outcome("B", None, 4),
        Outcome("C", None, None),
        Outcome("D", 30, 2),
    ]
    made = curve(found, 12.0)
    assert made.exact == (25.0, 25.0, 25.0, 25.0, 25.0, 25.0, 50.0)
    assert made.near == (25.0, 25.0, 50.0, 75.0, 75.0, 75.0, 75.0)
    assert (made.proposed, made.answers) == (12.0, 4)


def test_nothing_asked_has_no_recall() -> None:
    assert curve([], 0.0).near[-1] == 0.0
