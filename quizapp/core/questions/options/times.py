"""When what a question asks about happened: nobody is offered outside his own time."""

from __future__ import annotations

import re

from quizapp.core.facts.findings import Entity
from quizapp.core.questions.context import Context
from quizapp.core.questions.proposals import Proposal

SAME_SCENE = 20  # years over which one person can have stood in for another
_YEAR = re.compile(r"\b(1\d{3}|20\d{2})\b")


def years_of_clause(proposal: Proposal, context: Context) -> frozenset[int]:
    """The years that the stem or its sentence writes; else the article's, else the last told."""
    written = {int(y) for y in _YEAR.findall(proposal.stem)}
    found = context.moments_in(*proposal.source)
    written |= {m.start.year for m in found if m.absolute and m.start is not None}
    return frozenset(written) or context.surroundings.now or _told_before(proposal, context)


def _told_before(proposal: Proposal, context: Context) -> frozenset[int]:
    """The last year that an article without a date has told of: it goes on from there."""
    told = [
        m.start.year
        for m in context.findings.moments
        if m.absolute and m.start is not None and m.span.start < proposal.source.start
    ]
    return frozenset(told[-1:])


def contemporary(entity: Entity, proposal: Proposal, context: Context) -> bool:
    """Whether an entity can have been there: Einstein (1915) is none of 1979's astronomers.

    Where nothing dates one of the two they may have met.
    """
    then, own = years_of_clause(proposal, context), context.surroundings.years(entity)
    if not then or not own:
        return True
    return min(abs(a - b) for a in then for b in own) <= SAME_SCENE
