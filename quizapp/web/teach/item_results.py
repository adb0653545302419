"""Results of one question: what was answered, by whom, and what it says of the question."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from flask import flash, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from quizapp.core.responses import typed
from quizapp.core.results import Answer, Finished, ItemResults, Results
from quizapp.core.statistics import ENOUGH_ATTEMPTS, Group
from quizapp.store import objections, questions
from quizapp.store.database import db
from quizapp.store.states import Role
from quizapp.web import plots
from quizapp.web.access import found, require_role, the_user
from quizapp.web.i18n import gettext as _
from quizapp.web.i18n import lazy_gettext as _l
from quizapp.web.reader import evidence
from quizapp.web.teach import result_words
from quizapp.web.teach.asked import asked, read
from quizapp.web.teach.blueprint import blueprint
from quizapp.web.teach.sets import own_set
from quizapp.web.typography import french

MOST_ANSWERS = 30
"""Different typed answers that are listed; the rest is in the exported table."""

MOST_PLOTTED = 5
"""Answers that stand side by side on a phone."""

MOST_NAMES = 30
"""Of those who gave the same answer."""

GROUPS = {
    Group.UPPER: _l("Upper third"),
    Group.MIDDLE: _l("Middle third"),
    Group.LOWER: _l("Lower third"),
}


@dataclass(frozen=True, slots=True)
class Given:
    """An answer with the attempts that gave it, the first of them; ``more`` are not listed.

    ``may_count``: it was marked wrong, and the instructor can have it count.
    """

    answer: Answer
    by: Sequence[Finished]
    more: int
    may_count: bool


@blueprint.get("/sets/<int:set_id>/results/questions/<int:number>")
@require_role(Role.INSTRUCTOR)
def item_results(set_id: int, number: int) -> str:
    """The question ``number`` of a version, counted from 1."""
    row = own_set(set_id)
    question = asked(row)
    class_ = found(read(question))
    item = _item(class_, number)
    return render_template(
        "teach/item_results.html",
        quiz_set=row,
        asked=question,
        results=class_,
        row=item,
        why=result_words.reason(item) if item.statistics.attempts else "",
        given=_given(class_, item),
        plot=_plot(class_, item),
        evidence=evidence.of_item(item.item),
        stored=questions.behind(db.session(), item.item, row.owner_id),
        words=result_words,
    )


@blueprint.post("/sets/<int:set_id>/results/questions/<int:number>/accepted")
@require_role(Role.INSTRUCTOR)
def accept_answer(set_id: int, number: int) -> Response:
    """An answer that was typed and marked wrong counts from now on, for everyone who gave it."""
    row = own_set(set_id)
    question = asked(row)
    item = _item(found(read(question)), number)
    answer = request.form.get("answer", "")
    if any(given.response == answer and _may_count(item, given) for given in item.answers):
        objections.accept_given(db.session(), row, item.item, answer.strip(), by=the_user())
        db.session.commit()
        flash(_("Accepted: the answer counts, and every attempt was marked again."), "success")
    else:
        flash(_("This answer counts already, or nobody gave it."), "warning")
    return redirect(url_for("teach.item_results", number=number, **question.query()), 303)


def _item(class_: Results, number: int) -> ItemResults:
    return found(class_.items[number - 1] if 0 < number <= len(class_.items) else None)


def _may_count(item: ItemResults, answer: Answer) -> bool:
    """Whether it was typed, and does not count in full."""
    return typed(item.item.question) and bool(answer.response) and not answer.right


def _given(class_: Results, item: ItemResults) -> list[Given]:
    return [
        Given(
            answer,
            [class_.attempts[place] for place in answer.places[:MOST_NAMES]],
            max(answer.times - MOST_NAMES, 0),
            _may_count(item, answer),
        )
        for answer in item.answers[:MOST_ANSWERS]
    ]


def _plot(class_: Results, item: ItemResults) -> plots.Plot | None:
    """The answers given most by each third of the class; None for a class too small."""
    groups = [group for group in GROUPS if group in set(class_.groups)]
    if item.statistics.attempts < ENOUGH_ATTEMPTS or len(groups) < 2:
        return None
    shown = item.answers[:MOST_PLOTTED]
    places = [
        plots.Category(_said(item, answer), _tick(n, answer)) for n, answer in enumerate(shown)
    ]
    series = [
        plots.Series(str(GROUPS[group]), [answer.by_group.get(group, 0.0) for answer in shown])
        for group in groups
    ]
    return plots.bars(places, series, plots.percents())


def _said(item: ItemResults, answer: Answer) -> str:
    text = french(answer.text, item.item.language) if answer.text else _("no answer")
    return _("%(answer)s (right)", answer=text) if answer.right else text


def _tick(number: int, answer: Answer) -> str:
    """The letter that the table gives the answer."""
    return f"{chr(ord('A') + number)} ✓" if answer.right else chr(ord("A") + number)
