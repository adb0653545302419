"""Sessions kept in the database, so that signing out is the end of them everywhere.

- ``sign_in(user, remember=…)``, ``sign_out()``: always a new token.
- ``session_row_id()``: the row of this browser, made for a guest when there is none (POST).

The cookie holds a random token, the database only its hash. A visitor who has sent
nothing yet has a token too, with no row behind it: it only ties forms to the browser
(the CSRF token is derived from it), so that a GET writes nothing. The row comes with the
first POST that needs one, under a new token: one planted in a browser is worth nothing.

Flash messages travel in a signed cookie of their own: the page that shows them, a GET,
must be able to drop them.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any, cast

from flask import Flask, Request, Response, current_app, g, session
from flask.sessions import SessionInterface, SessionMixin
from itsdangerous import BadSignature, URLSafeSerializer

from quizapp.store import sessions as rows
from quizapp.store.database import db
from quizapp.store.sessions import Opened
from quizapp.store.tables import User

GUEST_LIFETIME = timedelta(days=14)
"""A guest's attempt can be taken up again for two weeks."""

SIGNED_IN_LIFETIME = timedelta(hours=12)
"""A day at school; the cookie also ends with the browser."""

REMEMBERED_LIFETIME = timedelta(days=30)
"""For who ticks « stay signed in » on a computer of their own."""

CSRF_KEY = "csrf_token"
FLASHES_KEY = "_flashes"
FLASHES_COOKIE = "messages"
LASTING_KEY = "lasting"
"""In a row's data: the cookie outlives the browser's window."""

DERIVED = frozenset({CSRF_KEY, FLASHES_KEY})
"""Keys that are in no row: one is computed from the token, the other has its cookie."""

MAX_TOKEN_LENGTH = 64


class StoredSession(SessionMixin):
    """A dictionary read from the database when it is first looked into."""

    def __init__(self, token: str | None, flashes: list[Any] | None) -> None:
        self.token = token or secrets.token_urlsafe(32)
        self.known_flashes = flashes
        self.modified = False
        self.token_is_new = token is None
        self._row: Opened | None = None
        self._values: dict[str, Any] | None = None

    @property
    def row(self) -> Opened | None:
        """The row behind the token; None for a visitor or an expired session."""
        self._load()
        return self._row

    @property
    def stored(self) -> bool:
        """Whether the database knows this session."""
        return self.row is not None

    @property
    def user(self) -> User | None:
        """Who is signed in; None for a visitor, a guest, a disabled account."""
        row = self.row
        return row.user if row and row.user and row.user.active else None

    def become(self, token: str, row: Opened | None) -> None:
        """Go on under another token, with another row behind it or none."""
        flashes = self._load().get(FLASHES_KEY)
        self.token, self.token_is_new, self.modified = token, True, False
        self._fill(row, flashes)
        g.pop(CSRF_KEY, None)  # Flask-WTF keeps the one it signed for the old token

    def forget(self) -> None:
        """Act as a visitor's for the rest of the request, whatever the database is doing."""
        self.modified = False
        self._fill(None, self.known_flashes)

    def data(self) -> dict[str, Any]:
        """What belongs in the row."""
        return {name: value for name, value in self._load().items() if name not in DERIVED}

    def _load(self) -> dict[str, Any]:
        if self._values is None:
            row = None if self.token_is_new else rows.load(db.session(), self.token, now=_now())
            self._fill(row, self.known_flashes)
        return cast(dict[str, Any], self._values)

    def _fill(self, row: Opened | None, flashes: list[Any] | None) -> None:
        self._row = row
        self._values = {**(row.data if row else {}), CSRF_KEY: _digest("csrf", self.token)}
        if flashes:
            # A list of its own: one more message would else look like those known already.
            self._values[FLASHES_KEY] = list(flashes)

    def __getitem__(self, name: str) -> Any:
        return self._load()[name]

    def __setitem__(self, name: str, value: Any) -> None:
        self._load()[name] = value
        self.modified = self.modified or name not in DERIVED

    def __delitem__(self, name: str) -> None:
        del self._load()[name]
        self.modified = self.modified or name not in DERIVED

    def __iter__(self) -> Iterator[str]:
        return iter(self._load())

    def __len__(self) -> int:
        return len(self._load())


