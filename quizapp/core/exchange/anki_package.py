"""Notes of an Anki package (.apkg), read without running anything of it.

- ``read(data) -> Incoming``: its notes as cards. Raises ``NotAPackage``.

A package is a zip with a SQLite file in it. The file is opened in memory, by a connection
that may do nothing but read two plain tables, within limits of size and of time; no view,
trigger or function of it is run, media stay where they are, HTML becomes text.
"""

from __future__ import annotations

import io
import json
import re
import sqlite3
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from typing import Any

from quizapp.core.cards import CardOrigin, Flashcard
from quizapp.core.exchange.anki import FIELDS
from quizapp.core.exchange.incoming_cards import LONGEST_SIDE, MOST_CARDS, Incoming, sift
from quizapp.core.exchange.markup import text_of
from quizapp.core.model import GAP, Span

COLLECTIONS = ("collection.anki21", "collection.anki2")
"""Names of the SQLite file, the newer first."""

COMPRESSED = "collection.anki21b"
"""The same in Anki's newest form, beside which the others only say « please update »."""

MOST_MEMBERS = 20_000
MOST_BYTES = 64 * 1024 * 1024
HIGHEST_RATIO = 200
"""What a zip may swell to; a collection of notes swells to 3 or 4 times its size."""

MOST_ROUNDS = 2_000
ROUND = 10_000
"""Instructions of SQLite between two looks at the limit: a few seconds in all."""

_MAGIC = b"SQLite format 3\0"
_WRITE_VERSION = slice(18, 20)
_ROLLBACK = b"\x01\x01"
_TABLES = frozenset({"notes", "col", "sqlite_master"})
# Up to the next pair of braces: what is not closed is not looked through again and again.
_CLOZE = re.compile(r"\{\{c([0-9]{1,3})::((?:[^{}]|\{(?!\{)|\}(?!\}))*)\}\}")
_CLOZE_TYPE = 1

LONGEST_NOTE = 60_000
"""Characters with their markup; what is longer is no card, and is not looked into."""

LONGEST_CLOZE = 2 * LONGEST_SIDE
"""A text that cannot become a side once its gaps are made is not cut into cards."""


class Fault(StrEnum):
    """Why a package cannot be read."""

    DAMAGED = "damaged"
    TOO_LARGE = "too_large"
    NEWER = "newer"


class NotAPackage(ValueError):
    """``fault`` says why."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.value)
        self.fault = fault


@dataclass(frozen=True, slots=True)
class NoteType:
    """A type of notes: the names of its fields, and whether it leaves gaps in the first."""

    fields: tuple[str, ...]
    cloze: bool


def read(data: bytes) -> Incoming:
    """Every note as a card, every gap of a cloze note as one. Anki's schedule stays in Anki."""
    content = _collection(data)
    try:
        with closing(sqlite3.connect(":memory:")) as connection:
            _open(connection, content)
            types = _note_types(connection)
            query = "SELECT guid, mid, flds FROM notes ORDER BY id LIMIT ?"
            rows = connection.execute(query, (MOST_CARDS + 1,)).fetchall()
    except (sqlite3.Error, ValueError, TypeError, AttributeError, KeyError, RecursionError) as e:
        raise NotAPackage(Fault.DAMAGED) from e
    return sift(_cards(rows, types))


