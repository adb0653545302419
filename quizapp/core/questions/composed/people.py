"""Pairs of people: with their words, with their roles."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from quizapp.core.facts.findings import Entity, Quotation, Role
from quizapp.core.facts.roles import head_form
from quizapp.core.language import states
from quizapp.core.language.french import grammar
from quizapp.core.language.french.lexicon import UNIQUE_NOUNS
from quizapp.core.language.french.nationalities_lexicon import country_of
from quizapp.core.language.french.roles_lexicon import (
    FAMOUS_OFFICES,
    INSIDE_ROLE_PREPOSITIONS,
    KINSHIP,
    ROLE_HEADS,
)
from quizapp.core.model import FactKind, Pair
from quizapp.core.questions.checks import words
from quizapp.core.questions.composed.building import sentence_at, told_by_title
from quizapp.core.questions.context import Context

SHORTEST_QUOTE, LONGEST_QUOTE = 5, 20  # words
SHORTEST_ROLE, LONGEST_ROLE = 2, 9  # words: « ministre » alone could be several
FEWEST_ALIKE = 2  # people of a gender: one alone is told by « directrice » or « ravie »
MOST_IN_TITLE = 0.5  # of the content words of a quote or a role
# « je suis ravie »: an adjective that agrees with who speaks.
_AGREEING = re.compile(
    r"\b(?:je (?:suis|reste|serai)|j’étais|j’ai été|je me sens)\b", re.IGNORECASE
)
_DEFINITE = frozenset({"le", "la", "l'", "les", "du", "des", "au", "aux"})
_POSSESSIVES = frozenset("son sa ses leur leurs notre nos ce cet cette ces".split())
# Offices whose complement is a portfolio, of which there is one: « ministre du budget ».
_PORTFOLIO = frozenset({"ministre", "secrétaire", "vice-ministre", "premier-ministre"})


def quoted(context: Context) -> list[Pair]:
    """A person and a whole quote for each speaker whom the quote's own sentence names."""
    found: dict[str, tuple[Entity, Pair]] = {}
    for quotation in context.findings.quotations:
        speaker = quotation.speaker
        pair = _said(quotation, context)
        if speaker is not None and pair is not None:
            found.setdefault(speaker.name, (speaker, pair))
    cued = any(_AGREEING.search(pair.right) for _, pair in found.values())
    return _alike(list(found.values())) if cued else [pair for _, pair in found.values()]


def _said(quotation: Quotation, context: Context) -> Pair | None:
    speaker, (start, end) = quotation.speaker, quotation.span
    source = sentence_at(start, context)
    if speaker is None or source is None or not quotation.complete or not _whole_name(speaker):
        return None
    text = context.article.text[start:end].strip()
    beside = any(source.holds(mention.span) for mention in speaker.mentions)
    bad = any(mark in text for mark in '«»[]"\n') or not source.holds(quotation.span)
    if bad or not beside or not SHORTEST_QUOTE <= len(text.split()) <= LONGEST_QUOTE:
        return None
    named = any(e.kind is FactKind.PERSON for e, _ in context.mentions_in(start, end))
    if named or told_by_title(text, context, MOST_IN_TITLE):
        return None
    words_only = text.rstrip(" ,;.") if not text.endswith(("!", "?", "…")) else text
    return Pair(speaker.name, grammar.punctuated(f"« {words_only} »"), source)


def _whole_name(person: Entity) -> bool:
    return person.kind is FactKind.PERSON and person.certain and " " in person.name


def roles(context: Context) -> list[Pair]:
    """A person and a role for each whose role nothing but the article tells."""
    found = [
        (entity, role, pair)
        for entity in context.findings.entities
        for role in _fitting(entity, context)
        if (pair := _presented(entity, role, context)) is not None
    ]
    first = {entity.name: (entity, role, pair) for entity, role, pair in reversed(found)}
    kept = sorted(first.values(), key=lambda row: row[2].source)
    marked = any(_gender(role, context) for _, role, _ in kept)
    surnames = Counter(entity.name.split()[-1] for entity, _, _ in kept)
    offices = Counter(_office(pair.right) for _, _, pair in kept)
    pairs = [
        (entity, pair)
        for entity, _, pair in kept
        if surnames[entity.name.split()[-1]] == 1 and offices[_office(pair.right)] == 1
    ]
    return _alike(pairs) if marked else [pair for _, pair in pairs]


