"""The migrations make the tables, and lose no row on the way."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from flask import Flask
from sqlalchemy import Engine, func, inspect, select
from sqlalchemy.exc import DatabaseError, IntegrityError
from sqlalchemy.orm import Session

from quizapp.store import attempts, database, migrate
from quizapp.store.attempts import Taker
from quizapp.store.columns import Base, Whole
from quizapp.store.engine import open_engine
from quizapp.store.tables import QuizSet, User
from tests.databases import sqlite_url


def test_it_works(engine: Engine) -> None:
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, Base.metadata) == []


def test_an_upgrade_from_nothing_and_again(empty_database_url: str) -> None:
    app = Flask("upgrade")
    app.config["SQLALCHEMY_DATABASE_URI"] = empty_database_url
    database.init_app(app)
    with app.app_context():
        assert not migrate.is_current(database.db.session())
        database.db.session.remove()
        migrate.upgrade(app)
        migrate.upgrade(app)
        assert migrate.is_current(database.db.session())
        database.db.session.remove()
        database.db.engine.dispose()


def test_every_constraint_has_a_name(engine: Engine) -> None:
    inspector = inspect(engine)
    for table in Base.metadata.tables:
        for constraint in inspector.get_foreign_keys(table) + inspector.get_unique_constraints(
            table
        ):
            assert constraint["name"], (table, constraint)
        numbered = inspector.get_pk_constraint(table)["constrained_columns"] == ["id"]
        # SQLite takes AUTOINCREMENT in a column alone, and a column's key has no name.
        if engine.dialect.name != "sqlite" or not numbered:
            assert inspector.get_pk_constraint(table)["name"], table


def test_no_number_is_given_twice(tmp_path: Path) -> None:
    """What an old page or a job under way names is that row or none, never a later one.

    PostgreSQL's sequences never go back; SQLite's do unless they are told not to.
    """
    numbered = {
        table.name
        for table in Base.metadata.tables.values()
        if [column.name for column in table.primary_key] == ["id"]
        and isinstance(table.c.id.type, Whole)
    }
    assert len(numbered) > 10
    engine = open_engine(sqlite_url(tmp_path))
    with engine.connect() as connection:
        rows = connection.exec_driver_sql("SELECT name, sql FROM sqlite_master WHERE sql <> ''")
        made = dict(rows.all())
    engine.dispose()
    assert {name for name in numbered if "AUTOINCREMENT" not in made[name]} == set()


def test_foreign_keys_are_on_after_a_migration(tmp_path: Path) -> None:
    app = Flask("upgrade")
    app.config["SQLALCHEMY_DATABASE_URI"] = f"sqlite:///{tmp_path}/quiz.sqlite3"
    database.init_app(app)
    migrate.upgrade(app)
    with app.app_context():
        with database.db.engine.connect() as connection:
            assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar() == 1
        database.db.engine.dispose()
    engine = open_engine(f"sqlite:///{tmp_path}/quiz.sqlite3")
    with Session(engine) as session:
        assert migrate.is_current(session)
    engine.dispose()


REBUILD = '''
"""Rebuilds a table that others refer to, as batch mode does."""

from alembic import op

revision = "test1"
down_revision = "{head}"


def upgrade():
    with op.batch_alter_table("user") as batch:
        batch.alter_column("locale", new_column_name="language")
    {more}
'''


def migrated_by(url: str, folder: Path, more: str) -> None:
    """Run one revision more than the project has, from ``folder``."""
    app = Flask("upgrade")
    app.config["SQLALCHEMY_DATABASE_URI"] = url
    database.init_app(app)
    with app.app_context():
        config = app.extensions["migrate"].migrate.get_config(str(database.MIGRATIONS))
        head = ScriptDirectory.from_config(config).get_current_head()
        (folder / "test1_rebuild.py").write_text(REBUILD.format(head=head, more=more))
        config.set_main_option("path_separator", "os")
        places = (database.MIGRATIONS / "versions", folder)
        config.set_main_option("version_locations", os.pathsep.join(map(str, places)))
        try:
            command.upgrade(config, "heads")
        finally:
            database.db.engine.dispose()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An empty folder for a revision."""
    place = tmp_path / "revisions"
    place.mkdir()
    return place


@pytest.fixture
def counted(session: Session, cast: dict[str, User], published: QuizSet) -> dict[str, int]:
    """How many rows each table has once an attempt is made."""
    attempt = attempts.start(session, published, Taker(cast["Alice"]))
    attempts.submit(session, attempt)
    return counts(session)


def counts(session: Session) -> dict[str, int]:
    """Rows by table; no transaction is open afterwards."""
    found = {
        name: session.execute(select(func.count()).select_from(table)).scalar_one()
        for name, table in Base.metadata.tables.items()
    }
    session.close()
    return found


def test_rebuilding_a_table_keeps_the_rows_that_refer_to_it(
    database_url: str, session: Session, counted: dict[str, int], folder: Path
) -> None:
    assert counted["attempt_step"] == 1
    migrated_by(database_url, folder, more="")
    assert counts(session) == counted


def test_a_migration_that_fails_leaves_nothing(
    database_url: str, session: Session, counted: dict[str, int], folder: Path
) -> None:
    with pytest.raises(DatabaseError):
        migrated_by(database_url, folder, more='op.execute("UPDATE nowhere SET a = 1")')
    assert counts(session) == counted
    assert session.scalars(select(User.locale)).all()
    session.close()


def test_a_migration_that_leaves_a_dangling_row_is_undone(
    database_url: str, session: Session, counted: dict[str, int], folder: Path
) -> None:
    statement = "UPDATE attempt SET version_id = 404"
    with pytest.raises((RuntimeError, IntegrityError)):
        migrated_by(database_url, folder, more=f'op.execute("{statement}")')
    assert counts(session) == counted
