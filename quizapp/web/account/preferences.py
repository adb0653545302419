"""Language and theme: kept in the browser for everyone, with the account when signed in."""

from __future__ import annotations

from datetime import timedelta

from flask import Blueprint, abort, current_app, redirect, request
from werkzeug.wrappers import Response

from quizapp.store.database import db
from quizapp.web.access import local_referrer, signed_in
from quizapp.web.i18n import LOCALE_COOKIE, LOCALES
from quizapp.web.theme import THEME_COOKIE, THEMES

PREFERENCE_LIFETIME = timedelta(days=365)


def set_locale() -> Response:
    """POST ``locale``; back to the page it was chosen on."""
    chosen = request.form.get("locale", "")
    if chosen not in LOCALES:
        abort(400)
    user = signed_in()
    if user is not None:
        user.locale = chosen
        db.session.commit()
    return _remember(LOCALE_COOKIE, chosen)


def set_theme() -> Response:
    """POST ``theme``; back to the page it was chosen on."""
    chosen = request.form.get("theme", "")
    if chosen not in THEMES:
        abort(400)
    return _remember(THEME_COOKIE, chosen)


def register(blueprint: Blueprint) -> None:
    """Add both to ``blueprint``."""
    blueprint.post("/locale")(set_locale)
    blueprint.post("/theme")(set_theme)


def _remember(name: str, value: str) -> Response:
    response = redirect(local_referrer(), 303)
    response.set_cookie(
        name,
        value,
        max_age=PREFERENCE_LIFETIME,
        secure=current_app.config["TLS"],
        httponly=True,
        samesite="Lax",
    )
    return response
