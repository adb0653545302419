"""How hard a question is: a word for each level, what it means, and what it is reckoned from.

``init_app(app)`` gives them to every template; ``_difficulty.html`` shows them.
"""

from __future__ import annotations

from flask import Flask
from flask_babel.speaklater import LazyString

from quizapp.core.model import Difficulty
from quizapp.web.i18n import lazy_gettext as _l

WORDS: dict[Difficulty, LazyString] = {
    Difficulty.EASY: _l("Easy"),
    Difficulty.MEDIUM: _l("Medium"),
    Difficulty.HARD: _l("Hard"),
}

MEANINGS: dict[Difficulty, LazyString] = {
    Difficulty.EASY: _l("Whoever has read the article once can answer."),
    Difficulty.MEDIUM: _l("One must have read with attention."),
    Difficulty.HARD: _l("One must have read closely, or type the answer."),
}

BASIS = _l(
    "Reckoned from how the question is answered, how near its options are to one another, how "
    "often the article names the answer and how far into the article its evidence stands."
)


def word(level: int) -> LazyString:
    """« Easy », « Medium » or « Hard »."""
    return WORDS[Difficulty(level)]


def meaning(level: int) -> LazyString:
    """What the level asks of a reader, a sentence."""
    return MEANINGS[Difficulty(level)]


def init_app(app: Flask) -> None:
    """Give templates ``difficulty_word``, ``difficulty_meaning``, their levels and the basis."""
    app.jinja_env.globals.update(
        difficulty_word=word,
        difficulty_meaning=meaning,
        DIFFICULTIES=[int(level) for level in Difficulty],
        DIFFICULTY_BASIS=BASIS,
    )
