"""Past participles by the auxiliary of their clause; masculine singular, lists only.

Grevisse & Goosse, *Le Bon Usage*, § 812 (verbs conjugated with « être ») and § 772 (the passive
that tells a state).
"""

from __future__ import annotations

from quizapp.core.language.french.word_sets import words

# Of verbs that take « être »: « né à Gao » → « est-il né à Gao ».
ENTERING = words("né mort décédé paru devenu apparu entré parti arrivé venu issu")
# What lasts: « situé à Gao » → « est-il situé à Gao », whatever the tense of the rest.
LASTING = words(
    """situé basé composé constitué connu appelé nommé dénommé surnommé intitulé dédié consacré
    destiné réputé considéré entouré bordé limité peuplé habité doté équipé muni pourvu divisé
    réparti rattaché relié jumelé apparenté affilié spécialisé implanté établi domicilié localisé
    implanté placé ancré exposé orienté formé"""
)
