"""Every format, written and read back: nothing is lost but what a format cannot hold."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace

import pytest
from hypothesis import given, settings

from quizapp.core.exchange.entries import Entry, Evidence, number_of, of_quiz
from quizapp.core.exchange.formats import FORMATS, READERS, changed
from quizapp.core.exchange.incoming import MOST_ENTRIES, NotReadable, Reason, Refused
from quizapp.core.exchange.xml import legible
from quizapp.core.model import QuestionKind
from quizapp.core.quiz import QuizSet
from quizapp.core.reading.refusals import Unreadable
from tests.core.exchange.sets import PASSAGE, TITLE, WORDS, item, of_every_kind, options, quiz, sets

LOSSLESS = ("json", "csv", "moodle")


def back(form: str, of: QuizSet) -> tuple[Entry, ...]:
    """The entries of what was written; none is refused."""
    incoming = READERS[form](FORMATS[form].write(of))
    assert incoming.refused == ()
    return incoming.entries


def told(entry: Entry) -> Entry:
    """As XML or a number of other programs tells it."""
    number = number_of(entry) if entry.kind is QuestionKind.NUMERIC else None
    clean = Entry(
        id=entry.id,
        kind=entry.kind,
        stem=_clean(entry.stem),
        key=_clean(entry.key) if number is None else f"{number:f}",
        also_right=tuple(map(_clean, entry.also_right)),
        wrong=tuple(map(_clean, entry.wrong)),
        accepted=() if number is not None else tuple(map(_clean, entry.accepted)),
        pairs=tuple((_clean(left), _clean(right)) for left, right in entry.pairs),
        order=tuple(map(_clean, entry.order)),
        explanation=_clean(entry.explanation),
        evidence=entry.evidence,
        language=entry.language,
        points=entry.points,
        difficulty=entry.difficulty,
        tags=entry.tags,
    )
    # A typed gap is told from a question by the gap in its stem alone.
    if clean.kind is QuestionKind.CLOZE and "_____" not in clean.stem:
        return replace(clean, kind=QuestionKind.SHORT_ANSWER)
    return clean


def _clean(text: str) -> str:
    return legible(text).strip()


def bare(entry: Entry) -> Entry:
    """Without what GIFT has no place for."""
    lines = (entry.explanation, entry.evidence.passage, entry.evidence.title)
    entry = told(entry)
    ranked = tuple((event, str(n)) for n, event in enumerate(entry.order, start=1))
    pairs = entry.pairs or ranked
    return Entry(
        id="",
        kind=QuestionKind.MATCHING if pairs else entry.kind,
        stem=_gift(entry.stem),
        key=_arrow(entry.key),
        also_right=tuple(map(_arrow, entry.also_right)),
        wrong=tuple(map(_arrow, entry.wrong)),
        accepted=tuple(map(_arrow, entry.accepted)),
        pairs=tuple((_arrow(left), _arrow(right)) for left, right in pairs),
        explanation=_gift("\n".join(_clean(line) for line in lines if line)),
        tags=entry.tags,
    )


def _gift(text: str) -> str:
    return text.replace("\t", " ").strip()


def _arrow(text: str) -> str:
    return _gift(text.replace("->", "→"))


@pytest.mark.parametrize("form", LOSSLESS)
def test_it_works(form: str) -> None:
    of = of_every_kind()
    assert [told(entry) for entry in back(form, of)] == [told(entry) for entry in of_quiz(of)]


@pytest.mark.parametrize("form", LOSSLESS)
def test_the_evidence_goes_along(form: str) -> None:
    entry = back(form, quiz(item(QuestionKind.SHORT_ANSWER, "Combien ?", "350 000 euros")))[0]
    assert entry.evidence == Evidence(PASSAGE, WORDS, TITLE)
    assert entry.evidence.passage[slice(*WORDS)] == "350 000 euros"


@given(sets())
@settings(max_examples=60, deadline=None)
def test_hostile_texts_come_back_as_they_were(of: QuizSet) -> None:
    assert back("json", of) == of_quiz(of)
    assert back("csv", of) == of_quiz(of)


@given(sets())
@settings(max_examples=60, deadline=None)
def test_hostile_texts_come_back_from_moodle(of: QuizSet) -> None:
    assert [told(e) for e in back("moodle", of)] == [told(e) for e in of_quiz(of)]


@given(sets())
@settings(max_examples=60, deadline=None)
def test_hostile_texts_come_back_from_gift(of: QuizSet) -> None:
    found = [replace(told(e), id="") for e in back("gift", of)]
    expected = [bare(e) for e in of_quiz(of)]
    for entry, other in zip(found, expected, strict=True):
        assert replace(entry, points=other.points, difficulty=other.difficulty) == other


def test_a_format_says_what_it_asks_in_another_form() -> None:
    kinds = [each.question.kind for each in of_every_kind().items]
    assert changed(FORMATS["gift"], kinds) == {QuestionKind.HIGHLIGHT: 1, QuestionKind.ORDERING: 1}
    assert changed(FORMATS["json"], kinds) == {QuestionKind.HIGHLIGHT: 1}


@pytest.mark.parametrize("form", READERS)
@pytest.mark.parametrize(
    "data",
    [b"", b"\x00\x01", b"bonjour", b"{", b"[1]", b"<a/>", b"\xff\xfe", b"<quiz", b"=" * 100_000],
)
def test_what_is_no_file_of_the_format_is_refused(form: str, data: bytes) -> None:
    """By an error that is told, or as a file in which nothing was found."""
    with suppress(NotReadable, Unreadable):
        assert READERS[form](data).entries == ()


def test_a_document_type_is_refused() -> None:
    data = b'<!DOCTYPE quiz [<!ENTITY x "boom">]><quiz><question type="essay"/></quiz>'
    with pytest.raises(NotReadable, match="DOCTYPE"):
        READERS["moodle"](data)


def test_refused_entries_have_their_line_and_reason_and_the_rest_come_in() -> None:
    table = (
        "kind,stem,key,wrong 1\r\n"
        "choice,Qui ?,Anne,Yves\r\n"
        "choice,,Anne,Yves\r\n"
        'choice,"Où\ndonc ?",Brest,brest\r\n'
        "essay,Pourquoi ?,,\r\n"
        "numeric,Combien ?,beaucoup,\r\n"
        "short_answer,Où ?,Brest,\r\n"
    )
    incoming = READERS["csv"](table.encode())
    assert [entry.stem for entry in incoming.entries] == ["Qui ?", "Où ?"]
    assert incoming.refused == (
        Refused(3, Reason.NO_STEM),
        Refused(5, Reason.SAME_OPTIONS),
        Refused(6, Reason.UNKNOWN_KIND),
        Refused(7, Reason.NOT_A_NUMBER),
    )


def test_what_comes_after_the_most_is_not_looked_at() -> None:
    lines = "short_answer,Où ?,Brest\n" * (MOST_ENTRIES + 5)
    incoming = READERS["csv"](f"kind,stem,key\n{lines}".encode())
    assert len(incoming.entries) == MOST_ENTRIES
    assert incoming.refused == (Refused(MOST_ENTRIES + 2, Reason.TOO_MANY),)


def test_no_cell_is_a_formula() -> None:
    formula = item(QuestionKind.CHOICE, "=1+1", "@a", options=options("@a", "+b", "-c"))
    cells = FORMATS["csv"].write(quiz(formula)).decode("utf-8-sig").splitlines()[1].split(",")
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@"))]
