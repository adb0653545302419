"""Why the key is right; ``core.rationales`` says why the other options are not."""

from __future__ import annotations

from quizapp.core.facts.findings import Entity, Figure
from quizapp.core.language.french import grammar
from quizapp.core.model import QuestionKind
from quizapp.core.questions.checks import TRUE, Draft
from quizapp.core.questions.proposals import Pattern


def explanation(draft: Draft, right: str) -> str:
    """One sentence on the key, which is ``right`` as an option."""
    return grammar.sentence(_right(draft, right))


def _right(draft: Draft, right: str) -> str:
    answer, proposal = draft.proposal.answer, draft.proposal
    if draft.kind is QuestionKind.TRUE_FALSE:
        if draft.key == TRUE:
            return "C’est ce que dit l’article"
        return f"L’article dit « {right} », non « {draft.wrong[0].text} »"
    if isinstance(answer, Figure):
        hedge = f"{answer.approximate} " if answer.approximate else ""
        return f"L’article donne {hedge}{_counting(right, answer.unit or '')}"
    if isinstance(answer, Entity) and proposal.pattern is Pattern.WHO_SAID:
        return f"C’est {_presented(answer, right)} qui le dit"
    if isinstance(answer, Entity) and answer.roles:
        return f"C’est {_presented(answer, right)}"
    return f"L’article dit « {right} »"


def _counting(right: str, unit: str) -> str:
    """« onze bouées de mesure », « 332 millions d’Européens »; « 40 % » says it already."""
    if not unit or unit in right:
        return right
    scaled = right.rstrip("s").endswith(("million", "milliard"))
    return f"{right} {grammar.after('de', unit) if scaled else unit}"


def _presented(entity: Entity, right: str) -> str:
    """« Lloyd Austin (secrétaire à la Défense) »."""
    role = max((r.text for r in entity.roles), key=len, default="")
    return f"{right} ({role})" if role else right
