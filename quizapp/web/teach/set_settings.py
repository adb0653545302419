"""How a quiz set is taken: the form of its settings."""

from __future__ import annotations

from dataclasses import fields
from enum import Enum
from typing import Any

from flask_babel.speaklater import LazyString
from wtforms import BooleanField, IntegerField, SelectField, StringField
from wtforms.fields.choices import SelectChoice
from wtforms.validators import NumberRange, Optional

from quizapp.core.model import Mode
from quizapp.store.settings import LONGEST_TIME, Settings, settings_of
from quizapp.store.states import Audience, Counted, Release
from quizapp.store.tables import QuizSet
from quizapp.web.forms import at_most
from quizapp.web.i18n import gettext as _
from quizapp.web.i18n import lazy_gettext as _l
from quizapp.web.moments import MomentField
from quizapp.web.teach.forms import SetForm, one_line, refuse

PASSWORD_MAXIMUM = 80

AUDIENCES: dict[Enum, LazyString] = {
    Audience.LISTED: _l("Anyone: it is shown on the home page"),
    Audience.LINK: _l("Anyone who has its code or its link"),
    Audience.CLASSES: _l("Only the classes it is given to"),
}
RELEASES: dict[Enum, LazyString] = {
    Release.AT_END: _l("At the end of the attempt"),
    Release.AFTER_CLOSING: _l("Once the quiz has closed"),
}
COUNTS: dict[Enum, LazyString] = {
    Counted.FIRST: _l("The first attempt"),
    Counted.LAST: _l("The last attempt"),
    Counted.BEST: _l("The best attempt"),
}


def _select(label: LazyString, words: dict[Enum, LazyString], **options: Any) -> SelectField:
    choices = [SelectChoice(value.value, text) for value, text in words.items()]
    return SelectField(label, choices=choices, **options)


class SettingsForm(SetForm):
    """All settings; what its page folds away has a default that is right for most."""

    time_limit = IntegerField(
        _l("Time limit, in minutes"),
        [
            Optional(),
            NumberRange(1, LONGEST_TIME, _l("A number from %(min)d to %(max)d, or nothing.")),
        ],
        description=_l("Counted by the server from the start. Leave it empty for no limit."),
    )
    opens_at = MomentField(_l("Opens"), [Optional()])
    closes_at = MomentField(
        _l("Closes"),
        [Optional()],
        description=_l("Attempts still open are handed in then, with what was answered."),
    )
    audience = _select(_l("Who can take it"), AUDIENCES)
    password = StringField(
        _l("Password"),
        [at_most(PASSWORD_MAXIMUM)],
        filters=[one_line],
        description=_l("A word that you say in class. Leave it empty for none."),
    )
    shuffle_questions = BooleanField(_l("Questions in another order for each learner"))
    shuffle_options = BooleanField(_l("Options in another order for each learner"))
    release = _select(
        _l("Score and right answers are shown"),
        RELEASES,
        description=_l("For an exam. Practice shows them after each answer."),
    )
    counted = _select(_l("What counts"), COUNTS)
    pass_mark = IntegerField(
        _l("To pass, in percent"),
        [Optional(), NumberRange(1, 100, _l("A number from %(min)d to %(max)d, or nothing."))],
        description=_l("Leave it empty for no pass mark."),
    )

    def validate(self, extra_validators: Any = None) -> bool:
        """What contradicts itself is said beside the field to change."""
        valid = bool(super().validate(extra_validators))
        opens, closes = self.opens_at.data, self.closes_at.data
        if opens and closes and closes <= opens:
            refuse(self.closes_at, [_("It must close after it opens.")])
            valid = False
        practice = self.mode.data == Mode.PRACTICE.value
        if practice and self.release.data == Release.AFTER_CLOSING.value:
            told = _("Practice shows the answers at once. Choose exam, or the end of the attempt.")
            refuse(self.release, [told])
            valid = False
        return valid

    def settings(self) -> Settings:
        """What a valid form says."""
        values = {field.name: self[field.name].data for field in fields(Settings)}
        return Settings(
            **{
                **values,
                "mode": Mode(values["mode"]),
                "audience": Audience(values["audience"]),
                "release": Release(values["release"]),
                "counted": Counted(values["counted"]),
                "password": values["password"] or None,
            }
        )


def settings_form(quiz_set: QuizSet) -> SettingsForm:
    """The settings as they are."""
    kept = settings_of(quiz_set)
    values = {field.name: getattr(kept, field.name) for field in fields(Settings)}
    data = {
        name: value.value if isinstance(value, Enum) else value for name, value in values.items()
    }
    return SettingsForm(formdata=None, data=data)
