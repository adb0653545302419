"""Events told without their dates, to be put in order."""

from __future__ import annotations

from collections import Counter

import pytest

from quizapp.core.facts.findings import Entity
from quizapp.core.questions.composed.building import Composition
from quizapp.core.questions.composed.ordering import orderings
from quizapp.core.questions.context import Context
from quizapp.core.questions.making import standing
from tests.core.questions.sentences import legible, organisation, person, place, told

PAST = (
    "Le ministère de la Santé a acheté 75 lits en 2013.",
    "Alice Milliat a fondé les Jeux féminins de Paris en 1922.",
    "Le Mali a fermé les écoles de la région de Gao en 2012.",
)
NAMED: tuple[Entity, ...] = (
    organisation("ministère de la Santé"),
    place("Mali", level="country"),
    place("Paris"),
)
TITLE = "Les Jeux d’Alice Milliat, le Mali et la Santé"


def article(*sentences: str, title: str = TITLE) -> Context:
    text = " ".join(sentences)
    named = [e for e in (*NAMED, person("Alice Milliat", gender="Fem")) if e.name in text]
    return told(text, *named, title=title)


def made(context: Context) -> list[Composition]:
    return list(orderings(standing(context, Counter()), context, 0))


def test_it_works() -> None:
    context = article(*PAST)
    (ordering,) = made(context)
    assert legible(ordering.stem).startswith("Dans quel ordre ces événements se sont-ils produits")
    assert [legible(event.text) for event in ordering.order] == [
        "Alice Milliat a fondé les Jeux féminins de Paris.",
        "Le Mali a fermé les écoles de la région de Gao.",
        "Le ministère de la Santé a acheté 75 lits.",
    ]
    text = context.article.text
    sources = [text[slice(*event.source)] for event in ordering.order]
    assert sources == [PAST[1], PAST[2], PAST[0]]
    assert "1922, 2012, 2013" in legible(ordering.explanation)


@pytest.mark.parametrize(
    ("last", "why"),
    [
        ("La police de Gao a arrêté Jean Morel en 2012.", "the same year as another"),
        ("Jean Morel est né à Nantes en 1950 dans une famille de marins.", "a birth"),
        ("Anna Keller dirige les usines de Gao depuis 2005.", "a state, since then"),
        ("La loi de 2010 a été signée par Anna Keller en 2012.", "two dates"),
        ("Il faut fermer le marché de Gao avant 2012.", "no event"),
        ("Le maire a parlé.", "no date"),
    ],
)
def test_what_is_no_event_of_its_own_date(last: str, why: str) -> None:
    del why
    assert made(article(PAST[1], PAST[2], last)) == []


def test_what_the_title_tells_is_left_out() -> None:
    assert made(article(*PAST, title="Le Mali ferme les écoles de la région de Gao")) == []


def test_a_date_at_the_head_goes_with_its_comma() -> None:
    opening = "En 2012, le maire de Gao a fermé le marché de Mopti."
    context = article(PAST[0], PAST[1], opening, title="Alice Milliat, le maire de Gao et la Santé")
    texts = [legible(event.text) for ordering in made(context) for event in ordering.order]
    assert "Le maire de Gao a fermé le marché de Mopti." in texts
