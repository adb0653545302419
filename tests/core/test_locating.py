"""Words selected or typed are found in their passage, whole, where they were meant."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.core.locating import locate
from quizapp.core.model import Passage, Span

TEXT = (
    "Selon Séoul, 11\u202f000 soldats nord-coréens sont à Koursk. « L’armée avance », dit Séoul ; "
    "les soldats attendent."
)
PASSAGE = Passage("p2", 100, 100 + len(TEXT), TEXT)


def found(words: str, **where: int | Span) -> str | None:
    """The characters of the text that the words are."""
    span = locate(PASSAGE, words, **where)  # type: ignore[arg-type]
    return None if span is None else TEXT[span.start - 100 : span.end - 100]


def test_it_works() -> None:
    assert locate(PASSAGE, "Séoul") == Span(106, 111)


@pytest.mark.parametrize(
    ("words", "whole"),
    [
        ("11 000", "11\u202f000"),  # whatever the space
        ("11000 soldats", "11\u202f000 soldats"),
        ("L'armée  avance", "L’armée avance"),
        ("« L’armée avance »,", "L’armée avance"),  # without what stands around
        ("l’armée", "L’armée"),
        ("nord-cor", "nord-coréens"),  # whole words
        ("oréens sont", "coréens sont"),
    ],
)
def test_words_are_found_however_they_are_written(words: str, whole: str) -> None:
    assert found(words) == whole


@pytest.mark.parametrize("words", ["", " », ", "Moscou", "11 001", "Koursk. » L’armée"])
def test_what_is_not_there_is_not_found(words: str) -> None:
    assert locate(PASSAGE, words) is None


def test_of_several_places_the_one_that_was_meant() -> None:
    second = TEXT.rindex("Séoul")
    before = sum(not character.isspace() for character in TEXT[:second])
    assert locate(PASSAGE, "Séoul", before=before) == Span(100 + second, 100 + second + 5)
    near = Span(100 + TEXT.index("«"), PASSAGE.end)
    assert locate(PASSAGE, "Séoul", near=near) == Span(100 + second, 100 + second + 5)
    assert locate(PASSAGE, "Séoul", near=Span(0, 10)) == Span(106, 111)


def test_capitals_count_where_they_find_something() -> None:
    passage = Passage("p1", 0, 21, "le Monde et le monde.")
    assert locate(passage, "monde") == Span(15, 20)


@given(st.text(), st.text(), st.integers())
def test_no_text_raises(text: str, words: str, before: int) -> None:
    passage = Passage("p1", 7, 7 + len(text), text)
    span = locate(passage, words, before=before)
    assert span is None or (7 <= span.start < span.end <= passage.end)
