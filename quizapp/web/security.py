"""Headers of every response: what the browser may load, keep and tell."""

from __future__ import annotations

from flask import Flask, Response, current_app, request, session

from quizapp.web.request_context import request_id

CONTENT_SECURITY_POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",  # Bootstrap's CSS draws its chevrons as data:
        "font-src 'self'",
        "connect-src 'self'",
        "manifest-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    )
)

HEADERS = {
    "Content-Security-Policy": CONTENT_SECURITY_POLICY,
    "X-Content-Type-Options": "nosniff",
    # The CSRF check over HTTPS reads our own referrer; no other site gets it.
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}
STRICT_TRANSPORT = "max-age=31536000"
STATIC_ENDPOINTS = frozenset({"static", "bootstrap.static", "assets.sheets"})

FILE_HEADERS = {
    name: HEADERS[name] for name in ("X-Content-Type-Options", "Cross-Origin-Resource-Policy")
}
"""Of a stylesheet or a script: the others are for what a browser shows or runs by itself."""

FILES = frozenset({"text/css", "text/javascript"})


def init_app(app: Flask) -> None:
    """Add the headers to every response, errors and files included."""
    app.after_request(_protect)


def _protect(response: Response) -> Response:
    file = request.endpoint in STATIC_ENDPOINTS and response.mimetype in FILES
    for name, value in (FILE_HEADERS if file else HEADERS).items():
        response.headers[name] = value
    response.headers["X-Request-ID"] = request_id()
    if current_app.config["TLS"]:
        response.headers["Strict-Transport-Security"] = STRICT_TRANSPORT
    if request.endpoint not in STATIC_ENDPOINTS:
        _forbid_keeping(response)
    return response


def _forbid_keeping(response: Response) -> None:
    """A page made for someone stays on no disk; a visitor's page is asked for again."""
    personal = request.blueprint == "health" or getattr(session, "stored", True)
    response.headers["Cache-Control"] = "no-store" if personal else "private, no-cache"
