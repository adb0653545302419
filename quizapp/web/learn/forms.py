"""What a learner writes about a question."""

from __future__ import annotations

from flask_babel.speaklater import LazyString
from wtforms import SelectField, TextAreaField
from wtforms.fields.choices import SelectChoice

from quizapp.store.states import Fault
from quizapp.web.forms import Form, at_most, storable
from quizapp.web.i18n import lazy_gettext as _l

COMMENT_MAXIMUM = 1000
"""Characters: enough for a paragraph."""

FAULTS: dict[Fault, LazyString] = {
    Fault.WRONG_KEY: _l("The expected answer is wrong"),
    Fault.SEVERAL_RIGHT: _l("Several answers are right"),
    Fault.UNCLEAR: _l("The question is not clear"),
    Fault.NOT_IN_ARTICLE: _l("The article does not say it"),
    Fault.LANGUAGE: _l("A mistake in the language"),
    Fault.OTHER: _l("Something else"),
}
"""What may be wrong with a question, as the learner says it."""


class AppealForm(Form):
    """Why an answer should count."""

    comment = TextAreaField(
        _l("Why it should count"),
        [at_most(COMMENT_MAXIMUM)],
        filters=[storable],
        description=_l("You may leave this empty."),
    )


class FaultForm(Form):
    """What is wrong with a question."""

    fault = SelectField(
        _l("What is wrong"),
        choices=[SelectChoice(value=fault.value, label=text) for fault, text in FAULTS.items()],
    )
    comment = TextAreaField(
        _l("In a few words"),
        [at_most(COMMENT_MAXIMUM)],
        filters=[storable],
        description=_l("You may leave this empty."),
    )
