"""Every form that a page shows, sent with what no person would type: never a crash.

The pages are those of ``test_access``; what each field makes of it is tested with its own view.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import NamedTuple
from urllib.parse import urlsplit

import lxml.html
import pytest
from flask import Flask

from tests.web.browsing import Browser
from tests.web.conftest import open_browser
from tests.web.test_access import PEOPLE, TABLE, World, world

__all__ = ["world"]

VALUES = (
    "\0\x01\x0b\x1b[31m\x7f\u2028\u202e\ufffe \U0001f984e\u0301\u05d0 </textarea><b>'{{ 7 * 7 }}",
    "9" * 30,
    "-1.5e308",
    "0001-01-01T00:00",
    "é" * 5000,
)
LEFT_OUT = ("/sign-out", "/account/erase", "/account/sessions/close", "/account/password")
"""After these there would be nobody to go on."""

FILES = {"static", "bootstrap.static", "assets.sheets"}


class Sent(NamedTuple):
    """A form: where it goes, how, and its fields, each with whether it takes a file."""

    action: str
    method: str
    fields: tuple[tuple[str, bool], ...]


def forms(html: str, path: str) -> Iterator[Sent]:
    """Those of a page, the token apart."""
    for form in lxml.html.fromstring(html).iter("form"):
        fields = {
            field.get("name"): field.get("type") == "file"
            for field in form.iter("input", "select", "textarea", "button")
            if field.get("name") not in {None, "csrf_token"}
        }
        action = urlsplit(form.get("action") or path)
        yield Sent(action.path, (form.get("method") or "get").lower(), tuple(fields.items()))


def pages(app: Flask, world: World, person: str) -> Iterator[str]:
    """The addresses of the pages that ``person`` may open."""
    for endpoint, method, letters in TABLE:
        if method == "GET" and letters[PEOPLE.index(person)] == "o" and endpoint not in FILES:
            with app.test_request_context():
                rule = next(iter(app.url_map.iter_rules(endpoint)))
                path = app.url_for(endpoint, **{n: world.values[n] for n in rule.arguments})
            yield path


def statuses(browser: Browser, sent: Sent) -> dict[str, int]:
    """The answers to a form, by what was sent."""
    if sent.method == "get":
        query = {name: VALUES[0] for name, _file in sent.fields}
        return {"query": browser.get(sent.action, query_string=query).status_code}
    answers = {"nothing": browser.post(sent.action).status_code}
    for value in VALUES:
        filled = {
            name: (io.BytesIO(value.encode()), "a.csv") if file else value
            for name, file in sent.fields
        }
        answers[value[:20]] = browser.post(sent.action, filled).status_code
    return answers


@pytest.mark.parametrize("person", ["Alice", "Bob"])
def test_it_works(sqlite_app: Flask, world: World, person: str) -> None:
    browser = open_browser(sqlite_app, person)
    tried: dict[Sent, dict[str, int]] = {}
    for path in pages(sqlite_app, world, person):
        page = browser.get(path)
        if page.mimetype != "text/html" or not page.data:
            continue
        for sent in forms(page.text, path):
            if sent not in tried and sent.action not in LEFT_OUT:
                tried[sent] = statuses(browser, sent)
    assert len(tried) > 15
    crashed = {sent.action: codes for sent, codes in tried.items() if max(codes.values()) >= 500}
    assert crashed == {}
    assert browser.get("/account").status_code == 200  # still signed in: the forms were read
