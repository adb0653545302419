"""One spelling of punctuation, the offsets left untouched."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.core.language.typography import plain


def test_it_works() -> None:
    assert plain("l’armée\u00a0: “11\u202f000”") == 'l\'armée : "11 000"'


@given(st.text())
def test_every_character_keeps_its_place(text: str) -> None:
    made = plain(text)
    assert len(made) == len(text)
    assert [a for a, b in zip(text, made, strict=True) if a == b or b in "'\"- "] == list(text)
    assert plain(made) == made


@pytest.mark.parametrize("character", ["«", "»", "—", "–", "é", "…", "\n", "\t", "😀", "ש"])
def test_what_tells_more_than_its_stand_in_stays(character: str) -> None:
    assert plain(character) == character
