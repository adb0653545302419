"""The words that prove an answer, in their paragraph, with the way to them in the article.

- ``of_item(item) -> Evidence``: for a question of a published quiz.
- ``of_words(article, span) -> Evidence | None``: for any words of a stored article;
  ``of_sentence`` for a sentence of it as a whole.
- ``link(article, words, sentence) -> str``: the reader, scrolled to the words.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from flask import url_for

from quizapp.core.facts.sentences import sentence_span
from quizapp.core.model import Passage, Span
from quizapp.core.quiz import Item
from quizapp.store.articles import passages_of
from quizapp.store.tables import Article
from quizapp.web.reader.segments import Highlight, Segment, segments

WORDS = "words"
SENTENCE = "sentence"
ANCHOR = "at"
"""Id of the words that a link points to."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """A paragraph, or a part of one, cut at its sentence and at the exact words."""

    segments: tuple[Segment, ...]
    url: str
    language: str = "fr"


def of_item(item: Item) -> Evidence:
    """The paragraph of the question with its sentence and its exact words."""
    sentence = item.question.source
    return Evidence(
        segments=_cut(item.passage, item.passage.span, item.fact, sentence),
        url=link(item.article, item.fact, sentence),
        language=item.language,
    )


def of_words(article: Article, words: Span) -> Evidence | None:
    """The sentence around ``words``; None when they lie in no paragraph."""
    passage = passage_around(article, words)
    if passage is None:
        return None
    sentence = sentence_span(passage, words)
    return Evidence(
        segments=_cut(passage, sentence, words, sentence),
        url=link(article.id, words, sentence),
        language=article.language,
    )


def of_sentence(article: Article, sentence: Span) -> Evidence | None:
    """The sentence alone; None when it lies in no paragraph."""
    passage = passage_around(article, sentence)
    if passage is None:
        return None
    return Evidence(
        segments=_cut(passage, sentence, sentence, sentence),
        url=link(article.id, sentence, sentence),
        language=article.language,
    )


def link(article: int, words: Span, sentence: Span | None = None) -> str:
    """Address of the reader that shows ``words`` in ``sentence``."""
    where: dict[str, Any] = {"at": f"{words.start}-{words.end}"}
    if sentence is not None:
        where["in"] = f"{sentence.start}-{sentence.end}"
    return url_for("reader.show", article_id=article, _anchor=ANCHOR, **where)


def passage_around(article: Article, span: Span) -> Passage | None:
    """The paragraph that holds ``span``; None for an empty one or across two."""
    if not 0 <= span.start < span.end:
        return None
    return next((p for p in passages_of(article) if p.span.holds(span)), None)


def _cut(passage: Passage, shown: Span, words: Span, sentence: Span) -> tuple[Segment, ...]:
    # The passage knows its own text alone: offsets are counted from its start.
    shift = passage.start
    return segments(
        passage.text,
        Span(shown.start - shift, shown.end - shift),
        [
            Highlight(sentence.start - shift, sentence.end - shift, SENTENCE),
            Highlight(words.start - shift, words.end - shift, WORDS),
        ],
    )
