"""A long text in parts, and their quizzes joined: every place is one of the whole."""

from __future__ import annotations

from dataclasses import replace

from quizapp.core.model import (
    Article,
    Cause,
    Event,
    Loss,
    Option,
    Pair,
    QuestionKind,
    Quiz,
    Report,
    Span,
)
from quizapp.core.parts import PART_CHARACTERS, joined, parts
from quizapp.core.reading.plain import read_plain
from tests.web import teaching


def book(chapters: int) -> Article:
    """A text that repeats an article so often that it has about that many parts."""
    times = chapters * PART_CHARACTERS // len(teaching.TEXT)
    return read_plain(teaching.TEXT * times, title="Un livre", language="fr")


def test_it_works() -> None:
    article = book(3)
    cut = parts(article)
    assert len(cut) == 3
    assert all(len(part.text) < 1.1 * PART_CHARACTERS for part in cut)
    assert [p.id for part in cut for p in part.passages] == [p.id for p in article.passages]
    for part in cut:
        for passage in part.passages:
            assert part.text[passage.start : passage.end] == passage.text
    quizzes = [teaching.quiz_of(part) for part in cut]
    whole = joined(article, quizzes)
    assert len(whole.questions) == 9
    assert [q.stem for q in whole.questions[:3]] == [quizzes[0].questions[0].stem] * 3
    assert len({q.source for q in whole.questions}) == 6  # two questions rest on one passage
    for fact in whole.facts:
        assert article.text[fact.start : fact.end] == fact.text
        assert article.passage_of(fact.span).id == fact.passage  # type: ignore[union-attr]
    for question in whole.questions:
        assert article.passage_of(question.source).id == question.passage  # type: ignore[union-attr]


def test_a_short_text_is_its_own_part() -> None:
    article = teaching.article()
    assert parts(article) == (article,)
    quiz = teaching.quiz_of(article)
    assert joined(article, [quiz]) is quiz


def test_a_passage_longer_than_a_part_stays_whole() -> None:
    text = "Une phrase sans fin de paragraphe. " * (3 * PART_CHARACTERS // 35)
    article = read_plain(f"{text}\nUn autre paragraphe.", title="Un bloc", language="fr")
    assert [len(part.passages) for part in parts(article)] == [1, 1]


def test_every_place_in_a_question_is_moved() -> None:
    article = book(2)
    first, second = parts(article)
    by = len(article.text) - len(second.text)
    question = teaching.quiz_of(second).questions[0]
    here = question.source
    composed = replace(
        question,
        kind=QuestionKind.HIGHLIGHT,
        options=(Option("a", False, f"article:{here.start}-{here.end}"), Option("b", True, "list")),
        accepted=("La comète", f"{here.start}-{here.end}"),
        answer=here,
        pairs=(Pair("a", "b", here),),
        order=(Event("a", here),),
    )
    quiz = Quiz(second, (), (composed,))
    moved = joined(article, [Quiz(first, (), ()), quiz]).questions[0]
    there = Span(here.start + by, here.end + by)
    assert article.text[there.start : there.end] == second.text[here.start : here.end]
    assert (moved.source, moved.answer) == (there, there)
    assert (moved.pairs[0].source, moved.order[0].source) == (there, there)
    assert moved.accepted == ("La comète", f"{there.start}-{there.end}")
    assert moved.options[0].origin == f"article:{there.start}-{there.end}"
    assert moved.options[1].origin == "list"


def test_reports_are_summed() -> None:
    article = book(2)
    reports = (
        Report(10, 2, 3, (Loss(Cause.NEGATIVE, 4), Loss(Cause.POINTS_BACK, 1, ("il",)))),
        Report(20, 3, 5, (Loss(Cause.POINTS_BACK, 6, ("ces",)),)),
    )
    quizzes = [
        Quiz(part, (), (), report) for part, report in zip(parts(article), reports, strict=True)
    ]
    assert joined(article, quizzes).report == Report(
        30, 5, 8, (Loss(Cause.POINTS_BACK, 7, ("il",)), Loss(Cause.NEGATIVE, 4))
    )
