"""Which other organisation: of the same kind, from the article, then well-known ones."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from quizapp.core.facts.findings import Entity
from quizapp.core.language.french import grammar
from quizapp.core.language.french.classes_lexicon import BODIES
from quizapp.core.language.french.lexicon import ORGANISATION_WORDS
from quizapp.core.questions.context import Context
from quizapp.core.questions.naming import entity_option, prefixed
from quizapp.core.questions.options.distractor import Distractor, origin_of, others, same_shape
from quizapp.core.questions.proposals import Proposal

_ARTICLES = ("le ", "la ", "les ", "l'")


def organisations(answer: Entity, proposal: Proposal, context: Context) -> Iterator[Distractor]:
    """Organisations of one kind: a ministry is no bank; without a kind none is offered."""
    kind = kind_of(answer)
    if kind is None:
        return
    for entity in others(answer, proposal, context):
        if kind_of(entity) == kind and same_shape(entity.name, answer.name):
            yield Distractor(entity_option(entity, proposal, context), origin_of(entity))
    text = context.article.text
    for body in _bodies().get(kind, ()):
        name = _bare(body)
        if same_shape(name, answer.name) and name not in text and name not in answer.surfaces:
            phrase = body if proposal.with_article else name
            if not proposal.with_article or body.startswith(_ARTICLES):
                yield Distractor(prefixed(proposal.affix, grammar.punctuated(phrase)), "list")


def kind_of(entity: Entity) -> str | None:
    """What kind of organisation: by the list of known ones, else by its first word."""
    known = next((_kinds()[s] for s in sorted(entity.surfaces) if s in _kinds()), None)
    first = (entity.expansion or entity.name).split()[0].lower()
    return known or (first if first in ORGANISATION_WORDS else None)


def _bare(body: str) -> str:
    return next((body[len(a) :] for a in _ARTICLES if body.startswith(a)), body)


@cache
def _bodies() -> dict[str, tuple[str, ...]]:
    return {
        kind: tuple(name.strip() for name in " ".join(names.split()).split(";"))
        for kind, names in BODIES.items()
    }


@cache
def _kinds() -> dict[str, str]:
    return {_bare(body): kind for kind, bodies in _bodies().items() for body in bodies}
