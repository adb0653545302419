"""What the makers of composed questions share: a draft, and the finished question."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from spacy.tokens import Span as Tokens

from quizapp.core.facts.sentences import text_of
from quizapp.core.model import (
    Difficulty,
    Event,
    Fact,
    Option,
    Pair,
    Question,
    QuestionKind,
    Span,
    content_id,
)
from quizapp.core.questions.checks import words
from quizapp.core.questions.context import Context


@dataclass(frozen=True, slots=True)
class Composition:
    """A composed question before it gets its id; ``source`` holds the fact it is filed under."""

    kind: QuestionKind
    stem: str
    key: str
    accepted: tuple[str, ...]
    source: Span
    reason: str
    difficulty: Difficulty
    explanation: str
    checks: tuple[str, ...]
    options: tuple[Option, ...] = ()
    pairs: tuple[Pair, ...] = ()
    order: tuple[Event, ...] = ()
    statement: str | None = None


def question_of(draft: Composition, context: Context) -> Question | None:
    """The finished question; None when its sentence states no fact or crosses two paragraphs."""
    passage = context.article.passage_of(draft.source)
    fact = _fact_in(draft.source, context)
    if passage is None or fact is None:
        return None
    evidence = context.article.text[draft.source.start : draft.source.end]
    return Question(
        id=content_id(draft.kind, draft.stem, draft.key, evidence),
        kind=draft.kind,
        stem=draft.stem,
        options=draft.options,
        key=draft.key,
        accepted=draft.accepted,
        fact=fact.id,
        passage=passage.id,
        source=draft.source,
        reason=draft.reason,
        difficulty=draft.difficulty,
        explanation=draft.explanation,
        checks=draft.checks,
        answer=draft.source if draft.kind is QuestionKind.HIGHLIGHT else None,
        pairs=draft.pairs,
        order=draft.order,
        statement=draft.statement,
    )


def _fact_in(source: Span, context: Context) -> Fact | None:
    """The first fact stated there, or the one on the first of the names mentioned there."""
    stated = next((fact for fact in context.facts if source.holds(fact.span)), None)
    if stated is not None:
        return stated
    named = (context.fact_of(mention.span) for _, mention in context.mentions_in(*source))
    return next((fact for fact in named if fact is not None), None)


def sentence_at(offset: int, context: Context) -> Span | None:
    """The sentence of the article's content that holds a character, without spaces around."""
    found = (s for s in context.sentences if s.start_char <= offset < s.end_char)
    sentence = next(found, None)
    return None if sentence is None else span_of(sentence, context)


def span_of(sentence: Tokens, context: Context) -> Span:
    """Where a sentence stands, without the spaces around it."""
    text = context.article.text[sentence.start_char : sentence.end_char]
    start = sentence.start_char + len(text) - len(text.lstrip())
    return Span(start, start + len(text.strip()))


def told_by_title(text: str, context: Context, share: float) -> bool:
    """Whether the title has more than ``share`` of the content words of ``text``."""
    own = words(text)
    return bool(own) and len(own & words(text_of(context.title))) > share * len(own)


def apart(sources: Iterable[Span]) -> bool:
    """Whether each stands in a sentence of its own."""
    listed = list(sources)
    return len(set(listed)) == len(listed)


def even(texts: Sequence[str], ratio: float) -> bool:
    """Whether the longest is at most ``ratio`` times the shortest, in characters."""
    return max(map(len, texts)) <= ratio * min(map(len, texts))
