"""Words that tell when by the day of writing. No rule lives here."""

from __future__ import annotations

TODAY = "aujourd'hui"

# Adverbs of the day of writing: what they add is that the clause holds now.
ADVERBS_OF_NOW = frozenset("désormais maintenant actuellement dorénavant présentement".split())

# Nouns of time whose adjuncts can go: « depuis plusieurs mois », « ces dernières années ».
SPANS = frozenset(
    """an ans année années mois semaine semaines jour jours heure heures minutes temps
    moment période matin soir après-midi nuit""".split()
)

# Words of such an adjunct that tie it to the day of writing.
LOOSE = frozenset(
    """depuis ces ce cet cette dernier derniers dernière dernières prochain prochains prochaine
    prochaines précédent précédents précédente précédentes""".split()
)

# Parts of the day after a date: « lundi soir » → « le 4 novembre 2024 au soir ».
TIMES_OF_DAY = {
    "matin": "au matin",
    "soir": "au soir",
    "midi": "à midi",
    "après-midi": "dans l’après-midi",
}

# What a weekday may draw after it: « lundi à l'aube », « jeudi dernier ».
AFTER_DAYS = frozenset(TIMES_OF_DAY) | frozenset(
    "dernier prochain passé soirée aube midi minuit matinée".split()
)

# Nouns of time that « ce », « cette » ties to the day of writing: « cette année ».
DAYS_AND_YEARS = frozenset(
    """année semaine mois week-end matin matinée soir soirée après-midi nuit midi""".split()
)

# Words of a clause that means nothing without its day: « autant d'appels vendredi qu'en un mois ».
MEASURED_BY_DAY = frozenset("autant davantage fois rythme moyenne".split())

# Participles that put a date ahead: « prévue lundi », « attendu dès samedi ».
AHEAD_PARTICIPLES = frozenset(
    """prévu prévue prévus prévues attendu attendue attendus attendues fixé fixée fixés fixées
    programmé programmée programmés programmées""".split()
)

# Parts of a year or a month: « à la fin de l'année », « d'ici à la fin du mois ».
PARTS_OF_YEAR = frozenset({"fin", "début", "milieu", "cours", "courant"})
