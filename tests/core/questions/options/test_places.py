"""Places are asked for among those that the clause leaves possible."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from quizapp.core.facts.findings import Entity
from quizapp.core.questions.options.places import meant
from quizapp.core.questions.proposals import Pattern
from tests.core.questions.options.asking import named, offered, texts
from tests.core.questions.sentences import place, told

ABROAD = "La France aide. La Suisse attend. Gao brûle. Paris dort. La Pologne prie. Le Mali vend."
PLACES = (
    place("France", level="country"),
    place("Suisse", level="country"),
    place("Gao"),
    place("Paris"),
    place("Pologne", level="country"),
    place("Mali", level="country"),
)


def test_it_works() -> None:
    context = told(ABROAD, *PLACES)
    found = texts(named("France", context, with_article=True), context)
    assert found[:2] == ["la Suisse", "la Pologne"]
    assert len(found) == 3
    assert "le Mali" not in found


def test_a_country_brings_its_own_article_and_preposition() -> None:
    text = "La France aide. Le Portugal attend. Le Luxembourg prie. La Pologne vend."
    names = ("France", "Portugal", "Luxembourg", "Pologne")
    context = told(text, *(place(name, level="country") for name in names))
    asked = named("France", context, with_article=True, affix="de")
    assert texts(asked, context) == ["du Portugal", "du Luxembourg", "de la Pologne"]
    asked = named("France", context, affix="en")
    assert texts(asked, context) == ["au Portugal", "au Luxembourg", "en Pologne"]


def test_the_gazetteer_gives_neighbours_when_the_article_has_too_few() -> None:
    context = told("La Bretagne attend.", place("Bretagne", level="region"))
    found = offered(named("Bretagne", context, with_article=True), context)
    assert len(found) == 3
    assert {d.origin for d in found} == {"gazetteer"}


def test_a_place_misspelt_elsewhere_in_the_article_is_no_option() -> None:
    context = told("Koursk brûle. Kouïsk aussi.", place("Koursk"), place("Kouïsk"))
    asked = named("Koursk", context, pattern=Pattern.WHERE)
    assert "Kouïsk" not in texts(asked, context)


def test_no_place_within_the_key() -> None:
    text = "La région de Koursk brûle. Koursk attend."
    context = told(text, place("région de Koursk", level="region"), place("Koursk"))
    found = texts(named("région de Koursk", context, with_article=True), context)
    assert len(found) == 3
    assert all("Koursk" not in text for text in found)


HUNGARY = "La Hongrie ouvre sa frontière avec l’Autriche."
OPENING = "Quel pays ouvre sa frontière avec l’Autriche ?"


def states(*names: str) -> list[Entity]:
    return [place(name, level="country") for name in names]


def country(name: str, text: str, stem: str, published: date, title: str = "Le jour") -> list[str]:
    """The options of a question on the only country of a text."""
    context = told(text, place(name, level="country"), published=published, title=title)
    asked = named(name, context, pattern=Pattern.WHICH_COUNTRY, with_article=True, stem=stem)
    return texts(asked, context)


def test_only_neighbours_that_existed_then_under_a_border() -> None:
    found = country("Hongrie", HUNGARY, OPENING, date(1989, 9, 11))
    assert len(found) == 3
    assert set(found) <= {
        "la Tchécoslovaquie", "la Yougoslavie", "l’Italie", "la Suisse", "la RFA",
        "l’Allemagne de l’Ouest",
    }  # fmt: skip
    found = country("Hongrie", HUNGARY, OPENING, date(2015, 9, 11))
    assert {"la Slovaquie", "la Slovénie"} <= set(found)


def test_a_border_without_the_other_state_has_no_options() -> None:
    stem = "Quel pays ouvre sa frontière ?"
    assert country("Hongrie", HUNGARY, stem, date(2015, 9, 11)) == []


def test_only_riparians_under_a_sea() -> None:
    text = "L’Espagne reste le premier producteur de la Méditerranée."
    stem = "Quel pays reste le premier producteur de la Méditerranée ?"
    found = country("Espagne", text, stem, date(2024, 1, 1))
    assert len(found) == 3
    assert "le Royaume-Uni" not in found
    assert "le Portugal" not in found


def test_no_state_that_an_adjective_or_the_title_names() -> None:
    text = "La Suisse accuse des hackers."
    stem = "Quel pays accuse des hackers allemands ?"
    found = country("Suisse", text, stem, date(2024, 1, 1), title="L’Autriche menacée")
    assert len(found) == 3
    assert not {"l’Allemagne", "l’Autriche"} & set(found)


def test_a_plural_verb_has_plural_subjects() -> None:
    """« _____ adoptent une loi » leaves « les Bermudes » no rival in the singular."""
    text = "Les Bermudes adoptent une loi."
    context = told(text, place("Bermudes", level="country"))
    doc = context.doc
    doc[1].dep_, doc[1].head = "nsubj", doc[2]
    asked = named("Bermudes", context, with_article=True, stem="_____ adoptent une loi.")
    found = texts(asked, context)
    assert found
    assert all(text.startswith("les ") for text in found)


TOWNS = "Un dépôt a brûlé à Seraing. Gembloux, Dave et Liège attendent."


def test_cities_of_like_size() -> None:
    """« Dave » (1 500 people) is no rival of « Seraing » (60 000)."""
    context = told(TOWNS, *(place(name) for name in ("Seraing", "Gembloux", "Dave", "Liège")))
    asked = named("Seraing", context, pattern=Pattern.WHERE)
    assert texts(asked, context)[:2] == ["Gembloux", "Liège"]
    assert "Dave" not in texts(asked, context)


def test_no_small_town_of_another_country() -> None:
    text = "Un dépôt a brûlé à Seraing. Colmar attend."
    context = told(text, place("Seraing"), place("Colmar"))
    assert "Colmar" not in texts(named("Seraing", context, pattern=Pattern.WHERE), context)


@pytest.mark.parametrize(
    ("text", "name"),
    [("Marigny se replia.", "Marigny"), ("La lutte de Libreville continue.", "Libreville")],
)
def test_a_town_that_acts_is_no_place(text: str, name: str) -> None:
    context = told(text, place(name))
    token = next(t for t in context.doc if t.text == name)
    token.dep_ = "nsubj" if token.i == 0 else "nmod"
    asked = named(name, context, affix="" if token.i == 0 else "de")
    assert texts(asked, context) == []
    assert len(texts(replace(asked, pattern=Pattern.WHERE, affix="à"), context)) in {0, 3}


def test_a_place_that_a_distance_locates_is_not_asked_among_others() -> None:
    context = told("À Settat, à 60 kilomètres de la mer, on attend.", place("Settat"))
    stem = "_____, à 60 kilomètres de la mer, on attend."
    assert texts(named("Settat", context, affix="à", stem=stem), context) == []


@pytest.mark.parametrize(
    ("text", "found"), [("L’Espagne brûle. Bayonne attend.", "FR"), ("Bayonne attend.", None)]
)
def test_a_town_is_of_a_state_that_the_article_names(text: str, found: str | None) -> None:
    """« Bayonne » in New Jersey is larger than the one beside Spain."""
    context = told(f"{text} On parle français à Bayonne." if found else text, place("Bayonne"))
    town = meant(context.findings.entities[0], context)
    assert (town.country if town else None) == found


@pytest.mark.parametrize(
    ("name", "level", "stem"),
    [
        ("Novara", "city", "L’armée s’arrête devant la crête _____."),
        ("Italie", "country", "En coupe _____, le club perd."),
        ("Québec", "region", "Le siège de la ville _____ débute."),
    ],
)
def test_a_name_of_something_else_is_no_place(name: str, level: str, stem: str) -> None:
    context = told(f"Voici {name} et Rome, au Canada et en Italie.", place(name, level=level))
    assert texts(named(name, context, affix="de", stem=stem), context) == []


def test_only_a_feminine_state_goes_without_its_article() -> None:
    """« importés de France », « importés du Royaume-Uni »."""
    names = ("France", "Portugal", "Pologne", "Luxembourg")
    text = "La France vend. Le Portugal vend. La Pologne vend. Le Luxembourg vend."
    context = told(text, *(place(name, level="country") for name in names))
    asked = named("France", context, affix="de", stem="Le vin est importé _____.")
    assert texts(asked, context) == ["du Portugal", "de Pologne", "du Luxembourg"]


def test_a_state_by_its_other_name_has_that_name_s_article() -> None:
    text = "La France aide. La Grande-Bretagne vend."
    names = ("France", "Grande-Bretagne")
    context = told(text, *(place(name, level="country") for name in names))
    asked = named("France", context, with_article=True)
    assert texts(asked, context)[0] == "la Grande-Bretagne"
    context = told(
        text.replace("La Grande", "Une Grande"), *(place(n, level="country") for n in names)
    )
    assert "Grande-Bretagne" not in " ".join(texts(named("France", context), context))


def test_great_regions_are_not_of_one_kind() -> None:
    text = "Le sucre vient des Antilles."
    context = told(text, place("Antilles", level="region"))
    assert texts(named("Antilles", context, with_article=True), context) == []


def test_a_seat_is_not_asked() -> None:
    context = told("La société a son siège à Lyon.", place("Lyon"))
    stem = "La société a son siège _____."
    assert texts(named("Lyon", context, affix="à", stem=stem), context) == []


def test_departments_are_no_rivals_of_a_region() -> None:
    names = ("Corse", "Var", "Hérault")
    text = "La Corse attend. Le Var attend. L’Hérault attend."
    context = told(text, *(place(name, level="region") for name in names))
    found = texts(named("Corse", context, with_article=True), context)
    assert len(found) == 3
    assert not {"le Var", "l’Hérault"} & set(found)


def test_an_island_is_not_asked_under_its_name() -> None:
    context = told("En Corse, l’île attend.", place("Corse", level="region"))
    asked = named("Corse", context, affix="en", stem="_____, la façade est de l’île attend.")
    assert texts(asked, context) == []


def test_who_is_asked_for_something_is_no_place() -> None:
    context = told("Elle réclame un fonds à Ottawa.", place("Ottawa"))
    token = next(t for t in context.doc if t.text == "Ottawa")
    token.head = next(t for t in context.doc if t.text == "réclame")
    asked = named("Ottawa", context, affix="à", stem="Elle réclame un fonds _____.")
    assert texts(asked, context)
    token.head.lemma_ = "réclamer"
    context.offered.clear()
    assert texts(asked, context) == []


@pytest.mark.parametrize(
    ("written", "stem", "poland"),
    [
        ("au Portugal", "L’appareil sortira _____.", "en Pologne"),
        ("à l'Espagne", "La province revient _____.", "à la Pologne"),
    ],
)
def test_where_something_happens_and_to_whom_it_goes(written: str, stem: str, poland: str) -> None:
    key = "Portugal" if "Portugal" in written else "Espagne"
    context = told(f"{key} attend. La Pologne attend.", *states(key, "Pologne"))
    asked = named(key, context, affix="à", with_article=True, written=written, stem=stem)
    assert texts(asked, context)[0] == poland


def test_a_name_without_article_stays_among_its_like() -> None:
    """« son départ pour Malte » leaves no « pour Monténégro »."""
    context = told("Malte attend.", place("Malte", level="country"))
    found = texts(named("Malte", context, stem="Après son départ pour _____, il rentre."), context)
    assert not {"Monténégro", "Luxembourg", "Kosovo"} & set(found)


def test_an_article_without_a_date_goes_on_from_the_last_year_told() -> None:
    text = "En 1801, le navire part. Il revient de France."
    context = told(text, place("France", level="country"), published=None)
    found = texts(named("France", context, affix="de", stem="Le navire revient _____."), context)
    assert found
    assert not {"d’Italie", "d’Allemagne", "de Belgique"} & set(found)


@pytest.mark.parametrize(
    "stem",
    [
        "Dans le nord du Mali, dans quelle ville le pont est-il tombé ?",
        "Sur le littoral, dans quelle ville le pont est-il tombé ?",
        "Le pont est tombé dans la province _____.",
    ],
)
def test_what_the_gazetteer_does_not_tell_of_a_town_leaves_no_options(stem: str) -> None:
    context = told("Gao brûle. Mopti dort. Le Mali vend.", place("Gao"), place("Mopti"))
    assert texts(named("Gao", context), context)
    assert texts(named("Gao", context, stem=stem), context) == []


def test_the_first_city_of_all_is_not_asked_among_towns_half_its_size() -> None:
    context = told("On lit un journal de New York.", place("New York"))
    assert texts(named("New York", context, affix="de"), context) == []


def test_a_state_that_acts_is_asked_among_its_neighbours_where_a_state_is_named() -> None:
    stem = "Quel pays assurera la sécurité des convois ?"
    published = date(2024, 11, 6)
    assert country("Turquie", "La Turquie assurera tout.", stem, published) == []
    near = "Quel pays assurera la sécurité des convois vers la Syrie ?"
    assert len(country("Turquie", "La Turquie assurera tout.", near, published)) == 3


FRANCE = place("France", level="country")


def test_of_a_small_town_only_those_around_come_to_mind() -> None:
    context = told("Le navire de France part vers Ajaccio.", place("Ajaccio"), FRANCE)
    assert texts(named("Ajaccio", context, affix="à"), context) == ["à Bastia"]


@pytest.mark.parametrize(("year", "offered_too"), [(1777, False), (1977, True)])
def test_towns_of_today_did_not_stand_in_the_new_world(year: int, offered_too: bool) -> None:
    here = place("Rochester"), place("États-Unis", level="country")
    context = told(f"On se bat à Rochester, aux États-Unis, en {year}.", *here)
    asked = named("Rochester", context, pattern=Pattern.WHERE)
    assert bool(texts(asked, context)) is offered_too


def test_a_borough_is_no_town_among_towns() -> None:
    text = "On marche à Liège. On chante à Molenbeek-Saint-Jean. On rit à Namur."
    names = ("Liège", "Molenbeek-Saint-Jean", "Namur")
    context = told(text, *(place(name) for name in names))
    found = texts(named("Namur", context, pattern=Pattern.WHERE), context)
    assert "Liège" in found
    assert "Molenbeek-Saint-Jean" not in found
