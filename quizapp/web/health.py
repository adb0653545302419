"""For the operator's probes: is the process up, can it do its work."""

from __future__ import annotations

from flask import Blueprint, Response, jsonify
from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError

from quizapp.store.database import db, read_only
from quizapp.store.migrate import is_current

blueprint = Blueprint("health", __name__)


@blueprint.get("/healthz")
def alive() -> Response:
    """200 while the process answers; touches nothing else."""
    return jsonify(status="ok")


@blueprint.get("/readyz")
def ready() -> tuple[Response, int]:
    """200 when the database can be written and has this version's schema, else 503."""
    problem = _problem()
    if problem:
        return jsonify(status="unavailable", reason=problem), 503
    return jsonify(status="ok"), 200


def _problem() -> str | None:
    """What keeps the application from working; tries a write and takes it back."""
    db.session.rollback()
    read_only.set(False)
    try:
        if not is_current(db.session()):
            return "schema"
        db.session.execute(text("UPDATE alembic_version SET version_num = version_num"))
    except SQLAlchemyError:
        return "database"
    finally:
        db.session.rollback()
    return None
