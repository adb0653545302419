"""How an answer is written as an option."""

from __future__ import annotations

from decimal import Decimal

import pytest

from quizapp.core.facts.findings import Entity, Figure
from quizapp.core.model import Span
from quizapp.core.questions.context import Context
from quizapp.core.questions.naming import (
    amount,
    entity_option,
    figure_option,
    noun_phrase,
    number_of,
    scale,
    unit_told,
)
from quizapp.core.questions.proposals import Pattern, Proposal
from tests.core.questions.sentences import legible, organisation, person, place, told


def option(entity: Entity, context: Context, affix: str = "", with_article: bool = False) -> str:
    made = Proposal(
        Pattern.GAP,
        "",
        entity,
        Span(0, 1),
        Span(0, 1),
        "",
        affix=affix,
        with_article=with_article,
    )
    return entity_option(entity, made, context)


def figure(sentence: str) -> tuple[Figure, Context]:
    context = told(sentence)
    return context.findings.figures[0], context


def test_it_works() -> None:
    context = told("Le Mali attend.", place("Mali", level="country"))
    (mali,) = context.findings.entities
    assert option(mali, context) == "Mali"
    assert option(mali, context, with_article=True) == "le Mali"


@pytest.mark.parametrize(
    ("name", "affix", "with_article", "written"),
    [
        ("Mali", "de", True, "du Mali"),
        ("Mali", "en", False, "au Mali"),
        ("Pays-Bas", "en", False, "aux Pays-Bas"),
        ("Iran", "en", False, "en Iran"),
        ("Iran", "de", True, "de l’Iran"),
        ("Espagne", "que", True, "que l’Espagne"),
        ("France", "de", False, "de France"),
        ("Espagne", "de", False, "d’Espagne"),
    ],
)
def test_countries(name: str, affix: str, with_article: bool, written: str) -> None:
    context = told(f"{name} attend.", place(name, level="country"))
    (entity,) = context.findings.entities
    assert option(entity, context, affix, with_article) == written


@pytest.mark.parametrize(
    ("name", "affix", "written"),
    [("Gao", "à", "à Gao"), ("Odessa", "de", "d’Odessa"), ("Gao", "de", "de Gao")],
)
def test_cities(name: str, affix: str, written: str) -> None:
    context = told(f"{name} attend.", place(name))
    (entity,) = context.findings.entities
    assert option(entity, context, affix) == written


def test_people() -> None:
    context = told("Austin attend.", person("Austin"))
    (austin,) = context.findings.entities
    assert option(austin, context, "que") == "qu’Austin"


def test_an_organisation_takes_the_article_that_the_text_gives_it() -> None:
    context = told("Il quitte l’ONU et la Croix-Rouge.", organisation("ONU"))
    (onu,) = context.findings.entities
    assert noun_phrase(onu, context) == "l’ONU"
    assert option(onu, context, "de", with_article=True) == "de l’ONU"


def test_no_option_where_the_article_of_the_name_is_unknown() -> None:
    context = told("Greenpeace attend.", organisation("Greenpeace"))
    (entity,) = context.findings.entities
    assert option(entity, context, with_article=True) == ""
    assert option(entity, context) == "Greenpeace"


@pytest.mark.parametrize(
    ("value", "decimals", "written"),
    [
        ("11000", 0, "11 000"),
        ("5.4", 0, "5,4"),
        ("5.5", 2, "5,50"),
        ("1234567.5", 0, "1 234 567,5"),
        ("999", 0, "999"),
    ],
)
def test_amounts(value: str, decimals: int, written: str) -> None:
    assert legible(amount(Decimal(value), decimals)) == written


@pytest.mark.parametrize(
    ("sentence", "value", "written"),
    [
        ("Il a perdu 11 000 soldats.", "7000", "7 000"),
        ("Il a douze frères.", "8", "huit"),
        ("Il a perdu 5,4 millions d’euros.", "1.4", "1,4 million d’euros"),
        ("Il a perdu 1,4 million d’euros.", "2.2", "2,2 millions d’euros"),
        ("La baisse est de 13 %.", "8", "8 %"),
        ("La tour mesure 5,50 mètres.", "7.7", "7,70 mètres"),
    ],
)
def test_figures_in_the_form_of_the_article(sentence: str, value: str, written: str) -> None:
    found, context = figure(sentence)
    assert legible(figure_option(Decimal(value), found, context)) == written


def test_the_apostrophe_of_a_name() -> None:
    context = told("Armel Le Cléac'h dort.", person("Armel Le Cléac'h"))
    (entity,) = context.findings.entities
    assert option(entity, context) == "Armel Le Cléac’h"


def test_a_scale_in_letters_stays_as_the_article_writes_it() -> None:
    old, context = figure("La vie est apparue il y a quatre milliards d’années.")
    assert scale(old, context) == (Decimal(4), "milliards d’années")
    written = [legible(figure_option(Decimal(n), old, context)) for n in (3, 4)]
    assert written == ["trois milliards d’années", "quatre milliards d’années"]


@pytest.mark.parametrize(
    ("option", "stem", "number"),
    [
        ("240 millions d’euros", "Combien de millions d’euros la ville doit-elle ?", "240"),
        ("1,4 million d’euros", "Combien de millions d’euros la ville doit-elle ?", "1,4"),
        ("trois ans", "Pendant combien d’années le pont sera-t-il fermé ?", "trois"),
        ("11\u202f000", "Combien de soldats sont partis ?", "11\u202f000"),
    ],
)
def test_the_unit_that_a_stem_tells(option: str, stem: str, number: str) -> None:
    assert unit_told(option, stem)
    assert number_of(option) == number


def test_a_unit_that_the_stem_leaves_open() -> None:
    assert not unit_told("3 millions d’euros", "De combien la dette a-t-elle augmenté ?")
