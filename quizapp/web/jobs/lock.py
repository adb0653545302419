"""One executor among all the processes that work on one database."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Protocol

from sqlalchemy import Connection, Engine, text
from sqlalchemy.exc import SQLAlchemyError

POSTGRESQL_KEY = 0x7175697A61707001
"""« quizapp » in ASCII, then 01: advisory locks are numbers, shared by a whole database."""


class Lock(Protocol):
    """Held by one process at most, and freed by the system when that process ends."""

    def acquire(self) -> bool:
        """Whether it is held now; True again for the one who holds it."""

    def release(self) -> None:
        """Give it back; nothing happens when it is not held."""


class FileLock:
    """An exclusive transaction on a small SQLite file, for processes on one machine.

    SQLite locks alike on every system, and neither a fork nor an exec inherits its locks.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._connection: sqlite3.Connection | None = None

    def acquire(self) -> bool:
        if self._connection is not None:
            return True
        connection = sqlite3.connect(
            self._path, timeout=0, isolation_level=None, check_same_thread=False
        )
        try:
            connection.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError:
            connection.close()
            return False
        self._connection = connection
        return True

    def release(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None


class AdvisoryLock:
    """A PostgreSQL session lock on a connection of its own, for processes on any machine."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._connection: Connection | None = None

    def acquire(self) -> bool:
        if self._connection is not None:
            return self._still_connected(self._connection)
        connection = self._engine.connect().execution_options(isolation_level="AUTOCOMMIT")
        taken = connection.scalar(
            text("SELECT pg_try_advisory_lock(:key)"), {"key": POSTGRESQL_KEY}
        )
        if not taken:
            connection.close()
            return False
        self._connection = connection
        return True

    def _still_connected(self, connection: Connection) -> bool:
        try:
            connection.scalar(text("SELECT 1"))
        except SQLAlchemyError:
            self.release()
            return False
        return True

    def release(self) -> None:
        if self._connection is not None:
            # A pooled connection would keep the lock: end the database session itself.
            self._connection.invalidate()
            self._connection.close()
            self._connection = None


def lock_for(engine: Engine, folder: Path) -> Lock:
    """The lock of the executor of ``engine``'s database; a file lock lies in ``folder``."""
    if engine.dialect.name == "postgresql":
        return AdvisoryLock(engine)
    return FileLock(folder / "jobs-lock.sqlite3")
