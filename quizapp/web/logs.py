"""Structured logs, one JSON object a line on standard error, without secrets.

A request's line has its method, path (never the query), status and time; what people type
is never logged.
"""

from __future__ import annotations

import logging
import time
from collections.abc import MutableMapping
from typing import Any, TextIO, cast

import structlog
from flask import Flask, Response, g, request
from flask.logging import wsgi_errors_stream

from quizapp.web.security import STATIC_ENDPOINTS

SECRET_WORDS = ("password", "token", "secret", "cookie", "authorization")
"""A field whose name holds one of these is logged as ``HIDDEN``."""

HIDDEN = "***"

log = structlog.get_logger("quizapp")


def hide_secrets(
    _logger: object, _method: str, event: MutableMapping[str, Any]
) -> MutableMapping[str, Any]:
    """A structlog processor: the values of secret fields give way to ``HIDDEN``."""
    for name in event:
        if any(word in name.lower() for word in SECRET_WORDS):
            event[name] = HIDDEN
    return event


def init_app(app: Flask) -> None:
    """Send this package's and the server's logs through structlog; a line per request."""
    shared: list[structlog.types.Processor] = [
        structlog.contextvars.merge_contextvars,
        structlog.processors.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        hide_secrets,
    ]
    structlog.configure(
        processors=[*shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        cache_logger_on_first_use=True,
    )
    handler = logging.StreamHandler(cast(TextIO, wsgi_errors_stream))
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=shared,
            processors=[
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                structlog.processors.format_exc_info,
                structlog.processors.JSONRenderer(ensure_ascii=False),
            ],
        )
    )
    logger = logging.getLogger("quizapp")  # Flask's app.logger too: the app is named so
    logger.handlers = [handler]
    logger.setLevel(logging.INFO)
    logger.propagate = False
    app.before_request(_start)
    app.after_request(_finish)


def _start() -> None:
    g.started = time.perf_counter()


def _finish(response: Response) -> Response:
    if request.endpoint not in STATIC_ENDPOINTS:
        took = time.perf_counter() - g.get("started", time.perf_counter())
        log.info(
            "request",
            method=request.method,
            path=request.path,
            status=response.status_code,
            ms=round(took * 1000),
        )
    return response
