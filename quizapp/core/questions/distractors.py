"""The three wrong answers of a question, or none: same kind, same form, never true.

Where they come from is the business of ``options``, one module for each kind of answer;
here they are taken together: distinct, even, told by neither stem nor title.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from decimal import Decimal

from quizapp.core.facts.findings import Entity, Figure, Granularity, Moment
from quizapp.core.language.french import grammar
from quizapp.core.model import FactKind
from quizapp.core.numbers import read_date
from quizapp.core.questions.context import Context
from quizapp.core.questions.naming import SMALL, number_of
from quizapp.core.questions.options.distractor import WANTED, Distractor, distinct, named_in
from quizapp.core.questions.options.figures import figures
from quizapp.core.questions.options.organisations import organisations
from quizapp.core.questions.options.people import people
from quizapp.core.questions.options.periods import period, periods
from quizapp.core.questions.options.places import places
from quizapp.core.questions.options.years import years
from quizapp.core.questions.proposals import Proposal

__all__ = ["WANTED", "Distractor", "distractors", "number", "ordered", "stands_out"]

_RANK = re.compile(r"(?<=\d)(?:e|er|re|nde?|è|i?ème)$")
LONGER = 1.5  # a key longer than every distractor by this factor stands out


def distractors(
    proposal: Proposal, key: str, context: Context, seed: int
) -> tuple[Distractor, ...]:
    """Up to three, distinct from the key and from each other; fewer when no more are good.

    Two kinds ask for those of each proposal: they are looked for once.
    """
    asked = (id(proposal), key, seed)  # an id holds as long as the proposal is kept beside
    if asked not in context.offered:
        context.offered[asked] = proposal, _chosen(proposal, key, context, seed)
    return context.offered[asked][1]


def _chosen(proposal: Proposal, key: str, context: Context, seed: int) -> tuple[Distractor, ...]:
    """The first three good ones; among names, the last may give way to one as long as the key."""
    good: list[Distractor] = []
    for candidate in _candidates(proposal, context, seed):
        taken = [key, *(d.text for d in good)]
        new = candidate.text and all(distinct(candidate.text, t) for t in taken)
        new = new and not _refused(candidate.text, proposal, context)
        if new and not named_in(candidate.text, proposal, context):
            good.append(candidate)
        if len(good) >= WANTED and not stands_out(key, _even(good)):
            break
    even = _even(good)
    if len(even) < WANTED or not isinstance(proposal.answer, Entity):
        return even
    return () if stands_out(key, even) else even


def _refused(text: str, proposal: Proposal, context: Context) -> bool:
    """Whether an option was refused, under a stem that tells its unit too: « 12 » of « 12 km »."""
    figure = isinstance(proposal.answer, Figure)
    return context.refuses(text) or (figure and context.refuses(number_of(text)))


def _even(good: list[Distractor]) -> tuple[Distractor, ...]:
    """The first ones, and the newest for the last of them."""
    return tuple(good) if len(good) <= WANTED else (*good[: WANTED - 1], good[-1])


_NEAR_DATES = {
    Granularity.YEAR: years,
    Granularity.DECADE: periods,
    Granularity.CENTURY: periods,
}


def _candidates(proposal: Proposal, context: Context, seed: int) -> Iterator[Distractor]:
    answer = proposal.answer
    if isinstance(answer, Figure):
        yield from figures(answer, proposal, context, seed)
    elif isinstance(answer, Moment):
        yield from _NEAR_DATES[proposal.dated](answer, proposal, context, seed)
    elif answer.kind is FactKind.PLACE:
        yield from places(answer, proposal, context)
    elif answer.kind is FactKind.PERSON:
        yield from people(answer, proposal, context)
    else:
        yield from organisations(answer, proposal, context)


def stands_out(key: str, others: tuple[Distractor, ...]) -> bool:
    """Whether the key's length alone would give it away."""
    lengths = [len(d.text) for d in others]
    longest, shortest = max(lengths), min(lengths)
    return len(key) > LONGER * longest or len(key) * LONGER < shortest


def ordered(
    options: list[tuple[str, bool, str | None]], seed: str
) -> list[tuple[str, bool, str | None]]:
    """Figures and dates ascending, others shuffled by a seed made of the content."""
    dates = [read_date(text) for text, _, _ in options]
    if all(d is not None for d in dates):
        return [o for _, o in sorted(zip(dates, options, strict=True), key=lambda p: p[0] or ())]
    if all(m is not None for m in (period(text) for text, _, _ in options)):
        return sorted(options, key=lambda option: period(option[0]) or 0)
    numbers = [number(text) for text, _, _ in options]
    if all(n is not None for n in numbers):
        return [o for _, o in sorted(zip(numbers, options, strict=True), key=lambda p: p[0] or 0)]
    shuffled = sorted(options)
    random.Random(seed).shuffle(shuffled)
    return shuffled


def number(text: str) -> Decimal | None:
    """The number that an option begins with; None when it begins with none."""
    first = text.partition(" ")[0].partition(grammar.WIDE)[0]
    if first in SMALL:
        return Decimal(SMALL.index(first))
    digits = text.replace(grammar.NARROW, "").replace(grammar.WIDE, "").replace(",", ".")
    head = _RANK.sub("", digits.split(" ")[0].rstrip("%$€"))
    try:
        return Decimal(head)
    except ArithmeticError:
        return None
