"""Which other year: near, on the same side of the article's own day."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from decimal import Decimal

from quizapp.core.facts.findings import Moment
from quizapp.core.language.french.lexicon import PROSPECTIVE_VERBS
from quizapp.core.language.french.renown_lexicon import TERMS
from quizapp.core.model import Span
from quizapp.core.questions.context import Context
from quizapp.core.questions.options.distractor import Distractor, named_in
from quizapp.core.questions.options.ranks import spread
from quizapp.core.questions.proposals import Proposal

NEAR_YEARS = 5
# Years between neighbours, by age: who knows the century well knows a recent year better.
_STRIDES = ((1980, 1), (1900, 2), (0, 4))
_YEAR = re.compile(r"\b(?:1\d{3}|20\d{2})\b")
ROUND_YEARS, FAR = 5, 8
RECENT = 2020  # before, any year near is past in whatever is read today
_STEPS = (-3, -2, -1, 1, 2, 3)


def years(answer: Moment, proposal: Proposal, context: Context, seed: int) -> Iterator[Distractor]:
    """Years around the key, those of the article first, all as past or as future as it is."""
    if answer.start is None:
        return
    year = answer.start.year
    ahead = _prospective(proposal.source, context)
    earliest, latest = _bounds(year, ahead, context)
    earliest, latest = _between_others(year, proposal.stem, earliest, latest)
    earliest, latest = _in_office(year, proposal.stem, earliest, latest)
    stride = next(width for since, width in _STRIDES if year >= since)
    aim = ROUND_YEARS if _is_aim(year, context) else 1
    stride = max(stride, aim)
    around = (year + step * stride for step in _STEPS)
    candidates = {Decimal(other): "computed" for other in around if earliest <= other <= latest}
    for moment in context.findings.moments:
        inside = proposal.source.start <= moment.span.start < proposal.source.end
        if moment.start is None or not moment.absolute or inside:
            continue
        other = moment.start.year
        near = 0 < abs(other - year) <= NEAR_YEARS * aim and earliest <= other <= latest
        near = near and other % aim == 0
        if near and _prospective(_sentence(moment, context), context) == ahead:
            candidates[Decimal(other)] = f"article:{moment.span.start}-{moment.span.end}"
    told = {v for v in candidates if named_in(str(v), proposal, context)}
    fit = {value: origin for value, origin in candidates.items() if value not in told}
    drawn = random.Random(f"{seed}:{proposal.span}")
    for value in spread(Decimal(year), fit, Decimal(0), drawn):
        yield Distractor(str(value), fit[value])


def _is_aim(year: int, context: Context) -> bool:
    """« d'ici à 2050 »: a far aim is a round year, and stands out among years that are not."""
    published = context.article.published
    far = published is not None and year - published.year >= FAR
    return far and year % ROUND_YEARS == 0


def _bounds(year: int, ahead: bool, context: Context) -> tuple[int, int]:
    """The first and the last year that the tense of the clause leaves open.

    « avait ouvert en 2023 » leaves no year after the article's own, nor that one, which the
    title's event has: « frôlé en 2010 » under a landing of 2014. An article without a date was
    written some day after the years that it tells of.
    """
    published = context.article.published
    if published is not None:
        later = ahead or year > published.year
        return (published.year + 1, 9999) if later else (0, max(year, published.year - 1))
    if ahead:
        return max([year - 1, *_told(year, context)]), 9999
    if year < RECENT:
        return 0, 9999
    near = (m.start.year for m in context.findings.moments if m.start and m.absolute)
    return 0, max(y for y in (year, *near) if y <= year + 1)


def _told(year: int, context: Context) -> Iterator[int]:
    """The years up to ``year`` in which something has happened: none of them is to come."""
    for moment in context.findings.moments:
        if moment.start is None or not moment.absolute or moment.start.year >= year:
            continue
        if not _prospective(_sentence(moment, context), context):
            yield moment.start.year


def _in_office(year: int, stem: str, earliest: int, latest: int) -> tuple[int, int]:
    """« le président Kennedy vient à Berlin »: he was president from 1961 to 1963."""
    for name, (first, last) in TERMS.items():
        if name in stem and first <= year <= last:
            earliest, latest = max(earliest, first), min(latest, last)
    return earliest, latest


def _between_others(year: int, stem: str, earliest: int, latest: int) -> tuple[int, int]:
    """No year beyond another of the stem: « conquise en _____, … prise en 1676 »."""
    written = {int(y) for y in _YEAR.findall(stem)} - {year}
    return (
        max([earliest, *(y + 1 for y in written if y < year)]),
        min([latest, *(y - 1 for y in written if y > year)]),
    )


def _sentence(moment: Moment, context: Context) -> Span:
    return Span(context.sentence_start(moment.span.start), moment.span.end)


def _prospective(span: Span, context: Context) -> bool:
    """Whether words speak of what is to come: « ouvrira », « doit ouvrir »."""
    tokens = context.doc.char_span(*span, alignment_mode="expand")
    return tokens is not None and any(
        "Tense=Fut" in str(t.morph) or t.lemma_ in PROSPECTIVE_VERBS for t in tokens
    )
