"""Which other number: of the same order and as round as the key, its rank left to chance."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal

from quizapp.core.facts.findings import Figure, Measure, Moment
from quizapp.core.questions.context import Context
from quizapp.core.questions.naming import (
    SMALL,
    decimals,
    figure_option,
    in_words,
    scale,
)
from quizapp.core.questions.options.distractor import WANTED, Distractor, named_in
from quizapp.core.questions.options.limits import limits
from quizapp.core.questions.options.ranks import spread
from quizapp.core.questions.proposals import Proposal

APART = Decimal("0.15")  # two figures closer than this are the same answer to a reader
NEAREST, FARTHEST = Decimal("0.25"), Decimal(4)  # same order of magnitude as the key
FACTORS = tuple(Decimal(f) for f in ("0.35", "0.5", "0.65", "0.8", "1.25", "1.5", "1.8", "2.2"))
PHYSICAL_FACTORS = tuple(Decimal(f) for f in ("0.6", "0.7", "0.84", "1.2", "1.4", "1.7"))
PRECISE_FACTORS = tuple(Decimal(f) for f in ("0.75", "0.83", "0.91", "1.09", "1.18", "1.27"))
PRECISE_APART = Decimal("0.06")  # « 5,50 mètres » and « 6,00 mètres » are two answers
PHYSICAL = frozenset({Measure.DISTANCE, Measure.MASS, Measure.TEMPERATURE})
CYCLES = {"seconde": 60, "minute": 60, "heure": 24, "jour": 31, "moi": 12, "semaine": 52}
SMALLEST = 2  # « un » is an article as well
COUNTABLE = Decimal(10)  # below, options are the whole numbers next to the key
# « par 8 tirs au but à 7 », « 13 points à 9 »: half of a result
_RESULT = re.compile(r"(?: tirs au but| buts?| points?| sets?| jeux| manches?)? à \d")
_INTERVAL = re.compile(r"\b[Ee]ntre(?:\s[^,.;:]{1,40}\set)?\s*$")
_PARTS = re.compile(r"\bdont\s[^.;]{0,20}\b(?:\d|deux|trois|quatre|cinq|six|sept|huit|neuf|dix)")
LINKED = 30  # characters between two forms of one amount
_THAT_IS = re.compile(r"\b(?:soit|c['’]est-à-dire)\b")
_PERIOD_BEFORE = re.compile(r"\b[Dd]e \d{4} à $|\d{4}\s?[-–]\s?$|\d{4},? (?:et|puis) (?:en )?$")
_PERIOD_AFTER = re.compile(r" à \d{4}\b|\s?[-–]\s?\d{2,4}\b|,? (?:et|puis) (?:en )?\d{4}\b")
# « Steins en 2008 et Lutetia en 2010 »: a list of earlier episodes
_LISTED_BEFORE = re.compile(r"\ben \d{4}(?:,| et| puis) [^.;,]{2,40} en $")
_LISTED_AFTER = re.compile(r"(?:,| et| puis) [^.;,]{2,40} en \d{4}\b")
_UNIT_BEFORE = re.compile(r"\d\s?(?:heures?|h|minutes?|min|mètres?)(?:\s+et)?\s*$")
_UNIT_AFTER = re.compile(
    r"^\s*(?:et\s+)?\d+\s?(?:heures?|minutes?|secondes?|centimètres?|h|min|s)\b"
)


def figures(
    answer: Figure, proposal: Proposal, context: Context, seed: int
) -> Iterator[Distractor]:
    """Figures of the article as round as the key, then the key made larger or smaller.

    Nothing for a figure that is a part of another (« 2 heures 27 minutes et 41 secondes »,
    « entre 1 000 et 3 000 »), nor for one whose parts follow (« 30 titres, dont 18 … »).
    """
    following = context.article.text[answer.span.end : proposal.source.end]
    if partial(answer, context) or _PARTS.search(following):
        return
    mantissa = scale(answer, context)[0]
    drawn = random.Random(f"{seed}:{proposal.span}")
    whole = mantissa == int(mantissa) and not decimals(answer, context)
    ranked = answer.measure is Measure.ORDINAL
    if whole and (ranked or in_words(answer, context) or mantissa < COUNTABLE):
        yield from _next_to(int(mantissa), answer, proposal, context, drawn)
        return
    known = _of_article(answer, proposal, context)
    candidates = {**dict.fromkeys(_computed(answer, context), "computed"), **known}
    least, most = limits(answer, proposal, context)
    fit = {
        value: origin
        for value, origin in candidates.items()
        if least < value < most and not _told(value, answer, proposal, context)
    }
    apart = PRECISE_APART if _factors(answer, context) is PRECISE_FACTORS else APART
    for value in spread(mantissa, fit, apart, drawn):
        yield Distractor(figure_option(value, answer, context), fit[value])


def _told(value: Decimal, answer: Figure, proposal: Proposal, context: Context) -> bool:
    return named_in(figure_option(value, answer, context), proposal, context)


def partial(answer: Figure | Moment, context: Context) -> bool:
    """Whether a figure is a part of one answer with another: a time, an interval.

    « en 2 heures 27 minutes et 41 secondes », « entre 1949 et 1961 », « en 1985 et 1986 »,
    « par 5 tirs au but à 4 ».
    """
    text, span = context.article.text, answer.span
    before, after = text[max(span.start - 60, 0) : span.start], text[span.end : span.end + 30]
    if _INTERVAL.search(before) or (isinstance(answer, Figure) and _RESULT.match(after)):
        return True
    if isinstance(answer, Figure) and _restated(answer, context):
        return True
    if isinstance(answer, Moment):
        if _LISTED_BEFORE.search(before) or _LISTED_AFTER.match(after):
            return True
        return bool(_PERIOD_BEFORE.search(before) or _PERIOD_AFTER.match(after))
    if answer.measure not in {Measure.DURATION, Measure.DISTANCE}:
        return False
    return bool(_UNIT_BEFORE.search(before) or _UNIT_AFTER.search(after))


def _restated(figure: Figure, context: Context) -> bool:
    """« 6,5 milliards de dirhams, soit environ 600 millions d'euros »: one amount, said twice."""
    text, own = context.article.text, figure.span
    for other in context.findings.figures:
        near = other.span.start - own.end < LINKED and own.start - other.span.end < LINKED
        if near and other.measure is figure.measure and other.span != own:
            first, second = sorted((other.span, own))
            if _THAT_IS.search(text[first.end : second.start]):
                return True
    return False


