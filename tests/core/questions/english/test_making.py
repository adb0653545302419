"""From an English article to its questions."""

from __future__ import annotations

from collections import Counter
from datetime import date

import pytest

from quizapp.core.generation import LANGUAGES, generate
from quizapp.core.language.loading import load
from quizapp.core.model import GAP, Article, Question, QuestionKind, Quiz
from quizapp.core.rationales import explanation_text, rationales
from quizapp.core.reading.plain import passages

TITLE = "Aldermoor reopens Victorian footbridge"
TEXT = "\n\n".join(
    (
        "About 2,400 people crossed the bridge in the first hour, "
        "according to Aldermoor Town Council.",
        "The repair of the footbridge cost £3.8 million over five years.",
        "“We thought at one point that all of it would have to be taken down,” "
        "said Sarah Whitfield, the council's chief engineer.",
        "Whitfield designed a new lighting scheme for the bridge "
        "with students from the University of Leeds.",
        "Tom Reed, the mayor of Aldermoor, cut the ribbon. Priya Nair, a baker, "
        "and Geoffrey Lunt, a retired teacher, walked across first.",
        "The bridge was built in 1887 by the ironmaster Josiah Crane, "
        "and its railings were cast in Sheffield.",
    )
)


def quiz(text: str = TEXT, title: str = TITLE, seed: int = 0, count: int = 30) -> Quiz:
    """What the generator makes of an article."""
    article = Article(title, "en", text, passages(text), date(2024, 5, 14))
    return generate(article, load("en"), seed, count)


def asked(text: str = TEXT, title: str = TITLE) -> dict[str, Question]:
    """Every question by its stem."""
    return {question.stem: question for question in quiz(text, title).questions}


def test_it_works() -> None:
    found = asked()
    how_many = found[
        "About how many people crossed the bridge in the first hour, "
        "according to Aldermoor Town Council?"
    ]
    assert how_many.key == "2,400"
    said = found["Who said, “We thought at one point that all of it would have to be taken down”?"]
    assert said.key == "Sarah Whitfield"
    assert len(said.options) == 4
    who = found[
        "Who designed a new lighting scheme for the bridge with students "
        "from the University of Leeds?"
    ]
    assert who.key == "Sarah Whitfield"
    assert found["The repair of the footbridge cost _____ over five years."].key == "£3.8 million"
    built = [found[stem].key for stem in found if "the ironmaster" in stem]
    assert set(built) & {"1887", "Sheffield"}


@pytest.mark.parametrize("seed", [0, 1, 7])
def test_every_question_holds_together(seed: int) -> None:
    made = quiz(seed=seed)
    facts = {fact.id for fact in made.facts}
    for question in made.questions:
        assert question.fact in facts
        passage = made.article.passage_of(question.source)
        assert passage is not None
        assert passage.id == question.passage
        assert question.answer is not None
        assert question.source.holds(question.answer)
        texts = [option.text for option in question.options]
        assert len(set(texts)) == len(texts)
        assert [o.text for o in question.options if o.correct] in ([], [question.key])
        assert question.stem.count(GAP) == (question.kind is QuestionKind.CLOZE) or not texts
        if question.kind is QuestionKind.TRUE_FALSE:
            assert texts == ["True", "False"]
        elif texts:
            assert len(texts) == 4


def test_the_same_article_gives_the_same_questions() -> None:
    assert quiz(seed=3) == quiz(seed=3)


def test_explanations_are_in_english() -> None:
    made = quiz()
    said = next(q for q in made.questions if q.stem.startswith("Who said"))
    told = explanation_text(said, made.article, made.facts)
    assert told.startswith("It is Sarah Whitfield (the council's chief engineer) who says it.")
    assert "The article says: “" in told
    assert any(
        rationale.said
        == "“Tom Reed”, the mayor of Aldermoor, is in the article, but about something else"
        for rationale in rationales(said, made.article, made.facts)
    )


@pytest.mark.parametrize(
    ("text", "stem"),
    [
        ("More than 900 people crossed the bridge at Aldermoor in May 2023.", "More than _____"),
        ("Twelve people crossed the bridge at Aldermoor in an hour.", "How many people"),
    ],
)
def test_a_threshold_or_a_small_count_may_be_typed(text: str, stem: str) -> None:
    found = [q for s, q in asked(text).items() if s.startswith(stem)]
    assert found
    assert QuestionKind.NUMERIC in {q.kind for q in found}


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("About 2,400 people crossed the bridge at Aldermoor.", "2,400 walk over Aldermoor bridge"),
        ("“The bridge is a gift to all of our children,” said Tom Reed.", "Tom Reed on the bridge"),
        ("German officials met bridge builders in Germany in secret.", TITLE),
        ("The council said nobody would pay for an £8m bridge at Aldermoor.", TITLE),
    ],
)
def test_what_is_given_away_is_not_asked(text: str, title: str) -> None:
    assert asked(text, title) == {}


def test_an_article_without_facts_says_why_it_has_no_questions() -> None:
    made = quiz("They came. It rained all day and nobody knew why they had come here.")
    assert made.questions == ()
    assert made.report is not None
    assert made.report.losses


def test_what_is_dropped_is_counted() -> None:
    dropped: Counter[str] = Counter()
    article = Article(TITLE, "en", TEXT, passages(TEXT))
    generate(article, load("en"), dropped=dropped)
    assert dropped


def test_every_language_that_is_read_has_its_generator() -> None:
    from quizapp.core.reading.plain import LANGUAGES as READ

    assert set(LANGUAGES) == READ
