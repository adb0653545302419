"""The items of a quiz, made of stored questions.

- ``item_of(question, points) -> core Item``: the question with all that proves and marks it.
"""

from __future__ import annotations

from quizapp.core import quiz as core
from quizapp.core.model import FactKind, Passage, QuestionKind, Span
from quizapp.store import articles, questions
from quizapp.store.tables import Article, Question

NAMED = frozenset({FactKind.PERSON, FactKind.ORGANISATION, FactKind.PLACE})
COUNTED = frozenset({FactKind.FIGURE, FactKind.DATE})

_KIND_OF_QUESTION = {QuestionKind.NUMERIC: FactKind.FIGURE}


def item_of(row: Question, points: float) -> core.Item:
    """The question as it would be published now."""
    article = row.article
    question = questions.to_core(row)
    fact = next((each for each in article.facts if each.content_id == question.fact), None)
    kind = fact.kind if fact else _KIND_OF_QUESTION.get(question.kind, FactKind.ORGANISATION)
    words = question.answer or (Span(fact.start, fact.end) if fact else question.source)
    return core.Item(
        question=question,
        points=points,
        article=article.id,
        article_title=article.title,
        fact_kind=kind,
        fact=words,
        passage=_passage(article, question.passage, question.source),
        rivals=_rivals(article),
        language=article.language,
    )


def _passage(article: Article, name: str, source: Span) -> Passage:
    passages = articles.passages_of(article)
    found = next((passage for passage in passages if passage.id == name), None)
    return found or Passage(name, source.start, source.end, article.text[source.start : source.end])


def _rivals(article: Article) -> tuple[str, ...]:
    """Its names, figures and dates: what marking tolerates must not reach another one."""
    named = [row.value or row.text for row in article.facts if row.kind in NAMED]
    others = [row.text for row in article.facts if row.kind in COUNTED]
    speakers = [row.speaker for row in article.facts if row.speaker]
    return tuple(dict.fromkeys([*named, *speakers, *others]))
