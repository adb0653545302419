"""GIFT: questions as lines that a person can read, of Moodle and of what reads its files.

- ``write(quiz) -> bytes``: UTF-8, a question a paragraph.
- ``escaped(text) -> str``: text in which nothing is a sign of GIFT.

An ordering becomes a matching of events to their ranks, for GIFT has none; an arrow « -> » in an
answer, which would make it a matching, becomes « → ». Numbers are written with a decimal point
and no separators: what is no number there would stand for any answer.

Source of the format: Moodle's documentation, « GIFT format ». Reading it is
``core.exchange.gift_reading``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizapp.core.exchange import evidence
from quizapp.core.exchange.entries import Entry, is_true, number_of, of_quiz
from quizapp.core.exchange.xml import legible
from quizapp.core.model import QuestionKind
from quizapp.core.quiz import QuizSet

LONGEST_NAME = 60
"""Characters of a name, which stands in a list."""

PLAIN = "[plain]"
"""Before a text: it is no HTML. A text that begins with a bracket or a per cent needs it."""

_SIGNS = re.compile(r"([\\:#=~{}])")
_TAG = re.compile(r"[^\w.-]")


def write(quiz: QuizSet) -> bytes:
    """The file, with the title of the quiz set as its category."""
    title = legible(" ".join(quiz.title.split())).replace("/", "//")
    paragraphs = [f"$CATEGORY: {title}", *(_question(entry) for entry in of_quiz(quiz))]
    return ("\n\n".join(paragraphs) + "\n").encode()


def _question(entry: Entry) -> str:
    name = escaped(" ".join(entry.stem.split())[:LONGEST_NAME])
    words = "".join(f" [tag:{tag}]" for tag in (entry.kind.value, *map(legible, entry.tags)))
    tags = f"// [id:{_TAG.sub('', entry.id)}]{words}"
    feedback = escaped(evidence.plain(entry))
    answers = [*_answers(entry), *([f"####{feedback}"] if feedback else [])]
    body = "\n".join(answers)
    return f"{tags}\n::{name}::{PLAIN}{escaped(entry.stem)} {{{_opening(answers)}{body}\n}}"


def _opening(answers: list[str]) -> str:
    """A truth or a number stands beside the brace, answers under it."""
    return "" if answers and answers[0].startswith(("TRUE", "FALSE", "#")) else "\n"


def _answers(entry: Entry) -> Iterator[str]:
    number = number_of(entry) if entry.kind is QuestionKind.NUMERIC else None
    if entry.kind is QuestionKind.TRUE_FALSE:
        yield "TRUE" if is_true(entry.key) else "FALSE"
    elif number is not None:
        yield f"#{number:f}"
    elif entry.pairs or entry.order:
        ranked = tuple((event, str(n)) for n, event in enumerate(entry.order, start=1))
        for left, right in entry.pairs or ranked:
            yield f"={answer(left)} -> {_unarrowed(right)}"
    elif entry.also_right:
        yield from _ticked(entry)
    else:
        for text in (entry.key, *entry.accepted):
            yield f"={answer(text)}"
        for text in entry.wrong:
            yield f"~{answer(text)}"


def _ticked(entry: Entry) -> Iterator[str]:
    """Several right options share the points, and a wrong one takes a share away."""
    right = (entry.key, *entry.also_right)
    share = f"{100 / len(right):.5f}".rstrip("0").rstrip(".")
    yield from (f"~%{share}%{answer(text)}" for text in right)
    yield from (f"~%-{share}%{answer(text)}" for text in entry.wrong)


def answer(text: str) -> str:
    """An answer that stands for itself."""
    shown = _unarrowed(text)
    return f"{PLAIN}{shown}" if shown.startswith(("[", "%")) else shown


def _unarrowed(text: str) -> str:
    """The other side of a pair is plain text wherever it is read."""
    return escaped(text.replace("->", "→"))


def escaped(text: str) -> str:
    """Signs of GIFT behind a backslash, line breaks as « \\n »."""
    line = _SIGNS.sub(r"\\\1", legible(text).strip())
    return line.replace("\n", r"\n").replace("\t", " ")
