"""The evidence of an entry as the feedback that other programs show after an answer.

- ``html(entry) -> str``: explanation, the passage with its exact words marked, the title.
- ``plain(entry) -> str``: the same without markup.
- ``read(feedback) -> tuple[str, Evidence]``: what ``html`` wrote; any other markup becomes an
  explanation in plain words.
"""

from __future__ import annotations

import re
from html import escape, unescape

from quizapp.core.exchange.entries import Entry, Evidence
from quizapp.core.exchange.markup import text_of
from quizapp.core.model import Span

_WRITTEN = re.compile(
    r"(?:<p>(?P<explanation>[^<]*(?:<br>[^<]*)*)</p>)?"
    r"(?:<blockquote>(?P<before>[^<]*(?:<br>[^<]*)*)"
    r"(?:<mark>(?P<words>[^<]*(?:<br>[^<]*)*)</mark>(?P<after>[^<]*(?:<br>[^<]*)*))?"
    r"</blockquote>)?"
    r"(?:<p><cite>(?P<title>[^<]*(?:<br>[^<]*)*)</cite></p>)?"
)


def html(entry: Entry) -> str:
    """Empty where there is nothing to show."""
    evidence, parts = entry.evidence, []
    if entry.explanation:
        parts.append(f"<p>{marked_up(entry.explanation)}</p>")
    if evidence.passage:
        parts.append(f"<blockquote>{_passage(evidence)}</blockquote>")
    if evidence.title:
        parts.append(f"<p><cite>{marked_up(evidence.title)}</cite></p>")
    return "".join(parts)


def plain(entry: Entry) -> str:
    """One line each: explanation, passage, title."""
    lines = (entry.explanation, entry.evidence.passage, entry.evidence.title)
    return "\n".join(line for line in lines if line)


def marked_up(text: str) -> str:
    """Plain text as HTML."""
    return escape(text, quote=False).replace("\n", "<br>")


def read(feedback: str) -> tuple[str, Evidence]:
    """Explanation and evidence."""
    found = _WRITTEN.fullmatch(feedback)
    if found is None:
        return text_of(feedback).strip(), Evidence()
    before, words, after = (_text(found[name]) for name in ("before", "words", "after"))
    span = Span(len(before), len(before) + len(words)) if found["words"] is not None else None
    return _text(found["explanation"]), Evidence(
        before + words + after, span, _text(found["title"])
    )


def _passage(evidence: Evidence) -> str:
    text, words = evidence.passage, evidence.words
    if words is None:
        return marked_up(text)
    before, inside, after = text[: words.start], text[words.start : words.end], text[words.end :]
    return f"{marked_up(before)}<mark>{marked_up(inside)}</mark>{marked_up(after)}"


def _text(markup: str | None) -> str:
    return unescape((markup or "").replace("<br>", "\n"))
