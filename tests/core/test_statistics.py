"""What the marks of a class say, against a worked example computed in another way.

The example is worked with exact fractions and power sums, never with centred values, and the
largest covariance by trying every order of the marks: nothing here shares a step with the code.
"""

from __future__ import annotations

from fractions import Fraction
from itertools import permutations
from math import inf, isclose, sqrt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizapp.core.model import QuestionKind
from quizapp.core.statistics import (
    ENOUGH_ATTEMPTS,
    Analysis,
    Doubt,
    Group,
    ItemStatistics,
    Which,
    analyse,
    chosen,
    counting,
    doubt,
    random_guess,
    score_groups,
)
from tests import composed, examples

HALF = Fraction(1, 2)
MAXIMA = (Fraction(1), Fraction(1), Fraction(2), Fraction(1))
POINTS = (
    (1, 1, 2, 0),
    (1, 1, 1, 0),
    (1, HALF, 2, 1),
    (1, 0, 0, 1),
    (0, HALF, 1, 0),
    (0, 0, 0, 1),
)
"""Six attempts at four items; the third item is worth two points, the last one is reversed."""


def analysed(points: tuple[tuple[float, ...], ...] = POINTS) -> Analysis:
    """The example as the application has it, in floating point."""
    rows = [[float(value) for value in row] for row in points]
    return analyse(rows, [float(value) for value in MAXIMA], [0.25] * len(MAXIMA))


def cov(a: list[Fraction], b: list[Fraction]) -> Fraction:
    """By sums of products: (S·Σab − Σa·Σb) / (S(S − 1))."""
    size = len(a)
    products = sum((x * y for x, y in zip(a, b, strict=True)), Fraction(0))
    return (size * products - sum(a) * sum(b)) / (size * (size - 1))


ITEMS = [[Fraction(row[n]) for row in POINTS] for n in range(4)]
TOTALS = [sum((Fraction(value) for value in row), Fraction(0)) for row in POINTS]
RESTS = [[total - x for total, x in zip(TOTALS, item, strict=True)] for item in ITEMS]
MOST = sum(MAXIMA)


def close(value: float | None, exact: float) -> bool:
    return value is not None and isclose(value, exact, rel_tol=1e-12, abs_tol=1e-12)


def test_it_works() -> None:
    """By hand: the first item has four points of six, the totals are 4, 3, 4½, 2, 1½ and 1."""
    found = analysed()
    assert [float(total) for total in TOTALS] == [4, 3, 4.5, 2, 1.5, 1]
    assert found.totals == (4.0, 3.0, 4.5, 2.0, 1.5, 1.0)
    assert close(found.items[0].facility, 200 / 3)
    assert close(found.items[2].facility, 50)
    assert close(found.test.mean, 100 * (16 / 6) / 5)
    assert close(found.test.median, 50)
    assert [item.intended_weight for item in found.items] == [20, 20, 40, 20]
    assert [item.negative for item in found.items] == [False, False, False, True]
    assert found.test.attempts == 6
    assert found.test.uncertain


@pytest.mark.parametrize("n", range(4))
def test_an_item_of_the_worked_example(n: int) -> None:
    found = analysed().items[n]
    item, rest = ITEMS[n], RESTS[n]
    variance, shared = cov(item, item), cov(item, rest)
    assert close(found.facility, 100 * float(sum(item) / 6 / MAXIMA[n]))
    assert close(found.sd, 100 * sqrt(variance) / float(MAXIMA[n]))
    assert close(found.discrimination_index, 100 * float(shared) / sqrt(variance * cov(rest, rest)))
    most = max(cov(item, list(order)) for order in permutations(rest))
    assert close(found.discriminative_efficiency, 100 * float(shared / most))


def test_the_effective_weights_of_the_worked_example() -> None:
    """The reversed item has none; those of the others are 100 together."""
    shared = [cov(item, TOTALS) for item in ITEMS]
    assert [value < 0 for value in shared] == [False, False, False, True]
    whole = sum(sqrt(value) for value in shared[:3])
    found = [item.effective_weight for item in analysed().items]
    assert found[3] is None
    assert all(
        close(weight, 100 * sqrt(value) / whole)
        for weight, value in zip(found[:3], shared[:3], strict=True)
    )


