"""What people and organisations are, as the article words it next to their names.

« le secrétaire à la Défense Lloyd Austin », « Rafael Correa, président de la
république équatorienne, », « X est le maire de Manacor ». The noun of function
must be in the lexicon; else there is no role.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from quizapp.core.facts.findings import Role
from quizapp.core.facts.sentences import text_of
from quizapp.core.language.french.names_lexicon import (
    ORGANISATION_APPOSITIONS,
    TITLES,
    TYPES_A_NAME,
)
from quizapp.core.language.french.roles_lexicon import (
    AFTER_ROLE_PARTICIPLES,
    AGED,
    BEFORE_ROLE,
    INSIDE_ROLE_PREPOSITIONS,
    KINSHIP,
    NAMING_PARTICIPLES,
    ROLE_HEADS,
    WEAK_ROLE_HEADS,
)
from quizapp.core.model import Span

REACH = 16
"""Tokens looked at on either side: the longest role of the dev articles has 13."""

ORGANISATION_ROLE_HEADS: dict[str, str | None] = dict.fromkeys(ORGANISATION_APPOSITIONS)

_FEMININE_DETERMINERS = frozenset(("la", "une", "cette", "sa", "ma"))
_MASCULINE_DETERMINERS = frozenset(("le", "un", "ce", "du", "au", "cet", "mon"))
_DETERMINERS = _FEMININE_DETERMINERS | _MASCULINE_DETERMINERS | {"l'", "son", "leur", "notre", "l’"}
_FEMININE_ADJECTIVES = frozenset(("ancienne", "première", "nouvelle", "actuelle", "future"))
_MASCULINE_ADJECTIVES = frozenset(("ancien", "premier", "nouveau", "nouvel", "actuel", "futur"))
_DEFINITE = frozenset(("le", "la", "l'"))
_OWNED = frozenset(("son", "sa"))
_TOO = frozenset(("également", "aussi", "alors", "désormais", "aujourd'hui"))
_COPULAS = (("est",), ("devient",), ("est", "devenu"), ("est", "devenue"), ("sera",))


@dataclass(frozen=True, slots=True)
class FoundRole:
    """A role in its place; ``gender`` is what its determiner and form tell of the person."""

    role: Role
    gender: str | None


def head_form(token: Token, heads: Mapping[str, str | None]) -> str | None:
    """The lexicon form of a role noun: « ex-président » → « président »; None when it is none."""
    form = token.lower_
    if token.pos_ == "VERB" and form.endswith("ant") and not _noun_in_ant(token):
        return None
    if token.pos_ == "VERB" and form.endswith(("é", "ée")) and _after_auxiliary(token):
        return None
    if form in heads:
        return form
    if token.pos_ in {"VERB", "AUX", "PRON", "DET", "ADP"}:
        return None
    return next((part for part in form.split("-") if len(part) > 3 and part in heads), None)


def _after_auxiliary(token: Token) -> bool:
    """« a accusé Ousmane Thiaw » is a verb, « l'accusé Ousmane Thiaw » a noun."""
    return token.i > 0 and token.nbor(-1).pos_ in {"AUX", "ADV"}


def _noun_in_ant(token: Token) -> bool:
    """« , correspondant de l'agence, » is a noun, « s'attaquant à la porte » is not."""
    doc, at = token.doc, token.i
    before = doc[at - 1].lower_ if at else ","
    after = doc[at + 1].lower_ if at + 1 < len(doc) else "."
    return before in {",", "("} | _DETERMINERS and after in {"de", "du", "d'", "des", ",", "."}


def role_before(
    doc: Doc, start: int, heads: Mapping[str, str | None] = ROLE_HEADS
) -> FoundRole | None:
    """The role that stands before the name whose first token is ``start``.

    « le ministre sud-coréen de la Défense Kim Yong-hyun » → « ministre sud-coréen
    de la Défense »; a comma may part them (« Le président de la FIFA, X, »).
    """
    end = _before_title(doc, start)
    comma = end > 0 and doc[end - 1].text == ","
    end -= comma
    if end <= 0 or not _can_end(doc[end - 1]):
        return None
    head = _head_on_the_left(doc, end, heads)
    if head is None:
        return None
    first = _leftmost(doc, head, heads)
    determiner = doc[first - 1].lower_ if first else ""
    if comma and (determiner not in _DEFINITE | _OWNED or not _closed(doc, start)):
        return None
    if comma and first > 1 and doc[first - 2].lower_ in {"de", "d'"}:
        return None  # « la veuve de l'ancien président, Souha Arafat, »: the widow is meant
    if _weak(doc, head, end, heads):
        return None
    return _found(doc, (first, head, end), heads)


