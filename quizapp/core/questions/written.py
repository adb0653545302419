"""A question that an instructor writes on words of an article, and what it starts from.

- ``start(kind, article, words) -> Draft``: what the form holds before anything is typed.
- ``question_of(draft, article, words, facts) -> Question``.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from quizapp.core.facts.sentences import sentence_span
from quizapp.core.model import (
    GAP,
    Article,
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
from quizapp.core.responses import listed

KINDS = (
    QuestionKind.CHOICE,
    QuestionKind.SHORT_ANSWER,
    QuestionKind.NUMERIC,
    QuestionKind.CLOZE,
    QuestionKind.TRUE_FALSE,
    QuestionKind.MATCHING,
    QuestionKind.ORDERING,
)
"""What can be written by hand; the sentences among which a proof is found are the article's own."""

TRUTHS = {"fr": ("Vrai", "Faux"), "en": ("True", "False")}
REASONS = {"fr": "écrite à la main", "en": "written by hand"}


@dataclass(frozen=True, slots=True)
class Draft:
    """A question as written. Pairs are ``(left, right)``, events in their right order."""

    kind: QuestionKind
    stem: str = ""
    options: tuple[Option, ...] = ()
    key: str = ""
    accepted: tuple[str, ...] = ()
    pairs: tuple[tuple[str, str], ...] = ()
    events: tuple[str, ...] = ()
    difficulty: Difficulty = Difficulty.MEDIUM
    explanation: str = ""


def start(kind: QuestionKind, article: Article, words: Span) -> Draft:
    """A gap at the words, their sentence as a statement, the words as the key."""
    said = " ".join(article.text[words.start : words.end].split())
    source = _sentence(article, words)
    before, after = article.text[source.start : words.start], article.text[words.end : source.end]
    if kind is QuestionKind.CLOZE:
        gapped = " ".join(f"{before}{GAP}{after}".split())
        return Draft(kind, gapped, (Option(said, True),), said)
    if kind is QuestionKind.TRUE_FALSE:
        true, false = TRUTHS.get(article.language, TRUTHS["fr"])
        sentence = " ".join(f"{before}{said}{after}".split())
        return Draft(kind, sentence, (Option(true, True), Option(false, False)), true)
    if kind is QuestionKind.MATCHING:
        return Draft(kind, pairs=((said, ""),))
    if kind is QuestionKind.ORDERING:
        return Draft(kind, events=(said,))
    return Draft(kind, options=(Option(said, True),), key=said)


def question_of(draft: Draft, article: Article, words: Span, facts: Iterable[Fact]) -> Question:
    """The question proved by the sentence of ``words``. They lie in one passage."""
    source = _sentence(article, words)
    passage = article.passage_of(source)
    key, accepted = _answer(draft)
    evidence = article.text[source.start : source.end]
    return Question(
        id=content_id("written", draft.kind, draft.stem, key, evidence),
        kind=draft.kind,
        stem=draft.stem,
        options=draft.options,
        key=key,
        accepted=accepted,
        fact=_fact_at(words, facts),
        passage=passage.id if passage else "",
        source=source,
        reason=REASONS.get(article.language, REASONS["fr"]),
        difficulty=draft.difficulty,
        explanation=draft.explanation,
        answer=None if draft.pairs or draft.events else words,
        pairs=tuple(Pair(left, right, source) for left, right in draft.pairs),
        order=tuple(Event(text, source) for text in draft.events),
    )


def parts_key(pairs: Iterable[tuple[str, str]], events: Iterable[str]) -> str:
    """The key of a matching or an ordering in one line."""
    paired = listed(f"{left} : {right}" for left, right in pairs)
    return paired or listed(f"{place}. {text}" for place, text in enumerate(events, 1))


def _answer(draft: Draft) -> tuple[str, tuple[str, ...]]:
    """The key, and the answers that count as it, the key first."""
    key = parts_key(draft.pairs, draft.events) or draft.key
    return key, tuple(dict.fromkeys((key, *draft.accepted)))


def _sentence(article: Article, words: Span) -> Span:
    passage = article.passage_of(words)
    return words if passage is None else sentence_span(passage, words)


def _fact_at(words: Span, facts: Iterable[Fact]) -> str:
    """The fact on the words or in them; "" where they state none that is known."""
    held = [fact for fact in facts if words.holds(fact.span) or fact.span.holds(words)]
    exact = (fact for fact in held if fact.span == words)
    return next((fact.id for fact in (*exact, *held)), "")
