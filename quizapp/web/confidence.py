"""How sure a learner is, in words.

- ``CONFIDENCES``: each degree as the learner says it, from a guess up; in templates too.
- ``SAID``: the same as it is told afterwards, ``CONFIDENT`` as an instructor is told.
"""

from __future__ import annotations

from flask import Flask
from flask_babel.speaklater import LazyString

from quizapp.core.model import Confidence
from quizapp.web.i18n import lazy_gettext as _l

CONFIDENCES: dict[Confidence, LazyString] = {
    Confidence.GUESS: _l("I am guessing"),
    Confidence.FAIRLY: _l("Fairly sure"),
    Confidence.SURE: _l("Sure"),
}
"""The answers to « How sure are you? »."""

SAID: dict[Confidence, LazyString] = {
    Confidence.GUESS: _l("You were guessing"),
    Confidence.FAIRLY: _l("You were fairly sure"),
    Confidence.SURE: _l("You were sure"),
}
"""The same, once the answer is marked."""


CONFIDENT: dict[Confidence, LazyString] = {
    Confidence.GUESS: _l("the learner was guessing"),
    Confidence.FAIRLY: _l("the learner was fairly sure"),
    Confidence.SURE: _l("the learner was sure"),
}
"""The same, told to the instructor."""


def init_app(app: Flask) -> None:
    """Give templates ``CONFIDENCES``, ``SAID`` and ``CONFIDENT``."""
    app.jinja_env.globals.update(CONFIDENCES=CONFIDENCES, SAID=SAID, CONFIDENT=CONFIDENT)
