"""What marking lets pass is said on the page, in the learner's language."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from flask import Flask

from quizapp.core.marking import RULES
from quizapp.web.learn.items import TOLERATED
from tests.web import taking
from tests.web.browsing import Browser


def test_it_works(app: Flask, browse: Callable[..., Browser]) -> None:
    code = taking.publish(app)
    alice = browse("Alice")
    attempt = taking.start(alice, code)
    page = alice.follow(taking.answer(alice, attempt, taking.SHORT, "le goff anne")).text
    assert "Counted as right despite: capitals, the order of the names." in page
    assert "The expected answer is written “Anne Le Goff”." in page


def test_in_french(app: Flask, browse: Callable[..., Browser]) -> None:
    code = taking.publish(app)
    alice = browse("Alice", language="fr")
    attempt = taking.start(alice, code)
    page = alice.follow(taking.answer(alice, attempt, taking.NUMERIC, "350.000")).text
    assert "les espaces dans le nombre" in page


@pytest.mark.parametrize("code", [rule.code for rule in RULES])
def test_every_rule_has_words_for_it(code: str) -> None:
    assert code in TOLERATED


def test_every_word_is_of_a_rule() -> None:
    assert {rule.code for rule in RULES} == set(TOLERATED)
