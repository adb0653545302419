"""Which questions one learner is asked, and in which order."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.core.drawing import (
    SAME_FOR_ALL,
    Wanted,
    available,
    drawn,
    option_seed,
    places,
    share_out,
)
from quizapp.core.model import FactKind, Mode, Span
from quizapp.core.quiz import Draw, Item, QuizSet, from_json, to_json
from tests import examples

MADE = examples.quiz()


def bank(articles: tuple[int, ...], paragraphs: int = 3) -> tuple[Item, ...]:
    """One item for each article given, in its paragraphs by turns."""
    return tuple(
        Item(
            question=replace(MADE.questions[0], id=f"q{n}"),
            points=1.0,
            article=article,
            article_title=f"Article {article}",
            fact_kind=FactKind.FIGURE,
            fact=Span(0, 2),
            passage=replace(MADE.article.passages[0], id=f"p{n % paragraphs}"),
        )
        for n, article in enumerate(articles)
    )


def quiz_of(items: tuple[Item, ...], *draws: Draw, **options: bool) -> QuizSet:
    """A quiz in which these are drawn."""
    return QuizSet("Tirage", Mode.EXAM, items, draws=draws, **options)


TEN = bank((1, 1, 1, 1, 2, 2, 2, 3, 3, 3))


def test_it_works() -> None:
    """Two for everyone, three of the eight others for each."""
    quiz = quiz_of(TEN, Draw(3, tuple(range(2, 10)), per_article=2))
    found = [places(quiz, seed) for seed in range(200)]
    assert all(asked[:2] == (0, 1) and len(set(asked)) == 5 for asked in found)
    assert {place for asked in found for place in asked} == set(range(10))
    for asked in found:
        of_article = Counter(TEN[place].article for place in asked[2:])
        assert max(of_article.values()) <= 2
    assert (quiz.size, quiz.max_score) == (5, 5.0)


def test_the_same_seed_draws_the_same_after_json() -> None:
    quiz = quiz_of(TEN, Draw(4, tuple(range(10))), shuffle_questions=True)
    again = from_json(json.loads(json.dumps(to_json(quiz))))
    assert again == quiz
    assert [places(again, seed) for seed in range(20)] == [places(quiz, seed) for seed in range(20)]


def test_a_paragraph_is_asked_again_when_all_were() -> None:
    quiz = quiz_of(bank((1,) * 9, paragraphs=3), Draw(3, tuple(range(9))))
    for seed in range(50):
        asked = {quiz.items[place].passage.id for place in places(quiz, seed)}
        assert asked == {"p0", "p1", "p2"}


def test_every_question_is_drawn_as_often() -> None:
    quiz = quiz_of(bank((1,) * 8, paragraphs=1), Draw(2, tuple(range(8))))
    times = Counter(place for seed in range(2000) for place in places(quiz, seed))
    assert all(400 < times[place] < 600 for place in range(8)), times


def test_shuffled_all_are_asked_in_many_orders() -> None:
    quiz = quiz_of(TEN[:4], shuffle_questions=True)
    orders = {places(quiz, seed) for seed in range(500)}
    assert len(orders) == 24
    assert all(sorted(order) == [0, 1, 2, 3] for order in orders)


def test_what_is_drawn_leaves_nothing_to_draw() -> None:
    quiz = quiz_of(TEN, Draw(3, tuple(range(10))), shuffle_questions=True)
    own = drawn(quiz, 7)
    assert [item.question.id for item in own.items] == [f"q{n}" for n in places(quiz, 7)]
    assert drawn(own, 8) == own
    assert (own.size, own.max_score) == (quiz.size, quiz.max_score)
    plain = quiz_of(TEN)
    assert drawn(plain, 7) is plain


def test_options_in_one_order_for_all() -> None:
    assert option_seed(quiz_of(TEN), 7) == 7
    assert option_seed(quiz_of(TEN, shuffle_options=False), 7) == SAME_FOR_ALL


@pytest.mark.parametrize(
    ("wanted", "sizes"),
    [
        # « 2 of {1, 2, 3} » beside « 5 of {1 … 10} »: the narrow rule keeps its three.
        ([(2, range(1, 4)), (5, range(1, 11))], [3, 7]),
        ([(5, range(10)), (5, range(10))], [5, 5]),
        ([(3, range(5)), (1, range(5, 9))], [5, 4]),
    ],
)
def test_pools_have_nothing_in_common(wanted: list[tuple[int, range]], sizes: list[int]) -> None:
    pools = share_out([Wanted(count, frozenset(of)) for count, of in wanted])
    assert [len(pool) for pool in pools] == sizes
    assert len({q for pool in pools for q in pool}) == sum(sizes)


@given(
    st.lists(st.integers(1, 4), min_size=1, max_size=30),
    st.integers(0, 12),
    st.one_of(st.none(), st.integers(1, 4)),
    st.integers(0, 2**31),
)
def test_as_many_are_drawn_as_can_be(
    articles: list[int], count: int, per_article: int | None, seed: int
) -> None:
    items = bank(tuple(articles))
    quiz = quiz_of(items, Draw(count, tuple(range(len(items))), per_article))
    assert len(places(quiz, seed)) == min(count, available(articles, per_article))
