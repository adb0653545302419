"""What tells that a name is a person, an organisation or a place: one vote sheet a mention."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass, field

from spacy.tokens import Doc, Token

from quizapp.core.facts.demonyms import names_inhabitant, opens_name
from quizapp.core.facts.names import (
    fold,
    is_acronym,
    is_family_first,
    is_first_name,
)
from quizapp.core.facts.roles import (
    ORGANISATION_ROLE_HEADS,
    FoundRole,
    role_after,
    role_before,
    role_by_copula,
)
from quizapp.core.facts.sentences import text_of
from quizapp.core.language.french.names_lexicon import (
    MEMBERS,
    METONYMS,
    ORGANISATION_HEADS,
    ORGANISATION_TAILS,
    PLACE_CUES,
    PLACE_TAILS,
    PROJECTS,
    TITLES,
    TYPES_A_NAME,
    WELL_KNOWN,
)
from quizapp.core.language.french.roles_lexicon import ROLE_HEADS
from quizapp.core.language.french.speech_lexicon import SPEECH_VERBS
from quizapp.core.language.gazetteer import lookup
from quizapp.core.model import Span

PERSON, ORGANISATION, PLACE, OTHER = "PER", "ORG", "LOC", "MISC"

# Weights set by reading the dev articles: what is written in the text (a title, a
# head word) outweighs any number of guesses of the model about one mention.
TITLE = 4.0
ROLE = 3.0
FIRST_NAME = 3.0
HEAD_WORD = 4.0
METONYM = 6.0
APPOSITION = 3.0
ACRONYM = 1.5
AGE = 3.0
GAZETTEER = 2.0
PLACE_WORD = 3.0
LOCATIVE = 0.5
ARTICLE = 1.5
DEMONYM = 3.0
SPEAKS = 1.0
MODEL = 1.0

_AGE = re.compile(r",? ?\(?(?:âgée? de )?\d{1,3} ans\b")
# « Sidi Rahal, au sud de Casablanca », « Port-Varnas, ville de 62 000 habitants ».
_SITUATED = re.compile(
    r", (?:une? |la |le )?(?:petite? )?(?:"
    r"(?:au|à l') ?(?:nord|sud|est|ouest|large)|près d(?:e |')[A-ZÀ-Þ]"
    r"|à \d+ (?:km|kilomètres) "
    r"|(?:ville|commune|village|localité|bourgade|capitale|chef-lieu) d)"
)
_INITIALS = re.compile(r"[A-Z]\.(?:-?[A-Z]\.)*")
_NUMERAL = re.compile(r"\s[IVX]+$")  # « Titan III »; kings have a role or a first name
_LOCATIVES = frozenset(("en", "à", "au", "aux", "vers", "depuis"))
_ARTICLES = frozenset(("le", "la", "l'", "les", "du", "des", "au", "aux"))


@dataclass(slots=True)
class Name:
    """One occurrence of a name with the votes for its kind, and the roles beside it."""

    span: Span
    text: str
    first: int  # index of its first token
    last: int  # index after its last token
    votes: defaultdict[str, float] = field(default_factory=lambda: defaultdict(float))
    label: str | None = None  # what the model calls it
    roles: list[FoundRole] = field(default_factory=list)
    organisation_roles: list[FoundRole] = field(default_factory=list)
    title: str | None = None

    @property
    def key(self) -> str:
        """What mentions of one name have in common."""
        return fold(self.text)


def weigh(doc: Doc, span: Span, *, head_word: bool = False) -> Name | None:
    """The vote sheet of the name at ``span``; None when no token lies there."""
    tokens = doc.char_span(span.start, span.end, alignment_mode="expand")
    if tokens is None or not len(tokens):
        return None
    name = Name(span, text_of(doc)[span.start : span.end], tokens.start, tokens.end)
    if head_word:
        name.votes[ORGANISATION] += METONYM if name.text in METONYMS else HEAD_WORD
    else:
        _shape(name)
        _beside(doc, name)
    _model(doc, name)
    if not name.votes[PLACE] >= PLACE_WORD:
        _roles(doc, name)
    return name


def _model(doc: Doc, name: Name) -> None:
    labels = Counter(t.ent_type_ for t in doc[name.first : name.last] if t.ent_type_)
    if labels:
        name.label = labels.most_common(1)[0][0]


def _shape(name: Name) -> None:
    parts = name.text.split()
    if name.text in WELL_KNOWN or parts[-1] in WELL_KNOWN:
        name.votes[PERSON] += FIRST_NAME
    if len(parts) > 1 and lookup(name.text) is None and _opens_like_a_person(name.text):
        name.votes[PERSON] += FIRST_NAME
    if len(parts) > 1 and parts[-1] in ORGANISATION_TAILS:
        name.votes[ORGANISATION] += HEAD_WORD
        name.votes[PERSON] -= HEAD_WORD
    if len(parts) > 1 and parts[-1] in PLACE_TAILS:
        name.votes[PLACE] += PLACE_WORD
    if is_acronym(name.text):
        name.votes[PERSON] -= ACRONYM
    elif any(c.isdigit() for c in name.text) or _NUMERAL.search(name.text):
        name.votes[OTHER] += ACRONYM
        name.votes[PERSON] -= ACRONYM
    if parts[0].casefold() in ORGANISATION_HEADS and not is_first_name(parts[0]):
        name.votes[ORGANISATION] += APPOSITION


def _opens_like_a_person(text: str) -> bool:
    """« Lloyd Austin », « Kim Yong-hyun », « B. Obama »."""
    first = text.split()[0]
    return is_first_name(first) or is_family_first(text) or bool(_INITIALS.fullmatch(first))


def place_weight(text: str) -> float:
    """What the gazetteer says against a person: much for a state, little for a village."""
    place = lookup(text)
    if place is None:
        return 0.0
    known = place.level != "city" or place.capital or place.population >= 100_000
    return GAZETTEER if known else GAZETTEER / 4


def _beside(doc: Doc, name: Name) -> None:
    """Titles, place words, articles, prepositions, ages around the name."""
    before = doc[name.first - 1] if name.first else None
    if before is not None:
        _left(doc, before, name)
    after = text_of(doc)[name.span.end : name.span.end + 24]
    if _AGE.match(after):
        name.votes[PERSON] += AGE
    if _SITUATED.match(after):
        name.votes[PLACE] += PLACE_WORD
    head = doc[name.first].head
    if doc[name.first].dep_.startswith("nsubj") and head.lemma_ in SPEECH_VERBS:
        name.votes[PERSON] += SPEAKS
        name.votes[ORGANISATION] += SPEAKS / 2


def _left(doc: Doc, before: Token, name: Name) -> None:
    form = before.lower_
    if form in TITLES and name.first >= 1:
        name.votes[PERSON] += TITLE
        name.title = TITLES[form]
    elif names_inhabitant(before.text) and opens_name(before):
        name.votes[PERSON] += ROLE  # « l'Éthiopienne Almaz Tadesse »
    elif form in TYPES_A_NAME and before.is_lower:
        name.votes[PERSON] -= APPOSITION
        name.votes[ORGANISATION if form in PROJECTS else OTHER] += APPOSITION / 2
        if form in PROJECTS and _led(doc, before.i):
            name.votes[ORGANISATION] += APPOSITION
    elif form in PLACE_CUES and before.is_lower:
        name.votes[PLACE] += PLACE_WORD
    elif form in {"de", "d'", "du"} and name.first > 1 and doc[name.first - 2].text in PLACE_CUES:
        name.votes[PLACE] += PLACE_WORD / 2
    elif form in {"le", "la"} and " " in name.text and before.pos_ == "DET":
        name.votes[PERSON] -= 2 * FIRST_NAME  # « le Napoléon Bonaparte » is a ship
    elif form in _ARTICLES and before.pos_ in {"DET", "ADP"} and " " not in name.text:
        name.votes[PERSON] -= ARTICLE
        if before.morph.get("Number", []) == ["Plur"] or form in {"les", "des", "aux"}:
            name.votes[OTHER] += DEMONYM
        else:
            name.votes[ORGANISATION] += ARTICLE / 10
    elif before.like_num or before.pos_ == "NUM":
        name.votes[OTHER] += DEMONYM  # « deux Russes »
    elif form in {"de", "d'"} and name.first > 1 and doc[name.first - 2].lower_ in MEMBERS:
        name.votes[ORGANISATION] += APPOSITION
    elif form in _LOCATIVES:
        name.votes[PLACE] += LOCATIVE


def _led(doc: Doc, at: int) -> bool:
    """« directeur du projet X », « membres de la mission X »: what has a head has members."""
    at -= 1
    while at > 0 and doc[at].lower_ in {"de", "du", "d'", "la", "l'", "le"}:
        at -= 1
    return at >= 0 and (doc[at].lower_ in MEMBERS or doc[at].lower_ in ROLE_HEADS)


def _roles(doc: Doc, name: Name) -> None:
    of_body = name.first and doc[name.first - 1].lower_ in PROJECTS and " " not in name.text
    before = None if of_body else role_before(doc, name.first)  # « coureuse de l'équipe Lumen »
    found = [before, role_after(doc, name.last)]
    found.append(role_by_copula(doc, name.last))
    name.roles = [role for role in found if role is not None]
    if name.roles:
        name.votes[PERSON] += ROLE
    organisation = [role_before(doc, name.first, ORGANISATION_ROLE_HEADS)]
    organisation.append(role_after(doc, name.last, ORGANISATION_ROLE_HEADS))
    name.organisation_roles = [role for role in organisation if role is not None]
    if organisation[0] is not None and not name.roles:
        name.votes[ORGANISATION] += APPOSITION
