"""All of a learner's cards: found again, taken up again, deleted."""

from __future__ import annotations

from http import HTTPStatus

from flask import flash, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from quizapp.store import cards
from quizapp.store.cards import Which
from quizapp.store.database import db
from quizapp.store.states import Role
from quizapp.web.access import require_role, the_user
from quizapp.web.cards.blueprint import blueprint
from quizapp.web.cards.reviewing import own_card
from quizapp.web.cards.shown import shown, today
from quizapp.web.i18n import gettext as _
from quizapp.web.i18n import lazy_gettext as _l
from quizapp.web.learn.answers import number_in

PARTS = {
    Which.ALL: _l("All cards"),
    Which.NEW: _l("New cards"),
    Which.LEARNT: _l("Cards begun"),
    Which.SUSPENDED: _l("Suspended cards"),
}


@blueprint.get("/all")
@require_role(Role.LEARNER)
def collection() -> str:
    """A page of the cards that hold some words, newest first."""
    words, day = request.args.get("words", ""), today()
    asked = request.args.get("which", "")
    which = Which(asked) if asked in {part.value for part in Which} else Which.ALL
    page = number_in(request.args.get("page", "")) or 1
    listing = cards.list_of(db.session(), the_user(), words=words, which=which, page=page)
    return render_template(
        "cards/collection.html",
        cards=[shown(row, day.now) for row in listing.cards],
        listing=listing,
        words=words,
        which=which,
        parts=PARTS,
        count=cards.count(db.session(), the_user()),
    )


@blueprint.post("/<int:card_id>/delete")
@require_role(Role.LEARNER)
def delete(card_id: int) -> Response:
    """The end of a card and of its reviews."""
    cards.delete(db.session(), own_card(card_id))
    db.session.commit()
    flash(_("The card and its reviews are deleted."), "success")
    return redirect(url_for("cards.collection"), HTTPStatus.SEE_OTHER)
