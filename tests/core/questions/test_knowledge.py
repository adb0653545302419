"""What anyone knows is not asked."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from quizapp.core.questions.knowledge import commonly_known, told_by_title
from tests.core.questions.options.asking import counted, dated, named
from tests.core.questions.sentences import organisation, person, place, told


def known(name: str, stem: str) -> bool:
    kinds = {"Einstein": person, "NASA": organisation}
    kind = next((make for part, make in kinds.items() if part in name), place)
    context = told(f"Voici {name}.", kind(name))
    return commonly_known(named(name, context, stem=stem), context)


def test_it_works() -> None:
    assert known("Albert Einstein", "Qui avait présenté sa théorie de la relativité ?")
    assert not known("Albert Einstein", "Qui avait visité la ville de Gao ?")


@pytest.mark.parametrize(
    ("name", "stem"),
    [
        ("Bruxelles", "_____, la cheffe de la diplomatie européenne s’est félicitée."),
        ("Rio de Janeiro", "Le code sera utilisé lors des jeux olympiques _____."),
        ("NASA", "Quelle organisation a lancé la capsule SpaceX ?"),
        ("La Haye", "Dans quelle ville siège la Cour pénale internationale ?"),
    ],
)
def test_famous_pairs(name: str, stem: str) -> None:
    assert known(name, stem)


def test_a_turn_is_not_found_within_a_word() -> None:
    assert known("Berlin", "Dans quelle ville le mur tombe-t-il ?")
    assert not known("Berlin", "Dans quelle ville le murmure tombe-t-il ?")


@pytest.mark.parametrize(
    ("year", "told_anyway"),
    [(2024, True), (2025, True), (2028, False), (1923, False)],
)
def test_years_that_go_without_saying(year: int, told_anyway: bool) -> None:
    context = told(f"Le pont ouvre en {year}.", published=date(2024, 11, 6))
    assert commonly_known(dated(context), context) is told_anyway


@pytest.mark.parametrize(
    ("sentence", "title", "told_anyway"),
    [
        ("La guerre finit en 1945.", "Le Mali", True),
        ("Le camp ouvre en 1945.", "La Libération du Mali", True),
        ("Le pont ouvre en 1945.", "Le Mali", False),
    ],
)
def test_a_symbolic_year_is_known_by_what_it_stands_for(
    sentence: str, title: str, told_anyway: bool
) -> None:
    context = told(sentence, title=title)
    asked = replace(dated(context), stem=sentence)
    assert commonly_known(asked, context) is told_anyway


@pytest.mark.parametrize(
    ("name", "stem"),
    [
        ("Russie", "Le Canada est le plus grand pays du monde après _____."),
        ("Rome", "_____ est la capitale de l’Italie depuis 1871."),
    ],
)
def test_geography_is_known(name: str, stem: str) -> None:
    assert known(name, stem)


def test_an_election_has_its_years() -> None:
    context = told("Elle obtient peu de voix en 2003.")
    stem = "Elle obtient peu de voix à l’élection présidentielle de _____."
    assert commonly_known(dated(context, stem=stem), context)


def test_a_year_that_one_word_tells() -> None:
    context = told("L’Allemagne est réunifiée en 1990.")
    stem = "En quelle année l’Allemagne est-elle réunifiée ?"
    assert commonly_known(dated(context, stem=stem), context)


def test_euros_are_no_event() -> None:
    context = told("Il a reçu des euros en 2013.")
    stem = "Il a reçu 14 millions d’euros en _____."
    assert not commonly_known(dated(context, stem=stem), context)


def test_a_year_under_its_event() -> None:
    context = told("Le mur est construit en 1961.")
    assert commonly_known(dated(context, stem="Le mur est construit en _____."), context)
    assert not commonly_known(dated(context, stem="Le pont est construit en _____."), context)


@pytest.mark.parametrize(
    ("title", "sentence", "written", "tells"),
    [
        ("Annonce de la 3DS", "La console a 3 dimensions.", "3", True),
        ("Neuf morts à Gao", "Il y a 9 morts.", "9", True),
        ("Plus de 300 emplois supprimés", "Il supprime 340 emplois.", "340", True),
        ("Plus de 300 emplois supprimés", "Il emploie 340 cuisiniers.", "340", False),
        ("Plus de 300 emplois supprimés", "Il garde 2 000 emplois.", "2 000", False),
        ("Une usine ferme", "Il supprime 340 emplois.", "340", False),
    ],
)
def test_a_figure_told_by_the_title(title: str, sentence: str, written: str, tells: bool) -> None:
    context = told(sentence, title=title)
    answer = counted(written, context).answer
    figure = next(f for f in context.findings.figures if f == answer)
    assert told_by_title(figure, context) is tells


@pytest.mark.parametrize(
    ("name", "stem"),
    [
        ("Corse", "Dans quelle région la façade de l’île connaît-elle des pluies ?"),
        ("France", "Le sud de quel pays compte trois départements en alerte ?"),
    ],
)
def test_a_noun_of_the_stem_leaves_one_place(name: str, stem: str) -> None:
    assert known(name, stem)
    assert not known(name, "Quel pays a livré des canons ?")


def test_the_belligerents_of_a_war_are_known() -> None:
    context = told("Voici Russie.", place("Russie"), title="Guerre en Ukraine : l’armée recule")
    assert commonly_known(named("Russie", context, stem="L’armée est _____."), context)


@pytest.mark.parametrize(
    ("name", "asked_as", "told_anyway"),
    [
        ("Commission européenne", "commission", True),
        ("Commission européenne", "organisation", False),
        ("Commission des forêts", "commission", False),
    ],
)
def test_the_first_noun_of_a_famous_body_tells_it(
    name: str, asked_as: str, told_anyway: bool
) -> None:
    context = told(f"Voici {name}.", organisation(name))
    assert commonly_known(named(name, context, asked_as=asked_as), context) is told_anyway


@pytest.mark.parametrize(
    ("sentence", "written", "told_anyway"),
    [
        ("Il est alimenté à 100 %.", "100 %", True),
        ("Il est alimenté à 60 %.", "60 %", False),
        ("Il y a quatre éléments dans la nature.", "quatre", True),
        ("Il y a neuf éléments dans la nature.", "neuf", False),
    ],
)
def test_figures_that_go_without_saying(sentence: str, written: str, told_anyway: bool) -> None:
    context = told(sentence)
    assert commonly_known(counted(written, context), context) is told_anyway


@pytest.mark.parametrize(
    ("stem", "title", "told_anyway"),
    [
        ("Quel ministère a déclaré : « La police a fait son devoir » ?", "Nouvelles", True),
        ("Quel ministère a fermé la rue ?", "Des policiers agressés à Gao", True),
        ("Quel ministère a fermé la rue ?", "Nouvelles", False),
    ],
)
def test_a_body_is_known_by_its_field(stem: str, title: str, told_anyway: bool) -> None:
    name = "ministère de l’Intérieur"
    context = told(f"Voici le {name}.", organisation(name), title=title)
    asked = replace(named(name, context, stem=stem), asked_as="ministère")
    assert commonly_known(asked, context) is told_anyway


def test_of_two_famous_people_one_tells_the_other() -> None:
    text = "Ronald Reagan interpelle Mikhaïl Gorbatchev. Ronald Reagan salue Jean Morel."
    famous = person("Mikhaïl Gorbatchev", "Gorbatchev")
    context = told(text, famous, person("Ronald Reagan"), person("Jean Morel"))
    stem = "Le 12 juin, qui Ronald Reagan interpelle-t-il ?"
    assert commonly_known(named("Mikhaïl Gorbatchev", context, stem=stem), context)
    assert not commonly_known(named("Jean Morel", context, stem=stem), context)


@pytest.mark.parametrize(
    ("sentence", "stem", "told_anyway"),
    [
        (  # of the sentence that proves it, whatever the stem keeps
            "Les Jeux s’ouvrent : cinq épreuves sont inscrites à Gao en 1928.",
            "Cinq épreuves sont inscrites à Gao en _____.",
            True,
        ),
        ("Cinq routes sont ouvertes à Gao en 1928.", "Cinq routes sont ouvertes en _____.", False),
        (
            "Victor Hugo publie un roman en 1862.",
            "En quelle année Victor Hugo publie-t-il un roman ?",
            True,
        ),
        (
            "Vladimir Poutine reçoit Silvio Berlusconi en 2003.",
            "En quelle année Vladimir Poutine reçoit-il Silvio Berlusconi ?",
            True,
        ),
        (
            "Vladimir Poutine reçoit Jean Morel en 2003.",
            "En quelle année Vladimir Poutine reçoit-il Jean Morel ?",
            False,
        ),
    ],
)
def test_years_that_come_round_or_stand_in_textbooks(
    sentence: str, stem: str, told_anyway: bool
) -> None:
    context = told(sentence)
    assert commonly_known(dated(context, stem=stem), context) is told_anyway
