"""Names of organisations that have a head word, stand for an institution, or are acronyms.

« département de la Défense des États-Unis », « Cour pénale internationale »,
« le Kremlin », « Organisation mondiale de la santé (OMS) ».
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from spacy.tokens import Doc, Token

from quizapp.core.facts.names import fold, is_acronym, is_first_name
from quizapp.core.facts.sentences import text_of
from quizapp.core.language.french.names_lexicon import (
    BARE_NAME_HEADS,
    CLUB_PREFIXES,
    DEMONYM_ENDINGS,
    METONYMS,
    NAMESAKE_HEADS,
    NOUN_ENDINGS,
    ORGANISATION_HEADS,
    PORTFOLIOS,
    SMALL_LETTER_HEADS,
)
from quizapp.core.model import Span

REACH = 14
"""Tokens of the longest name followed: « Organisation pour la sécurité et la coopération … »."""

_METONYM = re.compile(r"\b(?:" + "|".join(sorted(METONYMS, key=len, reverse=True)) + r")\b")
_WITHOUT_BORDERS = re.compile(r"\b[A-ZÀ-Þ]\w+ [Ss]ans [Ff]rontières\b")
_OPENERS = frozenset((".", "!", "?", "…", "...", "«", '"', "—", "–", ":"))
_LINKS = frozenset(("de", "du", "des", "d'"))
_FAR_LINKS = frozenset(("pour", "contre", "à", "en", "sur", "aux"))
_OPENING_HEADS = ORGANISATION_HEADS | {"nations"}
_MOTTO_LINKS = frozenset(("en", "pour", "sans", "contre"))
_ARTICLES = frozenset(("la", "le", "l'", "les"))
_BRACKETS = re.compile(r" ?\(([^()\s]{2,10})\)")
_SMALL = frozenset(
    ("de", "du", "des", "d", "la", "le", "l", "les", "et", "pour", "en", "à", "a", "aux", "sur")
)


def organisation_spans(doc: Doc) -> Iterator[Span]:
    """Spans of names with a head word, and of metonymic institutions; longest first kept."""
    at = 0
    for token in doc:
        if token.i < at or token.lower_ not in _OPENING_HEADS:
            continue
        if token.is_lower and token.pos_ == "ADJ":
            continue  # « l'étude clinique ACUITY »
        end = _end(doc, token)
        if end is not None:
            at = end
            yield Span(token.idx, doc[end - 1].idx + len(doc[end - 1]))
    yield from _clubs(doc)
    for full, _ in expansions(text_of(doc)):
        if text_of(doc)[full.start].isupper() and " " in text_of(doc)[full.start : full.end]:
            yield full
    for match in _WITHOUT_BORDERS.finditer(text_of(doc)):
        yield Span(match.start(), match.end())
    for match in _METONYM.finditer(text_of(doc)):
        yield Span(match.start(), match.end())


def _clubs(doc: Doc) -> Iterator[Span]:
    """« le FC Nantes », « l'AS Nancy Lorraine »; the president who follows is no part of it.

    « l'Excelsior AC Roubaix » begins before its letters and is left to the others.
    """
    for token in doc[:-1]:
        if token.text not in CLUB_PREFIXES or not _is_capital(doc[token.i + 1]):
            continue
        if token.i > 0 and doc[token.i - 1].pos_ == "PROPN":
            continue
        end = token.i + 2
        while end < len(doc) and _is_capital(doc[end]) and not is_first_name(doc[end].text):
            end += 1
        yield Span(token.idx, doc[end - 1].idx + len(doc[end - 1]))


def _is_capital(token: Token) -> bool:
    return token.text[:1].isupper()


def _end(doc: Doc, head: Token) -> int | None:
    """The token after the name that ``head`` opens; None when it opens none."""
    capital = head.is_title and not _opens_sentence(doc, head)
    small = not capital
    if head.is_upper or (small and head.lower_ not in SMALL_LETTER_HEADS):
        return None
    following = doc[head.i + 1].text if head.i + 1 < len(doc) else ""
    if small and head.lower_ in BARE_NAME_HEADS and following[:1].isupper():
        return None  # « l'agence Reuters » is Reuters
    if head.lower_ == "nations" and (head.i + 1 >= len(doc) or doc[head.i + 1].lower_ != "unies"):
        return None
    end = head.i + 1
    while end < min(len(doc), head.i + REACH):
        step = _step(doc, end, small)
        if not step:
            break
        end += step
    while end > head.i + 1 and small and doc[end - 1].pos_ == "VERB":
        end -= 1  # « une enquête de l'université de Gand publiée lundi »
    tail = doc[head.i + 1 : end]
    if head.lower_ == "département" and not any(t.text in PORTFOLIOS for t in tail):
        return None
    if small and not _named(tail):
        return None
    return end if len(tail) or head.text in METONYMS else None


def _named(tail: Iterable[Token]) -> bool:
    """Whether a name in small letters holds a proper one: « université de Porto »."""
    return any(token.text[:1].isupper() for token in tail)


def _step(doc: Doc, at: int, small: bool) -> int:
    """How many tokens from ``at`` belong to the name: 0 at its end."""
    token = doc[at]
    if token.lower_ in _LINKS or (not small and token.lower_ in _FAR_LINKS):
        return _linked(doc, at, small)
    if token.lower_ == "et" and at + 1 < len(doc):
        following = doc[at + 1]
        skip = 2 if following.lower_ in _ARTICLES | _LINKS else 1
        after = doc[at + skip] if at + skip < len(doc) else None
        if after is not None and after.lower_ in ORGANISATION_HEADS:
            return 0  # « le Parlement européen et le Parlement belge »
        if not small and following.pos_ == "ADJ" and doc[at - 1].pos_ == "ADJ":
            return 2  # « Comité national olympique et sportif français »
        joined = after is not None and (after.text in PORTFOLIOS or (not small and skip == 2))
        return skip + 1 if joined and _content(doc, at + skip, small) else 0
    if token.text == "-" and at + 1 < len(doc) and doc[at + 1].text[:1].isupper():
        return 0 if doc[at - 1].whitespace_ else 2  # « Max-Planck »
    if small and token.lower_ in _MOTTO_LINKS and _is_motto(doc, at):
        return 2
    if token.is_punct or token.is_space:
        return 0
    if token.text[:1].isupper():
        namesake = small or _hyphen_follows(token) or _bears_a_name(doc, at)
        if is_first_name(token.text) and not namesake:
            return 0
        return 0 if token.pos_ in {"DET", "ADP", "PRON", "CCONJ", "SCONJ", "AUX"} else 1
    plural_noun = doc[at - 1].text[:1].isupper() and doc[at - 1].text.endswith("s")
    if small and plural_noun and token.is_lower and token.pos_ in {"NOUN", "ADJ"}:
        return int(token.text.endswith("s"))  # « parti des Frères musulmans »
    if _is_adjective(token) and token.is_lower:
        return int(not small or doc[at - 1].text[:1].isupper() or _then_capital(doc, at))
    return 0


def _hyphen_follows(token: Token) -> bool:
    """« l'Institut Hassan-II »: a person's name in an institution's is hyphenated."""
    following = token.doc[token.i + 1 : token.i + 2].text
    return following == "-" and not token.whitespace_


