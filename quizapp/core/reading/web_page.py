"""A web page (HTML file) to a manuscript: trafilatura tells the article from what surrounds it."""

from __future__ import annotations

import codecs
import re
from datetime import date
from typing import Any

from quizapp.core.reading.cleaning import clean
from quizapp.core.reading.decoding import decode
from quizapp.core.reading.manuscript import Manuscript, Removal
from quizapp.core.reading.markup import read_markup
from quizapp.core.reading.refusals import Refusal, Unreadable

DECLARED = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE)
DECLARED_WITHIN = 4096
ELEMENT = re.compile(r"<\s*(?:!doctype|html|head|body|article|main|section|div|p|h1)\b", re.I)
# What is left of a word when its dress differs: no-break spaces, quotes, dashes.
LETTERS = re.compile(r"[^\W_]+")


def read_web_page(data: bytes) -> Manuscript:
    """The page's paragraphs; those outside the article removed. Raises Unreadable.

    Title, day, site and licence are what the page declares of itself.
    """
    markup = _characters(data)
    if not ELEMENT.search(markup):
        raise Unreadable(Refusal.MISNAMED, "this file is called a web page but is none")
    page = clean(read_markup(markup))
    found = _extracted(markup)
    article = _bare(clean(found.text or "")) if found is not None else ""
    removed = {}
    if article:
        removed = {
            number: Removal.SURROUNDINGS
            for number, line in enumerate(page.split("\n"))
            if line and not _is_part(line, article)
        }
    if found is None:
        return Manuscript(page)
    return Manuscript(
        page,
        removed,
        title=_line(found.title),
        published=_day(found.date),
        source=_source(found),
        licence=_line(found.license),
    )


def _characters(data: bytes) -> str:
    declared = DECLARED.search(data[:DECLARED_WITHIN])
    if declared and not data.startswith((codecs.BOM_UTF8, b"\xff\xfe", b"\xfe\xff")):
        try:
            return data.decode(declared[1].decode("ascii"))
        except (LookupError, UnicodeDecodeError):  # it says one thing and does another
            pass
    return decode(data)


def _extracted(markup: str) -> Any:
    """What trafilatura takes for the article, with its metadata; None for a page without any."""
    import logging

    from trafilatura import bare_extraction

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    logging.getLogger("htmldate").setLevel(logging.CRITICAL)
    return bare_extraction(
        markup,
        include_comments=False,
        include_tables=True,
        with_metadata=True,
        date_extraction_params={"extensive_search": False, "original_date": True},
    )


def _bare(text: str) -> str:
    """Its letters and figures alone, on one line with a space at each end."""
    return f" {' '.join(LETTERS.findall(text.casefold()))} "


def _is_part(line: str, article: str) -> bool:
    words = _bare(line)
    return words.strip() != "" and words in article


def _line(text: str | None) -> str | None:
    return clean(text).replace("\n", " ") or None if text else None


def _day(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        return None


def _source(found: Any) -> str | None:
    """« Anne Martin, L’Écho du port, https://… », as far as the page says."""
    parts = (_line(found.author), _line(found.sitename), found.url)
    return ", ".join(part for part in parts if part) or None
