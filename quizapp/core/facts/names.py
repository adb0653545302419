"""The shape of names: where they begin and end, their parts, and which of them go together."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Tokens

from quizapp.core.facts.demonyms import names_inhabitant, opens_name
from quizapp.core.facts.sentences import text_of
from quizapp.core.language.french.names_lexicon import (
    COUNTRY_ACRONYMS,
    FAMILY_FIRST,
    FIRST_NAMES,
    NO_NAMES,
    ORGANISATION_APPOSITIONS,
    PARTICLES,
    PORTFOLIOS,
    TITLES,
    WELL_KNOWN,
)
from quizapp.core.language.french.roles_lexicon import BEFORE_ROLE, ROLE_HEADS
from quizapp.core.model import Span

_UPPER = "A-ZÀ-ÖØ-ÞŒŠŽČŁ"
_WORD = (
    rf"(?:(?:[OoDdLl]'(?=[{_UPPER}]))?(?:[{_UPPER}]|e(?=[{_UPPER}])|i(?=[{_UPPER}]))[\w]*"
    rf"(?:-(?:[\w]+))*(?:'(?:[{_UPPER}]\w+|h\b))?|(?:al|el|as|es|ad|ed|an|ul)-[{_UPPER}]\w+)"
)
_INITIAL = rf"[{_UPPER}]\.(?:-?[{_UPPER}]\.)*"
_STRONG = (
    r"(?:van der|von der|van den|van|von|der|den|ter|ben|bin|ibn|bint|abu|ould"
    r"|da|dos|das|do|di|del|della|al|el|e)"
)
_WEAK = r"(?:de la |de l'|des |du |de |d'|l')"
_ENGLISH = r"(?:and |& |of the |of )"  # « Hi Investment and Securities »
_SEQUENCE = re.compile(
    rf"(?<![\w])(?:{_INITIAL}|{_WORD})"
    rf"(?: (?:{_STRONG} |{_WEAK}|{_ENGLISH})?(?:{_INITIAL}|{_WORD}))*"
)
_WEAK_LINK = re.compile(rf" {_WEAK}")
_ACRONYM = re.compile(
    rf"[{_UPPER}]{{2,9}}\d{{0,2}}|G\d\d?|[{_UPPER}]&[{_UPPER}]|[{_UPPER}](?:\.[{_UPPER}])+\.?"
)
_ROMAN = re.compile(r"(?!Le?$)[IVXL]+(?:er|e|ème)?")  # « Le » is an article

LONGEST_LINK = len(" des \n")  # the character before tells that the word is whole

NOT_A_START = frozenset({"DET", "ADP", "PRON", "CCONJ", "SCONJ", "ADV", "AUX", "NUM", "INTJ"})


KEPT = 16384  # names remembered: more than a magazine holds


@lru_cache(maxsize=KEPT)
def fold(text: str) -> str:
    """``text`` without accents, capitals and hyphens: the key under which forms are compared."""
    bare = unicodedata.normalize("NFD", text.casefold())
    letters = "".join(c for c in bare if not unicodedata.combining(c))
    return " ".join(letters.replace("-", " ").replace("'", " ").replace(".", " ").split())


def words(name: str) -> list[str]:
    """The words of a name, particles and initials included, title left out."""
    parts = name.split()
    while len(parts) > 1 and parts[0].casefold() in TITLES:
        parts = parts[1:]
    return parts


def is_first_name(word: str) -> bool:
    """Whether the lexicon knows ``word`` as a first name, compounds by their first part."""
    folded = word.casefold()
    return folded in FIRST_NAMES or ("-" in folded and folded.split("-")[0] in FIRST_NAMES)


@lru_cache(maxsize=KEPT)
def is_family_first(name: str) -> bool:
    """« Kim Yong-hyun »: a family name of East Asia, then a given name with a hyphen or short."""
    parts = words(name)
    if not 2 <= len(parts) <= 3 or parts[0].casefold() not in FAMILY_FIRST:
        return False
    given = parts[1].casefold()
    return "-" in given or len(parts) == 3 or (given not in FIRST_NAMES and len(given) <= 8)


@lru_cache(maxsize=KEPT)
def given_name(name: str) -> str | None:
    """The first name in ``name``; None for a bare surname."""
    parts = words(name)
    if len(parts) < 2 or _is_particle(parts[0]):
        return None
    return " ".join(parts[1:]) if is_family_first(name) else parts[0]


@lru_cache(maxsize=KEPT)
def surname(name: str) -> str:
    """The family name with its particles: « von der Leyen », « de Villepin », « Kim »."""
    parts = words(name)
    if len(parts) < 2 or _is_particle(parts[0]):
        return " ".join(parts) or name
    if is_family_first(name):
        return parts[0]
    at = len(parts) - 1
    while at > 1 and _is_particle(parts[at - 1]):
        at -= 1
    return " ".join(parts[at:])


def _is_particle(word: str) -> bool:
    """« De Santis », « Le Pen »: the surname begins here."""
    return word.casefold() in PARTICLES or word == "Le"


@lru_cache(maxsize=KEPT)
def gender_of(name: str) -> str | None:
    """The gender that the first name tells; None when it tells none or is unknown."""
    given = given_name(name)
    if given is None or is_family_first(name):
        return None
    folded = given.casefold()
    if folded in FIRST_NAMES:
        return FIRST_NAMES[folded]
    return FIRST_NAMES.get(folded.split("-")[0]) if "-" in folded else None


def is_acronym(text: str) -> bool:
    """« CEDEAO », « ONU », « G20 »; no Roman numeral, no country."""
    return (
        bool(_ACRONYM.fullmatch(text))
        and len(text) <= 10
        and not _ROMAN.fullmatch(text)
        and text.replace(".", "") not in COUNTRY_ACRONYMS
    )


def conflict(one: str, other: str) -> bool:
    """Whether two full names cannot be one person: same surname, other first name.

    « B. Obama » goes with « Barack Obama », « George W. Bush » with « George Bush ».
    """
    first, second = given_name(one), given_name(other)
    if first is None or second is None:
        return False
    a, b = fold(first), fold(second)
    if "." in first or "." in second:
        return a[:1] != b[:1]
    return a != b and not a.startswith(b + " ") and not b.startswith(a + " ")


def callings(full: str) -> frozenset[str]:
    """The folded bare forms by which :func:`joins` takes up a full name."""
    return frozenset({fold(" ".join(words(full))), *_surname_forms(full)})


def joins(short: str, full: str) -> bool:
    """Whether ``short`` is a way to name who is called ``full``: « Austin », « Lloyd Austin »."""
    brief, whole = fold(" ".join(words(short))), fold(" ".join(words(full)))
    if brief == whole:
        return True
    if given_name(short) is None or given_name(full) is None:
        return brief in _surname_forms(full)
    return fold(surname(short)) == fold(surname(full)) and not conflict(short, full)


def _surname_forms(full: str) -> set[str]:
    """Forms of the surname alone: with and without particles, and both of a double name."""
    family = fold(surname(full))
    parts = words(full)
    forms = {family, fold(parts[-1])} if not is_family_first(full) else {family}
    if len(parts) > 2 and not is_family_first(full):
        forms.add(fold(" ".join(parts[1:])))
    return forms


def name_spans(doc: Doc) -> Iterator[Span]:
    """Every run of capitalised words that may be a name, trimmed of what only begins a sentence."""
    for match in _SEQUENCE.finditer(text_of(doc)):
        for start, end in _split(doc, match.start(), match.end()):
            trimmed = trim(doc, start, end)
            if trimmed is not None:
                yield trimmed


def opens_only(doc: Doc, spans: Iterable[Span]) -> list[Span]:
    """``spans`` without the single words that are capital only because they open a sentence.

    A word is kept when it stands inside a sentence with a capital somewhere, or
    when it is an acronym, a first name or a proper noun for the tagger.
    """
    found = list(spans)
    inner: set[str] = set()
    for span in found:
        name = text_of(doc)[span.start : span.end]
        if not _opens(doc, span) or " " in name:
            inner.update((name, *name.split()))
    return [
        s
        for s in found
        if not _opens(doc, s) or text_of(doc)[s.start : s.end] in inner or _proper(doc, s)
    ]


def _opens(doc: Doc, span: Span) -> bool:
    before = text_of(doc)[: span.start].rstrip(" ")
    return not before or before[-1] in '\n.!?«":;—–(…-'


def _proper(doc: Doc, span: Span) -> bool:
    tokens = doc.char_span(span.start, span.end, alignment_mode="expand")
    if tokens is None or len(tokens) > 1:
        return tokens is not None
    token = tokens[0]
    known = is_acronym(token.text) or is_first_name(token.text) or token.text in WELL_KNOWN
    return known or (token.pos_ == "PROPN" and _used_as_name(token))


def _used_as_name(token: Token) -> bool:
    """A title before it, or a finite verb of which it is the subject: « Neymar a marqué »."""
    if token.i and token.nbor(-1).lower_ in TITLES:
        return True
    return token.dep_.startswith("nsubj") and token.head.i > token.i


def title_names(title: str) -> list[str]:
    """Full names that an article's title holds, known by their first name."""
    names: list[str] = []
    for match in _SEQUENCE.finditer(title):
        parts = match.group().split()
        start = next((at for at, word in enumerate(parts) if is_first_name(word)), len(parts))
        name = " ".join(parts[start:])
        link = _WEAK_LINK.search(name)
        if link and len(name[: link.start()].split()) > 1:
            name = name[: link.start()]
        if " " in name:
            names.append(name)
    return names


