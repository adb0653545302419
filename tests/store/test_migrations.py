"""The migrations make the tables, and lose no row on the way."""

from __future__ import annotations

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from flask import Flask
from sqlalchemy import Engine, inspect
from sqlalchemy.orm import Session

from quizapp.store import database, migrate
from quizapp.store.columns import Base
from quizapp.store.engine import open_engine


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
        assert inspector.get_pk_constraint(table)["name"], table


def test_foreign_keys_are_on_after_a_migration(tmp_path: object) -> None:
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
