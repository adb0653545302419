"""Languages of the interface: which one, and its words.

Import ``gettext``, ``ngettext`` and ``lazy_gettext`` from here, not from Flask-Babel: French
comes out with its thin spaces. Templates get the same through ``_()`` and ``ngettext()``.
"""

from __future__ import annotations

from datetime import date, datetime
from functools import lru_cache
from typing import Any

import flask_babel
from flask import Flask, g, has_app_context, request
from flask_babel.speaklater import LazyString
from markupsafe import Markup
from werkzeug.datastructures import LanguageAccept
from werkzeug.http import parse_accept_header

from quizapp.web.access import signed_in
from quizapp.web.typography import french

LOCALES = {"fr": "Français", "en": "English"}
"""Interface languages, each by its own name; the first is the default."""

SHORT_MOMENT = "d MMM yyyy, HH:mm"
"""An instant in a table."""

LOCALE_COOKIE = "locale"
_KNOWN = "_locale"


def gettext(message: str, **values: Any) -> str:
    """``message`` in the reader's language, with ``%(name)s`` filled from ``values``."""
    if not values:
        return _message(locale(), message)
    return _typeset(str(flask_babel.gettext(message, **values)))


def ngettext(singular: str, plural: str, num: int, **values: Any) -> str:
    """As ``gettext``, in the form that ``num`` asks for; ``%(num)s`` is the number."""
    return _typeset(str(flask_babel.ngettext(singular, plural, num, **values)))


def lazy_gettext(message: str, **values: Any) -> LazyString:
    """``gettext`` when it is shown: for labels made before a request."""
    return LazyString(gettext, message, **values)


def day_written(day: date | datetime, pattern: str) -> str:
    """A day by a pattern of CLDR, an instant's in local time; « 1er » for the first in French."""
    if isinstance(day, datetime):
        return _first(flask_babel.format_datetime(day, pattern))
    return _first(flask_babel.format_date(day, pattern, rebase=False))


def locale() -> str:
    """Code of the reader's language, "fr" or "en": every word asks, it is found once a request."""
    if not has_app_context():
        return next(iter(LOCALES))
    known: str | None = g.get(_KNOWN)
    if known is None:
        current = flask_babel.get_locale()
        known = current.language if current else next(iter(LOCALES))
        setattr(g, _KNOWN, known)
    return known


def init_app(app: Flask) -> None:
    """Install the languages, ``locale()``, and the filters.

    ``french`` sets French text, ``number`` and ``percent`` (of a fraction) figures, ``points``
    a part of a mark, to the hundredth,
    ``date`` a day, ``moment`` an instant in local time, ``short_moment`` too, in a table,
    ``time_of_day`` its hour and minute.
    """
    flask_babel.Babel(app, locale_selector=_select)
    app.jinja_env.install_gettext_callables(  # type: ignore[attr-defined]
        gettext=gettext,
        ngettext=lambda singular, plural, num: _typeset(
            flask_babel.get_translations().ungettext(singular, plural, num)
        ),
        pgettext=lambda context, message: _typeset(
            flask_babel.get_translations().upgettext(context, message)
        ),
        newstyle=True,
    )
    app.jinja_env.globals["_"] = _in_template  # Jinja's own looks its function up at every word
    app.jinja_env.filters["french"] = french
    app.jinja_env.filters.update(
        number=flask_babel.format_decimal,
        percent=flask_babel.format_percent,
        points=lambda mark: flask_babel.format_decimal(round(mark, 2)),
        date=lambda day: day_written(day, "d MMMM yyyy"),
        moment=lambda instant: day_written(instant, "d MMMM yyyy, HH:mm"),
        time_of_day=lambda instant: flask_babel.format_time(instant, "HH:mm"),
        short_moment=lambda instant: day_written(instant, SHORT_MOMENT),
    )
    app.jinja_env.globals["locale"] = locale
    app.jinja_env.globals["LOCALES"] = LOCALES


def _select() -> str:
    user = signed_in()
    chosen = (user.locale if user else None) or request.cookies.get(LOCALE_COOKIE)
    if chosen in LOCALES:
        return chosen
    return _wanted(request.headers.get("Accept-Language", ""))


@lru_cache(maxsize=512)
def _wanted(accepted: str) -> str:
    """The language that a browser asks for first, of those there are."""
    # Best first. Werkzeug's own match takes « fr » over a better « en-GB ».
    tags = parse_accept_header(accepted, LanguageAccept).values()
    wanted = (tag.partition("-")[0].lower() for tag in tags)
    return next((code for code in wanted if code in LOCALES), next(iter(LOCALES)))


def _first(day: str) -> str:
    """The first of a month is « 1er » in French, a plain number in CLDR's patterns."""
    return f"1er{day[1:]}" if locale() == "fr" and day.startswith("1 ") else day


def _in_template(message: str, **values: Any) -> Markup:
    """``message`` in a page: its values are escaped, and « %% » is a percent sign."""
    return _as_markup(locale(), message) % values if values else _without_values(locale(), message)


@lru_cache(maxsize=4096)
def _as_markup(code: str, message: str) -> Markup:
    return Markup(_message(code, message))


@lru_cache(maxsize=4096)
def _without_values(code: str, message: str) -> Markup:
    return _as_markup(code, message) % {}


@lru_cache(maxsize=4096)
def _message(_code: str, message: str) -> str:
    """``message`` in the language of the request, which is ``_code``: a page has some fifty."""
    return _typeset(flask_babel.get_translations().ugettext(message))


def _typeset(message: str) -> str:
    return french(message) if locale() == "fr" else message
