"""How hard a question is, and why."""

from __future__ import annotations

from quizapp.core.facts.findings import Entity
from quizapp.core.model import Difficulty, QuestionKind, Span
from quizapp.core.questions.checks import Draft
from quizapp.core.questions.difficulty import difficulty
from quizapp.core.questions.options.distractor import Distractor
from quizapp.core.questions.proposals import Pattern, Proposal
from tests.core.questions.sentences import person, told

FIRST = "Jean Morel vend les usines de Gao."
TEXT = f"{FIRST} Une foule attend devant les usines, puis une autre foule, et encore une autre."
NEAR = tuple(Distractor(name, "article:0-10") for name in ("A", "B", "C"))
FAR = tuple(Distractor(name, "list") for name in ("A", "B", "C"))


def level(
    kind: QuestionKind,
    wrong: tuple[Distractor, ...] = (),
    *,
    answer: Entity | None = None,
    start: int = 0,
) -> tuple[Difficulty, str]:
    source = Span(start, start + 10)
    asked = answer or person("Jean Morel")
    proposal = Proposal(Pattern.WHO, "Qui ?", asked, source, source, "")
    return difficulty(Draft(kind, proposal, "Qui ?", "Jean Morel", wrong), told(TEXT))


def test_it_works() -> None:
    assert level(QuestionKind.CHOICE, FAR) == (
        Difficulty.EASY,
        "facile : réponse au début de l’article",
    )


def test_what_is_typed_or_far_or_tempting_is_harder() -> None:
    assert level(QuestionKind.SHORT_ANSWER)[0] is Difficulty.MEDIUM
    assert level(QuestionKind.CHOICE, NEAR)[0] is Difficulty.MEDIUM
    assert level(QuestionKind.CHOICE, FAR, start=len(TEXT) - 20)[0] is Difficulty.MEDIUM
    hard, basis = level(QuestionKind.SHORT_ANSWER, start=len(TEXT) - 20)
    assert (hard, basis) == (
        Difficulty.HARD,
        "difficile : réponse à taper, réponse loin du début",
    )


def test_a_name_met_often_is_remembered() -> None:
    often = person("Jean Morel", "Morel", "M. Morel")
    assert level(QuestionKind.SHORT_ANSWER, answer=often)[0] is Difficulty.EASY
