"""Whose words a claim is."""

from __future__ import annotations

import pytest

from quizapp.core.facts.findings import Entity
from tests.core.questions.sentences import organisation, person, place, stems, told

MOREL = person("Jean Morel", role="maire")


def test_it_works() -> None:
    context = told("Selon Jean Morel, la mine de Gao fermera en 2030.", MOREL_ALONE, place("Gao"))
    assert stems(context, "who_claims") == ["Selon qui la mine de Gao fermera-t-elle en 2030 ?"]


MOREL_ALONE = person("Jean Morel")


@pytest.mark.parametrize(
    ("sentence", "entity", "asked"),
    [
        (  # the name between commas is still of the source
            "D’après le maire de Gao, Jean Morel, la mine de Mopti fermera en 2030.",
            MOREL,
            ["Selon qui la mine de Mopti fermera-t-elle en 2030 ?"],
        ),
        # Others than who is named; a body of which nothing tells the kind.
        ("Selon les services de Jean Morel, la mine de Gao fermera en 2030.", MOREL_ALONE, []),
        (
            "Selon Greenpeace, la mine de Gao rejette du plomb dans le fleuve.",
            organisation("Greenpeace"),
            ["Selon quelle ONG la mine de Gao rejette-t-elle du plomb dans le fleuve ?"],
        ),
    ],
)
def test_who_is_named(sentence: str, entity: Entity, asked: list[str]) -> None:
    assert stems(told(sentence, entity, place("Gao")), "who_claims") == asked


def test_the_subject_of_what_is_said_is_asked_otherwise() -> None:
    sentence = "Le maire de Gao a annoncé que le marché de Mopti fermait en 2012."
    assert stems(told(sentence, place("Gao"), place("Mopti")), "who_claims") == []


def test_what_opens_the_claim_follows_it() -> None:
    sentence = "Pour la première fois, la mine de Gao va être fermée, a annoncé Jean Morel."
    context = told(sentence, MOREL_ALONE, place("Gao"))
    assert stems(context, "who_claims") == [
        "Selon qui la mine de Gao va-t-elle être fermée, pour la première fois ?"
    ]
