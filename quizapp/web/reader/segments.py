"""An article's text cut where its highlights begin and end.

- ``segments(text, span, highlights) -> tuple[Segment, ...]``: joined, they are ``text[span]``.

Highlights may overlap (a figure inside a quote): a segment says every kind that covers
it, so that the page needs no nested marks.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from quizapp.core.model import FactKind, Span

MARK_OF_FACT = {
    FactKind.FIGURE: "figure",
    FactKind.PERSON: "actor",
    FactKind.ORGANISATION: "actor",
    FactKind.PLACE: "place",
    FactKind.QUOTE: "quote",
    FactKind.DATE: "date",
}
"""The mark that a fact wears; people and organisations share one."""

MARKS = ("figure", "actor", "place", "quote", "date")
"""Every mark, in the order of the legend."""


@dataclass(frozen=True, slots=True)
class Highlight:
    """Characters ``start`` to ``end`` of an article, and the kind of mark they wear."""

    start: int
    end: int
    kind: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Segment:
    """A run of text under the same highlights. ``opens`` are the kinds that begin with it."""

    start: int
    end: int
    text: str
    kinds: tuple[str, ...] = ()
    opens: tuple[str, ...] = ()
    note: str = ""


def segments(text: str, span: Span, highlights: Iterable[Highlight]) -> tuple[Segment, ...]:
    """``text[span]`` in order, cut at each edge of a highlight; empty when the span is.

    A highlight that is empty, reversed or outside the span is left out; one that
    sticks out is clipped.
    """
    start, end = max(span.start, 0), min(span.end, len(text))
    clipped = [
        Highlight(max(h.start, start), min(h.end, end), h.kind, h.note)
        for h in highlights
        if max(h.start, start) < min(h.end, end)
    ]
    edges = {start, end} | {h.start for h in clipped} | {h.end for h in clipped}
    if start >= end:
        return ()
    return tuple(_segment(text, left, right, clipped) for left, right in pairwise(sorted(edges)))


def _segment(text: str, left: int, right: int, highlights: list[Highlight]) -> Segment:
    over = [h for h in highlights if h.start <= left and right <= h.end]
    return Segment(
        start=left,
        end=right,
        text=text[left:right],
        kinds=tuple(dict.fromkeys(h.kind for h in over)),
        opens=tuple(dict.fromkeys(h.kind for h in over if h.start == left)),
        note=" · ".join(dict.fromkeys(h.note for h in over if h.note)),
    )
