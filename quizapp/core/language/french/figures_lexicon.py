"""Words that make figures: numbers in letters, multipliers, hedges, units."""

from __future__ import annotations

from decimal import Decimal

from quizapp.core.language.french.word_sets import words

UNITS: dict[str, int] = {
    "zéro": 0,
    "un": 1,
    "une": 1,
    "deux": 2,
    "trois": 3,
    "quatre": 4,
    "cinq": 5,
    "six": 6,
    "sept": 7,
    "huit": 8,
    "neuf": 9,
    "dix": 10,
    "onze": 11,
    "douze": 12,
    "treize": 13,
    "quatorze": 14,
    "quinze": 15,
    "seize": 16,
    "vingt": 20,
    "vingts": 20,
    "trente": 30,
    "quarante": 40,
    "cinquante": 50,
    "soixante": 60,
    "septante": 70,
    "huitante": 80,
    "octante": 80,
    "nonante": 90,
}
HUNDRED = frozenset({"cent", "cents"})
THOUSAND = frozenset({"mille", "mil"})
MULTIPLIERS: dict[str, Decimal] = {
    "millier": Decimal(1000),
    "milliers": Decimal(1000),
    "million": Decimal(10**6),
    "millions": Decimal(10**6),
    "milliard": Decimal(10**9),
    "milliards": Decimal(10**9),
    "billion": Decimal(10**12),
    "billions": Decimal(10**12),
}
# « une trentaine » : about thirty.
COLLECTIVES: dict[str, int] = {
    "dizaine": 10,
    "douzaine": 12,
    "quinzaine": 15,
    "vingtaine": 20,
    "trentaine": 30,
    "quarantaine": 40,
    "cinquantaine": 50,
    "soixantaine": 60,
    "centaine": 100,
    "millier": 1000,
}
FRACTIONS = words("tiers quart quarts moitié demi")

# Before the number, the longest first. « seulement » bounds nothing: it judges.
HEDGES_BEFORE = (
    "un peu plus de",
    "un peu moins de",
    "un peu plus d'",
    "un peu moins d'",
    "pas loin de",
    "pas moins de",
    "pas plus de",
    "plus de",
    "plus d'",
    "moins de",
    "moins d'",
    "près de",
    "près d'",
    "à peu près",
    "à peine",
    "au moins",
    "au plus",
    "au minimum",
    "au maximum",
    "tout au plus",
    "environ",
    "jusqu'à",
    "autour de",
    "aux alentours de",
    "de l'ordre de",
    "presque",
    "quelque",
    "approximativement",
    "aux environs de",
    "bien plus de",
    "plus ou moins",
    "autour d'",
    "largement plus de",
    "proche de",
    "supérieur à",
    "supérieure à",
    "inférieur à",
    "inférieure à",
    "dépasse les",
    "dépassant les",
    "dépasser les",
    "dépassé les",
)
# After the number or after what it counts.
HEDGES_AFTER = (
    "environ",
    "ou plus",
    "ou moins",
    "au moins",
    "au minimum",
    "au maximum",
    "à peu près",
)

_CURRENCY_NAMES = words(
    "euro dollar franc rouble yen yuan dinar dirham roupie peso centime couronne rial hryvnia "
    "bitcoin riyal zloty forint shekel won naira rand réal deutschemark mark"
)
CURRENCIES: dict[str, str] = {
    **{sign: sign for sign in ("€", "$", "£", "¥")},
    **{name: f"{name}s" for name in _CURRENCY_NAMES},
    **{f"{name}s": f"{name}s" for name in _CURRENCY_NAMES},
    **{"EUR": "euros", "USD": "dollars", "livres sterling": "livres sterling"},
}
CURRENCY_TAILS = (
    "CFA",
    "suisses",
    "suisse",
    "américains",
    "américain",
    "canadiens",
    "australiens",
    "sterling",
    "français",
    "belges",
    "marocains",
    "algériens",
    "tunisiens",
    "russes",
    "norvégiennes",
    "suédoises",
    "danoises",
    "constants",
    "jordaniens",
)
SHORT_MULTIPLIERS = {
    "M": Decimal(10**6),
    "Md": Decimal(10**9),
    "Mds": Decimal(10**9),
    "k": Decimal(1000),
}

