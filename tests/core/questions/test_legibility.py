"""What no reader should be asked to read."""

from __future__ import annotations

import pytest

from quizapp.core.questions.context import Context
from quizapp.core.questions.legibility import garbled, quoted_along, shouted
from quizapp.core.questions.statements import Statement
from tests.core.questions.sentences import person, told


def statement(context: Context, number: int = 0) -> Statement:
    sentence = context.sentences[number]
    return Statement(sentence, tuple(sentence)[:-1], sentence.root, sentence.root, (), ())


def test_it_works() -> None:
    context = told("Le chantier a mobilisé 120 ouvriers.")
    assert not any(guard(statement(context), context) for guard in (garbled, shouted, quoted_along))


@pytest.mark.parametrize(
    "text",
    [
        "Le chantier a mobilisé l20 ouvriers.",
        "Le musée montre 34O maquettes.",
        "Le chantier 🚢 a mobilisé 120 ouvriers.",
        "Le chantier a mobilisé | 120 ouvriers.",
        "Le maire écrit à maire@example.org pour 120 ouvriers.",
        "Le chantier de @maire a mobilisé 120 ouvriers.",
    ],
)
def test_signs_and_scanned_figures(text: str) -> None:
    context = told(text)
    assert garbled(statement(context), context)


@pytest.mark.parametrize(
    "text",
    [
        "Le gaz CO2 et 20 °C.",
        "L’A380 et le B52 volent à 12,5 km.",
        "Le « 20 heures » coûte 3 % de plus.",
        "Le loyer a coûté 10 €.",
    ],
)
def test_words_and_units_are_read(text: str) -> None:
    context = told(text)
    assert not garbled(statement(context), context)


def test_capitals() -> None:
    context = told("LA VILLE DE BREST A FERMÉ TROIS MUSÉES.")
    assert shouted(statement(context), context)
    context = told("Le PSG et l’OM ont battu la SNCF et la RATP en finale du tournoi.")
    assert not shouted(statement(context), context)


def test_a_sentence_inside_a_quotation() -> None:
    words = "Tout va mal. Brest a fermé trois musées. Rien ne change"
    text = f"« {words} », a dit Paul Kané. Le port dort."
    context = told(text, person("Paul Kané"), said=[(words, "Paul Kané")])
    inside = [s for s in context.sentences if s.text.startswith("Brest")]
    assert inside
    assert quoted_along(statement(context, context.sentences.index(inside[0])), context)
    assert not quoted_along(statement(context, len(context.sentences) - 1), context)