def role_after(
    doc: Doc, end: int, heads: Mapping[str, str | None] = ROLE_HEADS
) -> FoundRole | None:
    """The role after a name that ends before token ``end``.

    « Song Myung-Sup, analyste à Hi Investment and Securities », « X, 29 ans, boulanger ».
    Refused when it is the subject of what follows: « Selon X, le président a signé ».
    """
    at = _after_parenthesis(doc, end)
    if at >= len(doc) or doc[at].text not in {",", "("}:
        return None
    at = _after_age(doc, at + 1)
    if at < len(doc) and doc[at].lower_ in _TOO:
        at += 1  # « Bill Noonan, également porte-parole du service »
    found = _role_at(doc, at, heads)
    if found is None:
        return None
    first, head, stop = found
    if first > at and doc[at].lower_ in _DEFINITE and _is_subject(doc, stop):
        return None
    return _found(doc, (first, head, stop), heads)


def role_by_copula(doc: Doc, end: int) -> FoundRole | None:
    """The role that a verb gives: « X est le maire de Manacor », « X a été élu président de … »."""
    words = [token.lower_ for token in doc[end : end + 4]]
    for copula in _COPULAS:
        if tuple(words[: len(copula)]) == copula:
            return _given(doc, end + len(copula))
    if words[:2] == ["a", "été"] and words[2:3] and words[2] in NAMING_PARTICIPLES:
        return _given(doc, end + 3)
    if words[:1] == ["est"] and words[1:2] and words[1] in NAMING_PARTICIPLES:
        return _given(doc, end + 2)
    return None


def fullest(roles: Iterable[Role]) -> Role | None:
    """The role that says most: the longest, the first among equals."""
    return max(roles, key=lambda role: (len(role.text), -role.span.start), default=None)


def _given(doc: Doc, at: int) -> FoundRole | None:
    if at < len(doc) and doc[at].lower_ in NAMING_PARTICIPLES:
        at += 1
    found = _role_at(doc, at, ROLE_HEADS)
    return _found(doc, found, ROLE_HEADS) if found else None


def _role_at(doc: Doc, at: int, heads: Mapping[str, str | None]) -> tuple[int, int, int] | None:
    """First token, head and end of the role that begins at ``at``, its determiner left out."""
    first = at
    if first < len(doc) and doc[first].lower_ in _DETERMINERS:
        first += 1
    head = first
    while head < len(doc) and head - first < 3 and doc[head].lower_ in BEFORE_ROLE:
        if head_form(doc[head], heads) and not _next_is_head(doc, head, heads):
            break
        head += 1
    if head >= len(doc) or head_form(doc[head], heads) is None:
        return None
    stop = _complement_end(doc, head, heads)
    return None if _weak(doc, head, stop, heads) else (first, head, stop)


def _found(doc: Doc, at: tuple[int, int, int], heads: Mapping[str, str | None]) -> FoundRole:
    first, head, end = at
    span = Span(doc[first].idx, doc[end - 1].idx + len(doc[end - 1]))
    text = text_of(doc)[span.start : span.end]
    form = head_form(doc[head], heads)
    determiner = doc[first - 1].lower_ if first else ""
    gender = heads.get(form) if form else None
    if gender is None:
        gender = _agreed_gender([determiner, *(token.lower_ for token in doc[first:head])])
    return FoundRole(Role(text, span), gender)


def _agreed_gender(words: Iterable[str]) -> str | None:
    """« la ministre », « ancienne ministre », « l'ancien Premier ministre »."""
    for word in words:
        if word in _FEMININE_DETERMINERS or word in _FEMININE_ADJECTIVES:
            return "Fem"
        if word in _MASCULINE_DETERMINERS or word in _MASCULINE_ADJECTIVES:
            return "Masc"
    return None


def _head_on_the_left(doc: Doc, end: int, heads: Mapping[str, str | None]) -> int | None:
    """The nearest role noun whose complements reach exactly to ``end``."""
    noun = end - 1
    while noun and doc[noun].pos_ == "ADJ":
        noun -= 1
    if noun and doc[noun].lower_ in TYPES_A_NAME and doc[noun].lower_ not in heads:
        return None  # « directeur du projet Event Horizon Telescope »: the project's name
    for at in range(end - 1, max(-1, end - 1 - REACH), -1):
        token = doc[at]
        if token.is_space or (token.is_punct and token.text != "-") or _is_finite(token):
            return None
        if head_form(token, heads) and not _is_adjective_here(doc, at, heads):
            return at if _complement_end(doc, at, heads, limit=end) == end else None
    return None


def _is_adjective_here(doc: Doc, at: int, heads: Mapping[str, str | None]) -> bool:
    """« le conseiller principal X », « secrétaire adjoint »: the noun before is the head."""
    before = doc[at - 1] if at else None
    if before is None or doc[at].is_title:
        return False
    return head_form(before, heads) is not None and before.lower_ not in BEFORE_ROLE


def _leftmost(doc: Doc, head: int, heads: Mapping[str, str | None]) -> int:
    """Where the role begins: « ancien », « Premier », and a first noun joined by « et »."""
    first = head
    if first > 1 and doc[first - 1].text == "-" and not doc[first - 1].whitespace_:
        first -= 2  # « lieutenant-colonel » in three tokens
    while first and (doc[first - 1].lower_ in BEFORE_ROLE or doc[first - 1].text == "-"):
        first -= 1
    if first > 1 and doc[first - 1].lower_ == "et" and head_form(doc[first - 2], heads):
        return _leftmost(doc, first - 2, heads)
    return first


