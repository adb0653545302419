"""Flashcards: what is asked, what is answered, and the passage that proves it.

- ``Flashcard``; ``Place``, where its passage stands in an article.
- ``of_item(item) -> Flashcard``: from a question of a quiz.
- ``of_fact(fact, article, number, sentence) -> Flashcard``: from any fact of an article.
- ``mistakes(quiz, marks) -> tuple[Item, ...]``: the questions that were not wholly right.

Ids are made of the content, so that making a card twice gives one card, here and in Anki.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from quizapp.core.model import (
    GAP,
    Article,
    Fact,
    FactKind,
    Mark,
    Passage,
    Question,
    QuestionKind,
    Span,
    content_id,
)
from quizapp.core.quiz import Item, QuizSet

FEWEST_WORDS_LEFT = 3
"""A sentence that keeps fewer beside its gap says nothing: the paragraph is shown instead."""

ASKS = {"fr": "Vrai ou faux ?", "en": "True or false?"}
"""Put before a statement to judge, in the article's language."""

ASKS_WHO = {"fr": "Qui a dit : {} ?", "en": "Who said: {}?"}
"""Put around the words of a quote whose speaker the article names."""


class CardOrigin(StrEnum):
    """What a card was made of."""

    QUESTION = "question"
    FACT = "fact"
    IMPORTED = "imported"


@dataclass(frozen=True, slots=True)
class Place:
    """Where the evidence stands: the article's number, and offsets into its text."""

    article: int
    sentence: Span
    words: Span


@dataclass(frozen=True, slots=True)
class Flashcard:
    """``guid`` identifies it; ``passage`` is the paragraph that proves it, ``words`` where in
    this paragraph the exact words stand, ``title`` the article's. An imported card may have
    no passage and no place."""

    guid: str
    origin: CardOrigin
    front: str
    back: str
    language: str = ""
    explanation: str = ""
    title: str = ""
    passage: str = ""
    words: Span | None = None
    place: Place | None = None


def of_item(item: Item, language: str) -> Flashcard:
    """The question without its options: to know is more than to recognise."""
    question = item.question
    front, back = _sides(question, language)
    return Flashcard(
        guid=content_id(CardOrigin.QUESTION, question.id),
        origin=CardOrigin.QUESTION,
        front=front,
        back=back,
        language=language,
        explanation=question.explanation,
        title=item.article_title,
        passage=item.passage.text,
        words=_inside(item.fact, item.passage),
        place=Place(item.article, question.source, item.fact),
    )


def of_fact(fact: Fact, article: Article, number: int, sentence: Span) -> Flashcard:
    """The ``sentence`` of the fact with its words left out; of a quote, who said it.

    « Le chantier a coûté _____. » → « 350 000 euros ». Raises ``ValueError`` for a fact that
    lies in no paragraph of ``article``.
    """
    passage = article.passage_of(fact.span)
    if passage is None:
        raise ValueError(f"fact {fact.id} lies in no paragraph")
    if fact.kind is FactKind.QUOTE and fact.speaker:
        asked = ASKS_WHO.get(article.language, ASKS_WHO["en"])
        front, back = asked.format(_quoted(fact.text)), fact.speaker
    else:
        front, back = _with_gap(article, passage, sentence, fact.span), fact.text
    return Flashcard(
        guid=content_id(CardOrigin.FACT, fact.id),
        origin=CardOrigin.FACT,
        front=front,
        back=back,
        language=article.language,
        title=article.title,
        passage=passage.text,
        words=_inside(fact.span, passage),
        place=Place(number, sentence, fact.span),
    )


def mistakes(quiz: QuizSet, marks: Iterable[Mark]) -> tuple[Item, ...]:
    """The items that earned less than all their points, those left open among them."""
    return tuple(item for item, mark in zip(quiz.items, marks, strict=True) if mark.fraction < 1)


def _sides(question: Question, language: str) -> tuple[str, str]:
    """« Vrai ou faux ? » stands before a statement, which would else look like a fact; what is
    to be matched or put in order stands under the stem, in an order that tells nothing."""
    if question.kind is QuestionKind.TRUE_FALSE:
        return f"{ASKS.get(language, ASKS['en'])} {question.stem}", question.key
    if question.pairs:
        told = (f"{pair.left} → {pair.right}" for pair in question.pairs)
        return _listed(question.stem, (pair.left for pair in question.pairs)), "\n".join(told)
    if question.order:
        events = [event.text for event in question.order]
        told = (f"{place}. {event}" for place, event in enumerate(events, start=1))
        return _listed(question.stem, sorted(events)), "\n".join(told)
    return question.stem, question.key


def _listed(stem: str, rows: Iterable[str]) -> str:
    return "\n".join((stem, *(f"– {row}" for row in rows)))


def _with_gap(article: Article, passage: Passage, sentence: Span, words: Span) -> str:
    shown = sentence if sentence.holds(words) else passage.span
    before, after = article.text[shown.start : words.start], article.text[words.end : shown.end]
    if len(before.split()) + len(after.split()) < FEWEST_WORDS_LEFT:
        before = article.text[passage.start : words.start]
        after = article.text[words.end : passage.end]
    return f"{before}{GAP}{after}".strip()


def _quoted(text: str) -> str:
    return text if text.startswith(("«", "“", '"')) else f"« {text} »"


def _inside(words: Span, passage: Passage) -> Span | None:
    """``words`` counted from the passage's start; None when they lie elsewhere."""
    if not passage.span.holds(words):
        return None
    return Span(words.start - passage.start, words.end - passage.start)
