"""The class code field."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from flask import Flask

from tests.web.browsing import Browser
from tests.web.taking import publish


def test_it_works(app: Flask, browse: Callable[..., Browser]) -> None:
    code = publish(app)
    found = browse().get("/find", query_string={"code": code})
    assert found.status_code == 303
    assert found.headers["Location"] == f"/quizzes/{code}"


def test_it_is_read_as_written_on_a_board(app: Flask, browse: Callable[..., Browser]) -> None:
    code = publish(app)
    typed = f" {code[:3].lower()} - {code[3:].lower()} "
    assert browse().get("/find", query_string={"code": typed}).headers["Location"].endswith(code)


@pytest.mark.parametrize(
    ("typed", "status", "message"),
    [
        ("", 400, "Type the code"),
        ("   ", 400, "Type the code"),
        ("NOSUCH", 404, "No quiz and no class has this code."),
        ("\x00", 404, "No quiz and no class"),
        ("%' OR 1=1 --", 404, "No quiz and no class"),
        ("\ud7ff\U0010ffff" * 3000, 404, "No quiz and no class"),
    ],
)
def test_a_code_that_opens_nothing(
    app: Flask, browse: Callable[..., Browser], typed: str, status: int, message: str
) -> None:
    """The message stands beside the field."""
    publish(app)
    page = browse().get("/find", query_string={"code": typed})
    assert page.status_code == status
    assert message in page.text
    assert 'aria-describedby="code-error"' in page.text


def test_what_was_typed_is_kept(browse: Callable[..., Browser]) -> None:
    page = browse().get("/find", query_string={"code": 'K"2<b>'}).text
    assert 'value="K&#34;2&lt;b&gt;"' in page
