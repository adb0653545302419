"""Places of the world by their French names: what they are, where, and what is like them.

The table is GeoNames' (https://www.geonames.org, CC BY 4.0), made small by
``quizapp.core.language.french.training.gazetteer``. It is read at the first
look-up and kept. Exact names only, tolerant of case, accents, hyphens; whether
« Nice » is a city in a given sentence is the caller's decision.
"""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from math import asin, cos, log10, radians, sin, sqrt
from pathlib import Path

from quizapp.core.language.french import places_lexicon as lexicon
from quizapp.core.language.toponymy import (
    Level,
    Place,
    compose,
    fold,
    locate,
    located,
    named,
    of,
    preposition,
    state,
)

__all__ = [
    "Level",
    "Place",
    "candidates",
    "capital_of",
    "chief_cities",
    "compose",
    "contains",
    "fold",
    "is_capital",
    "kilometres",
    "locate",
    "lookup",
    "neighbours",
    "of",
    "preposition",
    "satellite",
    "state_of",
    "states_within",
]

TABLE = Path(str(files("quizapp"))) / "core/language/french/places.tsv.gz"
# A name in other letters is a transcription that no French text writes (« Sunch'ŏn »).
_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyzàâäçéèêëîïíóáãñôöùûüœ' -")


@dataclass(frozen=True, slots=True)
class _Table:
    """Rows as read, and the folded names that lead to them, the most populous first."""

    rows: list[str]
    index: dict[str, list[int]]
    fixed: dict[str, list[Place]]


@cache
def _table() -> _Table:
    lines = gzip.decompress(TABLE.read_bytes()).decode().splitlines()
    rows = [line for line in lines if not line.startswith("#")]
    index: dict[str, list[int]] = {}
    aliases: list[tuple[str, int]] = []
    for number, row in enumerate(rows):
        names = row.split("\t", 2)[1].split("|")
        index.setdefault(fold(names[0]), []).append(number)
        aliases.extend((fold(name), number) for name in names[1:])
    for name, number in aliases:
        numbers = index.setdefault(name, [])
        if number not in numbers:
            numbers.append(number)
    fixed: dict[str, list[Place]] = {}
    for name, place in _fixed():
        fixed.setdefault(name, []).append(place)
    return _Table(rows, index, fixed)


def _fixed() -> Iterator[tuple[str, Place]]:
    """The places of the lexicon: continents, regions, waters, mountains.

    Regions before the waters of the same name: « Loire » alone is the département.
    """
    for code, form in lexicon.CONTINENTS.items():
        place = located(form, Level.CONTINENT, None, code)
        yield fold(place.name), place
    for form in lexicon.FORMER_STATES.split(";"):
        place = located(form.strip(), Level.COUNTRY, None, "former")
        yield fold(place.name), place
    for group, forms in lexicon.REGIONS.items():
        for form in forms.split(";"):
            country = group.partition("-")[0] or None
            place = located(form.strip(), Level.REGION, country, group)
            yield fold(place.name), place
    for forms, level in ((lexicon.WATERS, Level.WATER), (lexicon.MOUNTAINS, Level.MOUNTAIN)):
        for form in forms.split(";"):
            place = named(form.strip(), level)
            yield fold(place.name), place


@lru_cache(maxsize=16384)  # the cities of the countries that articles tell of most
def _place(number: int) -> Place:
    level, names, country, within, population, latitude, longitude, capital = (
        _table().rows[number].split("\t")
    )
    name = names.split("|")[0]
    if level == Level.COUNTRY:
        return state(name, country, within, int(population))
    return Place(
        name,
        Level.CITY,
        country,
        within,
        int(population),
        float(latitude),
        float(longitude),
        capital=capital == "1",
    )


def candidates(name: str) -> tuple[Place, ...]:
    """Every place of that name: countries, continents, regions, then cities by population."""
    key, table = fold(name), _table()
    if key not in table.index and key not in table.fixed:
        return ()
    rows = [_place(number) for number in table.index.get(key, ())]
    states = [place for place in rows if place.level is Level.COUNTRY]
    fixed = table.fixed.get(key, [])
    big = [p for p in rows if p.level is Level.CITY and (p.capital or p.population >= _BIG)]
    named = [p for p in big if fold(p.name) == key]
    first = named if fixed and fixed[0].country not in {None, "FR"} else []
    others = [place for place in rows if place not in states and place not in first]
    return (*states, *first, *fixed, *others)


