"""Signing up, in and out; one's own account."""

from __future__ import annotations

from flask import Blueprint, redirect, render_template
from werkzeug.wrappers import Response

from quizapp.store.database import db
from quizapp.store.states import Role
from quizapp.web import sessions
from quizapp.web.access import require_role
from quizapp.web.account import preferences
from quizapp.web.account.forms import SignInForm

blueprint = Blueprint("account", __name__)
preferences.register(blueprint)


@blueprint.get("/sign-in")
def sign_in() -> str | Response:
    return render_template("account/sign_in.html", form=SignInForm())


@blueprint.post("/sign-out")
def sign_out() -> Response:
    """End this session everywhere."""
    sessions.sign_out()
    db.session.commit()
    return redirect("/", 303)


@blueprint.get("/account")
@require_role(Role.LEARNER)
def show() -> str:
    """Language, password, sessions."""
    return render_template("account/show.html")
