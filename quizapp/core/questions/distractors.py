"""Wrong answers worth considering: same kind, same form, never true by the article.

From the article first, then from the gazetteer or from the figure itself; each
keeps where it comes from, for « pourquoi pas ? ».
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from rapidfuzz.distance import OSA

from quizapp.core.facts.findings import Entity, Figure, Measure, Moment
from quizapp.core.facts.sentences import text_of
from quizapp.core.language import gazetteer
from quizapp.core.language.french import grammar
from quizapp.core.language.french.lexicon import ORGANISATION_WORDS, PROSPECTIVE_VERBS
from quizapp.core.model import FactKind, Span
from quizapp.core.questions.context import Context
from quizapp.core.questions.naming import (
    SMALL,
    entity_option,
    figure_option,
    in_words,
    place_option,
    scale,
)
from quizapp.core.questions.proposals import Pattern, Proposal

WANTED = 3
APART = Decimal("0.15")  # two figures closer than this are the same answer to a reader
NEAREST, FARTHEST = Decimal("0.25"), Decimal(4)  # same order of magnitude as the key
FACTORS = tuple(Decimal(f) for f in ("0.5", "0.65", "0.8", "1.25", "1.5", "2"))
PHYSICAL_FACTORS = tuple(Decimal(f) for f in ("0.7", "0.82", "1.2", "1.4", "1.6"))
CYCLES = {"seconde": 60, "minute": 60, "heure": 24, "jour": 31, "moi": 12, "semaine": 52}
STEPS = (1, -1, 2, -2, 3)  # small numbers differ by units, not by factors
NEAR_YEARS = 5
TYPO = 2  # edits under which two names are one name misspelt
LONGER = 1.5  # a key longer than every distractor by this factor stands out


@dataclass(frozen=True, slots=True)
class Distractor:
    """A wrong option and its origin: « article:START-END », « gazetteer » or « computed »."""

    text: str
    origin: str


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
    chosen: list[Distractor] = []
    for candidate in _candidates(proposal, context, seed):
        others = [key, *(d.text for d in chosen)]
        distinct = candidate.text and all(_distinct(candidate.text, o) for o in others)
        if distinct and not _named_in(candidate.text, proposal, context):
            chosen.append(candidate)
        if len(chosen) == WANTED:
            break
    return tuple(chosen)


def _candidates(proposal: Proposal, context: Context, seed: int) -> Iterator[Distractor]:
    answer = proposal.answer
    if isinstance(answer, Figure):
        yield from _figures(answer, proposal, context, seed)
    elif isinstance(answer, Moment):
        yield from _years(answer, proposal, context, seed)
    elif answer.kind is FactKind.PLACE:
        yield from _places(answer, proposal, context)
    else:
        yield from _actors(answer, proposal, context)


def _distinct(text: str, other: str) -> bool:
    """Not the same name, nor one spelt badly, nor one within the other."""
    a, b = text.lower(), other.lower()
    if any(c.isdigit() for c in a + b):
        return a != b
    short = min(len(a), len(b))
    return a not in b and b not in a and OSA.distance(a, b) > (TYPO if short > 5 else 0)


def _named_in(text: str, proposal: Proposal, context: Context) -> bool:
    """Whether stem or title already names the option, which would exclude it."""
    words = text.lower()
    if any(c.isalpha() for c in words) and proposal.answer_is_person():
        words = words.split()[-1]  # « Gorbatchev, abattez ce mur »: the surname is enough
    place = f"{text_of(context.title)} {proposal.stem}".lower()
    return words in place if any(c.isalpha() for c in words) else f" {words} " in f" {place} "


def _origin(entity: Entity) -> str:
    span = entity.mentions[0].span
    return f"article:{span.start}-{span.end}"


def _others(answer: Entity, proposal: Proposal, context: Context) -> Iterator[Entity]:
    """Entities of the same kind that the source sentence does not mention.

    A quote has one speaker: there the sentence's other people may be offered.
    """
    here = {e.name for e, _ in context.mentions_in(*proposal.source)}
    if proposal.pattern is Pattern.WHO_SAID:
        here = {answer.name}
    for entity in context.findings.entities:
        if entity.kind is answer.kind and entity.certain and entity.name not in here:
            yield entity


def _actors(answer: Entity, proposal: Proposal, context: Context) -> Iterator[Distractor]:
    """People of the article with a name of the same shape and no contrary gender."""
    others = sorted(_others(answer, proposal, context), key=lambda e: _far(e, proposal.source))
    for entity in others:
        if (len(entity.name.split()) > 1) != (len(answer.name.split()) > 1):
            continue
        if answer.name.isupper() != entity.name.isupper():
            continue
        if answer.kind is FactKind.ORGANISATION and _class(entity) != _class(answer):
            continue
        known = entity.gender and (proposal.gender or answer.gender)
        if known and entity.gender != (proposal.gender or answer.gender):
            continue
        yield Distractor(entity_option(entity, proposal, context), _origin(entity))


def _far(entity: Entity, source: Span) -> tuple[int, str]:
    """Characters between an entity's nearest mention and the sentence: who acts nearby tempts."""
    gaps = (max(m.span.start - source.end, source.start - m.span.end, 0) for m in entity.mentions)
    return min(gaps), entity.name