# A city of a million is better known than a far region of the same name (Victoria, Java).
_BIG = 1_000_000


@lru_cache(maxsize=8192)
def lookup(name: str) -> Place | None:
    """The best-known place of that exact name, case and accents aside; None when unknown.

    « région de Koursk », « département du Rhône », « ville de Gao » are read too:
    a type word with a known name.
    """
    found = candidates(name) or candidates(_without_article(name))
    return found[0] if found else _composed(name)


def _without_article(name: str) -> str:
    return re.sub(r"^(?:[Ll]es? |[Ll]a |[Ll]')", "", name)


def _composed(name: str) -> Place | None:
    """« oblast de Koursk » from « oblast » and « Koursk »."""
    match = re.fullmatch(r"([\w'-]+) (?:de la |de l'|du |des |de |d')(.+)", name.replace("’", "'"))
    if match is None:
        return None
    word = match.group(1) if match.group(1) in lexicon.TYPE_WORDS else match.group(1).lower()
    found = candidates(match.group(2))
    if word not in lexicon.TYPE_WORDS or not found:
        return None
    if word in lexicon.TRANSPARENT_TYPES:
        return next((place for place in found if place.level is Level.CITY), None)
    return compose(word, next((p for p in found if p.level is Level.REGION), found[0]))


def capital_of(country: Place | str) -> Place | None:
    """The capital of a state, given as a place or as its ISO code."""
    code = country if isinstance(country, str) else country.country
    numbers = _cities_of(code) if code else ()
    return next((place for place in map(_place, numbers) if place.capital), None)


def is_capital(place: Place) -> bool:
    """Whether a city is the capital of its country."""
    return place.capital


def contains(a: Place, b: Place) -> bool:
    """Whether ``a`` is known to contain ``b``: a state its cities, a continent its states.

    Cities of French regions are not: GeoNames' codes do not follow our regions' names.
    """
    if a.level is Level.COUNTRY:
        return b.level is not Level.COUNTRY and a.country is not None and a.country == b.country
    if a.level is Level.CONTINENT:
        state = state_of(b)
        return state is not None and state.within == a.within
    return (
        a.type_word is not None
        and b.level is Level.CITY
        and (a.country, a.within) == (b.country, b.within)
    )


def state_of(place: Place) -> Place | None:
    """The country a place lies in; itself for a country."""
    if place.level is Level.COUNTRY:
        return place if place.within != "former" else None
    return _states().get(place.country or "")


@cache
def _states() -> dict[str, Place]:
    numbers = (n for n, row in enumerate(_table().rows) if row.startswith("country\t"))
    return {place.country: place for place in map(_place, numbers) if place.country}


def states_within(continent: str | None = None) -> frozenset[str]:
    """The names of the states of a continent, given by its code: « AF »; of all, without."""
    return frozenset(s.name for s in _states().values() if continent in {None, s.within})


def chief_cities(state: Place, count: int) -> tuple[str, ...]:
    """The names of the most populous cities of a state, the first ``count``."""
    return tuple(_place(number).name for number in _cities_of(state.country or "")[:count])


def _cities_of(country: str) -> tuple[int, ...]:
    return _cities().get(country, ())


@cache
def _cities() -> dict[str, tuple[int, ...]]:
    """The rows of each country's cities, in one walk over the table."""
    found: dict[str, list[int]] = {}
    for number, row in enumerate(_table().rows):
        level, _, country, _ = row.split("\t", 3)
        if level == "city":
            found.setdefault(country, []).append(number)
    return {country: tuple(numbers) for country, numbers in found.items()}


def kilometres(a: Place, b: Place) -> float:
    """Great-circle distance; 0 when a place has no coordinates."""
    if None in (a.latitude, a.longitude, b.latitude, b.longitude):
        return 0.0
    lat1, lon1 = radians(a.latitude or 0), radians(a.longitude or 0)
    lat2, lon2 = radians(b.latitude or 0), radians(b.longitude or 0)
    half = sin((lat2 - lat1) / 2) ** 2
    half += cos(lat1) * cos(lat2) * sin((lon2 - lon1) / 2) ** 2
    return 12742 * asin(sqrt(min(1.0, half)))


