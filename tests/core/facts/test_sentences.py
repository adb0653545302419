"""The sentence around some words, by punctuation alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.core.facts.sentences import sentence_span
from quizapp.core.model import Passage, Span

TEXT = (
    "Kim a parlé. « Il reste 11 000 soldats. Ils ont froid », a dit Austin. "
    "M. Kim est parti à Séoul."
)


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("parlé", "Kim a parlé."),
        ("parlé. « Il", TEXT[: TEXT.index(" M. ")]),
        ("Séoul", "M. Kim est parti à Séoul."),
        ("froid", "« Il reste 11 000 soldats. Ils ont froid », a dit Austin."),
    ],
)
def test_it_works(words: str, sentence: str) -> None:
    passage = Passage("p1", 10, 10 + len(TEXT), TEXT)
    start = passage.start + TEXT.index(words)
    found = sentence_span(passage, Span(start, start + len(words)))
    assert TEXT[found.start - 10 : found.end - 10] == sentence


@pytest.mark.parametrize(
    "text",
    [
        "« Jamais. Il a dit « non ». Kim part.",  # one mark is missing: no quotation
        f"« Un. {'Deux, ' * 100}trois ». Kim part.",  # too long to be shown whole
    ],
)
def test_a_quotation_without_end_is_cut_like_any_text(text: str) -> None:
    start = text.index("Kim")
    found = sentence_span(Passage("p1", 0, len(text), text), Span(start, start + 3))
    assert text[found.start : found.end] == "Kim part."


@given(text=st.text(min_size=1, max_size=80), data=st.data())
def test_the_sentence_holds_the_words(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    if text[start:end].strip():
        found = sentence_span(Passage("p1", 0, len(text), text), Span(start, end))
        assert found.start <= start
        assert text[start : min(end, found.end)].strip() == text[start:end].strip()