def _split(doc: Doc, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cuts « Dupont de Paris »: « de » and « du » belong to a name after a first name only."""
    if text_of(doc)[start : start + 2] in {"d'", "l'"}:
        start += 2  # « le directeur d'EFI Michel Balandier »
    text = text_of(doc)[start:end]
    at = 0
    for link in _WEAK_LINK.finditer(text):
        before = text[at : link.start()].split()
        rest = text[link.end() :].split(" ")
        bound = (
            len(before) in {1, 2}
            and is_first_name(before[0])
            and not (rest and rest[0].casefold() in TITLES)
        )
        if not bound and not _inside_entity(doc, start + link.start(), start + link.end()):
            yield start + at, start + link.start()
            at = link.end()
    yield from _split_at_first_name(doc, start + at, end)


def _split_at_first_name(doc: Doc, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cuts « le maire de Manacor Antoni Pastor » before the first name."""
    parts = [(m.start() + start, m.group()) for m in re.finditer(r"\S+", text_of(doc)[start:end])]
    before = text_of(doc)[max(0, start - LONGEST_LINK) : start]
    governed = re.search(r"(?:\bde |\bd'|\bdu |\bdes |\bà |\bla |\bl'|\bau )$", before)
    if governed and len(parts) >= 3 and not is_first_name(parts[0][1]):
        for offset, word in parts[1:-1]:
            if is_first_name(word):
                if not names_inhabitant(parts[0][1]):
                    yield start, offset - 1
                yield offset, end
                return
    yield start, end


def _inside_entity(doc: Doc, start: int, end: int) -> bool:
    """Whether the model has one name over the link."""
    tokens = doc.char_span(start, end, alignment_mode="expand")
    return tokens is not None and all(t.ent_type_ for t in tokens) and _one_entity(tokens)


def _one_entity(tokens: Tokens) -> bool:
    return all(t.ent_iob_ == "I" for t in tokens)


def trim(doc: Doc, start: int, end: int) -> Span | None:
    """The name without title, role, article or sentence-opening word; None when nothing is left."""
    while start < end:
        tokens = doc.char_span(start, end, alignment_mode="contract")
        if tokens is None or not len(tokens):
            return Span(start, end) if end - start > 1 else None
        if tokens[0].is_space or tokens[0].is_punct:
            start = tokens[1].idx if len(tokens) > 1 else end
            continue
        if not _strips(tokens[0], alone=len(tokens) == 1):
            break
        start = tokens[1].idx if len(tokens) > 1 else end
    text = text_of(doc)[start:end].rstrip(" .,;:'-")
    if text.count(".") and text_of(doc)[start + len(text) : start + len(text) + 1] == ".":
        text = text_of(doc)[start : start + len(text) + 1]
    if len(text) < 2 or not any(c.isupper() for c in text):
        return None
    if text.casefold() in NO_NAMES or text in PORTFOLIOS or text in COUNTRY_ACRONYMS:
        return None
    if _ROMAN.fullmatch(text) or _ends_portfolio(doc, start):
        return None
    return Span(start, start + len(text))


def _ends_portfolio(doc: Doc, start: int) -> bool:
    """« Nationale » in « l'Éducation Nationale »: an adjective of what stands before."""
    token = doc.char_span(start, start + 1, alignment_mode="expand")
    return (
        token is not None
        and token.start > 0
        and doc[token.start - 1].text in PORTFOLIOS
        and token[0].pos_ == "ADJ"
    )


def _strips(token: Token, alone: bool) -> bool:
    """« Le », « Selon », « M. », « Président » at the front are not the name."""
    form = token.lower_
    if form in ORGANISATION_APPOSITIONS and not alone:
        return True
    if form in TITLES or (form.rstrip(".") in TITLES and token.text.endswith(".")):
        return not alone or form not in {"me", "dr"}
    if form in ROLE_HEADS or form in BEFORE_ROLE:
        return not is_first_name(token.text)
    if not alone and opens_name(token):
        return True
    if token.text in PORTFOLIOS and not alone:
        return True
    if token.text.endswith("'") and len(token.text) <= 5:
        return token.is_lower or len(token.text) > 2 or _opens(token.doc, Span(token.idx, 0))
    if _ROMAN.fullmatch(token.text) and not alone:
        return True
    if token.ent_type_ in {"PER", "ORG"} or is_first_name(token.text) or is_acronym(token.text):
        return False
    return token.pos_ in NOT_A_START
