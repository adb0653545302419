"""The dates of an article, absolute or counted from its day of publication."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from functools import lru_cache

from spacy.tokens import Doc

from quizapp.core.facts.findings import Findings, Granularity, Moment
from quizapp.core.facts.places import sentence_text
from quizapp.core.facts.sentences import text_of
from quizapp.core.language.french import dates_lexicon as lexicon
from quizapp.core.model import Article, Fact, FactKind, Span, content_id

EARLIEST, LATEST = 300, 2100
_MONTH = "|".join(lexicon.MONTHS)
_WEEKDAY = "|".join(lexicon.WEEKDAYS)
_YEAR = r"(?:1\d{3}|20\d{2}|2100)(?!\d|[.,]\d| \d{3}|[-–]\d)"
# « en 511 », « le 3 juillet 987 »: never before a unit or a plural noun, nor before our era.
_EARLY = rf"(?:[3-9]\d{{2}}(?![\w%€$°-]| ?[%€$°]|[.,]\d| \d| (?:{lexicon.UNITS})\b))"
_OUR_ERA = r"(?! (?:av\.|avant) (?:J|notre ère))"
_DAY = r"(?:1er|[12]\d|3[01]|0?[1-9])(?!\d)"
_LAST, _NEXT = "|".join(lexicon.LAST), "|".join(lexicon.NEXT)

Reading = tuple[date | None, Granularity, bool]
"""First day, granularity, whether it is absolute."""


def find_moments(doc: Doc, published: date | None) -> tuple[Moment, ...]:
    """The dates of ``doc`` in order; relative ones resolved from ``published`` when given.

    ``absolute`` is False for what needs the publication date (« lundi », « le 16 août »);
    without it their ``start`` is None.
    """
    return tuple(moments(text_of(doc), published))


def moments(text: str, published: date | None) -> Iterator[Moment]:
    """The dates of a text, leftmost and longest first, none overlapping.

    « lundi », « le 9 novembre » belong to the year last told: after « 1989 » they
    are not counted from the day of publication, and stay unresolved.
    """
    at, told = 0, None
    for match in _matches(text):
        kind = match.lastgroup
        if match.start() < at or kind is None:
            continue
        past = told is not None and published is not None and told != published.year
        found = _READINGS[kind](match, None if past and kind not in _DEICTIC else published)
        if found is None:
            continue
        start, granularity, absolute = found
        if absolute and start is not None and granularity in _TELLING:
            told = start.year
        yield Moment(Span(*match.span()), start, granularity, absolute)
        at = match.end()


@lru_cache(maxsize=2)
def _matches(text: str) -> tuple[re.Match[str], ...]:
    """What reads like a date, kept: the figures ask for the dates of the article too."""
    return tuple(_ANY.finditer(text))


_DEICTIC = frozenset({"near", "period"})  # they always mean the writer's own day
_TELLING = frozenset({Granularity.DAY, Granularity.MONTH, Granularity.YEAR})


def _day(match: re.Match[str], published: date | None) -> Reading | None:
    """« jeudi 16 août 2012 », « 1er mars », « 16/08/2012 »."""
    words = re.sub(rf"^(?:{_WEEKDAY}) ", "", match.group().lower())
    if "/" in words:
        day, month, year = (int(part) for part in words.split("/"))
        start = _date(year, month, day)
        return None if start is None else (start, Granularity.DAY, True)
    parts = words.split(" ")
    day, month = int(parts[0].removesuffix("er")), lexicon.MONTHS[parts[1]]
    if len(parts) > 2 and parts[2].isdigit():
        start = _date(int(parts[2]), month, day)
        return None if start is None else (start, Granularity.DAY, True)
    side = _side(parts[-1])
    start = _nearest(published, month, day, side) if published else None
    return start, Granularity.DAY, False


def _month(match: re.Match[str], published: date | None) -> Reading:
    """« août 2012 », « en août », « mai dernier »."""
    parts = match.group().lower().split(" ")
    month = lexicon.MONTHS[parts[0]]
    if parts[-1].isdigit():
        return date(int(parts[-1]), month, 1), Granularity.MONTH, True
    start = _nearest(published, month, 1, _side(parts[-1])) if published else None
    return start, Granularity.MONTH, False


def _year(match: re.Match[str], published: date | None) -> Reading | None:
    """« en 2012 », « (1998) », « depuis 1960 »; an amount has a noun or a hedge."""
    del published
    return date(int(match.group()), 1, 1), Granularity.YEAR, True


def _decade(match: re.Match[str], published: date | None) -> Reading:
    """« années 1930 », « années trente » is left to the reader."""
    del published
    number = int(match.group().split(" ")[-1])
    return date(number if number > 99 else 1900 + number, 1, 1), Granularity.DECADE, True


def _century(match: re.Match[str], published: date | None) -> Reading | None:
    """« XVIe siècle »; its first year is 1501."""
    del published
    numeral = re.match(r"[IVX]+", match.group())
    number = _roman(numeral.group()) if numeral else 0
    return (date((number - 1) * 100 + 1, 1, 1), Granularity.CENTURY, True) if number else None


def _weekday(match: re.Match[str], published: date | None) -> Reading:
    """« lundi », « lundi dernier » the past one of the week before; « prochain » the next."""
    words = match.group().lower().split(" ")
    if published is None:
        return None, Granularity.DAY, False
    away = (published.weekday() - lexicon.WEEKDAYS[words[0]]) % 7
    if words[-1] in lexicon.NEXT:
        return published + timedelta(days=7 - away), Granularity.DAY, False
    if words[-1] in lexicon.LAST and away == 0:
        away = 7
    return published - timedelta(days=away), Granularity.DAY, False


def _near(match: re.Match[str], published: date | None) -> Reading:
    """« hier », « avant-hier »."""
    days = timedelta(days=lexicon.NEAR_DAYS[match.group().lower()])
    return (published + days if published else None), Granularity.DAY, False


def _period(match: re.Match[str], published: date | None) -> Reading:
    """« ce mois-ci », « l'an dernier », « cette année », « le mois prochain »."""
    words = match.group().lower()
    step = _side(words.split(" ")[-1])
    if "mois" in words:
        return _months_away(published, step), Granularity.MONTH, False
    return (date(published.year + step, 1, 1) if published else None), Granularity.YEAR, False


