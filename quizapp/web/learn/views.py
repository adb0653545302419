"""Taking a quiz, one question a page; ``starting`` has its door, ``result`` its end.

An attempt belongs to the user or to the guest's session that began it; to anyone else it
is not there. Before its verdict may be shown, no response holds what tells the key.
"""

from __future__ import annotations

import uuid
from dataclasses import replace
from http import HTTPStatus
from uuid import UUID

from flask import flash, jsonify, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from quizapp.core.marking import MAXIMUM_LENGTH
from quizapp.core.model import Mode
from quizapp.store import attempts
from quizapp.store.database import db
from quizapp.web.i18n import gettext as _
from quizapp.web.learn import items, objecting, result, starting
from quizapp.web.learn.answering import Outcome, Saved, save, set_flag
from quizapp.web.learn.answers import Posted, number_in, posted_answer
from quizapp.web.learn.blueprint import blueprint
from quizapp.web.learn.clock import ended_by_the_clock
from quizapp.web.learn.loading import Loaded, articles_of, mine

__all__ = ["blueprint", "result", "starting"]

TO_GET = HTTPStatus.SEE_OTHER


@blueprint.get("/attempts/<uuid:public_id>")
def resume(public_id: UUID) -> ResponseReturnValue:
    """Where the attempt stands: its next question, its review, or its result."""
    loaded = mine(public_id)
    if loaded.state.submitted:
        return _to("result", loaded)
    if loaded.over:
        return _to("review", loaded)
    if loaded.state.mode is Mode.EXAM and not loaded.state.unanswered:
        return _to("review", loaded)
    return _to("question", loaded, number=loaded.state.position + 1)


@blueprint.get("/attempts/<uuid:public_id>/questions/<int:number>")
def question(public_id: UUID, number: int) -> ResponseReturnValue:
    """One question: to answer, or in practice with the verdict on its answer."""
    loaded = mine(public_id)
    position = loaded.position(number)
    if loaded.over:
        return _to("result" if loaded.state.submitted else "review", loaded)
    return _page(loaded, position, draft=request.args)


@blueprint.post("/attempts/<uuid:public_id>/questions/<int:number>")
def answer(public_id: UUID, number: int) -> ResponseReturnValue:
    """Keep an answer, or a flag; then go where the button says. Scripts ask for JSON."""
    loaded = mine(public_id, to_change=True)
    position = loaded.position(number)
    flag = request.form.get("flag")
    if flag is not None and loaded.state.mode is Mode.PRACTICE:
        set_flag(loaded, position, flag == "1")
        return _to("question", loaded, number=number, **posted_answer(request.form))
    saved = save(loaded, position, request.form)
    if request.accept_mimetypes.best == "application/json":
        return _json(loaded, position, saved)
    if saved.outcome is not Outcome.KEPT:
        return _refused(loaded, position, saved)
    if flag is not None:
        set_flag(loaded, position, flag == "1")
        return _to("question", loaded, number=number)
    return _go(loaded, number, request.form.get("go", ""))


@blueprint.get("/attempts/<uuid:public_id>/review")
def review(public_id: UUID) -> ResponseReturnValue:
    """Every question and its answer before the end, without a word on what is right."""
    loaded = mine(public_id)
    state = loaded.state
    if state.submitted:
        return _to("result", loaded)
    shown = [
        items.to_answer(loaded.quiz, state, loaded.seed, position)
        for position in range(len(loaded.quiz.items))
    ]
    return render_template(
        "learn/review.html",
        quiz=loaded.quiz,
        public_id=loaded.public_id,
        items=shown,
        open=len(state.unanswered),
        flagged=len(state.flagged),
        back=state.position + 1,
        clock=loaded.clock,
        over=loaded.over,
        preview=loaded.preview,
    )


@blueprint.post("/attempts/<uuid:public_id>/submit")
def submit(public_id: UUID) -> ResponseReturnValue:
    """Hand the attempt in; a second time changes nothing."""
    loaded = mine(public_id)
    attempts.submit(db.session(), loaded.attempt)
    return _to("result", loaded)


