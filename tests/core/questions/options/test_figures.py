"""Figures are asked for among figures as round, of the same order."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizapp.core.questions.distractors import number
from quizapp.core.questions.kinds import key_of
from quizapp.core.questions.options.figures import APART, grain, partial
from tests.core.questions.options.asking import counted, dated, offered, texts
from tests.core.questions.sentences import told

SALES = "Il a vendu 120 lits et 90 draps. Elle a vendu 450 lits. On a vendu 130 lits et 300 draps."


def test_it_works() -> None:
    context = told(SALES)
    found = offered(counted("120", context), context)
    assert {d.text for d in found} >= {"450", "300"}
    at = SALES.index("450")
    assert f"article:{at}-{at + 3}" in {d.origin for d in found}
    assert [d.origin for d in found].count("computed") == 1


def test_no_figure_of_the_sentence_itself_nor_one_as_good_as_the_key() -> None:
    context = told(SALES)
    assert not {"90", "130"} & set(texts(counted("120", context), context))


@pytest.mark.parametrize(
    ("sentence", "written", "form"),
    [
        ("Il a perdu 11 000 soldats.", "11 000", r"\d{1,2}\u202f000"),
        ("La baisse est de 13 %.", "13 %", r"\d{1,2}\u202f?.?%"),
        ("La tour mesure 5,50 mètres.", "5,50 mètres", r"\d,[05]0.mètres"),
        ("Il a vendu 5,4 millions de lits.", "5,4 millions", r"\d{1,2},\d.millions?"),
        ("Le prix est de 4,48 euros.", "4,48 euros", r"\d,\d\d.euros"),
    ],
)
def test_options_are_written_as_the_key(sentence: str, written: str, form: str) -> None:
    context = told(sentence)
    asked = counted(written, context)
    options = [key_of(asked, context), *(d.text for d in offered(asked, context))]
    assert len(options) == 4
    assert all(re.fullmatch(form, o) for o in options), options


@given(st.integers(3, 9_999_999), st.integers(0, 3))
@settings(deadline=None, max_examples=60)
def test_computed_figures_are_apart_and_as_round(value: int, seed: int) -> None:
    written = f"{value:,}".replace(",", " ")
    context = told(f"Il a perdu {written} soldats.")
    asked = counted(written, context)
    found = offered(asked, context, seed)
    key = number(key_of(asked, context))
    values = [key, *(number(d.text) for d in found)]
    exact = [v for v in values if v is not None]
    assert key is not None
    assert len(exact) == len(values) == len(set(values))
    assert all(v > 0 and v == v.to_integral() and v % grain(key) == 0 for v in exact)
    if value >= 20 and value % 5:
        assert all(v % 5 for v in exact)
    if value >= 10:
        for i, first in enumerate(exact):
            for second in exact[i + 1 :]:
                assert abs(first - second) > APART * max(first, second)


@pytest.mark.parametrize(
    ("other", "offered_too"), [("17,4 %", False), ("26 %", False), ("60 %", True)]
)
def test_a_figure_of_the_article_is_as_round_as_the_key(other: str, offered_too: bool) -> None:
    """« 17,4 % » would show among « 20 % », « 40 % » and « 60 % »."""
    context = told(f"La part est de 40 %. La hausse est de {other}.")
    assert (other in texts(counted("40 %", context), context)) is offered_too


def test_an_odd_key_is_not_the_only_odd_one() -> None:
    context = told("Il a présenté 188 listes. Elle a présenté 70 listes.")
    found = texts(counted("188", context), context)
    assert len(found) == 3
    assert all(int(text) % 5 for text in found)


def test_the_rank_of_the_key_is_not_always_the_same() -> None:
    context = told("Il a perdu 7 400 soldats.")
    asked = counted("7 400", context)
    ranks = set()
    for seed in range(20):
        values = sorted(number(d.text) or 0 for d in offered(asked, context, seed))
        ranks.add(sum(value < 7400 for value in values))
    assert ranks == {0, 1, 2, 3}


def test_a_percentage_stays_below_a_hundred() -> None:
    context = told("La part est de 90 %.")
    found = [number(d.text) for d in offered(counted("90 %", context), context)]
    assert found
    assert all(v is not None and v <= 100 for v in found)


@pytest.mark.parametrize("written", ["trois", "onze", "douze", "seize"])
def test_a_spelt_number_stays_spelt_among_its_neighbours(written: str) -> None:
    context = told(f"Il a {written} frères.")
    asked = counted(written, context)
    found = texts(asked, context)
    values = sorted(number(text) or 0 for text in (written, *found))
    assert len(found) == 3
    assert not any(c.isdigit() for text in found for c in text)
    assert values == list(range(int(values[0]), int(values[0]) + 4))


@pytest.mark.parametrize(
    ("sentence", "written"),
    [
        ("Elle a gagné en 2 heures 27 minutes et 41 secondes.", "41 secondes"),
        ("Elle a gagné en 27 minutes et 41 secondes.", "27 minutes"),
        ("Le parti compte entre 1 000 et 3 000 membres.", "3 000"),
    ],
)
def test_a_part_of_an_answer_has_no_options(sentence: str, written: str) -> None:
    context = told(sentence)
    figures = [f for f in context.findings.figures if f.upper is None]
    for figure in figures:
        assert partial(figure, context)
    assert written in sentence


def test_an_end_of_a_period_is_a_part_too() -> None:
    context = told("Entre 1949 et 1961, on passe.")
    assert [partial(moment, context) for moment in context.findings.moments] == [True, True]
    context = told("En 1949, on passe.")
    assert not partial(context.findings.moments[0], context)
    assert texts(dated(context), context)


def test_a_whole_whose_parts_follow_has_no_options() -> None:
    context = told("Le club a remporté 30 trophées, dont dix-huit titres et sept coupes.")
    assert texts(counted("30", context), context) == []


@pytest.mark.parametrize(
    "text",
    ["De 1920 à 1932, on joue.", "La saison 2014-2015 commence.", "Il gagne en 1985 et 1986."],
)
def test_a_season_or_a_period_is_one_answer(text: str) -> None:
    context = told(text)
    assert all(partial(moment, context) for moment in context.findings.moments)


def test_a_part_is_less_than_its_whole() -> None:
    context = told("L’opposition détient 88 des 200 sièges.")
    assert all(int(text) > 88 for text in texts(counted("200", context), context))
    assert all(int(text) < 200 for text in texts(counted("88", context), context))


def test_an_amount_said_twice_has_no_options() -> None:
    text = "Le chantier a coûté 6,5 milliards de dirhams, soit environ 600 millions d’euros."
    context = told(text)
    assert len(context.findings.figures) == 2
    assert all(partial(figure, context) for figure in context.findings.figures)
    other = told("Il y renonce pendant trois ans, soit un coût de 600 millions d’euros.")
    assert not any(partial(figure, other) for figure in other.findings.figures)


def test_no_round_number_beside_a_decimal() -> None:
    context = told("Le chantier a coûté 6,5 milliards de dirhams.")
    found = texts(counted("6,5 milliards de dirhams", context), context)
    assert len(found) == 3
    assert not any(",0" in text for text in found)


@pytest.mark.parametrize(
    "text",
    ["Il a frôlé Steins en 2008 et Lutetia en 2010.", "Il vend Gao en 2008, puis Mopti en 2010."],
)
def test_a_list_of_episodes_is_one_answer(text: str) -> None:
    context = told(text)
    assert [partial(moment, context) for moment in context.findings.moments] == [True, True]


def test_half_of_a_result_is_no_answer() -> None:
    context = told("Il a gagné par 5 tirs au but à 4.")
    assert partial(context.findings.figures[0], context)
    context = told("Il a marqué 5 tirs au but.")
    assert not partial(context.findings.figures[0], context)
