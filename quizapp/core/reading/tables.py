"""Tables pasted as text: rows stay rows, so that no cell is read as a sentence."""

from __future__ import annotations

import re

# A row has three cells or more; two words apart by a tab are a typing habit.
CELLS_MINIMUM = 3
# A cell is a label or a figure; longer, the gaps are those of justified text.
CELL_WORDS_MAXIMUM = 8
_GAP = re.compile(r"[ \t]*\t[ \t]*| {3,}")
_SPACES = re.compile(" +")
# « Brest ; 4 ; fermé »: a cell that is a figure and no more, between two marks.
# No figure is longer; without a bound a million commas would take a day to look through.
_FIGURE_CELL = re.compile(r"[;,|]\s{0,3}[-+]?[\d\s.,]{0,30}\d\s{0,3}(?:%|€|M€|\$)?\s{0,3}[;|]")


def row(line: str) -> str | None:
    """``line`` with one tab between its cells; None for what is no row."""
    cells = [_SPACES.sub(" ", cell) for cell in _GAP.split(line.strip(" \t"))]
    if len(cells) < CELLS_MINIMUM or any(len(c.split()) > CELL_WORDS_MAXIMUM for c in cells):
        return None
    return "\t".join(cells)


def is_row(line: str) -> bool:
    """Whether a paragraph is a row of a table: its words are cells, not a sentence.

    « Quimper | 3 | 12 000 », « Brest ; 4 ; 45 000 ».
    """
    marked = line.startswith("|") or line.count("|") >= CELLS_MINIMUM - 1
    return marked or "\t" in line or _FIGURE_CELL.search(line) is not None
