"""Bring a database to the schema of this version.

- ``upgrade(app)``: runs the migrations that are missing.
- ``is_current(session) -> bool``: whether none is.
"""

from __future__ import annotations

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from flask import Flask
from sqlalchemy.orm import Session

from quizapp.store.database import MIGRATIONS


def upgrade(app: Flask) -> None:
    """Run the missing migrations, in order; does nothing on a current database."""
    with app.app_context():
        config = app.extensions["migrate"].migrate.get_config(str(MIGRATIONS))
        command.upgrade(config, "heads")


def is_current(session: Session) -> bool:
    """Whether the database is at the newest revision."""
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    newest = set(ScriptDirectory.from_config(config).get_heads())
    present = MigrationContext.configure(session.connection()).get_current_heads()
    return set(present) == newest
