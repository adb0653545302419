"""People and their words, people and their roles, numbers and what they count."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import pytest

from quizapp.core.facts.findings import Entity
from quizapp.core.questions.composed.building import Composition, question_of
from quizapp.core.questions.composed.matching import matchings
from quizapp.core.questions.composing import asked_alone
from quizapp.core.questions.context import Context
from quizapp.core.questions.making import standing
from tests.core.questions.sentences import legible, organisation, person, place, told

SAID = (
    "« Le port restera ouvert tout l’hiver », a déclaré le maire Jean Morel.",
    "Anna Keller a répondu : « Personne ne croit plus à ces promesses ».",
    "« Nous manquons de bois et de pain », a déclaré Paul Kané.",
)
QUOTES = (
    ("Le port restera ouvert tout l’hiver", "Jean Morel"),
    ("Personne ne croit plus à ces promesses", "Anna Keller"),
    ("Nous manquons de bois et de pain", "Paul Kané"),
)
SPEAKERS = (person("Jean Morel"), person("Anna Keller", gender="Fem"), person("Paul Kané"))


def made(context: Context) -> list[Composition]:
    return list(matchings(standing(context, Counter()), context, 0))


def pairs(context: Context) -> dict[str, str]:
    """The pairs of the only matching; none without."""
    found = made(context)
    assert len(found) <= 1
    return {legible(p.left): legible(p.right) for c in found for p in c.pairs}


def test_it_works() -> None:
    context = told(" ".join(SAID), *SPEAKERS, said=QUOTES)
    (matching,) = made(context)
    assert matching.stem.startswith("Qui a dit quoi")
    assert {legible(p.left): legible(p.right) for p in matching.pairs} == {
        name: f"« {words} »" for words, name in QUOTES
    }
    text = context.article.text
    assert [text[slice(*pair.source)] for pair in matching.pairs] == list(SAID)
    assert matching.source == matching.pairs[0].source


def test_two_pairs_are_not_enough() -> None:
    assert made(told(" ".join(SAID[:2]), *SPEAKERS[:2], said=QUOTES[:2])) == []


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("Nous manquons de Jean Morel et de pain", "names someone"),
        ("Du bois, du pain", "too short"),
        ("Nous manquons [...] de bois et de pain", "cut"),
    ],
)
def test_a_quote_that_is_no_clean_one(words: str, why: str) -> None:
    del why
    last = f"« {words} », a déclaré Paul Kané."
    said = (*QUOTES[:2], (words, "Paul Kané"))
    assert made(told(" ".join((*SAID[:2], last)), *SPEAKERS, said=said)) == []


def test_one_woman_is_told_by_what_agrees_with_her() -> None:
    """« Je suis ravie … » is hers, whoever reads; among two women it could be either's."""
    said = ("« Je suis ravie de cet accord de paix », a déclaré Anna Keller.", SAID[0], SAID[2])
    quotes = (("Je suis ravie de cet accord de paix", "Anna Keller"), QUOTES[0], QUOTES[2])
    assert made(told(" ".join(said), *SPEAKERS, said=quotes)) == []


def test_what_the_title_quotes_is_left_out() -> None:
    context = told(" ".join(SAID), *SPEAKERS, said=QUOTES, title="Le port restera ouvert l’hiver")
    assert made(context) == []


ROLES = (
    "Jean Morel, directeur du port de Gao, a parlé.",
    "Le professeur Paul Kané, président de la Croix-Rouge, écoutait.",
    "Yves Diallo, porte-parole du syndicat Solidaires, a répondu.",
)


def presented(
    texts: Sequence[str], roles: Sequence[str], *more: Entity, title: str = ""
) -> Context:
    names = ("Jean Morel", "Paul Kané", "Yves Diallo")
    people = [person(name, role=role) for name, role in zip(names, roles, strict=True)]
    return told(" ".join(texts), *people, *more, title=title or "Nouvelles du soir")


def test_roles() -> None:
    roles = (
        "directeur du port de Gao",
        "président de la Croix-Rouge",
        "porte-parole du syndicat Solidaires",
    )
    assert pairs(presented(ROLES, roles)) == {
        "Jean Morel": "directeur du port de Gao",
        "Paul Kané": "président de la Croix-Rouge",
        "Yves Diallo": "porte-parole du syndicat Solidaires",
    }


