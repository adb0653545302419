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
from quizapp.core.questions.ranking import LESSON
from quizapp.core.questions.statements import Statement

Composer = Callable[[Sequence[Statement], Context, int], Iterator[Composition]]

COMPOSERS: dict[QuestionKind, Composer] = {
    QuestionKind.MATCHING: matching.matchings,
    QuestionKind.ORDERING: ordering.orderings,
    QuestionKind.TRUE_FALSE: truths.truths,
    QuestionKind.HIGHLIGHT: highlight.highlights,
}
CHECKS = (*matching.CHECKS, *ordering.CHECKS, *highlight.CHECKS, *truths.CHECKS)
MOST = {
    QuestionKind.MATCHING: 2,
    QuestionKind.ORDERING: 1,
    QuestionKind.TRUE_FALSE: 2,
    QuestionKind.HIGHLIGHT: 2,
}
# A claim keeps most words of its sentence, which comparing finds: a reserve.
RESERVE = QuestionKind.HIGHLIGHT
TELLING = frozenset({QuestionKind.HIGHLIGHT, QuestionKind.TRUE_FALSE})
WORDS_PER_COMPOSED = 120  # of article: a short one gives one or two
ASKED_ALONE = 2  # pairs of a matching that have questions of their own
EVERY = 4  # questions between two composed ones


def with_composed(
    questions: tuple[Question, ...],
    context: Context,
    seed: int,
    count: int | None,
    proofs: bool,
) -> tuple[Question, ...]:
    """The questions with a composed one after every fourth; at most ``count`` in all.

    Claims to prove come last: one in a long article for who wants ``proofs``, more for who asks
    for a ``count``.
    """
    asked = {question.source for question in questions}
    stems = " ".join(question.stem for question in questions)
    made = [q for q in _composed(asked, context, seed) if not asked_alone(q, stems)]
    mixed: list[Question] = []
    for place, question in enumerate(questions, 1):
        mixed.append(question)
        if place % EVERY == 0 and made:
            mixed.append(made.pop(0))
    claims = _drafts(RESERVE, context, seed)
    room = MOST[RESERVE] if count is not None else int(proofs and context.article.words >= LESSON)
    fresh = (_next(claims, asked) for _ in range(room))
    return tuple([*mixed, *made, *(claim for claim in fresh if claim is not None)][:count])


def asked_alone(question: Question, stems: str) -> bool:
    """« Qui a dit quoi ? » of words of which most are asked about one by one."""
    said = [pair.right.strip("«» \u00a0\u202f") for pair in question.pairs if "«" in pair.right]
    return sum(words in stems for words in said) >= ASKED_ALONE


def _composed(asked: set[Span], context: Context, seed: int) -> Iterator[Question]:
    """The first of each kind, in turn; no sentence is told by one and asked about by another."""
    room = context.article.words // WORDS_PER_COMPOSED
    kinds = [kind for kind in COMPOSERS if kind is not RESERVE]
    made = {kind: _drafts(kind, context, seed) for kind in kinds}
    for turn in range(max(MOST.values())):
        for kind in kinds:
            question = _next(made[kind], asked) if turn < MOST[kind] and room else None
            if question is not None:
                asked.add(question.source)
                room -= 1
                yield question


def _drafts(kind: QuestionKind, context: Context, seed: int) -> list[Question]:
    """Every question of a kind that the article gives, the best first."""
    drafts = COMPOSERS[kind](standing(context, Counter()), context, seed)
    return [made for draft in drafts if (made := question_of(draft, context)) is not None]


def _next(made: list[Question], asked: set[Span]) -> Question | None:
    """The next one that may be asked, taken from the list."""
    for question in made:
        if question.kind not in TELLING or not any(_overlap(question.source, s) for s in asked):
            made.remove(question)
            return question
    return None


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end
