"""The day on which an English article appeared, where one of its first lines says it."""

from __future__ import annotations

import re
from datetime import date

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
LINE_WORDS_MAXIMUM = 25
_MONTH = "|".join(MONTHS)
# « Published 14 May 2024 », « Tuesday, May 14, 2024 », « LONDON, 14 May 2024 (Reuters) — »
_DAY = re.compile(
    rf"\b(?:(?P<day>\d{{1,2}})\s(?P<month>{_MONTH})|(?P<month_us>{_MONTH})\s(?P<day_us>\d{{1,2}}),)"
    r"\s(?P<year>(?:19|20)\d\d)\b"
)
_SAYS = re.compile(
    r"(?:(?i:(?:first )?(?:published|posted|updated|last updated))\b|[A-Z][A-Z .'-]+,"
    rf"|(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s)?(?:\d{{1,2}}\s(?:{_MONTH})|(?:{_MONTH})\s\d{{1,2}},)"
    r"\s\d{4}\.?$)",
)


def published_on(paragraphs: list[str]) -> date | None:
    """The day of the first line made to say it, or of a dateline; None without one."""
    for paragraph in paragraphs:
        opening = paragraph[: len(paragraph) if _short(paragraph) else 60]
        found = _DAY.search(opening) if _SAYS.match(opening) else None
        if found is None or not (_short(paragraph) or _ends_dateline(opening, found)):
            continue
        month = MONTHS.index(found["month"] or found["month_us"]) + 1
        try:
            return date(int(found["year"]), month, int(found["day"] or found["day_us"]))
        except ValueError:  # « 31 June »
            continue
    return None


def _short(paragraph: str) -> bool:
    return len(paragraph.split()) <= LINE_WORDS_MAXIMUM


def _ends_dateline(opening: str, found: re.Match[str]) -> bool:
    return bool(re.match(r"\s?(?:\([A-Za-z ]+\)\s?)?[-–—]", opening[found.end() :]))
