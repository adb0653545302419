"""Which questions of an article are reviewed, and in which order: the filters of an address."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

from flask import request, url_for

from quizapp.core.model import Difficulty, QuestionKind
from quizapp.store import doubts, questions
from quizapp.store.articles import passages_of
from quizapp.store.database import db
from quizapp.store.states import QuestionState
from quizapp.store.tables import Article, Question

DUBIOUS = "dubious"
"""Stands beside the states: those that the results of a quiz make doubtful."""


@dataclass(frozen=True, slots=True)
class Filters:
    """Which questions are shown; "" is all. What the address says wrong is left out."""

    state: str = ""
    kind: str = ""
    difficulty: str = ""
    passage: str = ""

    @property
    def query(self) -> dict[str, str]:
        """The filters that are set, for an address."""
        return {name: value for name, value in asdict(self).items() if value}

    @property
    def decided(self) -> dict[str, str]:
        """The filter by state alone, for pages whose address says kind and paragraph of its own."""
        return {"state": self.state} if self.state else {}

    @property
    def any(self) -> bool:
        """Whether one is set."""
        return bool(self.query)


def filters_of(article: Article) -> Filters:
    """The filters that the request asks for."""
    asked = request.args
    return Filters(
        state=_one_of(asked.get("state"), [*(state.value for state in QuestionState), DUBIOUS]),
        kind=_one_of(asked.get("kind"), [kind.value for kind in QuestionKind]),
        difficulty=_one_of(asked.get("difficulty"), [str(int(level)) for level in Difficulty]),
        passage=_one_of(asked.get("passage"), [passage.id for passage in passages_of(article)]),
    )


def _one_of(value: str | None, known: Sequence[str]) -> str:
    return value if value is not None and value in known else ""


def queue(article: Article, filters: Filters) -> list[Question]:
    """The questions that pass the filters, best first."""
    state = filters.state if filters.state != DUBIOUS else ""
    rows = questions.list_of_article(
        db.session(),
        article.id,
        state=QuestionState(state) if state else None,
        kind=QuestionKind(filters.kind) if filters.kind else None,
        difficulty=Difficulty(int(filters.difficulty)) if filters.difficulty else None,
        passage=filters.passage or None,
    )
    if filters.state != DUBIOUS:
        return rows
    doubted = doubts.of_article(db.session(), article)
    return [row for row in rows if row.id in doubted]


def after(question: Question, queued: Sequence[Question]) -> Question | None:
    """The first that comes after it, whether it is itself in the queue or has left it."""
    here = question.rank, question.id
    return next((row for row in queued if (row.rank, row.id) > here), None)


def before(question: Question, queued: Sequence[Question]) -> Question | None:
    """The last that comes before it."""
    here = question.rank, question.id
    return next((row for row in reversed(queued) if (row.rank, row.id) < here), None)


def list_address(article: Article) -> str:
    """The list of the article's questions, with the filters of this request."""
    return _address("teach.review", article, article_id=article.id)


def desk_address(question: Question | None, article: Article) -> str:
    """The question on the desk, with the filters of this request; the list when there is none."""
    if question is None:
        return list_address(article)
    return _address("teach.desk", article, question_id=question.id)


def edit_address(question: Question) -> str:
    """The form of the question's words, with the filters of this request."""
    return _address("teach.edit_question", question.article, question_id=question.id)


def _address(endpoint: str, article: Article, **values: Any) -> str:
    values.update(filters_of(article).query)
    return url_for(endpoint, **values)
