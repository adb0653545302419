"""What is kept of a person, as files for them to take away.

- ``package(told, cards, at, files) -> bytes``: a zip of ``everything.json`` (``told`` as it
  is), and for a spreadsheet ``attempts.csv``, ``answers.csv`` and ``cards.csv`` (which can be
  brought in again), and of ``files`` as they are. ``told`` is what ``store.personal_data`` gives;
  ``at`` dates the files.

A cell that a spreadsheet would take for a formula is neutral (``cards_csv.neutral``).
"""

from __future__ import annotations

import csv
import io
import json
import re
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from quizapp.core.cards import Flashcard
from quizapp.core.exchange import cards_csv
from quizapp.core.exchange.cards_csv import neutral

ATTEMPT_COLUMNS = ("id", "quiz", "mode", "started", "finished", "score", "maximum")
ANSWER_COLUMNS = (
    "number",
    "article",
    "kind",
    "question",
    "answer",
    "right_answer",
    "earned",
    "points",
    "confidence",
    "flagged",
    "evidence",
)
"""After ``attempt``, the id of its attempt."""

Row = Mapping[str, Any]
LONGEST_NAME = 100
"""Characters: in any alphabet it is a name that every file system holds."""

_UNSAFE = re.compile(r"[^\w. -]")


@dataclass(frozen=True, slots=True)
class File:
    """A file that the person brought, byte for byte."""

    folder: str
    number: int
    name: str
    data: bytes


def package(
    told: Mapping[str, Any],
    cards: Iterable[Flashcard],
    at: datetime,
    files: Iterable[File] = (),
) -> bytes:
    """The zip; the same data at the same time gives the same bytes."""
    attempts: Sequence[Row] = told["attempts"]
    answers = [
        {"attempt": attempt["id"], **answer}
        for attempt in attempts
        for answer in attempt["answers"]
    ]
    texts = {
        "everything.json": json.dumps(told, ensure_ascii=False, indent=2) + "\n",
        "attempts.csv": _table(ATTEMPT_COLUMNS, attempts),
        "answers.csv": _table(("attempt", *ANSWER_COLUMNS), answers),
        "cards.csv": cards_csv.write(cards),
    }
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in texts.items():
            archive.writestr(_entry(name, at), text.encode(_encoding(name)))
        for file in files:
            archive.writestr(_entry(_path(file), at), file.data)
    return packed.getvalue()


def _entry(path: str, at: datetime) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(path, at.timetuple()[:6])
    entry.compress_type = zipfile.ZIP_DEFLATED
    return entry


def _path(file: File) -> str:
    """No name of a file leads out of its folder, or is too long for a disk."""
    name = _UNSAFE.sub("_", file.name)[-LONGEST_NAME:].lstrip(".")
    return f"{file.folder}/{file.number}-{name or 'file'}"


def _encoding(name: str) -> str:
    """The mark at a table's head tells Excel that it is UTF-8; JSON may have none (RFC 8259)."""
    return "utf-8-sig" if name.endswith(".csv") else "utf-8"


def _table(columns: Sequence[str], rows: Iterable[Row]) -> str:
    table = io.StringIO(newline="")
    writer = csv.writer(table, lineterminator="\r\n")
    writer.writerow(columns)
    for row in rows:
        writer.writerow(_cell(row.get(column)) for column in columns)
    return table.getvalue()


def _cell(value: object) -> str:
    """Text is neutral; a number is written as it is, « -1 » would else become a text."""
    if value is None:
        return ""
    return neutral(value) if isinstance(value, str) else str(value)
