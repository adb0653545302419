"""Cards for a browser that will be without a network, and the ratings it brings back.

- ``due``: today's cards as JSON, with what their page shows and a token to send ratings with.
- ``bring_back``: one rating given without a network. Sent twice, it counts once; given to a card
  that was rated elsewhere meanwhile, it counts too: nothing that was learnt is lost.
"""

from __future__ import annotations

from datetime import UTC, datetime
from http import HTTPStatus
from typing import Any

from flask import abort, jsonify, request
from flask_wtf.csrf import generate_csrf
from werkzeug.wrappers import Response

from quizapp.core.review import Rating, intervals
from quizapp.store import cards, reviewing
from quizapp.store.card_tables import Card
from quizapp.store.database import db
from quizapp.store.states import Role
from quizapp.web.access import require_role, the_user
from quizapp.web.cards.blueprint import blueprint
from quizapp.web.cards.reviewing import own_card
from quizapp.web.cards.shown import interval, shown, today

KEY_LENGTHS = range(8, 41)


@blueprint.get("/away.json")
@require_role(Role.LEARNER)
def due() -> Response:
    """Today's cards in the order of review."""
    day, user = today(), the_user()
    retention = cards.settings(db.session(), user).retention
    rows = reviewing.waiting(db.session(), user, day)
    body = {
        "user": user.id,
        "token": generate_csrf(),
        "cards": [_card(row, day.now, retention) for row in rows],
    }
    return jsonify(body)


@blueprint.post("/<int:card_id>/away")
@require_role(Role.LEARNER)
def bring_back(card_id: int) -> Response:
    """Keep the rating, given at ``at`` (milliseconds since 1970) by the browser's clock."""
    row, now = own_card(card_id), today().now
    key = request.form.get("key", "")
    try:
        rating = Rating(request.form.get("rating", ""))
        at = datetime.fromtimestamp(int(request.form.get("at", "")) / 1000, UTC)
    except (ValueError, OverflowError, OSError):
        abort(HTTPStatus.BAD_REQUEST)
    if len(key) not in KEY_LENGTHS:
        abort(HTTPStatus.BAD_REQUEST)
    # No clock of a browser takes a card back before its last review, or into the future.
    at = min(max(at, row.reviewed_at or row.created_at), now)
    reviewing.rate(db.session(), row, rating=rating, key=key, now=at)
    return jsonify(kept=True)


def _card(row: Card, now: datetime, retention: float) -> dict[str, Any]:
    card = shown(row, now)
    evidence = card.evidence
    return {
        "id": card.id,
        "title": card.title,
        "front": card.front,
        "back": card.back,
        "explanation": card.explanation,
        "language": card.language,
        "passage": [
            {"text": part.text, "kinds": sorted(part.kinds)}
            for part in (evidence.segments if evidence else ())
        ],
        "waits": {
            rating.value: interval(wait)
            for rating, wait in intervals(cards.schedule_of(row), now, retention).items()
        },
    }
