"""Places of an article, joined."""

import pytest
import spacy
from spacy.tokens import Doc

from quizapp.core.facts.findings import Entity, Findings, Mention
from quizapp.core.facts.places import find_places, place_facts
from quizapp.core.model import Article, FactKind, Passage, Span

NLP = spacy.blank("fr")


def analyse(text: str) -> Doc:
    return NLP(text)


def names(text: str, persons: tuple[Entity, ...] = ()) -> dict[str, str | None]:
    return {place.name: place.level for place in find_places(analyse(text), persons)}


def person(text: str, name: str) -> Entity:
    start = text.index(name)
    mention = Mention(Span(start, start + len(name)), name)
    return Entity(name, FactKind.PERSON, (mention,))


def test_it_works() -> None:
    found = names("Les combats gagnent la région de Koursk, en Russie, et la ville de Soumy.")
    assert found == {"région de Koursk": "region", "Russie": "country", "Soumy": "city"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Il se rend au Mali puis à Gao.", {"Mali": "country", "Gao": "city"}),
        ("Les tensions sur la péninsule coréenne montent.", {"péninsule coréenne": "region"}),
        (
            "Ils ont traversé le lac Léman et la mer Noire.",
            {"lac Léman": "water", "mer Noire": "water"},
        ),
        ("Une avalanche au mont Maudit.", {"mont Maudit": "mountain"}),
        ("Une forte pluie dans le département du Rhône.", {"département du Rhône": "region"}),
        ("Le mur coupe Berlin-Est de Paris.", {"Berlin-Est": "city", "Paris": "city"}),
        ("Les troupes sont au pôle Sud.", {"pôle Sud": "region"}),
        ("Le président des États-Unis parle.", {"États-Unis": "country"}),
        ("Il vit à Nice.", {"Nice": "city"}),
        (
            "Ils vont à Bruxelles, Santiago et Tokyo.",
            {"Bruxelles": "city", "Santiago": "city", "Tokyo": "city"},
        ),
    ],
)
def test_levels(text: str, expected: dict[str, str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "La Maison Blanche et le Pentagone se taisent, comme le Kremlin.",
        "Les soldats nord-coréens avancent.",
        "Nice, cette idée !",
        "Tours et détours d'une affaire.",
        "La police arrive. Police secours aussi.",
        "Selon France 24, tout va bien.",
        "Le Tour de France commence.",
        "Il lit le New York Times.",
        "La frontière Ukraine-Russie est fermée.",
        "M. Lincoln est parti.",
        "Le secrétaire d'État Antony Blinken arrive.",
        "Le chef d'État de la République arrive.",
        "¿?! — « » \n\n",
        "",
    ],
)
def test_no_place(text: str) -> None:
    assert names(text) == {}


def test_the_surname_of_a_person_is_no_place() -> None:
    text = "Lloyd Austin est là. À Washington, Austin a parlé."
    assert names(text, (person(text, "Lloyd Austin"),)) == {"Washington": "city"}


def test_a_capital_taken_for_an_actor_stays_a_place() -> None:
    text = "Moscou a refusé."
    assert names(text, (person(text, "Moscou"),)) == {"Moscou": "city"}


def test_the_seat_of_an_institution_is_a_place() -> None:
    assert names("Il enseigne à l'université Radboud de Nimègue.") == {"Nimègue": "city"}


def test_a_dateline_in_capitals_is_named_as_in_the_text() -> None:
    (place,) = find_places(analyse("DAKAR, 3 mai. La ville attend."), ())
    assert (place.name, place.mentions[0].text) == ("Dakar", "DAKAR")


def test_a_list_of_places_goes_on_over_its_prepositions() -> None:
    found = names("Ils sont venus de Paris, d'Andenne et de Gembloux.")
    assert list(found) == ["Paris", "Andenne", "Gembloux"]


def test_a_misspelling_joins_what_it_misspells() -> None:
    text = "Dans la région de Koursk. Dans la région de Kouïsk."
    (place,) = find_places(analyse(text), ())
    assert [mention.text for mention in place.mentions] == ["région de Koursk", "région de Kouïsk"]


def test_type_word_and_bare_name_are_one_place() -> None:
    (place,) = find_places(analyse("La région de Koursk brûle. À Koursk, on fuit."), ())
    assert (place.name, place.level, len(place.mentions)) == ("région de Koursk", "region", 2)


def test_two_names_of_one_city_are_one_place() -> None:
    (place,) = find_places(analyse("À Kyiv, on attend. Kiev résiste. À Kiev aussi."), ())
    assert len(place.mentions) == 3


def test_facts() -> None:
    text = "Moscou menace. Il est à Moscou."
    article = Article("t", "fr", text, (Passage("p1", 0, len(text), text),))
    findings = Findings(entities=find_places(analyse(text), ()))
    (fact,) = place_facts(article, findings)
    assert (fact.kind, fact.text, fact.level) == (FactKind.PLACE, "Moscou", "city")
    assert (fact.start, fact.passage) == (text.rindex("Moscou"), "p1")
    assert [f.id for f in place_facts(article, findings)] == [fact.id]


def test_a_foreign_site_by_its_type_word() -> None:
    text = "Il passe Checkpoint Charlie et la Bornholmer Strasse vers Alexanderplatz."
    assert names(text) == dict.fromkeys(
        ("Checkpoint Charlie", "Bornholmer Strasse", "Alexanderplatz"), "site"
    )


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("Il traverse la Manche.", "water"),
        ("Il vit dans la Manche.", "region"),
        ("Il vit au Québec.", "region"),
        ("Il vit à Québec.", "city"),
    ],
)
def test_the_preposition_tells_the_level(text: str, level: str) -> None:
    assert list(names(text).values()) == [level]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ils vivent près de Figeac.", {"Figeac": "city"}),
        ("Le maire de Manacor parle.", {"Manacor": "city"}),
        ("Un tableau de Goya se vend.", {}),
        ("Des clochers en bois de Norvège.", {"Norvège": "country"}),
    ],
)
def test_a_small_town_needs_to_be_announced(text: str, expected: dict[str, str]) -> None:
    assert names(text) == expected
