"""A result and the weather are of a place: that of the sentence, of one before, of the title."""

from __future__ import annotations

import pytest

from quizapp.core.questions.framing import unframed
from quizapp.core.questions.statements import statements_of
from tests.core.questions.sentences import dropped, person, place, stems, told

MOREL = person("Anna Morel", gender="Fem")
OPENED = "Au stade de Gao, les résultats étonnent la foule."
RACE = "Anna Morel gagne la course de haies."
WIND = "Les vents ont soufflé à 130 kilomètres par heure."


def test_it_works() -> None:
    context = told(f"{OPENED} {RACE}", MOREL, place("Gao"))
    assert stems(context, "who") == ["Au stade de Gao, qui gagne la course de haies ?"]


def test_the_frame_is_part_of_the_evidence() -> None:
    context = told(f"{OPENED} {RACE}", MOREL, place("Gao"))
    stems(context, "who")
    assert context.standing[-1].source.start == 0


@pytest.mark.parametrize(
    ("text", "title", "refused"),
    [
        (RACE, "Nouvelles du soir", True),
        (RACE, "Marathon de Gao : une victoire", False),
        (f"{OPENED}\n\n{RACE}", "Nouvelles du soir", True),  # another paragraph
        ("Anna Morel gagne la course de haies à Mopti.", "Nouvelles du soir", False),
        ("Anna Morel est troisième à une minute.", "Cyclisme : Morel s’impose", True),
        (
            "Au classement général, le Mali garde la tête. Anna Morel est troisième à une minute.",
            "Cyclisme : Morel s’impose",
            False,
        ),
    ],
)
def test_a_result_without_its_place(text: str, title: str, refused: bool) -> None:
    places = [place(name) for name in ("Gao", "Mopti") if name in text]
    context = told(text, MOREL, *places, title=title)
    assert ("unframed" in dropped(context)) is refused


@pytest.mark.parametrize(
    ("title", "refused"), [("Trois départements en vigilance", True), ("Tempête au Mali", False)]
)
def test_the_weather_is_of_a_place(title: str, refused: bool) -> None:
    context = told(WIND, title=title)
    statement = next(statements_of(context.sentences[0]))
    assert unframed(statement, context) is refused


def test_an_opening_adjunct_is_of_the_clauses_joined_after_it() -> None:
    text = (
        "À Paris, en 1900, elles étaient 22 sur 997 concurrents, et la joueuse Anna Morel était "
        "devenue la première championne du Mali."
    )
    asked = stems(told(text, MOREL, place("Paris")), "gap")
    assert "À Paris, en _____, la joueuse Anna Morel était devenue la première" in asked[-1]
