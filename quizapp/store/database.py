"""The database of the web application.

- ``db``: Flask-SQLAlchemy; ``db.session`` is a request's SQLAlchemy session.
- ``init_app(app)``: reads ``SQLALCHEMY_DATABASE_URI`` from ``app.config`` and opens it
  with the settings of ``quizapp.store.engine``.
- ``read_only``: a context variable. Set it before the first query of every request,
  ``read_only.set(request.method in {"GET", "HEAD", "OPTIONS"})``: what then tries to
  write fails, on SQLite and on PostgreSQL. A thread keeps it from one request to the
  next, so it must be set each time, not only to True.
"""

from __future__ import annotations

from pathlib import Path

from flask import Flask
from flask_migrate import Migrate  # type: ignore[import-untyped]
from flask_sqlalchemy import SQLAlchemy

from quizapp.store import (  # noqa: F401  all of the metadata
    account_tables,
    card_tables,
    change_tables,
    class_tables,
    objection_tables,
    set_tables,
    source_tables,
    tables,
    tag_tables,
)
from quizapp.store.columns import Base
from quizapp.store.engine import configure, database_url, engine_options, read_only

__all__ = ["MIGRATIONS", "db", "init_app", "read_only"]

MIGRATIONS = Path(__file__).parent / "migrations"

db = SQLAlchemy(model_class=Base, disable_autonaming=True)
_migrate = Migrate(db=db, directory=str(MIGRATIONS), render_as_batch=True, compare_type=True)


def init_app(app: Flask) -> None:
    """Open the database that ``app`` is configured for; creates no table (see ``migrate``)."""
    url = database_url(app.config["SQLALCHEMY_DATABASE_URI"])
    app.config["SQLALCHEMY_DATABASE_URI"] = url
    options = app.config.setdefault("SQLALCHEMY_ENGINE_OPTIONS", {})
    app.config["SQLALCHEMY_ENGINE_OPTIONS"] = {**engine_options(url), **options}
    db.init_app(app)
    _migrate.init_app(app)
    with app.app_context():
        configure(db.engine)
