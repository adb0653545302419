"""The country that an adjective of nationality names."""

import pytest

from quizapp.core.language import gazetteer
from quizapp.core.language.french.nationalities_lexicon import NATIONALITIES, country_of


def test_it_works() -> None:
    assert country_of("nord-coréennes") == "Corée du Nord"


@pytest.mark.parametrize(
    ("words", "country"),
    [
        ("français française françaises Français", "France"),
        ("russe russes", "Russie"),
        ("italien italiens italienne italiennes", "Italie"),
        ("turc turcs turque turques", "Turquie"),
        ("grec grecque grecques", "Grèce"),
        ("sud-coréen sud-coréenne", "Corée du Sud"),
        ("américains", "États-Unis"),
        ("européenne", "Europe"),
    ],
)
def test_every_gender_and_number(words: str, country: str) -> None:
    assert {country_of(word) for word in words.split()} == {country}


@pytest.mark.parametrize(
    "word", ["", "e", "ne", "que", "table", "marine", "patronne", "mécanique", "mine", "France"]
)
def test_no_other_word_is_one(word: str) -> None:
    assert country_of(word) is None


@pytest.mark.parametrize("country", sorted({*NATIONALITIES.values()} - {"Corée"}))
def test_the_country_is_one_of_the_gazetteer(country: str) -> None:
    """Else « l'armée malienne » would not keep « le Mali » from being asked."""
    place = gazetteer.lookup(country)
    assert place is not None
    assert place.level in {gazetteer.Level.COUNTRY, gazetteer.Level.CONTINENT}


@pytest.mark.parametrize("word", ["bosniaque", "centrafricaine", "dominicain", "comorien"])
def test_no_nationality_is_missing(word: str) -> None:
    assert country_of(word) is not None
