"""Why an article gives few questions."""

from __future__ import annotations

from collections import Counter

import pytest

from quizapp.core.contract import report_of, report_record
from quizapp.core.model import Article, Cause, Loss
from quizapp.core.questions.checks import CHECKS
from quizapp.core.questions.guards import GUARDS
from quizapp.core.questions.making import all_questions
from quizapp.core.questions.report import cause_of, report
from quizapp.core.reading.plain import passages
from tests.core.questions.sentences import told


def article(words: int) -> Article:
    text = "mot " * words
    return Article("Titre", "fr", text, passages(text))


def test_it_works() -> None:
    dropped = Counter({"no_statement": 7, "open:il": 3, "open:ces": 2, "even_options": 1})
    made = report(article(800), 30, dropped, 4)
    assert (made.sentences, made.questions, made.expected, made.few) == (30, 4, 12, True)
    assert made.losses == (
        Loss(Cause.NO_CLAUSE, 7),
        Loss(Cause.POINTS_BACK, 5, ("il", "ces")),
        Loss(Cause.FEW_OPTIONS, 1),
    )


@pytest.mark.parametrize(("words", "questions", "few"), [(800, 12, False), (80, 2, True)])
def test_few_is_told_by_the_length(words: int, questions: int, few: bool) -> None:
    assert report(article(words), 30, Counter(), questions).few is few


def test_every_guard_and_check_has_a_cause() -> None:
    assert {cause_of(name) for name in GUARDS} >= {Cause.NO_CLAUSE, Cause.DAMAGED, Cause.NOT_TOLD}
    assert {cause_of(name) for name in CHECKS} >= {Cause.GIVEN_AWAY, Cause.UNWIELDY}
    assert Cause.NO_FACT not in {cause_of(name) for name in (*GUARDS, *CHECKS)}


def test_what_gives_nothing_is_counted() -> None:
    context = told("Ces forces ont gagné la région de Koursk. Le maire a-t-il parlé ?")
    dropped = Counter[str]()
    assert list(all_questions(context, 0, dropped)) == []
    made = report(context.article, len(context.sentences), dropped, 0)
    assert {loss.cause: loss.words for loss in made.losses} == {
        Cause.NO_CLAUSE: (),
        Cause.POINTS_BACK: ("ces",),
    }


def test_a_record_gives_the_report_again() -> None:
    made = report(article(200), 9, Counter({"open:il": 3, "brief": 1}), 1)
    assert report_of(report_record(made)) == made
