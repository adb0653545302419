"""Questions on several facts: one maker a kind, in ``COMPOSERS``, and where they go in a set.

They are not ranked against the others: a pair or an event may be asked about in a question of its
own as well, since matching, ordering and finding the evidence ask for another skill. So « no two
on the same fact » holds among the others alone; the evidence asked for is preferably a sentence
that no other question rests on.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from quizapp.core.model import Question, QuestionKind, Span
from quizapp.core.questions.composed import highlight, matching, ordering
from quizapp.core.questions.composed.building import Composition, question_of
from quizapp.core.questions.context import Context
from quizapp.core.questions.making import standing
from quizapp.core.questions.statements import Statement

Composer = Callable[[Sequence[Statement], Context, int], Iterator[Composition]]

COMPOSERS: dict[QuestionKind, Composer] = {
    QuestionKind.MATCHING: matching.matchings,
    QuestionKind.ORDERING: ordering.orderings,
    QuestionKind.HIGHLIGHT: highlight.highlights,
}
CHECKS = (*matching.CHECKS, *ordering.CHECKS, *highlight.CHECKS)
MOST = {QuestionKind.MATCHING: 2, QuestionKind.ORDERING: 1, QuestionKind.HIGHLIGHT: 2}
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
    """The best of each kind, the kinds in turn."""
    statements = standing(context, Counter())
    asked = {question.source for question in questions}
    room = context.article.words // WORDS_PER_COMPOSED
    found = [
        _best([*_made(compose(statements, context, seed), context)], asked)[: MOST[kind]]
        for kind, compose in COMPOSERS.items()
    ]
    turns = (made[turn] for turn in range(max(MOST.values())) for made in found if turn < len(made))
    for _, question in zip(range(room), turns, strict=False):
        yield question


def _made(drafts: Iterator[Composition], context: Context) -> Iterator[Question]:
    return (made for draft in drafts if (made := question_of(draft, context)) is not None)


def _best(made: Sequence[Question], asked: set[Span]) -> list[Question]:
    """Those on sentences not yet asked about first, one a sentence."""
    fresh = sorted(made, key=lambda question: question.source in asked)
    return list({question.source: question for question in reversed(fresh)}.values())[::-1]
