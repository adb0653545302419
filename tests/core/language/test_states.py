"""What an atlas says of states."""

from __future__ import annotations

import pytest

from quizapp.core.language import gazetteer, states
from quizapp.core.language.french import states_lexicon as lexicon


def test_it_works() -> None:
    assert states.bordering("Portugal") == {"Espagne"}
    assert "Portugal" in states.bordering("Espagne")
    assert states.bordering("Islande") == frozenset()


@pytest.mark.parametrize(
    ("state", "year", "there"),
    [
        ("Serbie", 1989, False),
        ("Serbie", 2012, True),
        ("République tchèque", 1989, False),
        ("Tchécoslovaquie", 1989, True),
        ("URSS", 2000, False),
        ("Union soviétique", 1980, True),
        ("Lettonie", 1930, True),
        ("Lettonie", 1970, False),
        ("France", 1900, True),
    ],
)
def test_states_are_born_and_die(state: str, year: int, there: bool) -> None:
    assert states.existed(state, year) is there


def test_every_name_of_the_lists_is_a_state_of_the_gazetteer() -> None:
    listed = {n for names in states.every_name() for n in names}
    unknown = {
        n for n in listed if (place := gazetteer.lookup(n)) is None or place.level != "country"
    }
    assert listed
    assert unknown == set()


@pytest.mark.parametrize(
    ("text", "inside", "outside"),
    [
        ("le premier producteur de la Méditerranée", "Tunisie", "Royaume-Uni"),
        ("les riverains de la mer Noire", "Turquie", "Grèce"),
        ("le premier exportateur d’Afrique", "Mali", "France"),
        ("un membre de la zone euro", "Grèce", "Suède"),
    ],
)
def test_words_limit_the_states_meant(text: str, inside: str, outside: str) -> None:
    (group,) = states.groups_of(text)
    assert inside in group
    assert outside not in group


def test_a_sea_is_not_found_in_any_black() -> None:
    assert states.groups_of("un trou noir") == ()


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("des troupes nord-coréennes en Russie", {"Corée du Nord", "Russie"}),
        ("la République démocratique du Congo", {"République démocratique du Congo"}),
        ("Séoul proteste", {"Corée du Sud"}),
        ("l’Arabie saoudite", {"Arabie saoudite"}),
        ("la ville de Gao", set()),
    ],
)
def test_states_named(text: str, named: set[str]) -> None:
    assert states.named_in(text) == named


def test_borders() -> None:
    assert states.about_borders("il ouvre sa frontière")
    assert not states.about_borders("il ouvre sa porte")
    assert not lexicon.BORDER_WORDS & lexicon.CONTINENT_WORDS.keys()


@pytest.mark.parametrize(
    ("one", "other", "year", "together"),
    [
        ("Bretagne", "Alsace", 2012, True),
        ("Bretagne", "Alsace", 2020, False),
        ("Bretagne", "Grand Est", 2012, False),
        ("Bretagne", "Grand Est", 2020, True),
        ("Bretagne", "Guyane", 2020, False),
        ("Martinique", "Guyane", 2020, True),
        ("Alsace", "Lorraine", 2020, True),
        ("Bretagne", "Corse", 2020, True),
    ],
)
def test_regions_of_one_map(one: str, other: str, year: int, together: bool) -> None:
    assert states.regions_together(one, other, frozenset({year})) is together
    assert states.regions_together(other, one, frozenset({year})) is together
