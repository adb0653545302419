"""A question with its passage, as the review shows it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from quizapp.core.model import Passage, Span
from quizapp.store.articles import passages_of
from quizapp.store.questions import to_core
from quizapp.store.tables import Article, Fact, Question
from quizapp.web.reader import evidence
from quizapp.web.reader.segments import Highlight, Segment, segments
from quizapp.web.reader.why_not import WhyNot, why_nots


@dataclass(frozen=True, slots=True)
class ReviewItem:
    """A question, the number of its paragraph, the paragraph cut at the evidence, the way to it.

    ``why_not`` says of each wrong option, by its text, why it is wrong.
    """

    question: Question
    paragraph: int
    segments: tuple[Segment, ...]
    url: str
    why_not: Mapping[str, WhyNot]


def review_items(article: Article, questions: Iterable[Question]) -> list[ReviewItem]:
    """Each question of ``article`` beside its passage."""
    facts = {fact.content_id: fact for fact in article.facts}
    passages = passages_of(article)
    return [_item(article, question, facts, passages) for question in questions]


def _item(
    article: Article,
    question: Question,
    facts: dict[str, Fact],
    passages: tuple[Passage, ...],
) -> ReviewItem:
    source = Span(question.source_start, question.source_end)
    fact = facts.get(question.fact)
    core = to_core(question)
    words = core.answer or (Span(fact.start, fact.end) if fact else source)
    number, passage = next(
        ((n, passage) for n, passage in enumerate(passages, 1) if passage.span.holds(source)),
        (0, None),
    )
    return ReviewItem(
        question=question,
        paragraph=number,
        segments=segments(
            article.text,
            passage.span if passage else source,
            [
                Highlight(*source, evidence.SENTENCE),
                Highlight(*words, evidence.WORDS),
            ],
        ),
        url=evidence.link(article.id, words, source),
        why_not={why.option: why for why in why_nots(core, article)},
    )
