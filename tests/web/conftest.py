"""The application on a real database, and a fixed cast.

Alice and Dora learn, Bob and Charlie teach, Ada administers. ``browse("Bob")`` is Bob's
browser, ``browse()`` a visitor's. A test that takes any of these runs on SQLite and on
PostgreSQL; one that takes ``sqlite_app`` runs on SQLite alone.
"""

from __future__ import annotations

import secrets
import tempfile
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path

import pytest
from argon2 import PasswordHasher
from flask import Flask
from jinja2 import FileSystemBytecodeCache

from quizapp.store import sessions as rows
from quizapp.store.database import db
from quizapp.store.states import Role
from quizapp.store.tables import User
from quizapp.web.app import create_app
from tests.databases import database_url, sqlite_url  # noqa: F401
from tests.web.browsing import Browser

PASSWORD = "une phrase facile à retenir"
CAST = {
    "Alice": Role.LEARNER,
    "Dora": Role.LEARNER,
    "Bob": Role.INSTRUCTOR,
    "Charlie": Role.INSTRUCTOR,
    "Ada": Role.ADMIN,
}


@cache
def _hash() -> str:
    """Everyone's password, hashed once: it takes a while, as it should."""
    return PasswordHasher(time_cost=2, memory_cost=19456, parallelism=1).hash(PASSWORD)


@cache
def _compiled_templates() -> FileSystemBytecodeCache:
    """Templates are compiled once for the whole run, not once a test."""
    return FileSystemBytecodeCache(tempfile.mkdtemp(prefix="templates-"))


def _application(url: str, folder: Path) -> Iterator[Flask]:
    app = create_app(
        {
            "DATABASE_URL": url,
            "INSTANCE_PATH": str(folder / "instance"),
            "SECRET_KEY": secrets.token_hex(),
        }
    )
    app.jinja_env.bytecode_cache = _compiled_templates()
    with app.app_context():
        for name, role in CAST.items():
            db.session.add(
                User(
                    name=name,
                    name_key=name.casefold(),
                    password_hash=_hash(),
                    role=role,
                    active=True,
                    created_at=datetime.now(UTC),
                )
            )
        db.session.commit()
    yield app
    with app.app_context():
        db.engine.dispose()


@pytest.fixture
def app(database_url: str, tmp_path: Path) -> Iterator[Flask]:  # noqa: F811
    """The application with the cast signed up."""
    yield from _application(database_url, tmp_path)


@pytest.fixture
def sqlite_app(tmp_path: Path) -> Iterator[Flask]:
    """The same on SQLite alone, for what does not depend on the database."""
    yield from _application(sqlite_url(tmp_path), tmp_path)


@pytest.fixture
def restart(app: Flask) -> Iterator[Callable[[], Flask]]:
    """Make the same application again: another worker, or after a restart."""
    made = []

    def again() -> Flask:
        kept = ("DATABASE_URL", "INSTANCE_PATH", "SECRET_KEY")
        made.append(create_app({name: app.config[name] for name in kept}))
        return made[-1]

    yield again
    for other in made:
        with other.app_context():
            db.engine.dispose()


@pytest.fixture
def store(app: Flask) -> Iterator[None]:
    """An application context, for a test that looks into the database."""
    with app.app_context():
        yield


@pytest.fixture
def browse(app: Flask) -> Callable[..., Browser]:
    """Open a browser: a visitor's, or that of someone of the cast, signed in."""
    return lambda name=None, **options: open_browser(app, name, **options)


def open_browser(app: Flask, name: str | None = None, *, language: str = "en") -> Browser:
    """A browser of ``app``, signed in as ``name``; signing in itself is tested on its own."""
    browser = Browser(app, language=language)
    if name is None:
        return browser
    token = secrets.token_urlsafe(32)
    with app.app_context():
        user = db.session.scalars(db.select(User).filter_by(name=name)).one()
        now = datetime.now(UTC)
        rows.open_session(
            db.session(), token, user=user, data={}, expires_at=now + timedelta(1), now=now
        )
        db.session.commit()
    browser.client.set_cookie("session", token)
    return browser
