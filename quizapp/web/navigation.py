"""The header's links: a room adds a line to ``ENTRIES``."""

from __future__ import annotations

from typing import NamedTuple

from flask import Flask, request
from flask_babel.speaklater import LazyString

from quizapp.store.states import Role
from quizapp.web.access import may


class Entry(NamedTuple):
    """A link to ``endpoint``, shown to ``role`` and above, to everyone when None."""

    endpoint: str
    label: LazyString
    role: Role | None = None

    @property
    def current(self) -> bool:
        """Whether the page shown is in this entry's room."""
        return request.blueprint == self.endpoint.partition(".")[0]


ENTRIES: tuple[Entry, ...] = ()
"""In the order shown, e.g. ``Entry("history.index", lazy_gettext("History"), Role.LEARNER)``."""


def init_app(app: Flask) -> None:
    """Give templates ``navigation()``, the entries that this reader may follow."""
    app.jinja_env.globals["navigation"] = lambda: [
        entry for entry in ENTRIES if entry.role is None or may(entry.role)
    ]
