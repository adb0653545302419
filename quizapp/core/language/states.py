"""What an atlas says of states: their neighbours, the years they existed, their groups."""

from __future__ import annotations

import re
from functools import cache

from quizapp.core.language import gazetteer
from quizapp.core.language.french import states_lexicon as lexicon
from quizapp.core.language.french.nationalities_lexicon import country_of

_CITY = re.compile(r"[A-ZÉÈÎÔ][\w-]+(?: [A-ZÉ][\w-]+)*")
EVER = (0, 9999)


def bordering(state: str) -> frozenset[str]:
    """The states with which ``state`` has a land border; none for an island or a stranger."""
    return _borders().get(_standard(state), frozenset())


def existed(state: str, year: int) -> bool:
    """Whether ``state`` was one in ``year``: no Serbia in 1989, no USSR in 2000."""
    name = _standard(state)
    first, last = _lives().get(name, EVER)
    broken = _interruptions().get(name)
    return first <= year <= last and not (broken and broken[0] < year < broken[1])


def groups_of(text: str) -> tuple[frozenset[str], ...]:
    """The groups of states to which the words of a text limit what it may mean.

    « le premier producteur de la Méditerranée » → the states around that sea.
    """
    lower = re.sub(r"(mer) (noire)|(zone) (euro)\b|(union) (européenne)", _joined, text.lower())
    words = frozenset(re.findall(r"[\w-]+", lower))
    found = [names for keys, names in _groups().items() if words & keys]
    continents = {lexicon.CONTINENT_WORDS[w] for w in words if w in lexicon.CONTINENT_WORDS}
    return (*found, *(gazetteer.states_within(code) for code in sorted(continents)))


def _joined(match: re.Match[str]) -> str:
    return "-".join(part for part in match.groups() if part)


def about_borders(text: str) -> bool:
    """« ouvre sa frontière avec … », « le pays voisin »."""
    return bool(lexicon.BORDER_WORDS & frozenset(re.findall(r"[\w-]+", text.lower())))


def named_in(text: str) -> frozenset[str]:
    """The states that a text names, by their name, an adjective or their capital."""
    text = text.replace("’", "'")
    named = {country_of(word) for word in re.findall(r"[\w-]+", text)}
    named |= set(_state_names().findall(text))
    for run in _CITY.findall(text):
        for name in (run, *run.split()):
            place = gazetteer.lookup(name)
            state = gazetteer.state_of(place) if place is not None and place.capital else None
            named.add(state.name if state else None)
    return frozenset(_standard(name) for name in named if name)


@cache
def _state_names() -> re.Pattern[str]:
    """Any state by its name, « République démocratique du Congo » before « Congo »."""
    every = gazetteer.states_within() | _lives().keys() | lexicon.SPELLINGS.keys()
    longest_first = sorted(every, key=len, reverse=True)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, longest_first))})(?![\w-])")


def regions_together(one: str, other: str, years: frozenset[int]) -> bool:
    """Whether two regions of France can stand side by side in a text about ``years``.

    « Alsace » and « Lorraine » until 2015, « Grand Est » since; « Martinique » with
    « Guadeloupe »; regions that are in no set with any of the same time.
    """
    first, second = _region_sets().get(one), _region_sets().get(other)
    if first == second:
        return True
    if {first, second} & {"overseas", "country"}:
        return False
    since = all(year >= lexicon.REFORM for year in years)
    return {first, second} - {None} == {"since 2016" if since else "until 2015"}


@cache
def _region_sets() -> dict[str, str]:
    sets = lexicon.REGION_SETS.items()
    return {" ".join(n.split()): kind for kind, names in sets for n in names.split(";")}


def every_name() -> tuple[frozenset[str], ...]:
    """The states that each of the lists knows: borders, dates, groups."""
    listed = frozenset(_borders()), frozenset(_lives()), frozenset(_interruptions())
    return (*listed, *_groups().values())


def _standard(name: str) -> str:
    return lexicon.SPELLINGS.get(name, name)


@cache
def _borders() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for line in lexicon.BORDERS.strip().replace("\n  ", " ").splitlines():
        state, _, others = line.partition(": ")
        for other in _names(others):
            found.setdefault(state, set()).add(other)
            found.setdefault(other, set()).add(state)
    return {state: frozenset(others) for state, others in found.items()}


def _names(text: str) -> list[str]:
    return [" ".join(name.split()) for name in text.split(",")]


@cache
def _lives() -> dict[str, tuple[int, int]]:
    """First and last year of the states that did not live through the whole century."""
    first = {name: int(year) for year, name in _dated(lexicon.SINCE)}
    last = {name: int(year) for year, name in _dated(lexicon.UNTIL)}
    return {name: (first.get(name, EVER[0]), last.get(name, EVER[1])) for name in {**first, **last}}


@cache
def _interruptions() -> dict[str, tuple[int, int]]:
    found = {}
    for years, name in _dated(lexicon.INTERRUPTED):
        first, _, last = years.partition("-")
        found[name] = int(first), int(last)
    return found


def _dated(text: str) -> list[tuple[str, str]]:
    """« 1905 Norvège; 1917 Finlande, … » → year and name, a pair for each."""
    entries = (" ".join(entry.split()).partition(" ") for entry in text.split(";"))
    return [(year, name) for year, _, names in entries for name in _names(names)]


@cache
def _groups() -> dict[frozenset[str], frozenset[str]]:
    return {
        frozenset(keys.split()): frozenset(_names(names)) for keys, names in lexicon.GROUPS.items()
    }
