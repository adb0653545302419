"""Questions on words that were chosen, and other options: on an English article, read by rules."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

import pytest

from quizapp.core.generation import analyse, ask, exchange_options
from quizapp.core.language.loading import load
from quizapp.core.model import Article, Question, QuestionKind, Span
from quizapp.core.questions.context import Context
from quizapp.core.reading.plain import passages

TEXT = (
    "The council of Aldermoor closed 14 libraries in the county in 1998.\n\n"
    "“We lost the whole harvest in one night,” said Tom Reed, a farmer. Maria Keane, an engineer, "
    "met Laura Bennett, a minister, and Samuel Ortiz, a judge, and Ruth Palmer, a teacher, and "
    "Karen Lindqvist, a manager."
)


@cache
def context() -> Context:
    article = Article("Storm over the county", "en", TEXT, passages(TEXT))
    return analyse(article, load("en"))


def span(words: str) -> Span:
    at = TEXT.index(words)
    return Span(at, at + len(words))


def asked(words: str, kind: QuestionKind) -> Question:
    """The first question of a kind on the words."""
    return next(one for one in ask(context(), span(words)) if one.kind is kind)


def test_it_works() -> None:
    made = ask(context(), span("14"))
    assert {one.kind for one in made} >= {QuestionKind.CLOZE, QuestionKind.TRUE_FALSE}
    assert all(one.answer == span("14") for one in made)


def test_more_words_than_the_answer_still_find_it() -> None:
    made = ask(context(), span("said Tom Reed, a farmer"))
    assert [one.key for one in made] == ["Tom Reed"]


def test_an_exact_answer_comes_before_a_part_of_it() -> None:
    whole = span("14 libraries in the county in 1998")
    answers = [one.answer for one in ask(context(), whole)]
    assert answers
    assert set(answers) == {span("14"), span("1998")}
    assert ask(context(), span("1998"))[0].answer == span("1998")


@pytest.mark.parametrize("words", ["council", "county", "night"])
def test_words_that_answer_nothing(words: str) -> None:
    assert ask(context(), span(words)) == ()


def exchanged(question: Question) -> Iterator[Question]:
    """The question with other options, as long as there are any."""
    seen: set[str] = set()
    for _ in range(40):
        seen |= {option.text for option in question.options}
        options = exchange_options(context(), question, seen)
        if not options:
            return
        assert [o.text for o in options if o.correct] == [question.key]
        assert {o.text for o in options} - seen
        question = replace(question, options=options)
        yield question


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("14", QuestionKind.CLOZE),
        ("1998", QuestionKind.CLOZE),
        ("Tom Reed", QuestionKind.CHOICE),
    ],
)
def test_other_options_are_new_and_come_to_an_end(words: str, kind: QuestionKind) -> None:
    question = asked(words, kind)
    others = list(exchanged(question))
    assert 1 <= len(others) < 40
    for other in others:
        assert len({option.text for option in other.options}) == len(question.options)


def test_the_right_option_stays_as_it_was_worded() -> None:
    question = asked("1998", QuestionKind.CLOZE)
    options = tuple(replace(o, text="in 1998" if o.correct else o.text) for o in question.options)
    worded = replace(question, options=options, key="in 1998")
    made = exchange_options(context(), worded, ())
    assert [option.text for option in made if option.correct] == ["in 1998"]


def test_what_has_no_options_to_exchange() -> None:
    question = asked("1998", QuestionKind.TRUE_FALSE)
    assert exchange_options(context(), question, ()) == ()
    assert exchange_options(context(), replace(question, kind=QuestionKind.CHOICE), ()) == ()
    gap = asked("1998", QuestionKind.CLOZE)
    assert exchange_options(context(), replace(gap, answer=None), ()) == ()