def test_the_test_of_the_worked_example() -> None:
    """The unbiased cumulants from the power sums of the totals."""
    size = len(TOTALS)
    s1, s2, s3, s4 = (sum(total**power for total in TOTALS) for power in (1, 2, 3, 4))
    k2 = (size * s2 - s1**2) / (size * (size - 1))
    k3 = (2 * s1**3 - 3 * size * s1 * s2 + size**2 * s3) / (size * (size - 1) * (size - 2))
    k4 = (
        -6 * s1**4
        + 12 * size * s1**2 * s2
        - 3 * size * (size - 1) * s2**2
        - 4 * size * (size + 1) * s1 * s3
        + size**2 * (size + 1) * s4
    ) / (size * (size - 1) * (size - 2) * (size - 3))
    alpha = Fraction(400, 3) * (1 - sum(cov(item, item) for item in ITEMS) / k2)
    ratio = 100 * sqrt(1 - alpha / 100)
    sd = 100 * sqrt(k2) / float(MOST)
    found = analysed().test
    assert close(found.sd, sd)
    assert close(found.skewness, float(k3) / float(k2) ** 1.5)
    assert close(found.kurtosis, float(k4 / k2**2))
    assert close(found.consistency, float(alpha))
    assert close(found.error_ratio, ratio)
    assert close(found.standard_error, ratio * sd / 100)


@pytest.mark.parametrize("count", range(4))
def test_what_few_attempts_do_not_define_is_none(count: int) -> None:
    found = analysed(POINTS[:count])
    test, item = found.test, found.items[2]
    assert (test.mean is None) == (count == 0)
    assert (test.median is None) == (count == 0)
    assert (item.facility is None) == (count == 0)
    assert (test.sd is None) == (item.sd is None) == (count < 2)
    assert (test.consistency is None) == (test.standard_error is None) == (count < 2)
    assert (test.skewness is None) == (count < 3)
    assert test.kurtosis is None


def test_marks_that_are_all_the_same_tell_nobody_apart() -> None:
    """0.1 three times is not the same as its mean in floating point."""
    found = analyse([[0.1, 0.7]] * 3, [1.0, 1.0], [0.0, 0.0])
    assert (found.test.sd, found.items[0].sd) == (0.0, 0.0)
    assert (found.test.skewness, found.test.consistency, found.test.error_ratio) == (None,) * 3
    for item in found.items:
        assert (item.discrimination_index, item.discriminative_efficiency) == (None, None)
        assert item.effective_weight is None


def test_a_rest_that_is_always_the_same_defines_no_discrimination() -> None:
    found = analyse([[1.0, 0.1, 0.2], [0.0, 0.2, 0.1]], [1.0] * 3, [0.0] * 3)
    assert found.items[0].discrimination_index is None
    assert found.items[1].discrimination_index is not None


def test_a_single_item_has_no_consistency() -> None:
    found = analyse([[1.0], [0.0]], [1.0], [0.5])
    assert found.test.consistency is None
    assert found.items[0].effective_weight == 100


def test_an_item_drawn_for_some_is_judged_by_those_who_were_asked_it() -> None:
    """The second item has the figures that its own attempts alone would give."""
    drawn = [[1.0, 1.0, None], [1.0, 0.0, None], [0.0, 1.0, None], [0.0, None, 1.0]]
    found = analyse(drawn, [1.0] * 3, [0.0] * 3, whole=2.0)
    alone = analyse([[1.0, 1.0], [1.0, 0.0], [0.0, 1.0]], [1.0] * 2, [0.0] * 2)
    assert found.totals == (2.0, 1.0, 1.0, 1.0)
    assert found.test.mean == 62.5
    assert found.test.consistency is None
    assert [each.attempts for each in found.items] == [4, 3, 1]
    assert close(found.items[1].facility, 200 / 3)
    assert found.items[1].discrimination_index == alone.items[1].discrimination_index
    assert found.items[0].intended_weight == 50


