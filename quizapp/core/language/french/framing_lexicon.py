"""What is nothing without its place or its occasion: results of sport, the weather."""

from __future__ import annotations

RESULT_VERBS = frozenset(
    """gagner remporter battre réaliser marquer inscrire terminer finir courir franchir disputer
    perdre s'imposer imposer établir décrocher arracher conclure boucler""".split()
)
"""Verbs of a result, by their lemmas: « gagne la course », of which day and place?"""

CONTESTS = frozenset(
    """course épreuve match rencontre partie finale demi-finale quart étape manche set tour titre
    médaille séance saison championnat tournoi mètre haie relais saut lancer marathon derby
    prologue sprint contre-la-montre concours podium régate duel""".split()
)
"""What is held again and again, by its lemmas."""

EDITIONS = frozenset("épreuve course tournoi compétition édition étape départ arrivée".split())
"""Of a contest that has a name, by their singular."""

CONTEST_NAMES = frozenset(
    """coupe tour marathon vendée globe open roland-garros jeux jo mondial euro championnat
    championnats ligue rallye trophée tournoi course critérium triathlon trail régate cross
    grand-prix prix classique semi-marathon transat route dakar""".split()
)
"""What opens the name of a contest in a title, in small letters."""

RANKS = frozenset(
    "premier deuxième second troisième quatrième cinquième sixième septième dernier".split()
)
"""Where a result puts someone, by their lemmas: « est troisième à une minute »."""

WEATHER = frozenset(
    """vent vague rafale pluie neige température orage précipitation averse houle mercure
    thermomètre brouillard grêle bourrasque ciel gelée verglas""".split()
)
"""Subjects that are of a place and of a day, by their lemmas."""

FRAME_PREPOSITIONS = frozenset("à au aux en dans sur lors durant pendant chez".split())
"""What opens « Au stade Pershing, … », which holds for the sentences after it."""
