"""The forms of the instructor's room."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from wtforms import BooleanField, IntegerField, SelectField, StringField, TextAreaField
from wtforms.fields.choices import SelectChoice
from wtforms.validators import DataRequired, NumberRange, Optional

from quizapp.core.model import Mode
from quizapp.web.forms import REQUIRED, Form, at_most
from quizapp.web.i18n import lazy_gettext as _l
from quizapp.web.teach.labels import LABELS

TITLE_MAXIMUM = 200
REPLY_MAXIMUM = 1000

ATTEMPTS_MAXIMUM = 20


def storable(text: str | None) -> str:
    """``text`` without the character that PostgreSQL cannot hold (NUL)."""
    return (text or "").replace("\x00", "")


def one_line(text: str | None) -> str:
    """``text`` on one line, one space between words."""
    return " ".join(storable(text).split())


def filled() -> DataRequired:
    """The field holds something once its spaces are taken off."""
    return DataRequired(REQUIRED)


class DecisionForm(Form):
    """What the learner is told with the decision on an objection."""

    reply = TextAreaField(
        _l("A word to the learner"),
        [at_most(REPLY_MAXIMUM)],
        filters=[storable],
        description=_l("You may leave this empty."),
    )


class SetForm(Form):
    """What a quiz set is called and how it is taken."""

    title = StringField(_l("Title"), [filled(), at_most(TITLE_MAXIMUM)], filters=[one_line])
    mode = SelectField(
        _l("Mode"),
        choices=[SelectChoice(mode.value, LABELS[mode]) for mode in Mode],
        description=_l(
            "Practice shows the verdict and its evidence after each answer; exam, at the end."
        ),
    )
    attempts_allowed = IntegerField(
        _l("Attempts allowed"),
        [
            Optional(),
            NumberRange(1, ATTEMPTS_MAXIMUM, _l("A number from %(min)d to %(max)d, or nothing.")),
        ],
        description=_l("Leave it empty for no limit."),
    )
    asks_confidence = BooleanField(
        _l("Ask how sure the learner is"),
        description=_l("With each answer: guessing, fairly sure or sure. It changes no mark."),
    )


def refuse(field: Any, errors: Sequence[Any]) -> None:
    """Show ``errors`` beside ``field``, after those it has."""
    field.errors = [*field.errors, *errors]