def _bears_a_name(doc: Doc, at: int) -> bool:
    """« l'Université germanophone Gyula Andrássy »: at most an adjective after the head."""
    return any(token.lower_ in NAMESAKE_HEADS for token in doc[max(0, at - 2) : at])


def _is_motto(doc: Doc, at: int) -> bool:
    """« l'association Patrimoine en Meuse »: a French noun as a name goes on over « en ».

    Known by its ending; « l'ONG Oxfam en Afrique » ends before « en ».
    """
    noun, following = doc[at - 1], doc[at + 1 : at + 2]
    capitals = noun.text[:1].isupper() and any(t.text[:1].isupper() for t in following)
    return capitals and not noun.is_upper and noun.lower_.endswith(NOUN_ENDINGS)


def _is_adjective(token: Token) -> bool:
    """Adjectives, and participles used so: « Nations unies »."""
    if token.i and token.nbor(-1).dep_ == "amod" and token.lower_.endswith(DEMONYM_ENDINGS):
        return True  # « Centre hospitalier universitaire vaudois »
    past = token.pos_ == "VERB" and token.morph.get("Tense", []) == ["Past"]
    return token.pos_ == "ADJ" or token.dep_ == "amod" or (past and token.dep_ == "acl")


def _then_capital(doc: Doc, at: int) -> bool:
    """« ministère français de la Défense »: an adjective before the capital that names."""
    following = doc[at + 1 : at + 4]
    return any(t.text[:1].isupper() for t in following) and following[0].lower_ in _LINKS


