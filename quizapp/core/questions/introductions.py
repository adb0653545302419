"""How people are written at their first mention, and whom nothing introduces.

« Austin » becomes « le secrétaire à la Défense Lloyd Austin »; « Lloyd Austin » alone, of whom
neither title nor article says who he is, may only be the answer.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Token

from quizapp.core.facts.findings import Entity, Mention, Role
from quizapp.core.language.french import grammar
from quizapp.core.language.french.hypernyms_lexicon import ORGANISATION_NOUNS
from quizapp.core.language.french.lexicon import RELATIONAL_NOUNS
from quizapp.core.language.french.nationalities_lexicon import country_of
from quizapp.core.language.french.roles_lexicon import ROLE_HEADS
from quizapp.core.model import FactKind
from quizapp.core.questions.context import Context
from quizapp.core.questions.openness import quoted
from quizapp.core.questions.options.people import famous
from quizapp.core.questions.statements import Edit, Statement

REGNAL = re.compile(r"(?<=\w )[IVX]{1,5}(?:er)?\b")
PROTAGONIST = 4  # mentions from which an article is about someone: the full name is enough
SHORTEST_ASIDE = 3  # words of a role that tells enough in brackets: « analyste à la Bourse »


def unknown_people(statement: Statement, context: Context) -> frozenset[str]:
    """People of the statement with no role, and not in the title."""
    inside_quotes = quoted(statement)
    unknown: set[str] = set()
    for token in (*statement.attribution, *statement.tokens):
        found = context.mention_at(token) if token.i not in inside_quotes else None
        if found is None or found[0].kind is not FactKind.PERSON:
            continue
        if not known(found[0], context) and not _presented_as(token):
            unknown.add(found[0].name)
    return frozenset(unknown)


def _presented_as(first: Token) -> bool:
    """« la Tchécoslovaque Marie Mejzlikova »: a nationality before the name presents it.

    So does a noun with its article of what is no person: « la planète Alpha Centauri Bb », « la
    revue scientifique Nuncius », « les enseignes Bora, Fuji et Kino ».
    """
    if first.i == 0:
        return False
    if country_of(first.nbor(-1).text) is not None:
        return True
    while first.dep_ == "conj" and first.head.pos_ == "PROPN" and first.head.i < first.i:
        first = first.head
    if any(t.dep_ == "case" for t in first.children):
        return False  # « le rachat par Paul Kané »
    noun = first.head
    while noun.dep_ == "nmod" and noun.head.pos_ == "NOUN" and not _determined(noun):
        noun = noun.head  # « les enseignes de mode Bora et Kino »
    if noun.pos_ != "NOUN" or not noun.text.islower() or noun.i >= first.i:
        return False
    if any(t.dep_ == "case" for t in first.children):
        return False  # « le rachat de la mine par Paul Kané »
    between = noun.doc[noun.i + 1 : first.i]
    return _determined(noun) and all(noun.is_ancestor(t) and not t.is_punct for t in between)


def _determined(noun: Token) -> bool:
    return any(t.lower_ in {"le", "la", "l'", "les"} for t in noun.children if t.dep_ == "det")


def known(entity: Entity, context: Context) -> bool:
    """Whether the reader knows who someone is: by a role, by an article that goes on about them.

    A sovereign's number tells him (« Knut IV »), a famous name needs no role.
    """
    familiar = len(entity.mentions) >= PROTAGONIST and " " in entity.name
    familiar = familiar or bool(REGNAL.search(entity.name)) or famous(entity)
    return familiar or bool(introduced(entity, context))


def introduced(entity: Entity, context: Context) -> str:
    """How a person is first named in a stem: full name, with the role unless the title knows it.

    A role that the article writes before the name keeps its place (« le secrétaire à la
    Défense Lloyd Austin »), another follows in brackets. Empty when nothing introduces.
    """
    if context.in_title(entity):
        return entity.name
    roles = [r for r in entity.roles if not _open_role(r, context)]
    if not roles:
        return ""
    role = max(roles, key=lambda r: len(r.text))
    before = any(0 < m.span.start - role.span.end <= 2 for m in entity.mentions)
    if before and entity.gender:
        return f"{grammar.definite(entity.gender, 'Sing', role.text)} {entity.name}"
    if len(role.text.split()) < SHORTEST_ASIDE:
        return ""
    return f"{entity.name} ({role.text})"


def _open_role(role: Role, context: Context) -> bool:
    """« directeur de l'établissement »: the role of something that is itself unknown."""
    words = re.findall(r"[\w-]+", role.text)
    last = words[-1] if len(words) > 1 else ""
    relational = last in RELATIONAL_NOUNS or last in ORGANISATION_NOUNS
    return relational and last not in context.title_words and last not in context.evoked


