"""Text leaves compressed, for browsers that take it.

A page holds a form's token beside words that came with the request. Guessing the token from
lengths (BREACH) needs requests that another site makes with our cookies: they are SameSite=Lax,
and go only with what the learner opens.
"""

from __future__ import annotations

import gzip
from functools import lru_cache

from flask import Flask, Response, request
from werkzeug.datastructures import Accept
from werkzeug.http import parse_accept_header

from quizapp.web.security import STATIC_ENDPOINTS

TEXT = frozenset(
    {
        "application/json",
        "application/manifest+json",
        "image/svg+xml",
        "text/css",
        "text/html",
        "text/javascript",
    }
)
LEAST_BYTES = 500
"""Less fits in a packet as it is."""

PAGE_LEVEL = 5
"""Of a page made for one: above it, time grows faster than length shrinks."""

FILES_KEPT = 128
"""Compressed files kept in memory, each done once, at the best level."""


def init_app(app: Flask) -> None:
    """Compress what ``app`` answers."""
    app.after_request(_compress)


def _compress(response: Response) -> Response:
    if response.mimetype not in TEXT or response.status_code in {204, 206, 304}:
        return response
    response.vary.add("Accept-Encoding")
    if request.method == "HEAD" or not _taken(request.headers.get("Accept-Encoding", "")):
        return response
    if response.content_encoding or (response.is_streamed and not response.direct_passthrough):
        return response
    file = request.endpoint in STATIC_ENDPOINTS
    response.direct_passthrough = False
    plain = response.get_data()
    if len(plain) < LEAST_BYTES:
        return response
    response.set_data(_file(plain) if file else gzip.compress(plain, PAGE_LEVEL, mtime=0))
    response.content_encoding = "gzip"
    if file:
        etag, _ = response.get_etag()
        response.set_etag(etag or "", weak=True)
    return response


@lru_cache(maxsize=512)
def _taken(accepted: str) -> bool:
    """Whether a browser that says so takes gzip."""
    return bool(parse_accept_header(accepted, Accept)["gzip"])


@lru_cache(maxsize=FILES_KEPT)
def _file(plain: bytes) -> bytes:
    return gzip.compress(plain, mtime=0)
