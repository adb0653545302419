"""What has a size, and how a number of things is estimated; lists only, no rule."""

from __future__ import annotations

from quizapp.core.language.french.word_sets import words

# By gender: « une superficie de 8 km² ».
SIZES = {
    **dict.fromkeys(
        words(
            """superficie surface longueur largeur hauteur altitude profondeur distance durée
            vitesse masse capacité puissance envergure"""
        ),
        "Fem",
    ),
    **dict.fromkeys(words("diamètre poids périmètre volume débit tonnage"), "Masc"),
}
# « estimer à 100 000 le nombre de salariés ».
ESTIMATING = words("estimer évaluer chiffrer fixer limiter porter établir")
ESTIMATED = words("nombre total effectif population montant")
# By how little a race is won: « à 713 millièmes du premier ».
HAIRBREADTHS = words("millième millièmes centième centièmes dixième dixièmes")
# What a player's season is counted in.
SCORED = words(
    """point points rebond rebonds passe passes but buts interception interceptions assistance
    assistances match matchs rencontre rencontres minute minutes contre contres essai essais
    place places"""
)
# Years in a row tell how many there are: « cinq titres consécutifs entre 2006 et 2010 ».
IN_A_ROW = words(
    """consécutif consécutive consécutifs consécutives successif successive successifs successives
    affilée suite"""
)
# « compte 2 877 habitants en 2016 ».
COUNTING = words("compter dénombrer totaliser recenser atteindre")
# What is timed in one session of a race among many.
TIMED = words("temps chrono chronos tour tours position millième essais séance séances")
# What a number does as a whole, not each of those counted.
AMOUNTING = words("constituer former représenter composer")
