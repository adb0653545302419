"""Which of the good questions to ask, and in which order.

Greedy: the best first, then whatever adds most to what is already chosen:
another fact, another paragraph, another kind. After « overgenerate, filter, rank ».
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from quizapp.core.facts.findings import Figure
from quizapp.core.model import Question, QuestionKind
from quizapp.core.questions.proposals import Pattern, Proposal

# Worth of a pattern, from how often judges accept it: direct questions on a figure or
# a quote first, then actors and places, then clozes, then true/false.
WORTH = {
    Pattern.HOW_MANY: 1.0,
    Pattern.BY_HOW_MUCH: 1.0,
    Pattern.WHO_SAID: 0.95,
    Pattern.WHO_IS: 0.85,
    Pattern.WHO: 0.8,
    Pattern.BY_WHOM: 0.85,
    Pattern.WHICH_COUNTRY: 0.8,
    Pattern.WHICH_ORGANISATION: 0.8,
    Pattern.WHERE: 0.85,
    Pattern.WHEN: 0.8,
    Pattern.GAP: 0.6,
}
KIND_WORTH = {QuestionKind.TRUE_FALSE: -0.15, QuestionKind.SHORT_ANSWER: -0.1}
SAME_PASSAGE, SAME_KIND, SAME_SENTENCE, SAME_KEY = 0.06, 0.03, 0.25, 0.15
FIGURE_BONUS = 0.15  # a gap over a figure has one filler, over a name often several
LEAD_BONUS = 0.1  # the first quarter of a news article holds its news
MOST_PER_KEY, MOST_PER_SENTENCE = 3, 3
MOST_TRUE_FALSE = 0.3  # share of the set


@dataclass(frozen=True, slots=True)
class Ranked:
    """A question and what it was made from."""

    question: Question
    proposal: Proposal


def select(ranked: Sequence[Ranked], length: int, count: int | None) -> tuple[Question, ...]:
    """At most ``count`` questions, best first; ``length`` is that of the article's text."""
    chosen: list[Ranked] = []
    remaining = list(ranked)
    while remaining and (count is None or len(chosen) < count):
        seen = _Seen.of(chosen)
        allowed = [r for r in remaining if seen.allows(r)]
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
    return worth + (LEAD_BONUS if position < 0.25 else 0.0)


@dataclass(frozen=True, slots=True)
class _Seen:
    """What the questions chosen so far already cover."""

    size: int
    spans: frozenset[tuple[int, int]]
    keys: Counter[str]
    sources: Counter[tuple[int, int]]
    passages: Counter[str]
    kinds: Counter[QuestionKind]

    @classmethod
    def of(cls, chosen: Sequence[Ranked]) -> _Seen:
        """Counts over the chosen."""
        return cls(
            len(chosen),
            frozenset(tuple(r.proposal.span) for r in chosen),
            Counter(_key(r) for r in chosen),
            Counter(tuple(r.question.source) for r in chosen),
            Counter(r.question.passage for r in chosen),
            Counter(r.question.kind for r in chosen),
        )

    def allows(self, ranked: Ranked) -> bool:
        """No second question on the same words, the same answer or sentence too often."""
        question = ranked.question
        if tuple(ranked.proposal.span) in self.spans:
            return False
        if self.sources[tuple(question.source)] >= MOST_PER_SENTENCE:
            return False
        if question.kind is QuestionKind.TRUE_FALSE:
            if self.kinds[QuestionKind.TRUE_FALSE] >= 1 + MOST_TRUE_FALSE * self.size:
                return False
        return self.keys[_key(ranked)] < MOST_PER_KEY

    def cost(self, ranked: Ranked) -> float:
        """How much of what it asks has been asked."""
        question = ranked.question
        return (
            SAME_PASSAGE * self.passages[question.passage]
            + SAME_KIND * self.kinds[question.kind]
            + SAME_SENTENCE * self.sources[tuple(question.source)]
            + SAME_KEY * self.keys[_key(ranked)]
        )


def _key(ranked: Ranked) -> str:
    return getattr(ranked.proposal.answer, "name", None) or ranked.question.key
