"""Which questions a quiz set asks, in which order, for how many points."""

from __future__ import annotations

import re
from collections.abc import Mapping

from flask import flash, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from quizapp.store import assignments, attempts, classes, quizzes, rules, sharing
from quizapp.store.bank import Query
from quizapp.store.database import db
from quizapp.store.settings import configure
from quizapp.store.states import Role
from quizapp.store.tables import QuizSet, QuizVersion
from quizapp.web.access import require_role, the_user
from quizapp.web.i18n import gettext as _
from quizapp.web.teach import bank
from quizapp.web.teach.blueprint import blueprint
from quizapp.web.teach.set_settings import SettingsForm, settings_form
from quizapp.web.teach.sets import locked_set, own_set

POINTS = re.compile(r"[0-9]{1,3}(?:[.,][0-9]{1,2})?", re.ASCII)
POINTS_MAXIMUM = 100


@blueprint.get("/sets/<int:set_id>")
@require_role(Role.INSTRUCTOR)
def quiz_set(set_id: int) -> str:
    """The set's questions, those that can be added, its settings, its publication."""
    row = own_set(set_id)
    return page(row, settings_form(row))


def page(
    row: QuizSet,
    form: SettingsForm,
    *,
    typed: Mapping[int, str] | None = None,
    wrong: Mapping[int, str] | None = None,
) -> str:
    """The page of a set. ``typed`` are points as typed, ``wrong`` what is wrong with some."""
    version = quizzes.newest_version(db.session(), row)
    pools = rules.pools(db.session(), row)
    query, found = bank.page_of(row)
    return render_template(
        "teach/quiz_set.html",
        quiz_set=row,
        items=row.items,
        pools=[(pool, bank.told(Query.from_json(pool.rule.query))) for pool in pools],
        size=len(row.items) + sum(pool.rule.count for pool in pools),
        points=sum(item.points for item in row.items)
        + sum(pool.rule.count * pool.rule.points for pool in pools),
        form=form,
        typed=typed or {},
        wrong=wrong or {},
        query=bank.arguments(query),
        told=None if query.is_empty else bank.told(query),
        filters=bank.filters(query),
        found=found,
        attempts=attempts.counts(db.session(), [row]).get(row.id, 0),
        version=version,
        changed=_changed(row, version),
        given=assignments.of_set(db.session(), row),
        classes=[
            each for each in classes.list_of_owner(db.session(), the_user()) if not each.archived
        ],
        shares=sharing.shares_of(db.session(), row),
        times=sharing.times_of(db.session(), row),
        link=url_for("learn.intro", code=row.code, _external=True),
    )


def _changed(row: QuizSet, version: QuizVersion | None) -> bool:
    """Whether learners get something else than what is shown here."""
    return version is not None and quizzes.content(version) != quizzes.draft_content(
        db.session(), row
    )


@blueprint.post("/sets/<int:set_id>/settings")
@require_role(Role.INSTRUCTOR)
def change_set(set_id: int) -> Response | tuple[str, int]:
    """Keep the settings of a valid form."""
    row, form = locked_set(set_id), SettingsForm()
    if not form.validate():
        return page(row, form), 422
    configure(db.session(), row, form.settings())
    db.session.commit()
    flash(_("The settings are saved."), "success")
    return redirect(url_for("teach.quiz_set", set_id=row.id), 303)


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
