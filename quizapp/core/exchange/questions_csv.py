"""Questions as a table: one line each, for any spreadsheet.

- ``write(quiz) -> bytes`` and ``read(text) -> Incoming``: columns ``COLUMNS``, then as many of
  ``also right 1``, ``wrong 1``, ``accepted 1``, ``left 1``, ``right 1`` and ``event 1`` as are
  needed.
  Reading needs ``kind``, ``stem`` and ``key``; raises ``NotReadable`` without.

Cells that a spreadsheet would compute are made neutral (``cards_csv.neutral``).
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence

from quizapp.core.exchange.cards_csv import delimiter, neutral, told
from quizapp.core.exchange.entries import Entry, Evidence, of_quiz
from quizapp.core.exchange.incoming import Incoming, NotReadable, Reason, sift
from quizapp.core.model import Difficulty, QuestionKind, Span
from quizapp.core.quiz import QuizSet
from quizapp.core.tags import tags_in

COLUMNS = (
    "id",
    "kind",
    "stem",
    "key",
    "explanation",
    "passage",
    "words",
    "title",
    "language",
    "points",
    "difficulty",
    "tags",
)
ALSO, WRONG, ACCEPTED, LEFT, RIGHT, EVENT = (
    "also right",
    "wrong",
    "accepted",
    "left",
    "right",
    "event",
)
NUMBERED = (ALSO, WRONG, ACCEPTED, LEFT, RIGHT, EVENT)
"""Columns of which a question has several, counted from 1."""

NEEDED = frozenset({"kind", "stem", "key"})


def write(quiz: QuizSet) -> bytes:
    """The table; the mark at its head tells Excel that it is UTF-8."""
    entries = of_quiz(quiz)
    lists = [_lists(entry) for entry in entries]
    widths = {name: max((len(row[name]) for row in lists), default=0) for name in NUMBERED}
    header = [*COLUMNS, *(f"{name} {n}" for name in NUMBERED for n in range(1, widths[name] + 1))]
    table = io.StringIO(newline="")
    writer = csv.writer(table, lineterminator="\r\n")
    writer.writerow(header)
    for entry, row in zip(entries, lists, strict=True):
        many = [cell for name in NUMBERED for cell in _padded(row[name], widths[name])]
        writer.writerow(neutral(cell) for cell in (*_cells(entry), *many))
    return table.getvalue().encode("utf-8-sig", errors="replace")


def _lists(entry: Entry) -> dict[str, tuple[str, ...]]:
    return {
        ALSO: entry.also_right,
        WRONG: entry.wrong,
        ACCEPTED: entry.accepted,
        LEFT: tuple(left for left, _right in entry.pairs),
        RIGHT: tuple(right for _left, right in entry.pairs),
        EVENT: entry.order,
    }


def _padded(cells: Sequence[str], width: int) -> list[str]:
    return [*cells, *[""] * (width - len(cells))]


def _cells(entry: Entry) -> list[str]:
    words = entry.evidence.words
    return [
        entry.id,
        entry.kind.value,
        entry.stem,
        entry.key,
        entry.explanation,
        entry.evidence.passage,
        f"{words.start}:{words.end}" if words else "",
        entry.evidence.title,
        entry.language,
        f"{entry.points:g}",
        str(int(entry.difficulty)),
        ", ".join(entry.tags),
    ]


def read(text: str) -> Incoming:
    """An entry of each line. A place is the line of the file."""
    lines = csv.reader(
        io.StringIO(text.removeprefix("\ufeff"), newline=""), delimiter=delimiter(text)
    )
    try:
        header = [cell.strip().casefold() for cell in next(lines, [])]
        if not set(header) >= NEEDED:
            raise NotReadable('no columns "kind", "stem" and "key"')
        return sift(_candidates(header, lines))
    except csv.Error as e:
        raise NotReadable("no table") from e


def _candidates(
    header: list[str], lines: Iterator[list[str]]
) -> Iterator[tuple[int, Entry | Reason]]:
    for cells in lines:
        if any(cell.strip() for cell in cells):
            values = dict(zip(header, map(told, cells), strict=False))
            yield lines.line_num, _entry(values)  # type: ignore[attr-defined]


def _entry(values: dict[str, str]) -> Entry | Reason:
    kind = values["kind"].strip().casefold()
    if kind not in {known.value for known in QuestionKind}:
        return Reason.UNKNOWN_KIND
    passage = values.get("passage", "")
    lefts, rights = _several(values, LEFT), _several(values, RIGHT)
    if len(lefts) != len(rights):
        return Reason.FEW_PARTS
    difficulty = values.get("difficulty", "").strip()
    return Entry(
        id=values.get("id", "").strip(),
        kind=QuestionKind(kind),
        stem=values.get("stem", ""),
        key=values.get("key", ""),
        also_right=_several(values, ALSO),
        wrong=_several(values, WRONG),
        accepted=_several(values, ACCEPTED),
        pairs=tuple(zip(lefts, rights, strict=True)),
        order=_several(values, EVENT),
        explanation=values.get("explanation", ""),
        evidence=Evidence(passage, _span(values, passage), values.get("title", "")),
        language=values.get("language", "").strip() or "fr",
        points=_points(values.get("points", "")),
        difficulty=Difficulty(int(difficulty)) if difficulty in {"1", "2", "3"} else Difficulty(2),
        tags=tags_in(values.get("tags", "")),
    )


def _several(values: dict[str, str], name: str) -> tuple[str, ...]:
    """Cells of « name 1 », « name 2 »… as far as they go, without the empty ones."""
    cells = (text for column, text in values.items() if column.rpartition(" ")[0] == name)
    return tuple(cell for cell in cells if cell.strip())


def _span(values: dict[str, str], passage: str) -> Span | None:
    start, _, end = values.get("words", "").partition(":")
    if not (start.isdecimal() and end.isdecimal() and int(start) <= int(end) <= len(passage)):
        return None
    return Span(int(start), int(end))


def _points(text: str) -> float:
    try:
        points = float(text.replace(",", ".") or 1)
    except ValueError:
        return 1.0
    return points if 0 < points <= 100 else 1.0
