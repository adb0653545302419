"""Moodle XML: the question bank of Moodle, and of what reads Moodle's files.

- ``write(quiz) -> bytes``: every question with its evidence as general feedback.

Source of the format: Moodle's documentation, « Moodle XML format »; ``ordering`` as Moodle 4.4
and later hold it. Reading it is ``core.exchange.moodle_reading``.
"""

from __future__ import annotations

from lxml import etree

from quizapp.core.exchange import evidence
from quizapp.core.exchange.entries import (
    Entry,
    is_true,
    number_of,
    of_quiz,
)
from quizapp.core.exchange.xml import legible
from quizapp.core.model import QuestionKind
from quizapp.core.quiz import QuizSet

LONGEST_NAME = 80
"""Characters: a name stands in a list; Moodle cuts at 255."""

_WHOLE = "100"
DIFFICULTY, LANGUAGE, KIND = "difficulty:", "language:", "kind:"
"""Before the value, in the tags of a question."""


def write(quiz: QuizSet) -> bytes:
    """A file that Moodle imports into a category named after the quiz set."""
    root = etree.Element("quiz")
    category = etree.SubElement(root, "question", type="category")
    title = legible(quiz.title.replace("/", "//"))  # a slash alone begins a sub-category
    _text(etree.SubElement(category, "category"), f"$course$/top/{title}")
    for entry in of_quiz(quiz):
        root.append(_question(entry))
    data: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True)
    return data


def _question(entry: Entry) -> etree._Element:
    kind = _type(entry)
    question = etree.Element("question", type=kind)
    _text(etree.SubElement(question, "name"), _name(entry.stem))
    _text(
        etree.SubElement(question, "questiontext", format="html"),
        f"<p>{evidence.marked_up(entry.stem)}</p>",
    )
    _text(etree.SubElement(question, "generalfeedback", format="html"), evidence.html(entry))
    for tag, value in (
        ("defaultgrade", f"{entry.points:g}"),
        ("penalty", "0.3333333"),
        ("hidden", "0"),
        ("idnumber", entry.id),
    ):
        etree.SubElement(question, tag).text = legible(value)
    _ANSWERS[kind](question, entry)
    tags = etree.SubElement(question, "tags")
    for tag in (
        f"{KIND}{entry.kind.value}",
        f"{DIFFICULTY}{int(entry.difficulty)}",
        f"{LANGUAGE}{entry.language}",
        *entry.tags,
    ):
        _text(etree.SubElement(tags, "tag"), tag)
    return question


def _type(entry: Entry) -> str:
    if entry.kind is QuestionKind.TRUE_FALSE:
        return "truefalse"
    if entry.pairs:
        return "matching"
    if entry.order:
        return "ordering"
    if entry.wrong:
        return "multichoice"
    typed = entry.kind is not QuestionKind.NUMERIC or number_of(entry) is None
    return "shortanswer" if typed else "numerical"


def _multichoice(question: etree._Element, entry: Entry) -> None:
    for tag, value in (
        ("single", "false" if entry.also_right else "true"),
        ("shuffleanswers", "true"),
        ("answernumbering", "none"),
    ):
        etree.SubElement(question, tag).text = value
    right = (entry.key, *entry.also_right)
    share = f"{100 / len(right):.5f}".rstrip("0").rstrip(".")
    lost = f"-{share}" if entry.also_right else "0"  # to tick everything earns nothing
    for text in right:
        _answer(question, evidence.marked_up(text), share, "html")
    for text in entry.wrong:
        _answer(question, evidence.marked_up(text), lost, "html")


def _truefalse(question: etree._Element, entry: Entry) -> None:
    says = bool(is_true(entry.key))
    for word, right in (("true", says), ("false", not says)):
        _answer(question, word, _WHOLE if right else "0")


def _shortanswer(question: etree._Element, entry: Entry) -> None:
    etree.SubElement(question, "usecase").text = "0"
    for text in (entry.key, *entry.accepted):
        # An asterisk would stand for any words.
        _answer(question, text.replace("*", r"\*"), _WHOLE)


def _numerical(question: etree._Element, entry: Entry) -> None:
    number = number_of(entry)
    assert number is not None
    answer = _answer(question, f"{number:f}", _WHOLE)
    etree.SubElement(answer, "tolerance").text = "0"


def _matching(question: etree._Element, entry: Entry) -> None:
    etree.SubElement(question, "shuffleanswers").text = "true"
    for left, right in entry.pairs:
        part = etree.SubElement(question, "subquestion", format="html")
        _text(part, evidence.marked_up(left))
        _text(etree.SubElement(part, "answer"), right)


def _ordering(question: etree._Element, entry: Entry) -> None:
    for tag, value in (
        ("layouttype", "VERTICAL"),
        ("selecttype", "ALL"),
        ("selectcount", "0"),
        ("gradingtype", "ABSOLUTE_POSITION"),
        ("showgrading", "SHOW"),
        ("numberingstyle", "none"),
    ):
        etree.SubElement(question, tag).text = value
    for place, event in enumerate(entry.order, start=1):
        _answer(question, evidence.marked_up(event), str(place), "html")


_ANSWERS = {
    "multichoice": _multichoice,
    "truefalse": _truefalse,
    "shortanswer": _shortanswer,
    "numerical": _numerical,
    "matching": _matching,
    "ordering": _ordering,
}


def _answer(
    question: etree._Element, text: str, fraction: str, form: str = "moodle_auto_format"
) -> etree._Element:
    answer = etree.SubElement(question, "answer", fraction=fraction, format=form)
    _text(answer, text)
    return answer


def _text(parent: etree._Element, text: str) -> None:
    etree.SubElement(parent, "text").text = legible(text)


def _name(stem: str) -> str:
    line = " ".join(stem.split())
    return line if len(line) <= LONGEST_NAME else line[: LONGEST_NAME - 1].rstrip() + "…"
