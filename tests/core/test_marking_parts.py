"""What a matching, an ordering and a sentence to find are worth."""

from __future__ import annotations

from itertools import permutations

import pytest

from quizapp.core.marking import WRONG, mark
from tests import composed

MATCHING, ORDERING, HIGHLIGHT = composed.quiz().questions


@pytest.mark.parametrize(
    ("response", "fraction"),
    [("1 2 3", 1), ("1 3 2", 1 / 3), ("2 3 1", 0), ("1 0 3", 2 / 3), ("1 1 1", 1 / 3)],
)
def test_it_works(response: str, fraction: float) -> None:
    assert mark(MATCHING, response).fraction == pytest.approx(fraction)


@pytest.mark.parametrize(
    ("response", "fraction"),
    [("1 2 3", 1), ("2 1 3", 1 / 2), ("1 3 2", 1 / 2), ("3 2 1", 0), ("2 3 1", 1 / 2)],
)
def test_an_ordering_is_worth_its_neighbours_in_order(response: str, fraction: float) -> None:
    assert mark(ORDERING, response).fraction == pytest.approx(fraction)


def test_only_the_right_order_is_worth_everything() -> None:
    full = [o for o in permutations("123") if mark(ORDERING, " ".join(o)).fraction == 1]
    assert full == [("1", "2", "3")]


@pytest.mark.parametrize("response", ["1 1 2", "2 2 2", "0 0 1", "1 0 2"])
def test_a_place_given_twice_or_not_is_never_worth_everything(response: str) -> None:
    assert mark(ORDERING, response).fraction < 1


def test_a_sentence_is_right_by_its_place_or_its_words() -> None:
    assert mark(HIGHLIGHT, "323-357").fraction == 1
    assert mark(HIGHLIGHT, HIGHLIGHT.key).fraction == 1


@pytest.mark.parametrize("response", ["0-56", "323-356", "323", "-", "323-357-9"])
def test_another_span_is_wrong(response: str) -> None:
    assert mark(HIGHLIGHT, response) == WRONG


@pytest.mark.parametrize("question", [MATCHING, ORDERING])
@pytest.mark.parametrize("response", ["", "1 2", "4 1 2", "1 2 3 4", "un deux trois", "1;2;3"])
def test_what_is_no_response_is_wrong(question: object, response: str) -> None:
    assert mark(question, response) == WRONG  # type: ignore[arg-type]


SEVERAL = composed.several().questions[0]
"""Its first and third options are right."""


@pytest.mark.parametrize(
    ("response", "fraction"),
    [
        ("1 0 1 0", 1),
        ("1 0 0 0", 1 / 2),
        ("1 1 1 0", 1 / 2),
        ("1 1 0 0", 0),
        ("0 1 0 1", 0),
        ("1 1 1 1", 0),
        ("0 0 0 0", 0),
        ("2 0 2 0", 0),
        ("1 0 1", 0),
        ("Anne Le Goff", 0),
        (SEVERAL.key, 0),
    ],
)
def test_a_wrong_option_takes_back_what_a_right_one_earns(response: str, fraction: float) -> None:
    assert mark(SEVERAL, response).fraction == pytest.approx(fraction)
