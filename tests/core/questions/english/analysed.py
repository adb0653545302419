"""English texts analysed as an article is; no trained pipeline is needed."""

from __future__ import annotations

from datetime import date

from quizapp.core.generation import analyse
from quizapp.core.language.loading import load
from quizapp.core.model import Article
from quizapp.core.questions.context import Context
from quizapp.core.questions.english.standing import Statement, standing
from quizapp.core.reading.plain import passages


def context(text: str, title: str = "", published: date | None = None) -> Context:
    """The analysis of an article of that text."""
    return analyse(Article(title, "en", text, passages(text), published), load("en"))


def last(text: str, title: str = "") -> str:
    """The last sentence as it stands alone, or what refuses it."""
    made = context(text, title)
    found = standing(made.sentences[-1], made)
    return found.rendered(text) if isinstance(found, Statement) else found
