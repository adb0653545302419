"""How two written numbers differ, and whether a marker may overlook it.

- ``RULES``: what may be overlooked, with examples.
- ``told(texts) -> frozenset[str]``: the words of a question, as the others compare them.
- ``readings(number, context) -> frozenset[Decimal]``: the values that it may have.
- ``belongs(words, context) -> bool``: whether what stands beside a number is its own unit.
- ``codes(typed, keys) -> tuple[str, ...]``: the rules needed to read the two alike.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from quizapp.core.language.french.answers_lexicon import LINKS, REVERSING, UNIT_WORDS
from quizapp.core.numbers import Number
from quizapp.core.spelling import bare
from quizapp.core.tolerance import Rule

_FOLDED = ("case", "accents")
_GROUPING = re.compile(r"[ '.](?=\d{3})")
_SHORTEST_PLURAL = 4
"""« gaz », « pas »: the last letter of a shorter word is no mark of a plural."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CountingRule(Rule):
    """``differ`` tells whether a typed number and the expected one differ in it."""

    differ: Callable[[Number, Number], bool]


def _spelled(typed: Number, key: Number) -> bool:
    """A word for digits. Where the question says « millions », the values differ by them."""
    same_value = typed.value == key.value
    return same_value and (typed.in_words, typed.scale) != (key.in_words, key.scale)


def _grouped(typed: Number, key: Number) -> bool:
    """The digits in other groups: « 11.000 » for « 11 000 »."""
    if _spelled(typed, key) or typed.in_words or _by_point(typed, key):
        return False
    whole, other = (_GROUPING.sub("", n.written.partition(",")[0]) for n in (typed, key))
    same_groups = typed.written.partition(",")[0] == key.written.partition(",")[0]
    return not same_groups and whole.lstrip("-0") == other.lstrip("-0")


def _by_point(typed: Number, key: Number) -> bool:
    """A decimal point for the decimal comma: « 5.4 », and « 1.822 » where a comma is meant."""
    if typed.value != key.value:
        return typed.decimal is not None and typed.decimal == key.value
    return "." in typed.written and typed.value != typed.value.to_integral_value()


def _padded(typed: Number, key: Number) -> bool:
    """A zero more or less: « 5,40 » for « 5,4 »."""
    if _spelled(typed, key) or typed.in_words:
        return False
    return _zeros(typed) != _zeros(key) and not _by_point(typed, key)


def _zeros(number: Number) -> tuple[int, int]:
    digits = _GROUPING.sub("", number.written).lstrip("-")
    _, _, decimals = digits.replace(".", ",").partition(",")
    return (len(digits) - len(digits.lstrip("0")), len(decimals) - len(decimals.rstrip("0")))


def _with_unit(typed: Number, key: Number) -> bool:
    by_scale = typed.scale is not None and typed.value != key.value
    return by_scale or (bool(typed.words) and typed.words != key.words)


RULES: tuple[CountingRule, ...] = (
    CountingRule(
        code="spaces",
        differ=_grouped,
        right=(("11000", "11 000"), ("11.000", "11 000"), ("11'000", "11 000")),
        wrong=(("11,000", "11 000"), ("110 00", "11 000"), ("1 1000", "11 000")),
    ),
    CountingRule(
        code="decimal_point",
        differ=_by_point,
        right=(("5.4", "5,4"), ("1.822", "1,822")),
        wrong=(("54", "5,4"), ("5,4", "54")),
    ),
    CountingRule(
        code="zeros",
        differ=_padded,
        right=(("5,40", "5,4"), ("5", "5,0"), ("07", "7")),
        wrong=(("50", "5"), ("5,04", "5,4")),
    ),
    CountingRule(
        code="number_words",
        differ=_spelled,
        right=(
            ("onze mille", "11 000"),
            ("11 mille", "11 000"),
            ("5 400 000", "5,4 millions"),
            ("99", "quatre-vingt-dix-neuf"),
            ("nonante-neuf", "99"),
            ("moins trois", "-3"),
        ),
        wrong=(
            ("onze mille un", "11 000"),
            ("11 millions", "11 000"),
            ("quarante", "40 milliards"),
            ("onze ou douze mille", "11 000"),
            ("moins onze mille", "11 000"),
        ),
    ),
    CountingRule(
        code="unit",
        differ=_with_unit,
        right=(
            ("300 €", "300 euros"),
            ("50 km", "50 kilomètres"),
            ("2 h", "2 heures"),
            ("350 000 d’euros", "350 000 euros"),
        ),
        wrong=(
            ("300 dollars", "300 euros"),
            ("50 m", "50 kilomètres"),
            ("12,5 points", "12,5 %"),
            ("plus de 300 euros", "300 euros"),
            ("pas 300 euros", "300 euros"),
        ),
    ),
)
"""What may be overlooked beside the value, which must be the same."""


def told(texts: Iterable[str]) -> frozenset[str]:
    """The words of ``texts`` without case, accent or mark of the plural; units in full."""
    found = re.findall(r"[^\W\d_]+|[%€$£]", " ".join(bare(text, _FOLDED) for text in texts))
    return frozenset(_word(word) for word in found)


def _word(word: str) -> str:
    folded = bare(word, _FOLDED)
    folded = UNIT_WORDS.get(folded, folded)
    return folded.rstrip("sx") if len(folded) >= _SHORTEST_PLURAL else folded


def readings(number: Number, context: frozenset[str]) -> frozenset[Decimal]:
    """« 5,4 millions » is also 5,4 when the question asks for millions."""
    if number.scale is not None and _word(number.scale) in context:
        return frozenset((number.value, number.unscaled))
    return frozenset((number.value,))


def equal(typed: Number, key: Number, context: frozenset[str]) -> bool:
    """Whether a reading of ``typed`` is one of ``key``; « 1.822 » is 1822, else 1,822."""
    if readings(typed, context) & readings(key, context):
        return True
    has_fraction = key.value != key.value.to_integral_value()
    return typed.decimal is not None and has_fraction and typed.decimal == key.value


def belongs(words: Sequence[str], context: frozenset[str]) -> bool:
    """Whether the words beside the number are the question's own: its unit, no other."""
    parts = [part for word in words for part in re.split(r"['-]", word)]
    return all(
        part in LINKS or (part not in REVERSING and _word(part) in context) for part in parts
    )


def codes(typed: Number, keys: Sequence[Number]) -> tuple[str, ...]:
    """What must be overlooked to read ``typed`` as the key that is most like it."""
    needed = (tuple(rule.code for rule in RULES if rule.differ(typed, key)) for key in keys)
    return min(needed, key=len, default=())
