"""Capitals that writers leave without their accent; word lists only, no rule.

« Le bon usage de l'accent sur les majuscules » (Académie française): it is of the spelling.
"""

from __future__ import annotations

UNACCENTED: dict[str, str] = {
    word.replace("É", "E").replace("Î", "I"): word
    for word in """État États Église Églises École Écoles Égypte Émirats Équateur Érythrée
    Éthiopie Écosse Élysée Économie Énergie Écologie Évangile Évangiles Évêque
    Élections Étienne Égyptien Égyptiens Égyptienne Égyptiennes Écossais Écossaise Éthiopien
    Éthiopiens Équatorien Équatoriens Île Îles Étoile Éditions Élevage Équipement Élysées""".split()
}