class DatabaseSessions(SessionInterface):
    """Flask's session, in the ``login_session`` table."""

    def open_session(self, app: Flask, request: Request) -> StoredSession:
        """The session of the request's cookie; nothing is read yet."""
        token = request.cookies.get(self.get_cookie_name(app), "")
        usable = token.isascii() and 0 < len(token) <= MAX_TOKEN_LENGTH
        flashes = _read_flashes(app, request.cookies.get(FLASHES_COOKIE))
        return StoredSession(token if usable else None, flashes)

    def save_session(self, app: Flask, session: SessionMixin, response: Response) -> None:
        """Write what changed in the row; set the cookies where they changed or serve a form."""
        if not isinstance(session, StoredSession) or not session.accessed:
            return
        response.vary.add("Cookie")
        if session.modified:
            _write(session)
        if session.token_is_new and (session.stored or CSRF_KEY in g):
            self._set(app, response, self.get_cookie_name(app), session.token, _age(session))
        flashes = session.get(FLASHES_KEY)
        if flashes and flashes != session.known_flashes:
            self._set(app, response, FLASHES_COOKIE, _signer(app).dumps(flashes))
        elif session.known_flashes and not flashes:
            response.delete_cookie(FLASHES_COOKIE, httponly=True, samesite="Lax")

    def _set(
        self, app: Flask, response: Response, name: str, value: str, age: timedelta | None = None
    ) -> None:
        response.set_cookie(
            name,
            value,
            max_age=age,
            secure=self.get_cookie_secure(app),
            httponly=True,
            samesite="Lax",
        )


def this_session() -> StoredSession:
    """The session of this request, with its row and its user."""
    return cast(StoredSession, session)


def sign_in(user: User, *, remember: bool = False) -> None:
    """Make ``user`` the one signed in, under a new token; the caller commits."""
    lifetime = REMEMBERED_LIFETIME if remember else SIGNED_IN_LIFETIME
    _renew(user, lifetime, {LASTING_KEY: True} if remember else {})


def is_lasting() -> bool:
    """Whether this session outlives the browser's window."""
    return bool(this_session().get(LASTING_KEY))


def sign_out() -> None:
    """End the session for good, in the database too; the caller commits."""
    current = this_session()
    if current.stored:
        rows.close(db.session(), current.token)
    current.become(secrets.token_urlsafe(32), None)


def session_row_id() -> str:
    """Id of this browser's row, made for a guest when there is none; the caller commits."""
    current = this_session()
    if current.row is None:
        _renew(None, GUEST_LIFETIME, {LASTING_KEY: True})
    row = current.row
    assert row is not None
    return row.id


def forget_database() -> None:
    """After a failure of the database: show the error page as to a visitor."""
    db.session.rollback()
    this_session().forget()


def init_app(app: Flask) -> None:
    """Keep the sessions of ``app`` in its database."""
    app.session_interface = DatabaseSessions()


def _renew(user: User | None, lifetime: timedelta, data: dict[str, Any]) -> None:
    current = this_session()
    token = secrets.token_urlsafe(32)
    row = rows.rotate(
        db.session(),
        current.token,
        token,
        user=user,
        data={**current.data(), **data},
        expires_at=_now() + lifetime,
        now=_now(),
    )
    current.become(token, rows.opened(row))


def _write(session: StoredSession) -> None:
    """Keep the session's data. The view has committed or failed by now."""
    data = session.data()
    session_row_id()
    if session.row is not None:
        rows.keep(db.session(), session.row.id, {**session.row.data, **data})
    db.session.commit()


def _age(session: StoredSession) -> timedelta | None:
    """How long the browser keeps the cookie; None is until it closes."""
    if session.row is None or not session.get(LASTING_KEY):
        return None
    return session.row.expires_at - _now()


def _digest(purpose: str, token: str) -> str:
    key = str(current_app.secret_key).encode()
    return hmac.new(key, f"{purpose}:{token}".encode(), hashlib.sha256).hexdigest()


def _signer(app: Flask) -> URLSafeSerializer:
    return URLSafeSerializer(str(app.secret_key), salt="messages")


def _read_flashes(app: Flask, cookie: str | None) -> list[Any] | None:
    if not cookie:
        return None
    try:
        return [(category, text) for category, text in _signer(app).loads(cookie)]
    except (BadSignature, ValueError, TypeError):
        return None


def _now() -> datetime:
    return datetime.now(UTC)
