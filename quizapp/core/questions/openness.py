"""What still points outside a statement: pronouns, days, acronyms, nouns that nothing identifies.

A reader who has the title and the statement, not the article, must know who and what
is meant (criterion 2 of the rubric). Whatever is found here refuses the statement.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from quizapp.core.language.french.anaphors_lexicon import GIVING_VERBS, TIMES_TOLD
from quizapp.core.language.french.lexicon import (
    ALWAYS_IMPERSONAL,
    DAYS,
    IMPERSONAL_VERBS,
    MONTHS,
    POINTING_WORDS,
    SEASONS,
)
from quizapp.core.model import Span
from quizapp.core.questions.acronyms import unexplained
from quizapp.core.questions.anaphors import likened, takes_up
from quizapp.core.questions.context import Context
from quizapp.core.questions.definites import identified, nameless, open_noun, takes_up_noun
from quizapp.core.questions.frames import singular
from quizapp.core.questions.quotation_marks import between_marks
from quizapp.core.questions.statements import Statement
from quizapp.core.questions.years import open_year

_THIRD_PERSON = frozenset({"il", "elle", "ils", "elles"})
_OPEN_PRONOUNS = frozenset(
    """le la les l' lui leur eux y en on nous vous je j' tu me m' te t' moi toi cela ça ceci ce c'
    celui celle ceux celles lui-même elle-même eux-mêmes""".split()
)
_POSSESSIVES = frozenset("son sa ses leur leurs".split())
_FOREIGN_POSSESSIVES = frozenset("mon ma mes ton ta tes notre nos votre vos".split())


def open_tokens(statement: Statement, context: Context) -> Iterator[Token]:
    """The tokens that still point outside, if any."""
    inside_quotes = quoted(statement)
    edited = {i for e in statement.edits for i in range(e.start, e.end)}
    for token in (*statement.attribution, *statement.tokens):
        if token.i in inside_quotes or token.i in edited:
            continue
        pointing = _points_by_itself(token, context)
        if pointing is None:
            noun = token.pos_ == "NOUN" and open_noun(token, statement, context)
            pointing = noun or _open_pronoun(token, statement)
        if pointing:
            yield token


def points_back(span: Span, context: Context) -> bool:
    """« Celle-ci est si précieuse »: whether a quote takes up what it does not name."""
    tokens = context.doc.char_span(span.start, span.end, alignment_mode="contract")
    if tokens is None:
        return True
    nouns = [t.i for t in tokens if t.pos_ in {"NOUN", "PROPN"}]
    first = nouns[0] if nouns else tokens.end
    for token in tokens:
        if token.lower_ in _TAKING_UP or (token.lower_ in _THAT_ONE and _next(token) == "-"):
            return True  # « celle-ci », one token or three
        personal = token.lower_ in _THIRD_PERSON and token.dep_ != "expl:subj"
        if personal and token.i < first and token.head.lemma_ not in IMPERSONAL_VERBS:
            return True
        if token.lower_ == "y" and token.i < first and not _there_is(token):
            return True  # « On y entend l'eau »: where?
    if any(takes_up_noun(t, context) or _shown_before(t, context) for t in tokens):
        return True
    return tokens[0].lower_ in _POSSESSIVES | {"lui", "cela", "ça"}


def _shown_before(word: Token, context: Context) -> bool:
    """« ces voyants étaient apparus », « cette somme », « des cas similaires »: told before.

    Not what the title names (« Ce récif n'est pas un musée »), nor a time: « ce 9 novembre ».
    """
    if likened(word):
        return True
    if word.lower_ not in _SHOWING or word.i + 1 >= len(word.doc):
        return False
    noun = word.head if word.head.i > word.i else word.nbor(1)
    if noun.pos_ not in {"NOUN", "PROPN"} or noun.i > word.i + _NEAR_NOUN:
        return False
    told = {noun.lower_, noun.lemma_.lower(), singular(noun.lower_)}
    known = told & (context.title_words | context.evoked | TIMES_TOLD | MONTHS)
    return not known and not word.nbor(1).is_digit


_SHOWING = frozenset({"ce", "cet", "cette", "ces"})
_NEAR_NOUN = 3  # words from a demonstrative to its noun, adjectives between
_THAT_ONE = frozenset({"celui", "celle", "ceux", "celles"})
_TAKING_UP = frozenset("celui-ci celle-ci ceux-ci celles-ci celui-là celle-là".split())


def quoted(statement: Statement) -> frozenset[int]:
    """Places in the Doc of the words between quotation marks; none when all of it stood there."""
    return frozenset() if statement.spoken else between_marks(statement.sentence)


def _points_by_itself(token: Token, context: Context) -> bool | None:
    """Whether a token points outside in whatever statement; None when it depends on that."""
    kept = context.pointing
    if token.i not in kept:
        points = _pointing(token, context) or _open_clitic(token) or _open_time(token, context)
        points = points or unexplained(token, context) or nameless(token, context)
        kept[token.i] = points or (None if _may_be_open(token, context) else False)
    return kept[token.i]


def _may_be_open(token: Token, context: Context) -> bool:
    """A noun or a pronoun that other words of a statement may identify."""
    if token.pos_ == "NOUN" and not identified(token, context):
        return True
    return token.pos_ == "PRON" or token.lower_.lstrip("-") in _THIRD_PERSON | _POSSESSIVES


def _pointing(token: Token, context: Context) -> bool:
    word = token.lower_
    if _ellipsis(token) or takes_up(token):
        return True
    if word in DAYS:
        dates = context.moments_in(token.idx, token.idx + len(token) + 2)
        return not any(m.absolute for m in dates)  # « le dimanche 20 août 1922 »
    if word == "question" and token.i and token.nbor(-1).lower_ == "en":
        return True
    if word in {"même", "mêmes"} and token.pos_ == "ADV":
        return False
    if word == "y" and _next(token) in {"a", "avait", "aura", "aurait"}:
        return not _there_is(token)
    if word == "en" and token.pos_ != "PRON":
        return _verb_follows(token)  # « en décrire les qualités », odd as its tag may be
    if word in {"tard", "tôt"} and token.i > 1 and token.nbor(-1).lower_ == "plus":
        return token.nbor(-2).lower_ in _ELAPSED  # « deux jours plus tard »
    if word == "ici" and token.i and token.nbor(-1).lower_ == "d'" and _next(token) != "là":
        return False  # « d'ici à 2030 »
    if word in {"autre", "autres"} and token.i and token.nbor(-1).lower_ in {"d'", "un", "une"}:
        if _one_more(token):
            return True
        governs = token.dep_ if token.pos_ == "PRON" else token.head.dep_
        said = any(t.lower_ == "selon" for t in token.head.children)  # « selon d'autres témoins »
        return said or governs.startswith("nsubj")  # « dans d'autres pays » is of any
    if word == "même" and token.i and token.nbor(-1).lower_ == "en":
        return False  # « en même temps »
    if word.startswith("précédent") and token.i and token.nbor(-1).lower_ == "sans":
        return False
    return word in POINTING_WORDS and not _last_of_all(token)


def _last_of_all(token: Token) -> bool:
    """« le dernier fugitif à tomber »: the last of those who did, told by an infinitive."""
    if token.lower_ not in {"dernier", "dernière"} or token.i + 3 >= len(token.doc):
        return False
    after = token.doc[token.i + 2 : token.i + 4]
    return after[0].lower_ == "à" and "Inf" in after[1].morph.get("VerbForm", [])


def _there_is(token: Token) -> bool:
    """« il y a », « il n'y avait », « y a-t-il »; « huit botanistes y ont recensé » is a place."""
    before = [t.lower_ for t in token.doc[max(token.i - 2, 0) : token.i]]
    after = [t.lower_.lstrip("-") for t in token.doc[token.i + 2 : token.i + 5]]
    return "il" in before or "il" in after or "t'il" in after


def _one_more(token: Token) -> bool:
    """« et un autre à Jalo », where no « un incident » comes first: another what?"""
    one, following = token.nbor(-1).lower_, token.doc[min(token.i + 1, len(token.doc) - 1)]
    before = token.doc[token.sent.start : token.i - 1]
    bare = one in {"un", "une"} and following.pos_ in {"ADP", "PUNCT"}
    first = any(t.lower_ == one and not t.head.dep_.startswith("nsubj") for t in before)
    return bare and not first


def _ellipsis(token: Token) -> bool:
    """« La plus grave eut lieu en 1990 », « Le premier a … »: an adjective without its noun."""
    if token.i < 2 or token.i + 1 >= len(token.doc):
        return False
    superlative = token.nbor(-1).lower_ in {"plus", "moins"} and token.nbor(-2).pos_ == "DET"
    if superlative and "Fin" in token.nbor(1).morph.get("VerbForm", []):
        return True
    if _last_of_all(token):
        return False
    if token.pos_ != "ADJ" or not token.dep_.startswith("nsubj") or token.text[:1].isupper():
        return False  # « La Tchécoslovaque Marie Mejzlikova » is no « plus grave »
    one = "Plur" not in token.morph.get("Number", [])
    return one and any(t.pos_ == "DET" for t in token.subtree)


def _verb_follows(token: Token) -> bool:
    """A verb right after that is no gerund: « en suivant » is one."""
    if token.i + 1 >= len(token.doc) or token.nbor(1).pos_ not in {"VERB", "AUX"}:
        return False
    form = token.nbor(1).morph.get("VerbForm", [])
    return "Inf" in form or "Fin" in form


def _next(token: Token) -> str:
    return token.nbor(1).lower_ if token.i + 1 < len(token.doc) else ""


def _open_time(token: Token, context: Context) -> bool:
    """« en mars » without its year, « depuis un an », « il y a deux jours »."""
    if token.lower_ in SEASONS and _next(token).isdigit():
        return False  # « au printemps 2027 »
    if token.lower_ in MONTHS:
        covering = context.moments_in(token.sent.start_char, token.sent.end_char)
        return not any(m.absolute and m.span.start <= token.idx < m.span.end for m in covering)
    if open_year(token) or _bare_day(token):
        return True
    if token.lower_ in {"depuis", "a"}:
        elapsed = token.lower_ == "depuis" or (token.i and token.nbor(-1).lower_ == "y")
        following = [t.lower_ for t in token.doc[token.i + 1 : token.i + 4]]
        return bool(elapsed) and any(w in _ELAPSED for w in following)
    return False


def _bare_day(token: Token) -> bool:
    """« à La Rochelle le 18 afin de débarquer »: the 18th of which month?"""
    if not token.is_digit or not 1 <= int(token.text) <= _LAST_DAY or not token.i:
        return False
    following = token.nbor(1) if token.i + 1 < len(token.doc) else token
    alone = following.pos_ in {"ADP", "ADV", "PUNCT", "CCONJ"} and following.text not in "°%-,"
    return token.nbor(-1).lower_ == "le" and alone and token.dep_.startswith("obl")


_LAST_DAY = 31  # of a month
_ELAPSED = frozenset("an ans année années mois semaine semaines jours jour heures".split())


def _open_clitic(token: Token) -> bool:
    """« notre », of whoever speaks; « le » before a verb."""
    word = token.lower_.lstrip("-")
    if word in _FOREIGN_POSSESSIVES:
        return True
    return word in _OBJECTS and token.i + 1 < len(token.doc) and _conjugated(token.nbor(1), word)


def _open_pronoun(token: Token, statement: Statement) -> bool:
    word = token.lower_.lstrip("-")
    if word in _POSSESSIVES and token.pos_ == "DET":
        return not _owned(token, statement)
    if word == "il" and token.head.lemma_ in ALWAYS_IMPERSONAL:
        return False
    if word in _THIRD_PERSON and (token.pos_ == "PRON" or token.text.startswith("-")):
        impersonal = token.dep_ == "expl:subj" and token.head.lemma_ in IMPERSONAL_VERBS
        if impersonal and token.head.lemma_ != "agir":  # « il s'agit de … »: what does?
            return False
        if not statement.subject or token.text.startswith("-"):
            return True
        return not (token.i > statement.subject[-1].i and _agrees(token, statement))
    if token.pos_ != "PRON" or token.dep_ in {"expl:pv", "expl:pass", "expl:comp"}:
        return False
    return word in _OPEN_PRONOUNS


def _conjugated(following: Token, word: str) -> bool:
    """« l'a vu », « les ont incendiés »: a verb form that « le », « la » is the object of."""
    if following.pos_ not in {"VERB", "AUX"}:
        return False
    return word == "l'" or "Part" not in following.morph.get("VerbForm", [])


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
    if _of_written_out(possessive, statement):
        return True
    nouns = [t for t in statement.tokens if t.pos_ in {"NOUN", "PROPN"} and t != possessive.head]
    owners = [t for t in nouns if t.i < possessive.i]
    if possessive in subject:
        joined = possessive.head.dep_ == "conj"  # « une statue à son effigie »: another's
        owners = [t for t in owners if t in subject and (joined or t.pos_ == "PROPN")]
    elif _given(possessive.head):
        return False
    elif possessive.i < subject[0].i and not _under(possessive):
        owners += [t for t in nouns if t in subject and t.dep_.startswith("nsubj")]
        plural = [t for t in nouns if t in subject and t.morph.get("Number", []) == ["Plur"]]
        owners += plural if number == "Plur" and len(plural) == 1 else []
    joined = any(t.dep_ == "conj" or t.lower_ == "et" for t in subject)
    several = number == "Plur" and joined  # « Austin et Kim doivent poursuivre leurs discussions »
    return several or any(t.morph.get("Number", ["Sing"]) == [number] for t in owners)


def _under(possessive: Token) -> bool:
    """« Sous son égide, le royaume … »: of whoever was told before, not of the kingdom."""
    return possessive.i > 0 and possessive.nbor(-1).lower_ == "sous"


def _of_written_out(possessive: Token, statement: Statement) -> bool:
    """« Elle réalise sa meilleure performance », « elle » being written out as who she is.

    And « son père devient son entraîneur », his father being « le père de Jean Morel ».
    """
    subject = statement.subject[0]
    resolved = any(e.start == subject.i for e in statement.edits)
    if resolved and subject.i < possessive.i and subject.lower_ in _OF_ONE:
        return possessive.lower_ in _OF_ONE and not _given(possessive.head)
    several = possessive.lower_ in _OF_SEVERAL
    one = subject.lower_ in ({"ils", "elles"} if several else {"il", "elle"})
    follows = len(statement.subject) == 1 and subject.i < possessive.i
    return resolved and one and follows and not _given(possessive.head)


def _given(noun: Token) -> bool:
    """« a accordé 14 millions à ses équipes »: of who gives, or of who was told of before."""
    behind_to = any(t.lower_ in {"à", "aux"} for t in noun.children if t.dep_ == "case")
    verb = next((t for t in noun.ancestors if t.pos_ == "VERB"), None)
    return behind_to and verb is not None and verb.lemma_ in GIVING_VERBS


_OF_ONE = frozenset({"son", "sa", "ses"})
_OF_SEVERAL = frozenset({"leur", "leurs"})


def _agrees(pronoun: Token, statement: Statement) -> bool:
    """Whether the statement's subject is the only thing a pronoun can take up."""
    head = next((t for t in statement.subject if t.dep_.startswith("nsubj")), statement.subject[0])
    for feature in ("Gender", "Number"):
        own, other = pronoun.morph.get(feature, []), head.morph.get(feature, [])
        if own and other and own != other:
            return False
    return True
