"""Cutting a text at its highlights loses nothing and marks exactly the words asked for."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from quizapp.core.model import FactKind, Span
from quizapp.web.reader.segments import (
    MARK_OF_FACT,
    MARKS,
    Highlight,
    segments,
)

TEXT = "Kim a parlé. « Il reste 11 000 soldats », a dit Austin. M. Kim est parti à Séoul."

offsets = st.integers(min_value=-5, max_value=60)
highlights = st.lists(
    st.builds(Highlight, start=offsets, end=offsets, kind=st.sampled_from(MARKS)), max_size=12
)


def test_it_works() -> None:
    start = TEXT.index("11 000")
    quote = Highlight(TEXT.index("«"), TEXT.index("»") + 1, "quote", "Austin")
    figure = Highlight(start, start + 6, "figure", "soldats")
    cut = segments(TEXT, Span(0, len(TEXT)), [quote, figure])
    assert [(s.text, s.kinds) for s in cut] == [
        ("Kim a parlé. ", ()),
        ("« Il reste ", ("quote",)),
        ("11 000", ("quote", "figure")),
        (" soldats »", ("quote",)),
        (", a dit Austin. M. Kim est parti à Séoul.", ()),
    ]
    assert [s.opens for s in cut] == [(), ("quote",), ("figure",), (), ()]
    assert cut[2].note == "Austin · soldats"


@given(text=st.text(max_size=50), start=offsets, end=offsets, marks=highlights)
def test_the_text_is_unchanged(text: str, start: int, end: int, marks: list[Highlight]) -> None:
    cut = segments(text, Span(start, end), marks)
    low, high = max(start, 0), min(end, len(text))
    assert "".join(s.text for s in cut) == (text[low:high] if low < high else "")
    assert all(s.text == text[s.start : s.end] for s in cut)


@given(text=st.text(min_size=1, max_size=50), marks=highlights)
def test_a_character_wears_exactly_the_kinds_over_it(text: str, marks: list[Highlight]) -> None:
    for segment in segments(text, Span(0, len(text)), marks):
        for place in range(segment.start, segment.end):
            over = {mark.kind for mark in marks if mark.start <= place < mark.end}
            assert set(segment.kinds) == over


def test_every_kind_of_fact_has_a_mark() -> None:
    assert set(MARK_OF_FACT) == set(FactKind)
    assert set(MARK_OF_FACT.values()) == set(MARKS)
