"""Questions written by hand: what they start from, and what they are once written."""

from __future__ import annotations

from dataclasses import replace

import pytest

from quizapp.core.model import GAP, FactKind, Option, QuestionKind, Span
from quizapp.core.questions.written import Draft, question_of, start
from tests import examples

ARTICLE = examples.article()
PRICE = ARTICLE.text.index("350 000")
WORDS = Span(PRICE, PRICE + len("350 000"))
FACTS = (
    examples.fact(ARTICLE, FactKind.FIGURE, "1 200"),
    examples.fact(ARTICLE, FactKind.FIGURE, "350 000"),
)


def test_it_works() -> None:
    draft = Draft(
        QuestionKind.NUMERIC, "Combien d’euros ?", key="350 000", accepted=("350000", "350 000")
    )
    made = question_of(draft, ARTICLE, WORDS, FACTS)
    assert ARTICLE.text[made.source.start : made.source.end] == "Le chantier a coûté 350 000 euros."
    assert (made.answer, made.passage, made.fact) == (WORDS, "p3", FACTS[1].id)
    assert (made.key, made.accepted) == ("350 000", ("350 000", "350000"))
    assert made.reason == "écrite à la main"
    assert question_of(draft, ARTICLE, WORDS, FACTS).id == made.id
    other = replace(draft, stem="À quel prix ?")
    assert question_of(other, ARTICLE, WORDS, FACTS).id != made.id


@pytest.mark.parametrize(
    ("kind", "draft"),
    [
        (
            QuestionKind.CLOZE,
            Draft(
                QuestionKind.CLOZE,
                f"Le chantier a coûté {GAP} euros.",
                (Option("350 000", True),),
                "350 000",
            ),
        ),
        (
            QuestionKind.TRUE_FALSE,
            Draft(
                QuestionKind.TRUE_FALSE,
                "Le chantier a coûté 350 000 euros.",
                (Option("Vrai", True), Option("Faux", False)),
                "Vrai",
            ),
        ),
        (QuestionKind.MATCHING, Draft(QuestionKind.MATCHING, pairs=(("350 000", ""),))),
        (QuestionKind.ORDERING, Draft(QuestionKind.ORDERING, events=("350 000",))),
        (
            QuestionKind.CHOICE,
            Draft(QuestionKind.CHOICE, options=(Option("350 000", True),), key="350 000"),
        ),
    ],
)
def test_the_words_are_a_start(kind: QuestionKind, draft: Draft) -> None:
    assert start(kind, ARTICLE, WORDS) == draft


def test_an_english_statement_is_true_or_false_in_english() -> None:
    english = replace(ARTICLE, language="en")
    made = start(QuestionKind.TRUE_FALSE, english, WORDS)
    assert [option.text for option in made.options] == ["True", "False"]
    assert question_of(made, english, WORDS, FACTS).reason == "written by hand"


def test_parts_rest_on_the_sentence() -> None:
    pairs = Draft(QuestionKind.MATCHING, "Qui ?", pairs=(("Anne", "maire"), ("Yves", "adjoint")))
    made = question_of(pairs, ARTICLE, WORDS, FACTS)
    assert made.key == "Anne : maire ; Yves : adjoint"
    assert {pair.source for pair in made.pairs} == {made.source}
    assert made.answer is None
    order = Draft(QuestionKind.ORDERING, "Dans quel ordre ?", events=("Le chantier", "Le phare"))
    assert question_of(order, ARTICLE, WORDS, FACTS).key == "1. Le chantier ; 2. Le phare"


def test_words_that_state_no_known_fact() -> None:
    draft = Draft(QuestionKind.SHORT_ANSWER, "Quoi ?", key="chantier")
    start_of = ARTICLE.text.index("chantier")
    words = Span(start_of, start_of + len("chantier"))
    assert question_of(draft, ARTICLE, words, FACTS).fact == ""
