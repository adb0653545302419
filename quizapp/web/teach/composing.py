"""Which questions a quiz set asks, in which order, for how many points."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from flask import flash, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from quizapp.core.model import Difficulty, QuestionKind
from quizapp.store import attempts, questions, quizzes
from quizapp.store.database import db
from quizapp.store.states import Role
from quizapp.store.tables import Question, QuizSet, QuizVersion
from quizapp.web.access import require_role, the_user
from quizapp.web.i18n import gettext as _
from quizapp.web.i18n import ngettext
from quizapp.web.teach.blueprint import blueprint
from quizapp.web.teach.forms import SetForm
from quizapp.web.teach.labels import LABELS
from quizapp.web.teach.sets import locked_set, own_set, save_settings, settings_form

POINTS = re.compile(r"[0-9]{1,3}(?:[.,][0-9]{1,2})?", re.ASCII)
POINTS_MAXIMUM = 100
QUESTIONS_MAXIMUM = 100
"""A quiz of more is no quiz, and its page no page."""

ONE_POINT = 1.0


@blueprint.get("/sets/<int:set_id>")
@require_role(Role.INSTRUCTOR)
def quiz_set(set_id: int) -> str:
    """The set's questions, those that can be added, its settings, its publication."""
    row = own_set(set_id)
    return page(row, settings_form(row))


def page(
    row: QuizSet,
    form: SetForm,
    *,
    typed: Mapping[int, str] | None = None,
    wrong: Mapping[int, str] | None = None,
) -> str:
    """The page of a set. ``typed`` are points as typed, ``wrong`` what is wrong with some."""
    usable = questions.list_usable(db.session(), the_user())
    chosen = {item.question_id for item in row.items}
    query = _query(usable)
    version = quizzes.newest_version(db.session(), row)
    return render_template(
        "teach/quiz_set.html",
        quiz_set=row,
        items=row.items,
        points=sum(item.points for item in row.items),
        form=form,
        typed=typed or {},
        wrong=wrong or {},
        query=query,
        choices=_choices(usable, query),
        available=[q for q in usable if q.id not in chosen and _passes(q, query)],
        attempts=attempts.counts(db.session(), [row]).get(row.id, 0),
        version=version,
        changed=_changed(row, version),
        link=url_for("learn.intro", code=row.code, _external=True),
    )


def _changed(row: QuizSet, version: QuizVersion | None) -> bool:
    """Whether learners get something else than what is shown here."""
    return version is not None and quizzes.content(version) != quizzes.draft_content(
        db.session(), row
    )


def address(row: QuizSet, query: Mapping[str, Any]) -> str:
    """The set's page, with the filters of its pool."""
    return url_for("teach.quiz_set", set_id=row.id, **query)


def _query(usable: Sequence[Question]) -> dict[str, str]:
    """The filters asked for that exist."""
    known = {
        "article": {str(question.article_id) for question in usable},
        "kind": {kind.value for kind in QuestionKind},
        "difficulty": {str(int(level)) for level in Difficulty},
    }
    return {
        name: value for name, values in known.items() if (value := request.args.get(name)) in values
    }


def _passes(question: Question, query: Mapping[str, str]) -> bool:
    have = {
        "article": str(question.article_id),
        "kind": question.kind.value,
        "difficulty": str(question.difficulty),
    }
    return all(have[name] == value for name, value in query.items())


def _choices(usable: Sequence[Question], query: Mapping[str, str]) -> list[tuple[Any, ...]]:
    """The filters: name, label, values with their words, the one chosen."""
    titles = {str(question.article_id): question.article.title for question in usable}
    kinds = [(kind.value, str(LABELS[kind])) for kind in QuestionKind]
    levels = [(str(int(level)), str(LABELS[level])) for level in Difficulty]
    return [
        ("article", _("Article"), list(titles.items()), query.get("article")),
        ("kind", _("Kind"), kinds, query.get("kind")),
        ("difficulty", _("Difficulty"), levels, query.get("difficulty")),
    ]


@blueprint.post("/sets/<int:set_id>/settings")
@require_role(Role.INSTRUCTOR)
def change_set(set_id: int) -> Response | tuple[str, int]:
    """Title, mode, attempts."""
    row, form = locked_set(set_id), SetForm()
    if not form.validate():
        return page(row, form), 422
    save_settings(row, form)
    return redirect(url_for("teach.quiz_set", set_id=row.id), 303)


@blueprint.post("/sets/<int:set_id>/questions")
@require_role(Role.INSTRUCTOR)
def add_questions(set_id: int) -> Response:
    """The ticked questions, after those there are; one that may not be used is left out."""
    row = locked_set(set_id)
    ticked = set(request.form.getlist("question"))
    items = [(item.question_id, item.points) for item in row.items]
    chosen = {question_id for question_id, _points in items}
    added = [
        (question.id, ONE_POINT)
        for question in questions.list_usable(db.session(), the_user())
        if str(question.id) in ticked and question.id not in chosen
    ][: QUESTIONS_MAXIMUM - len(items)]
    quizzes.set_items(db.session(), row, items + added)
    db.session.commit()
    if added:
        message = ngettext("%(num)s question added.", "%(num)s questions added.", len(added))
        flash(message, "success")
    else:
        flash(_("No question was ticked."), "error")
    return redirect(address(row, _query(questions.list_usable(db.session(), the_user()))), 303)


@blueprint.post("/sets/<int:set_id>/arrangement")
@require_role(Role.INSTRUCTOR)
def arrange(set_id: int) -> Response | tuple[str, int]:
    """Points, and one question moved or taken out; any button keeps the points typed."""
    row = locked_set(set_id)
    typed = {
        item.question_id: request.form.get(f"points-{item.question_id}", "").strip()
        for item in row.items
        if f"points-{item.question_id}" in request.form
    }
    wrong = {number: _wrong_points() for number, text in typed.items() if _points(text) is None}
    if wrong:
        return page(row, settings_form(row), typed=typed, wrong=wrong), 422
    items = [
        (item.question_id, _points(typed.get(item.question_id, "")) or item.points)
        for item in row.items
    ]
    quizzes.set_items(db.session(), row, _moved(items))
    db.session.commit()
    return redirect(url_for("teach.quiz_set", set_id=row.id, _anchor=_anchor()), 303)


def _wrong_points() -> str:
    return _("A number above 0, at most %(max)d, such as 1 or 0.5.", max=POINTS_MAXIMUM)


def _points(text: str) -> float | None:
    """Points as typed, with a point or a comma; None for what is no number above 0."""
    value = float(text.replace(",", ".")) if POINTS.fullmatch(text) else 0.0
    return value if 0 < value <= POINTS_MAXIMUM else None


def _moved(items: list[tuple[int, float]]) -> list[tuple[int, float]]:
    """``items`` after the button that was pressed: up, down or remove, with a question's id."""
    order = [str(question_id) for question_id, _points in items]
    for button, step in (("up", -1), ("down", 1)):
        moved = request.form.get(button)
        if moved in order:
            at = order.index(moved)
            to = min(max(at + step, 0), len(items) - 1)
            items[at], items[to] = items[to], items[at]
            return items
    removed = request.form.get("remove")
    return [item for item in items if str(item[0]) != removed]


def _anchor() -> str | None:
    """Back to the question that moved, so that it can be moved again."""
    moved = request.form.get("up") or request.form.get("down")
    return f"item-{moved}" if moved and moved.isdigit() else None
