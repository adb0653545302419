"""What an answer is worth, by kind of question.

- ``mark(question, response, rivals=()) -> Mark``: from 0 to 1, with the codes of what was
  tolerated: ``punctuation``, ``case``, ``accents``, ``hyphens``, ``article``, ``title``,
  ``typo`` for words; ``spaces``, ``decimal_point``, ``number_words``, ``unit`` for numbers.
- ``ordered_value(text) -> tuple | None``: what sorts figures and dates.

The response of a matching, an ordering or a highlight is a line of ``core.responses``; text
that is none is wrong.

What is tolerated never turns a wrong answer into a right one: nothing that equals another
option, or a name in ``rivals``, is taken for the key.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal
from itertools import pairwise

from quizapp.core.language.french.answers_lexicon import LINKS, REVERSING, UNIT_WORDS
from quizapp.core.model import Mark, Question, QuestionKind
from quizapp.core.numbers import Number, read_date, read_number
from quizapp.core.responses import Malformed, parts, places
from quizapp.core.spelling import bare, depth, differences, is_typo

WRONG = Mark(0.0)
MAXIMUM_LENGTH = 500
"""Characters of a typed answer; a longer one is no answer of these kinds."""


def mark(question: Question, response: str, rivals: Sequence[str] = ()) -> Mark:
    """The mark of ``response``. Any text may be given; an empty one is wrong."""
    response = response.strip()
    if not response or len(response) > MAXIMUM_LENGTH:
        return WRONG
    return KINDS[question.kind](question, response, rivals)


def ordered_value(text: str) -> tuple[Decimal | int, ...] | None:
    """What to sort a figure or a date by; None for other texts."""
    date = read_date(text)
    if date is not None:
        return date
    number = read_number(text)
    return None if number is None else (number.value,)


def _chosen(question: Question, response: str, _rivals: Sequence[str]) -> Mark:
    """By the text of the option chosen; a gap without options is typed."""
    if not question.options:
        return _written(question, response, _rivals)
    return Mark(1.0) if any(o.correct and o.text == response for o in question.options) else WRONG


def _keys(question: Question) -> tuple[str, ...]:
    return tuple(dict.fromkeys((question.key, *question.accepted)))


def _counted(question: Question, response: str, rivals: Sequence[str]) -> Mark:
    """By value: « 11 000 » = « 11000 » = « 11.000 » = « onze mille » = « 11 mille »."""
    keys = _keys(question)
    if response in keys:
        return Mark(1.0)
    numbers = [number for number in map(read_number, keys) if number is not None]
    if not numbers:
        return _written(question, response, rivals)
    typed = read_number(response)
    if typed is None:
        return WRONG
    context = _words((question.stem, *keys))
    equal = [number for number in numbers if _equal(typed, number, context)]
    if not equal or not _belongs(typed.words, context):
        return WRONG
    return Mark(1.0, _number_codes(typed, equal))


def _equal(typed: Number, key: Number, context: frozenset[str]) -> bool:
    if _values(typed, context) & _values(key, context):
        return True
    has_fraction = key.value != key.value.to_integral_value()
    return typed.decimal is not None and has_fraction and typed.decimal == key.value


def _values(number: Number, context: frozenset[str]) -> frozenset[Decimal]:
    """« 5,4 millions » is also 5,4 when the stem asks for millions."""
    if number.scale is not None and _word(number.scale) in context:
        return frozenset((number.value, number.unscaled))
    return frozenset((number.value,))


def _words(texts: Iterable[str]) -> frozenset[str]:
    found = re.findall(r"[^\W\d_]+|[%€$£]", " ".join(bare(text, _FOLDED) for text in texts))
    return frozenset(_word(word) for word in found)


NAME_STAGES = ("punctuation", "case", "accents", "hyphens")
_FOLDED = ("case", "accents")


def _word(word: str) -> str:
    folded = bare(word, _FOLDED)
    folded = UNIT_WORDS.get(folded, folded)
    return folded.rstrip("sx") if len(folded) > 3 else folded


def _belongs(words: Sequence[str], context: frozenset[str]) -> bool:
    """Whether the words beside the number are the question's own: its unit, no other."""
    parts = [part for word in words for part in re.split(r"['-]", word)]
    return all(
        part in LINKS or (part not in REVERSING and _word(part) in context) for part in parts
    )


