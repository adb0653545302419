"""What learners get of a quiz set: preview, publication, withdrawal."""

from __future__ import annotations

from dataclasses import dataclass

from flask import flash, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from quizapp.core.attempt import shown_options, shown_parts
from quizapp.core.drawing import drawn, option_seed
from quizapp.core.model import Option
from quizapp.core.quiz import Item, QuizSet
from quizapp.core.responses import sides
from quizapp.store import quizzes
from quizapp.store.database import db
from quizapp.store.quizzes import NotApproved, NothingToAsk, TooFew
from quizapp.store.states import Role
from quizapp.web.access import require_role, the_user
from quizapp.web.i18n import gettext as _
from quizapp.web.i18n import ngettext
from quizapp.web.reader import evidence
from quizapp.web.reader.evidence import Evidence
from quizapp.web.teach.bank import number_in
from quizapp.web.teach.blueprint import blueprint
from quizapp.web.teach.sets import locked_set, seen_set


@dataclass(frozen=True, slots=True)
class PreviewRow:
    """A question as a learner meets it, and what proves its answer.

    ``rows`` and ``shown`` are the two sides of a matching, or ``shown`` the events of an ordering.
    """

    item: Item
    options: tuple[Option, ...]
    rows: tuple[str, ...]
    shown: tuple[str, ...]
    evidence: Evidence


@blueprint.get("/sets/<int:set_id>/preview")
@require_role(Role.INSTRUCTOR)
def preview(set_id: int) -> str:
    """The draft as it would be published now, as the learner of ``?sheet=`` would have it."""
    row = seen_set(set_id)
    sheet = min(number_in(request.args.get("sheet")) or 1, 99)
    whole = quizzes.draft_content(db.session(), row)
    quiz = drawn(whole, sheet)
    return render_template(
        "teach/preview.html",
        quiz_set=row,
        quiz=quiz,
        rows=preview_rows(quiz, option_seed(whole, sheet)),
        sheet=sheet,
        several=bool(whole.draws) or whole.shuffle_questions,
        mine=row.owner_id == the_user().id,
    )


def preview_rows(quiz: QuizSet, seed: int) -> list[PreviewRow]:
    """Each question as a learner of ``seed`` meets it."""
    return [_preview_row(item, position, seed) for position, item in enumerate(quiz.items)]


def _preview_row(item: Item, position: int, seed: int) -> PreviewRow:
    question = item.question
    rows, offered = sides(question)
    texts = offered or tuple(event.text for event in question.order)
    return PreviewRow(
        item=item,
        options=shown_options(question, seed, position),
        rows=rows,
        shown=tuple(texts[n] for n in shown_parts(question, seed, position) if texts),
        evidence=evidence.of_item(item),
    )


@blueprint.post("/sets/<int:set_id>/publication")
@require_role(Role.INSTRUCTOR)
def publish(set_id: int) -> Response:
    """A new version for those who begin from now on."""
    row = locked_set(set_id)
    try:
        quizzes.publish(db.session(), row)
    except NothingToAsk:
        flash(_("Choose at least one question first."), "error")
    except TooFew as refusal:
        count = len(refusal.pools)
        flash(
            ngettext(
                "%(num)s rule finds fewer questions than it draws. Approve more, or draw fewer.",
                "%(num)s rules find fewer questions than they draw. Approve more, or draw fewer.",
                count,
            ),
            "error",
        )
    except NotApproved as refusal:
        count = len(refusal.questions)
        flash(
            ngettext(
                "%(num)s question is no longer approved. Approve it again or take it out.",
                "%(num)s questions are no longer approved. Approve them again or take them out.",
                count,
            ),
            "error",
        )
    else:
        flash(_("Published. Give learners the code or the link."), "success")
    db.session.commit()
    return redirect(url_for("teach.quiz_set", set_id=set_id), 303)


@blueprint.post("/sets/<int:set_id>/withdrawal")
@require_role(Role.INSTRUCTOR)
def withdraw(set_id: int) -> Response:
    """A draft again: no attempt can begin, those begun can be finished."""
    quizzes.reopen(db.session(), locked_set(set_id))
    db.session.commit()
    flash(_("Withdrawn. Its code and link lead nowhere until it is published again."), "success")
    return redirect(url_for("teach.quiz_set", set_id=set_id), 303)


@blueprint.post("/sets/<int:set_id>/archive")
@require_role(Role.INSTRUCTOR)
def archive(set_id: int) -> Response:
    """Out of the way, with its results."""
    quizzes.archive(db.session(), locked_set(set_id))
    db.session.commit()
    flash(_("Put away. You find it at the end of the list."), "success")
    return redirect(url_for("teach.sets"), 303)
