"""What figures say, in words."""

from __future__ import annotations

from dataclasses import replace

import pytest
from flask import Flask

from quizapp.core.results import Answer, ItemResults
from quizapp.core.statistics import Doubt, Which
from quizapp.web.teach import result_words
from tests.core.test_results import KEYS, half, of, results
from tests.examples import quiz


@pytest.fixture
def item(sqlite_app: Flask) -> ItemResults:
    """The last question of a class of twelve, of which half has everything right."""
    assert sqlite_app
    return results(of(quiz()), half(KEYS, ("120", "Morvan", "12", "Faux"))).items[3]


def doubted(item: ItemResults, doubt: Doubt | None) -> ItemResults:
    rival: Answer | None = item.answers[0] if doubt is Doubt.RIVAL else None
    return replace(item, doubt=doubt, rival=rival)


def test_it_works(sqlite_app: Flask, item: ItemResults) -> None:
    """Every doubt has its own word and its own sentence."""
    with sqlite_app.test_request_context(headers={"Accept-Language": "en"}):
        told = {doubt: doubted(item, doubt) for doubt in (*Doubt, None)}
        reasons = {doubt: result_words.reason(each) for doubt, each in told.items()}
        marks = {doubt: result_words.mark(each) for doubt, each in told.items() if doubt}
        assert reasons[Doubt.RIVAL].startswith("Those with the best scores prefer “Faux”")
        assert (
            "50% of the points were earned, less than by guessing (50%)" in reasons[Doubt.GUESSED]
        )
        assert reasons[None].endswith("the most common mistake is “Faux” (6 times).")
    assert len(set(reasons.values())) == len(reasons)
    assert len(set(marks.values())) == len(Doubt)
    assert all(reasons.values())
    assert all(marks.values())


@pytest.mark.parametrize(
    ("facility", "said"), [(100.0, "easy"), (90.0, "easy"), (60.0, ""), (39.0, "hard"), (None, "")]
)
def test_a_word_for_the_table(
    sqlite_app: Flask, item: ItemResults, facility: float | None, said: str
) -> None:
    with sqlite_app.test_request_context(headers={"Accept-Language": "en"}):
        figures = replace(item.statistics, facility=facility)
        assert result_words.mark(replace(item, statistics=figures, doubt=None)) == said


def test_the_first_line(sqlite_app: Flask) -> None:
    """Nobody, one, several; learners, or attempts when all of them count."""
    with sqlite_app.test_request_context(headers={"Accept-Language": "en"}):
        lines = [
            result_words.headline(results(of(quiz()), rows), which)
            for rows, which in (
                ([], Which.FIRST),
                ([KEYS], Which.FIRST),
                ([KEYS, ("", "", "", "")], Which.BEST),
                ([KEYS, ("", "", "", "")], Which.ALL),
            )
        ]
    assert lines == [
        "Nobody has finished yet.",
        "One attempt is finished, with 100% of the points.",
        "2 learners have finished, with 50% of the points on average, from 0% to 100%.",
        "2 attempts are finished, with 50% of the points on average, from 0% to 100%.",
    ]


def test_a_figure_that_is_not_defined_says_why(sqlite_app: Flask) -> None:
    with sqlite_app.test_request_context(headers={"Accept-Language": "en"}):
        figures = result_words.test_figures(results(of(quiz()), [KEYS]))
    assert [figure.value for figure in figures] == ["100%", "100%", *["–"] * 6]
    assert all(figure.meaning.startswith("not defined") for figure in figures[2:])
    assert not any(figure.meaning.startswith("not defined") for figure in figures[:2])


def test_a_negative_figure_has_a_true_minus(sqlite_app: Flask) -> None:
    with sqlite_app.test_request_context(headers={"Accept-Language": "fr"}):
        assert result_words.percent(-12.4) == "−12\xa0%"
