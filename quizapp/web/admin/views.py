"""Accounts: roles, disabled ones, links for who forgot a password.

An administrator changes the others' accounts, never their own: so there is always one.
"""

from __future__ import annotations

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from quizapp.store import accounts, resets
from quizapp.store.database import db
from quizapp.store.states import Role
from quizapp.store.tables import User
from quizapp.web.access import found, require_role, the_user
from quizapp.web.account.views import ROLE_NAMES
from quizapp.web.i18n import gettext as _

blueprint = Blueprint("admin", __name__, url_prefix="/admin")

PAGE_SIZE = 50


@blueprint.get("/users")
@require_role(Role.ADMIN)
def users() -> str:
    """Everyone, by name; ``?name=`` narrows it, ``?page=`` counts from 1."""
    asked = request.args.get("name", "").replace("\x00", "").strip()[:80]
    typed = request.args.get("page", "1")
    page = max(int(typed), 1) if typed.isascii() and typed.isdigit() and len(typed) < 7 else 1
    found = accounts.search(db.session(), asked, page=page, size=PAGE_SIZE)
    return render_template("admin/users.html", found=found, asked=asked, roles=ROLE_NAMES)


def _other(user_id: int) -> User:
    """Someone else's account; 404 for none, 403 for one's own."""
    user = found(accounts.get_user(db.session(), user_id))
    if user.id == the_user().id:
        abort(403)
    return user


def _back(user: User) -> Response:
    return redirect(url_for("admin.users", name=user.name), 303)


@blueprint.post("/users/<int:user_id>/role")
@require_role(Role.ADMIN)
def set_role(user_id: int) -> Response:
    """What they may do from the next request on."""
    user, posted = _other(user_id), request.form.get("role", "")
    if posted not in {role.value for role in Role}:
        abort(400)
    accounts.set_role(db.session(), user, Role(posted))
    db.session.commit()
    flash(_("%(name)s: %(role)s.", name=user.name, role=ROLE_NAMES[user.role]), "success")
    return _back(user)


@blueprint.post("/users/<int:user_id>/access")
@require_role(Role.ADMIN)
def set_active(user_id: int) -> Response:
    """Disable the account, which closes its sessions, or open it again."""
    user = _other(user_id)
    accounts.set_active(db.session(), user, request.form.get("active") == "1")
    db.session.commit()
    told = (
        _("%(name)s can sign in again.", name=user.name)
        if user.active
        else _("%(name)s is signed out everywhere and cannot sign in.", name=user.name)
    )
    flash(told, "success")
    return _back(user)


@blueprint.post("/users/<int:user_id>/reset")
@require_role(Role.ADMIN)
def make_reset(user_id: int) -> str:
    """A link to hand over, shown this once: it is kept nowhere but as a hash."""
    user = _other(user_id)
    token = resets.make(db.session(), user, by=the_user())
    db.session.commit()
    link = url_for("account.reset", token=token, _external=True)
    return render_template("admin/reset.html", user=user, link=link)
