"""A class as a learner sees it: joining by its code, what it is given to do, leaving."""

from __future__ import annotations

from http import HTTPStatus

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from quizapp.store import assignments, classes
from quizapp.store.class_tables import Class
from quizapp.store.classes import BadName, NameInUse, NoGuests
from quizapp.store.database import db
from quizapp.store.terms import Taker
from quizapp.web.access import found, signed_in, to_sign_in
from quizapp.web.forms import REFUSED
from quizapp.web.i18n import gettext as _
from quizapp.web.learn.loading import taker
from quizapp.web.sessions import session_row_id

blueprint = Blueprint("classes", __name__, url_prefix="/classes")

TO_GET = HTTPStatus.SEE_OTHER


def _class(code: str) -> Class:
    return found(classes.by_code(db.session(), code[:40].replace("\x00", "")))


@blueprint.get("/<code>")
def show(code: str) -> str:
    """Whose class it is; for a member what is to do, for another the way in."""
    return _page(_class(code))


def _page(row: Class, error: str | None = None, typed: str = "") -> str:
    who = taker()
    member = classes.member_of(db.session(), row, who)
    tasks = assignments.to_do(db.session(), who) if member else []
    return render_template(
        "classes/show.html",
        row=row,
        member=member,
        tasks=[task for task in tasks if task.class_id == row.id],
        error=error,
        typed=typed,
    )


@blueprint.post("/<code>")
def join(code: str) -> ResponseReturnValue:
    """Into the class: with one's account, or as a guest where guests are allowed."""
    row, user = _class(code), signed_in()
    if user is None and not row.guests_allowed:
        return to_sign_in()
    who = Taker(user=user) if user else Taker(session_id=session_row_id())
    nickname = request.form.get("nickname", "").replace("\x00", "")
    try:
        member = classes.join(db.session(), row, who, nickname=nickname)
    except NameInUse:
        told = _("Someone in the class has this name already. Choose another, or ask your teacher.")
        return _page(row, told, nickname), REFUSED
    except (BadName, NoGuests):
        told = _("Type a name of at most 80 characters, all of which can be seen.")
        return _page(row, told, nickname), REFUSED
    db.session.commit()
    flash(_("You are in the class, as %(name)s.", name=member.name), "success")
    return redirect(url_for("classes.show", code=row.code), TO_GET)


@blueprint.post("/<code>/leaving")
def leave(code: str) -> ResponseReturnValue:
    """Out of the class; what was handed in stays."""
    row = _class(code)
    classes.leave(db.session(), row, taker())
    db.session.commit()
    flash(_("You are out of the class “%(name)s”.", name=row.name), "success")
    return redirect(url_for("library.home"), TO_GET)
