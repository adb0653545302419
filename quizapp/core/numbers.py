"""Numbers and dates as a person types or reads them in French.

- ``read_number(text) -> Number | None``: « 11 000 », « 11.000 », « onze mille », « 11 mille ».
- ``read_date(text) -> tuple[int, ...] | None``: « 16 août 2012 », « 16/08/2012 »,
  « août 2012 », « 2012 ».

In French a comma is the decimal sign and a space (or a point, in Belgium, an apostrophe
in Switzerland) groups by three (Lexique des règles typographiques, Imprimerie nationale).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from text_to_num import text2num

from quizapp.core.language.french.answers_lexicon import MULTIPLIERS
from quizapp.core.language.typography import plain
from quizapp.core.reading.french import MONTHS

MAXIMUM_LENGTH = 200
"""Characters; a typed number is shorter, and parsing stays cheap."""

MAXIMUM_WORDS = 12
"""The longest French numeral below a billion has ten or so."""

_DIGITS = re.compile(
    r"""(?<![\d.,])(?P<minus>-\s?|\bmoins\s)?
    (?: (?P<grouped>\d{1,3}(?:(?P<sign>[ .'])\d{3})(?:(?P=sign)\d{3})*)(?P<cents>,\d+)?
      | (?P<simple>\d+)(?P<decimals>[.,]\d+)? )
    (?![\d]|[.,]\d)(?:\s?(?P<scale>mill(?:e|iers?|ions?|iards?))\b)?""",
    re.VERBOSE,
)
_WORD = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*|[%€$£]")
_DAY = re.compile(r"(?:(?:le )?(\d{1,2})(?:er)? )?([^\W\d_]+) (\d{4})")
_DAY_IN_FIGURES = re.compile(r"(?:le )?(\d{1,2})([/.-])(\d{1,2})\2(\d{4})")
_MINUS = "moins"


@dataclass(frozen=True, slots=True)
class Number:
    """A number with the words around it.

    ``value`` is scaled (« 5,4 millions » is 5400000), ``unscaled`` is not (5.4) and
    ``scale`` is the word between them. ``decimal`` is the other reading of « 1.822 ».
    """

    value: Decimal
    unscaled: Decimal
    scale: str | None
    written: str
    words: tuple[str, ...]
    in_words: bool = False
    decimal: Decimal | None = None

    @property
    def spelled(self) -> bool:
        """Whether a word says a part of it: « onze mille », « 11 mille »."""
        return self.in_words or self.scale is not None


def read_number(text: str) -> Number | None:
    """The one number of ``text``; None when there is none, or more than one."""
    if len(text) > MAXIMUM_LENGTH:
        return None
    line = " ".join(plain(text).casefold().split()).rstrip(".!?;: ")
    line = line.replace("pour cent", "%")  # « cent » is no number there
    if any(character.isdigit() for character in line):
        return _in_digits(line)
    return _in_words(line)


def _in_digits(line: str) -> Number | None:
    found = _DIGITS.search(line)
    if found is None:
        return None
    rest = f"{line[: found.start()]} {line[found.end() :]}"
    if any(character.isdigit() for character in rest):
        return None
    sign = -1 if found["minus"] else 1
    scale = found["scale"]
    if found["grouped"]:
        whole = found["grouped"].replace(found["sign"], "")
        unscaled = sign * Decimal(whole + (found["cents"] or "").replace(",", "."))
    else:
        unscaled = sign * Decimal(found["simple"] + (found["decimals"] or "").replace(",", "."))
    decimal = None
    if found["grouped"] and found["grouped"].count(".") == 1 and not found["cents"]:
        decimal = sign * Decimal(found["grouped"])
    return Number(
        value=unscaled * MULTIPLIERS.get(scale or "", 1),
        unscaled=unscaled,
        scale=scale,
        written=line[found.start() : found.start("scale")].strip()
        if scale
        else found.group().strip(),
        words=tuple(_WORD.findall(rest)),
        decimal=decimal,
    )


def _in_words(line: str) -> Number | None:
    words = _WORD.findall(line)
    if len(words) > MAXIMUM_WORDS:
        return None
    for size in range(len(words), 0, -1):
        for start in range(len(words) - size + 1):
            value = _numeral(words[start : start + size])
            if value is None:
                continue
            below = words[start - 1 : start] == [_MINUS]
            rest = (*words[: start - below], *words[start + size :])
            if any(_numeral([word]) is not None for word in rest):
                return None
            number = Decimal(-value if below else value)
            written = " ".join(words[start : start + size])
            return Number(number, number, None, written, rest, in_words=True)
    return None


def _numeral(words: list[str]) -> int | None:
    try:
        return int(text2num(" ".join(words), "fr"))
    except ValueError:
        return None


def read_date(text: str) -> tuple[int, ...] | None:
    """Year, month, day as far as they are given; None when ``text`` is no date.

    In figures the day comes first, as in France; « 16/08/12 » could be of 1912 or of 2012.
    """
    line = " ".join(plain(text).casefold().split())
    if re.fullmatch(r"[12]\d{3}", line):
        return (int(line),)
    if (found := _DAY_IN_FIGURES.fullmatch(line)) is not None:
        day, month, year = int(found[1]), int(found[3]), int(found[4])
        return (year, month, day) if _on_calendar(day, month) else None
    found = _DAY.fullmatch(line)
    if found is None or found[2] not in MONTHS:
        return None
    day_of = (int(found[1]),) if found[1] else ()
    return (int(found[3]), MONTHS[found[2]], *day_of)


def _on_calendar(day: int, month: int) -> bool:
    return 1 <= day <= 31 and 1 <= month <= 12
