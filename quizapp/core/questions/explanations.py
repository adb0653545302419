"""Why the key is right, and where each wrong option of the article really belongs."""

from __future__ import annotations

import re

from quizapp.core.facts.findings import Entity, Figure
from quizapp.core.language.french import grammar
from quizapp.core.model import QuestionKind, Span
from quizapp.core.questions.checks import TRUE, Draft
from quizapp.core.questions.context import Context
from quizapp.core.questions.proposals import Pattern


def explanation(draft: Draft, right: str, context: Context) -> str:
    """One sentence for the key (``right`` as an option), then one for each option explained."""
    parts = [_right(draft, right), *_wrong(draft, context)]
    return " ".join(grammar.sentence(part) for part in parts if part)


def _right(draft: Draft, right: str) -> str:
    answer, proposal = draft.proposal.answer, draft.proposal
    if draft.kind is QuestionKind.TRUE_FALSE:
        if draft.key == TRUE:
            return "C’est ce que dit l’article"
        return f"L’article dit « {right} », non « {draft.wrong[0].text} »"
    if isinstance(answer, Figure):
        hedge = f"{answer.approximate} " if answer.approximate else ""
        counted = f" {answer.unit}" if answer.unit and answer.unit not in right else ""
        return f"L’article donne {hedge}{right}{counted}"
    if isinstance(answer, Entity) and proposal.pattern is Pattern.WHO_SAID:
        return f"La phrase est de {_presented(answer)}"
    if isinstance(answer, Entity) and answer.roles:
        return f"Il s’agit de {_presented(answer)}"
    return f"L’article dit « {right} »"


def _wrong(draft: Draft, context: Context) -> list[str]:
    """For each distractor of the article, what it is there."""
    found = []
    for distractor in draft.wrong if draft.kind is not QuestionKind.TRUE_FALSE else ():
        place = re.fullmatch(r"article:(\d+)-(\d+)", distractor.origin)
        if place is None:
            continue
        what = _identity(Span(int(place[1]), int(place[2])), context)
        if what:
            found.append(f"« {distractor.text} » : {what}")
    return found


def _identity(span: Span, context: Context) -> str:
    """What a figure counts, who a person is."""
    figure = next((f for f in context.findings.figures if f.span == span), None)
    if figure is not None:
        return f"le nombre de {figure.unit}" if figure.noun and figure.unit else ""
    entity = context.findings.entity_at(span)
    return max((r.text for r in entity.roles), key=len, default="") if entity else ""


def _presented(entity: Entity) -> str:
    role = max((r.text for r in entity.roles), key=len, default="")
    return f"{entity.name} ({role})" if role else entity.name
