"""Giving a quiz set to a class, with dates."""

from __future__ import annotations

from flask import flash, redirect, request, url_for
from werkzeug.wrappers import Response
from wtforms import IntegerField
from wtforms.validators import NumberRange, Optional

from quizapp.store import assignments
from quizapp.store.class_tables import Class, ClassGroup
from quizapp.store.database import db
from quizapp.store.states import Role
from quizapp.store.terms import MOST_EXTRA_TIME
from quizapp.web.access import found, require_role, the_user
from quizapp.web.forms import Form
from quizapp.web.i18n import gettext as _
from quizapp.web.i18n import lazy_gettext as _l
from quizapp.web.moments import MomentField
from quizapp.web.teach.bank import number_in
from quizapp.web.teach.blueprint import blueprint
from quizapp.web.teach.classes import own_class, published_set


class TermsForm(Form):
    """From when and until when; empty, the dates of the quiz set hold. And how much more time."""

    opens_at = MomentField(_l("Opens"), [Optional()])
    closes_at = MomentField(_l("Due"), [Optional()])
    extra_time = IntegerField(
        _l("Percent more time"), [Optional(), NumberRange(0, MOST_EXTRA_TIME)], default=0
    )


@blueprint.post("/assignments")
@require_role(Role.INSTRUCTOR)
def assign() -> Response:
    """Give ``set`` to ``class``, whose value is a class's number, or « 3-7 » for its group 7."""
    number, _dash, part = request.form.get("class", "").partition("-")
    row = own_class(number_in(number) or 0)
    group = _group(row, number_in(part)) if part else None
    quiz_set = published_set(number_in(request.form.get("set")))
    form = TermsForm()
    valid, place = form.validate(), _place(row, number_in(request.form.get("set")) or 0)
    if quiz_set is None:
        flash(_("Choose a published quiz."), "error")
    elif form.extra_time.errors:
        told = _("Extra time is a number of percent, at most %(most)s.", most=MOST_EXTRA_TIME)
        flash(told, "error")
    elif not valid:
        flash(_("A date was not understood. Choose a day and an hour."), "error")
    else:
        try:
            assignments.give(
                db.session(),
                quiz_set,
                row,
                group=group,
                opens_at=form.opens_at.data,
                closes_at=form.closes_at.data,
                extra_time=form.extra_time.data or 0,
            )
        except ValueError:
            flash(_("It must close after it opens."), "error")
        else:
            told = _(
                "%(name)s sees this quiz on the home page.", name=group.name if group else row.name
            )
            flash(told, "success")
    db.session.commit()
    return redirect(place, 303)


def _group(row: Class, number: int | None) -> ClassGroup:
    return found(next((group for group in row.groups if group.id == number), None))


def _place(row: Class, set_id: int) -> str:
    """Back to the page of the set or of the class, wherever the form stood."""
    if request.form.get("from") == "set":
        return url_for("teach.quiz_set", set_id=set_id, _anchor="classes")
    return url_for("teach.show_class", class_id=row.id, _anchor="given")


@blueprint.post("/assignments/<int:assignment_id>/removal")
@require_role(Role.INSTRUCTOR)
def take_back(assignment_id: int) -> Response:
    """Off the learners' list; what was handed in stays."""
    row = found(assignments.owned(db.session(), assignment_id, the_user()))
    place = _place(row.of, row.quiz_set_id)
    assignments.take_back(db.session(), row)
    db.session.commit()
    return redirect(place, 303)
