"""Does a statement stand alone? What points outside it is written out or refuses it.

A reader who has the title and the statement, not the article, must know who and
what is meant (criterion 2 of the rubric). « Austin » becomes « le secrétaire à la
Défense Lloyd Austin »; « hier » becomes the date; « ces forces » refuses.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from quizapp.core.facts.dates import in_french
from quizapp.core.facts.findings import Entity, Granularity, Mention, Moment
from quizapp.core.language.french import grammar
from quizapp.core.language.french.lexicon import (
    DAYS,
    INSTITUTIONS,
    KNOWN_ACRONYMS,
    POINTING_WORDS,
    RELATIONAL_NOUNS,
    UNIQUE_NOUNS,
)
from quizapp.core.language.french.nationalities_lexicon import country_of
from quizapp.core.model import FactKind, Span
from quizapp.core.questions.context import Context
from quizapp.core.questions.statements import Edit, Statement

_THIRD_PERSON = frozenset({"il", "elle", "ils", "elles"})
_OPEN_PRONOUNS = frozenset(
    """le la les l' lui leur eux y en on nous vous je j' tu me m' te t' moi toi cela ça ceci ce c'
    celui celle ceux celles lui-même elle-même eux-mêmes""".split()
)
_TIMES_OF_DAY = {
    "matin": "au matin", "soir": "au soir", "midi": "à midi", "après-midi": "dans l’après-midi",
}  # fmt: skip
_DEMONSTRATIVES = frozenset({"ce", "cet", "cette", "ces"})
_POSSESSIVES = frozenset("son sa ses leur leurs".split())
_FOREIGN_POSSESSIVES = frozenset("mon ma mes ton ta tes notre nos votre vos".split())
_COMPLEMENTS = frozenset(
    {"nmod", "acl", "acl:relcl", "appos", "flat:name", "obl:arg", "nummod:flat"}
)


def standing_alone(statement: Statement, context: Context) -> tuple[Statement | None, str]:
    """The statement with its references written out, and why not when it is None."""
    written = _pronoun_resolved(statement, context)
    edits = (
        *_dates(statement, context),
        *_names(statement, context),
        *_demonstratives(statement, context),
    )
    for edit in edits:
        if edit.text == "":
            return None, f"open:{statement.sentence.doc[edit.start].lower_}"
        written = written.edited(edit)
    written = replace(written, unknown=written.unknown | _unknown(statement, context))
    for problem in _open_words(written, context):
        return None, f"open:{problem}"
    return written, ""


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
    unknown = frozenset() if text else frozenset({entity.name})
    return replace(statement.edited(edit), since=since, unknown=unknown)


def _unknown(statement: Statement, context: Context) -> frozenset[str]:
    """People of the statement with no role, and not in the title."""
    inside_quotes = quoted(statement)
    named = (
        context.mention_at(t)
        for t in (*statement.attribution, *statement.tokens)
        if t.i not in inside_quotes
    )
    people = {e for e, _ in filter(None, named) if e.kind is FactKind.PERSON}
    return frozenset(e.name for e in people if not e.roles and not context.in_title(e))


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
    if role.span.end <= mention.span.start and before:
        return f"{entity.name} ({role.text})"
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
    if start == first.i:
        return start, ""
    if start > 0 and doc[start - 1].lower_ in {"le", "la", "l'", "du", "au"}:
        start -= 1
    return start, "part"


def _dates(statement: Statement, context: Context) -> Iterator[Edit]:
    """Each relative date written in full; an empty edit where the day is unknown."""
    span = statement.source
    kept = {t.i for t in (*statement.attribution, *statement.tokens)}
    inside_quotes = quoted(statement)
    for moment in context.moments_in(span.start, span.end):
        tokens = context.tokens(moment.span)
        if moment.absolute or tokens is None or tokens.start not in kept:
            continue
        if tokens.start in inside_quotes:
            continue
        yield _date_edit(moment, tokens.start, tokens.end, statement)


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
        if token.dep_ == "nmod" and any(
            t.pos_ == "PROPN" or (t.pos_ == "ADJ" and country_of(t.text)) for t in token.subtree
        ):
            return True
    return False


def _date_edit(moment: Moment, start: int, end: int, statement: Statement) -> Edit:
    if moment.start is None:
        return Edit(start, end, "")
    doc = statement.sentence.doc
    before = doc[start - 1] if start > 0 else None
    text = in_french(moment.start, moment.granularity)
    if end < len(doc) and doc[end].lower_ in _TIMES_OF_DAY:
        text, end = f"{text} {_TIMES_OF_DAY[doc[end].lower_]}", end + 1
    if before is not None and before.lower_ in {"le", "ce", "en", "dès", "du", "au"}:
        if before.lower_ in {"le", "ce"} and moment.granularity is Granularity.DAY:
            return Edit(start - 1, end, f"le {text}")
        return Edit(start, end, text)
    prefix = {Granularity.DAY: "le ", Granularity.MONTH: "en ", Granularity.YEAR: "en "}
    return Edit(start, end, prefix.get(moment.granularity, "") + text)


def quoted(statement: Statement) -> frozenset[int]:
    """Places in the Doc of the words between quotation marks."""
    inside, found = False, set()
    for token in statement.sentence:
        if token.text in {"«", "“"} or (token.text == '"' and not inside):
            inside = True
        elif token.text in {"»", "”"} or token.text == '"':
            inside = False
        elif inside:
            found.add(token.i)
    return frozenset(found)


def _open_words(statement: Statement, context: Context) -> Iterator[str]:
    """The words that still point outside, if any."""
    inside_quotes = quoted(statement)
    edited = {i for e in statement.edits for i in range(e.start, e.end)}
    for token in (*statement.attribution, *statement.tokens):
        if token.i in inside_quotes or token.i in edited:
            continue
        pointing = _pointing(token) or _open_pronoun(token, statement)
        if pointing or _open_noun(token, statement, context):
            yield token.lower_
        elif _open_acronym(token, context):
            yield token.text


def _pointing(token: Token) -> bool:
    word = token.lower_
    if word in DAYS:
        return True
    if word in {"même", "mêmes"} and token.pos_ == "ADV":
        return False
    if word == "y" and token.nbor(1).lower_ in {"a", "avait", "aura", "aurait"}:
        return False
    if word == "en" and token.pos_ != "PRON":
        return False
    if word.startswith("précédent") and token.i and token.nbor(-1).lower_ == "sans":
        return False
    if word in {"dernier", "dernière", "derniers", "dernières"} and token.pos_ == "NUM":
        return False
    return word in POINTING_WORDS


def _open_pronoun(token: Token, statement: Statement) -> bool:
    word = token.lower_.lstrip("-")
    if word in _FOREIGN_POSSESSIVES:
        return True
    if word in _POSSESSIVES and token.pos_ == "DET":
        if not statement.subject:
            return True
        return token.i < statement.subject[0].i or token in statement.subject
    if token.pos_ != "PRON":
        return False
    if word in _THIRD_PERSON:
        if token.dep_ == "expl:subj":
            return False
        if not statement.subject:
            return True
        return not (token.i > statement.subject[-1].i and _agrees(token, statement))
    if token.dep_ in {"expl:pv", "expl:pass", "expl:comp"}:
        return False
    return word in _OPEN_PRONOUNS


def _agrees(pronoun: Token, statement: Statement) -> bool:
    """Whether the statement's subject is the only thing a pronoun can take up."""
    head = next((t for t in statement.subject if t.dep_.startswith("nsubj")), statement.subject[0])
    for feature in ("Gender", "Number"):
        own, other = pronoun.morph.get(feature, []), head.morph.get(feature, [])
        if own and other and own != other:
            return False
    return True