def _office(role: str) -> frozenset[str]:
    """What a role is in charge of: the same for « secrétaire à » and « ministre de la Défense »."""
    head, _, charge = role.partition(" ")
    return words(charge) or words(head)


def _fitting(entity: Entity, context: Context) -> Iterator[Role]:
    """The roles of a person that stand alone and that no general knowledge gives."""
    if not _whole_name(entity):
        return
    for role in entity.roles:
        tokens = context.tokens(role.span)
        lower = role.text.lower().replace("’", "'")
        famous = any(re.search(rf"\b{office}\b", lower) for office in FAMOUS_OFFICES)
        if tokens is None or famous or context.in_title(entity) or _quoted(role, context):
            continue
        if _complemented(tokens) and not _open(tokens, context):
            yield role


def _quoted(role: Role, context: Context) -> bool:
    """Words of a quote are not the article's: « don Carlo, 3e prince de Venosa, duc de … »."""
    return any(q.span.holds(role.span) for q in context.findings.quotations)


def _complemented(role: Tokens) -> bool:
    """« directeur du parc »; « maire sortant », « jeune entraîneur » could be anyone's."""
    return any(t.lower_ in INSIDE_ROLE_PREPOSITIONS for t in role)


def _presented(entity: Entity, role: Role, context: Context) -> Pair | None:
    source = sentence_at(role.span.start, context)
    if source is None or not any(source.holds(mention.span) for mention in entity.mentions):
        return None
    text = _without_country(role, context)
    names = {word for surface in entity.surfaces for word in words(surface)}
    telling = words(text) & names or told_by_title(text, context, MOST_IN_TITLE)
    if not text or telling or not SHORTEST_ROLE <= len(text.split()) <= LONGEST_ROLE:
        return None
    return Pair(entity.name, grammar.punctuated(text), source)


def _without_country(role: Role, context: Context) -> str:
    """« ministre sud-coréen de la Défense » → « ministre de la Défense ».

    Beside foreign names, a nationality would tell whose role it is. Empty for a role that
    says nothing else, or that has its country as a noun.
    """
    tokens = context.tokens(role.span)
    if tokens is None:
        return ""
    kept = [t for t in tokens if not _national(t)]
    text = "".join(context.text(t) + t.whitespace_ for t in kept).strip()
    return "" if states.named_in(text) or len(words(text)) < SHORTEST_ROLE else text


def _national(token: Token) -> bool:
    """« sud-coréen », « franco-argentin »."""
    last = token.text.rpartition("-")[2]
    adjective = token.pos_ == "ADJ" or "-" in token.text
    return adjective and bool(country_of(token.text) or country_of(last))


def _open(role: Tokens, context: Context) -> bool:
    """« directeur de l'établissement »: of which one? a noun that only the article identifies."""
    if head_form(role[0], ROLE_HEADS) in KINSHIP:
        return True
    portfolio = any(head_form(token, ROLE_HEADS) in _PORTFOLIO for token in role)
    return not portfolio and any(_points(token, role, context) for token in role)


def _points(token: Token, role: Tokens, context: Context) -> bool:
    before = token.nbor(-1).lower_ if token.i > role.start else ""
    if token.pos_ == "PRON" or before in _POSSESSIVES:
        return True
    if before not in _DEFINITE or not token.text.islower() or token.pos_ == "ADJ":
        return False
    if token.lemma_.lower() in context.title_words | UNIQUE_NOUNS:
        return False
    after = token.nbor(1) if token.i + 1 < role.end else None
    named = after is not None and (after.pos_ == "ADJ" or after.text[0].isupper())
    return not named and (after is None or after.lower_ not in INSIDE_ROLE_PREPOSITIONS)


def _gender(role: Role, context: Context) -> str | None:
    """What the form of a role tells of its person: « directrice » Fem, « maire » nothing."""
    tokens = context.tokens(role.span)
    for token in tokens if tokens is not None else ():
        form = head_form(token, ROLE_HEADS)
        if form is not None:
            return ROLE_HEADS[form]
    return None


def _alike(found: list[tuple[Entity, Pair]]) -> list[Pair]:
    """Without the one man among women, or the one woman among men."""
    genders = Counter(entity.gender for entity, _ in found)
    return [pair for entity, pair in found if genders[entity.gender] >= FEWEST_ALIKE]
