"""The words by which an article says where and when it was written."""

from __future__ import annotations

import re
from datetime import date

from quizapp.core.reading.french import AGENCIES, MONTHS, PUBLISHED, UPDATED, WEEKDAYS


def alternatives(words: tuple[str, ...] | dict[str, int]) -> str:
    """A pattern for any of ``words``, longest first, apostrophes of both kinds, any space."""
    longest_first = sorted(words, key=len, reverse=True)
    return "|".join(
        re.escape(word).replace("'", "['’]").replace(r"\ ", r"\s+") for word in longest_first
    )


DAY = (
    rf"(?:(?:{alternatives(WEEKDAYS)})\s+)?(?P<day>\d{{1,2}})(?:\s?er)?\s+"
    rf"(?P<month>{alternatives(MONTHS)})\s+(?P<year>(?:1[6-9]|2[01])\d\d)"
)
NUMERIC_DAY = r"(?P<day_n>\d{1,2})[/.](?P<month_n>\d{1,2})[/.](?P<year_n>(?:19|20)\d\d)"
AGENCY = rf"(?:{alternatives(AGENCIES)})"
AGENCIES_IN_BRACKETS = rf"\(\s*(?:avec\s+)?{AGENCY}(?:\s*(?:,|/|et|avec)\s*{AGENCY})*\s*\)"
PLACE = r"[A-ZÀ-ÖØ-Þ][\w’'-]*(?:[ -](?:[A-ZÀ-ÖØ-Þ][\w’'-]*|de|du|la|le|les|sur|en)){0,4}"
DASH = r"(?:\.\s*)?[-–—―]+"

# « 17 août 2012. - », « PARIS, 3 mars 2021 (AFP) — », « Paris (AFP) - », « (Reuters) – »
DATELINE = re.compile(
    rf"(?:(?:{PLACE}(?:\s\([^()\n]{{2,30}}\))?,\s*)?(?:le\s+)?{DAY}(?:\s*{AGENCIES_IN_BRACKETS})?"
    rf"|(?:{PLACE}\s*)?{AGENCIES_IN_BRACKETS})\s*{DASH}(?=\s)",
)
# « BEYROUTH — » : a town in capitals before a long dash; five letters or more, shorter
# ones are acronyms (« ONU – UE »).
TOWN_IN_CAPITALS = re.compile(r"[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ'’ -]{4,30}\s[–—]\s")

# « Publié le mercredi 3 mars 2021 à 18h15 », « Mis à jour le 03/03/2021 »,
# « Par Manon Fabre. Publié le 9 octobre 2019 »
PUBLICATION = re.compile(
    rf"(?:par\s(?-i:{PLACE})\s?[.,|–—-]\s*)?(?P<verb>{alternatives(PUBLISHED)}|{alternatives(UPDATED)})e?\s*(?::|le)?\s*(?:le\s+)?"
    rf"(?:{DAY}|{NUMERIC_DAY})",
    re.IGNORECASE,
)
# « 3 mars 2021 », « Le 3 mars 2021 à 18 h 15 » : a line that is a date and no more.
LONE_DATE = re.compile(
    rf"(?:le\s+)?{DAY}(?:\s*(?:à|,|-)?\s*\d{{1,2}}\s?[h:]\s?(?:\d\d)?)?\.?", re.IGNORECASE
)
DATE_LINE_WORDS_MAXIMUM = 25


def dateline(paragraph: str) -> re.Match[str] | None:
    """The dateline that opens ``paragraph``, up to its dash."""
    return DATELINE.match(paragraph) or TOWN_IN_CAPITALS.match(paragraph)


def publication(paragraph: str) -> re.Match[str] | None:
    """The date of publication when ``paragraph`` is a line made to say it."""
    if len(paragraph.split()) > DATE_LINE_WORDS_MAXIMUM:
        return None
    return PUBLICATION.match(paragraph) or LONE_DATE.fullmatch(paragraph)


def published_on(paragraphs: list[str]) -> date | None:
    """The day of the first dateline or publication line that gives one.

    « Mis à jour le » counts only where nothing better is said.
    """
    updated = None
    for paragraph in paragraphs:
        match = publication(paragraph) or dateline(paragraph)
        day = _day(match) if match else None
        if match is None or day is None:
            continue
        verb = (match.groupdict().get("verb") or "").lower()
        if verb not in UPDATED:
            return day
        updated = updated or day
    return updated


def _day(match: re.Match[str]) -> date | None:
    found = match.groupdict()
    try:
        if found.get("year"):
            return date(int(found["year"]), MONTHS[found["month"].lower()], int(found["day"]))
        if found.get("year_n"):
            return date(int(found["year_n"]), int(found["month_n"]), int(found["day_n"]))
    except (KeyError, ValueError):  # « 31 février »
        return None
    return None
