"""The header's links: a room adds a line to ``ENTRIES``."""

from __future__ import annotations

from typing import NamedTuple

from flask import Flask, request
from flask_babel.speaklater import LazyString

from quizapp.store.states import Role
from quizapp.web.access import may
from quizapp.web.i18n import lazy_gettext as _l


class Entry(NamedTuple):
    """A link to ``endpoint``, shown to ``role`` and above, to everyone when None.

    ``within`` are the first parts of the addresses that lie behind it.
    """

    endpoint: str
    label: LazyString
    role: Role | None = None
    within: tuple[str, ...] = ()

    @property
    def current(self) -> str | None:
        """As ``aria-current`` says it: "page" for its very page, "true" for one behind it."""
        if request.endpoint == self.endpoint:
            return "page"
        return "true" if request.path.startswith(self.within) else None


ENTRIES: tuple[Entry, ...] = (
    Entry("library.home", _l("Quizzes")),
    Entry("history.index", _l("My history"), Role.LEARNER),
    Entry("cards.index", _l("My cards"), Role.LEARNER, ("/cards",)),
    Entry(
        "teach.articles",
        _l("Articles"),
        Role.INSTRUCTOR,
        ("/teach/articles/", "/teach/drafts/", "/teach/questions/"),
    ),
    Entry("teach.sets", _l("Quiz sets"), Role.INSTRUCTOR, ("/teach/sets/", "/teach/bank")),
    Entry("teach.list_classes", _l("Classes"), Role.INSTRUCTOR, ("/teach/classes/",)),
    Entry("admin.users", _l("Accounts"), Role.ADMIN, ("/admin/",)),
)
"""In the order shown, e.g. ``Entry("history.index", lazy_gettext("History"), Role.LEARNER)``."""


def init_app(app: Flask) -> None:
    """Give templates ``navigation()``, the entries that this reader may follow."""
    app.jinja_env.globals["navigation"] = lambda: [
        entry for entry in ENTRIES if entry.role is None or may(entry.role)
    ]
