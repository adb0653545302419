"""Error pages: in the application's look, with an id, without a trace."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import pytest
from flask import Flask, abort, request
from sqlalchemy import text

from quizapp.store.database import db
from quizapp.web.logs import HIDDEN, log
from tests.web.browsing import Browser
from tests.web.conftest import open_browser

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

STATUSES = (400, 403, 404, 409, 413, 429, 503)


@pytest.fixture
def failing_app(sqlite_app: Flask) -> Flask:
    """Views that fail in each way, added to the real application."""
    sqlite_app.add_url_rule("/fail/<int:status>", view_func=_fail)
    sqlite_app.add_url_rule("/crash", view_func=_crash)
    sqlite_app.add_url_rule("/upload", view_func=_upload, methods=["POST"])
    return sqlite_app


def _fail(status: int) -> NoReturn:
    abort(status)


def _upload() -> str:
    return request.form["text"]


def _crash() -> str:
    secret = "what the learner typed"
    raise RuntimeError(f"broken with {len(secret)} characters")


def _write() -> str:
    db.session.execute(text('UPDATE "user" SET active = false'))
    db.session.commit()
    return "written"


@pytest.mark.parametrize("status", STATUSES)
def test_it_works(failing_app: Flask, status: int) -> None:
    """A page that says what to do, with the id of the request."""
    response = open_browser(failing_app, "Alice").get(f"/fail/{status}")
    assert response.status_code == status
    assert f"<code>{response.headers['X-Request-ID']}</code>" in response.text
    assert "<h1>" in response.text
    assert "Traceback" not in response.text


def test_errors_speak_french(failing_app: Flask) -> None:
    """In the reader's language."""
    response = open_browser(failing_app, language="fr-CA,fr;q=0.9").get("/fail/404")
    assert '<html lang="fr"' in response.text
    assert "Il n’y a rien ici" in response.text


def test_who_is_not_signed_in_can_and_comes_back(sqlite_app: Flask) -> None:
    """Whose session has ended in the middle of something; nothing is told of what is there."""
    attempt = "/attempts/00000000-0000-4000-8000-000000000000/questions/2"
    page = open_browser(sqlite_app).get(attempt).text
    assert f'href="/sign-in?next={attempt}"' in page
    page = open_browser(sqlite_app, "Alice").get(attempt).text
    assert "/sign-in" not in page


def test_a_crash_tells_nothing(capfd: pytest.CaptureFixture[str], failing_app: Flask) -> None:
    """The trace is in the log, under the id that the page shows."""
    response = open_browser(failing_app, "Alice").get("/crash")
    assert response.status_code == 500
    assert "RuntimeError" not in response.text
    assert "broken" not in response.text
    lines = [json.loads(line) for line in capfd.readouterr().err.splitlines()]
    crash = next(line for line in lines if "exception" in line)
    assert "RuntimeError" in crash["exception"]
    assert crash["request_id"] == response.headers["X-Request-ID"]


def test_an_id_sent_along_is_not_believed(failing_app: Flask) -> None:
    """Nobody writes into our logs."""
    response = open_browser(failing_app).get("/fail/404", headers={"X-Request-ID": "mine"})
    assert response.headers["X-Request-ID"] != "mine"
    assert "mine" not in response.text


def test_a_get_never_writes(app: Flask, browse: Callable[..., Browser]) -> None:
    """On both databases, what a GET tries to write is refused by the database."""
    app.add_url_rule("/write", view_func=_write)
    assert browse("Alice").get("/write").status_code in {500, 503}
    assert browse("Alice").get("/account").status_code == 200


def test_too_much_is_413(failing_app: Flask) -> None:
    """A body over the limit is refused with a page."""
    alice = open_browser(failing_app, "Alice")
    response = alice.post("/upload", {"text": "a" * (3 * 1024 * 1024)})
    assert response.status_code == 413
    assert "2 MB" in response.text.replace("\u202f", " ")


class Huge(io.RawIOBase):
    """A body of a gigabyte, which counts what is taken of it."""

    size = 1024**3
    at = 0
    taken = 0

    def readable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        self.at = offset + (self.size if whence == io.SEEK_END else 0)
        return self.at

    def tell(self) -> int:
        return self.at

    def readinto(self, buffer: WriteableBuffer) -> int:
        self.taken += len(memoryview(buffer))
        return len(memoryview(buffer))


@pytest.mark.parametrize("path", ["/locale", "/teach/articles/new", "/cards/import"])
def test_what_is_too_large_is_refused_unread(sqlite_app: Flask, path: str) -> None:
    """By the length that it announces: memory stays flat."""
    body = Huge()
    response = open_browser(sqlite_app, "Bob").client.post(
        path,
        input_stream=body,
        content_type="application/x-www-form-urlencoded",
    )
    assert response.status_code == 413
    assert body.taken == 0


def test_wrong_method_is_405(failing_app: Flask) -> None:
    """With what would be allowed."""
    response = open_browser(failing_app).get("/upload")
    assert response.status_code == 405
    assert "POST" in response.headers["Allow"]


def test_a_database_that_is_gone_is_503(sqlite_app: Flask) -> None:
    """A page, even for who was signed in, with when to try again."""
    alice = open_browser(sqlite_app, "Alice")
    with sqlite_app.app_context():
        place = Path(str(db.engine.url.database))
        db.engine.dispose()
    place.rename(place.with_suffix(".away"))
    place.mkdir()
    response = alice.get("/account")
    assert response.status_code == 503
    assert int(response.headers["Retry-After"]) > 0
    assert "<h1>" in response.text
    assert alice.get("/readyz").json == {"status": "unavailable", "reason": "database"}
    assert alice.get("/healthz").status_code == 200


def test_logs_hold_no_secret(capfd: pytest.CaptureFixture[str], sqlite_app: Flask) -> None:
    """Neither what is typed nor the query of an address."""
    open_browser(sqlite_app).post(
        "/sign-in?next=/private-place", {"name": "Alice", "password": "typed-secret"}
    )
    log.info("trial", password="typed-secret", csrf_token="typed-secret")
    written = capfd.readouterr().err
    assert '"path": "/sign-in"' in written
    assert "typed-secret" not in written
    assert "private-place" not in written
    assert HIDDEN in written
