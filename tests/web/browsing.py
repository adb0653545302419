"""A browser without a screen: real requests, cookies kept, the form's token sent along."""

from __future__ import annotations

import re
from typing import Any

from flask import Flask
from werkzeug.test import TestResponse

TOKEN = re.compile(r'name="csrf-token" content="([^"]+)"')


class Browser:
    """One person's browser. ``post`` sends the token of the page seen last, as a form would."""

    def __init__(self, app: Flask, *, language: str = "en") -> None:
        self.client = app.test_client()
        self.language = language
        self.token: str | None = None

    def get(self, path: str, **options: Any) -> TestResponse:
        """The page at ``path``."""
        return self._open("GET", path, **options)

    def post(self, path: str, data: dict[str, Any] | None = None, **options: Any) -> TestResponse:
        """What ``path`` answers to a form; redirections are not followed."""
        if self.token is None:
            self.get("/a-page-that-is-not-there")
        return self._open("POST", path, data={"csrf_token": self.token, **(data or {})}, **options)

    def follow(self, response: TestResponse) -> TestResponse:
        """The page that ``response`` redirects to."""
        assert response.status_code in {302, 303}, response.text
        return self.get(response.headers["Location"])

    def cookie(self, name: str = "session") -> str | None:
        """Value of a cookie."""
        found = self.client.get_cookie(name)
        return found.value if found else None

    def _open(self, method: str, path: str, **options: Any) -> TestResponse:
        headers = {"Accept-Language": self.language, **options.pop("headers", {})}
        response = self.client.open(path, method=method, headers=headers, buffered=True, **options)
        renewed = any(c.startswith("session=") for c in response.headers.getlist("Set-Cookie"))
        seen = TOKEN.search(response.text) if response.mimetype == "text/html" else None
        if seen or renewed:
            self.token = seen[1] if seen else None
        return response
