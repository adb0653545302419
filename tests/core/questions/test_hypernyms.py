"""The noun that asks for a named thing."""

from __future__ import annotations

import pytest

from quizapp.core.facts.findings import Entity
from quizapp.core.questions.hypernyms import hypernym
from tests.core.questions.sentences import organisation, person, place, told


def asked_as(entity: Entity, text: str) -> str:
    found = hypernym(told(text, entity).findings.entities[0], told(text, entity))
    return found.asked if found else ""


def test_it_works() -> None:
    assert asked_as(place("Bamako"), "Une foule attend à Bamako.") == "quelle ville"


@pytest.mark.parametrize(
    ("entity", "text", "noun"),
    [
        (place("Mali", level="country"), "Une foule attend au Mali.", "quel pays"),
        (place("Asie", level="continent"), "Une foule attend en Asie.", "quel continent"),
        (place("Lot", level="region"), "Une foule attend dans le Lot.", "quel département"),
        (place("Bretagne", level="region"), "Une foule attend en Bretagne.", "quelle région"),
        (place("Ohio", level="region"), "Une foule attend dans l’Ohio.", "quel État"),
        (
            place("province de Namur", level="region"),
            "Une foule attend dans la province de Namur.",
            "quelle province",
        ),
        (
            organisation("Uganda Commercial Bank"),
            "L’Uganda Commercial Bank est privatisée.",
            "quelle banque",
        ),
        (place("mer Baltique", level="water"), "Il neige sur la mer Baltique.", "quelle mer"),
        (place("Kerguen"), "Une foule attend au village de Kerguen.", "quel village"),
        (
            organisation("ministère de la Santé"),
            "Une foule attend le ministère de la Santé.",
            "quel ministère",
        ),
        (
            organisation("Hatorp"),
            "Une foule attend devant les usines de Hatorp.",
            "quelle entreprise",
        ),
        (organisation("Airbus"), "Une foule attend Airbus.", "quel constructeur aéronautique"),
        (organisation("Inter"), "Les joueurs de l’Inter attendent.", "quelle équipe"),
        (organisation("ONU"), "L’ONU attend.", "quelle organisation"),
        (person("Anna Keller"), "Anna Keller attend.", ""),
        (
            person("Jean Morel", role="maire de Gao"),
            "Jean Morel, maire de Gao, attend.",
            "",
        ),
        (
            person("Jean Morel", role="écrivain"),
            "L’écrivain Jean Morel attend.",
            "quel écrivain",
        ),
    ],
)
def test_a_name_is_asked_for_by_what_it_is(entity: Entity, text: str, noun: str) -> None:
    assert asked_as(entity, text) == noun
