"""Error pages: what happened, what was kept, what to do; an id to quote, never a trace."""

from __future__ import annotations

from typing import NamedTuple

from flask import Flask, render_template, request
from flask_babel.speaklater import LazyString
from flask_wtf.csrf import CSRFError
from sqlalchemy.exc import DataError, OperationalError
from werkzeug.exceptions import HTTPException, InternalServerError

from quizapp.store.database import db
from quizapp.web.access import sign_in_address, signed_in
from quizapp.web.i18n import lazy_gettext as _l
from quizapp.web.logs import log
from quizapp.web.request_context import request_id
from quizapp.web.sessions import forget_database

RETRY_SECONDS = 10


class Page(NamedTuple):
    """What an error page says: what happened, and what to do."""

    title: LazyString
    advice: LazyString


PAGES = {
    400: Page(
        _l("This request was not understood"),
        _l("Go back to the page before and try again."),
    ),
    403: Page(
        _l("This page is not for this account"),
        _l("Sign in with an account that may see it, or go back home."),
    ),
    404: Page(
        _l("There is nothing here"),
        _l("The address may be mistyped, or what it led to is gone or belongs to someone else."),
    ),
    405: Page(
        _l("This request was not understood"),
        _l("Go back to the page before and try again."),
    ),
    409: Page(
        _l("This changed in the meantime"),
        _l("It was changed elsewhere, perhaps in another tab. Go back and reload the page."),
    ),
    413: Page(
        _l("This is too large"),
        _l("A file of an article may have 30 MB, anything else 2 MB. A smaller one will pass."),
    ),
    429: Page(
        _l("Too many tries"),
        _l("Wait a few minutes, then try again."),
    ),
    500: Page(
        _l("Something went wrong on our side"),
        _l(
            "What was saved before is safe. Try again; if it happens again, quote the number below."
        ),
    ),
    503: Page(
        _l("The service is busy"),
        _l("What was saved before is safe. Wait a few seconds, then try again."),
    ),
}
STALE_FORM = Page(
    _l("This form is no longer valid"),
    _l("It was opened before you signed in or out. Go back, reload the page and send it again."),
)


def init_app(app: Flask) -> None:
    """Answer every error with a page in the application's look."""
    app.register_error_handler(CSRFError, _stale_form)
    app.register_error_handler(HTTPException, _known)
    app.register_error_handler(OperationalError, _busy)
    app.register_error_handler(DataError, _unstorable)
    app.register_error_handler(InternalServerError, _unexpected)


def _page(status: int, page: Page) -> tuple[str, int, dict[str, str]]:
    headers = {"Retry-After": str(RETRY_SECONDS)} if status == 503 else {}
    # Whose session has ended in the middle of an attempt comes back to the question.
    sign_in = sign_in_address() if status == 404 and signed_in() is None else None
    html = render_template(
        "errors/error.html", status=status, page=page, sign_in=sign_in, request_id=request_id()
    )
    return html, status, headers


def _known(error: HTTPException) -> HTTPException | tuple[str, int, dict[str, str]]:
    """A refusal: what the view began is taken back."""
    status = error.code or 500
    if status < 400 or error.response is not None:
        return error
    db.session.rollback()
    html, status, headers = _page(status, PAGES.get(status, PAGES[400 if status < 500 else 500]))
    if error.get_response().headers.get("Allow"):
        headers["Allow"] = error.get_response().headers["Allow"]
    return html, status, headers


def _stale_form(_error: CSRFError) -> tuple[str, int, dict[str, str]]:
    db.session.rollback()
    return _page(400, STALE_FORM)


def _unstorable(_error: DataError) -> tuple[str, int, dict[str, str]]:
    """A number or a character that the database cannot hold got past a form."""
    forget_database()
    return _page(400, PAGES[400])


def _busy(error: OperationalError) -> tuple[str, int, dict[str, str]]:
    """The database is locked, full, read-only or away."""
    log.error("database_unavailable", path=request.path, error=type(error.orig).__name__)
    forget_database()
    return _page(503, PAGES[503])


def _unexpected(error: InternalServerError) -> tuple[str, int, dict[str, str]]:
    original = error.original_exception
    if isinstance(original, OperationalError):
        return _busy(original)
    forget_database()
    return _page(500, PAGES[500])
