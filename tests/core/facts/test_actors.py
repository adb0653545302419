"""Persons and organisations, joined across an article."""

from __future__ import annotations

import pytest

from quizapp.core.facts.actors import actor_facts, find_actors
from quizapp.core.facts.findings import Entity, Findings
from quizapp.core.model import Article, FactKind, Passage
from tests.core.facts.parsed import parsed

TEXT = (
    "Le secrétaire à la Défense Lloyd Austin reçoit le ministre Kim Yong-hyun. "
    "Austin a signé. Le ministre Kim dort. Les choix de Poutine pèsent."
)
TAGS = {"reçoit": "VERB", "signé": "VERB", "dort": "VERB", "pèsent": "VERB"}


def actors(
    text: str, *, title: str = "", ents: tuple[tuple[str, str], ...] = (), **pos: str
) -> dict[str, Entity]:
    doc = parsed(text, pos={**TAGS, **pos}, ents=ents)
    return {entity.name: entity for entity in find_actors(doc, title)}


def test_it_works() -> None:
    found = actors(TEXT, ents=(("Lloyd Austin", "PER"), ("Kim Yong-hyun", "PER")))
    assert list(found) == ["Lloyd Austin", "Kim Yong-hyun", "Poutine"]
    assert [m.text for m in found["Lloyd Austin"].mentions] == ["Lloyd Austin", "Austin"]
    assert [m.text for m in found["Kim Yong-hyun"].mentions] == ["Kim Yong-hyun", "Kim"]
    assert found["Lloyd Austin"].roles[0].text == "secrétaire à la Défense"


def test_one_kind_in_the_whole_article() -> None:
    """The model calls « Austin » a place once: the full name decides."""
    found = actors(TEXT, ents=(("Austin", "LOC"), ("Poutine", "LOC")))
    assert found["Lloyd Austin"].kind is FactKind.PERSON
    assert found["Poutine"].kind is FactKind.PERSON


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Un porte-parole du Pentagone a parlé.", "Pentagone"),
        ("Des images de la Maison Blanche.", "Maison Blanche"),
        ("Il cite le département de la Défense des États-Unis.",
         "département de la Défense des États-Unis"),
        ("Elle travaille à l'université de Porto.", "université de Porto"),
        ("Selon la Cour pénale internationale, rien.", "Cour pénale internationale"),
        ("Il préside le parti des Frères musulmans.", "parti des Frères musulmans"),
    ],
)  # fmt: skip
def test_organisations_by_their_words_alone(text: str, name: str) -> None:
    found = actors(text, pénale="ADJ", internationale="ADJ", parlé="VERB")
    assert found[name].kind is FactKind.ORGANISATION
    assert found[name].certain


def test_an_acronym_joins_its_expansion() -> None:
    text = "La Cour pénale internationale (CPI) enquête. La CPI attend."
    found = actors(text, pénale="ADJ", internationale="ADJ")
    court = found["Cour pénale internationale"]
    assert court.expansion == "Cour pénale internationale"
    assert [m.text for m in court.mentions] == ["Cour pénale internationale", "CPI", "CPI"]


def test_an_apposition_tells_an_organisation() -> None:
    found = actors("L'ONG Human Rights Watch accuse. HRW insiste.")
    assert found["Human Rights Watch"].kind is FactKind.ORGANISATION
    assert found["Human Rights Watch"].roles[0].text == "ONG"
    assert found["Human Rights Watch"].surfaces == {"Human Rights Watch", "HRW"}


def test_a_capital_on_a_common_noun_names_nobody() -> None:
    found = actors("Le mur est haut. On ouvre le Mur.", ents=(("Mur", "ORG"),))
    assert found == {}


def test_a_nationality_is_no_part_of_the_name() -> None:
    assert list(actors("On fête la Japonaise Kinue Hitomi.", ents=(("Hitomi", "PER"),))) == [
        "Kinue Hitomi"
    ]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("On fête l'Éthiopienne Almaz Tadesse.", "Almaz Tadesse"),
        ("On fête la Kényane Joyce Cheptoo.", "Joyce Cheptoo"),
        ("On fête La Bernoise Sabrina Aebischer.", "Sabrina Aebischer"),
        ("On fête l'Italien Marco Bellini.", "Marco Bellini"),
    ],
)
def test_a_name_after_an_inhabitant_is_a_person(text: str, name: str) -> None:
    (person,) = actors(text, ents=((name, "ORG"),)).values()
    assert (person.name, person.kind, person.certain) == (name, FactKind.PERSON, True)