def _linked(doc: Doc, at: int, small: bool) -> int:
    """« de la Défense »: the link, its article and the first word after them."""
    skip = 1
    while at + skip < len(doc) and doc[at + skip].lower_ in _ARTICLES and skip < 3:
        skip += 1
    return skip + 1 if at + skip < len(doc) and _content(doc, at + skip, small) else 0


def _content(doc: Doc, at: int, small: bool) -> bool:
    token = doc[at]
    if token.is_punct or token.is_space or token.pos_ not in {"NOUN", "PROPN", "ADJ", "X", "NUM"}:
        return False
    if token.text[:1].isupper():
        return True
    return not small and token.pos_ == "NOUN" and doc[at - 1].lower_ != "à"


def _opens_sentence(doc: Doc, token: Token) -> bool:
    before = doc[token.i - 1] if token.i else None
    return before is None or before.is_space or before.text in _OPENERS


@lru_cache(maxsize=2)
def expansions(text: str) -> tuple[tuple[Span, Span], ...]:
    """(full name, acronym) pairs: « Organisation mondiale de la santé (OMS) », both ways."""
    return tuple(_expanded(text))


def _expanded(text: str) -> Iterator[tuple[Span, Span]]:
    for match in _BRACKETS.finditer(text):
        acronym = match.group(1)
        if is_acronym(acronym):
            near = max(0, match.start() - LONGEST_EXPANSION)
            start = _expansion_start(text[near : match.start()], acronym)
            if start is not None:
                yield Span(near + start, match.start()), Span(match.start(1), match.end(1))
    for match in re.finditer(r"\b([A-ZÀ-Þ]{2,8}) \(([^()«»]{6,90})\)", text):
        if is_acronym(match.group(1)) and _spells(match.group(2).split(), match.group(1)):
            yield Span(match.start(2), match.end(2)), Span(match.start(1), match.end(1))


LONGEST_EXPANSION = 600  # characters: as many words as eight letters may stand for, and more


def _expansion_start(before: str, acronym: str) -> int | None:
    """Where the words begin that ``acronym`` abbreviates, at the end of ``before``."""
    found = [m.start() for m in re.finditer(r"(?:(?<=\s)|(?<=')|^)\w", before)]
    for start in reversed(found[-(2 * len(acronym) + 4) :]):
        words = re.split(r"[\s'-]+", before[start:])
        if "." in before[start:] or ";" in before[start:]:
            return None
        if words[0].casefold() not in _SMALL and _spells(words, acronym):
            return start
    return None


def _spells(words: list[str], acronym: str) -> bool:
    """Whether the initials of ``words`` are the letters of ``acronym``, small words optional."""
    letters = fold(acronym.replace(".", "")).replace(" ", "")
    flat = [part for word in words for part in re.split(r"[\s'-]+", word) if part]
    strong = "".join(fold(w)[:1] for w in flat if w.casefold() not in _SMALL)
    every = "".join(fold(w)[:1] for w in flat)
    foreign = len(letters) > 2 and sorted(letters) == sorted(strong)  # « la station … (ISS) »
    return foreign or letters in {strong, every}


def initials_of(name: str) -> str:
    """« Human Rights Watch » → « hrw »; small words left out."""
    words = [w for w in re.split(r"[\s'-]+", name) if w and w.casefold() not in _SMALL]
    return "".join(fold(w)[:1] for w in words)