def _page(
    loaded: Loaded,
    position: int,
    *,
    status: HTTPStatus = HTTPStatus.OK,
    notice: str | None = None,
    error: str | None = None,
    draft: Posted | None = None,
) -> ResponseReturnValue:
    """The page of a question; its verdict only where it may be told."""
    quiz, state = loaded.quiz, loaded.state
    if loaded.tells(position):
        shown = items.answered(quiz, state, loaded.seed, position, articles=articles_of(quiz))
    else:
        texts = articles_of(quiz) if quiz.items[position].question.statement else {}
        shown = items.to_answer(quiz, state, loaded.seed, position, draft=draft, articles=texts)
    others = [n for n in state.unanswered if n != position]
    ahead = next(iter([n for n in others if n > position] + others), None)
    page = render_template(
        "learn/question.html",
        quiz=quiz,
        public_id=loaded.public_id,
        item=shown,
        objected=objecting.objected(loaded, [shown]) if shown.verdict else {},
        kept=items.to_answer(quiz, state, loaded.seed, position) if draft else shown,
        clock=loaded.clock,
        dots=items.dots(quiz, state),
        size=len(quiz.items),
        next_number=None if ahead is None else ahead + 1,
        sequence=state.next_sequence,
        idempotency_key=uuid.uuid4().hex,
        longest=MAXIMUM_LENGTH,
        preview=loaded.preview,
        notice=notice,
        error=error,
    )
    return page, status


def _json(loaded: Loaded, position: int, saved: Saved) -> ResponseReturnValue:
    """For the autosave: the newest answer, the next sequence number and the time left."""
    if saved.outcome in {Outcome.OVER, Outcome.LOCKED}:
        place = url_for("learn.resume", public_id=loaded.public_id)
        return jsonify(location=place), HTTPStatus.CONFLICT
    if saved.outcome in {Outcome.EMPTY, Outcome.INCOMPLETE, Outcome.TOO_LONG}:
        return jsonify(error=saved.outcome.value), HTTPStatus.BAD_REQUEST
    newest = items.to_answer(loaded.quiz, saved.state, loaded.seed, position)
    status = HTTPStatus.OK if saved.outcome is Outcome.KEPT else HTTPStatus.CONFLICT
    clock = loaded.clock
    body = {
        "sequence": saved.state.next_sequence,
        "response": newest.posted,
        "confidence": newest.confidence or "",
        "left": clock.left if clock else None,
    }
    return jsonify(body), status


def _refused(loaded: Loaded, position: int, saved: Saved) -> ResponseReturnValue:
    """The page again, saying what became of the answer."""
    newest = replace(loaded, state=saved.state)
    if saved.outcome is Outcome.OVER:
        if not ended_by_the_clock(loaded.attempt):
            flash(_("This attempt was already finished: the answer came too late."), "warning")
        return _to("result", newest)
    if saved.outcome is Outcome.LOCKED:
        notice = _("This question was already answered, in another tab or a moment ago.")
        return _page(newest, position, status=HTTPStatus.CONFLICT, notice=notice)
    if saved.outcome is Outcome.NEWER:
        notice = _(
            "This question was answered in another tab. Its newest answer is shown: "
            "change it here if you wish."
        )
        return _page(newest, position, status=HTTPStatus.CONFLICT, notice=notice)
    if saved.outcome is Outcome.EMPTY:
        error = _("Answer first, then check.")
    elif saved.outcome is Outcome.INCOMPLETE:
        error = _("Answer every line, each event at a place of its own, then check.")
    else:
        error = _("At most %(max)d characters.", max=MAXIMUM_LENGTH)
    return _page(newest, position, status=HTTPStatus.BAD_REQUEST, error=error, draft=request.form)


def _go(loaded: Loaded, number: int, go: str) -> ResponseReturnValue:
    size = len(loaded.quiz.items)
    if go == "review" or (go == "next" and number == size):
        return _to("review", loaded)
    if go == "next":
        return _to("question", loaded, number=number + 1)
    chosen = number_in(go)
    return _to("question", loaded, number=chosen if chosen and chosen <= size else number)


def _to(endpoint: str, loaded: Loaded, **values: object) -> ResponseReturnValue:
    place = url_for(f"learn.{endpoint}", public_id=loaded.public_id, **values)  # type: ignore[arg-type]
    return redirect(place, TO_GET)
