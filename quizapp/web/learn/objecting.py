"""Reporting a faulty question, and appealing for an answer marked wrong.

Both are open where the verdict has been shown, on one's own attempt, once a question.

- ``objected(loaded, shown) -> dict[int, Objected]``: by the number of the question.
- ``remarked(loaded) -> list[Remarked]``: what changed the attempt's score since its end.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from http import HTTPStatus
from uuid import UUID

from flask import abort, flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from quizapp.core.model import Mark
from quizapp.store import objections, remarking
from quizapp.store.database import db
from quizapp.store.objection_tables import Objection
from quizapp.store.objections import AlreadyRaised, NothingToAppeal
from quizapp.store.states import COMPOSED, Fault, ObjectionKind
from quizapp.web.forms import REFUSED
from quizapp.web.i18n import gettext as _
from quizapp.web.learn import items
from quizapp.web.learn.blueprint import blueprint
from quizapp.web.learn.forms import AppealForm, FaultForm
from quizapp.web.learn.items import ShownItem
from quizapp.web.learn.loading import Loaded, articles_of, mine


@dataclass(frozen=True, slots=True)
class Objected:
    """What was objected to a question and to its mark; whether an appeal is still open."""

    fault: Objection | None
    appeal: Objection | None
    may_appeal: bool


@dataclass(frozen=True, slots=True)
class Remarked:
    """When an answer was accepted, and the score before and after, in points."""

    at: datetime
    answer: str
    before: float
    after: float


def objected(loaded: Loaded, shown: Iterable[ShownItem]) -> dict[int, Objected]:
    """Of each question shown with its verdict; nothing where nobody reads it."""
    if _is_unread(loaded):
        return {}
    rows = objections.of_attempt(db.session(), loaded.attempt)
    found = {(row.position + 1, row.kind): row for row in rows}
    return {item.number: _objected(loaded, item, found) for item in shown}


def _objected(
    loaded: Loaded, item: ShownItem, found: dict[tuple[int, ObjectionKind], Objection]
) -> Objected:
    appeal = found.get((item.number, ObjectionKind.APPEAL))
    question = loaded.quiz.items[item.number - 1].question
    mark = Mark(item.verdict.fraction) if item.verdict and item.response else None
    return Objected(
        fault=found.get((item.number, ObjectionKind.FAULT)),
        appeal=appeal,
        may_appeal=appeal is None and objections.may_appeal(question, mark),
    )


def remarked(loaded: Loaded) -> list[Remarked]:
    """The newest first."""
    return [
        Remarked(line.at, line.details["answer"], change["before"], change["after"])
        for line in remarking.audit_of(db.session(), loaded.attempt)
        for change in line.details["changed"]
        if change["attempt"] == loaded.public_id
    ]


@blueprint.get("/attempts/<uuid:public_id>/questions/<int:number>/fault")
def fault(public_id: UUID, number: int) -> ResponseReturnValue:
    """A form to say what is wrong with the question."""
    loaded, item = _told(public_id, number)
    if objected(loaded, [item])[number].fault:
        return _back(loaded, number)
    return _page(item, loaded, FaultForm())


@blueprint.post("/attempts/<uuid:public_id>/questions/<int:number>/fault")
def report_fault(public_id: UUID, number: int) -> ResponseReturnValue:
    """Keep it for who made the quiz."""
    loaded, item = _told(public_id, number)
    form = FaultForm()
    if not form.validate():
        return _page(item, loaded, form), REFUSED
    try:
        objections.report_fault(
            db.session(),
            loaded.attempt,
            number - 1,
            fault=Fault(form.fault.data),
            comment=form.comment.data,
        )
    except AlreadyRaised:
        return _back(loaded, number)
    db.session.commit()
    flash(_("Thank you: your report was sent to whoever made this quiz."), "success")
    return _back(loaded, number)


@blueprint.get("/attempts/<uuid:public_id>/questions/<int:number>/appeal")
def appeal(public_id: UUID, number: int) -> ResponseReturnValue:
    """A form to ask for the answer to count."""
    loaded, item = _told(public_id, number)
    seen = objected(loaded, [item])[number]
    if seen.appeal:
        return _back(loaded, number)
    if not seen.may_appeal:
        abort(404)
    return _page(item, loaded, AppealForm())


@blueprint.post("/attempts/<uuid:public_id>/questions/<int:number>/appeal")
def send_appeal(public_id: UUID, number: int) -> ResponseReturnValue:
    """Keep it for who made the quiz."""
    loaded, item = _told(public_id, number)
    form = AppealForm()
    if not form.validate():
        return _page(item, loaded, form), REFUSED
    try:
        objections.appeal(db.session(), loaded.attempt, number - 1, comment=form.comment.data)
    except AlreadyRaised:
        return _back(loaded, number)
    except NothingToAppeal:
        abort(404)
    db.session.commit()
    flash(_("Your appeal was sent to whoever made this quiz."), "success")
    return _back(loaded, number)


def _told(public_id: UUID, number: int) -> tuple[Loaded, ShownItem]:
    """One's own attempt and its question with the verdict; 404 before it may be shown."""
    loaded = mine(public_id)
    position = loaded.position(number)
    if not loaded.tells(position) or _is_unread(loaded):
        abort(404)
    articles = articles_of(loaded.quiz)
    shown = items.answered(loaded.quiz, loaded.state, loaded.seed, position, articles=articles)
    return loaded, shown


def _is_unread(loaded: Loaded) -> bool:
    """Whether no instructor composed the quiz: in a practice of one's mistakes, a question is
    objected to where it was asked first; of a preview nothing is kept."""
    return loaded.attempt.version.quiz_set.state not in COMPOSED


def _page(item: ShownItem, loaded: Loaded, form: AppealForm | FaultForm) -> str:
    return render_template(
        "learn/objection.html",
        item=item,
        quiz=loaded.quiz,
        form=form,
        appealing=isinstance(form, AppealForm),
        back=_place(loaded, number=item.number),
    )


def _back(loaded: Loaded, number: int) -> ResponseReturnValue:
    return redirect(_place(loaded, number), HTTPStatus.SEE_OTHER)


def _place(loaded: Loaded, number: int) -> str:
    """Where the question is shown with its verdict."""
    if loaded.state.submitted:
        return url_for("learn.result", public_id=loaded.public_id, _anchor=f"q{number}")
    return url_for("learn.question", public_id=loaded.public_id, number=number)
