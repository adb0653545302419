"""The first instructor, on a server where nobody teaches yet.

The page asks for a code that only whoever started the server has seen, so that nobody else
on the network can take the place. The code is derived from the application's secret: every
worker knows it and no file holds it. Once someone teaches, the page is gone and the code
opens nothing.
"""

from __future__ import annotations

import base64
import hashlib
import hmac

from flask import Flask

from quizapp.store.accounts import has_instructor
from quizapp.store.database import db

TOKEN_BYTES = 10


def setup_token(app: Flask) -> str:
    """The code, in groups of four letters and digits that are easy to copy."""
    key = str(app.secret_key).encode()
    digest = hmac.new(key, b"first instructor", hashlib.sha256).digest()
    letters = base64.b32encode(digest[:TOKEN_BYTES]).decode().lower()
    return "-".join(letters[start : start + 4] for start in range(0, len(letters), 4))


def is_setup_token(app: Flask, typed: str) -> bool:
    """Whether ``typed`` is the code; case, spaces and hyphens do not matter."""

    def bare(text: str) -> bytes:
        return "".join(text.casefold().replace("-", " ").split()).encode()

    return hmac.compare_digest(bare(typed), bare(setup_token(app)))


def setup_notice(app: Flask) -> str | None:
    """What to print when the server starts: the code, or None when somebody teaches."""
    with app.app_context():
        if has_instructor(db.session()):
            return None
    return f"To become the first instructor, open /setup and give the code {setup_token(app)}"
