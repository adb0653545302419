"""What kind of thing a named answer is: the noun that asks for exactly it.

« Quelle ville », « Quel département », « Quelle ONG »: from the name's own words, from what
the article calls it, from the gazetteer.
"""

from __future__ import annotations

from dataclasses import dataclass

from quizapp.core.facts.findings import Entity, Mention
from quizapp.core.language import gazetteer
from quizapp.core.language.french import grammar, kind_nouns_lexicon
from quizapp.core.language.french.hypernyms_lexicon import CLASS_COGNATES
from quizapp.core.language.french.roles_lexicon import ROLE_HEADS
from quizapp.core.model import FactKind
from quizapp.core.questions.bodies import kind_of
from quizapp.core.questions.context import Context

TOWN = 10_000  # inhabitants; what has fewer is no « ville » to those who live near
ORGANISATION = "organisation"


@dataclass(frozen=True, slots=True)
class Hypernym:
    """A common noun in the singular and its gender, "Masc" or "Fem"."""

    noun: str
    gender: str

    @property
    def asked(self) -> str:
        """« quelle ville », « quel pays »."""
        return f"{grammar.which(self.gender, 'Sing').lower()} {self.noun}"


def hypernym(entity: Entity, context: Context) -> Hypernym | None:
    """The noun that asks for an entity; None when no sure one is known."""
    if entity.kind is FactKind.PLACE:
        return _place(entity, context)
    if entity.kind is FactKind.ORGANISATION:
        return _body(entity, context)
    return _function(entity)


def _place(entity: Entity, context: Context) -> Hypernym | None:
    """« le Lot » → département, « la mer Baltique » → mer, « Bamako » → ville."""
    found = gazetteer.lookup(entity.name)
    if entity.level == gazetteer.Level.COUNTRY:
        return Hypernym("pays", "Masc")
    if entity.level == gazetteer.Level.CONTINENT:
        return Hypernym("continent", "Masc")
    if entity.level == gazetteer.Level.CITY:
        return _town(entity, found, context)
    first = entity.name.split()[0]
    if entity.level == gazetteer.Level.REGION:
        return _subdivision(first, found)
    noun = first.lower()
    gender = kind_nouns_lexicon.SITES.get(noun)
    return Hypernym(noun, gender) if gender and " " in entity.name else None


def _town(entity: Entity, found: gazetteer.Place | None, context: Context) -> Hypernym:
    """« le village de Kerguen » → village; without a word of the article, by its size."""
    for mention in entity.mentions:
        noun = _noun_before(mention, context)
        if noun in kind_nouns_lexicon.SETTLEMENTS:
            return Hypernym(noun, kind_nouns_lexicon.SETTLEMENTS[noun])
    small = found is not None and 0 < found.population < TOWN
    return Hypernym("localité" if small else "ville", "Fem")


def _subdivision(first: str, found: gazetteer.Place | None) -> Hypernym | None:
    word = (found.type_word if found else None) or first
    gender = kind_nouns_lexicon.SUBDIVISION_WORDS.get(word)
    if gender:
        return Hypernym(word, gender)
    if found is None:
        return None
    return Hypernym(*kind_nouns_lexicon.SUBDIVISIONS.get(found.within or "", ("région", "Fem")))


def _noun_before(mention: Mention, context: Context) -> str:
    """The noun of « la ville de Gao », « des usines d’Airbus », "" for none."""
    tokens = context.tokens(mention.span)
    if tokens is None or tokens.start < 2:
        return ""
    at = tokens.start - 1
    if context.doc[at].lower_ in {"la", "le", "l'", "les"} and at > 1:
        at -= 1
    linked = context.doc[at].lower_ in {"de", "d'", "du", "des"}
    return context.doc[at - 1].lower_ if linked else ""


def _body(entity: Entity, context: Context) -> Hypernym:
    """« ministère de la Santé » → ministère, « l’ONG Human Rights Watch » → ONG."""
    known = kind_nouns_lexicon.KNOWN_BODIES.get(kind_of(entity) or "")
    if known is not None:
        return Hypernym(*known)
    own = (entity.expansion or entity.name).split()[0].lower()
    called = [role.text.split()[0] for role in entity.roles]
    for noun in (own, *called):
        gender = kind_nouns_lexicon.BODIES.get(noun) or kind_nouns_lexicon.BODIES.get(noun.lower())
        if gender:
            return Hypernym("ONG" if noun == "ong" else noun, gender)
    words = {word.lower() for word in entity.name.split()}
    for noun, cognates in CLASS_COGNATES.items():
        if words & cognates and noun in kind_nouns_lexicon.BODIES:  # « Uganda Commercial Bank »
            return Hypernym(noun, kind_nouns_lexicon.BODIES[noun])
    beside = {_noun_before(mention, context) for mention in entity.mentions}
    if beside & kind_nouns_lexicon.OF_COMPANIES:
        return Hypernym("entreprise", "Fem")
    if beside & kind_nouns_lexicon.OF_CLUBS:
        return Hypernym("équipe", "Fem")
    return Hypernym(ORGANISATION, "Fem")


def _function(entity: Entity) -> Hypernym | None:
    """« l’écrivaine Louise Arnavon » → écrivaine, when her gender is known and agrees.

    A function of one word alone: « secrétaire d’État » is no « secrétaire ».
    """
    for role in entity.roles:
        noun = role.text
        if noun in ROLE_HEADS and entity.gender and ROLE_HEADS[noun] in {None, entity.gender}:
            return Hypernym(noun, entity.gender)
    return None
