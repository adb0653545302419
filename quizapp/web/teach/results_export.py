"""Results taken to a spreadsheet: who answered what, and every figure of the page."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import datetime

from flask import Response as FileResponse
from flask import send_file
from flask_babel import to_user_timezone

from quizapp.core.exchange.spreadsheets import Cell, Sheet, to_csv, to_xlsx
from quizapp.core.responses import readable
from quizapp.core.results import Finished, ItemResults, Results
from quizapp.store.states import Role
from quizapp.web.access import found, require_role
from quizapp.web.i18n import gettext as _
from quizapp.web.teach import result_words
from quizapp.web.teach.asked import asked, read
from quizapp.web.teach.blueprint import blueprint
from quizapp.web.teach.labels import LABELS
from quizapp.web.teach.sets import own_set

CSV = "text/csv"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@blueprint.get("/sets/<int:set_id>/results/export/<table>")
@require_role(Role.INSTRUCTOR)
def export_results(set_id: int, table: str) -> FileResponse:
    """The attempts that count, as the page shows them, in a file."""
    row = own_set(set_id)
    kind, write = found(FORMATS.get(table))
    class_ = found(read(asked(row)))
    title = " ".join(row.title.replace("/", " ").split()) or "quiz"
    return send_file(
        io.BytesIO(write(class_)),
        mimetype=kind,
        as_attachment=True,
        download_name=f"{title} – {_('Results')}.{table}",
    )


def as_csv(class_: Results) -> bytes:
    """One table: a line a learner, the answer and the points of each question."""
    return to_csv(
        Sheet(
            _("Results"),
            [
                *_attempt_header(),
                *(
                    heading
                    for item in class_.items
                    for heading in (_stem(item), _("%(number)s: points", number=item.position + 1))
                ),
            ],
            [
                [
                    *_attempt(row, class_),
                    *(
                        cell
                        for item in class_.items
                        for cell in (_answer(item, row), row.points[item.position])
                    ),
                ]
                for row in class_.attempts
            ],
        )
    )


def as_xlsx(class_: Results) -> bytes:
    """Points, answers, questions, every answer given, and the figures of the test."""
    stems = [_stem(item) for item in class_.items]
    rows = class_.attempts
    return to_xlsx(
        [
            Sheet(
                _("Points"),
                [*_attempt_header(), *stems],
                [[*_attempt(row, class_), *row.points] for row in rows],
            ),
            Sheet(
                _("Answers"),
                [_("Learner"), *stems],
                [[_name(row), *(_answer(item, row) for item in class_.items)] for row in rows],
            ),
            _questions(class_),
            _given(class_),
            Sheet(
                _("Test"),
                [_("Figure"), _("Value"), _("Meaning")],
                [
                    (figure.name, figure.value, figure.meaning)
                    for figure in result_words.test_figures(class_)
                ],
            ),
        ]
    )


FORMATS: dict[str, tuple[str, Callable[[Results], bytes]]] = {
    "csv": (CSV, as_csv),
    "xlsx": (XLSX, as_xlsx),
}


def _attempt_header() -> list[str]:
    return [
        _("Learner"),
        _("Begun"),
        _("Finished"),
        _("Score"),
        _("Out of"),
        _("Score in percent"),
    ]


def _attempt(row: Finished, class_: Results) -> list[Cell]:
    most = class_.quiz.max_score
    return [
        _name(row),
        _local(row.started_at),
        _local(row.submitted_at),
        row.score,
        most,
        _figure(100 * row.score / most),
    ]


def _name(row: Finished) -> str:
    return row.name or _("Guest")


def _local(instant: datetime) -> datetime:
    """In the reader's zone, without it: a spreadsheet knows none."""
    local: datetime = to_user_timezone(instant)
    return local.replace(tzinfo=None)


def _figure(value: float | None) -> float | None:
    return None if value is None else round(value, 2)


def _stem(item: ItemResults) -> str:
    return f"{item.position + 1}. {item.item.question.stem}"


def _answer(item: ItemResults, row: Finished) -> str | None:
    response = row.responses[item.position]
    return None if response is None else readable(item.item.question, response)


def _questions(class_: Results) -> Sheet:
    """A line a question: its figures, in percent, and why it should be looked at."""
    header = [
        _("Question"),
        _("Kind"),
        _("Right answer"),
        _("Answered by"),
        _("Facility"),
        _("Standard deviation"),
        _("By guessing"),
        _("Weight intended"),
        _("Weight in effect"),
        _("Discrimination"),
        _("Efficiency"),
        _("To look at"),
    ]
    return Sheet(_("Questions"), header, [_question(item) for item in class_.items])


def _question(item: ItemResults) -> list[Cell]:
    figures, question = item.statistics, item.item.question
    return [
        _stem(item),
        str(LABELS[question.kind]),
        question.key,
        figures.attempts,
        _figure(figures.facility),
        _figure(figures.sd),
        _figure(figures.guess),
        _figure(figures.intended_weight),
        _figure(figures.effective_weight),
        _figure(figures.discrimination_index),
        _figure(figures.discriminative_efficiency),
        result_words.reason(item) if item.doubt else None,
    ]


def _given(class_: Results) -> Sheet:
    """A line an answer to a question: how often, and the mean score of who gave it."""
    header = [_("Question"), _("Answer"), _("Worth"), _("Times"), _("Share"), _("Their mean score")]
    most = class_.quiz.max_score
    rows: list[list[Cell]] = [
        [
            _stem(item),
            answer.text or _("no answer"),
            _figure(answer.fraction),
            answer.times,
            _figure(answer.share),
            None if answer.mean_total is None else _figure(100 * answer.mean_total / most),
        ]
        for item in class_.items
        for answer in item.answers
    ]
    return Sheet(_("Answers given"), header, rows)
