"""What every response forbids, and what every form proves."""

from __future__ import annotations

import re
import secrets
import shutil
import uuid
from collections.abc import Callable
from pathlib import Path

import pytest
from flask import Flask

import quizapp
from quizapp.web.app import create_app
from quizapp.web.assets import static_url_path
from tests.databases import sqlite_url
from tests.web.browsing import Browser
from tests.web.conftest import open_browser

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'"
)

SOMETHING = {
    "article_id": 1,
    "draft_id": 1,
    "question_id": 1,
    "set_id": 1,
    "card_id": 1,
    "objection_id": 1,
    "rule_id": 1,
    "user_id": 1,
    "class_id": 1,
    "token": "abc",
    "assignment_id": 1,
    "number": 1,
    "code": "ABCD",
    "form": "json",
    "table": "csv",
    "public_id": uuid.uuid4(),
    "job_id": uuid.uuid4(),
}
"""A value for each variable of the routes; the token is looked at before it is."""


@pytest.fixture
def tls_app(tmp_path: Path) -> Flask:
    """The application behind a proxy that speaks HTTPS."""
    return create_app(
        {
            "DATABASE_URL": sqlite_url(tmp_path),
            "INSTANCE_PATH": str(tmp_path / "instance"),
            "SECRET_KEY": secrets.token_hex(),
            "TLS": True,
        }
    )


@pytest.mark.parametrize(
    "path", ["/sign-in", "/nothing", "/healthz", "STATIC/icons/icons.svg", "/account"]
)
def test_it_works(sqlite_app: Flask, path: str) -> None:
    """The headers are on pages, redirections, errors and files."""
    response = open_browser(sqlite_app).get(path.replace("STATIC", sqlite_app.static_url_path))
    assert response.headers["Content-Security-Policy"] == POLICY
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert response.headers["Referrer-Policy"] == "same-origin"
    assert response.headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert "Strict-Transport-Security" not in response.headers


@pytest.mark.parametrize("path", ["/sign-in", "/sign-up", "/nothing"])
def test_pages_hold_no_inline_script_or_style(sqlite_app: Flask, path: str) -> None:
    """What the policy would block is not there to be blocked."""
    html = open_browser(sqlite_app).get(path).text
    assert " style=" not in html
    assert "<style" not in html
    assert "<script>" not in html
    assert " onclick=" not in html
    assert "https://" not in html


def test_personal_pages_are_kept_nowhere(sqlite_app: Flask) -> None:
    assert open_browser(sqlite_app, "Alice").get("/account").headers["Cache-Control"] == "no-store"
    assert open_browser(sqlite_app, "Alice").get("/nothing").headers["Cache-Control"] == "no-store"
    visitor = open_browser(sqlite_app).get("/sign-in")
    assert visitor.headers["Cache-Control"] == "private, no-cache"
    assert "Cookie" in visitor.headers["Vary"]


def test_files_are_kept_and_change_address_with_their_content(
    sqlite_app: Flask, tmp_path: Path
) -> None:
    """A stylesheet is fetched once, and again after an upgrade."""
    address = f"{sqlite_app.static_url_path}/css/base.css"
    page = open_browser(sqlite_app).get("/sign-in").text
    assert f'src="{sqlite_app.static_url_path}/js/theme.js"' in page
    joined = re.search(r'href="(/styles/[^"]+)"', page)
    assert joined
    sheets = open_browser(sqlite_app).get(joined[1])
    assert "max-age=31536000" in sheets.headers["Cache-Control"]
    assert sheets.headers["X-Content-Type-Options"] == "nosniff"
    assert b".site-header" in sheets.data
    assert joined[1].split("/")[2] in sqlite_app.static_url_path
    for other in ("nothing", "base." * 20 + "base", "Base", "%2e%2e%2fx"):
        assert open_browser(sqlite_app).get(f"/styles/1/{other}.css").status_code == 404
    response = open_browser(sqlite_app).get(address)
    assert (response.status_code, response.mimetype) == (200, "text/css")
    assert "max-age=31536000" in response.headers["Cache-Control"]
    changed = tmp_path / "static"
    shutil.copytree(str(sqlite_app.static_folder), changed)
    assert static_url_path(changed) == sqlite_app.static_url_path
    (changed / "css" / "base.css").write_text("")
    assert static_url_path(changed) != sqlite_app.static_url_path


def test_cookies(sqlite_app: Flask) -> None:
    """Without TLS: no script reads it, no other site sends it."""
    cookie = open_browser(sqlite_app).get("/sign-in").headers["Set-Cookie"]
    assert cookie.startswith("session=")
    assert "HttpOnly" in cookie
    assert "SameSite=Lax" in cookie
    assert "Secure" not in cookie


def test_cookies_behind_tls(tls_app: Flask) -> None:
    """With TLS: Secure, and a name that no neighbour can set."""
    response = open_browser(tls_app).get("/sign-in", base_url="https://quiz.example")
    cookie = response.headers["Set-Cookie"]
    assert cookie.startswith("__Host-session=")
    for attribute in ("Secure", "HttpOnly", "SameSite=Lax", "Path=/"):
        assert attribute in cookie
    assert "Domain" not in cookie
    assert response.headers["Strict-Transport-Security"].startswith("max-age=")


def test_every_form_needs_its_token(app: Flask, browse: Callable[..., Browser]) -> None:
    """Each route that changes something answers 400 to a request without a token."""
    ada = browse("Ada")
    tried = 0
    for rule in app.url_map.iter_rules():
        for method in sorted((rule.methods or set()) - {"GET", "HEAD", "OPTIONS"}):
            values = {name: SOMETHING[name] for name in rule.arguments}
            with app.test_request_context():
                path = app.url_for(rule.endpoint, **values)
            response = ada.client.open(path, method=method)
            assert response.status_code == 400, (method, path)
            tried += 1
    assert tried > 20


def test_a_token_of_another_browser_is_refused(browse: Callable[..., Browser]) -> None:
    """A token proves that the form was shown in this very browser."""
    visitor, other = browse(), browse()
    visitor.get("/sign-in")
    other.get("/sign-in")
    stolen = visitor.post("/theme", {"theme": "dark", "csrf_token": other.token})
    assert stolen.status_code == 400
    assert visitor.post("/theme", {"theme": "dark"}).status_code == 303


def test_the_secret_key_is_made_once(tmp_path: Path) -> None:
    """Nothing is secret by default, and nobody else reads what is made."""
    settings = {"DATABASE_URL": sqlite_url(tmp_path), "INSTANCE_PATH": str(tmp_path / "instance")}
    keys = {create_app(settings).secret_key for _ in range(2)}
    kept = tmp_path / "instance" / "secret_key"
    assert keys == {kept.read_text()}
    assert len(kept.read_text()) >= 43
    assert kept.stat().st_mode & 0o777 == 0o600
    assert [file.name for file in kept.parent.iterdir()] == ["secret_key"]


def test_no_page_is_made_of_what_people_write() -> None:
    """A template is a file of ours, never a text with something of a user's in it."""
    sources = Path(quizapp.__file__).parent.rglob("*.py")
    made = ("render_template_string", "from_string(", "Markup(f", ".format_map(")
    found = {
        (source.name, words)
        for source in sources
        for words in made
        if words in source.read_text(encoding="utf-8")
    }
    assert found == set()