def test_rows_of_another_length_are_refused() -> None:
    with pytest.raises(ValueError, match="a value an item"):
        analyse([[1.0, 0.0], [1.0]], [1.0, 1.0], [0.0, 0.0])


def test_chance_earns_its_share_of_what_is_offered() -> None:
    guesses = {q.kind: random_guess(q) for q in examples.quiz().questions}
    assert guesses[QuestionKind.CHOICE] == 0.25
    assert guesses[QuestionKind.TRUE_FALSE] == 0.5
    assert guesses[QuestionKind.SHORT_ANSWER] == guesses[QuestionKind.NUMERIC] == 0
    parts = {question.kind: question for question in composed.quiz().questions}
    matching = parts[QuestionKind.MATCHING]
    assert random_guess(matching) == 1 / len(matching.pairs)
    assert random_guess(parts[QuestionKind.ORDERING]) == 0
    highlight = parts[QuestionKind.HIGHLIGHT]
    assert random_guess(highlight) == 1 / len(highlight.options)


def test_each_answer_has_its_share_and_the_mean_total_of_those_who_gave_it() -> None:
    found = chosen(["8 000", "11 000", None, "11 000", ""], [1.0, 4.0, 9.0, 3.0, 0.0])
    assert [(c.response, c.places, c.times, c.share, c.mean_total) for c in found] == [
        ("11 000", (1, 3), 2, 50.0, 3.5),
        ("", (4,), 1, 25.0, 0.0),
        ("8 000", (0,), 1, 25.0, 1.0),
    ]
    assert chosen([], []) == ()


def test_a_third_is_of_equal_totals_and_never_splits_them() -> None:
    assert score_groups([3, 1, 2]) == (Group.UPPER, Group.LOWER, Group.MIDDLE)
    assert score_groups([1, 1, 1, 2, 3]) == (Group.LOWER,) * 3 + (Group.UPPER,) * 2
    assert score_groups([2, 2, 2]) == (Group.MIDDLE,) * 3
    assert score_groups([]) == ()


def item(**figures: float | None) -> ItemStatistics:
    sound: dict[str, float | None] = {
        "facility": 60.0,
        "sd": 40.0,
        "guess": 25.0,
        "intended_weight": 10.0,
        "effective_weight": 10.0,
        "discrimination_index": 40.0,
        "discriminative_efficiency": 50.0,
    }
    values = {"attempts": ENOUGH_ATTEMPTS, **sound, **figures}
    return ItemStatistics(**values, negative=False)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("figures", "expected"),
    [
        ({}, None),
        ({"discriminative_efficiency": 14.9}, Doubt.WEAK),
        ({"discriminative_efficiency": 15.0}, None),
        ({"discrimination_index": -0.1, "discriminative_efficiency": -0.1}, Doubt.REVERSED),
        ({"facility": 24.9}, Doubt.GUESSED),
        ({"facility": 0.0, "discrimination_index": None}, Doubt.MISSED),
        ({"facility": None}, None),
        (
            {
                "facility": 100.0,
                "discrimination_index": None,
                "discriminative_efficiency": None,
            },
            None,
        ),
    ],
)
def test_an_item_is_dubious_for_a_reason(
    figures: dict[str, float | None], expected: Doubt | None
) -> None:
    assert doubt(item(**figures)) is expected


def test_a_wrong_answer_that_the_best_prefer_is_the_gravest_reason() -> None:
    assert doubt(item(discrimination_index=-5.0), rival=True) is Doubt.RIVAL


@pytest.mark.parametrize("attempts", range(ENOUGH_ATTEMPTS))
def test_a_small_class_calls_nothing_dubious(attempts: int) -> None:
    found = item(attempts=attempts, facility=0.0, discrimination_index=-90.0)
    assert doubt(found, rival=True) is None


ATTEMPTS = (("Alice", 3.0), ("Dora", 5.0), (None, 1.0), ("Alice", 7.0), ("Alice", 7.0), (None, 2.0))


