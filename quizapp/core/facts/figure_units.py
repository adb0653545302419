"""The unit after a number: money, per cent, physical units, durations."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from quizapp.core.facts.findings import Measure
from quizapp.core.language.french import figures_lexicon as lexicon


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit as written, up to ``end`` in the text; « M€ » multiplies the number."""

    name: str
    measure: Measure
    end: int
    factor: Decimal = Decimal(1)


def longest_first(words: Iterable[str]) -> str:
    """A pattern that matches the longest of ``words``."""
    return "|".join(sorted(map(re.escape, words), key=lambda word: (-len(word), word)))


_TAILS = rf"(?: (?:{longest_first(lexicon.UNIT_TAILS)})(?!\w))?"
_PERCENT = re.compile(rf" ?(?P<unit>{longest_first(lexicon.PERCENT)})(?!\w)", re.IGNORECASE)
_MONEY = re.compile(
    rf" ?(?:(?P<short>{longest_first(lexicon.SHORT_MULTIPLIERS)}) ?(?=[€$£]))?"
    rf"(?:de |d')?(?P<unit>{longest_first(lexicon.CURRENCIES)})(?!\w)"
    rf"(?P<tail> (?:{longest_first(lexicon.CURRENCY_TAILS)})(?!\w))?"
)
_PHYSICAL = re.compile(
    rf" ?(?:de |d')?(?P<unit>(?:{longest_first(lexicon.PHYSICAL)})(?![\w']){_TAILS})"
)


def unit_after(text: str, at: int, linked: bool) -> Unit | None:
    """The unit that follows a number ending at ``at``.

    ``linked``: « de » may stand between (« 3 millions d'euros »).
    """
    for pattern, measure in ((_PERCENT, Measure.PERCENT), (_MONEY, Measure.MONEY)):
        match = pattern.match(text, at)
        if match is not None and _joined(match, linked):
            tail = (match.groupdict().get("tail") or "") if measure is Measure.MONEY else ""
            name = match.group("unit") + tail
            short = match.groupdict().get("short") or ""
            factor = lexicon.SHORT_MULTIPLIERS.get(short, Decimal(1))
            return Unit(lexicon.CURRENCIES.get(name, name), measure, match.end(), factor)
    match = _PHYSICAL.match(text, at)
    if match is None or not _joined(match, linked):
        return None
    name = match.group("unit")
    kind = Measure(lexicon.PHYSICAL[_head(name)])
    return Unit(name, kind, match.end())


def _head(name: str) -> str:
    """The unit without its tail: « kilomètres par heure » → « kilomètres »."""
    return name if name in lexicon.PHYSICAL else name.split(" ")[0]


def _joined(match: re.Match[str], linked: bool) -> bool:
    """Whether « de » stands there exactly when the number asks for it."""
    link = re.match(r" ?(?:de |d')", match.group()) is not None
    return link is False or linked
