"""Figures: value, hedge, unit, and what is none."""

from decimal import Decimal

import pytest
import spacy
from spacy.tokens import Doc

from quizapp.core.facts.figures import figure_facts, find_figures
from quizapp.core.facts.findings import Figure, Findings, Measure
from quizapp.core.language.typography import plain
from quizapp.core.model import Article, Passage
from tests.core.facts.parsed import parsed

NLP = spacy.blank("fr")


def figures(text: str) -> tuple[Figure, ...]:
    return find_figures(NLP(plain(text)))


def only(text: str) -> Figure:
    (figure,) = figures(text)
    return figure


def words(text: str, figure: Figure) -> str:
    return text[figure.span.start : figure.span.end]


def test_it_works() -> None:
    text = "Ils ont livré plus de 1\u202f000 conteneurs de munitions, selon l'armée."
    figure = only(text)
    assert words(text, figure) == "1\u202f000"
    assert (figure.value, figure.measure) == (Decimal(1000), Measure.COUNT)
    assert (figure.approximate, figure.unit) == ("plus de", "conteneurs de munitions")
    assert figure.noun is not None
    assert text[figure.noun.start : figure.noun.end] == "conteneurs"


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("11 000", "11000"),
        ("11.000", "11000"),
        ("1 822", "1822"),
        ("5,4 millions de", "5400000"),
        ("onze mille", "11000"),
        ("vingt-deux", "22"),
        ("vingt et un", "21"),
        ("quatre-vingt-dix-sept", "97"),
        ("soixante et onze", "71"),
        ("deux cent mille", "200000"),
        ("trois milliards et demi de", "3500000000"),
        ("un million de", "1000000"),
        ("1500", "1500"),
    ],
)
def test_values(written: str, value: str) -> None:
    assert only(f"Ils ont vu {written} soldats.").value == Decimal(value)


@pytest.mark.parametrize(
    ("text", "approximate"),
    [
        ("Près de 300 soldats.", "près de"),
        ("Au moins trois soldats.", "au moins"),
        ("Jusqu'à 40 soldats.", "jusqu'à"),
        ("Quelque 300 soldats.", "quelque"),
        ("Ils sont 300 soldats environ.", "environ"),
        ("Ils sont 300 soldats ou plus.", "ou plus"),
        ("Une trentaine de soldats.", "environ"),
        ("Il y a seulement 50 soldats.", None),
        ("Autour des 300 soldats.", None),
    ],
)
def test_hedges(text: str, approximate: str | None) -> None:
    assert only(text).approximate == approximate


@pytest.mark.parametrize(
    ("text", "written", "measure", "unit"),
    [
        ("Un don de 3 milliards d'euros.", "3 milliards d'euros", Measure.MONEY, "euros"),
        ("Un don de 300 M€ en tout.", "300 M€", Measure.MONEY, "€"),
        ("Il coûte 50 dollars américains.", "50 dollars américains", Measure.MONEY, None),
        ("Il paie 500 francs CFA.", "500 francs CFA", Measure.MONEY, "francs CFA"),
        ("Une baisse de 12,5 %.", "12,5 %", Measure.PERCENT, "%"),
        ("Une baisse de 12 pour cent.", "12 pour cent", Measure.PERCENT, "pour cent"),
        ("Il est à 50 kilomètres.", "50 kilomètres", Measure.DISTANCE, "kilomètres"),
        ("Il pèse 660 kg.", "660 kg", Measure.MASS, "kg"),
        ("Il fait 30 degrés Celsius.", "30 degrés Celsius", Measure.TEMPERATURE, None),
        ("Il a duré trois ans.", "trois ans", Measure.DURATION, "ans"),
        ("Pendant 18 heures ils ont attendu.", "18 heures", Measure.DURATION, "heures"),
        ("Luc, 29 ans, est mort.", "29 ans", Measure.AGE, "ans"),
        ("Âgé de 29 ans, il est mort.", "29 ans", Measure.AGE, "ans"),
        ("L'athlète de 31 ans gagne.", "31 ans", Measure.AGE, "ans"),
        ("Il voit un serveur de 20 ans, tué.", "20 ans", Measure.AGE, "ans"),
        ("Elle cite une institutrice kényane de 45 ans.", "45 ans", Measure.AGE, "ans"),
        ("Il signe un contrat d'entraîneur de trois ans.", "trois ans", Measure.DURATION, "ans"),
        ("Il purge une peine de 20 ans.", "20 ans", Measure.DURATION, "ans"),
        ("Le 42e festival.", "42e", Measure.ORDINAL, "festival"),
        ("Ils ont gagné 3-1.", "3-1", Measure.SCORE, None),
    ],
)
def test_measures(text: str, written: str, measure: Measure, unit: str | None) -> None:
    figure = only(text)
    assert (words(text, figure), figure.measure) == (written, measure)
    assert unit is None or figure.unit == unit


