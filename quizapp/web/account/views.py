"""Signing up, in and out; one's own account; the first instructor."""

from __future__ import annotations

from flask import (
    Blueprint,
    abort,
    current_app,
    flash,
    redirect,
    render_template,
    request,
    url_for,
)
from werkzeug.wrappers import Response

from quizapp.store import accounts, resets
from quizapp.store import sessions as rows
from quizapp.store.database import db
from quizapp.store.states import Role
from quizapp.store.tables import User
from quizapp.web import sessions
from quizapp.web.access import local_path, require_role, signed_in, the_user
from quizapp.web.account import personal, preferences
from quizapp.web.account.forms import PasswordForm, ResetForm, SetupForm, SignInForm, SignUpForm
from quizapp.web.account.setup import is_setup_token
from quizapp.web.account.verifying import verify
from quizapp.web.forms import REFUSED
from quizapp.web.i18n import gettext as _
from quizapp.web.i18n import lazy_gettext as _l
from quizapp.web.i18n import locale

ROLE_NAMES = {
    Role.LEARNER: _l("Learner"),
    Role.INSTRUCTOR: _l("Instructor"),
    Role.ADMIN: _l("Administrator"),
}

GONE = 410
"""Status of a link that was good once."""

blueprint = Blueprint("account", __name__)
preferences.register(blueprint)
personal.register(blueprint)

Page = str | Response | tuple[str, int]


@blueprint.route("/sign-up", methods=["GET", "POST"])
def sign_up() -> Page:
    """A learner's account; what was done as a guest comes along."""
    if signed_in():
        return _home()
    form = SignUpForm()
    if form.validate_on_submit() and _add(form, Role.LEARNER):
        return _home()
    return _form("account/sign_up.html", form)


@blueprint.route("/setup", methods=["GET", "POST"])
def setup() -> Page:
    """The first instructor's account, for who has the code; not there once someone teaches."""
    if accounts.has_instructor(db.session()):
        abort(404)
    form = SetupForm()
    if form.validate_on_submit():
        if not is_setup_token(current_app, form.token.data):
            form.token.errors = [_("This is not the code that the server shows.")]
        elif _add(form, Role.INSTRUCTOR):
            return _home()
    return _form("account/setup.html", form)


@blueprint.route("/sign-in", methods=["GET", "POST"])
def sign_in() -> Page:
    """One refusal for an unknown name and a wrong password, so that names cannot be tried out."""
    if signed_in():
        return _home()
    form = SignInForm()
    if not form.validate_on_submit():
        return _form("account/sign_in.html", form)
    refusal = _("This name and this password do not go together.")
    user, status = verify(form.name.data, form.password, refusal)
    if user is None:
        return _form("account/sign_in.html", form, status)
    _enter(user, remember=form.remember.data)
    return _home()


@blueprint.post("/sign-out")
def sign_out() -> Response:
    """End this session in the database: its cookie opens nothing any more."""
    sessions.sign_out()
    db.session.commit()
    return _home()


@blueprint.route("/reset/<token>", methods=["GET", "POST"])
def reset(token: str) -> Page:
    """Another password, by a link that an administrator made; it is good once."""
    form, user = ResetForm(), resets.find(db.session(), token)
    if user is None:
        return render_template("account/reset.html", user=None), GONE
    if not form.validate_on_submit():
        status = REFUSED if request.method == "POST" else 200
        return render_template("account/reset.html", user=user, form=form), status
    if resets.use(db.session(), token, form.new.data) is None:
        return render_template("account/reset.html", user=None), GONE
    accounts.clear_failures(db.session(), user.name, request.remote_addr or "")
    db.session.commit()
    flash(_("Your password is changed. Sign in with it."), "success")
    return redirect(url_for("account.sign_in"), 303)


@blueprint.get("/account")
@require_role(Role.LEARNER)
def show() -> Page:
    """Language, password, where one is signed in."""
    return _account(PasswordForm(formdata=None), 200)


@blueprint.post("/account/password")
@require_role(Role.LEARNER)
def change_password() -> Page:
    """Needs the present one; closes the other sessions."""
    form = PasswordForm()
    if not form.validate_on_submit():
        return _account(form, REFUSED)
    name, refusal = the_user().name, _("This is not your present password.")
    user, status = verify(name, form.current, refusal)
    if user is None:
        return _account(form, status)
    accounts.set_password(db.session(), user, form.new.data)
    rows.close_all_of_user(db.session(), user, keep=sessions.this_session().token)
    sessions.sign_in(user, remember=sessions.is_lasting())
    db.session.commit()
    flash(_("Your password is changed. Your other sessions are closed."), "success")
    return redirect("/account", 303)


@blueprint.post("/account/sessions/close")
@require_role(Role.LEARNER)
def close_other_sessions() -> Response:
    """Sign out everywhere but here."""
    rows.close_all_of_user(db.session(), the_user(), keep=sessions.this_session().token)
    db.session.commit()
    flash(_("You are signed out everywhere else."), "success")
    return redirect("/account", 303)


def _add(form: SignUpForm, role: Role) -> bool:
    """Add the account and sign in; False when the name is refused, with the reason beside it."""
    try:
        user = accounts.add_user(
            db.session(), form.name.data, form.password.data, role=role, locale=locale()
        )
    except accounts.NameTaken:
        form.name.errors = [_("Someone already has this name. Choose another.")]
        return False
    except accounts.BadName:
        form.name.errors = [_("This name holds characters that cannot be seen.")]
        return False
    _enter(user)
    return True


def _enter(user: User, *, remember: bool = False) -> None:
    """Sign ``user`` in; what this browser did as a guest becomes theirs."""
    rows.delete_expired(db.session())
    sessions.sign_in(user, remember=remember)
    rows.adopt(db.session(), sessions.session_row_id(), user)
    db.session.commit()


def _account(form: PasswordForm, status: int) -> tuple[str, int]:
    current = sessions.this_session()
    page = render_template(
        "account/show.html",
        form=form,
        role_name=ROLE_NAMES[the_user().role],
        sessions=rows.list_of_user(db.session(), the_user()),
        this_session_id=current.row.id if current.row else None,
    )
    return page, status


def _form(template: str, form: SignUpForm | SignInForm, status: int = REFUSED) -> tuple[str, int]:
    """The form, blank for a GET, with what is to be mended for a POST."""
    return render_template(template, form=form), 200 if request.method == "GET" else status


def _home() -> Response:
    """To where the reader came from, or home."""
    return redirect(local_path(request.args.get("next")), 303)