_LENGTHS = (
    "mètre centimètre millimètre kilomètre micromètre nanomètre pied pouce "
    "année-lumière mile parsec décimètre hectomètre"
)
_MASSES = "gramme kilogramme kilo tonne milligramme microgramme quintal once mégatonne kilotonne"
_DURATIONS = (
    "an année mois semaine jour journée heure minute seconde siècle décennie milliseconde "
    "millénaire trimestre semestre"
)
_OTHERS = (
    "litre hectolitre hectare watt kilowatt mégawatt gigawatt térawatt volt ampère hertz mégahertz "
    "gigahertz octet kilooctet mégaoctet gigaoctet téraoctet pétaoctet pixel mégapixel décibel "
    "joule calorie kilocalorie becquerel sievert millisievert baril pascal bar hectopascal nœud "
    "lumen"
)


def _plurals(names: str) -> list[str]:
    """Each name in the singular and in the plural."""
    singular = names.split(" ")
    return [*singular, *(word if word.endswith("s") else f"{word}s" for word in singular)]


PHYSICAL: dict[str, str] = {
    **dict.fromkeys(_plurals(_LENGTHS), "distance"),
    **dict.fromkeys(("années-lumière", "km", "cm", "mm", "m", "nm", "µm"), "distance"),
    **dict.fromkeys(_plurals(_MASSES), "mass"),
    **dict.fromkeys(("kg", "g", "mg", "t"), "mass"),
    **dict.fromkeys(_plurals(_DURATIONS), "duration"),
    **dict.fromkeys(("min", "s", "ms"), "duration"),
    **dict.fromkeys(("degré", "degrés", "°C", "°", "°F", "kelvins", "kelvin"), "temperature"),
    **dict.fromkeys(_plurals(_OTHERS), "other"),
    **dict.fromkeys(
        (
            "kW",
            "MW",
            "GW",
            "TWh",
            "kWh",
            "MWh",
            "GWh",
            "Go",
            "Mo",
            "To",
            "Po",
            "Ko",
            "ha",
            "l",
            "L",
            "km²",
            "m²",
            "m³",
            "km2",
            "m2",
            "m3",
            "km/h",
            "m/s",
            "dB",
            "Hz",
            "GHz",
            "MHz",
            "V",
            "W",
            "mSv",
            "point",
            "points",
        ),
        "other",
    ),
}
# Adjectives that stand between a number and its noun: « trois jeunes hommes ».
ADJECTIVES_BEFORE = words(
    "grand grands grande grandes petit petits petite petites jeune jeunes nouveau nouveaux "
    "nouvelle nouvelles premier premiers première premières dernier derniers dernière "
    "dernières autre autres vieux vieille vieilles bon bons bonne bonnes ancien anciens "
    "ancienne anciennes prochain prochains prochaine prochaines gros grosse grosses beaux "
    "belles longs longues principaux principales différents différentes simples seuls seules "
    "nombreux meilleurs meilleures mauvais mauvaises courts courtes hauts hautes"
)
# Of these, the ones that stand for a noun said before: « 10 autres ».
# What takes place again and again: its number is a label (« le 67e Festival de Cannes »).
EDITIONS = words(
    """édition festival congrès sommet salon anniversaire tournoi championnat coupe exposition
    foire biennale rencontre assemblée"""
)
NEVER_NOUNS = words("autre autres premiers premières derniers dernières seuls seules")
PEOPLE = words(
    "lycéen lycéenne collégien collégienne écolier écolière apprenti apprentie mineur mineure "
    "homme hommes femme femmes garçon garçons fille filles enfant enfants jeune jeunes "
    "étudiant étudiante adolescent adolescente fils bébé serveur élève policier soldat "
    "militaire personne personnes habitant retraité retraitée suspect suspecte mère père "
    "conducteur joueur joueuse"
)
# What may follow a unit and belongs to it: « 50 kilomètres par heure », « 3 mètres carrés ».
UNIT_TAILS = (
    "par heure",
    "par seconde",
    "à l'heure",
    "carrés",
    "carré",
    "cubes",
    "cube",
    "Celsius",
    "Fahrenheit",
    "de pourcentage",
    "marins",
    "par an",
)
PERCENT = ("%", "pour cent", "pourcents", "pourcent", "p. cent")

# Words that end a counted noun phrase: verbs, relatives and the like, when there is no parse.
STOP_WORDS = words(
    "no n° qui que qu' dont où et ou mais ni car à au aux en dans sur sous par pour avec sans chez "
    "vers selon depuis pendant lors contre entre après avant ont a est sont était étaient "
    "sera seront avait avaient ayant étant se s' ne n' y il elle ils elles on nous vous ce "
    "cet cette ces son sa ses leur leurs le la les un une plus moins environ afin comme si "
    "jusqu' jusqu'à parmi malgré ainsi alors aussi encore déjà seulement chacun chacune "
    "contre soit peut peuvent doit doivent va vont fait font tout tous toutes"
)
COMPLEMENT_LINKS = frozenset({"de", "d'", "du", "des", "de la"})

