"""What an answer is worth, by kind of question.

- ``mark(question, response, rivals=()) -> Mark``: from 0 to 1, with the codes of what was
  tolerated, those of ``RULES``.
- ``RULES``: what may be overlooked, each with examples.
- ``ordered_value(text) -> tuple | None``: what sorts figures and dates.

The response of a matching, an ordering, a highlight or a choice of several options is a
line of ``core.responses``; text that is none is wrong.

What is tolerated never turns a wrong answer into a right one: nothing that equals another
option, or a name or figure in ``rivals``, is taken for the key.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal
from itertools import pairwise

from quizapp.core import counting, spelling
from quizapp.core.model import Mark, Question, QuestionKind
from quizapp.core.numbers import Number, read_date, read_number
from quizapp.core.responses import CHOSEN, Malformed, parts, places
from quizapp.core.spelling import bare, depth, differences, is_typo
from quizapp.core.tolerance import Rule

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
    if question.several:
        return _ticked(question, response)
    return Mark(1.0) if any(o.correct and o.text == response for o in question.options) else WRONG


def _ticked(question: Question, response: str) -> Mark:
    """The share of the right options chosen, less as much for each wrong one: to tick
    everything earns nothing (Moodle's multiple choice with the weights it proposes)."""
    given = _places(question, response)
    right = sum(option.correct for option in question.options)
    earned = sum(
        (1 if option.correct else -1)
        for option, place in zip(question.options, given, strict=False)
        if place == CHOSEN
    )
    return Mark(max(0.0, earned / right)) if given else WRONG


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
    said = counting.told((question.stem,))  # « millions » in the key alone must be typed
    equal = [number for number in numbers if counting.equal(typed, number, said)]
    if not equal or not counting.belongs(typed.words, counting.told((question.stem, *keys))):
        return WRONG
    needed = counting.codes(typed, equal)
    ambiguous = needed and _reads_as_another(typed, numbers, rivals)
    return WRONG if ambiguous else Mark(1.0, needed)


def _reads_as_another(typed: Number, keys: Sequence[Number], rivals: Sequence[str]) -> bool:
    """« 1.822 » proves nothing of 1 822 where the article also says 1,822."""
    if typed.decimal is None:
        return False
    others = [number for number in map(read_number, rivals) if number is not None]
    values = {key.value for key in keys}
    return any(
        other.value in {typed.value, typed.decimal} and other.value not in values
        for other in others
    )


def _written(question: Question, response: str, rivals: Sequence[str]) -> Mark:
    """By spelling, overlooking what ``spelling.RULES`` list, then a slip of the keyboard."""
    keys = _keys(question)
    if response in keys:
        return Mark(1.0)
    said = counting.told((question.stem,))
    others = _others(question, rivals)
    found = [codes for key in keys if (codes := differences(response, key, said)) is not None]
    like = [codes for other in others if (codes := differences(response, other)) is not None]
    if found:
        best = min(found, key=lambda codes: (depth(codes), len(codes)))
        nearer = any(depth(codes) <= depth(best) for codes in like)
        return WRONG if nearer else Mark(1.0, best)
    if like:
        return WRONG
    same = next((code for code, read in READ if _reads_alike(response, keys, read)), None)
    if same is not None:
        return Mark(1.0, (same,))
    slip = any(is_typo(response, key) for key in keys)
    # A slip as near to another name of the article as to the key proves nothing.
    return Mark(1.0, ("typo",)) if slip and not _is_near(response, keys, others) else WRONG


def _is_near(response: str, keys: Sequence[str], others: Sequence[str]) -> bool:
    """Whether it could be another name of the article, or one word of it: a surname alone."""
    own = {word for key in keys for word in bare(key).split()}
    words = {word for other in others for word in bare(other).split()} - own
    return bare(response) in words or any(is_typo(response, name) for name in (*others, *words))


def _date(text: str) -> tuple[int, ...] | None:
    return read_date(bare(text, ("punctuation",)))


def _year(text: str) -> Decimal | None:
    """« 2012 », « deux mille douze »; a number with words beside it is something else."""
    number = read_number(text)
    return number.value if number is not None and not number.words else None


READ: tuple[tuple[str, Callable[[str], object | None]], ...] = (
    ("date", _date),
    ("number_words", _year),
)
"""What a text may be read as besides its letters, with the code of the rule that does."""


def _reads_alike(response: str, keys: Sequence[str], read: Callable[[str], object | None]) -> bool:
    value = read(response)
    return value is not None and any(read(key) == value for key in keys)


def _others(question: Question, rivals: Sequence[str]) -> tuple[str, ...]:
    """What must not be taken for the key. A name of the article that is the key itself,
    spelled « Kim Yong Hyun » for « Kim Yong-hyun », is no rival; an option always is."""
    keys = _keys(question)
    wrong = (option.text for option in question.options if not option.correct)
    forms = {bare(key, NAME_CODES) for key in keys}
    named = (rival for rival in rivals if bare(rival, NAME_CODES) not in forms)
    return tuple(other for other in (*wrong, *named) if other not in keys)


NAME_CODES = ("punctuation", "case", "accents", "hyphens")

RULES: tuple[Rule, ...] = (
    *spelling.RULES,
    Rule(
        code="typo",
        right=(
            ("Kousk", "Koursk"),
            ("Kim Yong-hyum", "Kim Yong-hyun"),
            ("Charles de Gaule", "Charles de Gaulle"),
            ("Zaporijia", "Zaporijjia"),
        ),
        wrong=(
            ("Bali", "Mali"),
            ("Islande", "Irlande"),
            ("Zambie", "Gambie"),
            ("Nigeria", "Niger"),
            ("Kim Jong-hyun", "Kim Yong-hyun"),
            ("Jeanne Dupont", "Jean Dupont"),
            ("août 2013", "août 2012"),
        ),
    ),
    Rule(
        code="date",
        right=(
            ("16/08/2012", "16 août 2012"),
            ("16.8.2012", "16 août 2012"),
            ("1 mars 2021", "1er mars 2021"),
        ),
        wrong=(
            ("16/08/12", "16 août 2012"),
            ("08/16/2012", "16 août 2012"),
            ("août 2012", "16 août 2012"),
            ("17/08/2012", "16 août 2012"),
        ),
    ),
    *counting.RULES,
)
"""All that may be overlooked, each rule with examples that the tests mark: of typed numbers
those of ``counting.RULES``, of typed words the others."""


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