def test_an_inhabitant_named_again_is_nobody_new() -> None:
    text = "La Vaudoise Mélanie Rochat gagne. La Vaudoise sourit."
    assert list(actors(text, ents=(("Vaudoise", "ORG"),))) == ["Mélanie Rochat"]


@pytest.mark.parametrize(
    "text",
    [
        "Il court sur les quais d'Ouchy, l'athlète de 31 ans comptait.",
        "Il pêche à Sidi Rahal, au sud de Casablanca.",
        "Il vit près de Port-Varnas, ville de 62 000 habitants.",
    ],
)
def test_a_place_told_by_what_stands_around_is_no_person(text: str) -> None:
    assert actors(text, comptait="VERB") == {}


def test_a_project_that_is_led_is_an_organisation() -> None:
    found = actors("Elle parle au directeur du projet Event Horizon Telescope.")
    assert found["Event Horizon Telescope"].kind is FactKind.ORGANISATION
    assert found["Event Horizon Telescope"].certain


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("L'association Patrimoine en Meuse proteste.", "association Patrimoine en Meuse"),
        ("Selon le Mémorial du mur de Berlin, rien.", "Mémorial du mur de Berlin"),
        ("Il enseigne à l'Institut Hassan-II.", "Institut Hassan-II"),
    ],
)
def test_an_organisation_is_named_whole(text: str, name: str) -> None:
    assert name in actors(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Il cite l'agence Reuters.", ["Reuters"]),
        ("Il unit le Parlement européen et le Parlement belge.",
         ["Parlement européen", "Parlement belge"]),
        ("On entend le directeur d'EFI Michel Balandier.", ["EFI", "Michel Balandier"]),
        ("L'affaire est révélée par Le Monde.", ["Le Monde"]),
    ],
)  # fmt: skip
def test_names_side_by_side_stay_apart(text: str, expected: list[str]) -> None:
    ents = (("Le Monde", "ORG"), ("EFI", "ORG"), ("Reuters", "ORG"))
    found = actors(text, ents=ents, européen="ADJ", belge="ADJ", révélée="VERB", unit="VERB")
    assert list(found) == expected


def test_an_adjective_opens_no_name() -> None:
    assert actors("Il lit l'étude clinique Acuity.", clinique="ADJ") == {}


def test_a_place_after_en_is_no_part_of_a_foreign_name() -> None:
    assert "association Oxfam" in actors("L'association Oxfam en Afrique proteste.")


def test_members_tell_a_group() -> None:
    found = actors("Les islamistes d'Ansar Eddine avancent.", ents=(("Ansar Eddine", "PER"),))
    assert found["Ansar Eddine"].kind is FactKind.ORGANISATION


def test_two_of_one_surname_stay_apart() -> None:
    text = "Barack Obama et Michelle Obama dansent. Obama sourit. Mme Obama chante."
    found = actors(text)
    assert [m.text for m in found["Michelle Obama"].mentions] == ["Michelle Obama", "Obama"]
    assert [m.text for m in found["Barack Obama"].mentions] == ["Barack Obama"]
    assert not found["Obama"].certain


def test_the_title_lends_the_first_name() -> None:
    found = actors("M. Ayrault a parlé.", title="Discours de Jean-Marc Ayrault")
    assert list(found) == ["Jean-Marc Ayrault"]
    assert found["Jean-Marc Ayrault"].mentions[0].text == "Ayrault"


@pytest.mark.parametrize(
    ("text", "ents"),
    [
        ("Il part à Moscou.", (("Moscou", "LOC"),)),
        ("Il vit à Moscou.", (("Moscou", "PER"),)),
        ("Il voit deux Russes et des Polonais.", (("Russes", "PER"), ("Polonais", "LOC"))),
        ("La TVA et le PIB.", (("TVA", "ORG"), ("PIB", "ORG"))),
        ("La mosquée Sidi Yeyia.", (("Sidi Yeyia", "LOC"),)),
        ("", ()),
        ("« … » — !!! \n\n (", ()),
    ],
)
def test_no_actor(text: str, ents: tuple[tuple[str, str], ...]) -> None:
    assert actors(text, ents=ents) == {}


@pytest.mark.parametrize(
    ("text", "gender"),
    [
        ("Mme Dupont dort.", "Fem"),
        ("La ministre Dupont dort.", "Fem"),
        ("Ségolène Dupont dort.", "Fem"),
        ("M. Dupont dort.", "Masc"),
        ("Le ministre Dupont dort.", "Masc"),
    ],
)
def test_gender(text: str, gender: str) -> None:
    (person,) = actors(text).values()
    assert person.gender == gender


