"""What tells the order of two events without their dates; lists only, no rule."""

from __future__ import annotations

# Words that say by themselves what came before or after.
ORDER_CUES = frozenset(
    """premier première premiers premières deuxième second seconde troisième quatrième dernier
    dernière derniers dernières nouveau nouvel nouvelle nouveaux nouvelles encore ensuite puis enfin
    finalement déjà toujours désormais auparavant avant après depuis bientôt réélu réélue rouvert
    rouverte ancien ancienne anciens anciennes futur future successeur prédécesseur retour fin début
    suite ultime initialement définitivement lendemain veille anniversaire jadis naguère""".split()
)

# Verbs that open or close a life: everything else lies between them.
LIFE_VERBS = frozenset("naître mourir décéder disparaître périr grandir".split())

# Verbs that bring into being what other events then speak of.
FOUNDING_VERBS = frozenset(
    """fonder créer lancer ouvrir inaugurer découvrir inventer construire bâtir établir instituer
    signer conclure commencer débuter entamer annoncer promettre prévoir décider proposer demander
    autoriser commander concevoir imaginer""".split()
)

# What one person or thing goes through in this order and no other.
STAGES: tuple[tuple[str, ...], ...] = (
    ("arrêter", "inculper", "accuser", "juger", "condamner", "emprisonner", "gracier", "libérer"),
    ("proposer", "présenter", "déposer", "examiner", "adopter", "voter", "promulguer", "abroger"),
    ("négocier", "signer", "ratifier", "dénoncer"),
    ("nommer", "élire", "investir", "réélire", "démissionner", "limoger", "quitter", "succéder"),
    ("fonder", "créer", "ouvrir", "inaugurer", "agrandir", "fermer", "dissoudre", "détruire"),
    ("envahir", "occuper", "assiéger", "capituler", "évacuer"),
    ("concevoir", "construire", "bâtir", "inaugurer", "rénover", "restaurer", "démolir"),
    ("écrire", "publier", "traduire", "adapter", "rééditer"),
    ("étudier", "diplômer", "travailler", "retirer"),
    ("qualifier", "affronter", "remporter", "gagner"),
)
