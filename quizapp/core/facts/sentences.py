"""The text of a parse, and the sentence around a span: what makes the ids of facts."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from quizapp.core.model import Article, Passage, Span

if TYPE_CHECKING:
    from spacy.tokens import Doc  # the reader's pages ask for sentences without a parse

_STOP = re.compile(r"[.!?…]+[»\"”)]*\s+(?=[«\"“A-ZÀ-ÖØ-Þ—–-])")
_QUOTATION_MARK = re.compile(r"[«»]")
_ABBREVIATION = re.compile(r"(?:\b(?:M|MM|Dr|Pr|Me|Mgr|St|av|J|[A-Z])\.\s+)$")


LONGEST_QUOTATION = 400  # characters; a longer one is cut at its sentences like any text
LONGEST_ABBREVIATION = len(" Mgr")  # up to its dot; the space tells that it is whole
_TEXT = "quizapp.text"


def text_of(doc: Doc) -> str:
    """``doc.text``, which spaCy puts together anew at each call, kept after the first."""
    text: str | None = doc.user_data.get(_TEXT)
    if text is None:
        text = doc.user_data[_TEXT] = doc.text
    return text


@lru_cache(maxsize=256)
def _stops(text: str) -> tuple[int, ...]:
    """Where the sentences of a passage begin after its first; several facts ask for each."""
    quoted = list(_quotations(text))
    found = []
    for stop in _STOP.finditer(text):
        before = max(0, stop.start() - LONGEST_ABBREVIATION)
        nearest = bisect_right(quoted, (stop.end(), 0)) - 1
        inside = nearest >= 0 and stop.end() < quoted[nearest][1]
        if not inside and not _ABBREVIATION.search(text[before : stop.end()]):
            found.append(stop.end())
    return tuple(found)


def _quotations(text: str) -> Iterator[tuple[int, int]]:
    """Where quotations begin and end, those inside others and the longest left out."""
    depth = start = 0
    for mark in _QUOTATION_MARK.finditer(text):
        if mark[0] == "«":
            start = start if depth else mark.start()
            depth += 1
        elif depth:
            depth -= 1
            if not depth and mark.end() - start <= LONGEST_QUOTATION:
                yield start, mark.end()


def sentence_span(passage: Passage, span: Span) -> Span:
    """The sentence of ``passage`` that holds ``span``, without the space after it.

    A quotation of several sentences is not cut: « Il pleut. Il vente », dit-elle.
    """
    start, end = passage.start, passage.end
    for stop in _stops(passage.text):
        at = passage.start + stop
        if at <= span.start:
            start = at
        elif at >= span.end:
            end = at
            break
    text = passage.text[start - passage.start : end - passage.start]
    return Span(start, start + len(text.rstrip()))


def sentence_at(article: Article, span: Span) -> str:
    """The sentence of the passage that holds ``span``; the span itself when no passage does."""
    passage = article.passage_of(span)
    if passage is None:
        return article.text[span.start : span.end]
    start, end = sentence_span(passage, span)
    return article.text[start:end].strip()
