"""The least that a Flask application can do on this stack: read a row, write it back.

``create_app()`` makes it, on the database of the environment, with the settings of ours.
"""

from __future__ import annotations

import os

from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from quizapp.store.engine import configure, database_url, engine_options


class Base(DeclarativeBase):
    """Its tables."""


class Counter(Base):
    """The row."""

    __tablename__ = "counter"

    id: Mapped[int] = mapped_column(primary_key=True)
    value: Mapped[int]


def create_app() -> Flask:
    """One route, « / », that answers with the row's new value."""
    app = Flask(__name__)
    url = database_url(os.environ["BARE_DATABASE_URL"])
    app.config["SQLALCHEMY_DATABASE_URI"] = url
    app.config["SQLALCHEMY_ENGINE_OPTIONS"] = engine_options(url)
    db = SQLAlchemy(app, model_class=Base, disable_autonaming=True)
    with app.app_context():
        configure(db.engine)
        db.create_all()
        if db.session.get(Counter, 1) is None:
            db.session.add(Counter(id=1, value=0))
            db.session.commit()

    @app.route("/", methods=["GET", "POST"])
    def count() -> str:
        row = db.session.get_one(Counter, 1)
        row.value += 1
        value = row.value
        db.session.commit()
        return str(value)

    return app
