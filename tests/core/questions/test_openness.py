"""What a title makes known, and what still points outside."""

from __future__ import annotations

import pytest

from quizapp.core.questions.frames import evoked, singular
from tests.core.questions.sentences import alone

PLANE = "Les pilotes ont perdu le contrôle de l’appareil au large de Gao."


def test_it_works() -> None:
    assert alone(PLANE, title="Crash du vol Gao-Mopti") == PLANE
    assert alone(PLANE) == "open:pilotes"


def test_a_frame_is_evoked_by_any_form_of_its_words() -> None:
    assert {"électeur", "scrutin", "urne"} <= evoked(["législatives"])
    assert {"capsule", "fusée"} <= evoked(["astronautes"])
    assert evoked(["mercredi", "de", "gao"]) == frozenset()


@pytest.mark.parametrize(
    ("form", "one"),
    [("pilotes", "pilote"), ("jeux", "jeu"), ("journaux", "journal"), ("bateaux", "bateau"),
     ("congress", "congress"), ("feu", "feu")],
)  # fmt: skip
def test_a_plural_leads_to_its_singular(form: str, one: str) -> None:
    assert singular(form) == one


def test_an_event_that_the_statement_tells_brings_its_own_nouns() -> None:
    sentence = "Une avalanche a surpris un groupe de touristes, selon les secours."
    assert alone(sentence) == sentence


@pytest.mark.parametrize(
    ("sentence", "problem"),
    [
        ("Le maire de Gao a promis que la subvention serait maintenue en 2026.", "open:subvention"),
        ("La banque de Gao a fermé les comptes du client.", "open:client"),
        ("L’argent de Gao transitait par leur compte en banque.", "open:leur"),
        ("D’autres soldats ont rejoint la région de Gao.", "open:autres"),
    ],
)
def test_what_nothing_identifies_refuses_wherever_it_stands(sentence: str, problem: str) -> None:
    assert alone(sentence) == problem


@pytest.mark.parametrize(
    "sentence",
    [
        "Malgré sa défaite, le Mali a fermé les écoles de Gao.",
        "Les Européens ont envoyé des soldats dans la région de Gao.",
        "L’association de Gao propose d’augmenter la fréquence des trains.",
        "Le Mali a envoyé des soldats dans d’autres régions.",
    ],
)
def test_what_points_nowhere_stays(sentence: str) -> None:
    assert alone(sentence) == sentence


def test_one_bank_is_not_the_banks_of_the_title() -> None:
    sentence = "La banque a envoyé des experts dans la région de Gao."
    assert alone(sentence, title="La banque de Gao en crise") == sentence
    assert alone(sentence, title="Deux banques à Gao") == "open:banque"
