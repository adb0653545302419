"""Sentences of English texts, by rules alone."""

from __future__ import annotations

import pytest

from quizapp.core.language.loading import load, parse
from quizapp.core.language.typography import plain
from quizapp.core.model import Article
from quizapp.core.reading.plain import passages


def sentences(text: str) -> list[str]:
    """The sentences of an article's text."""
    doc = parse(load("en"), Article("", "en", text, passages(text)))
    return [sent.text for sent in doc.sents if sent.text.strip()]


def test_it_works() -> None:
    assert sentences("Mr. Reed left at 6 p.m. with $1.5m. He smiled.\n\nIt rained.") == [
        "Mr. Reed left at 6 p.m. with $1.5m.",
        "He smiled.",
        "It rained.",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“Stop. Now,” she said. He did.", ["“Stop. Now,” she said.", "He did."]),
        ("“Why now?” Mary Keane asked. He left.", ["“Why now?” Mary Keane asked.", "He left."]),
        ("“We stay.” Mary Keane left.", ["“We stay.”", "Mary Keane left."]),
        ("He left. “We stay,” she said.", ["He left.", "“We stay,” she said."]),
        ("It cost 3.5 pounds. 40 people paid.", ["It cost 3.5 pounds.", "40 people paid."]),
    ],
)
def test_a_quotation_is_not_cut(text: str, expected: list[str]) -> None:
    marks = str.maketrans("“”", '""')
    assert sentences(text) == [one.translate(marks) for one in expected]


@pytest.mark.parametrize("text", ['"' * 40, ". . .", "“", "?!?!", "A." * 30, "...\n\n...", "“a. B"])
def test_odd_texts_are_cut_without_an_error(text: str) -> None:
    assert "".join("".join(sentences(text)).split()) == "".join(plain(text).split())
