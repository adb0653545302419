"""Tables for a spreadsheet: a workbook of several, or one as CSV.

- ``Sheet(name, header, rows)``: cells are texts, numbers, instants without a zone, or None.
- ``to_csv(sheet) -> bytes``; ``to_xlsx(sheets) -> bytes``.

No cell is ever computed: in CSV one that would be is made neutral (``cards_csv.neutral``), in a
workbook texts are written as texts, whatever they begin with.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

import xlsxwriter  # type: ignore[import-untyped]

from quizapp.core.exchange.cards_csv import neutral

Cell = str | float | datetime | None

LONGEST_TEXT = 32_767
"""Characters that a cell of a workbook holds."""

WIDEST = 60
"""Characters; a column of long answers would push the others off the screen."""

_AS_WRITTEN = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
    "default_date_format": "yyyy-mm-dd hh:mm",
}


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table; ``name`` is on its tab, at most 31 characters without []:*?/\\."""

    name: str
    header: Sequence[str]
    rows: Sequence[Sequence[Cell]]


def to_csv(sheet: Sheet) -> bytes:
    """Lines ended as RFC 4180 says; the mark at its head tells Excel that it is UTF-8."""
    table = io.StringIO(newline="")
    writer = csv.writer(table, lineterminator="\r\n")
    for row in (sheet.header, *sheet.rows):
        writer.writerow(_written(cell) for cell in row)
    return table.getvalue().encode("utf-8-sig", errors="replace")


def _written(cell: Cell) -> str | float | None:
    if isinstance(cell, str):
        return neutral(cell)
    return cell.isoformat(" ", "minutes") if isinstance(cell, datetime) else cell


def to_xlsx(sheets: Sequence[Sheet]) -> bytes:
    """A workbook, each table with its header kept in sight and its columns as wide as needed."""
    file = io.BytesIO()
    with xlsxwriter.Workbook(file, _AS_WRITTEN) as workbook:
        heading = workbook.add_format({"bold": True, "text_wrap": True, "valign": "top"})
        for sheet in sheets:
            tab = workbook.add_worksheet(sheet.name)
            for column, text in enumerate(sheet.header):
                tab.write_string(0, column, text[:LONGEST_TEXT], heading)
            for number, row in enumerate(sheet.rows, start=1):
                for column, cell in enumerate(row):
                    _write(tab, number, column, cell)
            tab.freeze_panes(1, 1)
            for column, width in enumerate(_widths(sheet)):
                tab.set_column(column, column, width)
    return file.getvalue()


def _write(tab: xlsxwriter.worksheet.Worksheet, row: int, column: int, cell: Cell) -> None:
    if isinstance(cell, str):
        tab.write_string(row, column, cell[:LONGEST_TEXT])
    elif isinstance(cell, datetime):
        tab.write_datetime(row, column, cell)
    elif cell is not None:
        tab.write_number(row, column, cell)


def _widths(sheet: Sheet) -> list[int]:
    """By the texts; a header wraps, and numbers are short."""
    widths = [12] * len(sheet.header)
    for row in sheet.rows:
        for column, cell in enumerate(row):
            length = len(cell) if isinstance(cell, str) else 16 if isinstance(cell, datetime) else 0
            widths[column] = min(max(widths[column], length), WIDEST)
    return widths
