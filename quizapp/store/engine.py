"""How a connection to the database behaves, on SQLite and on PostgreSQL.

- ``database_url(text) -> URL``: the driver this project uses, whatever form was given.
- ``engine_options(url) -> dict``: arguments for ``sqlalchemy.create_engine``.
- ``configure(engine)``: the settings of every connection and transaction.
- ``open_engine(text) -> Engine``: the three together, for work outside a web application.
- ``read_only``: context variable; True while serving a request that never writes.

The driver's default mode of SQLite opens a transaction at the first write, so that two
readers that then write lose an update. Here a transaction that may write is IMMEDIATE
from its first statement, and one that may not is refused any write by the database.
"""

from __future__ import annotations

import sqlite3
from contextvars import ContextVar
from types import ModuleType
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.pool import ConnectionPoolEntry

read_only: ContextVar[bool] = ContextVar("read_only", default=False)
"""Whether the transactions begun from here on only read."""

SQLITE_TIMEOUT_SECONDS = 10
"""How long a writer waits for the one before it."""

SQLITE_JOURNAL_LIMIT_BYTES = 64 * 1024 * 1024
"""A WAL that one long reader made grow is cut back to this."""


def sqlite_driver() -> ModuleType:
    """The newest SQLite at hand: pysqlite3's where it is installed, else Python's own."""
    try:
        from pysqlite3 import dbapi2  # type: ignore[import-untyped]
    except ImportError:
        return sqlite3
    module: ModuleType = dbapi2
    return module


def wal_is_safe(version: tuple[int, ...]) -> bool:
    """Whether this SQLite lacks the WAL-reset bug (sqlite.org/wal.html, « WAL-reset »).

    Versions 3.7.0 to 3.51.2 can corrupt the file, except the branches mended since.
    """
    return version >= (3, 51, 3) or any(
        mended <= version < (mended[0], mended[1] + 1) for mended in ((3, 50, 7), (3, 44, 6))
    )


def database_url(text: str | URL) -> URL:
    """The URL with this project's drivers; ``postgres://`` is understood too."""
    url = make_url(text)
    if url.drivername in {"postgres", "postgresql"}:
        return url.set(drivername="postgresql+psycopg")
    return url


def engine_options(url: URL) -> dict[str, Any]:
    """Arguments of ``create_engine`` that depend on the database."""
    if url.get_backend_name() == "sqlite":
        return {
            "module": sqlite_driver(),
            "connect_args": {"timeout": SQLITE_TIMEOUT_SECONDS},
        }
    return {"pool_pre_ping": True}


def configure(engine: Engine) -> None:
    """Give every connection and transaction of ``engine`` the settings above."""
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _connect_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
    elif engine.dialect.name == "postgresql":
        event.listen(engine, "begin", _begin_postgresql)


def open_engine(text: str | URL) -> Engine:
    """An engine with the settings above, without a web application."""
    url = database_url(text)
    engine = create_engine(url, **engine_options(url))
    configure(engine)
    return engine


def _connect_sqlite(connection: DBAPIConnection, _entry: ConnectionPoolEntry) -> None:
    connection.isolation_level = None  # the events below begin, not the driver
    journal = "WAL" if wal_is_safe(sqlite_driver().sqlite_version_info) else "TRUNCATE"
    cursor = connection.cursor()
    try:
        for pragma in (
            f"journal_mode={journal}",
            "synchronous=FULL",
            "foreign_keys=ON",
            "trusted_schema=OFF",
            f"journal_size_limit={SQLITE_JOURNAL_LIMIT_BYTES}",
        ):
            cursor.execute(f"PRAGMA {pragma}")
    finally:
        cursor.close()


def _begin_sqlite(connection: Connection) -> None:
    reading = read_only.get()
    connection.exec_driver_sql(f"PRAGMA query_only={'ON' if reading else 'OFF'}")
    connection.exec_driver_sql("BEGIN" if reading else "BEGIN IMMEDIATE")


def _begin_postgresql(connection: Connection) -> None:
    if read_only.get():
        connection.exec_driver_sql("SET TRANSACTION READ ONLY")
