"""Which nouns a title makes known, though it does not hold them: « Crash … » → « l'appareil »."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from quizapp.core.language.french.frames_lexicon import FRAMES

SHORTEST_STEM = 3  # letters: « élu* » may end, « un* » would be any word

Brought = dict[str, frozenset[str]]


def _by_cue() -> tuple[Brought, Brought]:
    """What each word brings, and what each beginning of words does."""
    whole, begun = defaultdict[str, set[str]](set), defaultdict[str, set[str]](set)
    for cues, roles in FRAMES:
        for cue in cues:
            stem = cue.endswith("*") and len(cue) > SHORTEST_STEM
            (begun[cue[:-1]] if stem else whole[cue]).update(roles)
    return _frozen(whole), _frozen(begun)


def _frozen(brought: dict[str, set[str]]) -> Brought:
    return {cue: frozenset(roles) for cue, roles in brought.items()}


_WHOLE, _BEGUN = _by_cue()
_LENGTHS = tuple(sorted({len(stem) for stem in _BEGUN}))
_NOTHING = frozenset[str]()


def evoked(words: Iterable[str]) -> frozenset[str]:
    """The participants of every frame that one of ``words`` (lower case) evokes, singular.

    « Crash du Rio-Paris » gives avion, pilote, boîte … (:data:`FRAMES`).
    """
    return _NOTHING.union(*(_brought(word) for word in words))


def _brought(word: str) -> frozenset[str]:
    begun = (_BEGUN.get(word[:length], _NOTHING) for length in _LENGTHS)
    return _WHOLE.get(word, _NOTHING).union(*begun)


def singular(form: str) -> str:
    """A noun without the mark of the plural: « électeurs » → « électeur », « jeux » → « jeu »."""
    if form.endswith("eaux") or (form.endswith("eux") and len(form) > SHORTEST_STEM):
        return form[:-1]
    if form.endswith("aux"):
        return form[:-3] + "al"
    return form[:-1] if form.endswith("s") and not form.endswith("ss") else form
