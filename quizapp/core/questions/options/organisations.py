"""Which other organisation: of the same kind, from the article, then well-known ones."""

from __future__ import annotations

from collections.abc import Iterator

from quizapp.core.facts.findings import Entity
from quizapp.core.language.french import grammar
from quizapp.core.questions.bodies import ARTICLES, bare, bodies, kind_of
from quizapp.core.questions.context import Context
from quizapp.core.questions.naming import entity_option, prefixed
from quizapp.core.questions.options.distractor import Distractor, origin_of, others, same_shape
from quizapp.core.questions.proposals import Proposal


def organisations(answer: Entity, proposal: Proposal, context: Context) -> Iterator[Distractor]:
    """Organisations of one kind: a ministry is no bank; without a kind none is offered."""
    kind = kind_of(answer)
    if kind is None:
        return
    for entity in others(answer, proposal, context):
        if kind_of(entity) == kind and same_shape(entity.name, answer.name):
            yield Distractor(entity_option(entity, proposal, context), origin_of(entity))
    text = context.article.text
    for body in bodies().get(kind, ()):
        name = bare(body)
        if same_shape(name, answer.name) and name not in text and name not in answer.surfaces:
            phrase = body if proposal.with_article else name
            if not proposal.with_article or body.startswith(ARTICLES):
                yield Distractor(prefixed(proposal.affix, grammar.punctuated(phrase)), "list")
