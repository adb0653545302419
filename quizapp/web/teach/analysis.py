"""What the generator makes on demand of an article that lies in the database.

- ``ask(article, words) -> tuple[Question, ...]``: questions that the words answer.
- ``exchange_options(article, question, seen) -> tuple[Option, ...]``.

An article is analysed when the first of its questions is asked for, and kept for the next ones.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from functools import lru_cache
from threading import Lock
from typing import TYPE_CHECKING

from quizapp.core.model import Article, Option, Question, Span

if TYPE_CHECKING:
    from quizapp.core.questions.context import Context

WHOLE = 30_000
"""Characters up to which an article is analysed as a whole, in about a second for each 5,000."""

REACH = 8_000
"""Characters read before and after the words of a longer one: what they refer to is near."""

KEPT = 4
"""Articles whose analysis stays in memory, a few megabytes each."""

_turn = Lock()


def ask(article: Article, words: Span) -> tuple[Question, ...]:
    """The questions that ``words`` answer, the best first; none when nothing good comes out."""
    from quizapp.core import generation

    with _turn:
        return generation.ask(_context(_around(article, words)), words)


def exchange_options(
    article: Article, question: Question, seen: Collection[str]
) -> tuple[Option, ...]:
    """The question's options with others for those ``seen``; none when there are no more."""
    from quizapp.core import generation

    with _turn:
        context = _context(_around(article, question.source))
        return generation.exchange_options(context, question, seen)


@lru_cache(maxsize=KEPT)
def _context(article: Article) -> Context:
    from quizapp.core.generation import analyse
    from quizapp.web.commands.articles import pipeline

    return analyse(article, pipeline(article.language))


def _around(article: Article, words: Span) -> Article:
    """The article, or of a long one the paragraphs around ``words``; offsets stay the same."""
    if len(article.text) <= WHOLE:
        return article
    near = (
        passage
        for passage in article.passages
        if passage.end > words.start - REACH and passage.start < words.end + REACH
    )
    return replace(article, passages=tuple(near))
