"""How hard a question is, and why: from 1, for anyone who has read, to 3, for who read closely.

Points are counted: what is typed has to be recalled, options of the article itself tempt who
read quickly, a name met often is remembered, what stands far from the lead is not.
"""

from __future__ import annotations

from quizapp.core.facts.findings import Entity
from quizapp.core.model import Difficulty, QuestionKind
from quizapp.core.questions.checks import Draft
from quizapp.core.questions.context import Context

OFTEN = 3  # mentions that make an entity familiar to who has read once
FAR = 0.5  # share of the article before the evidence
MOST_NEAR = 3  # options, all from the article
_TYPED = frozenset({QuestionKind.NUMERIC, QuestionKind.SHORT_ANSWER})
_WORDS = {Difficulty.EASY: "facile", Difficulty.MEDIUM: "moyenne", Difficulty.HARD: "difficile"}


def difficulty(draft: Draft, context: Context) -> tuple[Difficulty, str]:
    """The level of a question and its basis in a few words: « difficile : à taper, … »."""
    points, reasons = 1, []
    for found, weight, reason in _signs(draft, context):
        if found:
            points += weight
            reasons.append(reason)
    level = Difficulty(min(max(points, Difficulty.EASY), Difficulty.HARD))
    basis = ", ".join(reasons) or "réponse au début de l’article"
    return level, f"{_WORDS[level]} : {basis}"


def _signs(draft: Draft, context: Context) -> tuple[tuple[bool, int, str], ...]:
    """Whether each sign is there, its points, its words."""
    answer, source = draft.proposal.answer, draft.proposal.source
    near = [d for d in draft.wrong if d.origin.startswith("article:")]
    length = max(len(context.article.text), 1)
    familiar = isinstance(answer, Entity) and len(answer.mentions) >= OFTEN
    return (
        (draft.kind in _TYPED, 1, "réponse à taper"),
        (draft.kind is QuestionKind.TRUE_FALSE, -1, "vrai ou faux"),
        (len(near) >= MOST_NEAR, 1, "options toutes prises dans l’article"),
        (familiar, -1, "nom souvent cité"),
        (source.start / length > FAR, 1, "réponse loin du début"),
    )
