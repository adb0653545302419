"""Which of the good questions to ask, and in which order.

Greedy: the best first, then whatever adds most to what is already chosen:
another fact, another paragraph, another kind. After « overgenerate, filter, rank ».
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from quizapp.core.facts.findings import Figure
from quizapp.core.model import Question, QuestionKind, Span
from quizapp.core.questions.proposals import Pattern, Proposal

# Worth of a pattern, from how often judges accept it: direct questions on a figure or
# a quote first, then actors and places, then clozes, then true/false.
WORTH = {
    Pattern.HOW_MANY: 1.0,
    Pattern.BY_HOW_MUCH: 1.0,
    Pattern.WHO_SAID: 0.95,
    Pattern.WHO: 0.8,
    Pattern.BY_WHOM: 0.85,
    Pattern.WHICH_COUNTRY: 0.8,
    Pattern.WHICH_ORGANISATION: 0.8,
    Pattern.WHERE: 0.85,
    Pattern.WHEN: 0.8,
    Pattern.GAP: 0.55,
}
KIND_WORTH = {
    QuestionKind.TRUE_FALSE: -0.15,
    QuestionKind.SHORT_ANSWER: -0.1,
    QuestionKind.NUMERIC: 0.02,
}
SAME_PASSAGE, SAME_KIND, SAME_SENTENCE, SAME_KEY = 0.06, 0.03, 0.25, 0.15
OPEN_QUOTE_COST = 0.5  # « Ils font cela … »: who is meant must be guessed
_OPEN_QUOTE = re.compile(r"déclaré\s:\s«\s(?:Ils?|Elles?|Cel[au]i?|Celles?|Ceux|Ça)[ -]")
FIGURE_BONUS = 0.15  # a gap over a figure has one filler, over a name often several
LEAD_BONUS = 0.1  # the first quarter of a news article holds its news
WORDS_PER_QUESTION = 38  # of article; 20 questions from 800 words
FEWEST = 5
MOST_TRUE_FALSE = 0.3  # share of the set


@dataclass(frozen=True, slots=True)
class Limits:
    """How many chosen questions may share the same words, answer or sentence."""

    per_span: int
    per_key: int
    per_sentence: int


STRICT = Limits(per_span=1, per_key=2, per_sentence=2)
LOOSE = Limits(per_span=3, per_key=5, per_sentence=5)


@dataclass(frozen=True, slots=True)
class Ranked:
    """A question and what it was made from."""

    question: Question
    proposal: Proposal


def select(ranked: Sequence[Ranked], words: int, count: int | None) -> tuple[Question, ...]:
    """The best questions, best first: ``count``, or as many as ``words`` of article allow.

    First those that make a varied set (STRICT), then a reserve that asks again about the
    same facts in other ways (LOOSE), for who wants more.
    """
    wanted = max(FEWEST, words // WORDS_PER_QUESTION) if count is None else count
    length = max((r.question.source.end for r in ranked), default=1)
    chosen: list[Ranked] = []
    for limits in (STRICT, LOOSE):
        remaining = [r for r in ranked if r not in chosen]
        while len(chosen) < wanted:
            seen = _Seen.of(chosen)
            allowed = [r for r in remaining if seen.allows(r, limits)]
            if not allowed:
                break
            best = max(allowed, key=lambda r: (_worth(r, length) - seen.cost(r), r.question.id))
            chosen.append(best)
            remaining.remove(best)
    return tuple(r.question for r in chosen)


def _worth(ranked: Ranked, length: int) -> float:
    position = ranked.question.source.start / max(length, 1)
    worth = WORTH[ranked.proposal.pattern] + KIND_WORTH.get(ranked.question.kind, 0.0)
    if isinstance(ranked.proposal.answer, Figure):
        worth += FIGURE_BONUS
    if _OPEN_QUOTE.search(ranked.question.stem):
        worth -= OPEN_QUOTE_COST
    return worth + (LEAD_BONUS if position < 0.25 else 0.0)


@dataclass(frozen=True, slots=True)
class _Seen:
    """What the questions chosen so far already cover."""

    size: int
    spans: Counter[Span]
    kinds_of: frozenset[tuple[Span, QuestionKind]]
    keys: Counter[str]
    stems: frozenset[str]
    sources: Counter[Span]
    passages: Counter[str]
    kinds: Counter[QuestionKind]

    @classmethod
    def of(cls, chosen: Sequence[Ranked]) -> _Seen:
        """Counts over the chosen."""
        return cls(
            len(chosen),
            Counter(r.proposal.span for r in chosen),
            frozenset((r.proposal.span, r.question.kind) for r in chosen),
            Counter(_key(r) for r in chosen),
            frozenset(r.question.stem for r in chosen),
            Counter(r.question.source for r in chosen),
            Counter(r.question.passage for r in chosen),
            Counter(r.question.kind for r in chosen),
        )

    def allows(self, ranked: Ranked, limits: Limits) -> bool:
        """Whether the same words, answer or sentence have not been asked too often."""
        question, span = ranked.question, ranked.proposal.span
        true_false = question.kind is QuestionKind.TRUE_FALSE
        too_many = self.kinds[QuestionKind.TRUE_FALSE] >= 1 + MOST_TRUE_FALSE * self.size
        return (
            self.spans[span] < limits.per_span
            and (span, question.kind) not in self.kinds_of
            and question.stem not in self.stems
            and self.sources[question.source] < limits.per_sentence
            and self.keys[_key(ranked)] < limits.per_key
            and not (true_false and too_many)
        )

    def cost(self, ranked: Ranked) -> float:
        """How much of what it asks has been asked."""
        question = ranked.question
        return float(
            SAME_PASSAGE * self.passages[question.passage]
            + SAME_KIND * self.kinds[question.kind]
            + SAME_SENTENCE * self.sources[question.source]
            + SAME_KEY * self.keys[_key(ranked)]
        )


def _key(ranked: Ranked) -> str:
    return getattr(ranked.proposal.answer, "name", None) or ranked.question.key