def owner_cut(statement: Statement, context: Context) -> Token | None:
    """« Son entraîneur, l'Italien Marco Bellini, … » cut to the name: the possessive left out.

    What he says is of whom he trains, which the name alone does not tell; « l'un de ses
    successeurs, Ronald Reagan, … » is whole without them.
    """
    for token in statement.subject:
        found = context.mention_at(token)
        if found is None or found[0].kind is not FactKind.PERSON or context.in_title(found[0]):
            continue
        for owner in statement.sentence.doc[statement.sentence.start : token.i]:
            opens = owner.i == statement.sentence.start or owner.nbor(-1).pos_ == "PUNCT"
            if opens and owner.lower_ in _OWNERS and owner.i not in statement.places:
                between = statement.sentence.doc[owner.i : token.i]
                roles = [t for t in between if t.lemma_.lower() in ROLE_HEADS]
                verbs = any(t.pos_ in _VERBAL for t in between)
                own = roles[:1] == [owner.head] and all(t.head == owner.head for t in roles[1:])
                if own and not verbs:
                    return owner
    return None


_OWNERS = frozenset("son sa ses leur leurs".split())
_VERBAL = frozenset({"VERB", "AUX"})


def names_written(statement: Statement, context: Context) -> Iterator[Edit]:
    """Each person written out at the first mention; an empty edit where it can't be."""
    known: set[str] = set()
    inside_quotes = quoted(statement)
    for token in (*statement.attribution, *statement.tokens):
        found = context.mention_at(token)
        if found is None or token.i in inside_quotes:
            continue
        entity, mention = found
        tokens = context.tokens(mention.span)
        if tokens is None or entity.kind is not FactKind.PERSON or entity.name in known:
            continue
        known.add(entity.name)
        start, attached = title_before(tokens[0], entity)
        if attached == "full" and tokens.start and not _kept(tokens[0].nbor(-1), statement):
            attached = ""  # « Le bourgmestre, Jean Morel, … » of which the name alone is kept
        text = introduced(entity, context)
        if _role_follows(mention, entity, statement):
            text = entity.name
        if attached == "full" or (attached and not entity.roles):
            if mention.text != entity.name:
                yield Edit(tokens.start, tokens.end, entity.name)
            continue
        if not text:
            if mention.text != entity.name:
                yield Edit(tokens.start, tokens.end, entity.name)
            continue
        article = statement.sentence.doc[start].lower_
        if attached and article in {"du", "au", "des", "aux"}:
            text = grammar.after("de" if article in {"du", "des"} else "à", text)
        yield Edit(start, tokens.end, text)


def _kept(before: Token, statement: Statement) -> bool:
    return before in (*statement.attribution, *statement.tokens)


def _role_follows(mention: Mention, entity: Entity, statement: Statement) -> bool:
    """« Jean Morel, chef de la mission, … », « Jean Morel est élu chef de la mission ».

    The statement itself adds the role.
    """
    after = [r for r in entity.roles if r.span.start >= mention.span.end]
    return any(t.idx == role.span.start for role in after for t in statement.tokens)


def title_before(first: Token, entity: Entity) -> tuple[int, str]:
    """Where « le ministre », « M. » before a name begins; "full" when it is the whole role."""
    doc = first.doc
    for role in entity.roles:
        if 0 <= first.idx - role.span.end <= 2:
            return first.i, "full"
    start = first.i
    words = {w for role in entity.roles for w in role.text.lower().split()}
    while start > 0 and doc[start - 1].lower_ in words | {"m.", "mme", "mr"}:
        start -= 1
    heads = {role.text.lower().split()[0] for role in entity.roles} | {"m.", "mme", "mr"}
    while start < first.i and doc[start].lower_ not in heads:
        start += 1  # « l'opposition de X », « le gouvernement Y »: no title of theirs
    if start == first.i:
        bare = start > 1 and doc[start - 1].lower_ in ROLE_HEADS and doc[start - 2].pos_ == "DET"
        return start, "full" if bare else ""  # « le chercheur Michel Mayor », whatever else he is
    if start > 0 and doc[start - 1].lower_ in {"le", "la", "l'", "du", "au"}:
        start -= 1
    return start, "part"
