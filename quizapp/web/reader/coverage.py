"""Which paragraphs of an article have questions: its coverage map.

- ``may_see(article) -> bool``: whoever makes quizzes of it, since it tells where answers are.
- ``coverage(article) -> dict[str, Coverage]``: by the id of the paragraph.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from flask import url_for
from flask_babel.speaklater import LazyString

from quizapp.core.model import QuestionKind
from quizapp.store.states import QuestionState, Role
from quizapp.store.tables import Article
from quizapp.web.access import may, signed_in
from quizapp.web.teach.labels import LABELS


@dataclass(frozen=True, slots=True)
class Coverage:
    """How many questions a paragraph has, how many of each kind, and where they are reviewed."""

    total: int
    kinds: tuple[tuple[LazyString, int], ...]
    url: str


def may_see(article: Article) -> bool:
    """Instructors, of the shipped articles and of their own."""
    user = signed_in()
    if user is None or not may(Role.INSTRUCTOR):
        return False
    return article.owner_id is None or article.owner_id == user.id


def coverage(article: Article) -> dict[str, Coverage]:
    """The paragraphs asked about, a rejected question being none; the others are left out."""
    counts: dict[str, Counter[QuestionKind]] = {}
    for question in article.questions:
        if question.state is not QuestionState.REJECTED:
            counts.setdefault(question.passage, Counter())[question.kind] += 1
    return {passage: _covered(article, passage, kinds) for passage, kinds in counts.items()}


def _covered(article: Article, passage: str, kinds: Counter[QuestionKind]) -> Coverage:
    return Coverage(
        total=kinds.total(),
        kinds=tuple((LABELS[kind], kinds[kind]) for kind in QuestionKind if kinds[kind]),
        url=url_for("teach.review", article_id=article.id, passage=passage),
    )