def _number_codes(typed: Number, keys: Sequence[Number]) -> tuple[str, ...]:
    codes = []
    if typed.in_words or typed.scale:
        if not any((k.in_words, k.scale) == (typed.in_words, typed.scale) for k in keys):
            codes.append("number_words")
    elif all(typed.written != key.written for key in keys):
        decimal = "." in typed.written and typed.value != typed.value.to_integral_value()
        codes.append("decimal_point" if decimal or typed.decimal in _all(keys) else "spaces")
    if typed.words and all(typed.words != key.words for key in keys):
        codes.append("unit")
    return tuple(codes)


def _all(keys: Sequence[Number]) -> frozenset[Decimal | None]:
    return frozenset(key.value for key in keys)


def _written(question: Question, response: str, rivals: Sequence[str]) -> Mark:
    """By spelling, overlooking what ``spelling.STAGES`` lists, then a slip of the keyboard."""
    keys = _keys(question)
    if response in keys:
        return Mark(1.0)
    found = [codes for key in keys if (codes := differences(response, key)) is not None]
    others = _others(question, rivals)
    like = [codes for other in others if (codes := differences(response, other)) is not None]
    if found:
        best = min(found, key=lambda codes: (depth(codes), len(codes)))
        nearer = any(depth(codes) <= depth(best) for codes in like)
        return WRONG if nearer else Mark(1.0, best)
    if like or not any(is_typo(response, key) for key in keys):
        return WRONG
    # A slip as near to another name of the article as to the key proves nothing.
    return WRONG if any(is_typo(response, other) for other in others) else Mark(1.0, ("typo",))


def _others(question: Question, rivals: Sequence[str]) -> tuple[str, ...]:
    """What must not be taken for the key. A name of the article that is the key itself,
    spelled « Kim Yong Hyun » for « Kim Yong-hyun », is no rival; an option always is."""
    keys = _keys(question)
    wrong = (option.text for option in question.options if not option.correct)
    forms = {bare(key, NAME_STAGES) for key in keys}
    named = (rival for rival in rivals if bare(rival, NAME_STAGES) not in forms)
    return tuple(other for other in (*wrong, *named) if other not in keys)


def _matched(question: Question, response: str, _rivals: Sequence[str]) -> Mark:
    """The share of the pairs that are right, each worth the same, as in Moodle's matching."""
    given = _places(question, response)
    return (
        Mark(sum(place == n for n, place in enumerate(given, 1)) / len(given)) if given else WRONG
    )


def _sequenced(question: Question, response: str, _rivals: Sequence[str]) -> Mark:
    """The share of neighbours in the right order: of each two successive events, the first before.

    One event a place too far costs one step of it, and a reversed order earns nothing.
    All-or-nothing would not tell a slip from a guess, and « relative to the next item », one of
    the gradings of Moodle's ordering question (https://docs.moodle.org/en/Ordering_question_type),
    gives nothing for « 1 3 2 4 », since no event there comes right after its own.
    """
    steps = list(pairwise(_places(question, response)))
    return Mark(sum(0 < a < b for a, b in steps) / len(steps)) if steps else WRONG


def _places(question: Question, response: str) -> tuple[int, ...]:
    """The places given; none when the text is no such response."""
    try:
        return places(response, parts(question))
    except Malformed:
        return ()


def _selected(question: Question, response: str, _rivals: Sequence[str]) -> Mark:
    """By the span of the sentence chosen: exactly one of those shown proves the statement."""
    return Mark(1.0) if response in question.accepted else WRONG


KINDS: dict[QuestionKind, Callable[[Question, str, Sequence[str]], Mark]] = {
    QuestionKind.CHOICE: _chosen,
    QuestionKind.CLOZE: _chosen,
    QuestionKind.TRUE_FALSE: _chosen,
    QuestionKind.NUMERIC: _counted,
    QuestionKind.SHORT_ANSWER: _written,
    QuestionKind.MATCHING: _matched,
    QuestionKind.ORDERING: _sequenced,
    QuestionKind.HIGHLIGHT: _selected,
}
