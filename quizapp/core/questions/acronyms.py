"""Letters and names of bodies that no reader knows: written out as the article first told them.

« l'ISS » becomes « la station spatiale internationale (ISS) », « Febelfin » « la fédération des
banques Febelfin », as a journal writes at the first mention. What the article tells nowhere may
at most be the answer.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Token

from quizapp.core.facts.findings import Entity
from quizapp.core.facts.organisations import expansions, initials_of
from quizapp.core.facts.sentences import text_of
from quizapp.core.language.french import grammar
from quizapp.core.language.french.hypernyms_lexicon import ORGANISATION_NOUNS
from quizapp.core.language.french.lexicon import INSTITUTIONS, KNOWN_ACRONYMS
from quizapp.core.language.french.names_lexicon import ORGANISATION_HEADS
from quizapp.core.language.french.nationalities_lexicon import country_of
from quizapp.core.model import FactKind, Span
from quizapp.core.questions.bodies import bare, bodies
from quizapp.core.questions.context import Context
from quizapp.core.questions.quotation_marks import between_marks
from quizapp.core.questions.statements import Edit, Statement

LONGEST_ACRONYM = 6  # letters
_ARTICLES = frozenset({"le", "la", "les", "l'", "du", "au", "aux", "des"})
_GENDERED = {"la": "Fem", "une": "Fem", "le": "Masc", "un": "Masc", "du": "Masc", "au": "Masc"}
_ARTICLE_BEFORE = re.compile(r"(?i)\b(la|une|le|un|du|au|les|des|l')\s*$")
_CATEGORY = re.compile(r"[A-Z]-\d{1,2}")  # « l'équipe U-18 »


def unexplained(token: Token, context: Context) -> bool:
    """Whether a word is an acronym that neither everybody nor the title knows."""
    text = token.text
    if not text[:1].isupper():
        return False
    if _CATEGORY.fullmatch(text):
        return text.lower() not in context.title_words
    if not (text.isalpha() and text.isupper() and 2 <= len(text) <= LONGEST_ACRONYM):
        return False
    if text.casefold() == initials_of(text_of(context.title)):
        return False  # « l'ENAC » under « École nationale de l'aviation civile »
    if text in KNOWN_ACRONYMS or text.lower() in context.title_words or set(text) <= set("IVXLC"):
        return False
    bracketed = token.i > 0 and token.nbor(-1).text == "("  # its expansion stands before it
    return not bracketed and not _within_name(token, context) and not _of_told_kind(token)


def _of_told_kind(token: Token) -> bool:
    """« les syndicats CFDT, CGT et FO », « le détecteur ATLAS »: the noun says what they are."""
    while token.dep_ == "conj" and token.head.i < token.i:
        token = token.head
    if not token.i or any(t.dep_ == "case" for t in token.children):
        return False
    before = token.nbor(-1)
    beside = before.pos_ == "NOUN" and before.text.islower()
    return beside and any(t.dep_ == "det" for t in before.children)


def _within_name(token: Token, context: Context) -> bool:
    """« l'AS Saint-Étienne », « SNCF Réseau »: letters of a longer name."""
    entity = context.entity_over(token)
    beside = token.doc[max(token.i - 1, 0) : token.i + 2]
    words = (t for t in beside if t.text[1:].islower())
    return entity is not None and any(context.entity_over(t) == entity for t in words)


def bodies_written(statement: Statement, context: Context) -> Iterator[Edit]:
    """Each acronym and each little-known body written out at its first mention."""
    told: set[str] = set()
    inside_quotes = between_marks(statement.sentence)
    for token in (*statement.attribution, *statement.tokens):
        if token.i in inside_quotes or token.text in told:
            continue
        edit = None
        if unexplained(token, context):
            edit = _expanded(token, statement, context)
        elif (body := _little_known(token, context)) is not None:
            edit = _presented(token, body, context)
        if edit is not None:
            told.add(token.text)
            yield edit


