"""Questions that move words to the front, on the trained pipeline's parses: nothing is torn."""

from __future__ import annotations

from collections import Counter

import pytest

from quizapp.core.generation import analyse
from quizapp.core.language.loading import load
from quizapp.core.language.typography import plain
from quizapp.core.model import Article
from quizapp.core.questions.making import proposals
from quizapp.core.reading.plain import passages


def asked(text: str, title: str = "Nouvelles du soir") -> list[str]:
    """The direct questions on a text."""
    context = analyse(Article(title, "fr", text, passages(text), None), load("fr"))
    stems = (plain(p.stem) for p in proposals(context, Counter()))
    return [s for s in stems if s.endswith("?")]


def test_it_works() -> None:
    assert "Combien d'espèces la ville de Namur a-t-elle recensées ?" in asked(
        "La ville de Namur a recensé 147 espèces."
    )


def test_about_is_kept() -> None:
    assert "Combien d'agents environ la ville de Namur a-t-elle mobilisés ?" in asked(
        "La ville de Namur a mobilisé près de 300 agents."
    )


@pytest.mark.parametrize(
    "sentence",
    [
        "Le projet de Lyon a été voté à environ 200 voix contre 50.",
        "La mission de Lyon a été financée à 70 % par l'Agence nationale de la recherche et pour "
        "le reste par la fondation Océan Vivant.",
        "À 713 millièmes seulement du premier, la voiture de Lyon est très proche de la seconde.",
    ],
)
def test_what_is_measured_against_something_is_not_asked_alone(sentence: str) -> None:
    assert not any("combien" in stem.lower() or "pourcentage" in stem for stem in asked(sentence))


def test_an_indefinite_subject_is_no_complement_of_what_is_asked() -> None:
    stems = asked("Des pirates de Lyon ont volé 3 millions d'euros à la banque de Namur.")
    assert not any("des pirates" in stem and "-ils" in stem for stem in stems)


def test_another_needs_a_first() -> None:
    asked_whole = asked("Le maire Jean Morel a confirmé un incident à Vaise et un autre à Lyon.")
    assert asked("Un élu, Jean Morel, a confirmé les incidents à Vaise et un autre à Lyon.") == []
    assert asked_whole != []


def test_a_participle_tells_the_gender_of_a_plural() -> None:
    stems = asked("Les musées de Quimper seront ouverts à Brest pendant 12 semaines.")
    assert any("les musées de Quimper seront-ils ouverts" in stem for stem in stems)


def test_the_years_of_a_period_give_how_long_it_was() -> None:
    told = "Le maire de Lyon a dirigé le lycée de Vaise pendant {} années{}."
    assert any("combien d'années" in stem for stem in asked(told.format("sept", "")))
    assert not any("combien" in s for s in asked(told.format("sept", ", de 2015 à 2021")))


def test_a_list_is_not_asked_without_its_head() -> None:
    text = (
        "À Quimper, les jardins de la ville seront ouverts le soir, avec des visites guidées, des "
        "animations, et même une enquête à réaliser en famille."
    )
    assert not any("visites" not in s and "animations" in s for s in asked(text))


def test_a_name_beside_what_it_is_the_name_of_needs_no_other_introduction() -> None:
    stems = asked(
        "L'animal de Namur a été décrit en 2020 dans la revue scientifique Nuncius. Les enseignes "
        "de mode Bora et Kino ont perdu 340 emplois."
    )
    assert any("Nuncius" in stem for stem in stems)
    assert any("Bora et Kino" in stem for stem in stems)


def test_letters_after_the_noun_that_tells_what_they_are_need_no_expansion() -> None:
    stems = asked("Les syndicats ZKT et WFL ont obtenu 340 emplois à Namur.")
    assert any("ZKT et WFL" in stem for stem in stems)
    assert not any("ZKT" in s for s in asked("La ZKT a obtenu 340 emplois à Namur."))


def test_of_a_local_service_it_is_the_service_that_is_local() -> None:
    stems = asked(
        "Le service d'incendie local de Namur a reçu 340 appels. Le maire de Namur, Paul Kané, a "
        "déclaré aux journalistes qu'une bougie était à l'origine de l'incendie.",
        "Incendie à Namur",
    )
    assert any("bougie" in stem for stem in stems)
    assert not any("incendie local" in stem and "bougie" in stem for stem in stems)


def test_whose_word_it_is_does_not_matter_of_a_spokesman() -> None:
    told = "{}, Paul Kané, a averti que le pont de Namur fermera en 2030."
    assert any(s.startswith("Qui a averti") for s in asked(told.format("Le maire de Namur")))
    spokesman = asked(told.format("Le porte-parole de la police de Namur"))
    assert not any(s.startswith("Qui a averti") for s in spokesman)


def test_a_level_is_not_asked_without_its_opening() -> None:
    stems = asked("Le cacao de Gao participe au budget de Namur à hauteur de 30 %.")
    assert not any(s.endswith("hauteur ?") for s in stems)


def test_a_reminder_opens_no_question() -> None:
    stems = asked("Pour rappel, la ville de Namur a recensé 147 espèces.")
    assert "Combien d'espèces la ville de Namur a-t-elle recensées ?" in stems
