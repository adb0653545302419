"""Nouns by which a text takes up a name: « L'Oréal … le groupe ». No rule lives here.

A definite noun that names the class of an earlier name is its most frequent anaphor in the
press (Schnedecker, 1997). Singular, lower case.
"""

from __future__ import annotations

from quizapp.core.language.french.names_lexicon import ORGANISATION_APPOSITIONS

# Those before which a name stands in apposition: « le groupe L'Oréal », « la chaîne Arte ».
ORGANISATION_NOUNS = ORGANISATION_APPOSITIONS | frozenset(
    """formation conglomérat multinationale organisme institution transporteur écurie média maison
    fondation agence""".split()
)

# Those of which a country has many: a nationality does not tell which.
FIRM_NOUNS = frozenset(
    """géant groupe firme entreprise société compagnie constructeur fabricant club équipe marque
    maison multinationale opérateur distributeur éditeur label journal quotidien magazine chaîne
    colosse mastodonte équipementier avionneur assureur conglomérat association ong""".split()
)

# Who makes or trades something: « le premier producteur » is nobody without it.
MAKERS = frozenset(
    """producteur exportateur importateur consommateur fabricant fournisseur acheteur vendeur
    constructeur distributeur""".split()
)

# Nouns that tell nothing of what is counted: « 770 installations ».
HOLLOW_NOUNS = frozenset(
    """installation unité équipement structure élément objet dispositif exemplaire modèle demande
    échantillon chose""".split()
)

# Those of any firm, of which the title's is meant.
FIRM_WORDS = frozenset(
    """groupe firme entreprise société compagnie multinationale conglomérat géant
    organisation""".split()
)

# Class → words of other tongues, or short forms, by which a name says that it is of the class.
CLASS_COGNATES = {
    "institution": frozenset({"institute", "institut", "institution"}),
    "institut": frozenset({"institute"}),
    "université": frozenset({"university", "universität", "universidad", "università"}),
    "club": frozenset({"fc", "sc", "ac", "as", "rc", "cf", "united", "sporting", "racing"}),
    "banque": frozenset({"bank", "banco", "banca"}),
    "fondation": frozenset({"foundation", "stiftung"}),
    "association": frozenset({"verein"}),
    "agence": frozenset({"agency"}),
    "compagnie": frozenset({"company", "airlines", "airways"}),
    "entreprise": frozenset({"inc", "company", "corporation", "gmbh"}),
    "société": frozenset({"company", "corporation", "society", "gmbh"}),
    "ouvrage": frozenset({"mur", "pont", "barrage", "tunnel", "viaduc", "digue", "canal", "tour"}),
    "édifice": frozenset({"cathédrale", "église", "château", "palais", "tour", "théâtre"}),
    "monument": frozenset({"cathédrale", "statue", "château", "palais", "tour", "temple"}),
}

# Level of a place → the nouns that take it up.
PLACE_NOUNS: dict[str, frozenset[str]] = {
    "country": frozenset("pays royaume nation".split()),
    "city": frozenset("ville commune cité municipalité métropole localité village".split()),
    "region": frozenset("région province département canton territoire île archipel".split()),
    "water": frozenset("fleuve rivière lac canal détroit golfe".split()),
    "mountain": frozenset("mont montagne volcan massif sommet pic".split()),
    "site": frozenset("île archipel site".split()),
    "other": frozenset("île archipel".split()),
}