def _collection(data: bytes) -> bytes:
    """The bytes of the SQLite file, its size looked at before it is unpacked."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            members = {member.filename: member for member in package.infolist()}
            if COMPRESSED in members:
                raise NotAPackage(Fault.NEWER)
            member = next((members[name] for name in COLLECTIONS if name in members), None)
            if member is None:
                raise NotAPackage(Fault.DAMAGED)
            swollen = member.file_size > HIGHEST_RATIO * max(member.compress_size, 1)
            if len(members) > MOST_MEMBERS or member.file_size > MOST_BYTES or swollen:
                raise NotAPackage(Fault.TOO_LARGE)
            if member.compress_type not in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}:
                raise NotAPackage(Fault.DAMAGED)
            with package.open(member) as file:
                return file.read(MOST_BYTES)
    except (zipfile.BadZipFile, zlib.error, RuntimeError, EOFError, OSError, ValueError) as e:
        raise e if isinstance(e, NotAPackage) else NotAPackage(Fault.DAMAGED) from e


def _open(connection: sqlite3.Connection, content: bytes) -> None:
    """Put ``content`` behind the connection, and lock everything but reading."""
    if not content.startswith(_MAGIC):
        raise ValueError("not a SQLite file")
    image = bytearray(content)
    image[_WRITE_VERSION] = _ROLLBACK  # a file in memory has no write-ahead log
    connection.deserialize(bytes(image))
    connection.execute("PRAGMA trusted_schema = OFF")
    connection.execute("PRAGMA query_only = ON")
    rounds = iter(range(MOST_ROUNDS))
    connection.set_progress_handler(lambda: next(rounds, None) is None, ROUND)
    connection.set_authorizer(_allow)
    plain = connection.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND rootpage > 0"
    ).fetchall()
    if not {("notes",), ("col",)} <= set(plain):
        raise ValueError("no notes")


def _allow(
    action: int, table: str | None, _column: str | None, _file: str | None, _view: str | None
) -> int:
    if action == sqlite3.SQLITE_SELECT or (action == sqlite3.SQLITE_READ and table in _TABLES):
        return sqlite3.SQLITE_OK
    return sqlite3.SQLITE_DENY


def _note_types(connection: sqlite3.Connection) -> dict[int, NoteType]:
    (text,) = connection.execute("SELECT models FROM col LIMIT 1").fetchone()
    models: Mapping[str, Any] = json.loads(text)
    return {
        int(number): NoteType(
            fields=tuple(str(field["name"]) for field in model["flds"]),
            cloze=model.get("type") == _CLOZE_TYPE,
        )
        for number, model in models.items()
    }


def _cards(
    rows: list[tuple[Any, Any, Any]], types: Mapping[int, NoteType]
) -> Iterator[tuple[int, Flashcard]]:
    for place, (guid, number, fields) in enumerate(rows, start=1):
        text = str(fields)
        if len(text) > LONGEST_NOTE:
            yield place, _foreign(str(guid), text[:LONGEST_NOTE], text[:LONGEST_NOTE], [])
            continue
        values = text.split("\x1f")
        kind = types.get(number, NoteType((), cloze=False))
        for card in _of_note(str(guid), values, kind):
            yield place, card


def _of_note(guid: str, values: list[str], kind: NoteType) -> Iterator[Flashcard]:
    if kind.fields == FIELDS and len(values) == len(FIELDS):
        yield _ours(guid, values)
    elif kind.cloze:
        yield from _clozes(guid, values)
    else:
        front, back, *more = [text_of(value) for value in [*values, "", ""][: len(values) + 2]]
        yield _foreign(guid, front, back, more)


def _ours(guid: str, values: list[str]) -> Flashcard:
    front, back, explanation, passage, title, language = values
    before, bold, rest = passage.partition("<b>")
    marked, _, after = rest.partition("</b>")
    start, length = len(text_of(before)), len(text_of(marked))
    return Flashcard(
        guid=guid,
        origin=CardOrigin.IMPORTED,
        front=text_of(front),
        back=text_of(back),
        explanation=text_of(explanation),
        passage=text_of(before) + text_of(marked) + text_of(after),
        words=Span(start, start + length) if bold else None,
        title=text_of(title),
        language=text_of(language),
    )


def _clozes(guid: str, values: list[str]) -> Iterator[Flashcard]:
    """« {{c1::Paris}} est en {{c2::France::un pays}} »: a card of each number."""
    text, *more = [text_of(value) for value in values]
    gaps = list(_CLOZE.finditer(text)) if len(text) <= LONGEST_CLOZE else []
    if not gaps:
        yield _foreign(guid, text, "", more)
    for number in sorted({int(gap[1]) for gap in gaps}):
        answers = [_answer(gap) for gap in gaps if int(gap[1]) == number]
        front = _CLOZE.sub(partial(_shown, number), text)
        yield _foreign(f"{guid}-c{number}", front, ", ".join(dict.fromkeys(answers)), more)


def _answer(gap: re.Match[str]) -> str:
    return gap[2].partition("::")[0]


def _shown(number: int, gap: re.Match[str]) -> str:
    answer, _, hint = gap[2].partition("::")
    if int(gap[1]) != number:
        return answer
    return f"{GAP} ({hint})" if hint else GAP


def _foreign(guid: str, front: str, back: str, more: list[str]) -> Flashcard:
    return Flashcard(
        guid=guid,
        origin=CardOrigin.IMPORTED,
        front=front,
        back=back,
        explanation="\n".join(filter(None, (text.strip() for text in more))),
    )
