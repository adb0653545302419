"""Questions that ask the same are found, those that ask for something else are not."""

from __future__ import annotations

import pytest

from quizapp.core.duplicates import Asked, Likeness, resembling
from quizapp.core.model import QuestionKind

CHOICE, CLOZE, NUMERIC = QuestionKind.CHOICE, QuestionKind.CLOZE, QuestionKind.NUMERIC
TRUTH = QuestionKind.TRUE_FALSE
CREATED = "Le 31 octobre 1921, qui crée la Fédération sportive féminine internationale ?"
SOLDIERS = "Combien de soldats nord-coréens se trouvent sur le sol russe, selon Séoul ?"


def found(one: Asked, other: Asked) -> list[Likeness]:
    return resembling([one], [other]).get(one.id, [])


def test_it_works() -> None:
    question = Asked(1, CHOICE, CREATED, "Alice Milliat")
    others = [
        Asked(2, QuestionKind.SHORT_ANSWER, "Qui dirige l’observatoire ?", "Marie Le Goff"),
        Asked(3, QuestionKind.SHORT_ANSWER, CREATED.lower(), "Milliat"),
        Asked(4, CHOICE, CREATED, "Alice Milliat"),
    ]
    near = resembling([question], others)[1]
    assert [likeness.id for likeness in near] == [4, 3]
    assert near[0].percent == 100
    assert resembling([question], others[:1]) == {}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (  # the same number asked for in a gap and typed, whatever its spaces
            Asked(1, NUMERIC, SOLDIERS, "11\u202f000"),
            Asked(
                2, CLOZE, "Selon Séoul, _____ soldats nord-coréens sont sur le sol russe.", "11000"
            ),
        ),
        (  # a statement tells the answer of the question
            Asked(1, TRUTH, "Alice Milliat crée une fédération sportive féminine en 1921.", "Vrai"),
            Asked(
                2, CLOZE, "Alice Milliat crée une fédération sportive féminine en _____.", "1921"
            ),
        ),
        (  # one question, two answers: one of them may be wrong
            Asked(1, NUMERIC, SOLDIERS, "11 000"),
            Asked(2, NUMERIC, SOLDIERS, "10 000"),
        ),
    ],
)
def test_the_same_in_other_words(one: Asked, other: Asked) -> None:
    assert found(one, other)
    assert found(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (  # other words of the same sentence
            Asked(1, CHOICE, CREATED, "Alice Milliat"),
            Asked(
                2,
                CHOICE,
                "Le 31 octobre 1921, quelle fédération Alice Milliat crée-t-elle ?",
                "la Fédération sportive féminine internationale",
            ),
        ),
        (  # the same answer to another question
            Asked(1, CHOICE, "Qui a déclaré : « Les choix de Poutine s’amenuisent » ?", "Austin"),
            Asked(2, CHOICE, "Qui a averti que les forces s’amassent à Koursk ?", "Austin"),
        ),
        (Asked(1, TRUTH, "La tour est haute.", "Vrai"), Asked(2, TRUTH, "Le pont dure.", "Vrai")),
        (Asked(1, CHOICE, "?", ""), Asked(2, CHOICE, "…", "")),
    ],
)
def test_what_asks_for_something_else(one: Asked, other: Asked) -> None:
    assert found(one, other) == []
    assert found(other, one) == []
