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
