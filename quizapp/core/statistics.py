"""What the marks of a class say of its questions and of the test as a whole.

The definitions are those of Moodle's report
(https://docs.moodle.org/dev/Quiz_statistics_calculations): S attempts, x the points on an
item and m the most it gives, X an attempt's total, r = X − x the rest; variances and
covariances divide by S − 1. Unless said otherwise figures are in percent, and None stands
for what these attempts do not define.

- ``analyse(points, maxima, guesses) -> Analysis``: of the test and of each item.
- ``random_guess(question) -> float``: what who has read nothing earns.
- ``chosen(responses, totals) -> tuple[Chosen, ...]``: how often each answer was given, and the
  mean total of those who gave it.
- ``score_groups(totals) -> tuple[Group, ...]``: the lower, middle and upper third.
- ``doubt(item, rival) -> Doubt | None``: why an item should be looked at again.
- ``counting(attempts, which) -> tuple[int, ...]``: which attempts of each learner count.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import repeat
from math import fsum, sqrt
from operator import mul, sub
from statistics import median
from typing import cast

from quizapp.core.model import Question, QuestionKind

ENOUGH_ATTEMPTS = 10
"""Under it a class is told that its figures are uncertain, and no item is called dubious."""

LEAST_EFFICIENCY = 15.0
"""Percent; an item under it tells the strong from the weak too little (Moodle's limit)."""

_TINY = 1e-9
"""Of a column's largest value: points that differ by less are equal, the rest is rounding."""


class Doubt(StrEnum):
    """Why an item should be looked at again, the gravest first."""

    RIVAL = "rival"  # the upper third prefers a wrong answer to the key
    REVERSED = "reversed"  # those who do well on the rest do worse on it
    MISSED = "missed"  # nobody earned anything
    GUESSED = "guessed"  # answered less well than by chance
    WEAK = "weak"  # efficiency under LEAST_EFFICIENCY


class Which(StrEnum):
    """Which attempts of a learner count."""

    FIRST = "first"
    LAST = "last"
    BEST = "best"
    ALL = "all"


class Group(StrEnum):
    """A third of the attempts by their total; equal totals are of one group."""

    LOWER = "lower"
    MIDDLE = "middle"
    UPPER = "upper"


@dataclass(frozen=True, slots=True)
class ItemStatistics:
    """Of one item, by the ``attempts`` that were asked it.

    ``discrimination_index`` is the correlation of its marks with the rest, from −100 to 100;
    ``discriminative_efficiency`` its covariance against the most that these marks allow.
    ``negative``: its covariance with the total is, and it has no ``effective_weight``.
    """

    attempts: int
    facility: float | None
    sd: float | None
    guess: float
    intended_weight: float
    effective_weight: float | None
    discrimination_index: float | None
    discriminative_efficiency: float | None
    negative: bool


@dataclass(frozen=True, slots=True)
class TestStatistics:
    """Of the totals; skewness and kurtosis are numbers without a unit.

    ``consistency`` is the coefficient of internal consistency, Cronbach's alpha.
    """

    attempts: int
    mean: float | None
    median: float | None
    sd: float | None
    skewness: float | None
    kurtosis: float | None
    consistency: float | None
    error_ratio: float | None
    standard_error: float | None

    @property
    def uncertain(self) -> bool:
        """Whether the class is too small for its figures to be leant on."""
        return self.attempts < ENOUGH_ATTEMPTS


@dataclass(frozen=True, slots=True)
class Analysis:
    """Both; ``totals`` are the points of each attempt, in the order given."""

    test: TestStatistics
    items: tuple[ItemStatistics, ...]
    totals: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Chosen:
    """An answer, "" for none: which attempts gave it, how many, their share of those who were
    asked, and their mean total in points."""

    response: str
    places: tuple[int, ...]
    times: int
    share: float
    mean_total: float


def analyse(
    points: Sequence[Sequence[float | None]],
    maxima: Sequence[float],
    guesses: Sequence[float],
    *,
    whole: float | None = None,
) -> Analysis:
    """``points`` has a row an attempt; each row, ``maxima`` and ``guesses`` a value an item.

    None is an item that the attempt was not asked, where questions are drawn for each learner:
    an item's figures are of those who were, and there is no internal consistency. ``whole`` is
    the most that an attempt gives, the sum of ``maxima`` unless items are drawn.

    Raises ``ValueError`` when lengths differ.
    """
    if len(maxima) != len(guesses) or any(len(row) != len(maxima) for row in points):
        raise ValueError("a row needs a value an item")
    totals = tuple(fsum(value for value in row if value is not None) for row in points)
    columns = list(zip(*points, strict=True)) if points else [()] * len(maxima)
    centred = _centred(totals)
    asked = [_Asked.of(column, totals, centred) for column in columns]
    weight_of_all = fsum(sqrt(max(item.shared or 0.0, 0.0)) for item in asked)
    most = fsum(maxima) if whole is None else whole
    items = tuple(
        ItemStatistics(
            attempts=len(item.centred),
            facility=_percent(item.mean, maxima[n]),
            sd=_percent(_root(item.variance), maxima[n]),
            guess=100 * guesses[n],
            intended_weight=100 * maxima[n] / most,
            effective_weight=_effective(item.shared, weight_of_all),
            negative=(item.shared or 0) < 0,
            **_discrimination(item),
        )
        for n, item in enumerate(asked)
    )
    return Analysis(_test(totals, asked, most), items, totals)


@dataclass(frozen=True, slots=True)
class _Asked:
    """The points on an item of those who were asked it, and their rests, both centred."""

    mean: float | None
    centred: list[float]
    rest: list[float]
    variance: float | None
    shared: float | None
    """Covariance with the totals."""

    @classmethod
    def of(
        cls, column: Sequence[float | None], totals: Sequence[float], whole: Sequence[float]
    ) -> _Asked:
        """``whole`` are the totals centred, as good as it is when everyone was asked."""
        if None in column:
            pairs = [(x, total) for x, total in zip(column, totals, strict=True) if x is not None]
            column, totals = [x for x, _ in pairs], [total for _, total in pairs]
            whole = _centred(totals)
        points = cast("Sequence[float]", column)
        centred = _centred(points)
        return cls(
            mean=_mean(points),
            centred=centred,
            rest=_centred(list(map(sub, totals, points))),
            variance=_covariance(centred, centred),
            shared=_covariance(centred, whole),
        )


def _mean(values: Sequence[float]) -> float | None:
    return fsum(values) / len(values) if values else None


def _percent(value: float | None, whole: float) -> float | None:
    return None if value is None or not whole else 100 * value / whole


def _centred(values: Sequence[float]) -> list[float]:
    """Distances from the mean; exact zeros for values that differ by rounding alone."""
    if not values:
        return []
    low, high = min(values), max(values)
    if high - low <= _TINY * max(abs(low), abs(high)):
        return [0.0] * len(values)
    return list(map(sub, values, repeat(fsum(values) / len(values))))


def _covariance(a: Sequence[float], b: Sequence[float]) -> float | None:
    """Of two centred columns."""
    return fsum(map(mul, a, b)) / (len(a) - 1) if len(a) > 1 else None


def _root(variance: float | None) -> float | None:
    return None if variance is None else sqrt(variance)


def _effective(shared: float | None, of_all: float) -> float | None:
    if shared is None or shared < 0 or not of_all:
        return None
    return 100 * sqrt(shared) / of_all


def _discrimination(item: _Asked) -> dict[str, float | None]:
    """Index and efficiency; both None where the item, or the rest, is the same for everyone."""
    spread = sqrt((item.variance or 0.0) * (_covariance(item.rest, item.rest) or 0.0))
    shared = _covariance(item.centred, item.rest)
    if not spread or shared is None:
        return {"discrimination_index": None, "discriminative_efficiency": None}
    most = _covariance(sorted(item.centred), sorted(item.rest))
    return {
        "discrimination_index": 100 * shared / spread,
        "discriminative_efficiency": 100 * shared / most if most else None,
    }


def _test(totals: Sequence[float], items: Sequence[_Asked], most: float) -> TestStatistics:
    count = len(totals)
    centred = _centred(totals)
    k2 = _covariance(centred, centred)
    same = all(len(item.centred) == count for item in items)
    consistency = _consistency(k2, items) if same else None
    # 100 − CIC is a share of variance, never negative; rounding may make it so.
    ratio = None if consistency is None else 100 * sqrt(max(1 - consistency / 100, 0.0))
    sd = _percent(_root(k2), most)
    return TestStatistics(
        attempts=count,
        mean=_percent(_mean(totals), most),
        median=_percent(median(totals) if totals else None, most),
        sd=sd,
        skewness=_skewness(centred, k2),
        kurtosis=_kurtosis(centred, k2),
        consistency=consistency,
        error_ratio=ratio,
        standard_error=None if ratio is None or sd is None else ratio * sd / 100,
    )


def _consistency(k2: float | None, items: Sequence[_Asked]) -> float | None:
    """Cronbach's alpha; needs two items and two totals that differ."""
    size = len(items)
    if not k2 or size < 2:
        return None
    own = fsum(item.variance or 0.0 for item in items)
    return 100 * size / (size - 1) * (1 - own / k2)


def _moment(centred: Sequence[float], power: int) -> float:
    return fsum(value**power for value in centred) / len(centred)


def _skewness(centred: Sequence[float], k2: float | None) -> float | None:
    count = len(centred)
    if not k2 or count <= 2:
        return None
    k3 = count**2 * _moment(centred, 3) / ((count - 1) * (count - 2))
    return float(k3 / k2**1.5)


def _kurtosis(centred: Sequence[float], k2: float | None) -> float | None:
    count = len(centred)
    if not k2 or count <= 3:
        return None
    m2, m4 = _moment(centred, 2), _moment(centred, 4)
    below = (count - 1) * (count - 2) * (count - 3)
    k4 = count**2 * ((count + 1) * m4 - 3 * (count - 1) * m2**2) / below
    return k4 / k2**2


def random_guess(question: Question) -> float:
    """The share of the points that chance gives, from 0 to 1."""
    if question.kind is QuestionKind.TRUE_FALSE:
        return 0.5
    if question.several:
        return 0.0  # what is ticked wrong is taken off
    offered = len(question.options) or len(question.pairs)
    return 1 / offered if offered else 0.0


def chosen(responses: Sequence[str | None], totals: Sequence[float]) -> tuple[Chosen, ...]:
    """Every answer given, the one given most often first.

    There is a response and a total an attempt; None is of one that was not asked.
    """
    found: dict[str, list[int]] = defaultdict(list)
    for place, response in enumerate(responses):
        if response is not None:
            found[response].append(place)
    asked = sum(map(len, found.values()))
    return tuple(
        Chosen(
            response=response,
            places=tuple(places),
            times=len(places),
            share=100 * len(places) / asked,
            mean_total=fsum(map(totals.__getitem__, places)) / len(places),
        )
        for response, places in sorted(found.items(), key=lambda pair: (-len(pair[1]), pair[0]))
    )


def score_groups(totals: Sequence[float]) -> tuple[Group, ...]:
    """The group of each attempt; all are in the middle where the totals do not tell them apart."""
    if not totals:
        return ()
    ordered = sorted(totals)
    size = -(-len(ordered) // 3)
    low, high = ordered[size - 1], ordered[-size]
    if low == high:
        low, high = low - _TINY, high + _TINY
    return tuple(
        Group.LOWER if total <= low else Group.UPPER if total >= high else Group.MIDDLE
        for total in totals
    )


def doubt(item: ItemStatistics, *, rival: bool = False) -> Doubt | None:
    """``rival``: whether the upper group prefers one wrong answer to the key."""
    if item.attempts < ENOUGH_ATTEMPTS or item.facility is None:
        return None
    index, efficiency = item.discrimination_index, item.discriminative_efficiency
    reasons = {
        Doubt.RIVAL: rival,
        Doubt.REVERSED: index is not None and index < 0,
        Doubt.MISSED: item.facility == 0,
        Doubt.GUESSED: item.facility < item.guess,
        Doubt.WEAK: efficiency is not None and efficiency < LEAST_EFFICIENCY,
    }
    return next((reason for reason, holds in reasons.items() if holds), None)


def counting(attempts: Sequence[tuple[Hashable | None, float]], which: Which) -> tuple[int, ...]:
    """The places of those that count among ``attempts``, in their order.

    Each is a learner and a score, the oldest first; a learner of None is nobody else.
    Of equal scores the first is the best.
    """
    if which is Which.ALL:
        return tuple(range(len(attempts)))
    kept: dict[Hashable, int] = {}
    for place, (learner, score) in enumerate(attempts):
        who = (place,) if learner is None else learner
        before = kept.get(who)
        better = (
            before is None
            or which is Which.LAST
            or (which is Which.BEST and score > attempts[before][1])
        )
        if better:
            kept[who] = place
    return tuple(sorted(kept.values()))
