"""The domain's words as frozen data. Imports nothing of the project.

Offsets are characters into ``Article.text``; ``text[start:end]`` is the span.
"""

from __future__ import annotations

import hashlib
from bisect import bisect_right
from dataclasses import dataclass
from datetime import date, datetime
from enum import IntEnum, StrEnum
from typing import NamedTuple

GAP = "_____"
"""Stands for the words that a stem leaves out."""


class FactKind(StrEnum):
    """What a fact states."""

    FIGURE = "figure"
    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    QUOTE = "quote"
    DATE = "date"


class QuestionKind(StrEnum):
    """How a question is answered."""

    CHOICE = "choice"
    NUMERIC = "numeric"
    TRUE_FALSE = "true_false"
    CLOZE = "cloze"
    SHORT_ANSWER = "short_answer"
    MATCHING = "matching"
    ORDERING = "ordering"
    HIGHLIGHT = "highlight"


CHOOSING = frozenset({QuestionKind.CHOICE, QuestionKind.CLOZE})
"""The kinds whose wrong options can be exchanged without the question changing."""


class Difficulty(IntEnum):
    """From 1, found by anyone who has read, to 3, found by who has read closely."""

    EASY = 1
    MEDIUM = 2
    HARD = 3


class Mode(StrEnum):
    """When feedback is given: after each answer, or after the last."""

    PRACTICE = "practice"
    EXAM = "exam"


class Confidence(StrEnum):
    """How sure of an answer who gives it is."""

    GUESS = "guess"
    FAIRLY = "fairly"
    SURE = "sure"


class Span(NamedTuple):
    """``start`` included, ``end`` excluded, in characters of the article's text."""

    start: int
    end: int

    def holds(self, other: Span) -> bool:
        """Whether ``other`` lies inside."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph of an article."""

    id: str
    start: int
    end: int
    text: str

    @property
    def span(self) -> Span:
        """Where it stands in the article."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Article:
    """A text as read once; it never changes under its offsets."""

    title: str
    language: str
    text: str
    passages: tuple[Passage, ...]
    published: date | None = None

    @property
    def sha256(self) -> str:
        """Hexadecimal digest of the text."""
        return hashlib.sha256(self.text.encode()).hexdigest()

    @property
    def words(self) -> int:
        """Number of words between spaces."""
        return len(self.text.split())

    def passage_of(self, span: Span) -> Passage | None:
        """The passage that holds ``span``; None when it crosses two or none."""
        before = bisect_right(self.passages, span.start, key=lambda p: p.start)
        passage = self.passages[before - 1] if before else None
        return passage if passage is not None and passage.span.holds(span) else None


@dataclass(frozen=True, slots=True)
class Fact:
    """Something the article states, on its exact words.

    ``value`` is the normal form: the number as a decimal (« 5,4 millions » →
    "5400000"), the full name, the ISO date, the quoted words. ``unit`` is what a figure
    counts or measures, ``approximate`` its hedge (« plus de »), ``speaker`` who
    said a quote, ``role`` what a person or an organisation is, ``level`` of a
    place: country, region, city, …
    """

    id: str
    kind: FactKind
    start: int
    end: int
    text: str
    passage: str
    value: str | None = None
    unit: str | None = None
    approximate: str | None = None
    speaker: str | None = None
    role: str | None = None
    level: str | None = None

    @property
    def span(self) -> Span:
        """Where it stands in the article."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Option:
    """A choice offered.

    ``origin`` tells where a distractor comes from: « article:START-END », « gazetteer »,
    « list » or « computed »; None for the key. Of the « Vrai » of a false statement, it is
    where the statement's own change comes from.
    """

    text: str
    correct: bool
    origin: str | None = None


