"""The smallest pieces of every page, written in Python: a page has dozens of them.

- ``icon(name, label)``: a line icon of ``static/icons/icons.svg``. With a label it speaks;
  without, it is silent.
- ``csrf()``: the hidden token that every form with method="post" carries.

Templates have both without importing anything.
"""

from __future__ import annotations

from functools import lru_cache

from flask import Flask, current_app, g, request
from flask_wtf.csrf import generate_csrf
from markupsafe import Markup

from quizapp.web.sessions import CSRF_KEY

SIZE = 20
"""Pixels, at the usual size of text."""


def icon(name: str, label: str | None = None) -> Markup:
    """An icon in the text."""
    return _drawn(f"{request.script_root}{current_app.static_url_path}", name, label)


@lru_cache(maxsize=512)
def _drawn(files: str, name: str, label: str | None) -> Markup:
    said = Markup('role="img" aria-label="{}"').format(label) if label else 'aria-hidden="true"'
    return Markup(
        '<svg class="icon icon-{0}" {1} width="{2}" height="{2}">'
        '<use href="{3}/icons/icons.svg#{0}"></use></svg>'
    ).format(name, Markup(said), SIZE, files)


def csrf() -> Markup:
    """A form's proof that it was shown in this browser."""
    token = g.get(CSRF_KEY) or generate_csrf()  # Flask-WTF keeps it there, and looks late
    return Markup('<input type="hidden" name="csrf_token" value="{}">').format(token)


def init_app(app: Flask) -> None:
    """Give templates ``icon()`` and ``csrf()``."""
    app.jinja_env.globals.update(icon=icon, csrf=csrf)
