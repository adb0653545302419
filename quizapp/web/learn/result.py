"""The result of an attempt: its score, and each question with its answer, key and evidence."""

from __future__ import annotations

from http import HTTPStatus
from uuid import UUID

from flask import redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from quizapp.core.calibration import calibration
from quizapp.store import attempts, quizzes
from quizapp.store.database import db
from quizapp.store.states import QuizState
from quizapp.store.tables import Attempt
from quizapp.store.terms import terms_of
from quizapp.web.i18n import gettext as _
from quizapp.web.learn import items, objecting
from quizapp.web.learn.blueprint import blueprint
from quizapp.web.learn.clock import ended_by_the_clock
from quizapp.web.learn.items import ShownItem
from quizapp.web.learn.loading import Loaded, articles_of, readable, taker
from quizapp.web.learn.scores import compared, passes, percent_of, told


@blueprint.get("/attempts/<uuid:public_id>/result")
def result(public_id: UUID) -> ResponseReturnValue:
    """The score, and each question with its answer, its key and its evidence."""
    loaded, own = readable(public_id)
    attempt = loaded.attempt
    if own and loaded.withheld:
        terms = terms_of(db.session(), attempt.version.quiz_set, taker())
        return render_template(
            "learn/withheld.html",
            loaded=loaded,
            closes_at=terms.closes_at,
            preview=loaded.preview,
        )
    if attempt.submitted_at is None:
        place = url_for("learn.resume", public_id=loaded.public_id)
        return redirect(place, HTTPStatus.SEE_OTHER)
    shown, fractions = _answered(loaded)
    quiz_set = attempt.version.quiz_set
    return render_template(
        "learn/result.html",
        quiz=loaded.quiz,
        public_id=loaded.public_id,
        attempt=attempt,
        items=shown,
        percent=percent_of(attempt),
        passed=passes(attempt),
        told=told(attempt, sum(fraction >= 1 for fraction in fractions), len(shown)),
        compared=compared(attempt, _before(attempt)) if own else "",
        minutes=round((attempt.submitted_at - attempt.started_at).total_seconds() / 60),
        time_up=ended_by_the_clock(attempt),
        degrees=calibration((said, fractions[n]) for n, said in loaded.state.confidence.items()),
        taker=None if own else (attempt.user.name if attempt.user else _("Guest")),
        guest=own and attempt.user_id is None,
        mine=own and not loaded.preview,
        preview=loaded.preview,
        objected=objecting.objected(loaded, shown) if own else {},
        remarked=objecting.remarked(loaded) if own else [],
        retake=quiz_set.code if own and quizzes.by_code(db.session(), quiz_set.code) else None,
    )


def _answered(loaded: Loaded) -> tuple[list[ShownItem], list[float]]:
    """Each question as answered, and the part of its points that the answer earned."""
    marks = attempts.marks(db.session(), loaded.attempt)
    quiz, articles = loaded.quiz, articles_of(loaded.quiz)
    shown = [
        items.answered(quiz, loaded.state, loaded.seed, n, articles=articles, marked=mark)
        for n, mark in enumerate(marks)
    ]
    return shown, [mark.fraction for mark in marks]


def _before(attempt: Attempt) -> list[Attempt]:
    """One's attempts at the same quiz that were over before; a practice is never the same quiz."""
    quiz_set, ended = attempt.version.quiz_set, attempt.submitted_at
    if ended is None or quiz_set.state is QuizState.PERSONAL:
        return []
    return [
        earlier
        for earlier in attempts.list_for(db.session(), taker())
        if earlier.version.quiz_set_id == quiz_set.id
        and earlier.submitted_at is not None
        and earlier.submitted_at < ended
    ]