def test_money_in_short_has_its_value() -> None:
    assert only("Un don de 300 M€.").value == Decimal(300_000_000)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("Entre 10 et 15 soldats.", 10, 15),
        ("Ils ont de 3 à 5 chars.", 3, 5),
        ("De 3 à 5 millions d'euros.", 3_000_000, 5_000_000),
        ("Des jeunes de 16-17 ans.", 16, 17),
    ],
)
def test_ranges(text: str, low: int, high: int) -> None:
    figure = only(text)
    assert (figure.value, figure.upper) == (Decimal(low), Decimal(high))


@pytest.mark.parametrize(
    "text", ["Plusieurs milliers de soldats.", "Ils sont des dizaines de milliers de soldats."]
)
def test_vague(text: str) -> None:
    figure = only(text)
    assert (figure.vague, figure.value, figure.unit) == (True, None, "soldats")


@pytest.mark.parametrize(
    "text",
    [
        "Il est né en 2012.",
        "C'était le 16 août 2012.",
        "Il a vu un soldat et une femme, l'un et l'autre.",
        "Le G8 et France 24 parlent de l'article 49.",
        "Un A380 et un Boeing 737 volent.",
        "Il viendra à 12h30, vers 18 heures ou à 22 h 42.",
        "Appelez le 01 23 45 67 89.",
        "Le premier ministre est venu pour la première fois.",
        "Les deux pays et ces deux hommes, tous deux.",
        "Au XVIe siècle, le 1er mars.",
        "Les deux tiers des voix, trois fois plus.",
        "Les satellites n° 3 et 4 sont en vol.",
        "",
        "— … ¿ 1/2/3 :: %",
    ],
)
def test_no_figure(text: str) -> None:
    assert figures(text) == ()


def test_the_parse_ends_the_noun_phrase_at_the_verb() -> None:
    tokens = ["11", "000", "soldats", "coréens", "avancent"]
    tags = ["NUM", "NUM", "NOUN", "ADJ", "VERB"]
    doc = Doc(NLP.vocab, words=tokens, pos=tags, heads=[2, 2, 4, 2, 4], deps=["nummod"] * 5)
    (figure,) = find_figures(doc)
    assert figure.unit == "soldats coréens"


def test_facts() -> None:
    text = "Près de 5,4 millions d'habitants. Bien d'autres."
    article = Article("t", "fr", text, (Passage("p1", 0, len(text), text),))
    findings = Findings(figures=figures(text))
    (fact,) = figure_facts(article, findings)
    assert (fact.text, fact.value, fact.unit) == ("5,4 millions", "5400000", "habitants")
    assert (fact.approximate, fact.passage) == ("près de", "p1")
    assert [f.id for f in figure_facts(article, findings)] == [fact.id]


@pytest.mark.parametrize(
    "text",
    [
        "Le championnat 1947-1948 commence.",
        "Une défense en 5-3-2 joue.",
        "Ils y restent jusqu'au 18 afin de dormir.",
        "L'Oreca 07 no 13 gagne.",
    ],
)
def test_codes_and_bare_days_are_no_figures(text: str) -> None:
    assert figures(text) == ()


@pytest.mark.parametrize(
    "text", ["Le vote des 16 et 17 juin.", "Aux soirs des 4, 5 et 9 août.", "Rendez-vous lundi 6."]
)
def test_days_of_a_month_are_no_figures(text: str) -> None:
    assert figures(text) == ()


@pytest.mark.parametrize(
    "text", ["Les lignes de bus 4 et 21 sont déviées.", "Le carbone 14 date le corail."]
)
def test_a_bare_number_after_its_noun_is_a_label(text: str) -> None:
    tags = {"lignes": "NOUN", "bus": "NOUN", "carbone": "NOUN", "date": "VERB"}
    assert find_figures(parsed(text, pos=tags)) == ()


def test_an_apostrophe_after_a_letter_makes_no_unit() -> None:
    assert all(f.measure is not Measure.DURATION for f in figures("Un sur dix s'abstient."))


def test_a_duration_may_open_the_text() -> None:
    figure = only("Peine de 20 ans confirmée.")
    assert (figure.value, figure.measure) == (Decimal(20), Measure.DURATION)
