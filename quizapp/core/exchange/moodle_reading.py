"""Moodle XML as Moodle or another program wrote it.

- ``read(data) -> Incoming``: multichoice, truefalse, shortanswer, numerical,
  matching and ordering. Raises ``NotReadable``.

Answers that earn a part of the points are left out; tolerances and units of numbers are not
kept, for here a figure is the article's or it is not. Writing it is
``core.exchange.moodle_xml``.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from lxml import etree

from quizapp.core.exchange import evidence
from quizapp.core.exchange.entries import (
    Entry,
    is_true,
    kind_of_options,
    kind_of_typed,
    truth,
)
from quizapp.core.exchange.incoming import Incoming, NotReadable, Reason, sift
from quizapp.core.exchange.markup import text_of
from quizapp.core.exchange.moodle_xml import DIFFICULTY, KIND, LANGUAGE
from quizapp.core.exchange.xml import parsed
from quizapp.core.model import Difficulty, QuestionKind
from quizapp.core.tags import distinct

_WHOLE = 99.99
"""Per cent from which an answer is right: Moodle writes 100."""


def read(data: bytes) -> Incoming:
    """An entry of each question; categories are passed over. A place is the line it begins on."""
    root = parsed(data)
    if root.tag != "quiz":
        raise NotReadable("the first element is not <quiz>")
    return sift(_candidates(root))


def _candidates(root: etree._Element) -> Iterator[tuple[int, Entry | Reason]]:
    for question in root.iterchildren("question"):
        kind = question.get("type", "")
        if kind != "category":
            yield question.sourceline or 0, _entry(question, kind)


def _entry(question: etree._Element, kind: str) -> Entry | Reason:
    reader = _READERS.get(kind)
    if reader is None:
        return Reason.UNKNOWN_KIND
    explanation, proof = evidence.read(_raw(question.find("generalfeedback")))
    tags = [(tag.findtext("text") or "").strip() for tag in question.iterfind("tags/tag")]
    base = Entry(
        id=(question.findtext("idnumber") or "").strip(),
        kind=QuestionKind.CHOICE,
        stem=_shown(question.find("questiontext")),
        key="",
        explanation=explanation,
        evidence=proof,
        language=_tagged(tags, LANGUAGE) or "fr",
        points=_points(question.findtext("defaultgrade")),
        difficulty=_difficulty(_tagged(tags, DIFFICULTY)),
        tags=_free(tags),
    )
    return reader(question, base)


def _multichoice(question: etree._Element, base: Entry) -> Entry | Reason:
    answers = [(_shown(answer), _fraction(answer)) for answer in question.iterfind("answer")]
    keys = [text for text, fraction in answers if fraction > 0]
    if not keys:
        return Reason.NO_KEY
    single = (question.findtext("single") or "true").strip().casefold() in {"true", "1"}
    if single and len(keys) > 1:
        return Reason.SEVERAL_KEYS  # one of them earns less: not so here
    wrong = tuple(text for text, fraction in answers if fraction <= 0)
    kind = QuestionKind.CHOICE if keys[1:] else kind_of_options(base.stem)
    return replace(base, kind=kind, key=keys[0], also_right=tuple(keys[1:]), wrong=wrong)


def _truefalse(question: etree._Element, base: Entry) -> Entry | Reason:
    right = [_raw(answer) for answer in question.iterfind("answer") if _fraction(answer) > 0]
    says = is_true(right[0]) if right else None
    if says is None:
        return Reason.NO_KEY
    key, other = truth(says, base.language)
    return replace(base, kind=QuestionKind.TRUE_FALSE, key=key, wrong=(other,))


def _shortanswer(question: etree._Element, base: Entry) -> Entry | Reason:
    answers = _right(question)
    if not answers:
        return Reason.NO_KEY
    texts = tuple(dict.fromkeys(text.replace(r"\*", "*") for text in answers))
    return replace(base, kind=kind_of_typed(base.stem), key=texts[0], accepted=texts[1:])


def _numerical(question: etree._Element, base: Entry) -> Entry | Reason:
    answers = _right(question)
    if not answers:
        return Reason.NO_KEY
    key = answers[0].replace(".", ",") if base.language == "fr" else answers[0]
    return replace(base, kind=QuestionKind.NUMERIC, key=key)


def _matching(question: etree._Element, base: Entry) -> Entry | Reason:
    pairs = (
        (_shown(part), (part.findtext("answer/text") or "").strip())
        for part in question.iterfind("subquestion")
    )
    # An answer without question is one more to be led astray by: here each has its own.
    whole = tuple(pair for pair in pairs if pair[0])
    return replace(base, kind=QuestionKind.MATCHING, pairs=whole)


def _ordering(question: etree._Element, base: Entry) -> Entry | Reason:
    events = tuple(_shown(answer) for answer in question.iterfind("answer"))
    return replace(base, kind=QuestionKind.ORDERING, order=events)


_READERS = {
    "multichoice": _multichoice,
    "truefalse": _truefalse,
    "shortanswer": _shortanswer,
    "numerical": _numerical,
    "matching": _matching,
    "match": _matching,
    "ordering": _ordering,
}


def _right(question: etree._Element) -> list[str]:
    """Typed answers that earn every point."""
    return [_raw(a).strip() for a in question.iterfind("answer") if _fraction(a) > _WHOLE]


def _raw(element: etree._Element | None) -> str:
    return "" if element is None else element.findtext("text") or ""


def _shown(element: etree._Element | None) -> str:
    """Text as a reader sees it, whatever it is marked up in."""
    if element is None:
        return ""
    text = _raw(element)
    plain = element.get("format") == "plain_text"
    return (text if plain else text_of(text)).strip()


def _fraction(answer: etree._Element) -> float:
    try:
        return float(answer.get("fraction", "0"))
    except ValueError:
        return 0.0


def _points(text: str | None) -> float:
    try:
        points = float(text or "1")
    except ValueError:
        return 1.0
    return points if 0 < points <= 100 else 1.0  # « nan » is neither


def _tagged(tags: list[str], prefix: str) -> str:
    return next((tag.removeprefix(prefix) for tag in tags if tag.startswith(prefix)), "")


def _free(tags: list[str]) -> tuple[str, ...]:
    """Those of an instructor's own: all but the first of each kind that our files begin with."""
    left = list(tags)
    for prefix in (KIND, DIFFICULTY, LANGUAGE):
        ours = next((tag for tag in left if tag.startswith(prefix)), None)
        if ours is not None:
            left.remove(ours)
    return distinct(left)


def _difficulty(text: str) -> Difficulty:
    return Difficulty(int(text)) if text in {"1", "2", "3"} else Difficulty.MEDIUM
