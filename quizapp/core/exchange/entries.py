"""Questions as other programs know them: what is written elsewhere, and what comes in.

- ``Entry``: stem, key, wrong options, accepted answers, pairs or events, and the evidence.
- ``of_quiz(quiz) -> tuple[Entry, ...]``: the questions of a quiz set, ready to be written.
- ``number_of(entry) -> Decimal | None``: the key as other programs count.
- ``is_true(key) -> bool | None``: what a true/false key says, in French or in English.

A sentence to find in an article is offered elsewhere as one among others: programs without
the article cannot ask for the place itself.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal

from quizapp.core.model import GAP, Difficulty, Question, QuestionKind, Span
from quizapp.core.numbers import read_number
from quizapp.core.quiz import Item, QuizSet

TRUTHS = {"fr": ("Vrai", "Faux"), "en": ("True", "False")}
"""The options of a true/false, by language; English stands for any other."""

_TRUE = frozenset({"vrai", "true", "t", "v"})
_FALSE = frozenset({"faux", "false", "f"})
_ENGLISH_GROUPS = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")


@dataclass(frozen=True, slots=True)
class Evidence:
    """The ``passage`` that proves a key, where in it the exact ``words`` stand, and the
    ``title`` of its article. All are empty, or None, where nothing is known."""

    passage: str = ""
    words: Span | None = None
    title: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """A question without its article.

    ``also_right`` are the other right options, where each is to be chosen. ``accepted`` are typed
    answers that count beside the key. A matching has ``pairs`` and an
    ordering ``order``, the first event first; their key is empty. ``tags`` are an instructor's own
    words on it.
    """

    id: str
    kind: QuestionKind
    stem: str
    key: str
    also_right: tuple[str, ...] = ()
    wrong: tuple[str, ...] = ()
    accepted: tuple[str, ...] = ()
    pairs: tuple[tuple[str, str], ...] = ()
    order: tuple[str, ...] = ()
    explanation: str = ""
    evidence: Evidence = Evidence()
    language: str = "fr"
    points: float = 1.0
    difficulty: Difficulty = Difficulty.MEDIUM
    tags: tuple[str, ...] = ()


def of_quiz(quiz: QuizSet) -> tuple[Entry, ...]:
    """An entry of each question, in order."""
    return tuple(of_item(item) for item in quiz.items)


def of_item(item: Item) -> Entry:
    """The question with its evidence."""
    question = item.question
    entry = Entry(
        id=question.id,
        kind=question.kind,
        stem=question.stem,
        key=next((o.text for o in question.options if o.correct), question.key),
        also_right=tuple(option.text for option in question.options if option.correct)[1:],
        wrong=tuple(option.text for option in question.options if not option.correct),
        accepted=_accepted(question),
        explanation=question.explanation,
        evidence=Evidence(item.passage.text, _words(item), item.article_title),
        language=item.language,
        points=item.points,
        difficulty=question.difficulty,
        tags=item.tags,
    )
    if question.pairs:
        return replace(entry, key="", pairs=tuple((p.left, p.right) for p in question.pairs))
    if question.order:
        return replace(entry, key="", order=tuple(event.text for event in question.order))
    if question.kind is QuestionKind.HIGHLIGHT:
        return replace(entry, kind=QuestionKind.CHOICE)
    return entry


def number_of(entry: Entry) -> Decimal | None:
    """The number that a program without French would compare; None when words are part of it.

    « 11 000 » is 11000, « 5,50 » is 5.50; « 5,4 millions » and « 12 % » are typed as words.
    """
    text = entry.key
    if entry.language != "fr":
        text = _ENGLISH_GROUPS.sub("", text).replace(".", ",")
    number = read_number(text)
    if number is None or number.words or number.spelled:
        return None
    return number.value


def is_true(key: str) -> bool | None:
    """Whether the key of a true/false says true; None when it says neither."""
    word = key.strip().casefold()
    return True if word in _TRUE else False if word in _FALSE else None


def truth(value: bool, language: str) -> tuple[str, str]:
    """The key of a true/false, and the other option."""
    true, false = TRUTHS.get(language, TRUTHS["en"])
    return (true, false) if value else (false, true)


def kind_of_typed(stem: str) -> QuestionKind:
    """A typed answer fills the gap of its stem, or answers it."""
    return QuestionKind.CLOZE if GAP in stem else QuestionKind.SHORT_ANSWER


def kind_of_options(stem: str) -> QuestionKind:
    """An option fills the gap of its stem, or answers it."""
    return QuestionKind.CLOZE if GAP in stem else QuestionKind.CHOICE


def _accepted(question: Question) -> tuple[str, ...]:
    """Only of what is typed; the key stands apart."""
    if question.options or question.pairs or question.order:
        return ()
    return tuple(answer for answer in question.accepted if answer != question.key)


def _words(item: Item) -> Span | None:
    """The exact words, counted from the passage's start; None when they lie elsewhere."""
    if not item.passage.span.holds(item.fact):
        return None
    start = item.passage.start
    return Span(item.fact.start - start, item.fact.end - start)
