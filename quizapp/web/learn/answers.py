"""How an answer travels between the form of a question and the line that a step keeps.

- ``response_of(question, seed, position, form) -> str``: the answer that a form says.
- ``posted(question, seed, position, response) -> str``: the same answer as the form says it.
- ``posted_answer(form)``: the fields of an answer, to give back in an address.

A page shows things in the order drawn for the attempt, and its values are places in that order;
what is kept does not depend on it. The fields of a matching or an ordering are ``part-1``,
``part-2``, …, one a row of the page, each a number from 1, or empty; so are the boxes of a choice
of several options, 1 where ticked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from quizapp.core import responses
from quizapp.core.attempt import shown_options, shown_parts
from quizapp.core.marking import MAXIMUM_LENGTH
from quizapp.core.model import Option, Question, QuestionKind
from quizapp.core.responses import CHOSEN, OPEN, Malformed, parts, places, written

Posted = Mapping[str, str]
"""The fields of a form."""

PART = "part-"
_INDEX = re.compile(r"[0-9]{1,3}", re.ASCII)
_ANSWER = re.compile(rf"choice|response|confidence|{PART}[0-9]{{1,2}}", re.ASCII)


def response_of(question: Question, seed: int, position: int, form: Posted) -> str:
    """The answer posted: an option's text or place, what was typed, or a line of parts.

    What does not exist is no answer. NUL, which PostgreSQL keeps in no text, is dropped.
    """
    if parts(question):
        return written(_given(question, seed, position, form))
    options = shown_options(question, seed, position)
    if not options:
        return form.get("response", "").replace("\x00", "")
    place = number_in(form.get("choice", ""))
    return "" if place is None or place >= len(options) else _kept(question, options[place])


def _kept(question: Question, option: Option) -> str:
    """A sentence is known by its place in the article, other options by their text."""
    return responses.span_of(option) if question.kind is QuestionKind.HIGHLIGHT else option.text


def _given(question: Question, seed: int, position: int, form: Posted) -> Sequence[int]:
    """The places posted, in the order of the question's own pairs, events or options."""
    shown = shown_parts(question, seed, position)
    given = [OPEN] * len(shown)
    for row, value in enumerate(_values(len(shown), form)):
        if question.pairs:
            given[row] = shown[value - 1] + 1 if value else OPEN
        elif question.several:
            given[shown[row]] = CHOSEN if value else OPEN
        else:
            given[shown[row]] = value
    return given


def _values(size: int, form: Posted) -> Iterator[int]:
    """The number in each row; 0 for none, or one too many."""
    for row in range(1, size + 1):
        value = number_in(form.get(f"{PART}{row}", ""))
        yield value if value is not None and value <= size else OPEN


def chosen_place(question: Question, options: Sequence[Option], response: str) -> int | None:
    """The place of the option answered among those shown."""
    kept = [_kept(question, option) for option in options]
    return kept.index(response) if response in kept else None


def rows_of(question: Question, seed: int, position: int, response: str) -> tuple[int, ...]:
    """The number in each row of the page; 0 where open, or where the response is none."""
    shown = shown_parts(question, seed, position)
    try:
        given = places(response, len(shown))
    except Malformed:
        return (OPEN,) * len(shown)
    if question.pairs:
        return tuple(shown.index(place - 1) + 1 if place else OPEN for place in given)
    return tuple(given[event] for event in shown)


def posted(question: Question, seed: int, position: int, response: str) -> str:
    """The answer as the page's script reads it from the form."""
    if parts(question):
        return written(rows_of(question, seed, position, response))
    options = shown_options(question, seed, position)
    if not options:
        return response
    place = chosen_place(question, options, response)
    return "" if place is None else str(place)


def posted_answer(form: Posted) -> dict[str, str]:
    """The part of a form that is the answer, to give back in an address."""
    fields = (name for name in form if _ANSWER.fullmatch(name))
    return {name: form[name][:MAXIMUM_LENGTH] for name in fields if form[name]}


def number_in(text: str) -> int | None:
    """The number that ``text`` writes; None when it writes none."""
    return int(text) if _INDEX.fullmatch(text) else None
