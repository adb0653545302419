"""Where in an article the words are that someone selected or typed.

- ``locate(passage, words, before, near) -> Span | None``.
"""

from __future__ import annotations

from quizapp.core.language.typography import plain
from quizapp.core.model import Passage, Span

EDGES = frozenset('«»“”"()[]…,;:!?.– —')
"""What may be selected along with words, and is none of them."""


def locate(
    passage: Passage, words: str, *, before: int | None = None, near: Span | None = None
) -> Span | None:
    """The words of the passage that ``words`` are, whole; None when they are not there.

    Spaces, and how apostrophes and quotes are drawn, do not count; capitals do where that finds
    anything. Of several places the one with ``before`` characters ahead of it, spaces left out,
    else one within ``near``, else the first.
    """
    at = [place for place, character in enumerate(passage.text) if not character.isspace()]
    text = "".join(plain(passage.text[place]) for place in at)
    wanted = "".join(plain(words).split()).strip("".join(EDGES))
    if not wanted:
        return None
    starts = _places(text, wanted) or _places(text.casefold(), wanted.casefold())
    spans = {
        start: _whole(passage, at[start], at[start + len(wanted) - 1] + 1)
        for start in starts
        if start + len(wanted) <= len(at)
    }
    if before is not None and spans:
        return spans[min(spans, key=lambda start: abs(start - before))]
    within = (span for span in spans.values() if near is not None and near.holds(span))
    return next(within, next(iter(spans.values()), None))


def _places(text: str, wanted: str) -> list[int]:
    """Where ``wanted`` begins in ``text``."""
    found, start = [], text.find(wanted)
    while start >= 0:
        found.append(start)
        start = text.find(wanted, start + 1)
    return found


def _whole(passage: Passage, start: int, end: int) -> Span:
    """The span drawn out to whole words: « nord-cor » is « nord-coréens »."""
    text = passage.text
    while start > 0 and text[start - 1].isalnum() and text[start].isalnum():
        start -= 1
    while end < len(text) and text[end].isalnum() and text[end - 1].isalnum():
        end += 1
    return Span(passage.start + start, passage.start + end)
