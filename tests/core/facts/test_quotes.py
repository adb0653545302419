"""Quotations and who speaks."""

from __future__ import annotations

import pytest

from quizapp.core.facts.actors import find_actors
from quizapp.core.facts.findings import Findings, Quotation
from quizapp.core.facts.marks import quoted_spans
from quizapp.core.facts.quotes import find_quotations, quote_facts
from quizapp.core.model import Article, Passage
from tests.core.facts.parsed import parsed

VERBS = dict.fromkeys(
    [
        "déclaré",
        "observé",
        "dit",
        "indique",
        "ajouté",
        "répondu",
        "précise",
        "laissé",
        "entendre",
        "pourrait",
        "perdu",
        "estime",
        "parlé",
        "dort",
        "ouvre",
        "s'amenuisent",
        "amenuisent",
        "juge",
        "commente",
    ],
    "VERB",
)
MORPHS = dict.fromkeys(
    ["dit", "indique", "précise", "pourrait", "estime", "dort", "amenuisent"], "VerbForm=Fin"
)


def quotations(text: str, subjects: dict[str, str] | None = None) -> tuple[Quotation, ...]:
    doc = parsed(text, pos=VERBS, morphs=MORPHS, subjects=subjects)
    return find_quotations(doc, find_actors(doc, ""))


def speakers(text: str, subjects: dict[str, str] | None = None) -> list[str | None]:
    found = quotations(text, subjects)
    return [q.speaker.name if q.speaker else None for q in found]


def test_it_works() -> None:
    text = "« Il part », a déclaré sans détour le secrétaire à la Défense Lloyd Austin, hier."
    (quotation,) = quotations(text)
    assert quotation.speaker is not None
    assert quotation.speaker.name == "Lloyd Austin"
    assert (quotation.verb, text[slice(*quotation.span)]) == ("a déclaré", "Il part")
    assert quotation.speaker_span is not None
    assert text[slice(*quotation.speaker_span)] == "Lloyd Austin"


@pytest.mark.parametrize(
    "text",
    [
        "« Tout va très bien », a observé Lloyd Austin.",
        "Lloyd Austin a déclaré : « Tout va très bien ».",
        "Lloyd Austin, ministre de la Défense, a déclaré : « Tout va très bien ».",
        "Le chef du ministère, M. Lloyd Austin, a déclaré : « Tout va très bien ».",
        "Lloyd Austin : « Tout va très bien ».",
        "Selon Lloyd Austin, « tout va très bien ».",
        "« Tout va très bien », selon Lloyd Austin.",
        "« Tout va très bien », selon un communiqué de Lloyd Austin.",
        "Pour Lloyd Austin, « tout va très bien ».",
        "Ce plan, que Lloyd Austin a déclaré « pourrait élargir ou prolonger » la guerre.",
        "Lloyd Austin a laissé entendre que ce plan pourrait « changer la donne ».",
        "Lloyd Austin a pour sa part ajouté : « Tout va très bien ».",
        "« Tout va bien », y compris la perte, commente Lloyd Austin.",
        "« Tout va très bien » a déclaré à la presse, hier soir, Lloyd Austin."
        .replace(", hier soir,", " hier soir"),
    ],
)  # fmt: skip
def test_the_speaker_is_the_subject(text: str) -> None:
    assert speakers(text) == ["Lloyd Austin"]


@pytest.mark.parametrize(
    "text",
    [
        "Lloyd Austin dort. « Tout va très bien ».",
        "« Tout va très bien », a répondu la porte-parole de Lloyd Austin.",
        "La fille de Lloyd Austin a déclaré : « Tout va très bien ».",
        "Un ancien guide a déclaré : « Tout va très bien ».",
        "« Tout va bien », a déclaré à Lloyd Austin un soldat.",
        "Lloyd Austin a vu le film « Tout va très bien ».",
    ],
)
def test_a_doubtful_speaker_is_none(text: str) -> None:
    assert speakers(text) == [None]


def test_a_pronoun_goes_to_the_only_person_it_can_mean() -> None:
    text = "Lloyd Austin a parlé hier. « Tout va très bien », a-t-il ajouté."
    assert speakers(text, {"Lloyd": "parlé"}) == ["Lloyd Austin"]
    assert speakers(text.replace("-il", "-elle"), {"Lloyd": "parlé"}) == [None]


def test_the_clitic_may_stand_two_tokens_behind_the_verb() -> None:
    text = "Alice Milliat dort. « Tout va très bien », précise-t-elle hier."
    assert speakers(text, {"Alice": "dort"}) == ["Alice Milliat"]


def test_an_aside_may_part_verb_and_subject() -> None:
    text = "« Tout va très bien », a déclaré, en janvier 1989, Lloyd Austin."
    assert speakers(text) == ["Lloyd Austin"]


def test_two_candidates_for_a_pronoun_are_none() -> None:
    text = "Lloyd Austin et Barack Obama dort. « Tout va très bien », a-t-il déclaré."
    assert speakers(text, {"Lloyd": "dort", "Barack": "dort"}) == [None]


def test_a_second_quotation_needs_a_cue_to_go_on() -> None:
    text = "« Tout va bien », a déclaré Lloyd Austin. « Le temps presse »{}."
    assert speakers(text.format(", a-t-il ajouté")) == ["Lloyd Austin", "Lloyd Austin"]
    assert speakers(text.format("")) == ["Lloyd Austin", None]


def test_a_role_stands_for_its_only_bearer() -> None:
    text = "Le ministre Lloyd Austin dort. « Tout va bien », a déclaré le ministre."
    assert speakers(text) == ["Lloyd Austin"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Il dit « un » puis « deux ».", ["un", "deux"]),
        ("« On a « vraiment » perdu »", ["On a « vraiment » perdu"]),
        ('Il dit "oui" et "non".', ["oui", "non"]),
        ("« Un.\n« Deux », dit-il.", ["Un.\n« Deux"]),
        ("« ouvert\n\nSans suite « ici »", ["ici"]),
        ('un " seul', []),
        ("» « »", []),
        ("", []),
    ],
)
def test_marks(text: str, words: list[str]) -> None:
    assert [text[slice(*span)] for span in quoted_spans(text)] == words


@pytest.mark.parametrize(
    ("text", "complete"),
    [
        ("« Les choix s'amenuisent » dit-il", True),
        ("« pourrait élargir ou prolonger » dit-il", False),
        ("« changer toute la donne » dit-il", False),
        ("de « mules » dit-il", False),
        ("le film « Il dort encore ici »", False),
    ],
)
def test_a_clause_or_a_fragment(text: str, complete: bool) -> None:
    assert [q.complete for q in quotations(text)] == [complete]


def test_facts_keep_the_words_and_the_speaker() -> None:
    text = "« Les choix s’amenuisent », a observé Lloyd Austin. De « mules »."
    article = Article("Titre", "fr", text, (Passage("p1", 0, len(text), text),))
    (fact,) = quote_facts(article, Findings(quotations=quotations(text)))
    assert fact.text == fact.value == "Les choix s’amenuisent"
    assert (fact.speaker, fact.passage) == ("Lloyd Austin", "p1")
    assert article.text[fact.start : fact.end] == fact.text