def _next_to(
    value: int, answer: Figure, proposal: Proposal, context: Context, drawn: random.Random
) -> Iterator[Distractor]:
    """The small numbers around: « trois » among « deux », « quatre » and « cinq »."""
    least, most = limits(answer, proposal, context)
    lowest = max(SMALLEST, int(least) + 1)
    highest = len(SMALL) - 1 if in_words(answer, context) else value + WANTED
    highest = min(highest, int(most) - 1) if most.is_finite() else highest
    firsts = [n for n in range(max(lowest, value - WANTED), value + 1) if n + WANTED <= highest]
    first = drawn.choice(firsts) if firsts else highest - WANTED
    if first < min(lowest, value):
        return
    known = _of_article(answer, proposal, context)
    for number in (n for n in range(first, first + WANTED + 1) if n != value):
        origin = known.get(Decimal(number), "computed")
        yield Distractor(figure_option(Decimal(number), answer, context), origin)


def _of_article(answer: Figure, proposal: Proposal, context: Context) -> dict[Decimal, str]:
    """Mantissas of the article's figures of the same measure, order and roundness."""
    mantissa, tail = scale(answer, context)
    found = {}
    for figure in context.findings.figures:
        inside = proposal.source.start <= figure.span.start < proposal.source.end
        if inside or figure.vague or figure.upper is not None or not figure.value:
            continue
        if figure.measure is not answer.measure or not answer.value:
            continue
        if not NEAREST <= figure.value / answer.value <= FARTHEST:
            continue
        value, other_tail = scale(figure, context)
        fit = other_tail == tail and _as_round(value, mantissa, answer, context)
        if fit and not partial(figure, context):
            found[value] = f"article:{figure.span.start}-{figure.span.end}"
    return found


def _as_round(value: Decimal, model: Decimal, answer: Figure, context: Context) -> bool:
    """« 17,4 » is not as round as « 40 », nor « 70 » as « 188 »."""
    places = decimals(answer, context)
    if model == model.to_integral() and not places:
        own = grain(model)
        return value % own == 0 and (own > 5 or value % 10 != 0 or value < COUNTABLE)
    exponent = value.normalize().as_tuple().exponent
    return -int(exponent) == -int(model.normalize().as_tuple().exponent)


def grain(value: Decimal, places: int = 0) -> Decimal:
    """The round number of which ``value`` is a multiple: 11 600 → 100, 1 850 → 50, 347 → 1.

    « 200 » is a multiple of 50 here: beside 100 and 300 alone it would have few neighbours.
    A decimal written in full is exact: « 6,5 » (``places`` 1) → 0,1, but « 5,50 » → 0,5.
    """
    exponent = int(value.normalize().as_tuple().exponent)
    step = Decimal(1).scaleb(exponent)
    digits = value / step
    if digits <= 2:
        return step / 2 if step > 1 else step
    if places and places == -exponent:
        return step
    five = step * 5
    return five if digits > 5 and value % five == 0 else step


def _computed(answer: Figure, context: Context) -> Iterator[Decimal]:
    """The key made smaller and larger, rounded as it is, possible for what it measures."""
    mantissa = scale(answer, context)[0]
    bound = _bound(answer, mantissa)
    for factor in _factors(answer, context):
        value = _rounded_like(mantissa * factor, mantissa, decimals(answer, context))
        if 0 < value < bound and not (answer.measure is Measure.PERCENT and value > 100):
            yield value


def _factors(answer: Figure, context: Context) -> tuple[Decimal, ...]:
    """How far from the key: nature leaves less room than accounts do."""
    if answer.measure not in PHYSICAL:
        return FACTORS
    return PRECISE_FACTORS if decimals(answer, context) else PHYSICAL_FACTORS


def _bound(answer: Figure, mantissa: Decimal) -> Decimal:
    """What a clock or a calendar allows: no « 82 secondes » beside « 40 secondes »."""
    unit = (answer.unit or "").split(" ")[0].rstrip("s")
    most = Decimal(CYCLES.get(unit, 0))
    return most if 0 < mantissa < most else Decimal("Infinity")


def _rounded_like(value: Decimal, model: Decimal, places: int) -> Decimal:
    """``value`` as round as ``model`` and no rounder: 0.65 × 11 000 → 7 000, 0.8 × 347 → 278."""
    step = grain(model, places)
    rounded = (value / step).quantize(Decimal(1), rounding=ROUND_HALF_UP) * step
    precise = (model / step) % 5 != 0 and model / step > 20
    rounder = step < Decimal("0.5") and rounded == rounded.to_integral()  # « 1 » beside « 1,3 »
    if rounder or (precise and (rounded / step) % 5 == 0):
        rounded += step if value >= rounded else -step
    return rounded
