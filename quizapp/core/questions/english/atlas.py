"""Towns and countries by their English names, over the gazetteer, which knows the French ones.

Countries are named by CLDR (through Babel), towns by GeoNames.
"""

from __future__ import annotations

from functools import cache, lru_cache

from babel import Locale

from quizapp.core.language import gazetteer
from quizapp.core.language.english.lexicon import COUNTIES
from quizapp.core.language.french.exonyms_lexicon import EXONYMS
from quizapp.core.language.gazetteer import Level, Place

SMALLEST_TOWN = 100_000  # people: a smaller one's namesake is as often meant, or a surname
NEIGHBOURS = 24
_ALSO = {"United States of America": "US", "Britain": "GB", "UK": "GB", "US": "US",
         "Turkey": "TR", "Czech Republic": "CZ", "Ivory Coast": "CI", "Burma": "MM"}  # fmt: skip
# CLDR's codes for what is no state, and states whose name is also a person's or a region's.
_NO_STATES = frozenset({"EU", "EZ", "UN", "ZZ", "QO", "XA", "XB", "JO", "TD", "GE"})


@cache
def _codes() -> dict[str, str]:
    names = Locale("en").territories.items()
    states = {name: code for code, name in names if len(code) == 2 and code not in _NO_STATES}
    known = {name: code for name, code in states.items() if _state(code) is not None}
    return {**known, **_ALSO}


@cache
def _state(code: str) -> Place | None:
    found = gazetteer.lookup(str(Locale("fr").territories.get(code, "")))
    return found if found is not None and found.level is Level.COUNTRY else None


def country(name: str) -> str | None:
    """The ISO code of the state of that English name: « Germany »; None for any other name."""
    return _codes().get(name)


@cache
def _english() -> dict[tuple[str, str], str]:
    """(country, French name) → English name, of towns that French calls otherwise."""
    found: dict[tuple[str, str], str] = {}
    for code, pairs in EXONYMS.items():
        for pair in pairs.split(";"):
            own, *french = pair.split("=")
            for name in french[:1]:
                found.setdefault((code, name), own)
    return found


@lru_cache(maxsize=2048)
def town(name: str) -> Place | None:
    """The most populous town that English calls so: « London » is England's; None for a hamlet."""
    if name in COUNTIES:
        return None
    by_name = [p for p in gazetteer.candidates(name) if p.level is Level.CITY]
    french = (f for (code, f), own in _english().items() if own == name)
    exonyms = [p for f in french for p in gazetteer.candidates(f) if p.level is Level.CITY]
    found = [p for p in (*by_name, *exonyms) if named(p) == name]
    big = [p for p in found if p.population >= SMALLEST_TOWN]
    return max(big, key=lambda p: p.population, default=None)


def named(place: Place) -> str:
    """A town's English name: « Genoa » for « Gênes »."""
    return _english().get((place.country or "", place.name), place.name)


def like(name: str) -> tuple[str, ...]:
    """Towns of the same country or states of the same continent, the likest first."""
    code = country(name)
    if code is not None:
        state = _state(code)
        near = gazetteer.neighbours(state, NEIGHBOURS) if state else ()
        english = {c: n for n, c in _codes().items() if n not in _ALSO}
        return tuple(english[p.country] for p in near if p.country and p.country in english)
    place = town(name)
    near = gazetteer.neighbours(place, NEIGHBOURS) if place else ()
    return tuple(dict.fromkeys(n for n in map(named, near) if n.isascii() and n != name))
