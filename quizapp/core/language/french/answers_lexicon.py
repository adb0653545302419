"""Words that may stand around a typed answer; lists only, no rule."""

from __future__ import annotations

LEADING = frozenset(
    {
        "le",
        "la",
        "les",
        "l",
        "un",
        "une",
        "des",
        "du",
        "de",
        "d",
        "au",
        "aux",
        "à",
        "a",
        "en",
        "dans",
        "cest",
    }
)
"""Articles and prepositions that may open an answer: « à Koursk », « l'ONU »."""

MULTIPLIERS = {
    "mille": 1_000,
    "millier": 1_000,
    "milliers": 1_000,
    "million": 1_000_000,
    "millions": 1_000_000,
    "milliard": 1_000_000_000,
    "milliards": 1_000_000_000,
}
"""Words after digits that scale them: « 5,4 millions »."""

UNIT_WORDS = {
    "%": "%",
    "pourcent": "%",
    "pourcents": "%",
    "€": "euro",
    "eur": "euro",
    "$": "dollar",
    "usd": "dollar",
    "£": "livre",
    "km": "kilometre",
    "m": "metre",
    "cm": "centimetre",
    "mm": "millimetre",
    "kg": "kilogramme",
    "g": "gramme",
    "t": "tonne",
    "ha": "hectare",
    "h": "heure",
    "min": "minute",
    "mn": "minute",
    "s": "seconde",
}
"""Symbols and abbreviations of units, with the word they stand for, without accent."""

LINKS = frozenset({"de", "d", "des", "du", "l", "le", "la", "les"})
"""Words that join a number to its unit: « 3 millions d'euros »."""

REVERSING = frozenset(
    {"pas", "ni", "sans", "non", "ne", "jamais", "moins", "plus", "environ", "presque", "peu"}
)
"""Words that change what a number says, so never tolerated beside it."""

RANKS = frozenset(
    {"premier", "première", "ancien", "ancienne", "ex", "vice", "grand", "actuel", "actuelle"}
)
"""Words beside a function that change nothing of who it is: « l'ancien ministre Dupont »."""
