"""What still points outside a statement: pronouns, days, acronyms, nouns that nothing identifies.

A reader who has the title and the statement, not the article, must know who and what
is meant (criterion 2 of the rubric). Whatever is found here refuses the statement.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from quizapp.core.language.french.lexicon import (
    DAYS,
    DEFINITE_ALONE,
    IMPERSONAL_VERBS,
    INSTITUTIONS,
    KNOWN_ACRONYMS,
    MONTHS,
    POINTING_WORDS,
    RELATIONAL_NOUNS,
    SEASONS,
    UNIQUE_NOUNS,
)
from quizapp.core.model import FactKind
from quizapp.core.questions.context import Context
from quizapp.core.questions.statements import Statement

_THIRD_PERSON = frozenset({"il", "elle", "ils", "elles"})
_OPEN_PRONOUNS = frozenset(
    """le la les l' lui leur eux y en on nous vous je j' tu me m' te t' moi toi cela ça ceci ce c'
    celui celle ceux celles lui-même elle-même eux-mêmes""".split()
)
_POSSESSIVES = frozenset("son sa ses leur leurs".split())
_FOREIGN_POSSESSIVES = frozenset("mon ma mes ton ta tes notre nos votre vos".split())
_COMPLEMENTS = frozenset(
    {"nmod", "acl", "acl:relcl", "appos", "flat:name", "obl:arg", "nummod:flat"}
)


def open_tokens(statement: Statement, context: Context) -> Iterator[Token]:
    """The tokens that still point outside, if any."""
    inside_quotes = quoted(statement)
    edited = {i for e in statement.edits for i in range(e.start, e.end)}
    for token in (*statement.attribution, *statement.tokens):
        if token.i in inside_quotes or token.i in edited:
            continue
        pointing = _points_by_itself(token, context) or _open_pronoun(token, statement)
        if pointing or _open_noun(token, statement, context):
            yield token


def quoted(statement: Statement) -> frozenset[int]:
    """Places in the Doc of the words between quotation marks, looked up once a sentence."""
    sentence = statement.sentence
    kept: dict[tuple[int, int], frozenset[int]]
    kept = sentence.doc.user_data.setdefault(_QUOTED, {})
    place = (sentence.start, sentence.end)
    if place not in kept:
        kept[place] = _between_marks(sentence)
    return kept[place]


_QUOTED = "quizapp.quoted"


def _between_marks(sentence: Tokens) -> frozenset[int]:
    inside, found = False, set()
    for token in sentence:
        if token.text in {"«", "“"} or (token.text == '"' and not inside):
            inside = True
        elif token.text in {"»", "”"} or token.text == '"':
            inside = False
        elif inside:
            found.add(token.i)
    return frozenset(found)


def _points_by_itself(token: Token, context: Context) -> bool:
    """Whether a token points outside whatever statement it stands in."""
    kept = context.pointing
    if token.i not in kept:
        kept[token.i] = (
            _pointing(token, context) or _open_time(token, context) or _open_acronym(token, context)
        )
    return kept[token.i]


def _pointing(token: Token, context: Context) -> bool:
    word = token.lower_
    if word in DAYS:
        dates = context.moments_in(token.idx, token.idx + len(token) + 2)
        return not any(m.absolute for m in dates)  # « le dimanche 20 août 1922 »
    if word == "question" and token.i and token.nbor(-1).lower_ == "en":
        return True
    if word in {"même", "mêmes"} and token.pos_ == "ADV":
        return False
    if word == "y" and _next(token) in {"a", "avait", "aura", "aurait"}:
        return False
    if word == "en" and token.pos_ != "PRON":
        return False
    if word == "ici" and token.i and token.nbor(-1).lower_ == "d'" and _next(token) != "là":
        return False  # « d'ici à 2030 »
    if word in {"autre", "autres"} and token.i and token.nbor(-1).lower_ in {"d'", "un", "une"}:
        return token.head.dep_.startswith("nsubj")  # « dans d'autres pays »
    if word == "même" and token.i and token.nbor(-1).lower_ == "en":
        return False  # « en même temps »
    if word.startswith("précédent") and token.i and token.nbor(-1).lower_ == "sans":
        return False
    return word in POINTING_WORDS


def _next(token: Token) -> str:
    return token.nbor(1).lower_ if token.i + 1 < len(token.doc) else ""


def _open_time(token: Token, context: Context) -> bool:
    """« en mars » without its year, « depuis un an », « il y a deux jours »."""
    if token.lower_ in SEASONS and _next(token).isdigit():
        return False  # « au printemps 2027 »
    if token.lower_ in MONTHS:
        covering = context.moments_in(token.sent.start_char, token.sent.end_char)
        return not any(m.absolute and m.span.start <= token.idx < m.span.end for m in covering)
    if token.lower_ in {"depuis", "a"}:
        elapsed = token.lower_ == "depuis" or (token.i and token.nbor(-1).lower_ == "y")
        following = [t.lower_ for t in token.doc[token.i + 1 : token.i + 4]]
        return bool(elapsed) and any(w in _ELAPSED for w in following)
    return False


_ELAPSED = frozenset("an ans année années mois semaine semaines jours jour heures".split())


def _open_pronoun(token: Token, statement: Statement) -> bool:
    word = token.lower_.lstrip("-")
    if word in _FOREIGN_POSSESSIVES:
        return True
    if word in _POSSESSIVES and token.pos_ == "DET":
        if not statement.subject:
            return True
        return token.i < statement.subject[0].i or token in statement.subject
    if word == "l'" and token.i + 1 < len(token.doc) and token.nbor(1).pos_ in {"VERB", "AUX"}:
        return True
    if word in _THIRD_PERSON and (token.pos_ == "PRON" or token.text.startswith("-")):
        if token.dep_ == "expl:subj" and token.head.lemma_ in IMPERSONAL_VERBS:
            return False
        if not statement.subject or token.text.startswith("-"):
            return True
        return not (token.i > statement.subject[-1].i and _agrees(token, statement))
    if token.pos_ != "PRON" or token.dep_ in {"expl:pv", "expl:pass", "expl:comp"}:
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
    if token.pos_ != "NOUN":
        return False
    lemma = token.lemma_.lower()
    if lemma in context.title_words or token.lower_ in context.title_words or lemma in UNIQUE_NOUNS:
        return False
    if context.entity_over(token) is not None:
        return False
    if _names_someone(token, context):
        return False
    kept = {t.i for t in statement.tokens}
    children = [t for t in token.children if t.i in kept]
    if any(t.dep_ in _COMPLEMENTS and t.i > token.i for t in children):
        return False
    definite = any(_definite(t, token) for t in children)
    joined = [c for t in children if t.dep_ == "conj" for c in t.children]
    adjective = any(t.dep_ == "amod" for t in (*children, *joined))
    if lemma in INSTITUTIONS:
        return not adjective and not _place_near(statement, context)
    if adjective:
        return definite and _mentioned_before(token, context)
    if definite and token.lower_ not in DEFINITE_ALONE:
        governs = token in statement.subject or not statement.subject
        return governs or lemma in RELATIONAL_NOUNS or _mentioned_before(token, context)
    if definite:
        return False
    return lemma in RELATIONAL_NOUNS and token in statement.subject


def _definite(determiner: Token, noun: Token) -> bool:
    """A definite article; « des » after a verb is the plural of « un »."""
    if "Def" not in determiner.morph.get("Definite", []):
        return False
    return determiner.lower_ != "des" or noun.head.pos_ not in {"VERB", "AUX"}


def _names_someone(token: Token, context: Context) -> bool:
    """« l'astrophysicien français Jean-Pierre Luminet »: the name follows at once."""
    following = token.doc[token.i + 1 : token.i + 3]
    for other in following:
        found = context.mention_at(other)
        if found is not None:
            return found[0].kind is FactKind.PERSON
        if other.pos_ != "ADJ":
            return False
    return False


def _place_near(statement: Statement, context: Context) -> bool:
    """Whether title or statement names the place an institution belongs to."""
    source = statement.source
    here = context.mentions_in(source.start, source.end)
    if any(e.kind is FactKind.PLACE for e, _ in here):
        return True
    return any(e.kind is FactKind.PLACE and context.in_title(e) for e in context.findings.entities)


def _mentioned_before(token: Token, context: Context) -> bool:
    """Whether an earlier sentence uses the noun: then « le » points back to it."""
    return context.first_use(token.lemma_) < token.sent.start


def _open_acronym(token: Token, context: Context) -> bool:
    text = token.text
    if not (text.isalpha() and text.isupper() and 2 <= len(text) <= 6):
        return False
    if text in KNOWN_ACRONYMS or text.lower() in context.title_words or set(text) <= set("IVXLC"):
        return False
    entity = context.entity_over(token)
    return entity is None or entity.expansion is None
