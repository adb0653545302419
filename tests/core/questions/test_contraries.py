"""A word and its contrary: same form, same construction, else none."""

from __future__ import annotations

import pytest

from quizapp.core.questions.contraries import NOUN_FORMS, QUALITY_FORMS, VERB_FORMS, contrary
from quizapp.core.questions.statements import Statement, statements_of
from quizapp.core.questions.wording import whole
from tests.core.questions.sentences import legible, told


def turned(sentence: str) -> str | None:
    context = told(sentence)
    statement: Statement = next(s for part in context.sentences for s in statements_of(part))
    edit = contrary(statement)
    return legible(whole(statement, context, (edit,))) if edit else None


def test_it_works() -> None:
    assert turned("La production de lait de la région de Gao a augmenté de 3 % en 2012.") == (
        "La production de lait de la région de Gao a diminué de 3 % en 2012."
    )


def test_a_participle_of_another_verb() -> None:
    assert turned("Le trafic des trains a été suspendu entre Gao et Mopti.") == (
        "Le trafic des trains a été maintenu entre Gao et Mopti."
    )


@pytest.mark.parametrize(
    "sentence",
    [
        "Le maire de Gao a refusé de fermer le marché de Mopti.",  # « accepté de »: another tone
        "La préfecture de Gao a annoncé l’augmentation des loyers de la ville.",  # « l’diminution »
        "Le maire de Gao a fermé le marché de Mopti.",
    ],
)
def test_what_has_no_contrary_here(sentence: str) -> None:
    assert turned(sentence) is None


@pytest.mark.parametrize(
    ("form", "other"),
    [
        (VERB_FORMS["approuvée"], "rejetée"),
        (VERB_FORMS["refusaient"], "acceptaient"),
        (VERB_FORMS["réduites"], "accrues"),
        (NOUN_FORMS["hausse"], "baisse"),
        (QUALITY_FORMS["payantes"], "gratuites"),
    ],
)
def test_the_contrary_agrees_alike(form: str, other: str) -> None:
    assert form == other


def test_no_form_is_its_own_contrary() -> None:
    for forms in (VERB_FORMS, NOUN_FORMS, QUALITY_FORMS):
        assert all(form != other for form, other in forms.items())