def _months_away(published: date | None, step: int) -> date | None:
    if published is None:
        return None
    months = published.year * 12 + published.month - 1 + step
    return date(months // 12, months % 12 + 1, 1)


def _side(word: str) -> int:
    return -1 if word in lexicon.LAST else 1 if word in lexicon.NEXT else 0


def _nearest(published: date, month: int, day: int, side: int) -> date | None:
    """The day of that name nearest to publication; strictly before or after it if ``side`` says."""
    years = (published.year - 1, published.year, published.year + 1)
    days = [d for d in (_date(year, month, day) for year in years) if d is not None]
    if side:
        days = [d for d in days if (d - published).days * side > 0]
    return min(days, key=lambda d: abs((d - published).days), default=None)


def _date(year: int, month: int, day: int) -> date | None:
    try:
        found = date(year, month, day)
    except ValueError:
        return None
    return found if EARLIEST <= year <= LATEST else None


def _roman(numeral: str) -> int:
    """« XVI » → 16; 0 when it is no century from the first to the twenty-first."""
    total = 0
    for letter, after in zip(numeral, numeral[1:] + " ", strict=True):
        value = lexicon.ROMAN[letter]
        total += -value if value < lexicon.ROMAN.get(after, 0) else value
    return total if 1 <= total <= 21 else 0


_CUES = "|".join(f"(?<={cue} )" for cue in lexicon.YEAR_CUES)
# « de 1500 personnes », « et 2000 soldats »: a plural noun makes it an amount.
_NO_NOUN = rf"(?! (?!(?:{'|'.join(lexicon.AFTER_YEARS)}) )[a-zà-ÿ-]+s\b)"
_READINGS: dict[str, Callable[[re.Match[str], date | None], Reading | None]] = {
    "day": _day,
    "slashed": _day,
    "decade": _decade,
    "century": _century,
    "month": _month,
    "year": _year,
    "near": _near,
    "weekday": _weekday,
    "period": _period,
}
_ANY = re.compile(
    rf"(?<![\w/-])(?:"
    rf"(?P<day>(?:(?:{_WEEKDAY}) )?{_DAY} (?:{_MONTH})(?!\w)"
    rf"(?: (?:{_YEAR}|{_EARLY}{_NO_NOUN}|{_LAST}|{_NEXT}))?)"
    rf"|(?P<slashed>{_DAY}/\d{{1,2}}/\d{{4}}(?![/\d]))"
    rf"|(?P<decade>années (?:1[0-9]\d0|20\d0|\d0)(?!\d))"
    rf"|(?P<century>[IVX]+(?:e|ème|er)(?: siècle)(?!\w))"
    rf"|(?P<month>(?:{_MONTH}) {_YEAR}|(?<=en )(?:{_MONTH})(?! \d)(?!\w)"
    rf"|(?:{_MONTH}) (?:{_LAST}|{_NEXT}))"
    rf"|(?P<period>ce mois-ci|cette année(?!-là)|(?:l'an(?:née)?|le mois) (?:{_LAST}|{_NEXT}))"
    rf"|(?P<near>avant-hier|hier|demain)(?!\w)"
    rf"|(?P<weekday>(?<!chaque )(?<!les )(?<!le )(?<!un )"
    rf"(?:{_WEEKDAY})(?!\w| \d)(?: (?:{_LAST}|{_NEXT}))?)"
    rf"|(?P<year>(?:(?:{_CUES})|(?<=\())(?:{_YEAR})(?!\w| ?[%€$]){_NO_NOUN}{_OUR_ERA}"
    rf"|(?<=en ){_EARLY}{_NO_NOUN}{_OUR_ERA})"
    rf")",
    re.IGNORECASE,
)


def in_french(start: date, granularity: Granularity) -> str:
    """« 1er mars 2021 », « août 2012 », « 2012 », « années 1930 », « XVIe siècle »."""
    if granularity is Granularity.DECADE:
        return f"années {start.year}"
    if granularity is Granularity.CENTURY:
        return f"{_numeral(start.year // 100 + 1)} siècle"
    if granularity is Granularity.YEAR:
        return str(start.year)
    month = f"{lexicon.MONTH_NAMES[start.month - 1]} {start.year}"
    if granularity is Granularity.MONTH:
        return month
    return f"{'1er' if start.day == 1 else start.day} {month}"


def _numeral(number: int) -> str:
    tens, units = divmod(number, 10)
    ones = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")
    return "X" * tens + ones[units] + ("er" if number == 1 else "e")


_LENGTHS = {Granularity.DAY: len("2012-08-16"), Granularity.MONTH: len("2012-08")}


def date_facts(article: Article, findings: Findings, doc: Doc | None = None) -> Iterator[Fact]:
    """One fact a date; ``value`` is ISO 8601 as precise as the text, null when unresolved."""
    for moment in findings.moments:
        passage = article.passage_of(moment.span)
        if passage is None or any(b.holds(moment.span) for b in findings.boilerplate):
            continue
        text = article.text[moment.span.start : moment.span.end]
        yield Fact(
            id=content_id(FactKind.DATE, text, sentence_text(article, moment.span, doc)),
            kind=FactKind.DATE,
            start=moment.span.start,
            end=moment.span.end,
            text=text,
            passage=passage.id,
            value=iso(moment),
        )


def iso(moment: Moment) -> str | None:
    """« 2012-08-16 », « 2012-08 », « 2012 »; « 193X », « 15XX » for a decade, a century (EDTF)."""
    if moment.start is None:
        return None
    if moment.granularity is Granularity.DECADE:
        return f"{moment.start.year // 10:03d}X"
    if moment.granularity is Granularity.CENTURY:
        return f"{moment.start.year // 100:02d}XX"
    return moment.start.isoformat()[: _LENGTHS.get(moment.granularity, len("2012"))]
