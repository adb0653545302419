"""« le groupe » → « le groupe L'Oréal »: a noun that takes up a name gets the name beside it.

Written after the noun, in apposition, the name changes nothing in the sentence: gender, number
and contraction stay those of the noun (« du groupe L'Oréal », « la mairesse Line Desrochers »).
Only when one earlier name is of the class; two possible ones give nothing.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from quizapp.core.facts.demonyms import demonyms
from quizapp.core.facts.findings import Entity
from quizapp.core.language.french import grammar
from quizapp.core.language.french.hypernyms_lexicon import (
    CLASS_COGNATES,
    FIRM_WORDS,
    ORGANISATION_NOUNS,
)
from quizapp.core.language.french.names_lexicon import ORGANISATION_HEADS
from quizapp.core.language.french.roles_lexicon import KINSHIP, ROLE_HEADS, WEAK_ROLE_HEADS
from quizapp.core.model import FactKind
from quizapp.core.questions.context import Context
from quizapp.core.questions.rendering import render
from quizapp.core.questions.statements import Edit, Statement
from quizapp.core.questions.topics import agreement_of, topic_of

_DEFINITE = frozenset({"le", "la", "l'", "du", "au", "ce", "cet", "cette"})
_TELLING_ROLES = ROLE_HEADS.keys() - WEAK_ROLE_HEADS - KINSHIP
NEAR = 1200  # characters back: an organisation named farther away is another story's


def name_beside(statement: Statement, noun: Token, context: Context) -> Edit | None:
    """The edit that writes beside ``noun`` the one name it takes up; None when in doubt."""
    determiner = next((t for t in noun.children if t.lower_ in _DEFINITE and t.i < noun.i), None)
    if determiner is None:
        determiner = _before_inhabitant(noun)
    if determiner is None or determiner.i not in statement.places:
        return None
    if "Plur" in noun.morph.get("Number", []):
        return None
    entity = _taken_up(noun, context)
    if entity is None or _names_it(statement, entity, context):
        return None
    if noun.pos_ == "PROPN" or _holds_its_class(entity, noun):
        return _name_alone(determiner, noun, entity, context)
    run = [noun, *(t for t in noun.children if t.dep_ == "amod" and t.i == noun.i + 1)]
    first = entity.name.split()[0].lower()
    if first in ORGANISATION_HEADS and entity.kind is FactKind.ORGANISATION:
        if first != noun.lower_ or len(run) > 1:
            return None
        text = entity.name  # « le Conseil » → « le Conseil national syrien »
    else:
        text = f"{render(context, run)} {entity.name}"
    if determiner.lower_ not in {"ce", "cet", "cette"}:
        return Edit(noun.i, run[-1].i + 1, text)
    article = "la" if determiner.lower_ == "cette" else "le"
    adjacent = determiner.i + 1 == noun.i
    return Edit(determiner.i, run[-1].i + 1, grammar.join(article, text)) if adjacent else None


def _before_inhabitant(noun: Token) -> Token | None:
    """The article of « la Vaudoise », whatever the parse hangs it on."""
    before = noun.nbor(-1) if noun.i else None
    return before if before is not None and before.lower_ in _DEFINITE else None


def _holds_its_class(entity: Entity, noun: Token) -> bool:
    """« l'institution … Clark Art Institute », « le club … Football Club de Gao »: said twice."""
    words = {w.lower() for w in entity.name.split()}
    cognates = CLASS_COGNATES.get(noun.lower_, frozenset()) | {noun.lower_}
    return entity.name.split()[0].lower() != noun.lower_ and bool(words & cognates)


def _name_alone(determiner: Token, noun: Token, entity: Entity, context: Context) -> Edit | None:
    """« de l'institution » → « du Clark Art Institute », as the text itself names it."""
    preposition = {"du": "de", "au": "à"}.get(determiner.lower_)
    name = entity.name
    if entity.kind is not FactKind.PERSON:
        article = _article_of(entity, context)
        if article is None:
            return None
        name = grammar.join(article, name) if article else name
    start = determiner.i
    before = determiner.nbor(-1) if determiner.i else None
    if preposition is None and before is not None and before.lower_ in {"de", "à"}:
        preposition, start = before.lower_, before.i
    text = grammar.after(preposition, name) if preposition else name
    return Edit(start, noun.i + 1, text)


def _article_of(entity: Entity, context: Context) -> str | None:
    """The article that the text gives a name, "" for none; None where it tells no gender."""
    for mention in entity.mentions:
        tokens = context.tokens(mention.span)
        if tokens is None or mention.text != entity.name or tokens.start == 0:
            continue
        before = tokens[0].nbor(-1).lower_
        if before in _WHOLE_ARTICLES:
            return _WHOLE_ARTICLES[before]
    return None


_WHOLE_ARTICLES = {"le": "le", "la": "la", "l'": "l'", "du": "le", "au": "le"}