@dataclass(frozen=True, slots=True)
class Pair:
    """Two things that belong together, and the sentence of the article that joins them."""

    left: str
    right: str
    source: Span


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened, told without its date, and the sentence that dates it."""

    text: str
    source: Span


@dataclass(frozen=True, slots=True)
class Question:
    """An item on one fact. ``source`` is the sentence that proves the key, ``answer`` the exact
    words in it (None where no words stand for the key).

    ``accepted`` are the answers that count as the key when it is typed;
    ``reason`` why the item was made, ``checks`` the names of those it passed,
    ``explanation`` why the key is right (``core.rationales``: why the others are not).

    A choice may have several correct options: its key then lists them, with « ; » between.
    Three kinds rest on more than one sentence. A matching has ``pairs``, in the order of the
    article. An ordering has ``order``, the first event first. A highlight has a ``statement`` and,
    as ``options``, the sentences among which one proves it; ``accepted`` has where that one
    stands too, « START-END ».
    """

    id: str
    kind: QuestionKind
    stem: str
    options: tuple[Option, ...]
    key: str
    accepted: tuple[str, ...]
    fact: str
    passage: str
    source: Span
    reason: str
    difficulty: Difficulty
    explanation: str
    checks: tuple[str, ...] = ()
    answer: Span | None = None
    pairs: tuple[Pair, ...] = ()
    order: tuple[Event, ...] = ()
    statement: str | None = None

    @property
    def several(self) -> bool:
        """Whether more than one of the options is right, each to be chosen."""
        return sum(option.correct for option in self.options) > 1


class Cause(StrEnum):
    """Why a sentence, or a question that it could give, is left out."""

    NO_CLAUSE = "no_clause"  # no sure subject and verb, or too long
    POINTS_BACK = "points_back"  # « il », « ces forces », « lundi »
    NEGATIVE = "negative"
    NOT_TOLD = "not_told"  # spoken to the reader or by someone quoted
    DAMAGED = "damaged"  # scanned, in capitals, with a fault
    NO_FACT = "no_fact"  # no figure, name or date to ask for
    GIVEN_AWAY = "given_away"  # told by the title, by the stem or by what everyone knows
    FEW_OPTIONS = "few_options"  # no three wrong answers like the right one
    UNWIELDY = "unwieldy"  # too long, or too little said, to be a question


@dataclass(frozen=True, slots=True)
class Loss:
    """How much a cause cost; ``words`` are some that show it (« il », « ces »)."""

    cause: Cause
    count: int
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Report:
    """What became of an article's ``sentences``: ``questions`` chosen, ``losses`` by cause.

    ``expected`` is what an article of its length commonly gives.
    """

    sentences: int
    questions: int
    expected: int
    losses: tuple[Loss, ...] = ()

    @property
    def few(self) -> bool:
        """Whether a reader will ask why there are no more."""
        return self.questions < self.expected


@dataclass(frozen=True, slots=True)
class Quiz:
    """What the generator makes of an article: every fact, the questions chosen, best first.

    ``report`` says why there are no more; None for what no generator made.
    """

    article: Article
    facts: tuple[Fact, ...]
    questions: tuple[Question, ...]
    report: Report | None = None


@dataclass(frozen=True, slots=True)
class Mark:
    """What an answer is worth: ``fraction`` from 0 to 1, and what was tolerated to give it."""

    fraction: float
    tolerated: tuple[str, ...] = ()


class StepAction(StrEnum):
    """What happened at a step of an attempt."""

    ANSWER = "answer"
    FLAG = "flag"
    UNFLAG = "unflag"
    SUBMIT = "submit"


@dataclass(frozen=True, slots=True)
class Step:
    """One numbered event of an attempt; ``position`` counts questions from 0, None to submit.

    ``confidence`` goes with an answer, where the quiz asks for it and the learner says it.
    """

    sequence: int
    action: StepAction
    position: int | None
    response: str | None
    at: datetime
    confidence: Confidence | None = None


def content_id(*parts: object) -> str:
    """A short id that depends on the content alone: 12 hexadecimal digits of a SHA-256."""
    digest = hashlib.sha256("\x1f".join(str(part) for part in parts).encode())
    return digest.hexdigest()[:12]
