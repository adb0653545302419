"""The shape of names."""

from __future__ import annotations

import pytest

from quizapp.core.facts.names import (
    conflict,
    gender_of,
    given_name,
    is_acronym,
    joins,
    name_spans,
    surname,
    title_names,
)
from tests.core.facts.parsed import parsed


def found(text: str, **tags: object) -> list[str]:
    doc = parsed(text, **tags)  # type: ignore[arg-type]
    return [doc.text[span.start : span.end] for span in name_spans(doc)]


def test_it_works() -> None:
    assert found("Hier Lloyd Austin a parlé à Antony Blinken.", pos={"Hier": "ADV"}) == [
        "Lloyd Austin",
        "Antony Blinken",
    ]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("avec le ministre Kim Yong-hyun", ["Kim Yong-hyun"]),
        ("avec Ursula von der Leyen", ["Ursula von der Leyen"]),
        ("avec Dominique de Villepin", ["Dominique de Villepin"]),
        ("avec Bachar al-Assad", ["Bachar al-Assad"]),
        ("avec Mme Fatou Bensouda", ["Fatou Bensouda"]),
        ("avec B. Obama", ["B. Obama"]),
        ("la défense des États-Unis", ["États-Unis"]),
        ("le maire de Manacor Antoni Pastor", ["Manacor", "Antoni Pastor"]),
        ("à Hi Investment and Securities", ["Hi Investment and Securities"]),
        ("le président Barack Obama", ["Barack Obama"]),
        ("le groupe L'Oréal", ["L'Oréal"]),
        ("avec Armel Le Cléac'h", ["Armel Le Cléac'h"]),
    ],
)
def test_a_name_is_taken_whole_and_alone(text: str, names: list[str]) -> None:
    assert found(text) == names


@pytest.mark.parametrize("text", ["", "…", "« »", "M.", "la Défense", "lundi 3 Mai", "le XXe"])
def test_what_names_nobody_gives_nothing(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("name", "given", "family"),
    [
        ("Lloyd Austin", "Lloyd", "Austin"),
        ("Kim Yong-hyun", "Yong-hyun", "Kim"),
        ("Marine Le Pen", "Marine", "Le Pen"),
        ("Nick De Santis", "Nick", "De Santis"),
        ("Ursula von der Leyen", "Ursula", "von der Leyen"),
        ("De Santis", None, "De Santis"),
        ("Austin", None, "Austin"),
    ],
)
def test_parts(name: str, given: str | None, family: str) -> None:
    assert (given_name(name), surname(name)) == (given, family)


@pytest.mark.parametrize(
    ("short", "full", "same"),
    [
        ("Austin", "Lloyd Austin", True),
        ("Kim", "Kim Yong-hyun", True),
        ("B. Obama", "Barack Obama", True),
        ("George Bush", "George W. Bush", True),
        ("M. Dupont", "Jean Dupont", True),
        ("Santis", "Nick De Santis", True),
        ("Michelle Obama", "Barack Obama", False),
        ("Lloyd", "Lloyd Austin", False),
        ("Yong-hyun", "Kim Yong-hyun", False),
    ],
)
def test_joins(short: str, full: str, same: bool) -> None:
    assert joins(short, full) is same


def test_first_names_that_differ_conflict() -> None:
    assert conflict("Miguel Neiva", "Miguel Nerva") is False  # surnames decide there
    assert conflict("Michelle Obama", "Barack Obama")
    assert not conflict("Obama", "Barack Obama")


@pytest.mark.parametrize(
    ("name", "gender"),
    [
        ("Lloyd Austin", "Masc"),
        ("Fatou Bensouda", "Fem"),
        ("Jean-Marc Ayrault", "Masc"),
        ("Camille Dupont", None),
        ("Kim Yong-hyun", None),
        ("Austin", None),
    ],
)
def test_gender_of_a_first_name(name: str, gender: str | None) -> None:
    assert gender_of(name) == gender


@pytest.mark.parametrize(("text", "is_one"), [("ONU", True), ("G20", True), ("O.N.U.", True)])
def test_acronyms(text: str, is_one: bool) -> None:
    assert is_acronym(text) is is_one


@pytest.mark.parametrize("text", ["XIV", "USA", "A20", "Otan", "TVA"])
def test_no_acronym_of_an_organisation(text: str) -> None:
    assert not is_acronym(text)


def test_the_title_gives_full_names() -> None:
    assert title_names("Discours de Jean-Marc Ayrault à Paris") == ["Jean-Marc Ayrault"]
