"""``url_for`` in templates: an address that is the same at every request is built once.

A page has a dozen of them, in its header and for its scripts and stylesheets.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from flask import Flask, request

KEPT = 512


def init_app(app: Flask) -> None:
    """Give templates Flask's ``url_for``, which builds what takes no value but once.

    Such an address depends on nothing but where the application is mounted.
    """

    @lru_cache(maxsize=KEPT)
    def lasting(_mounted: str, endpoint: str, filename: str | None) -> str:
        values: dict[str, Any] = {} if filename is None else {"filename": filename}
        return app.url_for(endpoint, **values)

    def address(endpoint: str, **values: Any) -> str:
        if endpoint.startswith(".") or values.keys() - {"filename"}:
            return app.url_for(endpoint, **values)
        return lasting(request.script_root, endpoint, values.get("filename"))

    app.jinja_env.globals["url_for"] = address