def unknown_bodies(statement: Statement, context: Context) -> frozenset[str]:
    """Bodies of the statement of which nothing tells what they are."""
    inside_quotes = between_marks(statement.sentence)
    found = (
        (token, _little_known(token, context))
        for token in (*statement.attribution, *statement.tokens)
        if token.i not in inside_quotes
    )
    return frozenset(
        body.name for t, body in found if body is not None and _presented(t, body, context) is None
    )


def _expanded(token: Token, statement: Statement, context: Context) -> Edit | None:
    """« l'ISS » → « la station spatiale internationale (ISS) »."""
    spans = {context.article.text[a.start : a.end]: f for f, a in expansions(text_of(context.doc))}
    span, entity = spans.get(token.text), context.entity_over(token)
    full = entity.expansion if entity is not None else None
    words = context.article.text[span.start : span.end] if span is not None else full
    determiner = token.nbor(-1) if token.i else None
    if words is None or determiner is None or determiner.lower_ not in _ARTICLES:
        return None
    if determiner not in (*statement.attribution, *statement.tokens):
        return None
    told = _agreement(span, context) if span is not None else ("", "Sing")
    gender, number = _GENDERED.get(determiner.lower_, told[0]), told[1]
    if not gender:
        return None
    phrase = f"{grammar.definite(gender, number, words)} ({token.text})"
    preposition = {"du": "de", "des": "de", "au": "à", "aux": "à"}.get(determiner.lower_)
    text = grammar.after(preposition, phrase) if preposition else phrase
    return Edit(determiner.i, token.i + 1, text)


def _agreement(span: Span, context: Context) -> tuple[str, str]:
    """Gender and number of a phrase of the article, by its article, else by its head."""
    before = _ARTICLE_BEFORE.search(text_of(context.doc)[max(0, span.start - 5) : span.start])
    word = before.group(1).lower() if before is not None else ""
    number = "Plur" if word in {"les", "des"} else "Sing"
    tokens = context.doc.char_span(span.start, span.end, alignment_mode="expand")
    if word in _GENDERED or tokens is None:
        return _GENDERED.get(word, ""), number
    return next(iter(tokens[0].morph.get("Gender", [])), ""), number


def _little_known(token: Token, context: Context) -> Entity | None:
    """A body of one name that is not a household word, where nothing before it tells its kind."""
    found = context.mention_at(token)
    if found is None:
        return None
    entity, mention = found
    if entity.kind is not FactKind.ORGANISATION or not entity.certain or context.in_title(entity):
        return None
    generic = entity.name.lower() in INSTITUTIONS | ORGANISATION_HEADS
    if " " in mention.text or generic or mention.text.isupper() or _renowned(entity):
        return None
    told = any(0 < mention.span.start - r.span.end <= len(", ") for r in entity.roles)
    return None if told or (token.i and _tells_kind(token.nbor(-1))) else entity


def _tells_kind(before: Token) -> bool:
    """« l'agence Fides », « la chaîne quatarie Al Jazeera », « l'espagnole Hidralia »."""
    if country_of(before.text) or before.lower_ in ORGANISATION_NOUNS | ORGANISATION_HEADS:
        return True
    return before.pos_ in {"NOUN", "ADJ", "PROPN"}


def _renowned(entity: Entity) -> bool:
    """Whether everybody knows the body: one of the list of its kind, by a name in full."""
    known = {bare(body) for listed in bodies().values() for body in listed}
    return any(s in known for s in entity.surfaces)


def _presented(token: Token, body: Entity, context: Context) -> Edit | None:
    """« Febelfin » → « la fédération des banques Febelfin », by what the article says it is."""
    roles = [r for r in body.roles if " " in r.text]
    if not roles or (token.i and token.nbor(-1).lower_ in _ARTICLES):
        return None
    role = max(roles, key=lambda r: len(r.text))
    tokens = context.tokens(role.span)
    gender = next(iter(tokens[0].morph.get("Gender", [])), "") if tokens is not None else ""
    found = context.mention_at(token)
    mention = context.tokens(found[1].span) if found is not None else None
    if not gender or mention is None:
        return None
    text = f"{grammar.definite(gender, 'Sing', role.text)} {body.name}"
    return Edit(mention.start, mention.end, text)
