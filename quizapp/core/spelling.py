"""How two written answers differ, and whether a marker may overlook it.

- ``RULES``: what may be overlooked, with examples.
- ``differences(response, accepted, told=()) -> tuple[str, ...] | None``: the codes of the rules
  needed to read them alike; None when they do not read alike.
- ``is_typo(response, accepted) -> bool``: whether a slip of the keyboard explains the rest.
- ``bare(text, codes) -> str``: a text without what these rules overlook.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import OSA

from quizapp.core.language.french.answers_lexicon import LEADING, LINKS, RANKS
from quizapp.core.language.french.names_lexicon import FIRST_NAMES, PARTICLES, TITLES
from quizapp.core.language.french.roles_lexicon import ROLE_HEADS
from quizapp.core.language.gazetteer import lookup
from quizapp.core.language.typography import plain
from quizapp.core.tolerance import Rule

TYPOS_BY_LENGTH = ((9, 2), (5, 1))
"""Letters of a word from which so many slips are overlooked: in a shorter one, a slip is
likelier another word."""

LONG = TYPOS_BY_LENGTH[0][0]
SHORTEST_WITH_SLIP = 4
"""« Kim Yong-hyum »: in a long answer, a word this short may have one slip."""

_LIGATURES = str.maketrans({"œ": "oe", "Œ": "Oe", "æ": "ae", "Æ": "Ae", "ß": "ss"})
_FIRST_WORD = re.compile(r"(\w+)(?:\s+|'\s*)(?=\w)")
_CIVILITIES = frozenset(title.rstrip(".") for title in TITLES)


@dataclass(frozen=True, slots=True, kw_only=True)
class SpellingRule(Rule):
    """``without`` gives a text without what the rule overlooks."""

    without: Callable[[str], str]


def _punctuation(text: str) -> str:
    bare = re.sub(r"[«»\"()…!?;:]|(?<!\d),|,(?!\d)", " ", plain(text))
    bare = re.sub(r"\b([^\W\d_])\.", r"\1", bare)  # « O.N.U. », « J. F. Kennedy »
    return " ".join(bare.split()).strip(" .,")


def _case(text: str) -> str:
    return text.casefold()


def _accents(text: str) -> str:
    decomposed = unicodedata.normalize("NFD", text.translate(_LIGATURES))
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def _hyphens(text: str) -> str:
    return " ".join(re.sub(r"[-–—]", " ", text).split())


def _article(text: str) -> str:
    while (found := _FIRST_WORD.match(text)) and found[1].casefold() in LEADING:
        text = text[found.end() :]
    return text


def _civility(text: str) -> str:
    words = text.split()
    while len(words) > 1 and words[0].casefold().rstrip(".") in _CIVILITIES:
        words = words[1:]
    return " ".join(words)


def _order(text: str) -> str:
    """The surname first or last: the same for every turn of the words around."""
    words = text.split()
    if len(words) < 2 or any(character.isdigit() for character in text):
        return text
    return min(" ".join(words[turn:] + words[:turn]) for turn in range(len(words)))


def _spacing(text: str) -> str:
    return re.sub(r"(?<=[^\W\d])['\s]+(?=[^\W\d])", "", text)


RULES: tuple[SpellingRule, ...] = (
    SpellingRule(
        code="punctuation",
        without=_punctuation,
        right=(("« Koursk »", "Koursk"), ("O.N.U.", "ONU"), ("Koursk !", "Koursk")),
        wrong=(("3,5", "35"), ("1.2", "12")),
    ),
    SpellingRule(
        code="case",
        without=_case,
        right=(("koursk", "Koursk"), ("ONU", "Onu"), ("KIM YONG-HYUN", "Kim Yong-hyun")),
        wrong=(("us", "ONU"),),
    ),
    SpellingRule(
        code="accents",
        without=_accents,
        right=(
            ("Elysée", "Élysée"),
            ("coeur", "cœur"),
            ("Lætitia", "Laetitia"),
            ("Seoul", "Séoul"),
        ),
        wrong=(("thé", "thon"),),
    ),
    SpellingRule(
        code="hyphens",
        without=_hyphens,
        right=(("Kim Yong hyun", "Kim Yong-hyun"), ("Porte-Avions", "Porte Avions")),
        wrong=(("Saint-Malo", "Saint-Lô"),),
    ),
    SpellingRule(
        code="article",
        without=_article,
        right=(
            ("à Koursk", "Koursk"),
            ("l’Élysée", "Élysée"),
            ("États-Unis", "les États-Unis"),
            ("de l’ONU", "ONU"),
        ),
        wrong=(("pas Koursk", "Koursk"), ("près de Koursk", "Koursk"), ("sans l’ONU", "ONU")),
    ),
    SpellingRule(
        code="title",
        without=_civility,
        right=(
            ("M. Dupont", "Dupont"),
            ("Dupont", "M. Dupont"),
            ("le ministre Dupont", "Dupont"),
            ("la première ministre Dupont", "Dupont"),
        ),
        wrong=(
            ("le conseiller de Dupont", "Dupont"),
            ("ministre de Dupont", "Dupont"),
            ("le ministre", "Dupont"),
            ("Défense", "ministre de la Défense"),
        ),
    ),
    SpellingRule(
        code="order",
        without=_order,
        right=(
            ("Yong-hyun Kim", "Kim Yong-hyun"),
            ("Le Goff, Anne", "Anne Le Goff"),
            ("DUPONT Jean", "Jean Dupont"),
        ),
        wrong=(
            ("Le Anne Goff", "Anne Le Goff"),
            ("Goff Le", "Anne Le Goff"),
            ("du Nord Corée", "Corée du Nord"),
        ),
    ),
    SpellingRule(
        code="spacing",
        without=_spacing,
        right=(
            ("Kim Yonghyun", "Kim Yong-hyun"),
            ("Jeanne d Arc", "Jeanne d’Arc"),
            ("Jeanne Darc", "Jeanne d’Arc"),
            ("Montblanc", "Mont Blanc"),
        ),
        wrong=(("Mont", "Mont Blanc"), ("12 1", "1 21")),
    ),
)
"""What may be overlooked, lightest first. The last two exclude each other."""

STAGES = {rule.code: rule.without for rule in RULES}
NAMES = tuple(STAGES)
LINEAR = NAMES[: NAMES.index("order")]
"""Each is tried with all that are lighter; the two after them with all of these."""

_LADDER = (
    *(LINEAR[:count] for count in range(len(LINEAR) + 1)),
    (*(code for code in LINEAR if code != "article"), "order"),  # the « Le » of « Le Goff » is its
    (*LINEAR, "spacing"),
)


@lru_cache(maxsize=8192)
def bare(text: str, codes: tuple[str, ...] = LINEAR) -> str:
    """``text`` without what the rules of these ``codes`` overlook.

    Kept, since the names of an article are compared with every answer of a class.
    """
    for code in codes:
        text = STAGES[code](text)
    return text


def differences(response: str, accepted: str, told: Collection[str] = ()) -> tuple[str, ...] | None:
    """The rules needed, and only those, to read the two alike; () when they are equal.

    « l'elysee » for « Élysée »: case, accents, article. A function before a name is
    overlooked too, in the response alone: « le ministre Kim » for « Kim », with words of the
    question, ``told`` without case and accents, around it: « le ministre de la Défense Kim ».
    """
    response, accepted = _normal(response), _normal(accepted)
    for used in _LADDER:
        if used[-1:] == ("order",) and not _is_full_name(accepted):
            continue
        if bare(response, used) == bare(accepted, used):
            return _needed(response, accepted, used)
    if any(name == bare(accepted) for name in _without_function(bare(response), told)):
        return ("title",)
    return None


def _is_full_name(text: str) -> bool:
    """« Anne Le Goff », « Charles de Gaulle »; « Corée du Nord » keeps its order."""
    words = bare(text, ("punctuation",)).split()
    capitals = [word for word in words if word[0].isupper()]
    others = [word.casefold() for word in words if word not in capitals]
    return len(capitals) > 1 and PARTICLES.issuperset(others) and lookup(text) is None


def depth(found: tuple[str, ...]) -> int:
    """How far two answers are apart: the place of the heaviest rule in ``RULES``."""
    return max((NAMES.index(code) + 1 for code in found), default=0)


def _normal(text: str) -> str:
    """Which apostrophe or space a keyboard has tells nothing of an answer."""
    return " ".join(plain(unicodedata.normalize("NFC", text)).split())


def _needed(response: str, accepted: str, used: tuple[str, ...]) -> tuple[str, ...]:
    kept = used
    for code in used:
        fewer = tuple(name for name in kept if name != code)
        if bare(response, fewer) == bare(accepted, fewer):
            kept = fewer
    return kept


def _without_function(text: str, told: Collection[str]) -> Iterator[str]:
    """What may be the name after a function: « ministre de la defense kim », « kim »."""
    words = text.split()
    allowed = _FUNCTIONS | _RANKS | LINKS | frozenset(told)
    for size in range(1, len(words)):
        head = words[size - 1]
        if head not in allowed:
            return
        if head not in LINKS and not _FUNCTIONS.isdisjoint(words[:size]):
            yield " ".join(words[size:])


_FUNCTIONS = frozenset(_accents(head.casefold()) for head in ROLE_HEADS)
_RANKS = frozenset(_accents(rank) for rank in RANKS)


def is_typo(response: str, accepted: str) -> bool:
    """Whether ``response`` is ``accepted`` with a slip or two, and no other known name.

    Word by word, with digits and first letters untouched (first letters are seldom
    missed: Yannakoudakis & Fawthrop 1983, « The rules of spelling errors »):
    « Kim Yong-hyum », not « Kim Jong-hyun »; and « Islande » is no slip for « Irlande ».
    """
    typed, right = bare(response).split(), bare(accepted).split()
    if typed == right or len(typed) != len(right):
        return False
    letters = sum(map(len, right))
    slips = [_slips(one, other, letters) for one, other in zip(typed, right, strict=True)]
    if None in slips or sum(n for n in slips if n is not None) > _allowed(letters):
        return False
    return not _is_another_name((response, " ".join(typed)), typed, accepted)


def _allowed(letters: int) -> int:
    return next((slips for length, slips in TYPOS_BY_LENGTH if letters >= length), 0)


def _slips(typed: str, right: str, letters: int) -> int | None:
    """How many slips in one word of an answer of so many ``letters``; None when too many."""
    if typed == right:
        return 0
    if typed[0] != right[0] or any(character.isdigit() for character in typed + right):
        return None
    shorter = min(len(typed), len(right))
    allowed = 1 if shorter == SHORTEST_WITH_SLIP and letters >= LONG else _allowed(shorter)
    distance = int(OSA.distance(typed, right))
    return distance if distance <= allowed else None


def _is_another_name(forms: tuple[str, ...], typed: list[str], accepted: str) -> bool:
    right, place = bare(accepted).split(), lookup(accepted)
    known = [found for form in forms if (found := lookup(form)) is not None]
    if known:
        return place is None or any(found.name != place.name for found in known)
    return any(
        one != other and (one in _FIRST_NAMES or lookup(one) is not None)
        for one, other in zip(typed, right, strict=True)
    )


_FIRST_NAMES = frozenset(_accents(name) for name in FIRST_NAMES)
