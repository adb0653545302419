"""The list of an article's questions: filtered, decided many at once, its coverage map."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from flask import abort, redirect, render_template, request
from flask_babel.speaklater import LazyString
from werkzeug.wrappers import Response

from quizapp.core.model import Difficulty, QuestionKind
from quizapp.store import articles, changes, doubts, questions
from quizapp.store.articles import passages_of
from quizapp.store.database import db
from quizapp.store.states import QuestionState, Role
from quizapp.store.tables import Article, Question
from quizapp.web.access import found, require_role, the_user
from quizapp.web.i18n import lazy_gettext as _l
from quizapp.web.reader.coverage import Coverage, coverage
from quizapp.web.teach import result_words
from quizapp.web.teach.blueprint import blueprint
from quizapp.web.teach.labels import LABELS
from quizapp.web.teach.queue import DUBIOUS, desk_address, filters_of, list_address, queue

DECISIONS = {
    "approve": QuestionState.APPROVED,
    "reject": QuestionState.REJECTED,
    "propose": QuestionState.PROPOSED,
}
EXCERPT_WORDS = 6
"""Enough of a paragraph to know it again in a list."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A paragraph on the coverage map: its number, its share of the text, its questions."""

    number: int
    passage: str
    excerpt: str
    percent: float
    covered: Coverage | None


@blueprint.get("/articles/<int:article_id>/questions")
@require_role(Role.INSTRUCTOR)
def review(article_id: int) -> str:
    """The questions that pass the filters; a shipped article's can be read, not decided."""
    article = found(articles.usable(db.session(), article_id, the_user()))
    filters = filters_of(article)
    every = questions.list_of_article(db.session(), article.id)
    shown = queue(article, filters)
    editable = article.owner_id == the_user().id
    return render_template(
        "teach/review.html",
        article=article,
        editable=editable,
        filters=filters,
        counts=_counts(every),
        shown=shown,
        numbers={passage.id: number for number, passage in enumerate(passages_of(article), 1)},
        to_approve=[row for row in shown if row.state is QuestionState.PROPOSED],
        last_act=changes.latest(db.session(), article.id, the_user()) if editable else None,
        states=_states(),
        doubted=doubts.of_article(db.session(), article),
        told=result_words,
        kinds=[(kind.value, LABELS[kind]) for kind in _kinds(every)],
        levels=[(str(int(level)), LABELS[level]) for level in Difficulty],
        stretches=_stretches(article),
    )


def _counts(every: Sequence[Question]) -> dict[str, int]:
    states = Counter(row.state for row in every)
    return {state.value: states[state] for state in QuestionState}


def _states() -> list[tuple[str, LazyString]]:
    return [*((state.value, LABELS[state]) for state in QuestionState), (DUBIOUS, _l("Dubious"))]


def _kinds(every: Sequence[Question]) -> list[QuestionKind]:
    """The kinds that there are, in their order."""
    made = {row.kind for row in every}
    return [kind for kind in QuestionKind if kind in made]


def _stretches(article: Article) -> list[Stretch]:
    """The article as a line of its paragraphs, as long as their texts."""
    covered, length = coverage(article), max(len(article.text), 1)
    return [
        Stretch(
            number,
            passage.id,
            f"{' '.join(passage.text.split()[:EXCERPT_WORDS])}…",
            100 * len(passage.text) / length,
            covered.get(passage.id),
        )
        for number, passage in enumerate(passages_of(article), 1)
    ]


@blueprint.get("/articles/<int:article_id>/review")
@require_role(Role.INSTRUCTOR)
def start_review(article_id: int) -> Response:
    """The first question of the queue on the desk; the list when there is none."""
    article = found(articles.usable(db.session(), article_id, the_user()))
    queued = queue(article, filters_of(article))
    return redirect(desk_address(next(iter(queued), None), article), 303)


@blueprint.post("/articles/<int:article_id>/questions/decisions")
@require_role(Role.INSTRUCTOR)
def decide_many(article_id: int) -> Response:
    """Decide on those listed in the form; « approve » leaves alone what was decided since."""
    article = found(articles.owned(db.session(), article_id, the_user()))
    decision = DECISIONS.get(request.form.get("decision", ""))
    if decision is None:
        abort(400)
    listed = set(request.form.getlist("question"))
    chosen = [
        row
        for row in questions.list_of_article(db.session(), article.id)
        if str(row.id) in listed
        and (row.state is QuestionState.PROPOSED or "shown" not in request.form)
    ]
    changes.decide(db.session(), chosen, decision, by=the_user())
    db.session.commit()
    return redirect(list_address(article), 303)


@blueprint.post("/articles/<int:article_id>/questions/undo")
@require_role(Role.INSTRUCTOR)
def undo(article_id: int) -> Response:
    """Take back the act that the form names, if it is still the last: back where it was done."""
    article = found(articles.owned(db.session(), article_id, the_user()))
    restored = changes.undo(db.session(), article.id, the_user(), request.form.get("act", ""))
    db.session.commit()
    if len(restored) == 1:
        return redirect(desk_address(restored[0], article), 303)
    return redirect(list_address(article), 303)
