"""Which questions of a quiz one learner is asked, and in which order.

- ``places(quiz, seed) -> tuple[int, ...]``: the positions in ``quiz.items`` of what is asked.
- ``drawn(quiz, seed) -> QuizSet``: the quiz of that learner, with nothing left to draw.
- ``option_seed(quiz, seed) -> int``: what the order of the options comes from.
- ``pick(spots, count, per_article, salt) -> list[int]``: some of these, spread over the text.
- ``share_out(wanted) -> list[tuple[int, ...]]``: pools that have no question in common.
- ``available(items, pool, per_article) -> int``: how many can be drawn at most.

All of it follows from the published quiz and the attempt's seed: the same on every machine,
and again at each request. Nothing of a draw is stored.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from quizapp.core.quiz import Item, QuizSet

SAME_FOR_ALL = 0
"""The seed of the options where everyone sees them in one order."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a rule asks for: ``count`` of the questions ``candidates``."""

    count: int
    candidates: frozenset[int]


class Spot(NamedTuple):
    """The article of a question and the id of its paragraph."""

    article: int
    passage: str


def _spot(item: Item) -> Spot:
    return Spot(item.article, item.passage.id)


def places(quiz: QuizSet, seed: int) -> tuple[int, ...]:
    """The positions of the learner's questions, in the order asked."""
    if not quiz.draws and not quiz.shuffle_questions:
        return tuple(range(len(quiz.items)))
    pooled = {place for draw in quiz.draws for place in draw.pool}
    chosen = [place for place in range(len(quiz.items)) if place not in pooled]
    for number, draw in enumerate(quiz.draws):
        spots = {place: _spot(quiz.items[place]) for place in draw.pool}
        chosen += pick(spots, draw.count, draw.per_article, f"{seed}\x1fdraw\x1f{number}")
    if quiz.shuffle_questions:
        chosen.sort(key=lambda place: _hash(f"{seed}\x1forder", place))
    return tuple(chosen)


def drawn(quiz: QuizSet, seed: int) -> QuizSet:
    """The quiz as the learner of ``seed`` has it."""
    if not quiz.draws and not quiz.shuffle_questions:
        return quiz
    items = tuple(quiz.items[place] for place in places(quiz, seed))
    return replace(quiz, items=items, draws=(), shuffle_questions=False)


def option_seed(quiz: QuizSet, seed: int) -> int:
    """The attempt's seed, or one for all."""
    return seed if quiz.shuffle_options else SAME_FOR_ALL


def pick(spots: Mapping[int, Spot], count: int, per_article: int | None, salt: str) -> list[int]:
    """At most ``count`` keys of ``spots``, in the order that ``salt`` gives them.

    A paragraph is asked about again when all were; ``per_article`` is the most of one article.
    """
    asked: Counter[Spot] = Counter()
    of_article: Counter[int] = Counter()
    left = sorted(spots, key=lambda place: _hash(salt, place))
    chosen: list[int] = []
    while left and len(chosen) < count:
        place = min(left, key=lambda place: asked[spots[place]])
        left.remove(place)
        article = spots[place].article
        if per_article is not None and of_article[article] >= per_article:
            continue
        asked[spots[place]] += 1
        of_article[article] += 1
        chosen.append(place)
    return chosen


def _hash(salt: str, place: int) -> bytes:
    return hashlib.sha256(f"{salt}\x1f{place}".encode()).digest()


def share_out(wanted: Sequence[Wanted]) -> list[tuple[int, ...]]:
    """A pool for each rule: a question that several could take goes to the one that lacks most.

    Those that few rules can take are given first, so that a narrow rule is not left short by
    a wide one: « 2 of {1, 2, 3} » beside « 5 of {1 … 10} » keeps its three.
    """
    takers: Mapping[int, list[int]] = {
        question: [n for n, rule in enumerate(wanted) if question in rule.candidates]
        for question in sorted({q for rule in wanted for q in rule.candidates})
    }
    pools: list[list[int]] = [[] for _ in wanted]
    for question in sorted(takers, key=lambda question: (len(takers[question]), question)):
        poorest = min(takers[question], key=lambda n: len(pools[n]) / wanted[n].count)
        pools[poorest].append(question)
    return [tuple(sorted(pool)) for pool in pools]


def available(articles: Sequence[int], per_article: int | None) -> int:
    """How many questions can be drawn; ``articles`` has the article of each of the pool."""
    if per_article is None:
        return len(articles)
    return sum(min(count, per_article) for count in Counter(articles).values())