def _open_noun(token: Token, statement: Statement, context: Context) -> bool:
    """« le groupe », « la victime », « les deux hommes »: a noun that nothing identifies."""
    if token.pos_ != "NOUN" or context.findings.entity_at(Span(token.idx, token.idx + len(token))):
        return False
    kept = {t.i for t in statement.tokens}
    lemma = token.lemma_.lower()
    if lemma in context.title_words or token.lower_ in context.title_words or lemma in UNIQUE_NOUNS:
        return False
    children = [t for t in token.children if t.i in kept]
    definite = any("Def" in t.morph.get("Definite", []) for t in children)
    complement = any(t.dep_ in _COMPLEMENTS and t.i > token.i for t in children)
    adjective = any(t.dep_ == "amod" for t in children)
    if complement:
        return False
    if lemma in INSTITUTIONS:
        return not adjective and not _place_near(statement, context)
    if adjective:
        return definite and lemma in RELATIONAL_NOUNS and _mentioned_before(token, context)
    if token.dep_ in {"fixed", "obl:mod", "obl:arg"} and not definite:
        return False
    if definite:
        subject = token in statement.subject
        return subject or lemma in RELATIONAL_NOUNS or _mentioned_before(token, context)
    return lemma in RELATIONAL_NOUNS and token in statement.subject


def _place_near(statement: Statement, context: Context) -> bool:
    """Whether title or statement names the place an institution belongs to."""
    source = statement.source
    here = context.mentions_in(source.start, source.end)
    if any(e.kind is FactKind.PLACE for e, _ in here):
        return True
    return any(e.kind is FactKind.PLACE and context.in_title(e) for e in context.findings.entities)


def _mentioned_before(token: Token, context: Context) -> bool:
    """Whether an earlier sentence uses the noun: then « le » points back to it."""
    sentence = token.sent.start
    return any(t.lemma_ == token.lemma_ for t in context.doc[:sentence])


def _open_acronym(token: Token, context: Context) -> bool:
    text = token.text
    if not (text.isalpha() and text.isupper() and 2 <= len(text) <= 6):
        return False
    if text in KNOWN_ACRONYMS or text.lower() in context.title_words or set(text) <= set("IVXLC"):
        return False
    entity = context.findings.entity_at(Span(token.idx, token.idx + len(token)))
    return entity is None or entity.expansion is None
