"""Which of the good questions to ask, and in which order.

Greedy: the best first, then whatever adds most to what is already chosen:
another fact, another paragraph, another kind. After « overgenerate, filter, rank ».
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from functools import cached_property

from quizapp.core.facts.findings import Entity, Figure, Moment
from quizapp.core.model import FactKind, Question, QuestionKind, Span
from quizapp.core.questions.checks import words
from quizapp.core.questions.proposals import Pattern, Proposal

SAME_PASSAGE, SAME_KIND, SAME_PATTERN = 0.06, 0.03, 0.03
SAME_SENTENCE, SAME_KEY, SAME_FACT, TOLD = 0.25, 0.15, 0.5, 0.3
SHARED = 2  # words of content in which two stems of different sentences tell of one event
SAME = 0.6  # share of the smaller of two questions, answers included, from which they tell one fact
LEAST_WORTH = 0.35  # below, nothing that a teacher would want known
WORDS_PER_QUESTION = 38  # of article; 20 questions from 800 words
WORDS_FOR_EACH = 60  # of article: at least 12 questions from 729 words
LESSON = 600  # words of an article that is taught on its own
ENOUGH = 12  # questions of a lesson: then no sentence is asked about twice
FEWEST = 5
MOST_TRUE_FALSE = 0.25  # share of the set
UNEVEN = 1  # how many more true than false, or false than true


@dataclass(frozen=True, slots=True)
class Limits:
    """How many chosen questions may share the same fact, answer or sentence.

    ``telling``: whether a stem may print what another asks, as two gaps of one sentence do, and
    so tell the same event.
    """

    per_fact: int
    per_key: int
    per_sentence: int
    telling: bool = False


TELLING = 4  # words of content that tell a fact: « Qui ouvre la mine ? » is like any other
# A sentence asked about twice shows in one stem what the other asks: only when the others are used.
ONCE = Limits(per_fact=1, per_key=2, per_sentence=1)
TWICE = Limits(per_fact=1, per_key=2, per_sentence=2)
RESERVE = Limits(per_fact=3, per_key=5, per_sentence=5, telling=True)


@dataclass(frozen=True)
class Ranked:
    """A question, what it was made from and what it is worth (see ``worth``)."""

    question: Question
    proposal: Proposal
    worth: float

    @cached_property
    def said(self) -> _Said:
        """What it tells: each candidate is held against each chosen question."""
        return _Said.of(self)


def select(ranked: Sequence[Ranked], words: int, count: int | None) -> tuple[Question, ...]:
    """The best questions, best first: ``count``, or as many as ``words`` of article allow.

    No fact is asked about twice and no event told twice, nobody is the answer thrice, no stem
    prints what another asks, nothing is below ``LEAST_WORTH``. A second question on a sentence
    comes where the first ones make no lesson. A reserve asks again about the same facts in other
    ways, where those of a long article do not make a lesson and for who asks for a ``count``;
    only then what is hardly worth asking.
    """
    wanted = max(FEWEST, words // WORDS_PER_QUESTION) if count is None else count
    lesson = min(words // WORDS_FOR_EACH, ENOUGH) if words >= LESSON else 0
    filled = min(wanted, lesson) if count is None else count
    chosen: list[Ranked] = []
    for limits, least, most in (
        (ONCE, LEAST_WORTH, wanted),
        (TWICE, LEAST_WORTH, min(wanted, ENOUGH) if count is None else wanted),
        (RESERVE, LEAST_WORTH, filled),
        (RESERVE, float("-inf"), 0 if count is None else count),
    ):
        remaining = [r for r in ranked if r not in chosen and r.worth >= least]
        while len(chosen) < most:
            seen = _Seen.of(chosen)
            allowed = [r for r in remaining if seen.allows(r, limits)]
            if not allowed:
                break
            best = max(allowed, key=lambda r: (r.worth - seen.cost(r), r.question.id))
            chosen.append(best)
            remaining.remove(best)
    return tuple(r.question for r in chosen)


@dataclass(frozen=True, slots=True)
class _Seen:
    """What the questions chosen so far already cover."""

    size: int
    facts: Counter[Hashable]
    kinds_of: frozenset[tuple[Hashable, QuestionKind]]
    keys: Counter[str]
    stems: frozenset[str]
    sources: Counter[Span]
    passages: Counter[str]
    kinds: Counter[QuestionKind]
    patterns: Counter[Pattern]
    truths: Counter[str]
    said: tuple[_Said, ...]

    @classmethod
    def of(cls, chosen: Sequence[Ranked]) -> _Seen:
        """Counts over the chosen."""
        return cls(
            len(chosen),
            Counter(_fact(r) for r in chosen),
            frozenset((_fact(r), r.question.kind) for r in chosen),
            Counter(_key(r) for r in chosen),
            frozenset(r.question.stem for r in chosen),
            Counter(r.question.source for r in chosen),
            Counter(r.question.passage for r in chosen),
            Counter(r.question.kind for r in chosen),
            Counter(r.proposal.pattern for r in chosen),
            Counter(r.question.key for r in chosen if _true_false(r)),
            tuple(r.said for r in chosen),
        )

    def allows(self, ranked: Ranked, limits: Limits) -> bool:
        """Whether the same fact, answer or sentence has not been asked too often."""
        question = ranked.question
        return (
            self.facts[_fact(ranked)] < limits.per_fact
            and (_fact(ranked), question.kind) not in self.kinds_of
            and (limits.telling or not self._repeats(ranked))
            and question.stem not in self.stems
            and self.sources[question.source] < limits.per_sentence
            and self.keys[_key(ranked)] < limits.per_key
            and (limits.telling or not self._told(ranked))
            and (not _true_false(ranked) or self._takes_truth(question.key))
        )

    def _takes_truth(self, key: str) -> bool:
        """Whether one more true/false leaves them few, and as many true as false."""
        few = self.kinds[QuestionKind.TRUE_FALSE] + 1 <= 1 + MOST_TRUE_FALSE * self.size
        others = self.truths.total() - self.truths[key]
        return few and self.truths[key] + 1 - others <= UNEVEN

    def cost(self, ranked: Ranked) -> float:
        """How much of what it asks has been asked."""
        question = ranked.question
        return float(
            SAME_PASSAGE * self.passages[question.passage]
            + SAME_KIND * self.kinds[question.kind]
            + SAME_PATTERN * self.patterns[ranked.proposal.pattern]
            + SAME_SENTENCE * self.sources[question.source]
            + SAME_KEY * self.keys[_key(ranked)]
            + SAME_FACT * self.facts[_fact(ranked)]
            + TOLD * self._tells(ranked)
        )

    def _repeats(self, ranked: Ranked) -> bool:
        """Whether a chosen question tells the same fact, whichever of its words is asked for."""
        own = ranked.said
        return any(own.repeats(said) for said in self.said)

    def _told(self, ranked: Ranked) -> bool:
        """Whether a chosen stem gives the answer, or this one that of a chosen question."""
        own = ranked.said
        return any(
            own.gives(said) or said.gives(own) or (own.prints(said) and said.prints(own))
            for said in self.said
        )

    def _tells(self, ranked: Ranked) -> bool:
        """Whether a chosen stem prints the answer, or this one the answer of a chosen question.

        Of another event it gives nothing away, but a reader may take it for a hint.
        """
        own = ranked.said
        return any(own.prints(said) or said.prints(own) for said in self.said)


_BRACKETED = re.compile(r" \([^)]*\)")


@dataclass(frozen=True, slots=True)
class _Said:
    """What a question prints, and each way in which a stem would print its answer."""

    stem: frozenset[str]
    told: frozenset[str]
    answers: tuple[frozenset[str], ...]
    source: Span

    def repeats(self, other: _Said) -> bool:
        """Whether both tell one fact: « À Gao, qui saute 5,50 mètres ? », « Où saute-t-elle … ? ».

        Of one sentence, or of two: most words of the one that tells less are the other's.
        """
        own, others = (s.told.union(*s.answers) for s in (self, other))
        shared = len(own & others)
        return shared >= TELLING and shared > SAME * min(len(own), len(others))

    @classmethod
    def of(cls, ranked: Ranked) -> _Said:
        """The words of a stem, and those of the answer."""
        question = ranked.question
        told = words(_BRACKETED.sub("", question.stem))  # without who someone is
        return cls(words(question.stem), told, _answers(ranked), question.source)

    def prints(self, other: _Said) -> bool:
        """Whether the stem has the words of another's answer."""
        return any(answer <= self.stem for answer in other.answers)

    def gives(self, other: _Said) -> bool:
        """Whether it prints that answer, telling of the same event.

        « Combien de jours la capsule restera-t-elle accrochée ? » (dix-huit) is given by
        « Après dix-huit jours, où la capsule s’est-elle posée ? ».
        """
        if not self.prints(other):
            return False
        if self.source.end == other.source.end:  # the same sentence, antecedents apart
            return True
        own = frozenset[str]().union(*other.answers)
        return len((self.stem & other.stem) - own) >= SHARED


