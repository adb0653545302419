"""Where questions can be taken, and where from.

- ``FORMATS``: by the name that an address has.
- ``READERS``: what brings questions in.
- ``changed(format, entries) -> Counter``: what a format holds in another form, by kind.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from quizapp.core.exchange import (
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
    "csv": Format("CSV", ".csv", "text/csv; charset=utf-8", questions_csv.write),
    "json": Format("JSON", ".json", "application/json", questions_json.write),
}

READERS: dict[str, Callable[[bytes], Incoming]] = {
    "moodle": moodle_reading.read,
    "gift": lambda data: gift_reading.read(decode(data)),
    "csv": lambda data: questions_csv.read(decode(data)),
    "json": questions_json.read,
}
