"""Words of the calendar."""

from __future__ import annotations

MONTHS: dict[str, int] = {
    "janvier": 1,
    "février": 2,
    "mars": 3,
    "avril": 4,
    "mai": 5,
    "juin": 6,
    "juillet": 7,
    "août": 8,
    "septembre": 9,
    "octobre": 10,
    "novembre": 11,
    "décembre": 12,
    "fevrier": 2,
    "aout": 8,
    "decembre": 12,
}
MONTH_NAMES = tuple(list(MONTHS)[:12])
WEEKDAYS: dict[str, int] = {
    "lundi": 0,
    "mardi": 1,
    "mercredi": 2,
    "jeudi": 3,
    "vendredi": 4,
    "samedi": 5,
    "dimanche": 6,
}
# Days counted from the day of publication; « aujourd'hui » is as often « nowadays ».
NEAR_DAYS: dict[str, int] = {
    "avant-hier": -2,
    "hier": -1,
    "demain": 1,
}
LAST = frozenset({"dernier", "dernière", "passé", "passée", "précédent", "écoulé", "écoulée"})
NEXT = frozenset({"prochain", "prochaine"})
# A bare year after one of these words is a year.
YEAR_CUES = (
    "en",
    "dès",
    "depuis",
    "avant",
    "après",
    "jusqu'en",
    "fin",
    "début",
    "courant",
    "vers",
    "l'an",
    "année",
    "années",
    "l'année",
    "été",
    "hiver",
    "automne",
    "printemps",
    "saison",
    "de",
    "d'ici",
    "entre",
    "et",
    "à",
    "mi",
    "horizon",
    "rentrée",
    "exercice",
    "ici",
    "édition",
    "élections",
    "présidentielle",
    "législatives",
    "olympiques",
    "mondial",
    "euro",
    "coupe",
    "décennie",
)
# Words in -s that may follow a year: « En 1580 les Jésuites », « en 2010 dans le Jura ».
AFTER_YEARS = tuple(
    """dans sous puis mais depuis sans dès vers pas plus après les des ses ces ils elles tous toutes
    lors trois plusieurs certains certaines jusqu'aux hors""".split()
)
# What follows a number that is no year: « en 500 m ».
UNITS = "m|km|cm|mm|kg|g|t|ha|h|min|s|l|p|av|avant|millions?|milliards?|pages?|exemplaires?"
ROMAN = {"I": 1, "V": 5, "X": 10}

# What stands before a year, and how the question that asks for it opens.
BEFORE_YEARS: dict[str, str] = {
    "en": "En",
    "depuis": "Depuis",
    "dès": "Dès",
    "jusqu' en": "Jusqu’en",
    "jusqu’ en": "Jusqu’en",
    "à partir de": "À partir de",
    "à compter de": "À compter de",
    "d' ici à": "D’ici à",
    "d’ ici à": "D’ici à",
    "au printemps": "Au printemps de",
    "à l' été": "À l’été de",
    "à l' automne": "À l’automne de",
}

# The same before a century: « au XIXe siècle », « à la fin du XIXe siècle ».
BEFORE_CENTURIES: dict[str, str] = {
    "au": "Au cours de",
    "au cours du": "Au cours de",
    "durant le": "Au cours de",
    "pendant le": "Au cours de",
    "à la fin du": "À la fin de",
    "au début du": "Au début de",
    "au milieu du": "Au milieu de",
    "à partir du": "À partir de",
    "dès le": "Dès",
    "depuis le": "Depuis",
    "jusqu' au": "Jusqu’à",
    "jusqu’ au": "Jusqu’à",
}
BEFORE_DECADES: dict[str, str] = {
    "dans les": "Au cours de",
    "au cours des": "Au cours de",
    "durant les": "Au cours de",
    "pendant les": "Au cours de",
    "à la fin des": "À la fin de",
    "au début des": "Au début de",
    "au milieu des": "Au milieu de",
    "à partir des": "À partir de",
    "dès les": "Dès",
    "depuis les": "Depuis",
    "jusqu' aux": "Jusqu’à",
    "jusqu’ aux": "Jusqu’à",
}

TIMES_OF_DAY = frozenset("nuit matin matinée soir soirée midi minuit heure heures h aube".split())