def _class(entity: Entity) -> str:
    """What kind of organisation, by its first word: a ministry is no bank."""
    first = (entity.expansion or entity.name).split()[0].lower()
    return first if first in ORGANISATION_WORDS else ""


def _places(answer: Entity, proposal: Proposal, context: Context) -> Iterator[Distractor]:
    """Places of the article on the same level, then the gazetteer's neighbours."""
    own = gazetteer.lookup(answer.name)
    for entity in _others(answer, proposal, context):
        other = gazetteer.lookup(entity.name)
        if entity.level != answer.level or other is None or own is None:
            continue
        if gazetteer.contains(own, other) or gazetteer.contains(other, own):
            continue
        yield Distractor(entity_option(entity, proposal, context), _origin(entity))
    if own is not None:
        for place in gazetteer.neighbours(own, 2 * WANTED):
            if not any(_same(place.name, e) for e in context.findings.entities):
                yield Distractor(place_option(place, proposal), "gazetteer")


def _same(name: str, entity: Entity) -> bool:
    return any(OSA.distance(name.lower(), s.lower()) <= 1 for s in entity.surfaces)


def _figures(
    answer: Figure, proposal: Proposal, context: Context, seed: int
) -> Iterator[Distractor]:
    """Figures of the article of the same measure and order, then the key made larger or smaller."""
    mantissa, _ = scale(answer, context)
    taken = [mantissa]
    spelled = in_words(answer, context)
    for figure in _like_figures(answer, proposal, context):
        value = scale(figure, context)[0]
        if _apart(value, taken) and not (spelled and value >= len(SMALL)):
            taken.append(value)
            origin = f"article:{figure.span.start}-{figure.span.end}"
            yield Distractor(figure_option(value, answer, context), origin)
    physical = answer.measure in {Measure.DISTANCE, Measure.MASS, Measure.TEMPERATURE}
    factors = [] if spelled else list(PHYSICAL_FACTORS if physical else FACTORS)
    random.Random(f"{seed}:{proposal.span}").shuffle(factors)
    for factor in factors:
        value = _rounded_like(mantissa * factor, mantissa)
        if answer.measure is Measure.PERCENT and value > 100:
            continue
        possible = 0 < value < _bound(answer, mantissa)
        if possible and _apart(value, taken):
            taken.append(value)
            yield Distractor(figure_option(value, answer, context), "computed")
    if spelled or mantissa < 10:
        for step in STEPS:
            value = mantissa + step
            if 1 < value < len(SMALL) and value not in taken:
                taken.append(value)
                yield Distractor(figure_option(value, answer, context), "computed")


