"""Which nouns a title makes known, though it does not hold them: « Crash … » → « l'appareil »."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from quizapp.core.language.french.frames_lexicon import FRAMES

SHORTEST_STEM = 3  # letters: « élu* » may end, « un* » would be any word


def evoked(words: Iterable[str]) -> frozenset[str]:
    """The participants of every frame that one of ``words`` (lower case) evokes, singular.

    « Crash du Rio-Paris » gives avion, pilote, boîte … (:data:`FRAMES`).
    """
    forms = frozenset(words)
    return frozenset().union(*(roles for cues, roles in FRAMES if _evokes(forms, cues)))


def _evokes(words: frozenset[str], cues: frozenset[str]) -> bool:
    return not words.isdisjoint(cues) or any(word.startswith(_stems(cues)) for word in words)


@cache
def _stems(cues: frozenset[str]) -> tuple[str, ...]:
    """The beginnings of words among the cues of a frame."""
    return tuple(c[:-1] for c in cues if c.endswith("*") and len(c) > SHORTEST_STEM)


def singular(form: str) -> str:
    """A noun without the mark of the plural: « électeurs » → « électeur », « jeux » → « jeu »."""
    if form.endswith("eaux") or (form.endswith("eux") and len(form) > SHORTEST_STEM):
        return form[:-1]
    if form.endswith("aux"):
        return form[:-3] + "al"
    return form[:-1] if form.endswith("s") and not form.endswith("ss") else form
