"""Questions from elsewhere find their paragraph, or bring it along."""

from __future__ import annotations

from dataclasses import replace

from quizapp.core.exchange.anchoring import anchored, gathered
from quizapp.core.exchange.entries import Evidence, of_quiz
from quizapp.core.model import QuestionKind, Span
from tests.core.exchange.sets import PASSAGE, WORDS, of_every_kind
from tests.examples import article

ENTRIES = of_quiz(of_every_kind())


def test_it_works() -> None:
    """On the article that has the passage, with the exact words of the key."""
    here = article("Un phare", ("Il pleut sur l’île.", PASSAGE))
    question = anchored(ENTRIES[0], here)
    assert question is not None
    assert question.passage == "p2"
    assert question.answer is not None
    assert here.text[slice(*question.answer)] == "350 000 euros"
    assert [option.text for option in question.options if option.correct] == ["Anne"]


def test_another_article_is_not_taken_for_it() -> None:
    assert anchored(ENTRIES[0], article("Un phare", ("Il pleut sur l’île.",))) is None
    assert anchored(replace(ENTRIES[0], language="en"), article("Un phare", (PASSAGE,))) is None
    bare = replace(ENTRIES[0], evidence=Evidence())
    assert anchored(bare, article("Un phare", (PASSAGE, ""))) is None


def test_what_has_no_article_brings_one() -> None:
    (quiz,) = gathered(ENTRIES, "Le phare")
    assert quiz.article.title == "Le phare"
    assert [passage.text for passage in quiz.article.passages] == [PASSAGE]
    assert [q.kind for q in quiz.questions] == [entry.kind for entry in ENTRIES]
    for question in quiz.questions:
        assert question.answer == Span(*WORDS)
        assert question.key
    matching = next(q for q in quiz.questions if q.kind is QuestionKind.MATCHING)
    assert [(pair.left, pair.right) for pair in matching.pairs] == [
        ("Anne", "maire"),
        ("Yves", "adjoint"),
    ]


def test_a_passage_of_several_lines_keeps_its_words() -> None:
    spread = replace(ENTRIES[0], evidence=Evidence("Le phare\n a coûté  cher.", Span(10, 23), ""))
    (quiz,) = gathered([spread], "Le phare")
    answer = quiz.questions[0].answer
    assert quiz.article.text == "Le phare a coûté cher."
    assert answer is not None
    assert quiz.article.text[slice(*answer)] == "a coûté cher"


def test_a_question_without_passage_stands_on_its_own_words() -> None:
    bare = replace(ENTRIES[0], evidence=Evidence(), explanation="")
    (quiz,) = gathered([bare], "Le phare")
    assert quiz.article.text == "Qui ? – Anne"
    assert quiz.questions[0].answer is None


def test_each_language_has_its_article() -> None:
    english = replace(ENTRIES[1], language="en")
    assert [quiz.article.language for quiz in gathered([ENTRIES[0], english], "x")] == ["fr", "en"]
