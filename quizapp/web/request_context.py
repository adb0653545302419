"""What every request has: an id, and a database that a GET cannot write to."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from typing import TYPE_CHECKING

import structlog
from flask import Flask

from quizapp.store.database import read_only

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

READING_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})
REQUEST_ID = "quizapp.request_id"


class RequestContext:
    """Middleware: sets ``read_only`` and the request id before anything queries or logs."""

    def __init__(self, application: WSGIApplication) -> None:
        self.application = application

    def __call__(self, environ: WSGIEnvironment, respond: StartResponse) -> Iterable[bytes]:
        """Answer one request. An id sent by the client is not believed."""
        environ[REQUEST_ID] = uuid.uuid4().hex
        structlog.contextvars.clear_contextvars()
        structlog.contextvars.bind_contextvars(request_id=environ[REQUEST_ID])
        before = read_only.set(environ["REQUEST_METHOD"] in READING_METHODS)
        try:
            return self.application(environ, respond)
        finally:
            read_only.reset(before)


def request_id() -> str:
    """The id of this request, in its log lines, its headers and its error page."""
    from flask import request

    return str(request.environ[REQUEST_ID])


def init_app(app: Flask) -> None:
    """Wrap ``app``."""
    app.wsgi_app = RequestContext(app.wsgi_app)  # type: ignore[assignment, method-assign]
