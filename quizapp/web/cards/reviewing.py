"""Today's cards: one at a time, its answer, how well it was known."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from http import HTTPStatus

from flask import abort, flash, redirect, render_template, request, url_for
from flask_babel import get_timezone
from werkzeug.wrappers import Response

from quizapp.core.review import Load, Rating, forecast, intervals
from quizapp.store import cards, reviewing
from quizapp.store.card_tables import Card
from quizapp.store.database import db
from quizapp.store.reviewing import Day, StaleReview
from quizapp.store.states import Role
from quizapp.web.access import found, require_role, the_user
from quizapp.web.cards.blueprint import blueprint
from quizapp.web.cards.shown import RATINGS, interval, shown, today
from quizapp.web.i18n import day_written
from quizapp.web.i18n import gettext as _
from quizapp.web.learn.answers import number_in
from quizapp.web.plots import Category, Plot, Series, bars, counts

TO_GET = HTTPStatus.SEE_OTHER
FORECAST_DAYS = 30


@blueprint.get("")
@require_role(Role.LEARNER)
def index() -> str:
    """How many cards wait, the way to them, and what the next weeks bring."""
    day, user = today(), the_user()
    due = reviewing.due_dates(db.session(), user)
    loads = forecast(due, day.now, get_timezone(), FORECAST_DAYS)
    return render_template(
        "cards/index.html",
        left=reviewing.left(db.session(), user, day),
        ready=reviewing.next_card(db.session(), user, day) is not None,
        count=cards.count(db.session(), user),
        upcoming=min((at for at in due if at > day.now), default=None),
        coming=sum(load.cards for load in loads),
        days=FORECAST_DAYS,
        plot=_plot(loads),
        undo=reviewing.last_review(db.session(), user, day.start),
    )


@blueprint.get("/next")
@require_role(Role.LEARNER)
def next_card() -> Response:
    """To the card to review now, or to the room's page when the day's work is done."""
    return _to_next(today())


@blueprint.get("/<int:card_id>")
@require_role(Role.LEARNER)
def show(card_id: int) -> str:
    """A card's front; with ``?answer=1`` its back, its passage and the four buttons."""
    row, day, user = own_card(card_id), today(), the_user()
    ready = reviewing.is_ready(row, day)
    retention = cards.settings(db.session(), user).retention
    coming = intervals(cards.schedule_of(row), day.now, retention) if ready else {}
    return render_template(
        "cards/show.html",
        card=shown(row, day.now),
        answer=not ready or "answer" in request.args,
        buttons=[(rating, RATINGS[rating], interval(wait)) for rating, wait in coming.items()],
        sequence=reviewing.next_sequence(db.session(), row),
        left=reviewing.left(db.session(), user, day),
        undo=reviewing.last_review(db.session(), user, day.start),
    )


@blueprint.post("/<int:card_id>/ratings")
@require_role(Role.LEARNER)
def rate(card_id: int) -> Response:
    """Keep the rating; sent twice, or from a page that is out of date, it counts once."""
    row, day = own_card(card_id), today()
    try:
        rating = Rating(request.form.get("rating", ""))
    except ValueError:
        abort(HTTPStatus.BAD_REQUEST)
    sequence = number_in(request.form.get("sequence", ""))
    if reviewing.is_ready(row, day) and sequence is not None:
        try:
            reviewing.rate(db.session(), row, rating=rating, sequence=sequence, now=day.now)
        except StaleReview:
            flash(_("This card was rated a moment ago: that rating counts."), "info")
    return _to_next(today())


@blueprint.post("/undo")
@require_role(Role.LEARNER)
def undo() -> Response:
    """Take today's last rating back, and show its card again."""
    card = reviewing.undo(db.session(), the_user(), today().start)
    if card is None:
        return redirect(url_for("cards.index"), TO_GET)
    return redirect(url_for("cards.show", card_id=card.id, answer=1), TO_GET)


@blueprint.post("/<int:card_id>/bury")
@require_role(Role.LEARNER)
def bury(card_id: int) -> Response:
    """Not today; ``buried=0`` takes that back."""
    row, day = own_card(card_id), today()
    on = request.form.get("buried") != "0"
    reviewing.bury(row, day.end if on else None)
    db.session.commit()
    if not on:
        return redirect(url_for("cards.show", card_id=row.id), TO_GET)
    flash(_("This card is put off until tomorrow."), "info")
    return _to_next(day)


@blueprint.post("/<int:card_id>/suspend")
@require_role(Role.LEARNER)
def suspend(card_id: int) -> Response:
    """Not until it is taken up again; ``suspended=0`` takes it up."""
    row = own_card(card_id)
    on = request.form.get("suspended") != "0"
    reviewing.suspend(row, on)
    db.session.commit()
    if not on:
        flash(_("This card is taken up again."), "success")
        return redirect(url_for("cards.show", card_id=row.id), TO_GET)
    flash(_("This card is suspended: find it again among all your cards."), "info")
    return _to_next(today())


def _plot(loads: Sequence[Load]) -> Plot:
    """How many cards come back on each day, from today on."""
    categories = [
        Category(day_written(load.day, "EEEE d MMMM"), day_written(load.day, "d MMM"))
        for load in loads
    ]
    categories[0] = replace(categories[0], tick=_("today"))
    cards_a_day = [load.cards for load in loads]
    return bars(
        categories, [Series(_("Cards"), cards_a_day)], counts(max(cards_a_day)), sparse=True
    )


def own_card(card_id: int) -> Card:
    """The card, for whose it is; else 404."""
    return found(cards.find(db.session(), the_user(), card_id))


def _to_next(day: Day) -> Response:
    card = reviewing.next_card(db.session(), the_user(), day)
    if card is None:
        return redirect(url_for("cards.index"), TO_GET)
    return redirect(url_for("cards.show", card_id=card.id), TO_GET)
