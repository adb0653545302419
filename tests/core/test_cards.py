"""Cards made of questions and of facts."""

from __future__ import annotations

from dataclasses import replace

import pytest

from quizapp.core import cards
from quizapp.core.cards import CardOrigin, Place
from quizapp.core.model import (
    GAP,
    Event,
    FactKind,
    Mark,
    Mode,
    Pair,
    Passage,
    QuestionKind,
    Span,
)
from quizapp.core.quiz import Item, QuizSet
from tests import examples


def item(kind: QuestionKind) -> Item:
    """The example's question of this kind."""
    quiz = examples.quiz()
    question = next(question for question in quiz.questions if question.kind is kind)
    fact = next(fact for fact in quiz.facts if fact.id == question.fact)
    passage = next(passage for passage in quiz.article.passages if passage.id == fact.passage)
    return Item(
        question=question,
        points=1.0,
        article=7,
        article_title=quiz.article.title,
        fact_kind=fact.kind,
        fact=fact.span,
        passage=passage,
    )


def test_it_works() -> None:
    made = cards.of_item(item(QuestionKind.CHOICE), "fr")
    assert made.front == "Combien d’habitants ont vu le phare se rallumer ?"
    assert (made.back, made.title) == ("1 200", examples.TITLE)
    assert made.words is not None
    assert made.passage[slice(*made.words)] == "1 200"
    assert made.place is not None
    assert made.place.article == 7
    assert examples.article().text[slice(*made.place.words)] == "1 200"


def test_a_statement_to_judge_says_so() -> None:
    assert cards.of_item(item(QuestionKind.TRUE_FALSE), "fr").front.startswith("Vrai ou faux ?")


def test_what_is_to_be_matched_stands_under_the_stem() -> None:
    plain, here = item(QuestionKind.CHOICE), Span(0, 10)
    pairs = (Pair("Anne Le Goff", "maire", here), Pair("Yves Morvan", "adjoint", here))
    matching = replace(plain.question, kind=QuestionKind.MATCHING, stem="Qui ?", pairs=pairs)
    made = cards.of_item(replace(plain, question=matching), "fr")
    assert made.front == "Qui ?\n– Anne Le Goff\n– Yves Morvan"
    assert made.back == "Anne Le Goff → maire\nYves Morvan → adjoint"


def test_the_front_does_not_tell_the_order() -> None:
    plain, here = item(QuestionKind.CHOICE), Span(0, 10)
    order = (Event("Le phare s’éteint.", here), Event("Le chantier s’ouvre.", here))
    ordering = replace(plain.question, kind=QuestionKind.ORDERING, stem="Quand ?", order=order)
    made = cards.of_item(replace(plain, question=ordering), "fr")
    assert made.front == "Quand ?\n– Le chantier s’ouvre.\n– Le phare s’éteint."
    assert made.back == "1. Le phare s’éteint.\n2. Le chantier s’ouvre."


def test_of_a_fact() -> None:
    article = examples.article()
    fact = examples.fact(article, FactKind.PERSON, "Yves Morvan")
    start = article.text.index("Son adjoint")
    sentence = Span(start, article.text.index("travaux.") + len("travaux."))
    made = cards.of_fact(fact, article, 3, sentence)
    assert made.front == f"Son adjoint, {GAP}, a dirigé les travaux."
    assert made.back == "Yves Morvan"
    assert made.place == Place(3, sentence, fact.span)
    assert made.words is not None
    assert made.passage[slice(*made.words)] == "Yves Morvan"


def test_of_a_quote_the_speaker_is_asked() -> None:
    article = examples.article()
    fact = examples.fact(
        article, FactKind.QUOTE, "Cette lumière nous a manqué", speaker="Anne Le Goff"
    )
    made = cards.of_fact(fact, article, 3, fact.span)
    assert made.front == "Qui a dit : « Cette lumière nous a manqué » ?"
    assert made.back == "Anne Le Goff"


def test_a_gap_is_never_alone() -> None:
    """« _____. » says nothing: the paragraph is shown."""
    article = examples.article()
    fact = examples.fact(article, FactKind.FIGURE, "350 000 euros")
    made = cards.of_fact(fact, article, 3, fact.span)
    assert made.front == f"Le chantier a coûté {GAP}."


def test_a_fact_outside_the_article() -> None:
    article = examples.article()
    fact = examples.fact(article, FactKind.FIGURE, "350 000 euros")
    other = examples.article(paragraphs=("Court.",))
    with pytest.raises(ValueError, match="paragraph"):
        cards.of_fact(fact, other, 3, fact.span)


def test_the_same_content_is_the_same_card() -> None:
    kinds = [question.kind for question in examples.quiz().questions]
    made, again = ([cards.of_item(item(kind), "fr") for kind in kinds] for _ in range(2))
    assert [card.guid for card in made] == [card.guid for card in again]
    assert len({card.guid for card in made}) == len(made)
    assert {card.origin for card in made} == {CardOrigin.QUESTION}


def test_words_elsewhere_are_not_marked() -> None:
    moved = item(QuestionKind.CHOICE)
    elsewhere = Item(
        question=moved.question,
        points=1.0,
        article=7,
        article_title=moved.article_title,
        fact_kind=moved.fact_kind,
        fact=moved.fact,
        passage=Passage("p9", 5000, 5005, "Court"),
    )
    assert cards.of_item(elsewhere, "fr").words is None


def test_mistakes_are_what_lost_points() -> None:
    items = tuple(item(kind) for kind in (QuestionKind.CHOICE, QuestionKind.NUMERIC))
    quiz = QuizSet("Le phare", Mode.EXAM, items)
    assert cards.mistakes(quiz, (Mark(1.0), Mark(0.5))) == (items[1],)
