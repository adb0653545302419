"""Which reader opens which file."""

from __future__ import annotations

import pytest

from quizapp.core.reading.formats import reader_for
from quizapp.core.reading.plain import read_plain
from quizapp.core.reading.refusals import Refusal, Unreadable


@pytest.mark.parametrize("name", ["article.txt", "ARTICLE.TXT", "article"])
def test_it_works(name: str) -> None:
    assert reader_for(name) is read_plain


def test_an_unknown_extension_is_refused() -> None:
    with pytest.raises(Unreadable, match=r"« \.pdf »") as raised:
        reader_for("article.pdf")
    assert raised.value.cause is Refusal.FORMAT
