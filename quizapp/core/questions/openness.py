"""What still points outside a statement: pronouns, days, acronyms, nouns that nothing identifies.

A reader who has the title and the statement, not the article, must know who and what
is meant (criterion 2 of the rubric). Whatever is found here refuses the statement.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from quizapp.core.language.french.frames_lexicon import FRAME_NOUNS
from quizapp.core.language.french.hypernyms_lexicon import ORGANISATION_NOUNS, PLACE_NOUNS
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
from quizapp.core.language.french.nationalities_lexicon import country_of
from quizapp.core.model import FactKind
from quizapp.core.questions.context import Context
from quizapp.core.questions.coreference import aged
from quizapp.core.questions.frames import evoked, singular
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
        return not _owned(token, statement)
    if word in _OBJECTS and token.i + 1 < len(token.doc) and _conjugated(token.nbor(1), word):
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


def _conjugated(following: Token, word: str) -> bool:
    """« l'a vu », « faute de la construire »: a verb form that « le », « la » is the object of."""
    if following.pos_ not in {"VERB", "AUX"}:
        return False
    return word == "l'" or "Inf" in following.morph.get("VerbForm", [])


_OBJECTS = frozenset({"le", "la", "les", "l'"})


def _owned(possessive: Token, statement: Statement) -> bool:
    """Whether its owner is in the statement: « Le Mali a envoyé son armée ».

    « L'argent transitait par leur compte » has no plural, the owners are elsewhere. Before the
    subject it may look ahead: « Malgré sa défaite, le Mali … ». In a subject, only « le général
    Dupont et ses 20 000 hommes ».
    """
    subject = statement.subject
    if not subject:
        return False
    number = "Plur" if possessive.lower_ in _OF_SEVERAL else "Sing"
    nouns = [t for t in statement.tokens if t.pos_ in {"NOUN", "PROPN"} and t != possessive.head]
    owners = [t for t in nouns if t.i < possessive.i]
    if possessive in subject:
        owners = [t for t in owners if t in subject]
    elif possessive.i < subject[0].i:
        owners += [t for t in nouns if t in subject and t.dep_.startswith("nsubj")]
    several = number == "Plur" and any(t.dep_ == "conj" for t in subject)
    return several or any(t.morph.get("Number", ["Sing"]) == [number] for t in owners)


_OF_SEVERAL = frozenset({"leur", "leurs"})


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
    if token.pos_ != "NOUN" or context.entity_over(token) is not None:
        return False
    if _names_someone(token, context) or _nation(token):
        return False
    kept = {t.i for t in (*statement.attribution, *statement.tokens)}
    children = [t for t in token.children if t.i in kept]
    if _told_by_title(token, children, context) or token.lemma_.lower() in UNIQUE_NOUNS:
        return False
    if any(t.dep_ in _COMPLEMENTS and t.i > token.i for t in children):
        return aged(token) is not None
    if _place_taken_up(token, statement, context):
        return False
    definite = any(_definite(t, token) for t in children)
    joined = [c for t in children if t.dep_ == "conj" for c in t.children]
    adjective = any(t.dep_ == "amod" for t in (*children, *joined))
    if token.lemma_.lower() in INSTITUTIONS:
        return not adjective and not _place_near(statement, context)
    if _evoked(token, statement, context):
        return False
    if adjective:
        return definite and _mentioned_before(token, context)
    if definite:
        return _definite_open(token, statement, context)
    return token.lemma_.lower() in RELATIONAL_NOUNS and token in statement.subject


def _definite_open(token: Token, statement: Statement, context: Context) -> bool:
    """« la subvention »: known to whoever read the sentences before, to nobody else."""
    lemma = token.lemma_.lower()
    if {lemma, token.lower_} & DEFINITE_ALONE:
        return False
    governs = token in statement.subject or token in statement.attribution
    if governs or not statement.subject or _mentioned_before(token, context):
        return True
    plural = "Plur" in token.morph.get("Number", [])  # « la fréquence des trains »: of any
    return lemma in RELATIONAL_NOUNS or (not plural and lemma in FRAME_NOUNS)


def _told_by_title(token: Token, children: list[Token], context: Context) -> bool:
    """Whether the title has the noun; « la banque » is not one of its « banques »."""
    lemma, form = token.lemma_.lower(), token.lower_
    if not {lemma, form} & context.title_words:
        return False
    definite = any(_definite(t, token) for t in children)
    alone = "Sing" in token.morph.get("Number", []) and definite
    return not alone or form in context.title_forms


def _place_taken_up(token: Token, statement: Statement, context: Context) -> bool:
    """« le pays » under a title that names one country, or after the name of one."""
    noun = token.lemma_.lower()
    if "Plur" in token.morph.get("Number", []):
        return False
    if noun in PLACE_NOUNS["country"]:
        return len(context.countries) == 1
    named = [e for e in context.findings.entities if noun in PLACE_NOUNS.get(e.level or "", ())]
    here = {e.name for e, _ in context.mentions_in(statement.tokens[0].idx, token.idx)}
    return len([e for e in named if context.in_title(e) or e.name in here]) == 1


def _nation(token: Token) -> bool:
    """« les Américains »: a whole people, with its capital, needs no antecedent."""
    plural = "Plur" in token.morph.get("Number", [])
    return plural and token.text[:1].isupper() and country_of(token.text) is not None


def _evoked(token: Token, statement: Statement, context: Context) -> bool:
    """Whether the title's event, or one that the statement itself introduces, brings the noun.

    « Une avalanche a surpris un groupe, selon les secours »: the rescuers of that avalanche.
    """
    names = {token.lemma_.lower(), token.lower_, singular(token.lower_)}
    if names & ORGANISATION_NOUNS and len(context.organisations) > 1:
        return False  # « le groupe » under « Samsung … face à Apple »: which?
    if names & context.evoked:
        return True
    if not names & FRAME_NOUNS:
        return False
    introduced = (
        t.lower_
        for t in statement.tokens
        if t.i < token.i and t.pos_ == "NOUN" and any(c.lower_ in _INDEFINITE for c in t.children)
    )
    return bool(names & evoked(introduced))


_INDEFINITE = frozenset({"un", "une"})


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
    if context.countries:
        return True
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
