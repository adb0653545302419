"""The application's settings: from the environment, with defaults that need none.

- ``DATABASE_URL``: SQLite in the instance folder unless ``postgresql://user@host/name`` is given.
- ``SECRET_KEY``: signs forms and cookies; made once and kept in the instance folder when not given.
- ``QUIZAPP_INSTANCE``: folder of the data; ``instance/`` of the checkout, or ``var/`` of the
  Python environment for an installed wheel.
- ``QUIZAPP_TLS``: 1 behind a proxy that speaks HTTPS: Secure cookies, HSTS, forwarded addresses.
- ``QUIZAPP_FETCH``: 1 lets instructors bring an article by its web address; 0 unless given.
- ``QUIZAPP_TIMEZONE``: of the times shown, Europe/Paris unless given.
"""

from __future__ import annotations

import os
import secrets
from collections.abc import Mapping
from datetime import timedelta
from pathlib import Path
from typing import Any

from flask import Flask

SECRET_BYTES = 32
MEGABYTE = 1024 * 1024

DEFAULTS: dict[str, Any] = {
    "BABEL_DEFAULT_LOCALE": "fr",
    "BOOTSTRAP_SERVE_LOCAL": True,
    # An article is pasted into a form: 1 MB of text is a book.
    "MAX_CONTENT_LENGTH": 2 * MEGABYTE,
    "MAX_FORM_MEMORY_SIZE": 2 * MEGABYTE,
    "MAX_FORM_PARTS": 2000,
    "SEND_FILE_MAX_AGE_DEFAULT": timedelta(days=365),  # see ``assets``
    "TLS": False,
    "FETCH": False,
    # A form stays good as long as its session: a learner may think for an hour.
    "WTF_CSRF_TIME_LIMIT": None,
    # Driver errors quote the statement's values (answers, names): keep them out of the logs.
    "SQLALCHEMY_ENGINE_OPTIONS": {"hide_parameters": True},
}


def resources() -> Path:
    """Folder that holds ``templates/``, ``static/`` and ``seeds/``: the package in an
    installed wheel, the checkout's root otherwise."""
    package = Path(__file__).resolve().parents[1]
    return package if (package / "templates").is_dir() else package.parent


def instance_path() -> str | None:
    """QUIZAPP_INSTANCE as an absolute path; None lets Flask choose."""
    chosen = os.environ.get("QUIZAPP_INSTANCE")
    return str(Path(chosen).resolve()) if chosen else None


def configure(app: Flask, settings: Mapping[str, Any] | None) -> None:
    """Fill ``app.config``: defaults, then the environment, then ``settings`` (tests)."""
    Path(app.instance_path).mkdir(parents=True, exist_ok=True)
    app.config.from_mapping(DEFAULTS)
    app.config["BABEL_TRANSLATION_DIRECTORIES"] = str(Path(__file__).parent / "translations")
    app.config["BABEL_DEFAULT_TIMEZONE"] = os.environ.get("QUIZAPP_TIMEZONE", "Europe/Paris")
    app.config["TLS"] = os.environ.get("QUIZAPP_TLS", "0") == "1"
    app.config["FETCH"] = os.environ.get("QUIZAPP_FETCH", "0") == "1"
    app.config["DATABASE_URL"] = os.environ.get("DATABASE_URL")
    app.config["SECRET_KEY"] = os.environ.get("SECRET_KEY")
    app.config.from_mapping(settings or {})
    app.config["SECRET_KEY"] = app.config["SECRET_KEY"] or secret_key(Path(app.instance_path))
    app.config["SQLALCHEMY_DATABASE_URI"] = (
        app.config["DATABASE_URL"] or f"sqlite:///{Path(app.instance_path) / 'quizapp.sqlite3'}"
    )
    app.config["SESSION_COOKIE_NAME"] = "__Host-session" if app.config["TLS"] else "session"
    app.config["SESSION_COOKIE_SECURE"] = app.config["TLS"]
    app.config["SESSION_COOKIE_HTTPONLY"] = True
    app.config["SESSION_COOKIE_SAMESITE"] = "Lax"


def secret_key(instance: Path) -> str:
    """The key kept in ``instance/secret_key``, made the first time, readable by its owner only.

    Workers that start together agree on one: only the first may create the file.
    """
    path = instance / "secret_key"
    if not path.exists():
        draft = path.with_name(f"secret_key.{secrets.token_hex(4)}")
        descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w") as file:
            file.write(secrets.token_urlsafe(SECRET_BYTES))
        try:
            os.link(draft, path)
        except FileExistsError:
            pass
        finally:
            draft.unlink()
    return path.read_text().strip()
