"""Words and their contraries in the same construction, for statements made false.

The two of a pair take the same complements and agree alike, and either can be believed of the
same subject in the news. After « antonymes », Riegel, Pellat and Rioul, « Grammaire méthodique
du français », chap. XX.
"""

from __future__ import annotations

# What nobody would believe of the subject is left out: who blames does not praise, a council does
# not annul what it proposes, a maker does not buy its cars.
# Verbs in -er that are conjugated with « avoir », by their infinitive; either for the other.
VERBS: tuple[tuple[str, str], ...] = (
    ("augmenter", "diminuer"),
    ("progresser", "reculer"),
    ("accepter", "refuser"),
    ("approuver", "rejeter"),
    ("adopter", "rejeter"),
    ("confirmer", "contester"),
    ("accélérer", "freiner"),
    ("prolonger", "écourter"),
    ("allonger", "écourter"),
    ("importer", "exporter"),
)
# Participles of other verbs, as they are written: the first may become the second.
PARTICIPLES: tuple[tuple[str, str], ...] = (
    ("accru", "réduit"),
    ("réduit", "accru"),
    ("suspendu", "maintenu"),
    ("maintenu", "suspendu"),
    ("interdit", "autorisé"),
    ("autorisé", "interdit"),
    ("acquitté", "condamné"),
    ("relaxé", "condamné"),
    ("chuté", "bondi"),
    ("bondi", "chuté"),
    ("baissé", "augmenté"),
)
# Nouns, as they are written; both of one gender.
NOUNS: tuple[tuple[str, str], ...] = (
    ("hausse", "baisse"),
    ("baisse", "hausse"),
    ("augmentation", "diminution"),
    ("diminution", "augmentation"),
    ("majorité", "minorité"),
    ("victoire", "défaite"),
    ("défaite", "victoire"),
    ("succès", "échec"),
    ("échec", "succès"),
    ("gauche", "droite"),
    ("droite", "gauche"),
)
# Adjectives that add « -e », « -s » and « -es », in the masculine singular.
ADJECTIVES: tuple[tuple[str, str], ...] = (
    ("supérieur", "inférieur"),
    ("inférieur", "supérieur"),
    ("gratuit", "payant"),
    ("payant", "gratuit"),
)
# Other adjectives and adverbs, as they are written.
QUALITIES: tuple[tuple[str, str], ...] = (
    ("privé", "public"),
    ("privée", "publique"),
    ("privés", "publics"),
    ("privées", "publiques"),
    ("provisoirement", "définitivement"),
    ("définitivement", "provisoirement"),
    ("partiellement", "entièrement"),
    ("entièrement", "partiellement"),
)
# Whom or what a title speaks of that tells of a harm.
HARMED = frozenset(
    """victime victimes mort morts morte décès tué tués tuée blessé blessés accident collision crash
    incendie séisme tempête cyclone attentat explosion inondation inondations naufrage épidémie
    avalanche éruption noyade catastrophe massacre agression meurtre""".split()
)
# What a title that says any of them tells of all the others.
MOVEMENTS = frozenset(
    """augmenter diminuer progresser reculer accroître réduire chuter bondir baisser hausse baisse
    augmentation diminution recul progression chute bond record supprimer suppression accélérer
    freiner perdu perdre gagner gagné fondre doubler doublé""".split()
)
