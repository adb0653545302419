"""Text leaves compressed, and is the same text."""

from __future__ import annotations

import gzip

import pytest
from flask import Flask

from tests.web.conftest import open_browser

TAKES = {"Accept-Encoding": "gzip"}


@pytest.mark.parametrize(
    "path", ["/sign-in", "STATIC/css/base.css", "STATIC/js/attempt.js", "STATIC/icons/icons.svg"]
)
def test_it_works(sqlite_app: Flask, path: str) -> None:
    address = path.replace("STATIC", str(sqlite_app.static_url_path))
    browser = open_browser(sqlite_app)
    browser.get(address)
    plain = browser.client.get(address, buffered=True)
    small = browser.client.get(address, headers=TAKES, buffered=True)
    assert "Content-Encoding" not in plain.headers
    assert small.headers["Content-Encoding"] == "gzip"
    assert "Accept-Encoding" in small.headers["Vary"]
    assert int(small.headers["Content-Length"]) == len(small.data) < len(plain.data)
    unpacked = gzip.decompress(small.data)
    assert unpacked == plain.data or len(unpacked) == len(plain.data)  # another token


def test_a_file_known_by_its_tag_is_not_sent_again(sqlite_app: Flask) -> None:
    browser = open_browser(sqlite_app)
    address = f"{sqlite_app.static_url_path}/css/base.css"
    first = browser.client.get(address, headers=TAKES, buffered=True)
    known = {**TAKES, "If-None-Match": first.headers["ETag"]}
    again = browser.client.get(address, headers=known, buffered=True)
    assert (again.status_code, again.data) == (304, b"")


@pytest.mark.parametrize("path", ["/healthz", "STATIC/icons/quizapp.svg"])
def test_what_is_short_stays(sqlite_app: Flask, path: str) -> None:
    address = path.replace("STATIC", str(sqlite_app.static_url_path))
    answer = open_browser(sqlite_app).client.get(address, headers=TAKES, buffered=True)
    assert "Content-Encoding" not in answer.headers


def test_a_browser_that_refuses_it_is_heard(sqlite_app: Flask) -> None:
    refused = {"Accept-Encoding": "gzip;q=0, identity"}
    answer = open_browser(sqlite_app).client.get("/sign-in", headers=refused, buffered=True)
    assert "Content-Encoding" not in answer.headers
