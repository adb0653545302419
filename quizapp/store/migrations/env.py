"""Runs the migrations on the database of the current application.

On SQLite, batch mode rebuilds a table by dropping the old one. With foreign keys on,
that drop deletes the rows of every table that refers to it with CASCADE, so they are
off during the migration and all of them are checked before it is committed.
"""

from __future__ import annotations

from typing import Any, Literal

from alembic import context
from alembic.autogenerate.api import AutogenContext
from flask import current_app
from sqlalchemy import Connection, Enum, TypeDecorator

from quizapp.store.columns import Base, Moment


def render_item(kind: str, item: Any, _context: AutogenContext) -> str | Literal[False]:
    """Write a project type as the type it stands on, so that a revision stays readable."""
    if kind == "type" and isinstance(item, Moment):
        return "sa.DateTime(timezone=True)"
    if kind == "type" and isinstance(item, TypeDecorator):
        return f"sa.{item.impl_instance!r}"
    if kind == "type" and isinstance(item, Enum):
        return f"sa.String(length={item.length})"
    return False


def run(connection: Connection) -> None:
    """Run the missing revisions in one transaction, so that none is left half done."""
    arguments = dict(current_app.extensions["migrate"].configure_args)
    # Begun before Alembic is told of the connection: otherwise it commits each revision.
    with connection.begin():
        context.configure(
            connection=connection,
            target_metadata=Base.metadata,
            render_item=render_item,
            **arguments,
        )
        context.run_migrations()
        if connection.dialect.name == "sqlite":
            broken = connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall()
            if broken:
                raise RuntimeError(f"the migration would leave dangling rows: {broken[:5]}")


def main() -> None:
    """Open a connection with foreign keys off, migrate, and give it back as it was."""
    engine = current_app.extensions["migrate"].db.engine
    with engine.connect() as connection:
        if connection.dialect.name != "sqlite":
            run(connection)
            return
        # The pragma has no effect inside a transaction: it goes to the driver directly.
        driver = connection.connection.driver_connection
        driver.execute("PRAGMA foreign_keys=OFF")
        try:
            run(connection)
        finally:
            driver.execute("PRAGMA foreign_keys=ON")


main()
