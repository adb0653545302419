"""Who is told to have said it, in the press: an agency that listened, a pronoun, « selon lui »."""

from __future__ import annotations

import pytest

from tests.core.questions.sentences import alone, person, place, stems, told

GAO = place("Gao")
MOREL = person("Jean Morel", role="")
TITLE = "La mine de Gao"
CLOSING = "La mine de Gao fermera en 2030"
SPOKE = f"{CLOSING}, a indiqué par téléphone à l'AFP Jean Morel."
TOLD = "Jean Morel a expliqué la fermeture du marché de Mopti."


def test_it_works() -> None:
    (stem,) = stems(told(SPOKE, MOREL, GAO, title=TITLE), "who_claims")
    assert stem == "Selon qui la mine de Gao fermera-t-elle en 2030 ?"


@pytest.mark.parametrize(
    "then",
    [
        "La mine de Gao emploie 300 agents, a-t-il ajouté.",
        "Selon lui, la mine de Gao emploie 300 agents.",
    ],
)
@pytest.mark.parametrize("before", [SPOKE, TOLD, f"{TOLD}\n\n"])
def test_who_spoke_last_goes_on_speaking(before: str, then: str) -> None:
    text = f"{before.rstrip()}\n\n{then}" if before.endswith("\n") else f"{before} {then}"
    found = alone(text, MOREL, *([GAO] if "Gao" in text else []), title=TITLE)
    assert found == "Selon Jean Morel, la mine de Gao emploie 300 agents."


@pytest.mark.parametrize(
    "before",
    ["La mine est belle.", "Le maire a vu Jean Morel.", "Jean Morel et Anna Keller dorment."],
)
def test_who_may_have_spoken_is_not_guessed(before: str) -> None:
    text = f"{before} La mine de Gao emploie 300 agents, a-t-il ajouté."
    named = [p for p in (MOREL, person("Anna Keller", gender="Fem")) if p.name in text]
    assert alone(text, *named, GAO, title=TITLE).startswith("open:")


@pytest.mark.parametrize(
    ("sentence", "written"),
    [
        (
            "Autre mesure : 88 % des héritages seront exonérés en 2012.",
            "88 % des héritages seront exonérés en 2012.",
        ),
        (
            "À noter que le maire de Gao a fermé le marché de Mopti.",
            "Le maire de Gao a fermé le marché de Mopti.",
        ),
        (
            "Actuellement, la mine de Gao emploie 300 agents.",
            "La mine de Gao emploie 300 agents.",
        ),
    ],
)
def test_what_only_leads_to_a_statement_is_left_out(sentence: str, written: str) -> None:
    named = [GAO] if "Gao" in sentence else []
    assert alone(sentence, *named, title=TITLE) == written


def test_what_is_measured_agrees_with_no_participle() -> None:
    """« les millions qu'il a coûté »; « 1,3 millions », a fault, is nowhere to be read."""
    context = told("La création du projet a coûté 1,3 millions d’euros.", title="Un projet")
    asked = stems(context, "what_amount")
    assert asked == ["Combien de millions d’euros la création du projet a-t-elle coûté ?"]