def aged(noun: Token) -> Token | None:
    """The last word of « l'athlète de 31 ans » where an age is all that tells who is meant."""
    inside = [t for t in noun.children if t.i > noun.i]
    if len(inside) != 1 or inside[0].lower_ not in {"ans", "an"}:
        return None
    definite = any(t.lower_ in _DEFINITE for t in noun.children)
    return inside[0] if definite and _role(noun) else None


def name_instead(noun: Token, context: Context) -> Edit | None:
    """« l'athlète de 31 ans » → the one person of the title, if of that gender."""
    last, topic = aged(noun), topic_of(context)
    if last is None or topic is None or not topic.person:
        return None
    determiner = next(t for t in noun.children if t.lower_ in _DEFINITE)
    preposition = {"du": "de", "au": "à"}.get(determiner.lower_)
    gender = "" if determiner.lower_ == "l'" else agreement_of(noun, context).gender
    if gender and gender != topic.agreement.gender:
        return None
    text = grammar.after(preposition, topic.text) if preposition else topic.text
    return Edit(determiner.i, last.i + 1, text)


def _role(noun: Token) -> bool:
    return bool({noun.lower_, noun.lemma_.lower()} & _PEOPLE)


_PEOPLE = ROLE_HEADS.keys() | "homme femme garçon fille adolescent adolescente".split()


def _taken_up(noun: Token, context: Context) -> Entity | None:
    forms = {noun.lower_, noun.lemma_.lower()}
    if noun.pos_ == "PROPN" and noun.text in demonyms(context.doc):
        return _inhabitant(noun, context)
    if forms & ORGANISATION_NOUNS or noun.lower_ in ORGANISATION_HEADS:
        return _sole(_organisations(noun, context), context)
    if forms & _TELLING_ROLES:
        found = {e.name: e for e in _bearers(noun, context)}
        return next(iter(found.values())) if len(found) == 1 else None
    return None


def _inhabitant(noun: Token, context: Context) -> Entity | None:
    """« La Vaudoise Mélanie Rochat … la Vaudoise »: the one person so called before."""
    found = {
        entity.name: entity
        for entity in context.findings.entities
        if entity.kind is FactKind.PERSON
        for mention in entity.mentions
        if (tokens := context.tokens(mention.span)) is not None
        and 0 < tokens.start < noun.i
        and tokens[0].nbor(-1).text == noun.text
    }
    return next(iter(found.values())) if len(found) == 1 else None


def _sole(found: Iterator[Entity], context: Context) -> Entity | None:
    """The only one, or of several the only one of the title."""
    entities = list({e.name: e for e in found}.values())
    titled = [e for e in entities if context.in_title(e)]
    chosen = entities if len(entities) == 1 else titled
    return chosen[0] if len(chosen) == 1 else None


def _organisations(noun: Token, context: Context) -> Iterator[Entity]:
    """Organisations named before the noun; of « le Conseil », those that begin so."""
    capital = noun.text[:1].isupper() and not noun.text.isupper()
    named = capital or noun.lower_ not in ORGANISATION_NOUNS
    for entity in context.findings.entities:
        if entity.kind is not FactKind.ORGANISATION or not entity.certain:
            continue
        if named and entity.name.split()[0].lower() != noun.lower_:
            continue
        if not named and not _of_class(entity, noun, context):
            continue
        before = [m for m in entity.mentions if m.span.end <= noun.sent.start_char]
        if before and noun.idx - before[-1].span.end <= NEAR:
            yield entity


def _of_class(entity: Entity, noun: Token, context: Context) -> bool:
    """Whether the article says that a body is a club, a bank …; of a firm, that it is the title's.

    « le club » is never the federation that ranks it, « l'entreprise » never the one whose offer
    for it is told.
    """
    classes = {noun.lower_, noun.lemma_.lower()}
    words = {w.lower() for w in entity.name.split()} | {
        w for r in entity.roles for w in r.text.lower().split()[:2]
    }
    cognates = CLASS_COGNATES.get(noun.lower_, frozenset())
    if words & (classes | cognates):
        return True
    for mention in entity.mentions:
        tokens = context.tokens(mention.span)
        if tokens is not None and tokens.start and tokens[0].nbor(-1).lower_ in classes:
            return True  # « le groupe Atlas »
    return bool(classes & FIRM_WORDS) and context.in_title(entity)


def _bearers(noun: Token, context: Context) -> Iterator[Entity]:
    """People who were given the role before: « la mairesse Line Desrochers … la mairesse »."""
    forms = {noun.lower_, noun.lemma_.lower()}
    gender = next(iter(noun.morph.get("Gender", [])), "")
    for entity in context.findings.entities:
        if entity.kind is not FactKind.PERSON or not entity.certain:
            continue
        given = any(
            r.span.end <= noun.idx and forms & set(r.text.lower().split()) for r in entity.roles
        )
        named = any(m.span.end <= noun.sent.start_char for m in entity.mentions)
        if given and named and (not gender or entity.gender in {gender, None}):
            yield entity


def _names_it(statement: Statement, entity: Entity, context: Context) -> bool:
    """Whether the statement has the name already."""
    here = context.mentions_in(statement.sentence.start_char, statement.sentence.end_char)
    return any(e.name == entity.name for e, _ in here)
