"""Well-known organisations by kind, and the kind of one that an article names."""

from __future__ import annotations

from functools import cache

from quizapp.core.facts.findings import Entity
from quizapp.core.language.french.classes_lexicon import BODIES
from quizapp.core.language.french.lexicon import ORGANISATION_WORDS

ARTICLES = ("le ", "la ", "les ", "l'")


def kind_of(entity: Entity) -> str | None:
    """What kind of organisation: by the list of known ones, else by its first word."""
    known = next((_kinds()[s] for s in sorted(entity.surfaces) if s in _kinds()), None)
    first = (entity.expansion or entity.name).split()[0].lower()
    return known or (first if first in ORGANISATION_WORDS else None)


def bare(body: str) -> str:
    """A name of the list without its article."""
    return next((body[len(a) :] for a in ARTICLES if body.startswith(a)), body)


@cache
def bodies() -> dict[str, tuple[str, ...]]:
    """The well-known organisations of each kind, with their articles."""
    return {
        kind: tuple(name.strip() for name in " ".join(names.split()).split(";"))
        for kind, names in BODIES.items()
    }


@cache
def _kinds() -> dict[str, str]:
    return {bare(body): kind for kind, listed in bodies().items() for body in listed}
