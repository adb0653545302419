"""Place names in French sentences: gender, article, « en », « au », « aux », « de ».

Rules: Grevisse & Goosse, *Le Bon Usage*, § 470 (gender), 588 (article), 1051 (*en*, *à*).
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from quizapp.core.language.french import places_lexicon as lexicon
from quizapp.core.language.french.grammar import elides

VOWELS = frozenset("aeiouœæh")
_ACCENTS = re.compile(r"[\u0300-\u036f]+")  # Unicode: Combining Diacritical Marks
# Small letters of Western Europe (Unicode: Latin-1 Supplement) without their accents.
_BARE = {
    code: unicodedata.normalize("NFD", chr(code))[0]
    for code in range(0xE0, 0x100)
    if unicodedata.decomposition(chr(code))
}
_LOCATIVE = re.compile(r"(en|au|aux|à|dans les|dans le|dans la|dans|sur)\s(l'(?=\w))?(.+)")


class Level(StrEnum):
    """What kind of place; equal to the strings of ``Entity.level``."""

    CONTINENT = "continent"
    COUNTRY = "country"
    REGION = "region"
    CITY = "city"
    WATER = "water"
    MOUNTAIN = "mountain"
    SITE = "site"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Place:
    """A place. ``country`` is its ISO 3166 code, ``within`` the subdivision or the continent.

    ``article`` is the one its name takes (« la  », « l' », ""), ``locative`` the
    words before the name that answer « où ? » (« en », « au », « dans l' »).
    ``type_word`` is set on composed names: « région » in « région de Koursk ».
    """

    name: str
    level: Level
    country: str | None = None
    within: str = ""
    population: int = 0
    latitude: float | None = None
    longitude: float | None = None
    gender: str | None = None
    plural: bool = False
    article: str = ""
    locative: str = "à"
    type_word: str | None = None
    capital: bool = False


@lru_cache(maxsize=4096)
def fold(name: str) -> str:
    """The key of a name: small letters, no accent, spaces for hyphens."""
    if name.isascii():
        return " ".join(name.lower().replace("-", " ").split())
    name = name.casefold().replace("œ", "oe").replace("æ", "ae").replace("’", "'")
    bare = name.translate(_BARE)
    if not bare.isascii():
        bare = _ACCENTS.sub("", unicodedata.normalize("NFD", name))
    return " ".join(bare.replace("-", " ").split())


def located(form: str, level: Level, country: str | None, within: str) -> Place:
    """A place from its locative form: « dans l'Oise », « en Bretagne », « au Texas »."""
    match = _LOCATIVE.fullmatch(form)
    if match is None:
        return Place(form, level, country, within)
    words, elided, name = match.group(1), match.group(2) or "", match.group(3)
    plural = words in {"aux", "dans les"}
    vowel = elides(name)
    masculine = words in {"au", "dans le"} or (words == "dans" and bool(elided))
    gender = "Masc" if masculine else None if words == "à" else "Fem"
    article = "" if words == "à" else _article(gender, plural, vowel)
    return Place(
        name,
        level,
        country,
        within,
        gender=None if plural else gender,
        plural=plural,
        article=article,
        locative=words + (" l'" if elided else ""),
    )


def named(form: str, level: Level) -> Place:
    """A place from its name with article: « les Alpes », « la Seine »."""
    article = "l'" if form.startswith("l'") else form.partition(" ")[0] + " "
    name = form.removeprefix(article)
    gender = {"la ": "Fem", "le ": "Masc"}.get(article)
    locative = f"dans {article}".strip()
    return Place(
        name,
        level,
        None,
        gender=gender,
        plural=article == "les ",
        article=article,
        locative=locative,
    )


def _article(gender: str | None, plural: bool, vowel: bool) -> str:
    if plural:
        return "les "
    if vowel:
        return "l'"
    return "le " if gender == "Masc" else "la "


def state(name: str, code: str, continent: str, population: int) -> Place:
    """Gender by the ending, « Le Bon Usage » § 470: -e feminine, with the listed exceptions."""
    plural = code in lexicon.PLURAL
    ending = fold(name.split(" ")[0]).rstrip("s" if plural else "")
    feminine = ending.endswith("e") and code not in lexicon.MASCULINE_IN_E
    feminine = feminine or code in lexicon.FEMININE_PLURAL | lexicon.FEMININE
    gender = "Fem" if feminine else "Masc"
    vowel = fold(name)[0] in VOWELS and code not in lexicon.ASPIRATED
    if code in lexicon.WITHOUT_ARTICLE:
        article, locative = "", "en" if code in lexicon.WITHOUT_ARTICLE_EN else "à"
    elif plural:
        article, locative = "les ", "aux"
    elif code in lexicon.ISLANDS_WITH_ARTICLE:
        article, locative = "la ", "à la"
    else:
        article = _article(gender, False, vowel)
        locative = "en" if feminine or vowel else "au"
    return Place(
        name,
        Level.COUNTRY,
        code,
        continent,
        population,
        gender=gender,
        plural=plural,
        article=article,
        locative=locative,
    )


def compose(word: str, place: Place) -> Place:
    """The place « ``word`` de ``place`` »: « région de Belgorod », « département de l'Oise »."""
    feminine = word in lexicon.FEMININE_TYPES
    article = _article("Fem" if feminine else "Masc", False, fold(word)[0] in VOWELS)
    return Place(
        f"{word} {of(place)}",
        Level(lexicon.TYPE_WORDS[word]),
        place.country,
        place.within,
        place.population,
        place.latitude,
        place.longitude,
        "Fem" if feminine else "Masc",
        False,
        article,
        f"dans {article}".strip(),
        word,
    )


def of(place: Place) -> str:
    """The name after « de »: « du Mali », « des États-Unis », « d'Oslo », « de France ».

    Feminine states without their article, as in « la région de Bretagne »;
    departments and the like keep it (« de l'Oise », « de la Loire »).
    """
    name, vowel = place.name, elides(place.name)
    if place.article == "les ":
        return f"des {name}"
    if place.article == "le ":
        return f"du {name}"
    if name.startswith("Le "):
        return f"du {name[3:]}"
    if place.locative.startswith("dans") or (place.within.endswith("dep") and place.article):
        return f"de {place.article}{name}"
    return f"d'{name}" if vowel and not fold(name).startswith("h") else f"de {name}"


def preposition(place: Place) -> str:
    """The words before the name that answer « où ? »: « en », « au », « aux », « à », « dans l' ».

    Rules: « Le Bon Usage » § 1051. *en* before feminine and vowel-initial states,
    *au* before masculine, *aux* before plural ones, *à* before cities and islands
    without article.
    """
    if place.level is Level.CITY and place.name.startswith("Le "):
        return "au"
    return place.locative


def locate(place: Place) -> str:
    """« en France », « au Mali », « à Gao », « dans l'Oise », « au Caire »."""
    words = preposition(place)
    if place.level is Level.CITY and words == "au":
        return f"au {place.name[3:]}"
    return f"{words}{place.name}" if words.endswith("'") else f"{words} {place.name}"
