"""Numbers in English letters, what they count and how they are hedged; no rule."""

from __future__ import annotations

SMALL = {
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15,
    "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30,
    "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
SCALES = {"hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9, "trillion": 10**12}
SHORT_SCALES = {"k": 1000, "m": 10**6, "bn": 10**9, "tn": 10**12}

LOOSE = ("about", "around", "nearly", "almost", "roughly", "approximately", "some", "an estimated")
UPWARD = ("more than", "over", "at least", "no fewer than", "upwards of")
DOWNWARD = ("fewer than", "less than", "under", "up to", "at most", "as many as", "as much as")

CURRENCIES = ("pounds", "dollars", "euros", "yen", "francs", "rupees", "pence", "cents")
DISTANCES = ("miles", "kilometres", "kilometers", "km", "metres", "meters", "feet", "inches",
             "acres", "hectares", "yards", "cm", "mm")  # fmt: skip
MASSES = ("tonnes", "tons", "kilograms", "kilos", "kg", "grams", "pounds")
TIMES = ("years", "months", "weeks", "days", "hours", "minutes", "seconds", "decades", "centuries",
         "nights", "times", "years'", "points", "goals")  # fmt: skip

IRREGULAR_PLURALS = frozenset(
    "people children men women police sheep cattle fish teeth feet mice geese lives wolves "
    "firemen policemen fishermen salmon deer aircraft troops spacecraft".split()
)
NOT_PLURAL = frozenset(
    "was is has does this its us his as less across towards always perhaps besides years' ’s "
    "yes sometimes bus gas plus versus press progress business class process species series news "
    "previous various famous serious dangerous religious"
    "".split()
)
"""Words in -s that are no plural noun, or of which one does not tell."""