def _bound(answer: Figure, mantissa: Decimal) -> Decimal:
    """What a clock or a calendar allows: no « 82 secondes » beside « 40 secondes »."""
    unit = (answer.unit or "").split(" ")[0].rstrip("s")
    most = Decimal(CYCLES.get(unit, 0))
    return most if 0 < mantissa < most else Decimal("Infinity")


def _like_figures(answer: Figure, proposal: Proposal, context: Context) -> Iterator[Figure]:
    tail = scale(answer, context)[1]
    for figure in context.findings.figures:
        inside = proposal.source.start <= figure.span.start < proposal.source.end
        if inside or figure.vague or figure.upper is not None or not figure.value:
            continue
        if figure.measure is not answer.measure or not answer.value:
            continue
        alike = scale(figure, context)[1] == tail
        if alike and NEAREST <= figure.value / answer.value <= FARTHEST:
            yield figure


def _apart(value: Decimal, taken: list[Decimal]) -> bool:
    return all(abs(value - other) > APART * max(value, other) for other in taken)


def _rounded_like(value: Decimal, model: Decimal) -> Decimal:
    """``value`` with as many significant places as ``model``: 0.65 × 11 000 → 7 000, not 7 150."""
    exponent = model.normalize().as_tuple().exponent
    step = Decimal(1).scaleb(int(exponent))
    rounded = (value / step).quantize(Decimal(1), rounding=ROUND_HALF_UP) * step
    return rounded if rounded else value.quantize(Decimal(1))


def _years(answer: Moment, proposal: Proposal, context: Context, seed: int) -> Iterator[Distractor]:
    """Years around the key, those of the article first, on the same side of its publication."""
    if answer.start is None:
        return
    year, published = answer.start.year, context.article.published
    ahead = published is not None and (year > published.year or _prospective(proposal, context))
    for moment in context.findings.moments:
        inside = proposal.source.start <= moment.span.start < proposal.source.end
        if moment.start and moment.absolute and not inside:
            other = moment.start.year
            if 0 < abs(other - year) <= NEAR_YEARS and _same_side(other, published, ahead):
                yield Distractor(str(other), f"article:{moment.span.start}-{moment.span.end}")
    steps = [-1, -2, -3, 1, 2, 3]
    random.Random(f"{seed}:{proposal.span}").shuffle(steps)
    for step in steps:
        if _same_side(year + step, published, ahead):
            yield Distractor(str(year + step), "computed")


def _prospective(proposal: Proposal, context: Context) -> bool:
    """Whether the sentence speaks of what is to come: « ouvrira », « doit ouvrir »."""
    tokens = context.doc.char_span(*proposal.source, alignment_mode="expand")
    return tokens is not None and any(
        "Fut" in t.morph.get("Tense", []) or t.lemma_ in PROSPECTIVE_VERBS for t in tokens
    )


def _same_side(year: int, published: date | None, ahead: bool) -> bool:
    if published is None:
        return True
    return year >= published.year if ahead else year <= published.year


def stands_out(key: str, others: tuple[Distractor, ...]) -> bool:
    """Whether the key's length alone would give it away."""
    lengths = [len(d.text) for d in others]
    longest, shortest = max(lengths), min(lengths)
    return len(key) > LONGER * longest or len(key) * LONGER < shortest


def ordered(
    options: list[tuple[str, bool, str | None]], seed: str
) -> list[tuple[str, bool, str | None]]:
    """Figures ascending, others shuffled by a seed made of the content."""
    numbers = [number(text) for text, _, _ in options]
    if all(n is not None for n in numbers):
        return [o for _, o in sorted(zip(numbers, options, strict=True), key=lambda p: p[0] or 0)]
    shuffled = sorted(options)
    random.Random(seed).shuffle(shuffled)
    return shuffled


def number(text: str) -> Decimal | None:
    """The number that an option begins with; None when it begins with none."""
    if text in SMALL:
        return Decimal(SMALL.index(text))
    digits = text.replace(grammar.NARROW, "").replace(grammar.WIDE, "").replace(",", ".")
    head = digits.split(" ")[0].rstrip("%$€")
    try:
        return Decimal(head)
    except ArithmeticError:
        return None
