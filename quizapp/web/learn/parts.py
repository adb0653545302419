"""The rows of a matching or an ordering, and the sentences of a highlight, as a page shows them.

- ``rows(question, seed, position, response)`` and ``offered(…)``: to answer.
- ``lines(question, response, article) -> tuple[Line, ...]``: answered, each with its evidence.
- ``paragraphs(question, article)``: which sentences stand together.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from quizapp.core.attempt import shown_parts
from quizapp.core.model import Question, QuestionKind
from quizapp.core.responses import Malformed, parts, places, sides, span_in, span_of
from quizapp.store.articles import passages_of
from quizapp.store.tables import Article
from quizapp.web.learn.answers import rows_of
from quizapp.web.reader import evidence
from quizapp.web.reader.evidence import Evidence


@dataclass(frozen=True, slots=True)
class Row:
    """A text to answer to; ``place`` is the number chosen beside it, 0 for none."""

    text: str
    place: int


@dataclass(frozen=True, slots=True)
class Line:
    """A row answered: what was put beside it (empty for nothing), and what belongs there."""

    text: str
    given: str
    expected: str
    right: bool
    evidence: Evidence | None


def rows(question: Question, seed: int, position: int, response: str) -> tuple[Row, ...]:
    """The longer sides of a matching in the article's order, or the events in the order shown."""
    texts: Sequence[str] = sides(question)[0]
    if question.order:
        texts = [question.order[event].text for event in shown_parts(question, seed, position)]
    chosen = rows_of(question, seed, position, response) if texts else ()
    return tuple(Row(text, place) for text, place in zip(texts, chosen, strict=True))


def offered(question: Question, seed: int, position: int) -> tuple[str, ...]:
    """What may be put beside a row of a matching, in the order shown; none for other kinds."""
    shorter = sides(question)[1]
    return tuple(shorter[n] for n in shown_parts(question, seed, position)) if shorter else ()


def lines(question: Question, response: str, article: Article | None) -> tuple[Line, ...]:
    """Each pair, or each event in the right order, with what was answered."""
    size = 0 if question.several else parts(question)
    try:
        given = places(response, size) if size else ()
    except Malformed:
        given = (0,) * size
    long, short = sides(question)
    texts = long or tuple(event.text for event in question.order)
    expected = short or tuple(str(place) for place in range(1, size + 1))
    sources = [pair.source for pair in question.pairs] or [e.source for e in question.order]
    return tuple(
        Line(
            text=text,
            given=expected[place - 1] if place else "",
            expected=expected[n],
            right=place == n + 1,
            evidence=evidence.of_sentence(article, sources[n]) if article else None,
        )
        for n, (text, place) in enumerate(zip(texts, given, strict=True))
    )


def paragraphs(question: Question, article: Article | None) -> tuple[tuple[int, ...], ...]:
    """The places of the sentences of a highlight, those of one paragraph together."""
    if question.kind is not QuestionKind.HIGHLIGHT:
        return ()
    passages = passages_of(article) if article else ()

    def home(place: int) -> int:
        span = span_in(span_of(question.options[place]))
        return next((n for n, passage in enumerate(passages) if passage.span.holds(span)), -1)

    return tuple(tuple(group) for _, group in groupby(range(len(question.options)), key=home))
