"""Reflexive verbs whose « il » may be nobody; lists only, no rule."""

from __future__ import annotations

from quizapp.core.language.french.word_sets import words

# « il s'agit de », « il s'ensuit », « il se peut que »: never anybody's.
IMPERSONAL = words("agir ensuivre ensuire pouvoir suivre")
# « il se produit des incidents », « il se vend 300 voitures », but « il se produit à Gao ».
EITHER = words(
    "produire passer trouver former créer vendre dégager écouler dérouler élever construire faire"
)
