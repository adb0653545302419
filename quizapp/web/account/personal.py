"""What is kept of a person: theirs to take away, and to erase."""

from __future__ import annotations

from flask import Blueprint, flash, redirect, render_template, request
from flask import Response as FileResponse
from flask.typing import ResponseReturnValue
from flask_babel import get_timezone
from werkzeug.wrappers import Response

from quizapp.core.exchange.personal import package
from quizapp.store import cards, erasure, personal_data
from quizapp.store.columns import instant
from quizapp.store.database import db
from quizapp.store.erasure import LastAdministrator
from quizapp.store.states import Role
from quizapp.web import sessions
from quizapp.web.access import require_role, the_user
from quizapp.web.account.forms import ErasureForm
from quizapp.web.account.verifying import verify
from quizapp.web.forms import REFUSED
from quizapp.web.i18n import gettext as _

FILE = "quizapp.zip"


def register(blueprint: Blueprint) -> None:
    """Add the routes to the room of accounts."""
    blueprint.add_url_rule("/account/data.zip", view_func=export)
    blueprint.add_url_rule("/account/erase", view_func=erase, methods=["GET", "POST"])


@require_role(Role.LEARNER)
def export() -> Response:
    """Everything that is kept of the user, in one file."""
    user = the_user()
    told = personal_data.of_user(db.session(), user)
    own = map(cards.to_core, cards.all_of(db.session(), user))
    files = personal_data.files_of(db.session(), user)
    data = package(told, own, instant(None).astimezone(get_timezone()), files)
    disposition = f'attachment; filename="{FILE}"'
    return FileResponse(
        data,
        content_type="application/zip",
        headers={"Content-Disposition": disposition, "Cache-Control": "no-store"},
    )


@require_role(Role.LEARNER)
def erase() -> ResponseReturnValue:
    """Say what goes and what stays; with the password, do it, and sign out everywhere."""
    form = ErasureForm()
    if not form.validate_on_submit():
        return _page(form, REFUSED if request.method == "POST" else 200)
    name, refusal = the_user().name, _("This is not your password.")
    user, status = verify(name, form.password, refusal)
    if user is None:
        return _page(form, status)
    try:
        erasure.erase(db.session(), user)
    except LastAdministrator:
        form.password.errors = [
            _("You are the only administrator: make someone else one before you leave.")
        ]
        return _page(form, REFUSED)
    sessions.sign_out()
    db.session.commit()
    flash(_("Your account is erased. You are signed out everywhere."), "success")
    return redirect("/", 303)


def _page(form: ErasureForm, status: int) -> tuple[str, int]:
    goes = erasure.what_goes(db.session(), the_user())
    return render_template("account/erase.html", form=form, goes=goes), status
