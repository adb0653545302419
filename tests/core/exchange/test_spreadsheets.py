"""Tables for a spreadsheet: what is written is read back, and nothing is computed."""

from __future__ import annotations

import csv
import io
from datetime import datetime

import pytest
from openpyxl import load_workbook
from openpyxl.utils.escape import unescape

from quizapp.core.exchange.spreadsheets import LONGEST_TEXT, Cell, Sheet, to_csv, to_xlsx

AT = datetime(2026, 11, 23, 9, 5)
FORMULAS = ("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", '=HYPERLINK("http://x")')
ROWS: tuple[tuple[Cell, ...], ...] = (
    ("Zoé, « l’élève »", 2.5, AT, None),
    ("une\nautre; ligne", 0, AT, "http://example.org"),
    ("\u202e🦄 e\u0301", -3, AT, "007"),
)
SHEET = Sheet("Résultats", ("Nom", "Points", "Le", "Note"), ROWS)


def from_csv(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def from_xlsx(data: bytes, name: str) -> list[tuple[object, ...]]:
    return list(load_workbook(io.BytesIO(data))[name].iter_rows(values_only=True))


def test_it_works() -> None:
    assert from_csv(to_csv(SHEET)) == [
        ["Nom", "Points", "Le", "Note"],
        ["Zoé, « l’élève »", "2.5", "2026-11-23 09:05", ""],
        ["une\nautre; ligne", "0", "2026-11-23 09:05", "http://example.org"],
        ["\u202e🦄 e\u0301", "-3", "2026-11-23 09:05", "007"],
    ]
    assert from_xlsx(to_xlsx([SHEET]), "Résultats") == [SHEET.header, *ROWS]


def test_a_workbook_has_every_table() -> None:
    data = to_xlsx([SHEET, Sheet("Vide", ("Rien",), ())])
    assert load_workbook(io.BytesIO(data)).sheetnames == ["Résultats", "Vide"]
    assert from_xlsx(data, "Vide") == [("Rien",)]


@pytest.mark.parametrize("text", FORMULAS)
def test_a_text_that_looks_like_a_formula_stays_a_text(text: str) -> None:
    """In CSV it begins with an apostrophe; in a workbook it is a text as it is."""
    sheet = Sheet("Noms", (text,), ((text,),))
    assert from_csv(to_csv(sheet)) == [[f"'{text}"]] * 2
    cells = [row[0] for row in load_workbook(io.BytesIO(to_xlsx([sheet])))["Noms"].iter_rows()]
    for cell in cells:
        assert cell.data_type == "s"
        assert unescape(cell.value).strip() == text.strip()
        assert cell.hyperlink is None


def test_a_number_is_never_made_a_text() -> None:
    """A negative one is no formula."""
    assert from_csv(to_csv(Sheet("N", ("n",), ((-1.5,),)))) == [["n"], ["-1.5"]]


def test_a_text_too_long_for_a_cell_is_cut() -> None:
    sheet = Sheet("Long", ("texte",), (("a" * (LONGEST_TEXT + 5),),))
    assert from_xlsx(to_xlsx([sheet]), "Long")[1] == ("a" * LONGEST_TEXT,)
