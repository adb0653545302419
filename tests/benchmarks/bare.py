"""The least that Flask can do on this stack: read a row, write it back, commit.

- ``create_app()``: a Flask application with nothing else, on the database of the environment.
- ``beside_ours()``: the same route in our own application, on our own database. Its requests go
  through all that ours go through (the server, the session's row, the token of the form, the
  headers, the compression, the line in the log), and do nothing besides.
"""

from __future__ import annotations

import os

from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import Engine
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

from quizapp.store.database import db as ours
from quizapp.store.database import read_only
from quizapp.store.engine import configure, database_url, engine_options
from quizapp.web import app as web

PATH = "/bare"


class Base(DeclarativeBase):
    """Its tables."""


class Counter(Base):
    """The row."""

    __tablename__ = "counter"

    id: Mapped[int] = mapped_column(primary_key=True)
    value: Mapped[int]


def create_app() -> Flask:
    """One route that answers with the row's new value."""
    app = Flask(__name__)
    url = database_url(os.environ["BARE_DATABASE_URL"])
    app.config["SQLALCHEMY_DATABASE_URI"] = url
    app.config["SQLALCHEMY_ENGINE_OPTIONS"] = engine_options(url)
    db = SQLAlchemy(app, model_class=Base, disable_autonaming=True)
    with app.app_context():
        configure(db.engine)
    return _with_route(app, db)


def beside_ours() -> Flask:
    """Our application with that route too."""
    return _with_route(web.create_app(), ours)


def _with_route(app: Flask, db: SQLAlchemy) -> Flask:
    read_only.set(False)
    with app.app_context():
        _make_row(db.engine)

    @app.post(PATH)
    def count() -> str:
        row = db.session.get_one(Counter, 1)
        row.value += 1
        value = row.value
        db.session.commit()
        return str(value)

    return app


def _make_row(engine: Engine) -> None:
    Base.metadata.create_all(engine)
    with Session(engine) as session:
        if session.get(Counter, 1) is None:
            session.add(Counter(id=1, value=0))
            session.commit()
