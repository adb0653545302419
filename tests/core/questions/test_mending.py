"""Participles that the article writes wrongly and the question rightly."""

from __future__ import annotations

import pytest

from quizapp.core.questions.guards import unsound
from quizapp.core.questions.mending import mended
from quizapp.core.questions.statements import statements_of
from quizapp.core.questions.wording import whole
from tests.core.questions.sentences import legible, place, stems, told


def written(sentence: str) -> str:
    context = told(sentence)
    statement = mended(next(statements_of(context.sentences[0])))
    assert unsound(statement, context) is None
    return legible(whole(statement, context))


def test_it_works() -> None:
    sentence = "L’avalanche a causée la mort de neuf personnes."
    assert written(sentence) == "L’avalanche a causé la mort de neuf personnes."


@pytest.mark.parametrize(
    ("sentence", "right"),
    [
        (
            "Les habitants ont justifiés la fermeture du port.",
            "Les habitants ont justifié la fermeture du port.",
        ),
        ("L’école de Gao a due fermer en 2012.", "L’école de Gao a dû fermer en 2012."),
        ("La Birmanie a abolit la censure en 2012.", "La Birmanie a aboli la censure en 2012."),
        (
            "La maternité de Gao a été fermé en 2009.",
            "La maternité de Gao a été fermée en 2009.",
        ),
        ("Les restrictions ont été levé en 2012.", "Les restrictions ont été levées en 2012."),
    ],
)
def test_a_participle_agrees_as_grammar_wants(sentence: str, right: str) -> None:
    assert written(sentence) == right


@pytest.mark.parametrize(
    "sentence",
    [
        "Le maire de Gao a fermé le marché de Mopti.",
        "Les usines de Gao ont été fermées en 2012.",
    ],
)
def test_what_is_right_stays(sentence: str) -> None:
    assert written(sentence) == sentence


def test_the_question_has_the_right_form() -> None:
    context = told("La maternité de Gao a été fermé en 2009.", place("Gao"))
    assert stems(context, "when") == ["En quelle année la maternité de Gao a-t-elle été fermée ?"]
