"""A quiz set taken by its instructor on the learner's pages."""

from __future__ import annotations

from flask import flash, redirect, render_template, url_for
from werkzeug.wrappers import Response

from quizapp.store import previews, quizzes
from quizapp.store.database import db
from quizapp.store.quizzes import NothingToAsk
from quizapp.store.states import Role
from quizapp.store.terms import Gate, Terms
from quizapp.web.access import require_role, the_user
from quizapp.web.i18n import gettext as _
from quizapp.web.learn.starting import what_it_is
from quizapp.web.teach.blueprint import blueprint
from quizapp.web.teach.sets import seen_set


@blueprint.get("/sets/<int:set_id>/trial")
@require_role(Role.INSTRUCTOR)
def try_set(set_id: int) -> str | Response:
    """Its first page, as a learner finds it."""
    row = seen_set(set_id)
    quiz = quizzes.draft_content(db.session(), row)
    if not quiz.items:
        return redirect(url_for("teach.preview", set_id=row.id), 303)
    return render_template(
        "learn/intro.html",
        **what_it_is(quiz, Terms(closes_at=row.closes_at)),
        quiz_set=row,
        start=url_for("teach.begin_preview", set_id=row.id),
        gate=Gate.OPEN,
        left=row.attempts_allowed,
        preview=True,
    )


@blueprint.post("/sets/<int:set_id>/trial")
@require_role(Role.INSTRUCTOR)
def begin_preview(set_id: int) -> Response:
    """Begin anew: what was previewed before is forgotten."""
    row = seen_set(set_id)
    try:
        attempt = previews.begin(db.session(), row, the_user())
    except NothingToAsk:
        return redirect(url_for("teach.preview", set_id=row.id), 303)
    db.session.commit()
    return redirect(url_for("learn.resume", public_id=attempt.public_id), 303)


@blueprint.post("/preview/end")
@require_role(Role.INSTRUCTOR)
def end_preview() -> Response:
    """Forget it, and back to the quiz set."""
    row = previews.end(db.session(), the_user())
    db.session.commit()
    if row is None:
        return redirect(url_for("teach.sets"), 303)
    flash(_("The preview is over; nothing of it was kept."), "success")
    own = row.owner_id == the_user().id
    return redirect(url_for("teach.quiz_set" if own else "teach.preview", set_id=row.id), 303)
