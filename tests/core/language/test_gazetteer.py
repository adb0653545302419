"""Places by their French names."""

import pytest

from quizapp.core.language.gazetteer import (
    Level,
    Place,
    capital_of,
    chief_cities,
    contains,
    is_capital,
    locate,
    lookup,
    neighbours,
    of,
)


def place(name: str) -> Place:
    found = lookup(name)
    assert found is not None, name
    return found


def test_it_works() -> None:
    found = place("Koursk")
    assert (found.level, found.country) == (Level.CITY, "RU")
    assert found.population > 300_000


@pytest.mark.parametrize(
    ("name", "level", "country"),
    [
        ("Corée du Nord", Level.COUNTRY, "KP"),
        ("RDC", Level.COUNTRY, "CD"),
        ("etats-unis", Level.COUNTRY, "US"),
        ("Birmanie", Level.COUNTRY, "MM"),
        ("Asie", Level.CONTINENT, None),
        ("Moyen-Orient", Level.REGION, None),
        ("Oise", Level.REGION, "FR"),
        ("Kyiv", Level.CITY, "UA"),
        ("Kiev", Level.CITY, "UA"),
        ("Pékin", Level.CITY, "CN"),
        ("Genève", Level.CITY, "CH"),
        ("Gao", Level.CITY, "ML"),
        ("Voronej", Level.CITY, "RU"),
        ("Brive", Level.CITY, "FR"),
        ("Alpes", Level.MOUNTAIN, None),
        ("Méditerranée", Level.WATER, None),
        ("région de Koursk", Level.REGION, "RU"),
        ("ville de Gao", Level.CITY, "ML"),
        ("département du Rhône", Level.REGION, "FR"),
    ],
)
def test_names(name: str, level: Level, country: str | None) -> None:
    found = place(name)
    assert (found.level, found.country) == (level, country)


@pytest.mark.parametrize("name", ["", "Kouïsk", "bonjour à tous", "région de Kouïsk", "¡!"])
def test_unknown(name: str) -> None:
    assert lookup(name) is None


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("France", "en France"),
        ("Mali", "au Mali"),
        ("États-Unis", "aux États-Unis"),
        ("Pays-Bas", "aux Pays-Bas"),
        ("Iran", "en Iran"),
        ("Cambodge", "au Cambodge"),
        ("Honduras", "au Honduras"),
        ("Hongrie", "en Hongrie"),
        ("Chypre", "à Chypre"),
        ("Israël", "en Israël"),
        ("Le Caire", "au Caire"),
        ("Gao", "à Gao"),
        ("Oise", "dans l'Oise"),
        ("Texas", "au Texas"),
        ("région de Koursk", "dans la région de Koursk"),
        ("oblast de Soumy", "dans l'oblast de Soumy"),
    ],
)
def test_where(name: str, words: str) -> None:
    assert locate(place(name)) == words


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Mali", "du Mali"),
        ("États-Unis", "des États-Unis"),
        ("Oslo", "d'Oslo"),
        ("Le Caire", "du Caire"),
    ],
)
def test_of(name: str, words: str) -> None:
    assert of(place(name)) == words


def test_capitals() -> None:
    assert capital_of("RU") == place("Moscou")
    assert is_capital(place("Séoul"))
    assert not is_capital(place("New York"))


def test_containment() -> None:
    assert contains(place("France"), place("Lyon"))
    assert contains(place("Europe"), place("Lyon"))
    assert contains(place("région de Koursk"), place("Koursk"))
    assert not contains(place("Lyon"), place("France"))
    assert not contains(place("Mali"), place("Niger"))


@pytest.mark.parametrize("name", ["Gao", "Mali", "Bretagne", "région de Koursk", "Oise", "Séoul"])
def test_neighbours_are_of_its_kind(name: str) -> None:
    found = place(name)
    others = neighbours(found, 3)
    assert len(others) == 3
    assert others == neighbours(found, 3)
    assert all((other.level, other.type_word) == (found.level, found.type_word) for other in others)
    assert found.name not in {other.name for other in others}
    if found.level is not Level.COUNTRY:
        assert {other.country for other in others} == {found.country}


def test_neighbours_of_a_country_share_its_continent() -> None:
    assert {other.within for other in neighbours(place("Mali"), 5)} == {"AF"}


def test_neighbours_where_names_do_not_compose() -> None:
    assert neighbours(place("État de New York"), 3) == ()
    assert {other.level for other in neighbours(place("Asie"), 3)} == {Level.CONTINENT}


@pytest.mark.parametrize(
    ("name", "article"),
    [("Haute-Garonne", "la "), ("Haut-Rhin", "le "), ("Hérault", "l'"), ("Eure-et-Loir", "l'")],
)
def test_a_department_whose_h_is_aspirated_keeps_its_article(name: str, article: str) -> None:
    place = lookup(name)
    assert place is not None
    assert place.article == article


def test_the_chief_cities_of_a_state() -> None:
    portugal = lookup("Portugal")
    assert portugal is not None
    assert chief_cities(portugal, 2) == ("Lisbonne", "Porto")
