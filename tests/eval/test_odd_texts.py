"""Texts as people paste them: whatever stands around the sentences, no item is broken."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizapp.core.generation import generate
from quizapp.core.language.loading import load
from quizapp.core.model import Quiz
from quizapp.core.reading.plain import read_plain

TITLE = "Quimper ouvre son musée maritime"
SENTENCES = (
    "Le maire de Quimper, Jean Le Goff, a salué le nouveau musée maritime de la ville.",
    "Le chantier du musée a coûté 11 000 000 euros et a mobilisé 120 ouvriers en 2023.",
    "« Ce musée va changer la vie de notre port », a déclaré la ministre Rachida Benali.",
    "Le département du Finistère a versé 3,5 millions d’euros à la ville de Quimper.",
    "Environ 2 000 habitants ont visité les salles du musée le premier jour.",
    "L’architecte Paul Kerven a dessiné un bâtiment de 4 500 mètres carrés au bord de l’Odet.",
    "« Nous attendons 80 000 visiteurs par an », a expliqué le directeur, Yann Morvan.",
    "La ville de Brest a fermé son musée de la pêche en 2019 après un incendie.",
)
BODY = "\n\n".join(SENTENCES)
ARTICLE = f"{TITLE}\n\n{BODY}"
TABLE = (
    "Année\tVisiteurs\tBudget\n2021\t12 000\t3,5 M€\n2022\t14 500\t4,1 M€\n\n"
    "| Ville | Musées | Note |\n|---|---|---|\n| Brest | 4 | Le maire a fermé 7 salles. |\n\n"
    "Rennes ; 9 ; Le maire de Rennes a inauguré 13 salles.\n\n"
    "Vannes    17 salles    Le maire de Vannes a fermé 23 salles."
)
HEADINGS = (
    "LE MAIRE A INAUGURÉ 3 SALLES\n\nLa ministre a promis 300 000 euros\n\n"
    "LA RÉGION BRETAGNE A FERMÉ 17 MUSÉES EN 2012.\n\n14\n\nLE TÉLÉGRAMME Page 13\n\n"
    "- 23 ouvriers au port\n• Tarif : 8 euros\n1. Le paquebot Normandie, lancé en 1932"
)
UNPAIRED = (
    "« Le musée de Vannes coûte 17 millions d’euros à la ville, a expliqué Yann Morvan.\n\n"
    "Le musée de Vannes expose 23 maquettes », a-t-il ajouté.\n\n"
    "Le département du Morbihan a versé 13 millions d’euros à la ville de « Vannes.\n\n"
    "Le maire de Vannes (Morbihan a vendu 17 bateaux en 2012.\n\n"
    'Le maire de Vannes a dit "oui aux 13 bateaux du port en 2012.'
)
INTERVIEW = (
    "— Combien de bateaux le port de Vannes a-t-il vendus en 2012 ?\n\n"
    "LE TÉLÉGRAMME : Que pensez-vous des 17 musées de Vannes ?\n\n"
    "Yann Morvan : Nous avons fermé 23 salles. J’ai vendu 13 bateaux en 2012.\n\n"
    "Q. : Et maintenant ?\n\nR. : On verra bien, vous savez, il y a 17 projets."
)
SCANNED = (
    "Le chantier du port de Vannes a mobilisé l23 ouvriers en l932.\n\n"
    "Le musée de Vannes expose 17O maquettes de navires.\n\n"
    "Le maire de Vannes 🚢 a vendu 13 bateaux | 2012.\n\n"
    "Voir www.example.org/vannes pour les 17 musées de Vannes."
)
MARKS = ("\t", "|", "🚢", "<", "&", "**", "](", "#", "[", "l23", "l932", "17O", "www")
# Figures that stand in no sentence of the article.
FROM_NO_SENTENCE = re.compile(r"\b(?:3 M€|7 salles|13|17|23)\b")


def markdown(text: str) -> str:
    return "# " + text.replace("Jean Le Goff", "**[Jean Le Goff](https://example.org)**")


def html(text: str) -> str:
    title, *told = text.split("\n\n")
    paragraphs = "".join(f"<p>{p}</p>\n" for p in told)
    marked = paragraphs.replace("é", "&eacute;").replace("«", "&laquo;").replace("»", "&raquo;")
    return f"<h1>{title}</h1><script>var a = 17;</script>\n{marked}"


LAYOUTS: dict[str, Callable[[str], str]] = {
    "markdown": markdown,
    "html": html,
    "pictures": lambda text: "\n\n".join(f"🎉 {p} 🚢" for p in text.split("\n\n")),
    "notes": lambda text: text.replace(" musée", " musée[1]").replace("euros", "euros[note 2]"),
    "controls": lambda text: text.replace("musée", "mu\x07sé\u200be\u202e"),
    "one line": lambda text: text.replace(".\n\n", ". "),
    "spaces": lambda text: text.replace("000", "\u2009000").replace(" \u2009", "\u2009"),
}
ADDITIONS = {
    "table": TABLE,
    "headings": HEADINGS,
    "unpaired": UNPAIRED,
    "interview": INTERVIEW,
    "scanned": SCANNED,
    "right to left": "قال رئيس البلدية إن المتحف كلف 17 مليون يورو.\n\nראש העיר אמר 13.",
}


@cache
def made(text: str) -> Quiz:
    return generate(read_plain(text, language="fr"), load("fr"))


def said(quiz: Quiz) -> list[str]:
    """Whatever a learner reads of the questions."""
    return [w for q in quiz.questions for w in (q.stem, q.key, *(o.text for o in q.options))]


def assert_whole(quiz: Quiz) -> None:
    for words in said(quiz):
        assert words.strip()
        assert not any(mark in words.replace("_____", "") for mark in MARKS), words
        assert "\n" not in words
        for first, last in ("«»", "()", "“”"):
            assert words.count(first) == words.count(last), words
        assert words.count('"') % 2 == 0, words


def test_it_works() -> None:
    quiz = made(ARTICLE)
    assert_whole(quiz)
    assert len(quiz.questions) >= 5


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_layout_costs_no_question(layout: str) -> None:
    """What dresses the sentences is taken off: half the questions at the least are there."""
    quiz = made(LAYOUTS[layout](ARTICLE))
    assert_whole(quiz)
    assert len(quiz.questions) >= 4
    assert quiz.article.title == TITLE


@pytest.mark.parametrize("addition", ADDITIONS)
def test_what_is_no_sentence_is_not_asked(addition: str) -> None:
    paragraphs = [TITLE, SENTENCES[0], ADDITIONS[addition], *SENTENCES[1:]]
    quiz = made("\n\n".join(paragraphs))
    assert_whole(quiz)
    assert len(quiz.questions) >= 3  # « le musée » is doubtful where another town has one
    for question in quiz.questions:
        assert not FROM_NO_SENTENCE.search(question.stem), question.stem
        assert not FROM_NO_SENTENCE.search(question.key), question.stem


PIECES = [*SENTENCES, *TABLE.split("\n"), *HEADINGS.split("\n"), *UNPAIRED.split("\n"), "«", "» ("]


@given(st.lists(st.sampled_from(PIECES), min_size=6, max_size=9), st.sampled_from(["\n\n", "\n"]))
@settings(max_examples=8, deadline=None)
def test_any_order_of_odd_pieces(pieces: list[str], between: str) -> None:
    assert_whole(made(between.join([*SENTENCES[:4], *pieces])))


@given(st.text(st.characters(exclude_categories=[]), min_size=20, max_size=200))
@settings(max_examples=8, deadline=None)
def test_any_characters(text: str) -> None:
    assert_whole(made(f"{SENTENCES[1]} {text}\n\n{BODY}\n{text}"))


@pytest.mark.parametrize("run", ["([{", "« a » ", '"', "1 ", "« Il (a) dit : “1 000 M€” » ", "a\t"])
def test_a_long_run_of_anything(run: str) -> None:
    assert_whole(made(ARTICLE + "\n\n" + run * (2000 // len(run))))
