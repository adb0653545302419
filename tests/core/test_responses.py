"""A response of several parts on one line: written, read, refused, told in words."""

from __future__ import annotations

import pytest

from quizapp.core.responses import Malformed, complete, parts, places, readable, sides, written
from tests import composed, examples

MATCHING, ORDERING, HIGHLIGHT = composed.quiz().questions
CHOICE = examples.quiz().questions[0]


def test_it_works() -> None:
    assert parts(MATCHING) == 3
    assert written((2, 1, 3)) == "2 1 3"
    assert places("2 1 3", 3) == (2, 1, 3)


def test_nothing_chosen_is_no_response() -> None:
    assert written((0, 0, 0)) == ""
    assert written((0, 2, 0)) == "0 2 0"


@pytest.mark.parametrize(
    "response",
    [
        "",
        "1 2",
        "1 2 3 1",
        "1 2 4",
        "1  2 3",
        "1,2,3",
        "1 2 -3",
        "a b c",
        "١ ٢ ٣",
        "1 2 3\n",
        "123",
    ],
)
def test_what_is_no_response_is_refused(response: str) -> None:
    with pytest.raises(Malformed):
        places(response, 3)


@pytest.mark.parametrize(
    ("response", "whole"),
    [("1 2 3", True), ("2 2 2", True), ("1 0 3", False), ("", False), ("1 2", False)],
)
def test_a_matching_is_complete_with_every_line_answered(response: str, whole: bool) -> None:
    assert complete(MATCHING, response) is whole


@pytest.mark.parametrize(
    ("response", "whole"), [("3 1 2", True), ("1 1 2", False), ("1 0 2", False)]
)
def test_an_ordering_is_complete_with_a_place_for_each(response: str, whole: bool) -> None:
    assert complete(ORDERING, response) is whole


def test_what_is_typed_is_complete_unless_empty() -> None:
    assert complete(CHOICE, "1 200")
    assert not complete(CHOICE, " ")


def test_the_longer_side_is_read_and_the_shorter_chosen() -> None:
    rows, offered = sides(MATCHING)
    assert rows[0] == "maire de l’île"
    assert offered == ("Anne Le Goff", "Yves Morvan", "Jeanne Kerbrat")
    assert sides(ORDERING) == ((), ())


def test_a_response_is_told_in_words() -> None:
    assert readable(MATCHING, "2 0 3") == (
        "maire de l’île : Yves Morvan ; directeur des travaux : … ; "
        "ancienne gardienne du phare : Jeanne Kerbrat"
    )
    assert readable(ORDERING, "2 1 3").startswith("1. L’armée allemande")
    assert readable(HIGHLIGHT, "323-357") == "Le chantier a coûté 350 000 euros."
    assert readable(CHOICE, "120") == "120"


@pytest.mark.parametrize("question", [MATCHING, ORDERING, HIGHLIGHT])
def test_what_cannot_be_read_is_told_as_it_is(question: object) -> None:
    assert readable(question, "n’importe quoi") == "n’importe quoi"  # type: ignore[arg-type]
