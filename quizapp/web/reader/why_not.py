"""Why a wrong option is wrong, with the passage of the article that tells.

- ``why_nots(question, article) -> tuple[WhyNot, ...]``: of a stored article.
- ``why_not_typed(response, question, article) -> WhyNot | None``: of a wrong answer typed.
- ``why_not_sentence(chosen, question, article) -> WhyNot | None``: of a sentence of the article.
"""

from __future__ import annotations

from dataclasses import dataclass

from quizapp.core.model import Fact, Question, Span
from quizapp.core.rationales import (
    Rationale,
    rationale_of,
    rationale_of_sentence,
    rationales,
)
from quizapp.store import articles
from quizapp.store.tables import Article
from quizapp.web.reader import evidence
from quizapp.web.reader.evidence import Evidence


@dataclass(frozen=True, slots=True)
class WhyNot:
    """An option, a sentence about it without its stop, and where the article says it, if it does.

    The sentence is in the ``language`` of the article.
    """

    option: str
    said: str
    evidence: Evidence | None
    language: str = "fr"


def why_nots(question: Question, article: Article) -> tuple[WhyNot, ...]:
    """One for each wrong option of which something can be said, in their order."""
    found = rationales(question, articles.to_core(article), _facts(article))
    return tuple(_with_passage(rationale, article) for rationale in found)


def why_not_typed(response: str, question: Question, article: Article) -> WhyNot | None:
    """Where the article says what was typed, or that it does not; None when it cannot tell."""
    found = rationale_of(response, question, articles.to_core(article), _facts(article))
    return None if found is None else _with_passage(found, article)


def why_not_sentence(chosen: Span, question: Question, article: Article) -> WhyNot | None:
    """What the sentence lacks to prove the statement; None when it cannot tell."""
    core = articles.to_core(article)
    found = rationale_of_sentence(chosen, question, core, _facts(article))
    return None if found is None else _with_passage(found, article)


def _facts(article: Article) -> list[Fact]:
    return [articles.fact_to_core(fact) for fact in article.facts]


def _with_passage(rationale: Rationale, article: Article) -> WhyNot:
    words = rationale.words
    shown = evidence.of_words(article, words) if words is not None else None
    return WhyNot(rationale.option, rationale.said, shown, article.language)
