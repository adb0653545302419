"""Questions put to articles of a few sentences, to see which options they are given."""

from __future__ import annotations

from dataclasses import replace

from quizapp.core.model import Span
from quizapp.core.questions.context import Context
from quizapp.core.questions.distractors import Distractor, distractors
from quizapp.core.questions.kinds import key_of
from quizapp.core.questions.proposals import Answer, Pattern, Proposal
from tests.core.questions.sentences import legible


def proposal(answer: Answer, span: Span, context: Context, **changes: object) -> Proposal:
    """A question on ``answer`` from the sentence that holds it."""
    sentence = next(s for s in context.doc.sents if s.end_char > span.start)
    source = Span(sentence.start_char, sentence.end_char)
    made = Proposal(Pattern.GAP, "Un trou : _____ .", answer, span, source, "")
    return replace(made, **changes)  # type: ignore[arg-type]


def named(name: str, context: Context, **changes: object) -> Proposal:
    """A question that a name answers."""
    entity = next(e for e in context.findings.entities if e.name == name)
    return proposal(entity, entity.mentions[0].span, context, **changes)


def counted(written: str, context: Context, **changes: object) -> Proposal:
    """A question that a figure answers."""
    text = context.article.text
    figure = next(f for f in context.findings.figures if text[slice(*f.span)] == written)
    return proposal(figure, figure.span, context, **changes)


def dated(context: Context, **changes: object) -> Proposal:
    """A question that the first date of the article answers."""
    moment = context.findings.moments[0]
    return proposal(moment, moment.span, context, **changes)


def offered(asked: Proposal, context: Context, seed: int = 0) -> list[Distractor]:
    """The options of a question, key left out."""
    return list(distractors(asked, key_of(asked, context), context, seed))


def texts(asked: Proposal, context: Context, seed: int = 0) -> list[str]:
    """Their words, in one kind of space."""
    return [legible(d.text) for d in offered(asked, context, seed)]
