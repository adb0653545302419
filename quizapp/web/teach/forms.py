"""The forms of the instructor's room."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from flask_wtf.file import FileField
from wtforms import BooleanField, FieldList, IntegerField, SelectField, StringField, TextAreaField
from wtforms.fields.choices import SelectChoice
from wtforms.validators import DataRequired, NumberRange, Optional

from quizapp.core.model import Mode
from quizapp.web.forms import REQUIRED, Form, at_most
from quizapp.web.i18n import gettext as _
from quizapp.web.i18n import lazy_gettext as _l
from quizapp.web.teach.labels import LABELS

TITLE_MAXIMUM = 200
STEM_MAXIMUM = 500
ANSWER_MAXIMUM = 200
EXPLANATION_MAXIMUM = 2000
ACCEPTED_MAXIMUM = 20
REPLY_MAXIMUM = 1000
OPTIONS_MAXIMUM = 6
"""More than six options are not read by those who answer."""

_INDEX = re.compile(r"[0-9]{1,2}", re.ASCII)
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


class ArticleForm(Form):
    """A text to make questions from: pasted, or a file."""

    title = StringField(
        _l("Title"),
        [at_most(TITLE_MAXIMUM)],
        filters=[one_line],
        description=_l("Leave it empty to use the headline of the text."),
    )
    text = TextAreaField(
        _l("Text of the article"),
        filters=[storable],
        description=_l(
            "In French or English, from 60 words to 1,200,000 characters. "
            "Leave a blank line between paragraphs."
        ),
    )
    file = FileField(
        _l("Or a file"),
        description=_l(
            "PDF, Word (.docx), web page (.html), Markdown (.md) or text (.txt). "
            "When one is chosen, the text above is not used."
        ),
    )


class DecisionForm(Form):
    """What the learner is told with the decision on an objection."""

    reply = TextAreaField(
        _l("A word to the learner"),
        [at_most(REPLY_MAXIMUM)],
        filters=[storable],
        description=_l("You may leave this empty."),
    )


class QuestionForm(Form):
    """The words of a question. Which fields count depends on its kind.

    ``correct`` holds the index of the right option, or of each where ``several`` may be right.
    ``fixed``: the answer is made of sentences of the article and stays as it is.
    """

    stem = TextAreaField(_l("Question"), [filled(), at_most(STEM_MAXIMUM)], filters=[one_line])
    options = FieldList(
        StringField(_l("Option"), [at_most(ANSWER_MAXIMUM)], filters=[one_line]),
        max_entries=OPTIONS_MAXIMUM,
    )
    correct = StringField(_l("Right option"))
    key = StringField(_l("Right answer"), [at_most(ANSWER_MAXIMUM)], filters=[one_line])
    accepted = TextAreaField(
        _l("Also accepted"),
        [at_most(EXPLANATION_MAXIMUM)],
        filters=[storable],
        description=_l("One answer a line. Case and accents are tolerated without being listed."),
    )
    explanation = TextAreaField(
        _l("Explanation"),
        [at_most(EXPLANATION_MAXIMUM)],
        filters=[storable],
        description=_l(
            "Why the right answer is right. The article itself says why the others are not."
        ),
    )

    def __init__(
        self,
        *arguments: Any,
        with_options: bool,
        several: bool = False,
        fixed: bool = False,
        **values: Any,
    ) -> None:
        super().__init__(*arguments, **values)
        self.several = several
        self.with_options, self.fixed = with_options and not fixed, fixed

    def validate(self, extra_validators: Any = None) -> bool:
        """One right option, or several where that may be, among two or more different ones, and
        a wrong one beside them; else a right answer."""
        valid = bool(super().validate(extra_validators))
        field, problem = self._problem()
        if problem:
            field.errors = [*field.errors, problem]
        return valid and not problem

    def _problem(self) -> tuple[Any, str | None]:
        if self.fixed:
            return self.stem, None
        if not self.with_options:
            if not self.key.data:
                return self.key, _("Give the right answer.")
            if len(self.accepted_answers) > ACCEPTED_MAXIMUM:
                return self.accepted, _("At most %(max)d answers.", max=ACCEPTED_MAXIMUM)
            return self.key, None
        return self.options, self._option_problem()

    def _option_problem(self) -> str | None:
        texts = [text for text in self.options.data if text]
        if len(texts) < 2:
            return _("Give at least two options.")
        if len({text.casefold() for text in texts}) < len(texts):
            return _("Two options are the same. Change or empty one of them.")
        said = len(self.correct.raw_data or ())
        if said == 0 or (said > 1 and not self.several):
            return (
                _("Choose the right option.")
                if self.several
                else _("Choose exactly one right option.")
            )
        if len(self.right) < said or not all(self.options.data[index] for index in self.right):
            return _("The right option is empty. Fill it in or choose another.")
        return _("Leave at least one option wrong.") if said == len(texts) else None

    @property
    def right(self) -> tuple[int, ...]:
        """Indices of the options chosen as right; what is no index is left out."""
        digits = (text for text in self.correct.raw_data or () if _INDEX.fullmatch(text))
        return tuple(n for n in map(int, digits) if n < len(self.options.entries))

    @property
    def accepted_answers(self) -> tuple[str, ...]:
        """The answers listed, in order, none twice."""
        lines = (one_line(line) for line in (self.accepted.data or "").splitlines())
        return tuple(dict.fromkeys(line for line in lines if line))


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