def _complement_end(
    doc: Doc, head: int, heads: Mapping[str, str | None], limit: int | None = None
) -> int:
    """The token after the last complement of the role noun ``head``."""
    stop = len(doc) if limit is None else limit
    at = head + 1
    while at < min(stop, head + REACH) and _goes_on(doc, at, heads):
        at += 1
    while at > head + 1 and not _can_end(doc[at - 1]):
        at -= 1
    return at


def _goes_on(doc: Doc, at: int, heads: Mapping[str, str | None]) -> bool:
    token = doc[at]
    following = doc[at + 1] if at + 1 < len(doc) else None
    if token.is_space or (token.is_punct and token.text != "-"):
        return False
    if token.lower_ in AFTER_ROLE_PARTICIPLES or doc[at - 1].lower_ == "numéro":
        return True
    if token.lower_ in INSIDE_ROLE_PREPOSITIONS or token.lower_ in {"la", "le", "l'", "les"}:
        return following is not None and not following.like_num and not _is_finite(following)
    if token.lower_ == "et":
        return following is not None and _continues_after_and(following, heads)
    if token.pos_ == "NUM":
        return doc[at - 1].lower_ in {"le", "la", "les", "des", "du", "l'", "numéro", "-"}
    if token.pos_ == "PROPN" and token.lower_ in TITLES:
        return False
    return token.pos_ in {"NOUN", "PROPN", "ADJ", "X"} or token.text == "-"


def _continues_after_and(token: Token, heads: Mapping[str, str | None]) -> bool:
    """« ministre de l'Économie et des Finances », « acteur et réalisateur »."""
    if token.lower_ in INSIDE_ROLE_PREPOSITIONS or head_form(token, heads):
        return True
    return token.pos_ in {"NOUN", "ADJ"} and token.is_lower


def _can_end(token: Token) -> bool:
    return (
        token.pos_ not in {"ADP", "DET", "CCONJ", "SCONJ", "PRON", "AUX", "PUNCT", "SPACE"}
        and token.lower_ not in INSIDE_ROLE_PREPOSITIONS
        and token.lower_ not in _DETERMINERS
    )


def _weak(doc: Doc, head: int, end: int, heads: Mapping[str, str | None]) -> bool:
    """« un homme »: a noun that says nothing without a complement."""
    form = head_form(doc[head], heads)
    if form in KINSHIP:
        return not any(t.lower_ in {"de", "du", "d'", "des"} for t in doc[head + 1 : end])
    return form in WEAK_ROLE_HEADS and end <= head + 1


def _next_is_head(doc: Doc, at: int, heads: Mapping[str, str | None]) -> bool:
    return at + 1 < len(doc) and head_form(doc[at + 1], heads) is not None


def _before_title(doc: Doc, start: int) -> int:
    """Steps over « M. » and « Mme » on the left of a name."""
    if start and doc[start - 1].lower_ in TITLES:
        return start - 1
    return start


def _after_parenthesis(doc: Doc, at: int) -> int:
    """Steps over « (PS) » after a name, unless it opens a role itself."""
    if at < len(doc) and doc[at].text == "(" and not _role_at(doc, at + 1, ROLE_HEADS):
        for close in range(at, min(len(doc), at + REACH)):
            if doc[close].text == ")":
                return close + 1
    return at


def _after_age(doc: Doc, at: int) -> int:
    """Steps over « 29 ans, » and « âgé de 29 ans, », not over « un serveur de 29 ans, »."""
    for close in range(at, min(len(doc), at + 5)):
        if doc[close].lower_ == "ans" and close + 1 < len(doc) and doc[close + 1].text == ",":
            return close + 2
        if doc[close].lower_ not in AGED and not doc[close].like_num:
            break
    return at


def _closed(doc: Doc, start: int) -> bool:
    """Whether a name beginning at ``start`` runs up to a comma, a stop or a bracket."""
    for token in doc[start : start + 6]:
        if token.text in {",", ".", "(", ":", ";", "»"}:
            return True
        if not (token.is_title or token.text == "-" or token.pos_ in {"PROPN", "X"}):
            return False
    return False


def _is_finite(token: Token) -> bool:
    return token.pos_ in {"VERB", "AUX"} and "Fin" in token.morph.get("VerbForm", [])


def _is_subject(doc: Doc, stop: int) -> bool:
    """Whether a verb follows what ends before ``stop``: « , l'athlète de 31 ans comptait »."""
    ages = doc[stop : stop + 3]
    if len(ages) == 3 and ages[0].lower_ == "de" and ages[2].lower_ == "ans":
        stop += 3
    return stop < len(doc) and _is_verbal(doc[stop])


def _is_verbal(token: Token) -> bool:
    return token.pos_ in {"VERB", "AUX"} or token.dep_ == "expl:pv"
