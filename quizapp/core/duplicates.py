"""Questions that ask the same, in these words or nearly.

- ``resembling(questions, others) -> dict[int, list[Likeness]]``: by the question's number.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import fuzz, process

from quizapp.core.language.typography import plain
from quizapp.core.model import GAP, QuestionKind

NEAR = 82.0
"""Per cent of the characters that two statements share, their words in the order of the alphabet:
above, one is the other reworded."""

SAME_KEY = 68.0
"""The same where they have the same answer. In 57 questions of twelve articles, those on one fact
share 88 and more, those of two articles 59 at most."""

SAME_STEM = 92.0
"""The same of two stems whatever is answered: one of the answers may be wrong."""

MOST = 5
NEVER = 101.0
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Asked:
    """What of a question tells what it asks: its number, its words, its answer."""

    id: int
    kind: QuestionKind
    stem: str
    key: str


@dataclass(frozen=True, slots=True)
class Likeness:
    """A question that resembles another, and by how much: 100 when nothing tells them apart."""

    id: int
    percent: int


def resembling(questions: Sequence[Asked], others: Sequence[Asked]) -> dict[int, list[Likeness]]:
    """For each question that some of ``others`` repeat, at most five of those, the nearest first.

    « Combien de soldats … ? » with the key 11 000 and « … _____ soldats … » are compared with
    their answers in them. Two questions on one sentence that ask for different words of it are
    different.
    """
    told = [_sorted_words(_stated(other)) for other in others]
    found = {question.id: _near(question, others, told) for question in questions}
    return {number: near for number, near in found.items() if near}


def _near(question: Asked, others: Sequence[Asked], told: Sequence[str]) -> list[Likeness]:
    stated = _sorted_words(_stated(question))
    if not stated:
        return []
    scored = process.extract(
        stated, told, scorer=fuzz.ratio, processor=None, score_cutoff=SAME_KEY, limit=MOST * MOST
    )
    near = (
        Likeness(others[place].id, round(score))
        for _, score, place in scored
        if score >= _least(question, others[place])
    )
    return list(near)[:MOST]


def _least(one: Asked, other: Asked) -> float:
    """From how near on two questions are the same, by what they ask for."""
    stems = fuzz.ratio(_sorted_words(one.stem), _sorted_words(other.stem))
    if QuestionKind.TRUE_FALSE in {one.kind, other.kind} or stems >= SAME_STEM:
        return NEAR
    return SAME_KEY if _same_answer(one.key, other.key) else NEVER


def _same_answer(one: str, other: str) -> bool:
    """« 50 » and « 50 kilomètres », « Austin » and « Lloyd Austin »."""
    first, second = (set(_sorted_words(key).split()) for key in (one, other))
    return bool(first and second) and (first <= second or second <= first)


def _stated(question: Asked) -> str:
    """The stem with its answer; a statement that is true or false says all by itself."""
    if GAP in question.stem:
        return question.stem.replace(GAP, question.key)
    if question.kind is QuestionKind.TRUE_FALSE:
        return question.stem
    return f"{question.stem} {question.key}"


@lru_cache(maxsize=32_768)
def _sorted_words(text: str) -> str:
    """The words in the order of the alphabet, small, figures without their spaces."""
    joined = re.sub(r"(?<=\d) (?=\d{3}(?!\d))", "", plain(text).casefold())
    return " ".join(sorted(_WORD.findall(joined)))
