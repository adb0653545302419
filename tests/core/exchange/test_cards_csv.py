"""Cards as a table, there and back."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.core.cards import CardOrigin, Flashcard
from quizapp.core.exchange import cards_csv
from quizapp.core.exchange.cards_csv import COLUMNS, NotATable
from quizapp.core.exchange.incoming_cards import (
    LONGEST_SIDE,
    MOST_CARDS,
    Reason,
    Refused,
)

texts = st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\0"), max_size=40)
sides = texts.filter(lambda text: text == text.strip() != "")


def card(front: str, back: str, **more: str) -> Flashcard:
    return Flashcard(
        guid=more.pop("guid", "g"), origin=CardOrigin.IMPORTED, front=front, back=back, **more
    )  # type: ignore[arg-type]


def test_it_works() -> None:
    made = card("Capitale ?", "Paris", title="Un atlas", language="fr")
    table = cards_csv.write([made])
    assert table.splitlines() == [",".join(COLUMNS), "g,Capitale ?,Paris,,,Un atlas,fr"]
    assert cards_csv.read(table).cards == (made,)


@given(front=sides, back=sides, passage=texts)
def test_any_text_comes_back(front: str, back: str, passage: str) -> None:
    made = card(front, back, passage=passage)
    assert cards_csv.read(cards_csv.write([made])).cards == (made,)


@given(texts)
def test_no_cell_is_a_formula(text: str) -> None:
    cell = cards_csv.neutral(text)
    assert not cell.startswith(("=", "+", "-", "@", "\t", "\r"))
    assert cards_csv.told(cell) == text


@pytest.mark.parametrize("formula", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "'=1"])
def test_formulas_are_neutral(formula: str) -> None:
    table = cards_csv.write([card("a", "b", passage=formula)])
    (_, row) = csv.reader(io.StringIO(table, newline=""))
    assert row[COLUMNS.index("passage")].startswith("'")


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_what_a_spreadsheet_saves(delimiter: str) -> None:
    table = f"\ufeffRecto{delimiter}Verso\r\nCapitale{delimiter}Paris\r\n\r\n{delimiter}\r\n"
    (found,) = cards_csv.read(table).cards
    assert (found.front, found.back) == ("Capitale", "Paris")


def test_a_line_without_a_guid_gets_the_same_each_time() -> None:
    table = "front,back\na,b\nc,d\n"
    first, second = (cards_csv.read(table).cards for _ in range(2))
    assert [card.guid for card in first] == [card.guid for card in second]
    assert first[0].guid != first[1].guid


def test_refused_lines_are_told_by_their_number() -> None:
    table = f'front,back\n"a\nb",c\n,d\ne,\n{"x" * (LONGEST_SIDE + 1)},f\n'
    found = cards_csv.read(table)
    assert [card.back for card in found.cards] == ["c"]
    assert found.refused == (
        Refused(4, Reason.NO_FRONT),
        Refused(5, Reason.NO_BACK),
        Refused(6, Reason.TOO_LONG),
    )


def test_too_many() -> None:
    lines = "".join(f"{n},b\n" for n in range(MOST_CARDS + 2))
    found = cards_csv.read(f"front,back\n{lines}")
    assert len(found.cards) == MOST_CARDS
    assert found.refused == (Refused(MOST_CARDS + 2, Reason.TOO_MANY),)


@pytest.mark.parametrize(
    "text", ["", "a,b\n1,2\n", "front\na\n", "\0", 'front,back\n"' + "a" * 200_000]
)
def test_what_is_no_table(text: str) -> None:
    with pytest.raises(NotATable):
        cards_csv.read(text)
