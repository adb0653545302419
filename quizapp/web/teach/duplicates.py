"""Questions of an article that other articles ask as well, side by side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from flask import render_template
from sqlalchemy import select

from quizapp.core.duplicates import Asked, Likeness, resembling
from quizapp.store import articles, questions
from quizapp.store.database import db
from quizapp.store.states import QuestionState, Role
from quizapp.store.tables import Article, Question
from quizapp.web.access import found, require_role, the_user
from quizapp.web.teach.blueprint import blueprint
from quizapp.web.teach.queue import list_address


@dataclass(frozen=True, slots=True)
class Pair:
    """A question of the article, one of another that resembles it, and by how much."""

    here: Question
    there: Question
    percent: int


@blueprint.get("/articles/<int:article_id>/duplicates")
@require_role(Role.INSTRUCTOR)
def duplicates(article_id: int) -> str:
    """Each pair beside each other, to reject the weaker of the two."""
    article = found(articles.usable(db.session(), article_id, the_user()))
    return render_template(
        "teach/duplicates.html",
        article=article,
        pairs=_pairs(article),
        mine=the_user().id,
        back=list_address(article),
    )


def _pairs(article: Article) -> list[Pair]:
    kept = [row for row in article.questions if row.state is not QuestionState.REJECTED]
    near = _near(article, kept)
    numbers = {likeness.id for several in near.values() for likeness in several}
    there = {
        row.id: row for row in db.session.scalars(select(Question).where(Question.id.in_(numbers)))
    }
    return [
        Pair(row, there[likeness.id], likeness.percent)
        for row in kept
        for likeness in near.get(row.id, ())
    ]


def nearest(question: Question) -> Pair | None:
    """The question of another article that resembles this one most."""
    near = _near(question.article, [question]).get(question.id)
    if not near:
        return None
    there = db.session.get_one(Question, near[0].id)
    return Pair(question, there, near[0].percent)


def _near(article: Article, rows: Sequence[Question]) -> dict[int, list[Likeness]]:
    asked = [Asked(row.id, row.kind, row.stem, row.key) for row in rows]
    others = questions.asked_elsewhere(db.session(), the_user(), article.id)
    return resembling(asked, others)