# Nouns before a number that make it a name, not an amount: « article 49 », « numéro 5 ».
LABELS = words(
    "article articles numéro numéros n° no chapitre page pages tome volume version saison "
    "épisode chaîne canal route autoroute nationale départementale ligne groupe type modèle "
    "code loi paragraphe alinéa annexe vol boeing airbus falcon apollo soyouz ariane windows "
    "iphone catégorie niveau phase étape acte scène scénario division ligue zone secteur bloc "
    "réacteur résolution directive décret quai porte salle chambre rue lot lots top formule "
    "messier matricule classe terminal opus symphonie guerre covid u m g titan galaxy "
    "playstation radio france rmc canal+ bfm slc vol. art. p. pp. psaume verset"
)
ORDINALS: dict[str, int] = {
    "premier": 1,
    "première": 1,
    "premiers": 1,
    "premières": 1,
    "deuxième": 2,
    "troisième": 3,
    "quatrième": 4,
    "cinquième": 5,
    "sixième": 6,
    "septième": 7,
    "huitième": 8,
    "neuvième": 9,
    "dixième": 10,
    "onzième": 11,
    "douzième": 12,
    "quinzième": 15,
    "vingtième": 20,
    "trentième": 30,
    "quarantième": 40,
    "cinquantième": 50,
    "centième": 100,
}
MONTHS = words(
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre"
)
# A number without noun that these words stand for: « les deux », « tous trois ».
DEFINITES = frozenset(
    {"les", "des", "ces", "ses", "leurs", "nos", "vos", "mes", "tes", "aux", "tous", "toutes"}
)
# Words in capitals at the head of a sentence that announce a number, not a name.
OPENERS = words(
    "environ plus près moins au les des ces quelque seules seuls avec sur pour en à entre de "
    "dont et mais ils elles on nous le la un une après pendant depuis dans soit presque "
    "jusqu'à"
)

MEASURING_VERBS = frozenset("coûter valoir peser mesurer durer courir vivre régner".split())
"""Verbs whose participle does not agree with what they measure: « les millions qu'il a coûté »
(Grevisse & Goosse, *Le Bon Usage*, § 948)."""

FEMININE_UNITS = frozenset(
    """tonnes secondes minutes heures journées semaines années décennies années-lumière livres
    roupies couronnes lires pesetas piastres onces""".split()
)
# Those who hold less than half of an assembly.
LESSER_PARTS = frozenset({"opposition", "minorité"})
# What an assembly counts: votes, and those who may vote.
VOTES = frozenset({"voix", "votes", "suffrages"})
SEATS = frozenset(
    "sièges députés sénateurs conseillers élus délégués parlementaires membres".split()
)
YEARS = frozenset({"ans", "années", "an", "année"})
# What comes once a year at most: « cinq titres consécutifs entre 2006 et 2010 ».
ONCE_A_YEAR = frozenset(
    """titre titres championnat championnats saison saisons année années an ans coupe coupes
    édition éditions sacre sacres fois""".split()
)
# A symbol → how it is read after « combien de »; « combien d'ans » is not said.
UNITS_ASKED = {
    "ans": "années", "kg": "kilogrammes", "g": "grammes", "mg": "milligrammes", "t": "tonnes",
    "km": "kilomètres", "m": "mètres", "cm": "centimètres", "mm": "millimètres",
    "km/h": "kilomètres à l’heure", "km2": "kilomètres carrés", "km²": "kilomètres carrés",
    "m2": "mètres carrés", "m²": "mètres carrés", "m3": "mètres cubes", "m³": "mètres cubes",
    "ha": "hectares", "h": "heures", "min": "minutes", "s": "secondes", "Go": "gigaoctets",
    "Mo": "mégaoctets", "To": "téraoctets", "MW": "mégawatts", "GW": "gigawatts",
    "kWh": "kilowattheures", "°C": "degrés Celsius", "°": "degrés",
}  # fmt: skip
# A hedge → what stands after « combien de … »; « jusqu'à » stands before it, the others do not.
LIMITS_BEFORE = frozenset({"jusqu'à", "jusqu’à"})
HEDGES_ASKED = {
    "plus de": "au minimum", "au moins": "au minimum", "pas moins de": "au minimum",
    "bien plus de": "au minimum", "moins de": "au maximum",
    "près de": "environ", "environ": "environ", "à peu près": "environ", "autour de": "environ",
    "un peu plus de": "environ", "un peu moins de": "environ", "approximativement": "environ",
    "quelque": "environ",
}  # fmt: skip
