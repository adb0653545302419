"""On the shipped articles: no other fact that a careful reader marks there is taken for the key."""

from __future__ import annotations

from functools import cache
from itertools import chain

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.core.marking import mark
from quizapp.core.model import FactKind
from quizapp.core.spelling import bare
from tests.core.test_marking import name, number
from tests.eval.seeds import SLUGS, Entry, read_seed

ASKED = (FactKind.FIGURE, FactKind.PERSON, FactKind.ORGANISATION, FactKind.PLACE, FactKind.DATE)
Forms = frozenset[str]


def _forms(entry: Entry) -> Forms:
    """Every way in which the article writes a fact; « Austin » is « Lloyd Austin »."""
    texts = [entry.get("text"), entry.get("name"), *entry.get("also", ())]
    return frozenset(text for text in texts if text)


@cache
def facts(slug: str) -> tuple[Forms, ...]:
    """The facts of a shipped article."""
    _, expected = read_seed(slug)
    entries = chain.from_iterable(expected.facts[kind] for kind in ASKED)
    return tuple(dict.fromkeys(forms for entry in entries if (forms := _forms(entry))))


@pytest.mark.parametrize("slug", SLUGS)
def test_it_works(slug: str) -> None:
    every = facts(slug)
    rivals = tuple(chain.from_iterable(every))
    for forms in every:
        for key in forms:
            assert mark(name(key), key.upper(), rivals).fraction == 1.0


@given(st.sampled_from(SLUGS), st.data())
def test_another_fact_is_wrong(slug: str, data: st.DataObject) -> None:
    every = facts(slug)
    key, other = data.draw(st.sampled_from(every)), data.draw(st.sampled_from(every))
    rivals = tuple(chain.from_iterable(every))
    expected, typed = (
        data.draw(st.sampled_from(sorted(key))),
        data.draw(st.sampled_from(sorted(other))),
    )
    if {bare(form) for form in key} & {bare(form) for form in other}:
        return
    for asked in (name(expected), number(expected)):
        for written in (typed, typed.lower(), f"le {typed}", f"M. {typed}"):
            assert mark(asked, written, rivals).fraction == 0.0
