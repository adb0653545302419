"""Who a name and a password are, with guessing slowed down.

- ``verify(name, field, refusal) -> (User | None, status)``.
"""

from __future__ import annotations

from flask import request
from wtforms import Field

from quizapp.store import accounts
from quizapp.store.database import db
from quizapp.store.tables import User
from quizapp.web.forms import REFUSED
from quizapp.web.i18n import gettext as _

TOO_MANY = 429


def verify(name: str, field: Field, refusal: str) -> tuple[User | None, int]:
    """Who ``name`` and the password in ``field`` are; else None and a status, with the
    reason beside the field. Failures are counted in the database, for every worker."""
    address = request.remote_addr or ""
    if accounts.blocked_until(db.session(), name, address):
        field.errors = [_("Too many tries. Wait a quarter of an hour.")]
        return None, TOO_MANY
    user = accounts.check_password(db.session(), name, field.data)
    if user is None:
        accounts.record_failure(db.session(), name, address)
        db.session.commit()
        field.errors = [refusal]
        return None, REFUSED
    accounts.clear_failures(db.session(), name, address)
    return user, 200
