"""How two written answers differ, and whether a marker may overlook it.

- ``differences(response, accepted) -> tuple[str, ...] | None``: the names of what must be
  overlooked to read them alike, from ``STAGES``; None when they do not read alike.
- ``is_typo(response, accepted) -> bool``: whether a slip of the keyboard explains the rest.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence

from rapidfuzz.distance import OSA

from quizapp.core.language.french.answers_lexicon import LEADING
from quizapp.core.language.french.names_lexicon import FIRST_NAMES, TITLES
from quizapp.core.language.french.roles_lexicon import ROLE_HEADS
from quizapp.core.language.gazetteer import lookup
from quizapp.core.language.typography import plain

TYPOS_BY_LENGTH = ((9, 2), (5, 1))
"""Letters of a word from which so many slips are overlooked: in a shorter one, a slip is
likelier another word."""

LONG = TYPOS_BY_LENGTH[0][0]
SHORTEST_WITH_SLIP = 4
"""« Kim Yong-hyum »: in a long answer, a word this short may have one slip."""

_LIGATURES = str.maketrans({"œ": "oe", "Œ": "Oe", "æ": "ae", "Æ": "Ae", "ß": "ss"})
_CIVILITIES = frozenset(title.rstrip(".") for title in TITLES)


def _punctuation(text: str) -> str:
    bare = re.sub(r"[«»\"()…!?;:]", " ", plain(text))
    return " ".join(bare.split()).strip(" .,")


def _case(text: str) -> str:
    return text.casefold()


def _accents(text: str) -> str:
    decomposed = unicodedata.normalize("NFD", text.translate(_LIGATURES))
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def _hyphens(text: str) -> str:
    return " ".join(re.sub(r"[-–—]", " ", text).split())


def _article(text: str) -> str:
    words = re.sub(r"\b([ldLD])'", r"\1 ", text).split()
    while len(words) > 1 and words[0].casefold() in LEADING:
        words = words[1:]
    return " ".join(words)


def _civility(text: str) -> str:
    words = text.split()
    while len(words) > 1 and words[0].casefold().rstrip(".") in _CIVILITIES:
        words = words[1:]
    return " ".join(words)


STAGES: dict[str, Callable[[str], str]] = {
    "punctuation": _punctuation,
    "case": _case,
    "accents": _accents,
    "hyphens": _hyphens,
    "article": _article,
    "title": _civility,
}
"""What may be overlooked, lightest first; each function gives the text without it."""

NAMES = tuple(STAGES)


def bare(text: str, stages: Sequence[str] = NAMES) -> str:
    """``text`` without what ``stages`` overlook."""
    for stage in stages:
        text = STAGES[stage](text)
    return text


def differences(response: str, accepted: str) -> tuple[str, ...] | None:
    """The stages needed, and only those, to read the two alike; () when they are equal.

    « l'elysee » for « Élysée »: case, accents, article. A function before a name is
    overlooked too, in the response alone: « le ministre Kim » for « Kim ».
    """
    response, accepted = _normal(response), _normal(accepted)
    for depth in range(len(NAMES) + 1):
        used = NAMES[:depth]
        if bare(response, used) == bare(accepted, used):
            return _needed(response, accepted, used)
    named = _without_function(bare(response))
    if named is not None and named == bare(accepted):
        return ("title",)
    return None


def depth(found: tuple[str, ...]) -> int:
    """How far two answers are apart: the place of the heaviest stage in ``STAGES``."""
    return max((NAMES.index(stage) + 1 for stage in found), default=0)


def _normal(text: str) -> str:
    """Which apostrophe or space a keyboard has tells nothing of an answer."""
    return " ".join(plain(unicodedata.normalize("NFC", text)).split())


def _needed(response: str, accepted: str, used: Sequence[str]) -> tuple[str, ...]:
    kept = list(used)
    for stage in used:
        fewer = [name for name in kept if name != stage]
        if bare(response, fewer) == bare(accepted, fewer):
            kept = fewer
    return tuple(kept)


def _without_function(text: str) -> str | None:
    head, _, rest = text.partition(" ")
    if not rest or head not in _FUNCTIONS:
        return None
    return rest


_FUNCTIONS = frozenset(_accents(head.casefold()) for head in ROLE_HEADS)


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