@pytest.mark.parametrize(
    ("role", "why"),
    [
        ("président de la République", "everyone knows who that is"),
        ("directeur", "of what?"),
        ("directeur de l’établissement", "of which one?"),
        ("président du Mali", "his name tells his country"),
        ("frère de la victime", "of whom?"),
    ],
)
def test_a_role_that_is_given_away_or_open(role: str, why: str) -> None:
    del why
    texts = (f"Jean Morel, {role}, a parlé.", *ROLES[1:])
    roles = (role, "président de la Croix-Rouge", "porte-parole du syndicat Solidaires")
    assert made(presented(texts, roles)) == []


def test_a_nationality_is_left_out_of_a_role() -> None:
    tree = "Le ministre sud-coréen de la Défense Kim Yong-hyun a visité les usines de Gao."
    kim = person("Kim Yong-hyun", role="ministre sud-coréen de la Défense")
    roles = (
        "directeur du port de Gao",
        "président de la Croix-Rouge",
        "porte-parole du syndicat Solidaires",
    )
    found = pairs(presented((*ROLES, tree), roles, kim))
    assert found["Kim Yong-hyun"] == "ministre de la Défense"


def test_a_role_true_of_two_is_asked_of_none() -> None:
    texts = (ROLES[0], "Paul Kané, directeur du port de Gao Nord, écoutait.", ROLES[2])
    roles = (
        "directeur du port de Gao",
        "directeur du port de Gao Nord",
        "porte-parole du syndicat Solidaires",
    )
    assert made(presented(texts, roles)) == []


def test_one_office_in_two_countries_is_asked_of_none() -> None:
    texts = (
        "Jean Morel, ministre de la Défense, écoutait.",
        "Paul Kané, secrétaire à la Défense, écoutait.",
        ROLES[2],
    )
    roles = (
        "ministre de la Défense",
        "secrétaire à la Défense",
        "porte-parole du syndicat Solidaires",
    )
    assert made(presented(texts, roles)) == []


COUNTED = (
    "La France a livré 40 canons à l’Ukraine.",
    "Le ministère de la Santé a annoncé 300 mesures en 2012.",
    "Plus de 2 000 soldats nord-coréens ont gagné la région de Koursk.",
    "Le ministère de la Santé a vendu 450 lits à Gao.",
)
NAMED = (
    organisation("ministère de la Santé"),
    place("Ukraine", level="country"),
    place("France", level="country"),
)


def test_numbers_and_what_they_count() -> None:
    koursk, gao = place("région de Koursk", level="region"), place("Gao")
    assert pairs(told(" ".join(COUNTED[1:]), *NAMED[:1], koursk, gao)) == {
        "300": "mesures que le ministère de la Santé a annoncées en 2012",
        "plus de 2 000": "soldats nord-coréens qui ont gagné la région de Koursk",
        "450": "lits que le ministère de la Santé a vendus à Gao",
    }


def test_numbers_of_another_order_are_told_by_common_sense() -> None:
    """40 beside 2 000: « canons » or « soldats », one knows."""
    koursk = place("région de Koursk", level="region")
    assert made(told(" ".join(COUNTED[:3]), *NAMED, koursk)) == []


def test_what_the_title_counts_is_left_out() -> None:
    koursk, gao = place("région de Koursk", level="region"), place("Gao")
    title = "Santé : 450 lits de moins à Gao"
    assert made(told(" ".join(COUNTED[1:]), *NAMED[:1], koursk, gao, title=title)) == []


def test_words_asked_one_by_one_are_not_matched() -> None:
    context = told(" ".join(SAID), *SPEAKERS, said=QUOTES)
    (matching,) = (question_of(c, context) for c in made(context))
    assert matching is not None
    alone = [f"Qui a déclaré : {pair.right} ?" for pair in matching.pairs]
    assert asked_alone(matching, " ".join(alone[:2]))
    assert not asked_alone(matching, alone[0])
