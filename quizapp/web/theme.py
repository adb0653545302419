"""Light, dark, or as the system says: a cookie, so that the first frame is right."""

from __future__ import annotations

from flask import Flask, request

THEMES = ("light", "dark")
THEME_COOKIE = "theme"


def theme() -> str | None:
    """The theme chosen in this browser; None follows the system."""
    chosen = request.cookies.get(THEME_COOKIE)
    return chosen if chosen in THEMES else None


def init_app(app: Flask) -> None:
    """Give templates ``theme()``."""
    app.jinja_env.globals["theme"] = theme
