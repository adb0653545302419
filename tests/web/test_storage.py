"""A database that cannot be written to for a time: said in words, and nothing is corrupt."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from flask import Flask
from sqlalchemy import event

from quizapp.store.database import db, read_only
from tests.web import teaching
from tests.web.browsing import Browser
from tests.web.conftest import open_browser

LOCKED_MILLISECONDS = 100
"""How long a request waits for its turn here; ten seconds elsewhere."""

LONG = {"title": "Une comète", "text": f"{teaching.TEXT}\n\n{'Il fait beau à Brest. ' * 2000}"}


def asked(app: Flask, statement: str) -> list[tuple[object, ...]]:
    """What the database answers."""
    with app.app_context():
        read_only.set(False)
        with db.engine.connect() as connection:
            return [tuple(row) for row in connection.exec_driver_sql(statement)]


@contextmanager
def with_pragma(app: Flask, pragma: str) -> Iterator[None]:
    """Connections of ``app`` made inside are set so; those made after it are not."""

    def set_it(connection: Any, _record: object) -> None:
        connection.execute(f"PRAGMA {pragma}")

    with app.app_context():
        engine = db.engine
    engine.dispose()
    event.listen(engine, "connect", set_it)
    try:
        yield
    finally:
        event.remove(engine, "connect", set_it)
        engine.dispose()


@contextmanager
def writing(app: Flask) -> Iterator[None]:
    """Another writer has its turn meanwhile."""
    with app.app_context():
        read_only.set(False)
        with db.engine.connect() as connection:
            connection.exec_driver_sql("SELECT 1")  # a turn begins with the first statement
            yield


def assert_sound(app: Flask) -> None:
    """Nothing is corrupt and nothing dangles."""
    assert asked(app, "PRAGMA integrity_check") == [("ok",)]
    assert asked(app, "PRAGMA foreign_key_check") == []


def refused(browser: Browser) -> str:
    """The page that says so."""
    answer = browser.post("/teach/articles/new", LONG)
    assert answer.status_code == 503, answer.text
    assert int(answer.headers["Retry-After"]) > 0
    return answer.text


def test_it_works(sqlite_app: Flask) -> None:
    """The disk is full."""
    bob = open_browser(sqlite_app, "Bob")
    ((pages,),) = asked(sqlite_app, "PRAGMA page_count")
    with with_pragma(sqlite_app, f"max_page_count={pages}"):
        assert "What was saved before is safe" in refused(bob)
        assert bob.get("/teach/articles").status_code == 200  # what is there can be read
    assert_sound(sqlite_app)
    assert bob.post("/teach/articles/new", LONG).status_code == 303


def test_someone_else_writes_for_too_long(sqlite_app: Flask) -> None:
    bob = open_browser(sqlite_app, "Bob")
    bob.get("/teach/articles/new")
    with with_pragma(sqlite_app, f"busy_timeout={LOCKED_MILLISECONDS}"):
        with writing(sqlite_app):
            assert "Wait a few seconds" in refused(bob)
        assert bob.post("/teach/articles/new", LONG).status_code == 303
    assert_sound(sqlite_app)
