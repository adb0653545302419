"""The question bank on a page of its own: looked through, tagged, taken elsewhere."""

from __future__ import annotations

from typing import Any

from flask import Response as FileResponse
from flask import flash, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from quizapp.core.exchange.formats import FORMATS
from quizapp.core.model import Mode
from quizapp.core.quiz import QuizSet
from quizapp.core.tags import tags_in
from quizapp.store import bank, facilities, quizzes, tags
from quizapp.store.bank import Query, Within
from quizapp.store.database import db
from quizapp.store.items import item_of
from quizapp.store.states import Role
from quizapp.web.access import require_role, the_user
from quizapp.web.forms import storable
from quizapp.web.i18n import gettext as _
from quizapp.web.i18n import ngettext
from quizapp.web.teach.bank import (
    PAGE_SIZE,
    QUESTIONS_MAXIMUM,
    arguments,
    filters,
    number_in,
    query_of,
    told,
)
from quizapp.web.teach.bank_part import part_of
from quizapp.web.teach.blueprint import blueprint
from quizapp.web.teach.elsewhere import file_of, formats
from quizapp.web.teach.sets import ONE_POINT

MOST_TAKEN = 1000
"""Questions of one file: what is brought in at once somewhere else."""

TYPED_MAXIMUM = 500
"""Characters of a list of tags."""


@blueprint.get("/bank")
@require_role(Role.INSTRUCTOR)
def question_bank() -> str:
    """Every question that the instructor may use, the approved unless the filter says others."""
    query, part = query_of(request.args), part_of(request.args)
    page = number_in(request.args.get("page")) or 1
    found = bank.search(
        db.session(), the_user(), query, page=page, size=PAGE_SIZE, within=part.within()
    )
    shown = [question.id for question in found.questions]
    said = [*part.words, *([] if query.is_empty else [told(query)])]
    return render_template(
        "teach/question_bank.html",
        query={**arguments(query), **part.arguments},
        told=" · ".join(said),
        filters=[*filters(query), *part.filters],
        part=part,
        fared=facilities.of_user(db.session(), the_user()),
        found=found,
        tags=tags.of_questions(db.session(), the_user(), shown),
        used=tags.in_use(db.session(), the_user()),
    )


def _back(**more: Any) -> Response:
    """To the page of the bank that the form stood on."""
    given: dict[str, Any] = {**_filtered(), **more}
    page = number_in(request.args.get("page"))
    if page:
        given["page"] = page
    return redirect(url_for("teach.question_bank", **given), 303)


def _filtered() -> dict[str, Any]:
    """The filter of this request, as an address says it."""
    return {**arguments(query_of(request.args)), **part_of(request.args).arguments}


def _ticked() -> list[int]:
    """The questions ticked that may be used, in the order of the bank."""
    asked = {*request.form.getlist("question"), *request.args.getlist("question")}
    numbers = {number_in(text) for text in asked}
    if not numbers:
        return []
    within = Within(part_of(request.args).state)
    every = bank.matching(db.session(), the_user(), Query(), within)
    return [entry.id for entry in every if entry.id in numbers]


@blueprint.post("/bank/tags")
@require_role(Role.INSTRUCTOR)
def tag_questions() -> Response:
    """Put the tags typed on the questions ticked, or take them off; or take one off one."""
    number, _colon, key = request.form.get("untag", "").partition(":")
    if key:
        tags.take(db.session(), the_user(), [number_in(number) or 0], tags_in(key))
        db.session.commit()
        return _back(_anchor=f"question-{number_in(number)}")
    ticked = _ticked()
    typed = tags_in(storable(request.form.get("tags"))[:TYPED_MAXIMUM])
    if not ticked:
        flash(_("No question was ticked."), "error")
    elif not typed:
        flash(_("Type a tag first, such as “chapter 2”."), "error")
    elif request.form.get("do") == "take":
        tags.take(db.session(), the_user(), ticked, typed)
        count = len(ticked)
        flash(
            ngettext("Taken off %(num)s question.", "Taken off %(num)s questions.", count),
            "success",
        )
    else:
        tags.give(db.session(), the_user(), ticked, typed)
        count = len(ticked)
        flash(ngettext("%(num)s question tagged.", "%(num)s questions tagged.", count), "success")
    db.session.commit()
    return _back()


@blueprint.post("/bank/set")
@require_role(Role.INSTRUCTOR)
def compose_ticked() -> Response:
    """A new quiz set of the questions ticked."""
    ticked = _ticked()[:QUESTIONS_MAXIMUM]
    if not ticked:
        flash(_("No question was ticked."), "error")
        return _back()
    quiz_set = quizzes.create(db.session(), owner=the_user(), title=_("New quiz set"))
    quizzes.set_items(db.session(), quiz_set, [(number, ONE_POINT) for number in ticked])
    db.session.commit()
    flash(_("A new quiz set has these questions. Give it a title in its settings."), "success")
    return redirect(url_for("teach.quiz_set", set_id=quiz_set.id), 303)


@blueprint.post("/bank/elsewhere")
@require_role(Role.INSTRUCTOR)
def take_ticked() -> Response:
    """On to the formats, with what was ticked."""
    return redirect(url_for("teach.bank_elsewhere", **_asked(_ticked())), 303)


def _asked(ticked: list[int]) -> dict[str, Any]:
    """What an address says of the questions to take: those ticked, else what the filter finds."""
    filtered = _filtered()
    state = {name: filtered[name] for name in ("state",) if name in filtered}
    return {"question": ticked, **state} if ticked else filtered


@blueprint.get("/bank/elsewhere")
@require_role(Role.INSTRUCTOR)
def bank_elsewhere() -> str:
    """The formats, and what each of them changes."""
    asked = _asked(_ticked())
    return formats(
        _taken(),
        back=url_for("teach.question_bank", **_filtered()),
        urls={form: url_for("teach.export_bank", form=form, **asked) for form in FORMATS},
    )


@blueprint.get("/bank/export/<form>")
@require_role(Role.INSTRUCTOR)
def export_bank(form: str) -> FileResponse:
    """The questions asked for as a file of ``form``."""
    return file_of(_taken(), form)


def _taken() -> QuizSet:
    """The questions ticked, else those that the filter finds, as a quiz of its own."""
    numbers = _ticked()
    if not numbers:
        within = part_of(request.args).within()
        found = bank.matching(db.session(), the_user(), query_of(request.args), within)
        numbers = [entry.id for entry in found]
    rows = bank.rows(db.session(), numbers[:MOST_TAKEN])
    items = tuple(item_of(row, ONE_POINT) for row in rows)
    return QuizSet(_("Question bank"), Mode.PRACTICE, items)
