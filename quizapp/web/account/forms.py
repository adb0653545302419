"""The forms of accounts."""

from __future__ import annotations

from wtforms import BooleanField, Field, PasswordField, StringField, ValidationError
from wtforms.validators import Length

from quizapp.web.account.passwords import MAX_LENGTH, MIN_LENGTH, is_common
from quizapp.web.forms import Form, needed, storable
from quizapp.web.i18n import gettext as _
from quizapp.web.i18n import lazy_gettext as _l

MAX_NAME = 80
PASSWORD_RULE = _l("At least 8 characters. A short sentence is easy to remember.")


def good_password(form: Form, field: Field) -> None:
    """Refuse a password that is too short, too long or common."""
    if not MIN_LENGTH <= len(field.data or "") <= MAX_LENGTH:
        raise ValidationError(_("Between 8 and 128 characters, please."))
    name = form.name.data if "name" in form else ""
    if is_common(field.data, name or ""):
        raise ValidationError(_("This password is among the first that a stranger would try."))


def _name() -> StringField:
    return StringField(
        _l("User name"),
        validators=[needed(), Length(max=MAX_NAME, message=_l("At most %(max)d characters."))],
        filters=[storable],
        render_kw={"autocomplete": "username", "autocapitalize": "none", "maxlength": MAX_NAME},
    )


def _new_password(label: object) -> PasswordField:
    return PasswordField(
        label,
        description=PASSWORD_RULE,
        validators=[needed(), good_password],
        render_kw={"autocomplete": "new-password"},
    )


def _known_password(label: object) -> PasswordField:
    return PasswordField(
        label, validators=[needed()], render_kw={"autocomplete": "current-password"}
    )


class SignUpForm(Form):
    """A new learner."""

    name = _name()
    password = _new_password(_l("Password"))


class SignInForm(Form):
    """Someone who has an account."""

    name = _name()
    password = _known_password(_l("Password"))
    remember = BooleanField(_l("Stay signed in on this computer"))


class SetupForm(SignUpForm):
    """The first instructor, who can read the server's console."""

    token = StringField(
        _l("Set-up code"),
        description=_l("Shown in the window where the server was started."),
        validators=[needed()],
        render_kw={"autocomplete": "off", "autocapitalize": "none", "spellcheck": "false"},
    )


class ResetForm(Form):
    """Another password for who forgot theirs."""

    new = _new_password(_l("New password"))


class PasswordForm(Form):
    """Another password for who is signed in."""

    current = _known_password(_l("Present password"))
    new = _new_password(_l("New password"))


class ErasureForm(Form):
    """The end of an account, for who knows its password."""

    password = _known_password(_l("Your password, to be sure that it is you"))
