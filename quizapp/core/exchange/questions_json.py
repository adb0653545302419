"""Questions as JSON: all that an entry holds, and a round trip.

- ``write(quiz) -> bytes`` and ``read(data) -> Incoming``. Raises ``NotReadable``.

The file is ``{"format": "quizapp questions", "version": 1, "title", "questions": […]}``.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from quizapp.core.exchange.entries import Entry, Evidence, of_quiz
from quizapp.core.exchange.incoming import Incoming, NotReadable, Reason, sift
from quizapp.core.model import Difficulty, QuestionKind, Span
from quizapp.core.quiz import QuizSet
from quizapp.core.tags import distinct

FORMAT, VERSION = "quizapp questions", 1


def write(quiz: QuizSet) -> bytes:
    """The file in UTF-8, indented."""
    record = {
        "format": FORMAT,
        "version": VERSION,
        "title": quiz.title,
        "questions": [_record(entry) for entry in of_quiz(quiz)],
    }
    # Half of a surrogate pair has no bytes in UTF-8: it stays an escape of JSON.
    return (json.dumps(record, ensure_ascii=False, indent=2) + "\n").encode(
        errors="backslashreplace"
    )


def _record(entry: Entry) -> dict[str, Any]:
    words = entry.evidence.words
    return {
        "id": entry.id,
        "kind": entry.kind.value,
        "stem": entry.stem,
        "key": entry.key,
        "also_right": list(entry.also_right),
        "wrong": list(entry.wrong),
        "accepted": list(entry.accepted),
        "pairs": [list(pair) for pair in entry.pairs],
        "order": list(entry.order),
        "explanation": entry.explanation,
        "passage": entry.evidence.passage,
        "words": list(words) if words else None,
        "title": entry.evidence.title,
        "language": entry.language,
        "points": entry.points,
        "difficulty": int(entry.difficulty),
        "tags": list(entry.tags),
    }


def read(data: bytes) -> Incoming:
    """An entry of each question. A place counts questions from 1."""
    try:
        record = json.loads(data)
    except (ValueError, RecursionError) as e:
        raise NotReadable("no JSON") from e
    if not isinstance(record, dict) or record.get("format") != FORMAT:
        raise NotReadable(f'no "format": "{FORMAT}"')
    questions = record.get("questions")
    if not isinstance(questions, list):
        raise NotReadable('no list of "questions"')
    return sift(_candidates(questions))


def _candidates(questions: list[Any]) -> Iterator[tuple[int, Entry | Reason]]:
    for place, record in enumerate(questions, start=1):
        try:
            yield place, _entry(record)
        except (KeyError, TypeError, ValueError, AttributeError):
            yield place, Reason.DAMAGED


def _entry(record: dict[str, Any]) -> Entry:
    passage = _line(record.get("passage", ""))
    words = Span(*map(int, record["words"])) if record.get("words") else None
    if words is not None and not 0 <= words.start <= words.end <= len(passage):
        raise ValueError("words outside the passage")
    return Entry(
        id=_line(record.get("id", "")),
        kind=QuestionKind(record["kind"]),
        stem=_line(record["stem"]),
        key=_line(record.get("key", "")),
        also_right=_lines(record.get("also_right", [])),
        wrong=_lines(record.get("wrong", [])),
        accepted=_lines(record.get("accepted", [])),
        pairs=tuple((_line(left), _line(right)) for left, right in record.get("pairs", [])),
        order=_lines(record.get("order", [])),
        explanation=_line(record.get("explanation", "")),
        evidence=Evidence(passage, words, _line(record.get("title", ""))),
        language=_line(record.get("language", "fr")),
        points=_points(record.get("points", 1.0)),
        difficulty=Difficulty(record.get("difficulty", 2)),
        tags=distinct(_lines(record.get("tags", []))),
    )


def _line(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError("not a text")
    return value


def _lines(values: Any) -> tuple[str, ...]:
    return tuple(_line(value) for value in values)


def _points(value: Any) -> float:
    points = float(value)
    if not 0 < points <= 100:
        raise ValueError("points")
    return points
