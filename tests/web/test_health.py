"""``/healthz`` and ``/readyz``."""

from __future__ import annotations

from collections.abc import Callable

from flask import Flask

from quizapp.store.database import db
from tests.web.browsing import Browser


def test_it_works(browse: Callable[..., Browser]) -> None:
    """A running application on a current database is alive and ready."""
    assert browse().get("/healthz").status_code == 200
    assert browse().get("/readyz").json == {"status": "ok"}


def test_an_old_schema_is_not_ready(app: Flask, browse: Callable[..., Browser]) -> None:
    """An upgrade that was forgotten shows before people do."""
    with app.app_context():
        db.session.execute(db.text("UPDATE alembic_version SET version_num = 'older'"))
        db.session.commit()
    response = browse().get("/readyz")
    assert (response.status_code, response.json["reason"]) == (503, "schema")
    assert browse().get("/healthz").status_code == 200
