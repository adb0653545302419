"""Where questions can be taken, and where from.

- ``FORMATS``: by the name that an address has.
- ``READERS``: what brings questions in. ``reader_of(name, data)``: which of them to try.
- ``changed(format, entries) -> Counter``: what a format holds in another form, by kind.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime

from quizapp.core.cards import of_item
from quizapp.core.exchange import (
    anki,
    gift,
    gift_reading,
    moodle_reading,
    moodle_xml,
    qti,
    questions_csv,
    questions_json,
)
from quizapp.core.exchange.incoming import Incoming
from quizapp.core.model import QuestionKind
from quizapp.core.quiz import QuizSet
from quizapp.core.reading.decoding import decode

_EPOCH = datetime(2026, 1, 1, tzinfo=UTC)
_AMONG_OTHERS = {QuestionKind.HIGHLIGHT: QuestionKind.CHOICE}


@dataclass(frozen=True, slots=True)
class Format:
    """``name`` as its users know it, ``suffix`` of its files; ``becomes`` says which kinds are
    asked in another form there."""

    name: str
    suffix: str
    content_type: str
    write: Callable[[QuizSet], bytes]
    becomes: Mapping[QuestionKind, QuestionKind] = field(default_factory=lambda: _AMONG_OTHERS)


def changed(form: Format, kinds: Iterable[QuestionKind]) -> Counter[QuestionKind]:
    """How many of each kind are asked in another form."""
    return Counter(kind for kind in kinds if kind in form.becomes)


def _anki(quiz: QuizSet) -> bytes:
    """A deck named after the quiz set. The time tells Anki nothing: ids are of the content."""
    cards = (of_item(item, item.language) for item in quiz.items)
    return anki.write(cards, deck=quiz.title, at=_EPOCH)


FORMATS: dict[str, Format] = {
    "moodle": Format("Moodle XML", ".xml", "application/xml", moodle_xml.write),
    "gift": Format(
        "GIFT",
        ".gift.txt",
        "text/plain; charset=utf-8",
        gift.write,
        {**_AMONG_OTHERS, QuestionKind.ORDERING: QuestionKind.MATCHING},
    ),
    "qti21": Format("QTI 2.1", ".qti21.zip", "application/zip", qti.write_2_1),
    "qti30": Format("QTI 3.0", ".qti30.zip", "application/zip", qti.write_3_0),
    "anki": Format("Anki", ".apkg", "application/octet-stream", _anki),
    "csv": Format("CSV", ".csv", "text/csv; charset=utf-8", questions_csv.write),
    "json": Format("JSON", ".json", "application/json", questions_json.write),
}

READERS: dict[str, Callable[[bytes], Incoming]] = {
    "moodle": moodle_reading.read,
    "gift": lambda data: gift_reading.read(decode(data)),
    "csv": lambda data: questions_csv.read(decode(data)),
    "json": questions_json.read,
}

_SUFFIXES = {".xml": "moodle", ".json": "json", ".csv": "csv", ".tsv": "csv", ".gift": "gift"}


def reader_of(name: str, data: bytes) -> str:
    """The key of the reader for a file, by its name, else by its first character."""
    suffix = f".{name.rpartition('.')[2].casefold()}"
    if suffix in _SUFFIXES:
        return _SUFFIXES[suffix]
    head = data.removeprefix(b"\xef\xbb\xbf").lstrip()[:1]
    return {b"<": "moodle", b"{": "json"}.get(head, "gift")
