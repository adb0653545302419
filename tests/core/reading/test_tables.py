"""Rows of tables among the paragraphs."""

from __future__ import annotations

import pytest

from quizapp.core.reading.tables import is_row, row


def test_it_works() -> None:
    assert row("Quimper\t 3\t12  000") == "Quimper\t3\t12 000"
    assert row("Brest   4     45 000 ") == "Brest\t4\t45 000"


@pytest.mark.parametrize(
    "line",
    [
        "un  deux\t trois",
        "Le maire a salué   « un jour de fête pour la ville tout entière »   devant la mairie.",
        "Le phare brille.",
        "",
    ],
)
def test_a_sentence_is_no_row(line: str) -> None:
    assert row(line) is None
    assert not is_row(" ".join(line.split()))


@pytest.mark.parametrize(
    "line",
    [
        "Année\tVisiteurs\tBudget",
        "| 2021 | 12 000 |",
        "Quimper | 3 | Jean Le Goff a visité trois salles.",
        "Brest ; 4 ; Le maire de Brest a fermé deux musées.",
    ],
)
def test_a_row(line: str) -> None:
    assert is_row(line)


@pytest.mark.parametrize(
    "line",
    [
        "Le club compte trois équipes : Brest, 4 points ; Lorient, 3 points ; Vannes.",
        "Le maire a fermé 3 musées, 2 salles et 4 écoles ; le port reste ouvert.",
        "Ouest | le journal du soir",
    ],
)
def test_no_row(line: str) -> None:
    assert not is_row(line)
