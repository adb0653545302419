"""A question with its passage, as the desk shows it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from quizapp.core.model import Question, Span
from quizapp.store.articles import passages_of
from quizapp.store.questions import to_core
from quizapp.store.tables import Article
from quizapp.store.tables import Question as Row
from quizapp.web.reader import evidence
from quizapp.web.reader.segments import Highlight, Segment, segments
from quizapp.web.reader.why_not import WhyNot, why_nots


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph cut at the evidence. ``proving``: the evidence is in it, not beside it."""

    number: int
    id: str
    segments: tuple[Segment, ...]
    proving: bool


@dataclass(frozen=True, slots=True)
class ReviewItem:
    """A question, the paragraphs that prove it with those around, the way to the article.

    ``words`` are the exact words of its answer, "" where none stand for it. ``why_not`` says of
    each wrong option, by its text, why it is wrong.
    """

    question: Row
    paragraphs: tuple[Paragraph, ...]
    words: str
    url: str
    why_not: Mapping[str, WhyNot]

    @property
    def number(self) -> int:
        """Of the first paragraph that proves it, from 1; 0 for none."""
        return next((p.number for p in self.paragraphs if p.proving), 0)


def review_item(article: Article, question: Row) -> ReviewItem:
    """The question beside its passage."""
    core = to_core(question)
    words = core.answer or _words_of_fact(article, question) or core.source
    return ReviewItem(
        question=question,
        paragraphs=_paragraphs(article, core, words),
        words=article.text[words.start : words.end] if words != core.source else "",
        url=evidence.link(article.id, words, core.source),
        why_not={why.option: why for why in why_nots(core, article)},
    )


def _words_of_fact(article: Article, question: Row) -> Span | None:
    if question.pairs or question.order:
        return None
    fact = next((fact for fact in article.facts if fact.content_id == question.fact), None)
    return Span(fact.start, fact.end) if fact else None


def _paragraphs(article: Article, question: Question, words: Span) -> tuple[Paragraph, ...]:
    """Those with evidence; beside a single one, the one before and the one after."""
    passages = passages_of(article)
    parts = [pair.source for pair in question.pairs] + [e.source for e in question.order]
    sources = parts or [question.source]
    proving = {n for n, p in enumerate(passages) if any(p.span.holds(s) for s in sources)}
    if not proving:
        return (Paragraph(0, "", _cut(article, question.source, sources, words), True),)
    near = {n + step for n in proving for step in (-1, 1)} if len(proving) == 1 else set[int]()
    return tuple(
        Paragraph(n + 1, passage.id, _cut(article, passage.span, sources, words), n in proving)
        for n, passage in enumerate(passages)
        if n in proving | near
    )


def _cut(article: Article, shown: Span, sources: list[Span], words: Span) -> tuple[Segment, ...]:
    marks = [Highlight(*source, evidence.SENTENCE) for source in sources]
    if words not in sources:
        marks.append(Highlight(*words, evidence.WORDS))
    return segments(article.text, shown, marks)
