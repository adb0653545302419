"""A wrong option, and what would disqualify one whatever its kind."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import OSA

from quizapp.core.facts.findings import Entity
from quizapp.core.facts.sentences import text_of
from quizapp.core.model import Span
from quizapp.core.questions.context import Context
from quizapp.core.questions.hypernyms import hypernym
from quizapp.core.questions.proposals import Pattern, Proposal

WANTED = 3
TYPO = 2  # edits under which two names are one name misspelt
LONG = 5  # letters up to which one edit makes another name: « Mali », « Bali »; so in acronyms
_ACRONYM = re.compile(r"\b[A-ZÉ]{2,}\b")
_NO_LETTER = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class Distractor:
    """A wrong option and its origin.

    « article:START-END », « gazetteer », « list » or « computed ».
    """

    text: str
    origin: str


def distinct(text: str, other: str) -> bool:
    """Not the same name, nor one spelt badly, nor one with more words around it."""
    (a, one), (b, two) = _bare(text), _bare(other)
    if not one or not two:
        return a != b
    short = min(len(a), len(b)) <= LONG or bool(_ACRONYM.search(text))
    typo = OSA.distance(a, b) <= (0 if short else TYPO)
    return one not in two and two not in one and not typo


@lru_cache(maxsize=1024)
def _bare(text: str) -> tuple[str, str]:
    """A text small, and between spaces without its marks, which is empty when it has figures."""
    small = text.lower()
    figures = any(c.isdigit() for c in small) or small.endswith(" siècle")
    return small, "" if figures else f" {_NO_LETTER.sub(' ', small)} "


def named_in(text: str, proposal: Proposal, context: Context) -> bool:
    """Whether stem or title already names the option, which would exclude it."""
    words = text.lower()
    if any(c.isalpha() for c in words) and proposal.answer_is_person():
        words = words.split()[-1]  # « Gorbatchev, abattez ce mur »: the surname is enough
    place = f"{text_of(context.title)} {proposal.stem}".lower()
    return words in place if any(c.isalpha() for c in words) else f" {words} " in f" {place} "


def origin_of(entity: Entity) -> str:
    """Where the article first names an entity."""
    span = entity.mentions[0].span
    return f"article:{span.start}-{span.end}"


def others(answer: Entity, proposal: Proposal, context: Context) -> Iterator[Entity]:
    """Entities of the same kind that the source sentence does not mention.

    A quote has one speaker: there the sentence's other people may be offered. « Quelle ONG »
    is answered by no ministry.
    """
    here = {e.name for e, _ in context.mentions_in(*proposal.source)}
    if proposal.pattern is Pattern.WHO_SAID:
        here = {answer.name}
    for entity in context.findings.entities:
        if entity.kind is not answer.kind or not entity.certain or entity.name in here:
            continue
        kind = hypernym(entity, context) if proposal.asked_as else None
        if kind is None or kind.noun == proposal.asked_as:
            yield entity


def far(entity: Entity, source: Span) -> tuple[int, str]:
    """Characters between an entity's nearest mention and the sentence: who acts nearby tempts."""
    gaps = (max(m.span.start - source.end, source.start - m.span.end, 0) for m in entity.mentions)
    return min(gaps), entity.name


def same_shape(one: str, other: str) -> bool:
    """Both a full name or both a single one, both an acronym or neither."""
    return (len(one.split()) > 1) == (len(other.split()) > 1) and one.isupper() == other.isupper()
