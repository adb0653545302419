"""Dates, absolute and relative."""

from datetime import date

import pytest
import spacy

from quizapp.core.facts.dates import date_facts, find_moments, in_french, iso
from quizapp.core.facts.findings import Findings, Granularity, Moment
from quizapp.core.language.typography import plain
from quizapp.core.model import Article, Passage

NLP = spacy.blank("fr")
MONDAY = date(2012, 8, 20)


def dates(text: str, published: date | None = None) -> tuple[Moment, ...]:
    return find_moments(NLP(plain(text)), published)


def test_it_works() -> None:
    text = "Le jeudi 16 août 2012, il est parti."
    (moment,) = dates(text)
    assert text[moment.span.start : moment.span.end] == "jeudi 16 août 2012"
    assert (moment.start, moment.granularity) == (date(2012, 8, 16), Granularity.DAY)
    assert moment.absolute


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Le 1er mars 2021.", "2021-03-01"),
        ("Le 16/08/2012.", "2012-08-16"),
        ("Fin août 2012.", "2012-08"),
        ("Il meurt en 1957.", "1957"),
        ("Marie Curie (1867) est née.", "1867"),
        ("Dans les années 1930.", "193X"),
        ("Au XVIe siècle.", "15XX"),
        ("En 1580 les Jésuites ouvrent un collège.", "1580"),
        ("Clovis meurt en 511.", "0511"),
        ("Le 3 juillet 987, il est élu.", "0987-07-03"),
    ],
)
def test_absolute(text: str, value: str) -> None:
    (moment,) = dates(text)
    assert (iso(moment), moment.absolute) == (value, True)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Hier, il est parti.", "2012-08-19"),
        ("Lundi, il est parti.", "2012-08-20"),
        ("Vendredi, il est parti.", "2012-08-17"),
        ("Lundi dernier, il est parti.", "2012-08-13"),
        ("Samedi prochain, il part.", "2012-08-25"),
        ("Jeudi 16 août, il est parti.", "2012-08-16"),
        ("Le 3 janvier, il part.", "2013-01-03"),
        ("Le 3 janvier dernier, il est parti.", "2012-01-03"),
        ("En mai, il est parti.", "2012-05"),
        ("Plus tôt ce mois-ci.", "2012-08"),
        ("Le mois dernier.", "2012-07"),
        ("L'an dernier.", "2011"),
        ("Cette année.", "2012"),
    ],
)
def test_relative(text: str, value: str) -> None:
    (moment,) = dates(text, MONDAY)
    assert (iso(moment), moment.absolute) == (value, False)
    (unknown,) = dates(text)
    assert unknown.start is None


def test_a_day_after_a_year_long_past_is_not_counted_from_publication() -> None:
    first, second = dates("Le mur tombe en 1989. Le 9 novembre, la foule passe.", MONDAY)
    assert first.start == date(1989, 1, 1)
    assert second.start is None


@pytest.mark.parametrize(
    "text",
    [
        "Il y avait 2 012 soldats.",
        "Il y avait 1500 personnes.",
        "Près de 1500 personnes.",
        "La veille, il est parti.",
        "Le 45 août 2012 ?",
        "Le 31/02/2012.",
        "Chaque lundi, les lundis, le lundi.",
        "Cette année-là.",
        "Il marche. Mai, il dit non : 3/4.",
        "",
    ],
)
def test_no_date(text: str) -> None:
    assert [m for m in dates(text, MONDAY) if m.granularity is not Granularity.MONTH] == []


@pytest.mark.parametrize(
    ("start", "granularity", "words"),
    [
        (date(2012, 8, 16), Granularity.DAY, "16 août 2012"),
        (date(2021, 3, 1), Granularity.DAY, "1er mars 2021"),
        (date(2012, 8, 1), Granularity.MONTH, "août 2012"),
        (date(2012, 1, 1), Granularity.YEAR, "2012"),
        (date(1930, 1, 1), Granularity.DECADE, "années 1930"),
        (date(1501, 1, 1), Granularity.CENTURY, "XVIe siècle"),
        (date(1, 1, 1), Granularity.CENTURY, "Ier siècle"),
    ],
)
def test_in_french(start: date, granularity: Granularity, words: str) -> None:
    assert in_french(start, granularity) == words


def test_facts() -> None:
    text = "Il naît le 5 mai 1884. Plus tôt ce mois-ci."
    article = Article("t", "fr", text, (Passage("p1", 0, len(text), text),))
    known, unknown = date_facts(article, Findings(moments=dates(text)))
    assert (known.text, known.value, known.passage) == ("5 mai 1884", "1884-05-05", "p1")
    assert (unknown.text, unknown.value) == ("ce mois-ci", None)


@pytest.mark.parametrize(
    "text",
    ["Il court en 500 m.", "Tiré en 500 exemplaires.", "Fondée en 221 av. J.-C.", "En 987 pages."],
)
def test_no_year(text: str) -> None:
    assert dates(text) == ()
