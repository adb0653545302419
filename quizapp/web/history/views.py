"""What a learner has done: scores over time, what is known, attempts, what to review next."""

from __future__ import annotations

from collections.abc import Iterable
from http import HTTPStatus

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from flask_babel import format_percent, get_timezone
from werkzeug.wrappers import Response

from quizapp.core.calibration import calibration
from quizapp.core.history import Played, bests, said_and_earned, streak
from quizapp.core.mastery import (
    RIGHT_IN_A_ROW,
    mastery_by_article,
    mastery_by_kind,
    mistakes,
    standings,
)
from quizapp.core.suggestions import suggestions
from quizapp.store import attempts, history, practice, reviewing
from quizapp.store.columns import instant
from quizapp.store.database import db
from quizapp.store.practice import NothingToPractise
from quizapp.store.tables import Attempt
from quizapp.web.access import signed_in
from quizapp.web.cards.shown import today
from quizapp.web.history import shown
from quizapp.web.i18n import gettext as _
from quizapp.web.learn.answers import number_in
from quizapp.web.learn.loading import taker

blueprint = Blueprint("history", __name__)


@blueprint.get("/history")
def index() -> str:
    """Plots, bars, attempts and what to do next, for who is asking, a guest too."""
    who, now = taker(), instant(None)
    played = history.played(db.session(), who)
    found = standings(played)
    degrees = calibration(said_and_earned(played))
    return render_template(
        "history/index.html",
        played=played,
        unfinished=_titled(history.unfinished(db.session(), who)),
        waiting=_titled(history.waiting(db.session(), who)),
        next_steps=suggestions(found, cards_due=_cards_due(), now=now, zone=get_timezone()),
        streak=streak(history.done_at(db.session(), who), now, get_timezone()),
        best=max((b.attempt for b in bests(played).values()), key=_fraction, default=None),
        known=sum(standing.known for standing in found),
        asked=len(found),
        missed=len(mistakes(found)),
        right_in_a_row=RIGHT_IN_A_ROW,
        plot=shown.score_plot(played),
        most_scores=shown.MOST_SCORES,
        by_kind=shown.mastery_bars(mastery_by_kind(found)),
        by_article=shown.mastery_bars(mastery_by_article(found)),
        calibration=shown.calibration_plot(degrees) if degrees else None,
        page=shown.attempts_page(played, number_in(request.args.get("page", "")) or 1),
        percent=format_percent,
    )


@blueprint.post("/history/practice")
def practise() -> Response:
    """One's mistakes asked again, a guest's too: of all quizzes, or of ``attempt`` alone."""
    who = taker()
    played = history.played(db.session(), who)
    chosen = mistakes(standings(played))
    only = request.form.get("attempt")
    if only:
        attempt = next((one for one in played if one.id == only), None)
        if attempt is None:
            abort(HTTPStatus.NOT_FOUND)
        asked = {(answer.article, answer.question) for answer in attempt.answers}
        chosen = tuple(one for one in chosen if (one.answer.article, one.answer.question) in asked)
    begun = practice.under_way(db.session(), who)
    try:
        if begun is None and not chosen:  # a visitor has no session to begin in
            raise NothingToPractise
        attempt_row = practice.begin(db.session(), who, chosen, title=_("My mistakes"))
    except NothingToPractise:
        flash(_("Nothing to practise: all that you missed is mastered."), "success")
        return redirect(url_for("history.index"), HTTPStatus.SEE_OTHER)
    db.session.commit()
    if begun is not None:
        flash(_("You had begun to practise: finish these questions first."), "info")
    place = url_for("learn.resume", public_id=attempt_row.public_id)
    return redirect(place, HTTPStatus.SEE_OTHER)


def _titled(rows: Iterable[Attempt]) -> list[tuple[Attempt, str]]:
    """Each attempt with the title of its quiz."""
    return [(row, attempts.content(row).title) for row in rows]


def _cards_due() -> int:
    user = signed_in()
    return reviewing.left(db.session(), user, today()).total if user else 0


def _fraction(attempt: Played) -> float:
    return attempt.fraction
