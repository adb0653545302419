"""Nouns that say what a named thing is, with their gender; lists only, no rule."""

from __future__ import annotations

from quizapp.core.language.french.lexicon import ORGANISATION_WORDS

# What a body is, by the first word of its name or of what the article calls it.
BODIES: dict[str, str] = {
    **ORGANISATION_WORDS,
    **dict.fromkeys(
        """constructeur fabricant opérateur distributeur éditeur hebdomadaire mensuel studio label
        cabinet réseau laboratoire armateur assureur avionneur équipementier brasseur hôpital lycée
        collège bureau observatoire consulat cercle cirque opéra service secrétariat organisme
        conseil congrès""".split(),
        "Masc",
    ),
    **dict.fromkeys(
        """ONG ong firme marque filiale télévision chaîne secte milice start-up ambassade caisse
        bibliothèque station plateforme coopérative clinique faculté inspection inspection
        bourse conférence""".split(),
        "Fem",
    ),
}

# What the well-known bodies of a kind are called (the kinds of ``classes_lexicon.BODIES``).
KNOWN_BODIES: dict[str, tuple[str, str]] = {
    "french party": ("parti", "Masc"),
    "space agency": ("agence spatiale", "Fem"),
    "rights group": ("ONG", "Fem"),
    "news agency": ("agence de presse", "Fem"),
    "broadcaster": ("média", "Masc"),
    "newspaper": ("journal", "Masc"),
    "electronics": ("entreprise", "Fem"),
    "software": ("entreprise", "Fem"),
    "carmaker": ("constructeur automobile", "Masc"),
    "airline": ("compagnie aérienne", "Fem"),
    "aircraft maker": ("constructeur aéronautique", "Masc"),
    "bank": ("banque", "Fem"),
    "rocket firm": ("entreprise", "Fem"),
    "oil firm": ("entreprise", "Fem"),
    "sahel movement": ("mouvement", "Masc"),
    "levant movement": ("mouvement", "Masc"),
}

# What a natural or built place is, by the first word of its name.
SITES: dict[str, str] = {
    **dict.fromkeys(
        """océan lac mont massif fleuve canal golfe détroit port aéroport stade parc château pont
        tunnel palais désert archipel volcan pic col cap musée quartier bois cimetière gymnase
        hippodrome glacier plateau""".split(),
        "Masc",
    ),
    **dict.fromkeys(
        """mer île rivière baie vallée base place rue avenue forêt gare centrale cathédrale
        basilique péninsule presqu'île chaîne montagne tour prison""".split(),
        "Fem",
    ),
}

# What the parts of a state are called; elsewhere « région ».
SUBDIVISIONS: dict[str, tuple[str, str]] = {
    "FR-dep": ("département", "Masc"),
    "CH": ("canton", "Masc"),
    "CA": ("province", "Fem"),
    "US": ("État", "Masc"),
}
SUBDIVISION_WORDS: dict[str, str] = {
    **dict.fromkeys(
        """département canton comté district oblast raïon kraï gouvernorat État Land archipel
        atoll désert cap""".split(),
        "Masc",
    ),
    **dict.fromkeys(
        "province région wilaya voïvodie préfecture île péninsule presqu'île vallée".split(), "Fem"
    ),
}

# What a town is called where the article says so.
SETTLEMENTS: dict[str, str] = {
    "ville": "Fem",
    "commune": "Fem",
    "municipalité": "Fem",
    "localité": "Fem",
    "village": "Masc",
    "bourg": "Masc",
}

# « l'usine de X », « le PDG de X »: only a company has one.
OF_COMPANIES = frozenset(
    """PDG pdg usine usines action actions actionnaire actionnaires filiale filiales titre client
    clients salariés ventes constructeur magasin magasins concurrent""".split()
)
OF_CLUBS = frozenset("entraîneur joueur joueurs joueuses attaquant défenseur capitaine".split())

# What a town or a region does without standing for those who govern it: « Lyon accueille … ».
VERBS_OF_PLACES = frozenset(
    """être devenir accueillir abriter compter situer trouver appartenir connaître dépendre
    demeurer rester""".split()
)

# Prepositions before a person that « qui » may follow.
BEFORE_WHOM = frozenset("à avec contre par chez de devant derrière envers sur".split())

# « Sur quelle île », « dans quelle ville ».
ON_AND_NOT_IN = frozenset("continent île archipel mont presqu'île péninsule place plateau".split())
# Verbs whose « à » or « en » is no place: « participer à », « croire en ».
NO_PLACE_AFTER = frozenset(
    """participer croire demander donner accorder appeler répondre opposer livrer vendre imposer
    apporter adresser rappeler permettre offrir refuser reprocher consacrer transformer réclamer
    exiger solliciter commander acheter emprunter prendre céder ressembler renoncer""".split()
)
# After these a town is its team: « évolue avec Dallas », « a battu Metz ».
PLAYING = frozenset(
    """évoluer jouer signer repêcher recruter échanger affronter battre vaincre éliminer dominer
    défaire incliner imposer rencontrer recevoir quitter rejoindre engager""".split()
)
# What more than one may do, and an institution as well as its head. « prévoit » is what the
# pipeline makes of « prévoit ».
SHARED_ACTS = frozenset(
    """aider participer contribuer collaborer appartenir attendre craindre espérer redouter prévoir
    assister bénéficier accueillir rêver souffrir organiser prévoit""".split()
)
# Where someone reacts is not worth a question.
REACTIONS = frozenset("féliciter saluer réagir réjouir condamner déclarer".split())

# Who only passes on what others say: « selon l'AFP ».
REPORTING_BODIES = frozenset(
    """média journal quotidien hebdomadaire mensuel magazine revue chaîne radio télévision
    site""".split()
) | {"agence", "agence de presse"}

# What firms do: « Quelle entreprise a vendu 4 millions de véhicules ? »
OF_FIRMS = frozenset(
    """vendre produire fabriquer acheter acquérir racheter commercialiser distribuer facturer
    exporter importer breveter""".split()
)

# « vendus à Fredericton »: in the town, or to those who live there?
TRADED = frozenset("vendre acheter livrer céder prendre emprunter".split())
