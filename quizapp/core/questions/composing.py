"""Questions on several facts: one maker a kind, in ``COMPOSERS``, and where they go in a set.

They are not ranked against the others: a pair or an event may be asked about in a question of its
own as well, since matching and ordering ask for another skill. What repeats a whole sentence (a
claim to prove, a true/false) would answer the other questions on it: there it is the only one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from quizapp.core.model import Question, QuestionKind, Span
from quizapp.core.questions.composed import highlight, matching, ordering, truths
from quizapp.core.questions.composed.building import Composition, question_of
from quizapp.core.questions.context import Context
from quizapp.core.questions.making import standing
from quizapp.core.questions.statements import Statement

Composer = Callable[[Sequence[Statement], Context, int], Iterator[Composition]]

COMPOSERS: dict[QuestionKind, Composer] = {
    QuestionKind.MATCHING: matching.matchings,
    QuestionKind.ORDERING: ordering.orderings,
    QuestionKind.HIGHLIGHT: highlight.highlights,
    QuestionKind.TRUE_FALSE: truths.truths,
}
CHECKS = (*matching.CHECKS, *ordering.CHECKS, *highlight.CHECKS, *truths.CHECKS)
MOST = {
    QuestionKind.MATCHING: 2,
    QuestionKind.ORDERING: 1,
    QuestionKind.HIGHLIGHT: 1,
    QuestionKind.TRUE_FALSE: 2,
}
TELLING = frozenset({QuestionKind.HIGHLIGHT, QuestionKind.TRUE_FALSE})
WORDS_PER_COMPOSED = 120  # of article: a short one gives one or two
EVERY = 4  # questions between two composed ones


def with_composed(
    questions: tuple[Question, ...], context: Context, seed: int, count: int | None
) -> tuple[Question, ...]:
    """The questions with a composed one after every fourth; at most ``count`` in all."""
    made = list(_composed(questions, context, seed))
    mixed: list[Question] = []
    for place, question in enumerate(questions, 1):
        mixed.append(question)
        if place % EVERY == 0 and made:
            mixed.append(made.pop(0))
    return tuple([*mixed, *made][:count])


def _composed(questions: Sequence[Question], context: Context, seed: int) -> Iterator[Question]:
    """The first of each kind, in turn; no sentence is told by one and asked about by another."""
    statements = standing(context, Counter())
    asked = {question.source for question in questions}
    room = context.article.words // WORDS_PER_COMPOSED
    found = [_made(compose(statements, context, seed), context) for compose in COMPOSERS.values()]
    made = {kind: list(drafts) for kind, drafts in zip(COMPOSERS, found, strict=True)}
    for turn in range(max(MOST.values())):
        for kind in COMPOSERS:
            question = _next(made[kind], asked) if turn < MOST[kind] and room else None
            if question is not None:
                asked.add(question.source)
                room -= 1
                yield question


def _made(drafts: Iterator[Composition], context: Context) -> Iterator[Question]:
    return (made for draft in drafts if (made := question_of(draft, context)) is not None)


def _next(made: list[Question], asked: set[Span]) -> Question | None:
    """The next one that may be asked, taken from the list."""
    for question in made:
        if question.kind not in TELLING or not any(_overlap(question.source, s) for s in asked):
            made.remove(question)
            return question
    return None


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end
