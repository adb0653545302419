"""Numbers as written, in digits and in letters, before anyone asks what they count."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from quizapp.core.language.french import figures_lexicon as lexicon

_DIGITS = (
    r"(?<![\w/:°'×])(?<!\d[.,])(?<![^\W\d][-–])"
    r"(?:\d{1,3}(?:[ .]\d{3})+(?!\d)|\d+)(?:,\d+|\.\d{1,2}(?!\d))?(?![\d/:×]|[.,]\d)"
)
_WORD = "|".join(
    sorted({*lexicon.UNITS, *lexicon.HUNDRED, *lexicon.THOUSAND}, key=lambda w: (-len(w), w))
)
_LETTERS = rf"(?<![\w'-])(?:{_WORD})(?:(?:-et-| et |-| )(?:{_WORD}))*(?![\w-])"
_TENS = "|".join(lexicon.COLLECTIVES)
_COLLECTIVE = rf"(?<!\w)(?:une?|deux|trois|quatre|cinq) (?:bonne |petite )?(?:{_TENS})s?(?!\w)"
_MAGNITUDE = r"(?:dizaines|centaines|milliers|millions|milliards)"
_VAGUE = (
    rf"(?<!\w)(?:(?:plusieurs|quelques|des|de nombreux|de nombreuses|les) )"
    rf"{_MAGNITUDE}(?: (?:de |d'){_MAGNITUDE})*(?!\w)"
)
# None begins inside a word: said once in front, it spares trying each of them there.
_NUMBER = re.compile(
    rf"(?<!\w)(?:(?P<vague>{_VAGUE})|(?P<collective>{_COLLECTIVE})"
    rf"|(?P<digits>{_DIGITS})|(?P<letters>{_LETTERS}))",
    re.IGNORECASE,
)
_MULTIPLIER = re.compile(
    rf"(?P<word> (?:{'|'.join(lexicon.MULTIPLIERS)})(?!\w))(?P<half> et demie?)?", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number and its multiplier; ``value`` is None when vague.

    ``rounded``: the word itself is approximate (« une centaine »). ``letters``:
    written in words only. ``linked``: what it counts comes after « de ».
    """

    start: int
    end: int
    value: Decimal | None
    letters: bool = False
    rounded: bool = False
    linked: bool = False


def numerals(text: str) -> Iterator[Numeral]:
    """Every number of ``text`` from left to right; « un » alone is an article and left out."""
    at = 0
    while match := _NUMBER.search(text, at):
        found = _read(text, match)
        if found is None:
            at = match.start() + max(1, len(match.group().split(" ")[0]))
        else:
            yield found
            at = found.end


def _read(text: str, match: re.Match[str]) -> Numeral | None:
    start, end, words = match.start(), match.end(), match.group().lower()
    if match.group("vague"):
        return Numeral(start, end, None, True, True, True)
    if match.group("collective"):
        return _collective(start, end, words)
    if match.group("digits"):
        return _multiplied(text, start, end, digits(words), False)
    return _spelt(text, start, match.group())


def digits(written: str) -> Decimal:
    """« 11 000 », « 11.000 » → 11000; « 5,4 » → 5.4. Three digits after a dot are thousands."""
    bare = written.replace(" ", "")
    bare = re.sub(r"\.(?=\d{3}(?:\D|$))", "", bare)
    return Decimal(bare.replace(",", "."))


def _collective(start: int, end: int, words: str) -> Numeral:
    """« une trentaine », « deux douzaines »."""
    first, last = words.split(" ")[0], words.split(" ")[-1]
    count = lexicon.UNITS[first]
    size = lexicon.COLLECTIVES.get(last) or lexicon.COLLECTIVES[last.removesuffix("s")]
    return Numeral(start, end, Decimal(count * size), True, True, True)


def _spelt(text: str, start: int, written: str) -> Numeral | None:
    """The longest run of number words that makes one number."""
    parts = list(re.finditer(r"[^\s-]+", written))
    for count in range(len(parts), 0, -1):
        words = [part.group().lower() for part in parts[:count]]
        if words[-1] == "et":
            continue
        value = spelt_value(words)
        if value is None:
            continue
        end = start + parts[count - 1].end()
        found = _multiplied(text, start, end, Decimal(value), True)
        alone = value in {0, 1} and found.end == end
        return None if alone else found
    return None


def _multiplied(text: str, start: int, end: int, value: Decimal, letters: bool) -> Numeral:
    """« 5,4 » + « millions », « deux » + « milliards et demi »."""
    match = _MULTIPLIER.match(text, end)
    if match is None:
        return Numeral(start, end, value, letters)
    factor = lexicon.MULTIPLIERS[match.group("word").strip().lower()]
    value = value * factor + (factor / 2 if match.group("half") else 0)
    return Numeral(start, match.end(), value, letters, False, True)


def spelt_value(words: list[str]) -> int | None:
    """« quatre », « vingt », « dix », « sept » → 97; None when they make no one number.

    Grammar: Le Bon Usage § 599. Regional « septante », « huitante », « nonante » too.
    """
    total = current = 0
    joined = False
    for word in words:
        if word == "et":
            joined = True
            continue
        if word in lexicon.THOUSAND:
            if total or joined:
                return None
            total, current = max(current, 1) * 1000, 0
        elif word in lexicon.HUNDRED:
            if current >= 10 or joined:
                return None
            current = max(current, 1) * 100
        else:
            added = _added(current, lexicon.UNITS[word], joined)
            if added is None:
                return None
            current = added
        joined = False
    return None if joined else total + current


def _added(current: int, value: int, joined: bool) -> int | None:
    """Units after tens: 20 + 1, 60 + 11, 4 × 20."""
    tens = current % 100
    if tens == 4 and value == 20:
        return current - 4 + 80
    if tens == 0:
        return None if joined else current + value
    if tens == 10 and value in {7, 8, 9}:
        return current + value
    if tens in {60, 80} and value < 20 and value != 0:
        return current + value
    if tens in {20, 30, 40, 50, 70, 90} and 0 < value < 10:
        return current + value
    return None
