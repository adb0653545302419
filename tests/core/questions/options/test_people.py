"""People are asked for among people who could have stood in the same place."""

from __future__ import annotations

from dataclasses import replace

import pytest

from quizapp.core.questions.distractors import Distractor
from quizapp.core.questions.options.people import classes
from quizapp.core.questions.proposals import Pattern
from tests.core.questions.options.asking import named, offered, texts
from tests.core.questions.sentences import person, told

PEOPLE = (
    "Le ministre Lloyd Austin a vu le maire Paul Kané. Le député Jean Morel est parti. "
    "La députée Anna Keller est restée. Le préfet Kim dort. Le sénateur Marc Diallo est venu. "
    "Le violoniste Luc Tarde jouait."
)
JEAN, MARC = PEOPLE.index("Jean"), PEOPLE.index("Marc")
CAST = (
    person("Lloyd Austin", role="ministre"),
    person("Paul Kané", role="maire"),
    person("Jean Morel", role="député"),
    person("Anna Keller", gender="Fem", role="députée"),
    person("Kim", role="préfet"),
    person("Marc Diallo", role="sénateur"),
    person("Luc Tarde", role="violoniste"),
)


def test_it_works() -> None:
    context = told(PEOPLE, *CAST)
    assert offered(named("Lloyd Austin", context), context) == [
        Distractor("Jean Morel", f"article:{JEAN}-{JEAN + 10}"),
        Distractor("Marc Diallo", f"article:{MARC}-{MARC + 11}"),
    ]


def test_nobody_of_the_same_sentence_nor_of_title_or_stem() -> None:
    context = told(PEOPLE, *CAST, title="Marc Diallo à Paris")
    assert texts(named("Lloyd Austin", context), context) == ["Jean Morel"]
    stem = "_____ a vu Jean Morel."
    assert texts(named("Lloyd Austin", context, stem=stem), context) == []


def test_who_said_a_quote_is_asked_among_all_whom_the_article_introduces() -> None:
    context = told(PEOPLE, *CAST)
    asked = named("Luc Tarde", context, pattern=Pattern.WHO_SAID)
    assert texts(asked, context) == ["Marc Diallo", "Jean Morel", "Paul Kané"]


def test_a_gender_that_the_stem_shows_is_kept() -> None:
    context = told(PEOPLE, *CAST)
    assert texts(named("Anna Keller", context), context) == []


def test_a_question_that_shows_no_gender_offers_the_same_one_first() -> None:
    context = told(PEOPLE, *CAST)
    asked = named("Jean Morel", context, pattern=Pattern.WHO)
    assert set(texts(asked, context)) == {"Lloyd Austin", "Paul Kané", "Marc Diallo"}


def test_the_only_woman_is_not_asked_for_among_men() -> None:
    context = told(PEOPLE, *CAST)
    asked = named("Anna Keller", context, pattern=Pattern.WHO)
    assert texts(asked, context) == []


@pytest.mark.parametrize("other", ["Lloyd Austen", "Floyd Austin"])
def test_a_name_misspelt_is_not_another_person(other: str) -> None:
    text = f"Le ministre Lloyd Austin dort. Le maire {other} mange."
    people = (person("Lloyd Austin", role="ministre"), person(other, role="maire"))
    context = told(text, *people)
    assert texts(named("Lloyd Austin", context), context) == []


def test_a_doubtful_name_is_not_offered() -> None:
    text = "Le ministre Lloyd Austin dort. Le maire Jean Morel mange."
    doubtful = replace(person("Jean Morel", role="maire"), certain=False)
    context = told(text, person("Lloyd Austin", role="ministre"), doubtful)
    assert texts(named("Lloyd Austin", context), context) == []


@pytest.mark.parametrize(
    ("role", "kind"),
    [
        ("ministre de la Santé", "politics"),
        ("chef du gouvernement", "politics"),
        ("présidente du club", "sport"),
        ("directrice de la course", "sport"),
        ("président de la coopérative", "business"),
        ("directeur de l’observatoire", "science"),
        ("joueuse de tennis britannique", "tennis"),
        ("ancien footballeur", "football"),
        ("astronome suisse", "science"),
        ("lieutenant-colonel", "army"),
    ],
)
def test_a_function_has_a_class(role: str, kind: str) -> None:
    someone = told(f"Le {role} Jean Morel dort.", person("Jean Morel", role=role))
    assert classes(someone.findings.entities[0]) == {kind}


def test_people_without_a_known_function_are_taken_from_one_list() -> None:
    """« Vincent Riou, François Gabart et Armel Lecas » are skippers, whatever Jean Morel is."""
    names = ("Marc Guille", "Vincent Riou", "François Gabart", "Armel Lecas", "Jean Morel")
    text = (
        "Marc Guille a abandonné. Restent Marc Guille, Vincent Riou, François Gabart et Armel "
        "Lecas. Jean Morel dort."
    )
    context = told(text, *(person(name) for name in names))
    assert set(texts(named("Marc Guille", context), context)) == {
        "Vincent Riou",
        "François Gabart",
        "Armel Lecas",
    }
    assert texts(named("Jean Morel", context), context) == []


def test_the_famous_stay_among_themselves() -> None:
    text = "Le ministre Jean Morel dort. Nicolas Sarkozy mange. Barack Obama boit."
    cast = (person("Jean Morel", role="ministre"), person("Nicolas Sarkozy"))
    context = told(text, *cast, person("Barack Obama"))
    assert texts(named("Jean Morel", context), context) == []
    assert texts(named("Barack Obama", context), context) == ["Nicolas Sarkozy"]


def test_nobody_outside_his_time() -> None:
    text = (
        "En 1979, l’astronome Jean Morel a calculé. En 1916, l’astronome Karl Schwarz est mort. "
        "En 1985, l’astronome Paul Kané a vu."
    )
    names = ("Jean Morel", "Karl Schwarz", "Paul Kané")
    context = told(text, *(person(name, role="astronome") for name in names))
    assert texts(named("Jean Morel", context), context) == ["Paul Kané"]
