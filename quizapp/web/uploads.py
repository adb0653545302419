"""Views that take files: what is more than a form may hold is let in for them alone.

Everywhere else the limits of ``settings`` hold: a body that is too large is refused before it
is read. A file that is let in is kept on disk while it comes, not in memory.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from flask import Flask, current_app, request

V = TypeVar("V", bound=Callable[..., object])

_MAXIMUM = "upload_maximum"


def takes_files(maximum: int) -> Callable[[V], V]:
    """Let the view be sent up to ``maximum`` bytes; stands right under the route."""

    def mark(view: V) -> V:
        setattr(view, _MAXIMUM, maximum)
        return view

    return mark


def init_app(app: Flask) -> None:
    """Must come before whatever reads the form, which is the check of its token."""
    app.before_request(_let_in)


def _let_in() -> None:
    view = current_app.view_functions.get(request.endpoint or "")
    maximum = getattr(view, _MAXIMUM, None)
    if maximum is not None:
        request.max_content_length = maximum
        request.max_form_memory_size = maximum  # a book can be pasted too
