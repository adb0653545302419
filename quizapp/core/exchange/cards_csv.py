"""Cards as a table: one line each, read by any spreadsheet and brought back by us.

- ``write(cards) -> str``: CSV with a header, ``COLUMNS`` in order.
- ``read(text) -> Incoming``: needs the columns ``front`` and ``back`` (« recto », « verso »);
  raises ``NotATable`` without.

A cell that a spreadsheet would take for a formula begins with an apostrophe, which is
taken off when it comes back (OWASP, « CSV Injection »).
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator

from quizapp.core.cards import CardOrigin, Flashcard
from quizapp.core.exchange.incoming_cards import Incoming, sift
from quizapp.core.model import content_id

COLUMNS = ("guid", "front", "back", "explanation", "passage", "title", "language")
NAMES = {
    "recto": "front",
    "question": "front",
    "verso": "back",
    "réponse": "back",
    "answer": "back",
    "explication": "explanation",
    "source": "title",
    "titre": "title",
    "langue": "language",
}
"""Other names of the columns, as a person would write them."""

DELIMITERS = ",;\t"
_FORMULA = re.compile(r"'*[=+\-@\t\r]")
_NEUTRAL = re.compile(r"'+[=+\-@\t\r]")


class NotATable(ValueError):
    """It is no table, or its first line names no front or no back."""


def write(cards: Iterable[Flashcard]) -> str:
    """The table, lines ended as RFC 4180 says."""
    table = io.StringIO(newline="")
    writer = csv.writer(table, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for card in cards:
        writer.writerow(neutral(str(getattr(card, column))) for column in COLUMNS)
    return table.getvalue()


def neutral(cell: str) -> str:
    """A cell that no spreadsheet computes. ``told`` gives it back."""
    return f"'{cell}" if _FORMULA.match(cell) else cell


def told(cell: str) -> str:
    """What ``neutral`` was given."""
    return cell[1:] if _NEUTRAL.match(cell) else cell


def read(text: str) -> Incoming:
    """A card of each line; one without a guid gets it from its words."""
    lines = csv.reader(
        io.StringIO(text.removeprefix("\ufeff"), newline=""), delimiter=delimiter(text)
    )
    try:
        header = [_column(cell) for cell in next(lines, [])]
        if not {"front", "back"} <= set(header):
            raise NotATable
        return sift(_cards(header, lines))
    except csv.Error as e:
        raise NotATable from e


def _cards(header: list[str], lines: Iterator[list[str]]) -> Iterator[tuple[int, Flashcard]]:
    # csv's own ``line_num``: a cell may hold line breaks.
    for cells in lines:
        if not any(cell.strip() for cell in cells):
            continue
        values = dict(zip(header, map(told, cells), strict=False))
        front, back = values.get("front", ""), values.get("back", "")
        yield (
            lines.line_num,  # type: ignore[attr-defined]
            Flashcard(
                guid=values.get("guid") or content_id(CardOrigin.IMPORTED, front, back),
                origin=CardOrigin.IMPORTED,
                front=front,
                back=back,
                explanation=values.get("explanation", ""),
                passage=values.get("passage", ""),
                title=values.get("title", ""),
                language=values.get("language", ""),
            ),
        )


def _column(cell: str) -> str:
    name = cell.strip().casefold()
    return NAMES.get(name, name)


def delimiter(text: str) -> str:
    """The one that the header has most of; csv's own guess is led astray by prose."""
    header = text.partition("\n")[0]
    return max(DELIMITERS, key=header.count)
