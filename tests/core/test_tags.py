"""The words that an instructor puts on questions."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.core.tags import LONGEST, MOST, distinct, key_of, tags_in


@pytest.mark.parametrize(
    ("typed", "tags"),
    [
        ("Géographie", ("Géographie",)),
        ("  chiffres ,  à  revoir; chapitre 2 ", ("chiffres", "à revoir", "chapitre 2")),
        ("Oral, oral, ORAL", ("Oral",)),
        ("ﬁche, fiche", ("ﬁche",)),
        ("a]b[c<d>", ("a b c d",)),
        ("thème:climat", ("thème:climat",)),
        (" , ;\n", ()),
        ("", ()),
    ],
)
def test_it_works(typed: str, tags: tuple[str, ...]) -> None:
    assert tags_in(typed) == tags


def test_no_more_and_no_longer_than_can_be_read() -> None:
    assert len(tags_in("x" * 100)[0]) == LONGEST
    assert len(distinct(map(str, range(100)))) == MOST


@given(st.lists(st.text()))
def test_what_is_a_tag_stays_one(texts: list[str]) -> None:
    tags = distinct(texts)
    assert distinct(tags) == tags
    assert tags_in(", ".join(tags)) == tags
    assert len({key_of(tag) for tag in tags}) == len(tags)
