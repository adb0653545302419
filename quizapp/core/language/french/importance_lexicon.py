"""Words that tell what is beside the point of an article; lists only, no rule."""

from __future__ import annotations

# « à 180 kilomètres au nord de Montréal ».
POINTS_OF_COMPASS = frozenset(
    """nord sud est ouest nord-est nord-ouest sud-est sud-ouest large l'est l'ouest l’est
    l’ouest""".split()
)
# « culmine à », « mesure », « se situe à »: size and place of the scenery.
SIZES = frozenset("long longue longs longues haut haute large distant distante".split())
EXTENT_VERBS = frozenset("culminer mesurer situer étendre peser".split())
# What a thing does only in the eyes of who writes.
OPINION_VERBS = frozenset(
    """souligner représenter témoigner illustrer refléter traduire incarner symboliser marquer
    constituer révéler montrer rappeler""".split()
)
# What is polite, or goes without saying.
COURTESIES = frozenset("saluer remercier féliciter présent".split())
# A crowd, a speaker in a gesture: how a scene is set.
SCENERY = (
    "se presse", "se pressent", "se pressaient", "se sont pressés", "se sont massés",
    "sous les applaudissements", "sous les huées", "sous les vivats", "sans surprise",
    "les larmes aux yeux", "retient son souffle", "retiennent leur souffle",
)  # fmt: skip
BIRTHS = frozenset("naître baptiser".split())
# Before a figure or a year with which the news is compared.
RECORDS = frozenset("contre après précédent record".split())
# A quote that opens with one of these does not say of what it speaks.
OPENING_PRONOUNS = frozenset(
    "il ils elle elles cela celui celle ceux celles ça c’est c'est ce".split()
)
# What is supposed and not known.
HYPOTHETICAL = frozenset(
    "hypothèse hypothèses possible probable probablement peut-être semble semblent".split()
)
# What a record was before the news of the title: « le meilleur temps remontait à 2023 ».
BEST_SO_FAR = frozenset({"record", "meilleur", "meilleure", "plus"})
BEATEN = frozenset({"record", "bat", "battu", "battue", "battent", "pulvérise", "dépasse"})
