"""Figures of English texts with what they count, and the years they name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from quizapp.core.facts.findings import Figure, Granularity, Measure, Moment
from quizapp.core.language.english import figures_lexicon as lexicon
from quizapp.core.language.english.lexicon import FUNCTION, MONTHS
from quizapp.core.model import Span

NOUN_WITHIN = 3  # words after the number among which the plural it counts stands

_HEDGE = "|".join((*lexicon.LOOSE, *lexicon.UPWARD, *lexicon.DOWNWARD))
_TENS = "|".join(w for w, n in lexicon.SMALL.items() if n >= 20)
_UNITS = "|".join(w for w, n in lexicon.SMALL.items() if n < 20)
_LETTERS = rf"(?:(?:{_TENS})(?:-(?:one|{_UNITS}))?|{_UNITS})"
_DIGITS = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_SCALE = "|".join(lexicon.SCALES)
_NUMBER = re.compile(
    rf"(?:(?P<hedge>\b(?:{_HEDGE}))\s)?"
    rf"(?P<figure>(?P<currency>(?:US|A|C)?[£$€])?(?:(?P<digits>{_DIGITS})|\b(?P<letters>{_LETTERS}))"
    rf"(?:[ -](?P<scale>{_SCALE})\b|(?P<short>k|m|bn|tn)\b)?"
    r"(?P<percent>\s?%|\s(?:per\s?cent|percent)\b)?)"
    r"(?![\w%]|[.,:/]\d|-\w|'s)",
    re.IGNORECASE,
)
_BEFORE = re.compile(r"(?:[\w£$€.,:/#-]|[Nn]o\. ?|[Nn]umber |[Aa]ged? |page |chapter )$")
_WORD = re.compile(r"\s?([^\W\d_][\w'-]*)")
_MONTH = "|".join(MONTHS)
_AFTER_DATE = re.compile(rf"\s(?:{_MONTH})\b|(?:st|nd|rd|th)\b|\s?(?:am|pm|a\.m|p\.m)\b", re.I)
_BEFORE_DATE = re.compile(rf"\b(?:{_MONTH})\s$")
_DATE = re.compile(
    rf"\b(?:(?P<day>\d{{1,2}})\s)?(?P<month>{_MONTH})(?:\s(?P<day_us>\d{{1,2}}),)?\s(?P<year>[12]\d{{3}})\b"
)
_YEAR = re.compile(
    r"\b(?:in|since|by|from|until|before|after|of)\s(?P<year>1[5-9]\d\d|20\d\d)\b(?!-|,\d)", re.I
)


def find_figures(text: str) -> tuple[Figure, ...]:
    """Numbers in figures and letters, dates, ages, times and scores left out."""
    return tuple(_figures(text))


def _figures(text: str) -> Iterator[Figure]:
    dates = [Span(*d.span()) for d in _DATE.finditer(text)]
    years = [Span(*d.span("year")) for d in _YEAR.finditer(text)]
    for found in _NUMBER.finditer(text):
        start, end = found.span("figure")
        span = Span(start, end)
        if any(d.holds(span) for d in (*dates, *years)) or _BEFORE.search(text[:start][-8:]):
            continue
        if _AFTER_DATE.match(text[end:]) or _BEFORE_DATE.search(text[:start][-12:]):
            continue
        figure = _read(found, text)
        if figure is not None:
            yield figure


def _read(found: re.Match[str], text: str) -> Figure | None:
    value = _value(found)
    span = Span(*found.span("figure"))
    hedge = found["hedge"].lower() if found["hedge"] else None
    held = Span(*found.span("hedge")) if hedge else None
    if found["currency"]:
        return Figure(span, value, Measure.MONEY, found["currency"], None, hedge, held)
    if found["percent"]:
        return Figure(span, value, Measure.PERCENT, "%", None, hedge, held)
    if found["short"]:
        return None  # « 20m » away from a currency: metres or millions
    noun = _noun(text, span.end)
    if noun is None:
        return None
    word = text[noun.start : noun.end].split()[-1].lower()
    unit = text[noun.start : noun.end]
    return Figure(span, value, _measure(word), unit, noun, hedge, held)


def _value(found: re.Match[str]) -> Decimal:
    if found["digits"]:
        value = Decimal(found["digits"].replace(",", ""))
    else:
        parts = found["letters"].lower().split("-")
        value = Decimal(sum(1 if part == "one" else lexicon.SMALL[part] for part in parts))
    if found["scale"]:
        return value * lexicon.SCALES[found["scale"].lower()]
    return value * lexicon.SHORT_SCALES[found["short"].lower()] if found["short"] else value


def _noun(text: str, end: int) -> Span | None:
    """The plural that a number counts with what stands before it: « 14 public libraries »."""
    at = end
    for _ in range(NOUN_WITHIN):
        word = _WORD.match(text, at)
        if word is None or word.start(1) == at:
            return None
        lower = word[1].lower()
        if lower in FUNCTION or (word[1][0].isupper() and not _plural(lower)):
            return None
        if _plural(lower):
            return Span(end + 1, word.end(1))
        at = word.end(1)
    return None


def _plural(word: str) -> bool:
    if word in lexicon.NOT_PLURAL or word.endswith(("ss", "'s", "ous")):
        return False
    return word in lexicon.IRREGULAR_PLURALS or (word.endswith("s") and len(word) > 2)


def _measure(word: str) -> Measure:
    if word in lexicon.CURRENCIES:
        return Measure.MONEY
    if word in lexicon.TIMES:
        return Measure.DURATION
    if word in lexicon.DISTANCES:
        return Measure.DISTANCE
    return Measure.MASS if word in lexicon.MASSES else Measure.COUNT


def find_moments(text: str) -> tuple[Moment, ...]:
    """Dates with their year, and years after a preposition: « 12 March 2019 », « in 1998 »."""
    found = [_moment(match) for match in _DATE.finditer(text)]
    taken = [moment.span for moment in found if moment]
    for match in _YEAR.finditer(text):
        span = Span(*match.span("year"))
        if not any(held.holds(span) for held in taken):
            found.append(Moment(span, date(int(match["year"]), 1, 1), Granularity.YEAR, True))
    return tuple(sorted((m for m in found if m), key=lambda m: m.span))


def _moment(match: re.Match[str]) -> Moment | None:
    month, year = MONTHS[match["month"]], int(match["year"])
    day = match["day"] or match["day_us"]
    try:
        start = date(year, month, int(day or 1))
    except ValueError:  # « 31 June »
        return None
    return Moment(Span(*match.span()), start, Granularity.DAY if day else Granularity.MONTH, True)
