"""Questions on words that someone chose, and other wrong options for a question that there is.

Both look among all that an article gives before ranking: what passes the checks is good enough
to be asked when it is asked for.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import replace
from itertools import product

from quizapp.core.model import CHOOSING, Option, Question, Span
from quizapp.core.questions.context import Context
from quizapp.core.questions.ranking import Ranked

KEPT = (0, 1, 2)
"""How many of the options at hand may stay where no three new ones are found."""

SEEDS = range(4)
"""Figures are reckoned from a seed: another gives others."""

Asked = Callable[[Context, int], Iterator[Ranked]]
"""Every question of an article that a seed gives, with what it was made from."""


def on_words(words: Span, ranked: Iterator[Ranked]) -> tuple[Question, ...]:
    """The questions that ``words`` answer, those that they answer exactly and the best first.

    « le secrétaire à la Défense Lloyd Austin » chosen, « Lloyd Austin » is the answer in it.
    """
    found = [one for one in ranked if _answers(words, one.proposal.span)]
    found.sort(key=lambda one: (-_shared(words, one.proposal.span), -one.worth, one.question.id))
    return tuple(one.question for one in found)


def _answers(words: Span, answer: Span) -> bool:
    return words.holds(answer) or answer.holds(words)


def _shared(one: Span, other: Span) -> float:
    """The share of the characters of both that they have in common (Jaccard's index)."""
    common = min(one.end, other.end) - max(one.start, other.start)
    return common / (max(one.end, other.end) - min(one.start, other.start))


def other_options(
    question: Question, seen: Collection[str], context: Context, asked: Asked
) -> tuple[Option, ...]:
    """Options with at least one wrong one that is not among ``seen``; none when there are no more.

    The right one stays as it is worded.
    """
    right = sum(option.correct for option in question.options)
    if question.kind not in CHOOSING or question.answer is None or right != 1:
        return ()
    wrong = [option.text for option in question.options if not option.correct]
    known = {text.casefold() for text in (*seen, *wrong)}
    for kept, seed in product(KEPT, SEEDS):
        refused = known - {text.casefold() for text in wrong[:kept]}
        refusing = replace(context, refused=frozenset(refused))
        made = _like(question, asked(refusing, seed))
        if made is not None and any(o.text.casefold() not in known for o in _wrong(made)):
            return tuple(
                replace(option, text=question.key) if option.correct else option
                for option in made.options
            )
    return ()


def _wrong(question: Question) -> list[Option]:
    return [option for option in question.options if not option.correct]


def _like(question: Question, ranked: Iterator[Ranked]) -> Question | None:
    """The first question of its kind on its answer, one in its very words before all others."""
    first = None
    for one in ranked:
        made = one.question
        if made.kind is not question.kind or made.answer != question.answer:
            continue
        if question.key.casefold() in {o.text.casefold() for o in _wrong(made)}:
            continue
        if made.stem == question.stem:
            return made
        first = first or made
    return first