def neighbours(place: Place, count: int, *, same_level: bool = True) -> tuple[Place, ...]:
    """Up to ``count`` places a reader could take for ``place``, the most plausible first.

    A city: cities of the country of like size, the near ones and the big ones
    first. A state: states of its continent of like size. A region: those listed
    beside it, or for « région de Koursk » the chief cities' regions around.
    ``same_level=False`` falls back on big cities when the country has no other.
    """
    found = list(_like(place))
    if not same_level and len(found) < count:
        found += [p for p in _world_cities() if p.name != place.name and p not in found]
    return tuple(dict.fromkeys(found))[:count]


def _like(place: Place) -> list[Place]:
    if place.level is Level.COUNTRY:
        return _like_state(place)
    if place.level is Level.CITY:
        return _like_city(place)
    if place.type_word and place.latitude is not None:
        if place.level is not Level.REGION or place.country in lexicon.NAMED_REGIONS:
            return []
        chiefs = sorted(_chief_cities(place), key=lambda p: (kilometres(place, p), p.name))
        return [compose(place.type_word, city) for city in chiefs]
    return _like_listed(place)


def _like_listed(place: Place) -> list[Place]:
    """The places of its list, the nearest in the list first, composed as it is composed."""
    word = place.type_word
    if word and (word == "département") != place.within.endswith("dep"):
        return []
    every = [p for places in _table().fixed.values() for p in places if p.level is place.level]
    apart = place.level is not Level.CONTINENT  # the continents make one list
    listed = [p for p in every if not apart or p.within == place.within]
    own = place.name if word is None else _bare(place.name)
    at = next((n for n, p in enumerate(listed) if p.name == own), None)
    if at is None:
        return []
    near = sorted(range(len(listed)), key=lambda number: (abs(number - at), number))
    return [compose(word, listed[n]) if word else listed[n] for n in near if n != at]


def _bare(name: str) -> str:
    """« département de l'Oise » → « Oise »."""
    return re.sub(r"^(?:de la |de l'|du |des |de |d')", "", name.partition(" ")[2])


def _like_city(place: Place) -> list[Place]:
    """Cities of the country; a suburb or a district only beside another."""
    ranked = sorted(_others(place), key=lambda p: _unlike(place, p))[:40]
    if satellite(place):
        return ranked
    return [city for city in ranked if not satellite(city)]


def satellite(city: Place, reach: float = 25) -> bool:
    """Whether a city 2.5 times as big lies within 25 km: « Brooklyn » beside « New York »."""
    for number in _cities_of(city.country or ""):
        other = _place(number)
        if other.population < 2.5 * city.population:
            return False
        if kilometres(city, other) < reach:
            return True
    return False


def _like_state(place: Place) -> list[Place]:
    """States of the continent, of like size; those under 300 000 people only for their like."""
    small = place.population < 300_000
    others = [
        state
        for state in _states().values()
        if state.within == place.within
        and state != place
        and (small or state.population >= 300_000)
    ]
    return sorted(others, key=lambda s: (_scale(place, s) + _between(place, s) / 3000, s.name))


def _between(a: Place, b: Place) -> float:
    """Kilometres between two capitals."""
    ours, theirs = capital_of(a), capital_of(b)
    return kilometres(ours, theirs) if ours and theirs else 0.0


def _others(place: Place) -> Iterator[Place]:
    """Cities of the country from a tenth of its size (or 200 000 people) to fifty times."""
    low, high = min(place.population / 10, 200_000), max(place.population * 50, 1000)
    own = fold(place.name)
    alike = _table().index.get(own, ())
    for number in _cities_of(place.country or ""):  # the most populous first
        population = int(_table().rows[number].split("\t", 5)[4])
        if population < low:
            return
        if population <= high:
            other = _place(number)
            same = number in alike and fold(other.name) == own
            if not same and set(other.name.lower()) <= _LETTERS:
                yield other


def _unlike(a: Place, b: Place) -> tuple[float, str]:
    """Like size, then fame, then distance: 1 000 km weigh as a factor of ten in size."""
    return _scale(a, b) - 0.5 * log10(b.population + 1) + kilometres(a, b) / 1000, b.name


def _scale(a: Place, b: Place) -> float:
    return abs(log10(a.population + 1) - log10(b.population + 1))


def _chief_cities(place: Place) -> Iterator[Place]:
    """The most populous city of each other subdivision of the country."""
    seen = {place.within}
    for number in _cities_of(place.country or ""):
        city = _place(number)
        if city.within not in seen:
            seen.add(city.within)
            yield city


@cache
def _world_cities() -> tuple[Place, ...]:
    return tuple(_place(n) for n, row in enumerate(_table().rows) if row.endswith("\t1"))[:100]
