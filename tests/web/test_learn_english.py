"""A quiz on an English article is asked and explained in English."""

from __future__ import annotations

from collections.abc import Callable

from flask import Flask

from quizapp.core.generation import generate
from quizapp.core.language.loading import load
from quizapp.core.model import Article, Quiz
from quizapp.core.reading.plain import passages
from tests.web.browsing import Browser
from tests.web.taking import answer, publish, start

TEXT = (
    "“We are asking for enough money to pay our rent,” said Daniel Hughes, leader of the union.\n\n"
    "Karen Lindqvist, a manager, met Laura Bennett, a minister, and Samuel Ortiz, a judge."
)


def quiz() -> Quiz:
    """One question: who said it."""
    article = Article("Ferries stop at Kingsport", "en", TEXT, passages(TEXT))
    return generate(article, load("en"))


def test_it_works(app: Flask, browse: Callable[..., Browser]) -> None:
    alice = browse("Alice")
    attempt = start(alice, publish(app, quiz=quiz(), title="Ferries"))
    page = alice.get(f"{attempt}/questions/1").text
    assert (
        'id="stem" lang="en">Who said, “We are asking for enough money to pay our rent”?<' in page
    )
    answer(alice, attempt, 1, "Laura Bennett")
    told = alice.get(f"{attempt}/questions/1").text
    assert "It is Daniel Hughes (leader of the union) who says it." in told
    assert "“Laura Bennett”, a minister, is in the article, but about something else:" in told
    assert "est dans" not in told
