"""A Markdown file to a manuscript: what its header says is told apart, its signs taken off."""

from __future__ import annotations

import re
from datetime import date

from quizapp.core.reading.cleaning import clean
from quizapp.core.reading.decoding import decode
from quizapp.core.reading.manuscript import Manuscript
from quizapp.core.reading.plain import refuse_vast

# Jekyll, Hugo, Pandoc: « key: value » between two lines of dashes, before anything else.
HEADER = re.compile(r"\A---[ \t]*\n(?P<lines>(?:[^\n]*\n){1,60}?)(?:---|\.\.\.)[ \t]*(?:\n|\Z)")
ENTRY = re.compile(r"(?P<key>[\w-]{1,30})\s*:\s*(?P<value>\S.*)")
TITLE = re.compile(r"\A\s*(?:#[ \t]+(?P<hashed>\S[^\n]*)|(?P<lined>[^\n]+)\n=+[ \t]*)(?:\n|\Z)")
KEYS = {
    "title": "title",
    "titre": "title",
    "source": "source",
    "url": "source",
    "author": "source",
    "auteur": "source",
    "licence": "licence",
    "license": "licence",
    "date": "published",
    "published": "published",
    "lang": "language",
    "language": "language",
    "langue": "language",
}
LINE_ENDS = re.compile(r"\r\n?")
LANGUAGE = re.compile(r"(fr|en)\b", re.IGNORECASE)


def read_markdown(data: bytes) -> Manuscript:
    """The paragraphs of the file; its first heading, or its header's title, is the title.

    Raises Unreadable for bytes that are no text.
    """
    refuse_vast(data)
    text = LINE_ENDS.sub("\n", decode(data)).removeprefix("\ufeff")
    header = HEADER.match(text)
    known = _entries(header["lines"]) if header else {}
    body = text[header.end() :] if header else text
    heading = TITLE.match(body)
    if heading is not None:
        body = body[heading.end() :]
        title = clean(heading["hashed"] or heading["lined"]).replace("\n", " ")
        known.setdefault("title", title)
    language = LANGUAGE.match(known.get("language", ""))
    return Manuscript(
        clean(body),
        title=known.get("title") or None,
        language=language[1].lower() if language else None,
        published=_day(known.get("published")),
        source=known.get("source"),
        licence=known.get("licence"),
    )


def _entries(lines: str) -> dict[str, str]:
    """What the header says in words of ours; the first of two keys for one thing stands."""
    found: dict[str, str] = {}
    for line in lines.splitlines():
        entry = ENTRY.match(line)
        key = KEYS.get(entry["key"].lower()) if entry else None
        if entry is None or key is None:
            continue
        value = clean(entry["value"].strip().strip("\"'")).replace("\n", " ")
        if value:
            found.setdefault(key, value)
    return found


def _day(text: str | None) -> date | None:
    """« 2024-11-02 », with or without an hour after it."""
    try:
        return date.fromisoformat(text[:10]) if text else None
    except ValueError:
        return None
