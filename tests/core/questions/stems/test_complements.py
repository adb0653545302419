"""Names that complete the verb, asked for with their preposition and their kind."""

from __future__ import annotations

from dataclasses import replace

import pytest

from quizapp.core.facts.findings import Entity
from tests.core.questions.sentences import (
    asked,
    legible,
    organisation,
    person,
    place,
    stems,
    told,
)

GAO = place("Gao")
BOREAL = organisation("Boréal")
MOREL = person("Jean Morel")
SOLD = "La mine de Gao vendait à Boréal 40 % de sa production."
PEOPLE = "Alice Milliat, Jean Morel, Anna Keller"  # so that nobody is unknown
PRIZE = "Le prix de la paix a été attribué à Jean Morel par la fondation Océan Vivant."
MARATHON = "Anna Keller a remporté le marathon de Lausanne en 2012."


FISHERS = "La colère des pêcheurs"


def test_it_works() -> None:
    context = told(SOLD, GAO, BOREAL)
    (proposal,) = [p for p in asked(context) if p.pattern == "which"]
    assert legible(proposal.stem) == (
        "À quelle organisation la mine de Gao vendait-elle 40 % de sa production ?"
    )
    assert context.article.text[slice(*proposal.span)] == "Boréal"
    assert proposal.asked_as == "organisation"


@pytest.mark.parametrize(
    ("sentence", "named", "pattern", "stem"),
    [
        (
            PRIZE,
            [MOREL, organisation("fondation Océan Vivant")],
            "which",
            "Par quelle fondation le prix de la paix a-t-il été attribué à Jean Morel ?",
        ),
        (
            PRIZE,
            [MOREL],
            "whom",
            "À qui le prix de la paix a-t-il été attribué par la fondation Océan Vivant ?",
        ),
        (
            "Le 31 octobre 1921, Alice Milliat a créé la Fédération sportive internationale.",
            [
                person("Alice Milliat", gender="Fem"),
                organisation("Fédération sportive internationale"),
            ],
            "which",
            "Le 31 octobre 1921, quelle fédération Alice Milliat a-t-elle créée ?",
        ),
        (
            "Jean Morel est le maire de Manacor depuis 2005.",
            [MOREL, place("Manacor")],
            "whose",
            "De quelle ville Jean Morel est-il le maire depuis 2005 ?",
        ),
        (
            MARATHON,
            [person("Anna Keller", gender="Fem"), place("Lausanne")],
            "whose",
            "De quelle ville Anna Keller a-t-elle remporté le marathon en 2012 ?",
        ),
        (
            "Les soldats du général Morel ont marché vers Albany.",
            [place("Albany")],
            "which",
            "Vers quelle ville les soldats du général Morel ont-ils marché ?",
        ),
        (
            "La France a livré 40 canons à l’Ukraine.",
            [place("Ukraine", level="country"), place("France", level="country")],
            "which",
            "À quel pays la France a-t-elle livré 40 canons ?",
        ),
    ],
)
def test_the_preposition_opens_the_question(
    sentence: str, named: list[Entity], pattern: str, stem: str
) -> None:
    assert stems(told(sentence, *named, title=PEOPLE), pattern) == [stem]


@pytest.mark.parametrize(
    ("sentence", "named"),
    [
        # What opened the hall would be said of the night.
        (
            "Les habitants ont passé la nuit au hall de Jambes, ouvert par la mairie de Gao.",
            [place("Jambes")],
        ),
        # A capital for those who govern there.
        ("L’implication de Pyongyang menace les usines de Gao.", [place("Pyongyang")]),
        # Who reports is not what is reported.
        ("Selon l’AFP, les usines de Gao ont été fermées en 2012.", [organisation("AFP")]),
        # Where the ships were built.
        ("La marine du Mali a reçu deux navires construits à Gao.", [place("Gao")]),
        # Of seven continents, two could be meant.
        ("Jean Morel garde ses usines en Europe.", [place("Europe", level="continent")]),
        # A town for its team.
        ("Jean Morel a évolué avec Dallas pendant trois saisons.", [place("Dallas")]),
        # One name with the noun before it.
        ("Le club sort en coupe d’Italie.", [place("Italie", level="country")]),
        # Without his nickname.
        (
            "Les seigneurs du royaume appellent Charles III le Gros à l’aide.",
            [person("Charles III")],
        ),
        # A woman after « qui »: would the participle agree?
        ("Jean Morel a affronté Anna Keller à Gao.", [person("Anna Keller", gender="Fem")]),
    ],
)
def test_not_asked(sentence: str, named: list[Entity]) -> None:
    names = {entity.name for entity in named}
    direct = [p for p in asked(told(sentence, *named, title=PEOPLE)) if p.pattern != "gap"]
    assert [p.stem for p in direct if getattr(p.answer, "name", "") in names] == []


def test_where_someone_asks_for_something_is_no_one_to_ask() -> None:
    context = told("À Gao, les pêcheurs réclament des contrôles.", place("Gao"), title=FISHERS)
    assert stems(context, "where") == [
        "Dans quelle ville les pêcheurs réclament-ils des contrôles ?"
    ]


def test_a_man_is_asked_for_after_the_verb() -> None:
    sentence = "Jean Morel a affronté Anna Keller à Gao."
    keller = replace(person("Anna Keller"), gender="Masc")
    assert stems(told(sentence, MOREL, keller, title=PEOPLE), "whom") == [
        "Qui Jean Morel a-t-il affronté à Gao ?"
    ]


def test_a_subject_of_unknown_gender_keeps_its_place() -> None:
    sentence = "Boréal Batteries a investi à Gao en 2012."
    assert stems(told(sentence, organisation("Boréal Batteries"), GAO), "where") == [
        "Dans quelle ville est-ce que Boréal Batteries a investi en 2012 ?"
    ]


def test_what_may_be_a_place_is_no_organisation() -> None:
    """« retourner à » somewhere, « vendre à » somebody."""
    context = told("Anna Keller est retournée seule à Boréal en 2012.", BOREAL, title=PEOPLE)
    assert stems(context, "which") == []


@pytest.mark.parametrize(
    ("sentence", "named", "pattern", "stem"),
    [
        (
            "La femme a dû rejoindre la ville de Gao après les pluies.",
            GAO,
            "which",
            "Quelle ville la femme a-t-elle dû rejoindre après les pluies ?",
        ),
        (
            "La base a été installée dans la ville de Mopti.",
            place("Mopti"),
            "where",
            "Dans quelle ville la base a-t-elle été installée ?",
        ),
    ],
)
def test_the_noun_that_says_what_a_place_is_asks_for_it(
    sentence: str, named: Entity, pattern: str, stem: str
) -> None:
    """« rejoindre la ville de Gao » → « Quelle ville … rejoindre ? »."""
    title = "Une femme et une base au Mali"
    assert stems(told(sentence, named, title=title), pattern) == [stem]


@pytest.mark.parametrize(
    "sentence",
    [
        "L’armée du Mali attendait sur la rive près de Gao.",
        "Le peloton du Mali a été ralenti par une chute à l’entrée de Gao.",
    ],
)
def test_a_town_is_not_asked_within_another_complement(sentence: str) -> None:
    patterns = {p.pattern for p in asked(told(sentence, place("Gao")))}
    assert patterns <= {"gap"}
