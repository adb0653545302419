"""GIFT as Moodle or a person wrote it.

- ``read(text) -> Incoming``: choice, true or false, typed answers, numbers, matching, and the
  missing word. Essays and descriptions are refused.

One pass over the characters: a sign behind a backslash is never a sign. Writing it is
``core.exchange.gift``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from quizapp.core.exchange.entries import (
    Entry,
    kind_of_options,
    kind_of_typed,
    truth,
)
from quizapp.core.exchange.incoming import Incoming, Reason, sift
from quizapp.core.exchange.markup import text_of
from quizapp.core.model import GAP, QuestionKind
from quizapp.core.tags import distinct

_TRUTH = re.compile(r"(T|TRUE|F|FALSE)\s*(?:#.*)?", re.IGNORECASE | re.DOTALL)
_NAME = re.compile(r"\s*::((?:[^:\\]|\\.|:(?!:))*)::", re.DOTALL)
_FORMAT = re.compile(r"\s*\[(html|moodle|plain|markdown)\]", re.IGNORECASE)
_WEIGHT = re.compile(r"%(-?\d+(?:\.\d+)?)%")
_ID = re.compile(r"//.*\[id:([^\]]+)\]")
_TAG = re.compile(r"\[tag:([^\]]+)\]")
_KINDS = frozenset(kind.value for kind in QuestionKind)
_ESCAPE = re.compile(r"\\([\\:#=~{}n])")
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")


@dataclass(frozen=True, slots=True)
class _Answer:
    """One of the answers between the braces; ``sign`` is « = » or « ~ »."""

    sign: str
    weight: float
    text: str


def read(text: str) -> Incoming:
    """An entry of each question. A place is the line it begins on."""
    return sift(_candidates(text.removeprefix("\ufeff").replace("\r\n", "\n")))


def _candidates(text: str) -> Iterator[tuple[int, Entry | Reason]]:
    for line, remarks, paragraph in _paragraphs(text):
        entry = _entry(_identity(remarks), paragraph)
        yield line, replace(entry, tags=_tags(remarks)) if isinstance(entry, Entry) else entry


def _identity(remarks: str) -> str:
    found = _ID.findall(remarks)
    return found[-1] if found else ""


def _tags(remarks: str) -> tuple[str, ...]:
    """The tags, but for the first where it is the kind that our own files begin with."""
    found = _TAG.findall(remarks)
    return distinct(found[1:] if found and found[0] in _KINDS else found)


def _paragraphs(text: str) -> Iterator[tuple[int, str, str]]:
    """Questions, which blank lines part, each with its first line and the remarks before it."""
    lines: list[str] = []
    first, remarks = 0, ""
    for number, line in enumerate([*text.split("\n"), ""], start=1):
        if line.lstrip().startswith("//"):
            remarks += f"{line}\n"
        elif line.strip() and not line.startswith("$CATEGORY"):
            first = first or number
            lines.append(line)
        elif lines:
            yield first, remarks, "\n".join(lines)
            lines, first, remarks = [], 0, ""


def _entry(identity: str, paragraph: str) -> Entry | Reason:
    name = _NAME.match(paragraph)
    told = paragraph[name.end() :] if name else paragraph
    opened, closed = _sign(told, "{"), _sign(told, "}")
    if opened is None or closed is None or closed < opened:
        return Reason.UNKNOWN_KIND
    before, inside, after = told[:opened], told[opened + 1 : closed], told[closed + 1 :]
    inside, _, feedback = _split_feedback(inside)
    form, before = _form(before)
    gap = f" {GAP} " if after.strip() else " "
    stem = _shown(f"{before.rstrip()}{gap}{after.strip()}", form)
    base = Entry(
        id=identity,
        kind=QuestionKind.CHOICE,
        stem=stem,
        key="",
        explanation=_shown(feedback, form),
    )
    return _answered(base, inside.strip(), form)


def _answered(base: Entry, inside: str, form: str) -> Entry | Reason:
    if found := _TRUTH.fullmatch(inside):
        key, other = truth(found[1].upper().startswith("T"), base.language)
        return replace(base, kind=QuestionKind.TRUE_FALSE, key=key, wrong=(other,))
    if inside.startswith("#"):
        number = _NUMBER.search(inside.partition("\n")[0])
        key = number[0].replace(".", ",") if number else ""
        return replace(base, kind=QuestionKind.NUMERIC, key=key)
    answers = list(_answers(inside, form))
    if not answers:
        return Reason.UNKNOWN_KIND
    if all("->" in answer.text for answer in answers):
        return _matched(base, answers)
    right = [a.text for a in answers if a.weight > 0]
    wrong = tuple(a.text for a in answers if a.weight <= 0)
    if not right:
        return Reason.NO_KEY
    if wrong:
        if len(right) > 1 and any(a.sign == "=" for a in answers):
            return Reason.SEVERAL_KEYS  # one of them earns less: not so here
        kind = QuestionKind.CHOICE if right[1:] else kind_of_options(base.stem)
        return replace(base, kind=kind, key=right[0], also_right=tuple(right[1:]), wrong=wrong)
    return replace(base, kind=kind_of_typed(base.stem), key=right[0], accepted=tuple(right[1:]))


def _matched(base: Entry, answers: list[_Answer]) -> Entry | Reason:
    sides = (answer.text.partition("->") for answer in answers)
    pairs = tuple((left.strip(), right.strip()) for left, _, right in sides)
    whole = tuple(pair for pair in pairs if pair[0])
    return replace(base, kind=QuestionKind.MATCHING, pairs=whole)


def _answers(inside: str, form: str) -> Iterator[_Answer]:
    starts = list(_signs(inside, "=~"))
    for start, end in pairwise([*starts, len(inside)]):
        text, sign = inside[start + 1 : end], inside[start]
        weight = _WEIGHT.match(text.lstrip())
        if weight:
            text = text.lstrip()[weight.end() :]
        cut = _sign(text, "#")
        own, text = _form(text[:cut] if cut is not None else text)
        share = float(weight[1]) if weight else (100.0 if sign == "=" else 0.0)
        yield _Answer(sign, share, _shown(text, own or form))


def _split_feedback(inside: str) -> tuple[str, str, str]:
    for place in _signs(inside, "#"):
        if inside.startswith("####", place):
            return inside[:place], "####", inside[place + 4 :]
    return inside, "", ""


def _form(text: str) -> tuple[str, str]:
    """Of « [html]text »: « html » and the text; an empty form where none is told."""
    found = _FORMAT.match(text)
    return (found[1].lower(), text[found.end() :]) if found else ("", text)


def _shown(text: str, form: str) -> str:
    line = _ESCAPE.sub(lambda sign: "\n" if sign[1] == "n" else sign[1], text)
    # Moodle reads text without a form as its own, in which tags are tags.
    return (line if form in {"plain", "markdown"} else text_of(line)).strip()


def _sign(text: str, signs: str) -> int | None:
    return next(_signs(text, signs), None)


def _signs(text: str, signs: str) -> Iterator[int]:
    """Where one of the signs stands, not behind a backslash."""
    place = 0
    while place < len(text):
        if text[place] == "\\":
            place += 1
        elif text[place] in signs:
            yield place
        place += 1