def _article(text: str) -> Article:
    return Article("Titre", "fr", text, (Passage("p1", 0, len(text), text),))


def test_facts_stand_on_the_mention_with_the_role() -> None:
    article = _article(TEXT)
    found = Findings(entities=tuple(actors(TEXT).values()))
    facts = list(actor_facts(article, found))
    austin = next(f for f in facts if f.value == "Lloyd Austin")
    assert (austin.text, austin.role, austin.passage) == (
        "Lloyd Austin",
        "secrétaire à la Défense",
        "p1",
    )
    assert all(article.text[f.start : f.end] == f.text for f in facts)


def test_ids_do_not_change_with_what_stands_elsewhere() -> None:
    longer = TEXT + " Il pleut."
    first = actor_facts(_article(TEXT), Findings(entities=tuple(actors(TEXT).values())))
    again = actor_facts(_article(longer), Findings(entities=tuple(actors(longer).values())))
    assert [f.id for f in first] == [f.id for f in again]


@pytest.mark.parametrize(
    ("name", "gender"),
    [
        ("Specioza Kazibwe", None),
        ("Julius Nyerere", "Masc"),
        ("Gwyneth Paltrow", "Fem"),
        ("Károly Ferenczy", "Masc"),
        ("Wole Soyinka", "Masc"),
        ("Josquin des Prés", "Masc"),
        ("Hadley Stern", None),
    ],
)
def test_a_first_name_of_the_world_tells_a_person(name: str, gender: str | None) -> None:
    """« Specioza » is in no list: without another cue the model alone proves nobody."""
    found = actors(f"Il cite {name} sans joie.", ents=((name, "PER"),), cite="VERB")
    assert found[name].kind is FactKind.PERSON
    assert found[name].certain is (name != "Specioza Kazibwe")
    assert found[name].gender == gender


@pytest.mark.parametrize(
    "name", ["Neil Garner Motorsport", "Arambe Productions", "Grimaldi Lines", "Time Magazine"]
)
def test_the_last_word_of_an_english_name_tells_an_organisation(name: str) -> None:
    found = actors(f"Il cite {name} sans joie.", ents=((name, "PER"),), cite="VERB")
    assert found[name].kind is FactKind.ORGANISATION


@pytest.mark.parametrize(
    "name",
    ["Université germanophone Gyula Andrássy", "Fondation Charles Mayer", "Clinique Louise Michel"],
)
def test_an_institution_bears_a_person_s_whole_name(name: str) -> None:
    found = actors(f"Il quitte la {name} sans joie.", quitte="VERB", germanophone="ADJ")
    assert list(found) == [name]
    assert found[name].kind is FactKind.ORGANISATION


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hier, l'AC Milan gagne.", ["AC Milan"]),
        ("On suit le RC Strasbourg Alsace.", ["RC Strasbourg Alsace"]),
        ("Le président du FC Nantes Waldemar Kita rit.", ["FC Nantes", "Waldemar Kita"]),
        ("Elle travaille à la SC depuis hier.", []),
    ],
)
def test_a_club_is_its_letters_and_its_town(text: str, expected: list[str]) -> None:
    found = actors(text, Hier="ADV", On="PRON", Elle="PRON", gagne="VERB", rit="VERB")
    assert [name for name in found if found[name].certain] == expected


@pytest.mark.parametrize(
    ("rare", "joined"), [("Miguel Nerva", True), ("Manuel Nerva", False), ("Miguel Norvo", False)]
)
def test_a_letter_mistaken_in_a_frequent_name(rare: str, joined: bool) -> None:
    text = f"Hier Miguel Neiva dort. Puis Neiva dort. Enfin Neiva dort. Et {rare} dort."
    full = (("Miguel Neiva", "PER"), (rare, "PER"))
    found = actors(text, ents=full, Hier="ADV", Puis="ADV", Enfin="ADV")
    assert ("Miguel Neiva" in found, rare not in found) == (True, joined)


def test_a_name_before_its_body_is_a_mention() -> None:
    """« affirme Rami Abd al-Rahman de l'Observatoire de la Santé »."""
    body = "Observatoire de la Santé"
    text = f"Ce fut dur, affirme Rami Abd al-Rahman de l'{body}. Rami Abd al-Rahman dort."
    found = actors(text, ents=((f"Rami Abd al-Rahman de l'{body}", "MISC"),), affirme="VERB")
    assert [m.text for m in found["Rami Abd al-Rahman"].mentions] == ["Rami Abd al-Rahman"] * 2
