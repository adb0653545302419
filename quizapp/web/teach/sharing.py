"""What others have of a quiz set: colleagues a look and a copy, learners more time."""

from __future__ import annotations

from flask import flash, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from quizapp.core.drawing import drawn, option_seed
from quizapp.store import accounts, quizzes, sharing
from quizapp.store.database import db
from quizapp.store.sharing import NoColleague
from quizapp.store.states import Role
from quizapp.store.terms import MOST_EXTRA_TIME
from quizapp.web.access import require_role, the_user
from quizapp.web.i18n import gettext as _
from quizapp.web.teach.bank import number_in
from quizapp.web.teach.blueprint import blueprint
from quizapp.web.teach.publishing import preview_rows
from quizapp.web.teach.sets import locked_set, seen_set

PLACE = "others"
"""The part of the set's page that these forms stand in."""


def _back(set_id: int) -> Response:
    return redirect(url_for("teach.quiz_set", set_id=set_id, _anchor=PLACE), 303)


@blueprint.post("/sets/<int:set_id>/shares")
@require_role(Role.INSTRUCTOR)
def share(set_id: int) -> Response:
    """Let the colleague of that name see and copy it."""
    row = locked_set(set_id)
    colleague = accounts.find_user(db.session(), request.form.get("name", ""))
    try:
        if colleague is None:
            raise NoColleague
        sharing.share(db.session(), row, colleague)
    except NoColleague:
        flash(_("No colleague has this name. Type it as they sign in."), "error")
    else:
        flash(_("%(name)s can see this set and copy it.", name=colleague.name), "success")
    db.session.commit()
    return _back(set_id)


@blueprint.post("/sets/<int:set_id>/shares/<int:user_id>/removal")
@require_role(Role.INSTRUCTOR)
def unshare(set_id: int, user_id: int) -> Response:
    """Show it to that colleague no more."""
    sharing.unshare(db.session(), locked_set(set_id), user_id)
    db.session.commit()
    return _back(set_id)


@blueprint.post("/sets/<int:set_id>/times")
@require_role(Role.INSTRUCTOR)
def give_time(set_id: int) -> Response:
    """So many percent of the time limit more for the learner of that name; 0 takes it back."""
    row = locked_set(set_id)
    learner = accounts.find_user(db.session(), request.form.get("name", ""))
    percent = number_in(request.form.get("percent", "").strip())
    if learner is None:
        flash(_("Nobody has this name. Type it as they sign in."), "error")
    elif percent is None or percent > MOST_EXTRA_TIME:
        told = _("Extra time: a number of percents from 0 to %(max)d.", max=MOST_EXTRA_TIME)
        flash(told, "error")
    else:
        sharing.give_time(db.session(), row, learner, percent)
        flash(_("The extra time of %(name)s is saved.", name=learner.name), "success")
    db.session.commit()
    return _back(set_id)


@blueprint.post("/sets/<int:set_id>/copies")
@require_role(Role.INSTRUCTOR)
def duplicate(set_id: int) -> Response:
    """A draft of one's own with the same questions."""
    row = seen_set(set_id)
    title = _("%(title)s (copy)", title=row.title)
    copy = sharing.duplicate(db.session(), row, owner=the_user(), title=title)
    db.session.commit()
    flash(_("This is the copy. Its dates and its password are not copied."), "success")
    return redirect(url_for("teach.quiz_set", set_id=copy.id), 303)


@blueprint.get("/sets/<int:set_id>/print")
@require_role(Role.INSTRUCTOR)
def print_set(set_id: int) -> str:
    """On paper: the questions with room to answer, and on a page of its own the key."""
    row = seen_set(set_id)
    sheet = min(number_in(request.args.get("sheet")) or 1, 99)
    whole = quizzes.draft_content(db.session(), row)
    quiz, seed = drawn(whole, sheet), option_seed(whole, sheet)
    return render_template(
        "teach/print_set.html",
        quiz_set=row,
        quiz=quiz,
        rows=preview_rows(quiz, seed),
        sheet=sheet,
        several=bool(whole.draws) or whole.shuffle_questions or whole.shuffle_options,
    )
