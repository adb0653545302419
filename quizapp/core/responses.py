"""A response of several parts, on the one line that a step of an attempt keeps.

- ``parts(question) -> int``: how many it has; 0 for the kinds answered at one go.
- ``typed(question) -> bool``: whether it is answered in one's own words.
- ``written(places) -> str`` and ``places(response, size) -> tuple[int, ...]``: there and back.
- ``sides(question) -> tuple[rows, offered]``: the texts to answer to, and those to answer with.
- ``complete(question, response) -> bool``: whether no part is missing.
- ``readable(question, response) -> str``: the response in words, for a page or a printout;
  ``parts_said(question, response)``, of several options or of pairs, one by one.

A matching's response says, for each pair in order, the number of the pair whose other side was
put beside it: « 1 3 2 ». An ordering's says, for each event from the first to the last, the
place it was given: « 2 1 3 ». 0 is a part left open. Of a choice with several right options, it
says for each option in order whether it was chosen: « 1 0 1 0 ». A highlight's is the span of
the sentence chosen, « START-END », as its option has it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from quizapp.core.model import Option, Question, QuestionKind, Span

_PLACES = re.compile(r"[0-9]{1,2}(?: [0-9]{1,2})*", re.ASCII)
_TYPED = frozenset({QuestionKind.NUMERIC, QuestionKind.SHORT_ANSWER, QuestionKind.CLOZE})
OPEN = 0  # a part without an answer, an option not chosen
CHOSEN = 1
_ORIGIN = "article:"


class Malformed(ValueError):
    """Text that is no response to a question of several parts."""


def parts(question: Question) -> int:
    """The number of pairs or events, or of options where several are right; 0 for others."""
    options = len(question.options) if question.several else 0
    return len(question.pairs) or len(question.order) or options


def typed(question: Question) -> bool:
    """Whether it is answered in words or figures of one's own."""
    return question.kind in _TYPED and not question.options


def written(places: Sequence[int]) -> str:
    """The line to keep; empty when every part is open."""
    return " ".join(str(place) for place in places) if any(places) else ""


def places(response: str, size: int) -> tuple[int, ...]:
    """The number given to each of ``size`` parts, from 1; 0 where open.

    Raises ``Malformed`` when there are more or fewer, or one that no part has.
    """
    if not _PLACES.fullmatch(response):
        raise Malformed(f"not a list of places: {response[:40]!r}")
    found = tuple(int(place) for place in response.split(" "))
    if len(found) != size:
        raise Malformed(f"{len(found)} places for {size} parts")
    if max(found) > size:
        raise Malformed(f"place {max(found)} of {size}")
    return found


def sides(question: Question) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The sides of a matching: the longer texts, one a row, and the shorter, to choose among.

    A quotation is read whole beside a list of names; a name beside a list of quotations is not.
    """
    lefts = tuple(pair.left for pair in question.pairs)
    rights = tuple(pair.right for pair in question.pairs)
    return (rights, lefts) if sum(map(len, rights)) > sum(map(len, lefts)) else (lefts, rights)


def complete(question: Question, response: str) -> bool:
    """Whether every part has an answer, and in an ordering a place of its own."""
    size = parts(question)
    if not size:
        return bool(response.strip())
    try:
        given = places(response, size)
    except Malformed:
        return False
    if question.several:
        return CHOSEN in given
    return OPEN not in given and (not question.order or len(set(given)) == size)


def span_of(option: Option) -> str:
    """Where a sentence offered by a highlight stands, « START-END »."""
    return (option.origin or "").removeprefix(_ORIGIN)


def span_in(place: str) -> Span:
    """The sentence that « START-END » says, as ``span_of`` writes it."""
    start, _, end = place.partition("-")
    return Span(int(start), int(end))


def readable(question: Question, response: str) -> str:
    """The response as a person reads it; as it is for kinds answered in words."""
    if question.kind is QuestionKind.HIGHLIGHT:
        return next((o.text for o in question.options if span_of(o) == response), response)
    try:
        given = places(response, parts(question)) if parts(question) else ()
    except Malformed:
        return response
    if question.pairs:
        rows, offered = sides(question)
        chosen = ("…", *offered)
        return listed(f"{row} : {chosen[n]}" for row, n in zip(rows, given, strict=True))
    if question.several:
        return listed(o.text for o, n in zip(question.options, given, strict=True) if n)
    if question.order:
        placed = sorted(zip(given, question.order, strict=True), key=lambda row: row[0])
        return listed(f"{place or '…'}. {event.text}" for place, event in placed)
    return response


def parts_said(question: Question, response: str) -> tuple[tuple[str, bool], ...]:
    """The options ticked, or the pairs made, each in words with whether it is right.

    One a part, "" for a part left open; none for other kinds, and for no response.
    """
    try:
        given = places(response, parts(question)) if response else ()
    except Malformed:
        return ()
    if question.several:
        return tuple(
            (option.text if place else "", option.correct)
            for option, place in zip(question.options, given, strict=False)
        )
    rows, offered = sides(question)
    return tuple(
        (f"{row} : {offered[place - 1]}" if place else "", place == number)
        for number, (row, place) in enumerate(zip(rows, given, strict=False), start=1)
    )


def listed(rows: Iterable[str]) -> str:
    """Rows one after the other, as the key of several parts is written."""
    return " ; ".join(rows)
