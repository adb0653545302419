"""What learners object to: appeals for an answer, faults in a question; accepted or refused."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from flask import abort, flash, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from quizapp.core.quiz import Item
from quizapp.store import objections as store
from quizapp.store import questions, quizzes
from quizapp.store.database import db
from quizapp.store.objection_tables import Objection
from quizapp.store.objections import AlreadyDecided
from quizapp.store.states import ObjectionKind, ObjectionState, Role
from quizapp.store.tables import Question, QuizSet
from quizapp.web.access import found, require_role, the_user
from quizapp.web.forms import REFUSED
from quizapp.web.i18n import gettext as _
from quizapp.web.reader import evidence
from quizapp.web.reader.evidence import Evidence
from quizapp.web.teach.blueprint import blueprint
from quizapp.web.teach.forms import DecisionForm

DECISIONS = {"accept": store.accept, "refuse": store.refuse}
LAST_DECIDED = 50
"""Older decisions stay in the database; the page stays short."""


@dataclass(frozen=True, slots=True)
class Case:
    """Objections that one decision settles: a fault, or all the appeals for the same answer.

    ``editable`` is the question as stored, where the instructor may change it.
    """

    rows: tuple[Objection, ...]
    item: Item
    evidence: Evidence
    editable: Question | None
    form: DecisionForm

    @property
    def first(self) -> Objection:
        """The one that the decision is sent for."""
        return self.rows[0]


@blueprint.get("/objections")
@require_role(Role.INSTRUCTOR)
def objections() -> str:
    """Those to decide, beside the passage; then what was decided."""
    return _page(_asked_set())


def _asked_set() -> QuizSet | None:
    """The quiz set that ``?set=`` names, if it is one's own."""
    number = request.args.get("set", type=int)
    return None if number is None else found(quizzes.owned(db.session(), number, the_user()))


def _page(quiz_set: QuizSet | None, refused: tuple[int, DecisionForm] | None = None) -> str:
    rows = store.list_for(db.session(), the_user(), quiz_set=quiz_set)
    undecided = [row for row in rows if row.state is ObjectionState.OPEN]
    decided = [row for row in rows if row.state is not ObjectionState.OPEN]
    decided.sort(key=lambda row: (row.decided_at or row.created_at, row.id), reverse=True)
    return render_template(
        "teach/objections.html",
        quiz_set=quiz_set,
        cases=_cases(undecided, dict([refused] if refused else [])),
        decided=[(row, store.item_of(row)) for row in decided[:LAST_DECIDED]],
    )


def _cases(rows: Iterable[Objection], forms: dict[int, DecisionForm]) -> list[Case]:
    alike: dict[object, list[Objection]] = {}
    for row in rows:
        same = (row.attempt.version_id, row.position, row.response)
        alike.setdefault(same if row.kind is ObjectionKind.APPEAL else row.id, []).append(row)
    return [_case(tuple(group), forms.get(group[0].id)) for group in alike.values()]


def _case(rows: tuple[Objection, ...], form: DecisionForm | None) -> Case:
    first = rows[0]
    item = store.item_of(first)
    stored = questions.behind(db.session(), item, first.attempt.version.quiz_set.owner_id)
    mine = stored is not None and stored.article.owner_id == the_user().id
    return Case(
        rows=rows,
        item=item,
        evidence=evidence.of_item(item),
        editable=stored if mine else None,
        form=form or DecisionForm(formdata=None, prefix=_prefix(first)),
    )


def _prefix(row: Objection) -> str:
    """Each form of the page has fields of its own."""
    return f"objection-{row.id}-"


@blueprint.post("/objections/<int:objection_id>/decision")
@require_role(Role.INSTRUCTOR)
def decide_objection(objection_id: int) -> Response | tuple[str, int]:
    """Accept or refuse; an accepted answer is marked again for everyone."""
    row = found(store.get(db.session(), objection_id, the_user()))
    decide = DECISIONS.get(request.form.get("decision", ""))
    if decide is None:
        abort(400)
    form = DecisionForm(prefix=_prefix(row))
    if not form.validate():
        return _page(_asked_set(), (row.id, form)), REFUSED
    try:
        decide(db.session(), row, by=the_user(), reply=form.reply.data)
    except AlreadyDecided:
        flash(_("This was decided a moment ago."), "warning")
    else:
        db.session.commit()
        flash(_said(row), "success")
    return redirect(url_for("teach.objections", set=request.args.get("set")), 303)


def _said(row: Objection) -> str:
    if row.state is ObjectionState.REFUSED:
        return _("Refused: nothing changes.")
    if row.kind is ObjectionKind.APPEAL:
        return _("Accepted: the answer counts, and every attempt was marked again.")
    return _("Accepted: the question waits to be reviewed again.")