def _answers(ranked: Ranked) -> tuple[frozenset[str], ...]:
    """The words that give the answer away: a surname, a year, a figure in digits or letters."""
    answer = ranked.proposal.answer
    if isinstance(answer, Entity) and answer.kind is FactKind.PERSON:
        return (words(answer.name.split()[-1]) or words(answer.name),)
    told = words(_key(ranked)) or frozenset({_key(ranked)})
    if not isinstance(answer, Figure):
        return (told,)
    unit = words(answer.unit or "")
    written = (words(form) - unit for form in ranked.question.accepted)
    return tuple({told, *(form for form in written if form)})


def _true_false(ranked: Ranked) -> bool:
    return ranked.question.kind is QuestionKind.TRUE_FALSE


def _fact(ranked: Ranked) -> Hashable:
    """What the answer stands on: its words, or a figure wherever the article repeats it.

    Of who said something, the words said: « Selon lui, « … » » has no name of its own.
    """
    answer = ranked.proposal.answer
    if ranked.proposal.pattern is Pattern.WHO_SAID:
        return ranked.question.stem
    if isinstance(answer, Figure) and answer.value is not None and answer.unit:
        return answer.value, answer.unit.split()[0]
    return ranked.proposal.span


def _key(ranked: Ranked) -> str:
    """The answer under one name, whatever the form of the question."""
    answer = ranked.proposal.answer
    if isinstance(answer, Entity):
        return answer.name
    if isinstance(answer, Moment):
        return str(answer.start.year) if answer.start else ""
    return str(answer.value)
