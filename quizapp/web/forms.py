"""What the forms share."""

from __future__ import annotations

from flask_wtf import FlaskForm
from wtforms.validators import InputRequired, Length

from quizapp.web.i18n import lazy_gettext as _l

REFUSED = 422
"""Status of a form shown again with what is to be mended."""

REQUIRED = _l("This is needed.")


class Form(FlaskForm):  # type: ignore[misc]
    """A form with CSRF. Render its fields with the ``field`` macro of ``_fields.html``."""


def storable(text: str | None) -> str:
    """``text`` without NUL, which PostgreSQL's text cannot hold: a filter for typed fields."""
    return (text or "").replace("\x00", "")


def needed() -> InputRequired:
    """The field may not be left empty."""
    return InputRequired(REQUIRED)


def at_most(length: int) -> Length:
    """The field holds no more than ``length`` characters."""
    return Length(max=length, message=_l("At most %(max)d characters."))
