"""What the press adds to an event or cuts from it: its result, the words that follow, a country."""

from __future__ import annotations

import pytest

from tests.core.questions.sentences import alone, legible, person, place, stems, told

GAO = place("Gao")
CRASH = "Un camion a percuté un bus à Gao, tuant 12 personnes."


def test_it_works() -> None:
    found = stems(told(CRASH, GAO, title="Un accident de bus au Mali"), "gap")
    assert "Un camion a percuté un bus à Gao, tuant _____ personnes." in found


def test_words_that_go_on_in_other_sentences_are_left_to_their_speaker() -> None:
    sentence = "Jean Morel a insisté sur les dangers de la mine de Gao : « La mine est vieille."
    context = told(sentence, person("Jean Morel"), GAO, title="La mine au Mali")
    assert stems(context, "who") == ["Qui a insisté sur les dangers de la mine de Gao ?"]


@pytest.mark.parametrize(
    ("title", "stem"),
    [
        ("Belgique : les soins", "Combien de médecins la Belgique compte-t-elle ?"),
        ("Canada : les soins", "Combien de médecins le Canada compte-t-il ?"),
    ],
)
def test_the_country_is_named(title: str, stem: str) -> None:
    found = stems(told("Le pays compte 17.000 médecins.", title=title), "how_many")
    assert [legible(s) for s in found] == [stem]


@pytest.mark.parametrize(
    ("sentence", "written"),
    [
        (
            "Le tournoi de Gao a attiré cette année 25.000 spectateurs.",
            "Le tournoi de Gao a attiré 25.000 spectateurs.",
        ),
        (
            "Plus de 4.000 médecins généralistes ont fermé leur cabinet à Gao.",
            "Plus de 4.000 médecins généralistes ont fermé leur cabinet à Gao.",
        ),
    ],
)
def test_a_statement_is_found(sentence: str, written: str) -> None:
    title = "Tournoi et médecins au Mali"
    assert alone(sentence, GAO, title=title, published=None) == written