@pytest.mark.parametrize(
    ("which", "expected"),
    [
        (Which.FIRST, (0, 1, 2, 5)),
        (Which.LAST, (1, 2, 4, 5)),
        (Which.BEST, (1, 2, 3, 5)),
        (Which.ALL, (0, 1, 2, 3, 4, 5)),
    ],
)
def test_one_attempt_of_each_learner_counts(which: Which, expected: tuple[int, ...]) -> None:
    """Guests whose session is over are each somebody else."""
    assert counting(ATTEMPTS, which) == expected


CLASSES = st.integers(2, 5).flatmap(
    lambda size: st.lists(
        st.lists(st.sampled_from([0.0, 1 / 3, 0.5, 1.0]), min_size=size, max_size=size),
        min_size=0,
        max_size=12,
    )
)


def analysis_of(rows: list[list[float]]) -> Analysis:
    size = len(rows[0]) if rows else 2
    return analyse(rows, [1.0] * size, [0.0] * size)


def within(value: float | None, low: float, high: float) -> bool:
    return value is None or low - 1e-6 <= value <= high + 1e-6


@settings(max_examples=150, deadline=None)
@given(CLASSES)
def test_every_figure_keeps_its_bounds(rows: list[list[float]]) -> None:
    found = analysis_of(rows)
    test = found.test
    assert all(within(value, 0, 100) for value in (test.mean, test.median, test.sd))
    assert within(test.consistency, -inf, 100)
    assert within(test.error_ratio, 0, inf)
    weights = [each.effective_weight for each in found.items if each.effective_weight is not None]
    assert not any(weights) or isclose(sum(weights), 100)
    for each in found.items:
        assert within(each.facility, 0, 100)
        assert within(each.discrimination_index, -100, 100)
        assert within(each.discriminative_efficiency, -inf, 100)
        assert (each.discrimination_index is None) == (each.discriminative_efficiency is None)


def figures(found: Analysis) -> list[float | None]:
    """Every figure that does not depend on the order of the attempts."""
    test = found.test
    own = [test.mean, test.median, test.sd, test.skewness, test.kurtosis, test.consistency]
    for each in found.items:
        own += [each.facility, each.sd, each.effective_weight]
        own += [each.discrimination_index, each.discriminative_efficiency]
    return own


def alike(a: list[float | None], b: list[float | None]) -> bool:
    return all(
        x is y if x is None or y is None else isclose(x, y, rel_tol=1e-6, abs_tol=1e-6)
        for x, y in zip(a, b, strict=True)
    )


@settings(max_examples=100, deadline=None)
@given(CLASSES, st.randoms(use_true_random=False))
def test_the_order_of_the_learners_changes_nothing(rows: list[list[float]], random: object) -> None:
    shuffled = list(rows)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert alike(figures(analysis_of(rows)), figures(analysis_of(shuffled)))


@settings(max_examples=100, deadline=None)
@given(CLASSES.filter(bool))
def test_a_constant_for_everyone_moves_the_mean_alone(rows: list[list[float]]) -> None:
    """Two more points for all: spreads, shapes and discriminations stay as they are."""
    size = len(rows[0])
    more = [[row[0] + 2.0, *row[1:]] for row in rows]
    before = analyse(rows, [10.0] * size, [0.0] * size)
    after = analyse(more, [10.0] * size, [0.0] * size)
    assert close(after.test.mean, (before.test.mean or 0.0) + 100 * 2 / (10 * size))
    steady = figures(before)[2:6] + [i.discrimination_index for i in before.items]
    assert alike(steady, figures(after)[2:6] + [i.discrimination_index for i in after.items])


@settings(max_examples=100, deadline=None)
@given(st.lists(st.floats(0, 30), max_size=40))
def test_groups_follow_the_totals(totals: list[float]) -> None:
    """No one is put under a group whose total is lower."""
    order = list(Group)
    placed = sorted(zip(totals, score_groups(totals), strict=True), key=lambda pair: pair[0])
    ranks = [order.index(group) for _, group in placed]
    assert ranks == sorted(ranks)
    assert len({(total, rank) for (total, _), rank in zip(placed, ranks, strict=True)}) == len(
        set(totals)
    )
