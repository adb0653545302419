"""Roles as the article words them."""

from __future__ import annotations

import pytest
from spacy.tokens import Doc

from quizapp.core.facts.roles import (
    ORGANISATION_ROLE_HEADS,
    FoundRole,
    role_after,
    role_before,
    role_by_copula,
)
from tests.core.facts.parsed import parsed

ADJECTIVES = dict.fromkeys(
    ["sud-coréen", "ancien", "américain", "équatorienne", "européenne", "affaires"], "ADJ"
)


def _doc(text: str, **pos: str) -> Doc:
    return parsed(text, pos={**ADJECTIVES, **pos})


def _tokens(doc: Doc, name: str) -> tuple[int, int]:
    at = doc.text.rindex(name)
    span = doc.char_span(at, at + len(name), alignment_mode="expand")
    assert span is not None
    return span.start, span.end


def _before(text: str, name: str) -> FoundRole | None:
    doc = _doc(text)
    return role_before(doc, _tokens(doc, name)[0])


def _after(text: str, name: str, **pos: str) -> FoundRole | None:
    doc = _doc(text, **pos)
    return role_after(doc, _tokens(doc, name)[1])


def test_it_works() -> None:
    found = _before("le secrétaire à la Défense Lloyd Austin", "Lloyd Austin")
    assert found is not None
    assert (found.role.text, found.gender) == ("secrétaire à la Défense", "Masc")
    assert found.role.span == (3, 26)


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("le ministre sud-coréen de la Défense Kim", "Kim", "ministre sud-coréen de la Défense"),
        ("l'ancien président américain Barack Obama", "Barack", "ancien président américain"),
        ("la ministre de l'Économie et des Finances Lagarde", "Lagarde",
         "ministre de l'Économie et des Finances"),
        ("le Premier ministre Ayrault", "Ayrault", "Premier ministre"),
        ("Le président de la FIFA, Gianni Infantino, dort", "Gianni", "président de la FIFA"),
        ("le secrétaire d'État, M. Blinken, dort", "Blinken", "secrétaire d'État"),
        ("l'acteur et réalisateur Clint Eastwood", "Clint", "acteur et réalisateur"),
    ],
)  # fmt: skip
def test_before_the_name(text: str, name: str, role: str) -> None:
    found = _before(text, name)
    assert found is not None
    assert found.role.text == role


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("un homme Dupont", "Dupont"),
        ("le président de Febelfin", "Febelfin"),
        ("les soldats avec Dupont", "Dupont"),
        ("la veuve de l'ancien président, Souha Arafat, dort", "Souha"),
        ("un président, Dupont, dort", "Dupont"),
        ("le directeur du projet Event Horizon", "Event"),
        ("le correspondant de l'agence équatorienne Ansa", "Ansa"),
        ("la table Dupont", "Dupont"),
        ("Dupont", "Dupont"),
    ],
)
def test_no_role_before(text: str, name: str) -> None:
    assert _before(text, name) is None


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Rafael Correa, président de la république équatorienne, dort", "Correa",
         "président de la république équatorienne"),
        ("Song Myung-Sup, analyste à Hi Investment.", "Song Myung-Sup", "analyste à Hi Investment"),
        ("Bill Noonan, également porte-parole du port.", "Bill Noonan", "porte-parole du port"),
        ("Jean Martin, 29 ans, boulanger.", "Martin", "boulanger"),
        ("Jean Martin (PS), maire de Manacor.", "Martin", "maire de Manacor"),
        ("Jean Martin (maire de Manacor) dort", "Martin", "maire de Manacor"),
    ],
)  # fmt: skip
def test_after_the_name(text: str, name: str, role: str) -> None:
    found = _after(text, name)
    assert found is not None
    assert found.role.text == role


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Ehrman, correspondant de l'agence Ansa, dort", "correspondant de l'agence Ansa"),
        ("Ehrman, attaquant la place, dort", None),
    ],
)
def test_a_participle_is_no_role(text: str, role: str | None) -> None:
    found = _after(text, "Ehrman", correspondant="VERB", attaquant="VERB")
    assert (found.role.text if found else None) == role


def test_the_subject_of_the_next_clause_is_no_role() -> None:
    assert _after("Selon Martin, le président a signé", "Martin") is None


@pytest.mark.parametrize("text", ["Martin, lundi, dort", "Martin dort", "Martin, table de bois"])
def test_no_role_after(text: str) -> None:
    assert _after(text, "Martin") is None


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Pastor est le maire de Manacor.", "maire de Manacor"),
        ("Pastor a été élu président de l'Égypte avec peine.", "président de l'Égypte"),
    ],
)
def test_by_a_verb(text: str, role: str) -> None:
    doc = _doc(text, élu="VERB")
    found = role_by_copula(doc, 1)
    assert found is not None
    assert found.role.text == role


@pytest.mark.parametrize("text", ["Pastor était maire.", "Pastor n'est pas maire.", "Pastor."])
def test_past_and_denied_roles_are_left(text: str) -> None:
    assert role_by_copula(_doc(text), 1) is None


def test_what_an_organisation_is() -> None:
    doc = _doc("l'ONG Human Rights Watch")
    found = role_before(doc, 2, ORGANISATION_ROLE_HEADS)
    assert found is not None
    assert found.role.text == "ONG"


@pytest.mark.parametrize(
    ("text", "gender"), [("la ministre Royal", "Fem"), ("l'ancienne ministre Royal", "Fem")]
)
def test_gender_by_determiner_and_adjective(text: str, gender: str) -> None:
    found = _before(text, "Royal")
    assert found is not None
    assert found.gender == gender


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("C'est Gueffroy, un serveur de 20 ans, tué en février.", "serveur"),
        ("Voici Gueffroy, alors âgé de 20 ans, serveur à Berlin.", "serveur à Berlin"),
    ],
)
def test_an_age_is_stepped_over_where_it_stands_alone(text: str, role: str) -> None:
    found = _after(text, "Gueffroy", tué="VERB")
    assert found is not None
    assert found.role.text == role


def test_the_subject_of_the_next_verb_is_no_role_even_with_an_age() -> None:
    assert _after("Chez Ouchy, l'athlète de 31 ans comptait.", "Ouchy", comptait="VERB") is None


def test_a_verb_is_no_role() -> None:
    doc = _doc("« Non », a accusé Ousmane Thiaw.", accusé="VERB")
    assert role_before(doc, _tokens(doc, "Ousmane Thiaw")[0]) is None


def test_a_role_keeps_a_numbered_name_whole() -> None:
    found = _after("Hassan Ouali, agronome à l'Institut Hassan-II, doute.", "Ouali")
    assert found is not None
    assert found.role.text == "agronome à l'Institut Hassan-II"
