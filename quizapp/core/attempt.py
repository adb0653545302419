"""An attempt as the replay of its steps.

- ``replay(quiz, steps) -> AttemptState``: where the attempt stands after its steps.
- ``record(state, step) -> AttemptState``: one step more, or a refusal.
- ``shown_options(question, seed, position) -> tuple[Option, ...]``: in the order shown;
  ``shown_parts`` the same for what a matching offers and for the events of an ordering.
- ``score(quiz, state) -> tuple[Mark, ...]`` and ``total(quiz, marks) -> float``.

Nothing is kept but the steps: the state and the marks follow from them, and can be
computed again (the attempt steps of Moodle's question engine).
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from types import MappingProxyType

from quizapp.core.marking import mark, ordered_value
from quizapp.core.model import (
    Confidence,
    Mark,
    Mode,
    Option,
    Question,
    QuestionKind,
    Step,
    StepAction,
)
from quizapp.core.quiz import QuizSet
from quizapp.core.responses import parts, sides

FIRST_SEQUENCE = 1


@dataclass(frozen=True, slots=True)
class AttemptState:
    """Where an attempt stands. Positions count from 0.

    ``position`` is where to resume: the first unanswered question after the last one
    touched, else the first unanswered one, else the last question. ``confidence`` is how sure
    the learner was, at the positions where it was said.
    """

    size: int
    mode: Mode
    answers: Mapping[int, str]
    flagged: frozenset[int]
    submitted_at: datetime | None
    next_sequence: int
    position: int
    confidence: Mapping[int, Confidence] = field(default_factory=lambda: MappingProxyType({}))

    @property
    def submitted(self) -> bool:
        """Whether the attempt is over."""
        return self.submitted_at is not None

    @property
    def unanswered(self) -> tuple[int, ...]:
        """The positions without an answer, in order."""
        return tuple(n for n in range(self.size) if n not in self.answers)


class Refused(Exception):
    """A step that cannot be recorded; ``state`` is the newest, with the answers kept."""

    def __init__(self, state: AttemptState) -> None:
        super().__init__(type(self).__name__)
        self.state = state


class StaleStep(Refused):
    """The step was made on an older state: another tab or a later request came first."""


class AlreadySubmitted(Refused):
    """The attempt is over."""


class AlreadyAnswered(Refused):
    """In practice the verdict has been shown, so the answer stays."""


class NoSuchPosition(Refused):
    """The quiz has no question there."""


def replay(quiz: QuizSet, steps: Iterable[Step]) -> AttemptState:
    """The state after ``steps``, in order. Raises ``Refused`` when they are no attempt."""
    course = _Course(len(quiz.items), quiz.mode)
    for step in steps:
        course.add(step)
    return course.state()


def record(state: AttemptState, step: Step) -> AttemptState:
    """The state after ``step``.

    Raises ``AlreadySubmitted``, ``StaleStep`` (the sequence is not the next one),
    ``NoSuchPosition`` or ``AlreadyAnswered``, each with the newest state.
    """
    course = _Course.from_state(state)
    course.add(step)
    return course.state()


@dataclass(slots=True)
class _Course:
    """A state being made: many steps change it, and it is frozen once."""

    size: int
    mode: Mode
    answers: dict[int, str] = field(default_factory=dict)
    confidence: dict[int, Confidence] = field(default_factory=dict)
    flagged: set[int] = field(default_factory=set)
    submitted_at: datetime | None = None
    next_sequence: int = FIRST_SEQUENCE
    touched: int | None = None
    resumes_at: int = 0

    @classmethod
    def from_state(cls, state: AttemptState) -> _Course:
        return cls(
            state.size,
            state.mode,
            answers=dict(state.answers),
            confidence=dict(state.confidence),
            flagged=set(state.flagged),
            submitted_at=state.submitted_at,
            next_sequence=state.next_sequence,
            resumes_at=state.position,
        )

    def state(self) -> AttemptState:
        return AttemptState(
            size=self.size,
            mode=self.mode,
            answers=MappingProxyType(dict(self.answers)),
            flagged=frozenset(self.flagged),
            submitted_at=self.submitted_at,
            next_sequence=self.next_sequence,
            position=self._position(),
            confidence=MappingProxyType(dict(self.confidence)),
        )

    def add(self, step: Step) -> None:
        if self.submitted_at is not None:
            raise AlreadySubmitted(self.state())
        if step.sequence != self.next_sequence:
            raise StaleStep(self.state())
        if step.action is StepAction.SUBMIT:
            self.submitted_at = step.at
        elif step.position is None or not 0 <= step.position < self.size:
            raise NoSuchPosition(self.state())
        elif step.action is StepAction.FLAG:
            self.flagged.add(step.position)
        elif step.action is StepAction.UNFLAG:
            self.flagged.discard(step.position)
        elif self.mode is Mode.PRACTICE and step.position in self.answers:
            raise AlreadyAnswered(self.state())
        else:
            self._answer(step.position, step.response, step.confidence)
        self.next_sequence = step.sequence + 1

    def _answer(self, position: int, response: str | None, confidence: Confidence | None) -> None:
        self.answers.pop(position, None)
        self.confidence.pop(position, None)
        if response is not None and response.strip():
            self.answers[position] = response
            if confidence is not None:
                self.confidence[position] = confidence
        self.touched = position

    def _position(self) -> int:
        if self.touched is None:
            return self.resumes_at
        unanswered = [n for n in range(self.size) if n not in self.answers]
        later = [position for position in unanswered if position >= self.touched]
        return next(iter([*later, *unanswered]), self.size - 1)


def shown_options(question: Question, seed: int, position: int) -> tuple[Option, ...]:
    """The options in the order shown: the same for the same attempt, whatever the machine.

    True/false and the sentences of an article stay as they are; figures and dates go up, since
    a reader looks for them in their order; the others are ordered by a hash of seed, position
    and text.
    """
    if question.kind in {QuestionKind.TRUE_FALSE, QuestionKind.HIGHLIGHT}:
        return question.options
    values = [ordered_value(option.text) for option in question.options]
    numbers = [value for value in values if value is not None]
    if values and len(numbers) == len(values) and len({len(number) for number in numbers}) == 1:
        return tuple(
            option
            for _, option in sorted(
                zip(numbers, question.options, strict=True), key=lambda pair: pair[0]
            )
        )
    return tuple(sorted(question.options, key=lambda option: _draw(seed, position, option.text)))


def shown_parts(question: Question, seed: int, position: int) -> tuple[int, ...]:
    """The indices of what a matching offers, of the events, or of the options where several are
    right, in the order shown.

    Never the right order itself: where the hash gives it, the first comes last.
    """
    if question.several:
        shown = shown_options(question, seed, position)
        return tuple(question.options.index(option) for option in shown)
    texts = sides(question)[1] or tuple(event.text for event in question.order)
    drawn = sorted(range(parts(question)), key=lambda n: _draw(seed, position, texts[n]))
    return tuple(drawn if drawn != sorted(drawn) else drawn[1:] + drawn[:1])


def _draw(seed: int, position: int, text: str) -> bytes:
    return hashlib.sha256(f"{seed}\x1f{position}\x1f{text}".encode()).digest()


def score(quiz: QuizSet, state: AttemptState) -> tuple[Mark, ...]:
    """The mark of every item; an unanswered one has none of its points."""
    return tuple(
        mark(item.question, state.answers[n], item.rivals) if n in state.answers else Mark(0.0)
        for n, item in enumerate(quiz.items)
    )


def total(quiz: QuizSet, marks: Sequence[Mark]) -> float:
    """The points earned."""
    return sum(
        item.points * earned.fraction for item, earned in zip(quiz.items, marks, strict=True)
    )
