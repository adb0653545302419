"""The form of a question's words, whatever its kind."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from wtforms import FieldList, SelectField, StringField, TextAreaField
from wtforms.fields.choices import SelectChoice

from quizapp.core.model import CHOOSING, GAP, Difficulty, QuestionKind
from quizapp.core.numbers import read_number
from quizapp.web.forms import Form, at_most
from quizapp.web.i18n import gettext as _
from quizapp.web.i18n import lazy_gettext as _l
from quizapp.web.teach.forms import filled, one_line, refuse, storable
from quizapp.web.teach.labels import LABELS

STEM_MAXIMUM = 500
ANSWER_MAXIMUM = 200
EXPLANATION_MAXIMUM = 2000
ACCEPTED_MAXIMUM = 20
OPTIONS_MAXIMUM = 6
"""More than six options, pairs or events are not read by those who answer."""

PARTS_MINIMUM = 2
TYPED = frozenset({QuestionKind.NUMERIC, QuestionKind.SHORT_ANSWER})
OFFERED = CHOOSING | {QuestionKind.TRUE_FALSE}
_INDEX = re.compile(r"[0-9]{1,2}", re.ASCII)
_TYPED_GAP = re.compile("_{3,}")


def with_gap(stem: str | None) -> str:
    """One line, in which any three underscores or more are the gap."""
    return _TYPED_GAP.sub(GAP, one_line(stem))


def _lines(label: Any) -> FieldList:
    field = StringField(label, [at_most(ANSWER_MAXIMUM)], filters=[one_line])
    return FieldList(field, max_entries=OPTIONS_MAXIMUM)


class QuestionForm(Form):
    """The words of a question of ``kind``. The fields of other kinds are not looked at.

    ``correct`` holds the index of the right option, or of each where ``several`` may be right. A
    pair is a ``lefts`` and the ``rights`` of the same index; ``events`` are in their right order.
    ``fixed``: the answer is a sentence of the article and stays as it is.
    """

    stem = TextAreaField(_l("Question"), [filled(), at_most(STEM_MAXIMUM)], filters=[with_gap])
    options = _lines(_l("Option"))
    correct = StringField(_l("Right option"))
    key = StringField(_l("Right answer"), [at_most(ANSWER_MAXIMUM)], filters=[one_line])
    accepted = TextAreaField(
        _l("Also accepted"),
        [at_most(EXPLANATION_MAXIMUM)],
        filters=[storable],
        description=_l("One answer a line. Case and accents are tolerated without being listed."),
    )
    lefts = _lines(_l("What is given"))
    rights = _lines(_l("What goes with it"))
    events = _lines(_l("Event"))
    difficulty = SelectField(
        _l("Difficulty"),
        choices=[SelectChoice(str(int(level)), LABELS[level]) for level in Difficulty],
        default=str(int(Difficulty.MEDIUM)),
    )
    explanation = TextAreaField(
        _l("Explanation"),
        [at_most(EXPLANATION_MAXIMUM)],
        filters=[storable],
        description=_l(
            "Why the right answer is right. The article itself says why the others are not."
        ),
    )

    def __init__(self, *arguments: Any, kind: QuestionKind, **values: Any) -> None:
        super().__init__(*arguments, **values)
        self.kind = kind
        self.fixed = kind is QuestionKind.HIGHLIGHT
        self.with_options = kind in OFFERED
        self.several = kind is QuestionKind.CHOICE  # no gap has two fillings
        self.with_key = kind in TYPED

    def validate(self, extra_validators: Any = None) -> bool:
        """What is needed of a question of this kind is there, and fits together."""
        valid = bool(super().validate(extra_validators))
        field, problem = self._problem()
        if problem:
            refuse(field, [problem])
        return valid and not problem

    def _problem(self) -> tuple[Any, str | None]:
        if self.fixed:
            return self.stem, None
        if self.kind is QuestionKind.CLOZE and (self.stem.data or "").count(GAP) != 1:
            return self.stem, _("Leave one gap in the sentence: %(gap)s", gap=GAP)
        if self.kind is QuestionKind.MATCHING:
            return self.lefts, self._pair_problem()
        if self.kind is QuestionKind.ORDERING:
            return self.events, _parts_problem(self.event_texts)
        if self.with_options:
            return self.options, self._option_problem()
        return self._key_problem()

    def _key_problem(self) -> tuple[Any, str | None]:
        if not self.key.data:
            return self.key, _("Give the right answer.")
        if self.kind is QuestionKind.NUMERIC and read_number(self.key.data) is None:
            return self.key, _("Give a number: 11 000, 3,5.")
        if len(self.accepted_answers) > ACCEPTED_MAXIMUM:
            return self.accepted, _("At most %(max)d answers.", max=ACCEPTED_MAXIMUM)
        return self.key, None

    def _pair_problem(self) -> str | None:
        halves = zip(self.lefts.data, self.rights.data, strict=False)
        if any(bool(left) != bool(right) for left, right in halves):
            return _("A pair lacks one of its sides. Fill it in or empty the other.")
        return _parts_problem([left for left, _right in self.pair_texts]) or _parts_problem(
            [right for _left, right in self.pair_texts]
        )

    def _option_problem(self) -> str | None:
        texts = [text for text in self.options.data if text]
        if len(texts) < PARTS_MINIMUM:
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

    @property
    def pair_texts(self) -> list[tuple[str, str]]:
        """The pairs that have both sides."""
        halves = zip(self.lefts.data, self.rights.data, strict=False)
        return [(left, right) for left, right in halves if left and right]

    @property
    def event_texts(self) -> list[str]:
        """The events that are filled in, in their order."""
        return [text for text in self.events.data if text]


def _parts_problem(texts: Sequence[str]) -> str | None:
    if len(texts) < PARTS_MINIMUM:
        return _("Give at least two.")
    if len({text.casefold() for text in texts}) < len(texts):
        return _("Two of them are the same. Change or empty one.")
    return None
