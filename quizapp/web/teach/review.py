"""Review: each question beside its passage, approved or rejected."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

from flask import abort, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from quizapp.core.model import Difficulty, QuestionKind
from quizapp.store import articles, questions
from quizapp.store.articles import passages_of
from quizapp.store.database import db
from quizapp.store.states import QuestionState, Role
from quizapp.store.tables import Article, Question
from quizapp.web.access import found, require_role, the_user
from quizapp.web.teach.blueprint import blueprint
from quizapp.web.teach.labels import LABELS
from quizapp.web.teach.shown import review_items

DECISIONS = {"approve": QuestionState.APPROVED, "reject": QuestionState.REJECTED}
EXCERPT_WORDS = 6
"""Enough of a paragraph to know it again in a list."""


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
    def any(self) -> bool:
        """Whether one is set."""
        return bool(self.query)


def filters_of(article: Article) -> Filters:
    """The filters that the request asks for."""
    asked = request.args
    return Filters(
        state=_one_of(asked.get("state"), [state.value for state in QuestionState]),
        kind=_one_of(asked.get("kind"), [kind.value for kind in QuestionKind]),
        difficulty=_one_of(asked.get("difficulty"), [str(int(level)) for level in Difficulty]),
        passage=_one_of(asked.get("passage"), [passage.id for passage in passages_of(article)]),
    )


def _one_of(value: str | None, known: Sequence[str]) -> str:
    return value if value is not None and value in known else ""


@blueprint.get("/articles/<int:article_id>/questions")
@require_role(Role.INSTRUCTOR)
def review(article_id: int) -> str:
    """The questions that pass the filters; a shipped article's can be read, not decided."""
    article = found(articles.usable(db.session(), article_id, the_user()))
    filters = filters_of(article)
    every = questions.list_of_article(db.session(), article.id)
    shown = _shown(article, filters)
    editable = article.owner_id == the_user().id
    return render_template(
        "teach/review.html",
        article=article,
        editable=editable,
        filters=filters,
        counts=_counts(every),
        items=review_items(article, shown),
        to_approve=[row for row in shown if row.state is QuestionState.PROPOSED],
        states=[(state.value, LABELS[state]) for state in QuestionState],
        kinds=[(kind.value, LABELS[kind]) for kind in QuestionKind],
        levels=[(str(int(level)), LABELS[level]) for level in Difficulty],
        paragraphs=_paragraphs(article, every),
    )


def _shown(article: Article, filters: Filters) -> list[Question]:
    return questions.list_of_article(
        db.session(),
        article.id,
        state=QuestionState(filters.state) if filters.state else None,
        kind=QuestionKind(filters.kind) if filters.kind else None,
        difficulty=Difficulty(int(filters.difficulty)) if filters.difficulty else None,
        passage=filters.passage or None,
    )


def _counts(every: Sequence[Question]) -> dict[str, int]:
    states = Counter(row.state for row in every)
    return {state.value: states[state] for state in QuestionState}


def _paragraphs(article: Article, every: Sequence[Question]) -> list[tuple[str, str]]:
    """The paragraphs that have questions, with their first words."""
    asked = {row.passage for row in every}
    return [
        (passage.id, f"{number}. {' '.join(passage.text.split()[:EXCERPT_WORDS])}…")
        for number, passage in enumerate(passages_of(article), 1)
        if passage.id in asked
    ]


@blueprint.post("/questions/<int:question_id>/decision")
@require_role(Role.INSTRUCTOR)
def decide(question_id: int) -> Response:
    """Approve or reject one; back to the list, at the one after it."""
    question = found(questions.editable(db.session(), question_id, the_user()))
    decision = DECISIONS.get(request.form.get("decision", ""))
    if decision is None:
        abort(400)
    following = _following(question)
    questions.decide(db.session(), [question], decision)
    db.session.commit()
    return redirect(back_to(question, following), 303)


def _following(question: Question) -> int:
    """Id of the question after this one in the list shown; its own when it is the last."""
    shown = [row.id for row in _shown(question.article, filters_of(question.article))]
    later = shown[shown.index(question.id) + 1 :] if question.id in shown else shown
    return next(iter(later), question.id)


def back_to(question: Question, at: int) -> str:
    """Address of the list with its filters, at the question of id ``at``."""
    return f"{address(question.article)}#question-{at}"


def address(article: Article) -> str:
    """The list of the article's questions, with the filters of this request."""
    query: dict[str, Any] = {"article_id": article.id, **filters_of(article).query}
    return url_for("teach.review", **query)


@blueprint.post("/articles/<int:article_id>/questions/approval")
@require_role(Role.INSTRUCTOR)
def approve_shown(article_id: int) -> Response:
    """Approve what the page listed to review; what was decided or came since stays."""
    article = found(articles.owned(db.session(), article_id, the_user()))
    listed = set(request.form.getlist("question"))
    chosen = [
        row
        for row in questions.list_of_article(db.session(), article.id, state=QuestionState.PROPOSED)
        if str(row.id) in listed
    ]
    questions.decide(db.session(), chosen, QuestionState.APPROVED)
    db.session.commit()
    return redirect(address(article), 303)
