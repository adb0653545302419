"""Where and when, of a complement of the verb alone."""

from __future__ import annotations

import pytest

from quizapp.core.facts.findings import Entity
from tests.core.questions.sentences import organisation, person, place, stems, told

MALI, RUSSIA = place("Mali", level="country"), place("Russie", level="country")


def test_it_works() -> None:
    context = told("Le congrès de la paix a eu lieu à Gao en 2012.", place("Gao"))
    assert stems(context, "where") == [
        "Dans quelle ville le congrès de la paix a-t-il eu lieu en 2012 ?"
    ]
    assert stems(context, "when") == [
        "En quelle année le congrès de la paix a-t-il eu lieu à Gao ?"
    ]


@pytest.mark.parametrize(
    ("sentence", "entity", "stem"),
    [
        (
            "L’armée russe a avancé dans la région de Koursk.",
            place("région de Koursk", level="region"),
            "Dans quelle région l’armée russe a-t-elle avancé ?",
        ),
        (
            "En 2012, l’armée russe a fermé des écoles au Mali.",
            MALI,
            "En 2012, dans quel pays l’armée russe a-t-elle fermé des écoles ?",
        ),
    ],
)
def test_where(sentence: str, entity: Entity, stem: str) -> None:
    assert stems(told(sentence, entity), "where") == [stem]


@pytest.mark.parametrize(
    ("sentence", "named"),
    [
        # « du Mali » belongs to the hospitals, not to the verb.
        ("Le ministère de la Santé a fermé les hôpitaux du Mali.", [MALI]),
        # The place acts.
        ("Paris a condamné la fermeture des écoles de Gao.", [place("Paris")]),
        # Two places: which of them?
        (
            "La Chine a participé à Gao au congrès de la paix.",
            [place("Chine", level="country"), place("Gao")],
        ),
        # What is gained is no place of the action, and « en train » none at all.
        ("Les soldats de Corée du Nord ont gagné la Russie en train.", [RUSSIA]),
    ],
)
def test_where_is_not_asked(sentence: str, named: list[Entity]) -> None:
    assert stems(told(sentence, *named), "where") == []


@pytest.mark.parametrize(
    ("sentence", "stem"),
    [
        (
            "Le ministère de la Santé a annoncé 300 mesures en 2012.",
            "En quelle année le ministère de la Santé a-t-il annoncé 300 mesures ?",
        ),
        (
            "La conférence de la paix s’est tenue au Mali en 2012.",
            "En quelle année la conférence de la paix s’est-elle tenue au Mali ?",
        ),
        (
            "Les usines de Gao ont été fermées en 2012.",
            "En quelle année les usines de Gao ont-elles été fermées ?",
        ),
        (  # the narrative present: no noun before the year could be so dated
            "Jean Morel devient président en 2001.",
            "En quelle année Jean Morel devient-il président ?",
        ),
        (
            "Jean Morel part en exil en 1998.",
            "En quelle année Jean Morel part-il en exil ?",
        ),
    ],
)
def test_when(sentence: str, stem: str) -> None:
    named = (organisation("ministère de la Santé"), place("Gao"), person("Jean Morel"))
    here = [e for e in named if e.name in sentence]
    assert stems(told(sentence, *here, title="Jean Morel au Mali"), "when") == [stem]


@pytest.mark.parametrize(
    "sentence",
    [
        # The year of the elections, not of the victory.
        "Le Rassemblement pour la République (RPR) a gagné les élections de 1986.",
        # There have been several.
        "Une réforme constitutionnelle est votée en 2010.",
    ],
)
def test_when_is_not_asked(sentence: str) -> None:
    assert stems(told(sentence), "when") == []


@pytest.mark.parametrize(
    ("sentence", "stem"),
    [
        (
            "La peinture a pris de l’importance à Gao au XIXe siècle.",
            "Au cours de quel siècle la peinture a-t-elle pris de l’importance à Gao ?",
        ),
        (
            "Le club de Gao a joué au Mali dans les années 1930.",
            "Au cours de quelle décennie le club de Gao a-t-il joué au Mali ?",
        ),
    ],
)
def test_a_century_and_a_decade(sentence: str, stem: str) -> None:
    context = told(sentence, place("Gao"), title="La peinture au Mali")
    assert stems(context, "when") == [stem]


@pytest.mark.parametrize(
    ("sentence", "named", "stem"),
    [
        (
            "Anna Keller dirige les usines de Gao depuis 2005.",
            person("Anna Keller", gender="Fem"),
            "Depuis quelle année Anna Keller dirige-t-elle les usines de Gao ?",
        ),
        (
            "Le 31 octobre 1921, Alice Milliat a créé la Fédération sportive internationale.",
            person("Alice Milliat", gender="Fem"),
            "En quelle année Alice Milliat a-t-elle créé la Fédération sportive internationale ?",
        ),
    ],
)
def test_the_year_of_a_date_and_the_start_of_a_state(
    sentence: str, named: Entity, stem: str
) -> None:
    assert stems(told(sentence, named, title=named.name), "when") == [stem]


def test_what_is_true_elsewhere_too_is_not_asked() -> None:
    context = told("À Gao, comme en d'autres villes, le marché a fermé.", place("Gao"))
    assert stems(context, "where") == []


def test_what_lasts_has_no_year_of_its_own() -> None:
    context = told("Le groupe de Gao compte toujours dix membres en 1947.", place("Gao"))
    assert stems(context, "when") == []


def test_a_census_is_asked_for_its_figure() -> None:
    context = told("En 2016, Gao compte 2 877 habitants.", place("Gao"))
    assert stems(context, "when") == []


def test_some_reform_has_no_year_that_tells_which() -> None:
    assert stems(told("Une réforme est votée en avril 2010."), "when") == []


def test_some_fleet_went_nowhere_that_tells_which() -> None:
    bay = place("baie de Gao", level="water")
    assert stems(told("Une petite flotte est envoyée dans la baie de Gao.", bay), "where") == []
