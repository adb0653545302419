"""Cloze: the statement with one name, figure or year left out, nothing left to betray it."""

from __future__ import annotations

from decimal import Decimal

import pytest

from quizapp.core.facts.findings import Entity
from quizapp.core.questions.naming import figure_option
from quizapp.core.questions.proposals import Proposal
from tests.core.questions.sentences import asked, legible, organisation, person, place, stems, told

MALI = place("Mali", level="country")


def gap(sentence: str, answer: Entity, *named: Entity) -> Proposal:
    """The one gap over ``answer``."""
    found = asked(told(sentence, answer, *named))
    names = [p for p in found if p.pattern == "gap" and getattr(p.answer, "name", "")]
    (proposal,) = [p for p in names if getattr(p.answer, "name", "") == answer.name]
    return proposal


def test_it_works() -> None:
    proposal = gap("Le Mali a fermé les écoles de la région de Gao en 2012.", MALI)
    assert proposal.stem == "_____ a fermé les écoles de la région de Gao en 2012."
    assert (proposal.affix, proposal.with_article) == ("", True)


@pytest.mark.parametrize(
    ("sentence", "answer", "stem", "affix", "with_article"),
    [
        (
            "Le ministère de la Santé a fermé les hôpitaux du Mali.",
            MALI,
            "Le ministère de la Santé a fermé les hôpitaux _____.",
            "de",
            True,
        ),
        (
            "La conférence de la paix s’est tenue au Mali en 2012.",
            MALI,
            "La conférence de la paix s’est tenue _____ en 2012.",
            "à",
            True,
        ),
        (
            "Le ministre des Affaires étrangères se rend à Moscou pour une conférence.",
            place("Moscou"),
            "Le ministre des Affaires étrangères se rend _____ pour une conférence.",
            "à",
            False,
        ),
        (
            "L’armée russe a averti que le Mali fermera les écoles de Gao en 2012.",
            MALI,
            "L’armée russe a averti _____ fermera les écoles de Gao en 2012.",
            "que",
            True,
        ),
        (
            "L’ONU a envoyé des soldats dans la région de Gao.",
            organisation("ONU"),
            "_____ a envoyé des soldats dans la région de Gao.",
            "",
            True,
        ),
    ],
)
def test_article_and_preposition_go_into_the_gap(
    sentence: str, answer: Entity, stem: str, affix: str, with_article: bool
) -> None:
    proposals = [
        p
        for p in asked(told(sentence, answer))
        if p.pattern == "gap" and getattr(p.answer, "name", "") == answer.name
    ]
    assert (stem, affix, with_article) in [
        (legible(p.stem), p.affix, p.with_article) for p in proposals
    ]


@pytest.mark.parametrize(
    ("sentence", "stem"),
    [
        (
            "La France a livré 40 canons à l’Ukraine.",
            "La France a livré _____ canons à l’Ukraine.",
        ),
        (
            "Plus de 2 000 soldats nord-coréens ont gagné la région de Koursk.",
            "Plus de _____ soldats nord-coréens ont gagné la région de Koursk.",
        ),
        ("Le pont de Gao mesure 450 mètres.", "Le pont de Gao mesure _____."),
        (
            "En 2012, le maire de Gao a fermé le marché de Mopti.",
            "En _____, le maire de Gao a fermé le marché de Mopti.",
        ),
    ],
)
def test_a_gap_over_a_figure_or_a_year(sentence: str, stem: str) -> None:
    assert stem in [legible(p.stem) for p in asked(told(sentence)) if p.pattern == "gap"]


@pytest.mark.parametrize(
    ("sentence", "answer"),
    [
        # One of a list: any other name would do as well.
        ("Le traité de Gao engage le Mali, le Niger et le Tchad depuis 2012.", MALI),
        # The role before the name tells whose it is.
        (
            "La ministre Anna Keller a visité les usines de Gao.",
            person("Anna Keller", gender="Fem", role="ministre"),
        ),
        # The words of a quote stay whole.
        (
            "Le maire de Gao a parlé d’« une erreur de ces gens-là ».",
            organisation("gens"),
        ),
    ],
)
def test_no_gap(sentence: str, answer: Entity) -> None:
    others = (place("Niger", level="country"), place("Tchad", level="country"))
    named = [e for e in others if e.name in sentence]
    gaps = [p for p in asked(told(sentence, answer, *named)) if p.pattern == "gap"]
    assert [p for p in gaps if getattr(p.answer, "name", "") == answer.name] == []


def test_the_evidence_of_every_gap_holds_its_answer() -> None:
    sentence = "La France a livré 40 canons à l’Ukraine."
    context = told(sentence, place("France", level="country"), place("Ukraine", level="country"))
    for proposal in asked(context):
        assert proposal.source.holds(proposal.span)


def test_to_whom_is_not_where() -> None:
    """« livrer à l’Ukraine » is not « livrer en Ukraine »."""
    ukraine = place("Ukraine", level="country")
    context = told("La France a livré 40 canons à l’Ukraine.", ukraine)
    gaps = [p for p in asked(context) if p.pattern == "gap"]
    (proposal,) = [p for p in gaps if getattr(p.answer, "name", "") == "Ukraine"]
    assert (proposal.affix, proposal.with_article) == ("à", True)


def test_the_last_of_a_list_is_of_the_list() -> None:
    states = [place(name, level="country") for name in ("Mali", "Niger", "Tchad")]
    context = told("Le traité de Gao engage le Mali, le Niger et le Tchad depuis 2012.", *states)
    assert [p.stem for p in asked(context) if getattr(p.answer, "name", "") == "Tchad"] == []


def test_a_rank_is_asked_in_the_sentence() -> None:
    sentence = "Le club de Gao a terminé à la 4e place du marathon de Gao en 2010."
    context = told(sentence, place("Gao"))
    (rank,) = [p for p in asked(context) if getattr(p.answer, "measure", "") == "ordinal"]
    assert rank.stem == "Le club de Gao a terminé à la _____ place du marathon de Gao en 2010."
    assert figure_option(Decimal(5), context.findings.figures[0], context) == "5e"


def test_the_number_of_an_edition_is_its_name() -> None:
    sentence = "Le club de Gao a terminé à la 4e édition du marathon de Gao en 2010."
    context = told(sentence, place("Gao"))
    assert not [p for p in asked(context) if getattr(p.answer, "measure", "") == "ordinal"]


def test_what_tells_which_is_no_gap() -> None:
    assert stems(told("La polacre de 14 canons répond à Gao."), "gap") == []
