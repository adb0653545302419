"""The text of a parse, and the sentence around a span: what makes the ids of facts."""

from __future__ import annotations

import re
from functools import lru_cache

from spacy.tokens import Doc

from quizapp.core.model import Article, Span

_STOP = re.compile(r"[.!?…]+[»\"”)]*\s+(?=[«\"“A-ZÀ-ÖØ-Þ—–-])")
_ABBREVIATION = re.compile(r"(?:\b(?:M|MM|Dr|Pr|Me|Mgr|St|av|J|[A-Z])\.\s+)$")


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
    found = []
    for stop in _STOP.finditer(text):
        before = max(0, stop.start() - LONGEST_ABBREVIATION)
        if not _ABBREVIATION.search(text[before : stop.end()]):
            found.append(stop.end())
    return tuple(found)


def sentence_at(article: Article, span: Span) -> str:
    """The sentence of the passage that holds ``span``; the span itself when no passage does."""
    passage = article.passage_of(span)
    if passage is None:
        return article.text[span.start : span.end]
    start, end = passage.start, passage.end
    for stop in _stops(passage.text):
        at = passage.start + stop
        if at <= span.start:
            start = at
        elif at >= span.end:
            end = at
            break
    return article.text[start:end].strip()
