"""HTML as plain text."""

from __future__ import annotations

import time
from html import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.core.exchange.markup import text_of

SECONDS = 10.0
"""For a megabyte; it takes some tenths. What grows with the square takes hours."""


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("a<br>b<BR/>c", "a\nb\nc"),
        ("<div>a</div><div>b</div>", "a\nb"),
        ("<p>a</p>\n\n\n<p>b</p>", "a\n\nb"),
        ("<b>gras</b> &amp; <i>penché</i>&nbsp;!", "gras & penché\u00a0!"),
        ("a<script>alert('<b>')</script>b<style>x</style>c", "abc"),
        ("a<!-- <b>non</b> -->b --> c", "ab --> c"),
        ("[sound:a.mp3]a<img src='x.png'>", "a"),
        ("3 < 4 > 2 <3", "3 < 4 > 2 <3"),
        ("<script>jamais fermé", ""),
        (f"&#{'9' * 5000};", f"&#{'9' * 5000};"),
        ("<![<![", "<![<!["),
    ],
)
def test_it_works(html: str, text: str) -> None:
    assert text_of(html) == text


@given(st.text())
def test_nothing_raises(html: str) -> None:
    text_of(html)


@given(st.text(st.characters(exclude_categories=("Cs",), exclude_characters="[]\n\r")))
def test_what_is_escaped_comes_back(text: str) -> None:
    assert text_of(escape(text)) == text


@pytest.mark.parametrize(
    "part", ["<", "<a ", "<a b='", "<!--", "</", "<script>", "&", "&#", "[sound:", "\n", "-->"]
)
def test_a_megabyte_takes_no_time(part: str) -> None:
    started = time.process_time()
    text_of(part * (1_000_000 // len(part)))
    assert time.process_time() - started < SECONDS
