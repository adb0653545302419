"""When what a question asks about happened: nobody is offered outside his own time."""

from __future__ import annotations

import re

from quizapp.core.facts.findings import Entity
from quizapp.core.model import Span
from quizapp.core.questions.context import Context
from quizapp.core.questions.proposals import Proposal

SAME_SCENE = 20  # years over which one person can have stood in for another
_YEAR = re.compile(r"\b(1\d{3}|20\d{2})\b")


def years_of_clause(proposal: Proposal, context: Context) -> frozenset[int]:
    """The years that the stem or its sentence writes; else the year of the article."""
    written = {int(y) for y in _YEAR.findall(proposal.stem)}
    written |= _years_in(proposal.source, context)
    return frozenset(written) or _now(context)


def years_of(entity: Entity, context: Context) -> frozenset[int]:
    """The years written beside an entity; else the year of the article: it is of today."""
    found: set[int] = set()
    for mention in entity.mentions:
        start = context.sentence_start(mention.span.start)
        found |= _years_in(Span(start, mention.span.end + 1), context)
    return frozenset(found) or _now(context)


def contemporary(entity: Entity, proposal: Proposal, context: Context) -> bool:
    """Whether an entity can have been there: Einstein (1915) is none of 1979's astronomers.

    Where nothing dates one of the two they may have met.
    """
    then, own = years_of_clause(proposal, context), years_of(entity, context)
    if not then or not own:
        return True
    return min(abs(a - b) for a in then for b in own) <= SAME_SCENE


def _years_in(span: Span, context: Context) -> set[int]:
    found = context.moments_in(span.start, span.end)
    return {m.start.year for m in found if m.absolute and m.start is not None}


def _now(context: Context) -> frozenset[int]:
    published = context.article.published
    return frozenset({published.year}) if published else frozenset()
