"""The header's links, and the moments that pages write."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from flask import Flask, render_template_string

from tests.web.conftest import open_browser


def test_it_works(sqlite_app: Flask) -> None:
    """The room that holds the page shown is marked, and no other."""
    bob = open_browser(sqlite_app, "Bob")
    for path, expected in (
        ("/teach/articles", '"/teach/articles" aria-current="page"'),
        ("/teach/articles/new", '"/teach/articles" aria-current="true"'),
        ("/teach/sets/new", '"/teach/sets" aria-current="true"'),
    ):
        page = bob.get(path).text
        assert expected in page
        assert page.count("aria-current=") == 1


@pytest.mark.parametrize(
    ("language", "day", "moment"),
    [("fr", "1er mai 2026", "1er mai 2026, 14:05"), ("en", "1 May 2026", "1 May 2026, 14:05")],
)
def test_a_day_reads_as_its_language_writes_it(
    sqlite_app: Flask, language: str, day: str, moment: str
) -> None:
    noon = datetime(2026, 5, 1, 12, 5, tzinfo=UTC)
    with sqlite_app.test_request_context(headers={"Accept-Language": language}):
        assert render_template_string("{{ day | date }}", day=date(2026, 5, 1)) == day
        assert render_template_string("{{ noon | moment }}", noon=noon) == moment
        assert render_template_string("{{ noon | short_moment }}", noon=noon) == moment
