"""Does a statement stand alone? What points outside it is written out or refuses it.

A reader who has the title and the statement, not the article, must know who and
what is meant (criterion 2 of the rubric). « Austin » becomes « le secrétaire à la
Défense Lloyd Austin »; « hier » becomes the date; « ces forces » refuses.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from quizapp.core.facts.findings import Entity, Mention
from quizapp.core.language.french import grammar
from quizapp.core.language.french.nationalities_lexicon import country_of
from quizapp.core.model import FactKind, Span
from quizapp.core.questions.context import Context
from quizapp.core.questions.openness import open_tokens, quoted
from quizapp.core.questions.repetition import written_out
from quizapp.core.questions.statements import Edit, Statement
from quizapp.core.questions.times import dated, timeless

_DEMONSTRATIVES = frozenset({"ce", "cet", "cette", "ces"})
PROTAGONIST = 4  # mentions from which an article is about someone: the full name is enough
SHORTEST_ASIDE = 3  # words of a role that tells enough in brackets: « analyste à la Bourse »


def standing_alone(statement: Statement, context: Context) -> tuple[Statement | None, str]:
    """The statement with its references written out, and why not when it is None."""
    statement = timeless(statement, context)
    written = _pronoun_resolved(statement, context)
    edits = (
        *dated(statement, context),
        *_names(statement, context),
        *_demonstratives(statement, context),
    )
    for edit in edits:
        if edit.text == "":
            return None, f"open:{statement.sentence.doc[edit.start].lower_}"
        written = written.edited(edit)
    written = replace(written, unknown=written.unknown | _unknown(statement, context))
    written, pointing = _repeated(written, context)
    for token in pointing:
        return None, f"open:{token.text if token.text.isupper() else token.lower_}"
    return written, ""


def first_open(statement: Statement, context: Context) -> Token | None:
    """The first token that points outside once all that can be is written out."""
    statement = timeless(statement, context)
    written = _pronoun_resolved(statement, context)
    for edit in (*dated(statement, context), *_demonstratives(statement, context)):
        if edit.text == "":
            return statement.sentence.doc[edit.start]
        written = written.edited(edit)
    return next(iter(_repeated(written, context)[1]), None)


def _repeated(statement: Statement, context: Context) -> tuple[Statement, list[Token]]:
    """Open nouns written out with the complement they had when they were last used.

    With the statement come the tokens that still point outside.
    """
    written, pointing = statement, list(open_tokens(statement, context))
    for token in pointing:
        noun = token.head if token.lower_ in _DEMONSTRATIVES else token
        if noun.pos_ == "NOUN" and (token == noun or token.i + 1 == noun.i):
            edit = written_out(statement, noun, context)
            taken = {i for e in written.edits for i in range(e.start, e.end)}
            if edit is not None and taken.isdisjoint(range(edit.start, edit.end)):
                written = written.edited(edit)
    if written is not statement:
        pointing = list(open_tokens(written, context))
    return written, pointing


def _pronoun_resolved(statement: Statement, context: Context) -> Statement:
    """« Il » as the subject written out, when it can only be one person of the passage."""
    if not statement.subject:
        return statement
    pronoun = statement.subject[0]
    found = context.antecedents.get(pronoun.i)
    if found is None or len(statement.subject) > 1:
        return statement
    entity, mention = found
    since = context.sentence_start(mention.span.start)
    if context.article.passage_of(Span(since, statement.source.end)) is None:
        return statement
    text = introduced(entity, mention, context)
    edit = Edit(pronoun.i, pronoun.i + 1, text or entity.name)
    unknown = frozenset() if _known(entity, context) else frozenset({entity.name})
    return replace(statement.edited(edit), since=since, unknown=unknown)


def _unknown(statement: Statement, context: Context) -> frozenset[str]:
    """People of the statement with no role, and not in the title."""
    inside_quotes = quoted(statement)
    unknown: set[str] = set()
    for token in (*statement.attribution, *statement.tokens):
        found = context.mention_at(token) if token.i not in inside_quotes else None
        if found is None or found[0].kind is not FactKind.PERSON:
            continue
        if not _known(found[0], context) and not _presented_as(token):
            unknown.add(found[0].name)
    return frozenset(unknown)


def _presented_as(first: Token) -> bool:
    """« la Tchécoslovaque Marie Mejzlikova »: a nationality before the name presents it."""
    return first.i > 0 and country_of(first.nbor(-1).text) is not None


def _known(entity: Entity, context: Context) -> bool:
    familiar = len(entity.mentions) >= PROTAGONIST and " " in entity.name
    return familiar or bool(introduced(entity, entity.mentions[0], context))


def introduced(entity: Entity, mention: Mention, context: Context) -> str:
    """How a person is first named in a stem: full name, with the role unless the title knows it.

    A role that the article writes before the name keeps its place (« le secrétaire à la
    Défense Lloyd Austin »), another follows in brackets. Empty when nothing introduces.
    """
    if context.in_title(entity):
        return entity.name
    if not entity.roles:
        return ""
    role = max(entity.roles, key=lambda r: len(r.text))
    before = any(0 < m.span.start - role.span.end <= 2 for m in entity.mentions)
    if before and entity.gender:
        return f"{grammar.definite(entity.gender, 'Sing', role.text)} {entity.name}"
    if len(role.text.split()) < SHORTEST_ASIDE:
        return ""
    if 0 <= role.span.start - mention.span.end <= 3:
        return entity.name  # the article itself adds the role right there
    return f"{entity.name} ({role.text})"


def _names(statement: Statement, context: Context) -> Iterator[Edit]:
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
        text = introduced(entity, mention, context)
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
        return start, ""
    if start > 0 and doc[start - 1].lower_ in {"le", "la", "l'", "du", "au"}:
        start -= 1
    return start, "part"


def _demonstratives(statement: Statement, context: Context) -> Iterator[Edit]:
    """« ces forces nord-coréennes » → « les forces nord-coréennes »: the complement identifies.

    Left as it is (and refused later) when nothing after the noun tells which one is meant.
    """
    inside_quotes = quoted(statement)
    kept = {t.i for t in (*statement.attribution, *statement.tokens)}
    for token in (*statement.attribution, *statement.tokens):
        noun = token.head
        if token.i in inside_quotes or token.lower_ not in _DEMONSTRATIVES or token.pos_ != "DET":
            continue
        if noun.pos_ != "NOUN" or noun.i not in kept or not _identified(noun, kept, context):
            continue
        if token.lower_ == "ces":
            yield Edit(token.i, token.i + 1, "les")
            continue
        following = context.text(token.nbor(1))
        article = "la" if token.lower_ == "cette" else "le"
        if grammar.elides(following):
            yield Edit(token.i, token.i + 2, grammar.join(article, following))
        else:
            yield Edit(token.i, token.i + 1, article)


def _identified(noun: Token, kept: set[int], context: Context) -> bool:
    """Whether a nationality or a complement with a name of its own follows the noun."""
    if noun.lemma_.lower() in context.title_words:
        return True
    for token in noun.children:
        if token.i not in kept or token.i < noun.i:
            continue
        if token.dep_ == "amod" and country_of(token.text):
            return True
        if token.pos_ == "PROPN" and token.dep_ in {"appos", "flat:name", "nmod"}:
            return True  # « cette planète Alpha Centauri Bb »
        if token.dep_ in {"nmod", "acl", "advcl"} and any(
            t.pos_ == "PROPN" or (t.pos_ == "ADJ" and country_of(t.text)) for t in token.subtree
        ):
            return True
    return False
