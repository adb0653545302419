"""Why an article gives the questions it gives and no more, in causes that a teacher understands."""

from __future__ import annotations

from collections import Counter

from quizapp.core.model import Article, Cause, Loss, Report
from quizapp.core.questions.checks import CHECKS
from quizapp.core.questions.guards import GUARDS

# Words of article for each question of a good yield: 12 questions from 800 words.
WORDS_PER_QUESTION = 66
FEWEST = 3
EXAMPLES = 3
POINTING = "open:"  # before the word that points elsewhere

CAUSES: dict[str, Cause] = {
    "no_statement": Cause.NO_CLAUSE,
    "nothing_asked": Cause.NO_FACT,
    "no_fact": Cause.NO_FACT,
    "no_options": Cause.FEW_OPTIONS,
    "unknown_person": Cause.POINTS_BACK,
    "pluperfect": Cause.POINTS_BACK,
    "unframed": Cause.POINTS_BACK,
    "negation": Cause.NEGATIVE,
    "addresses": Cause.NOT_TOLD,
    "quoted_along": Cause.NOT_TOLD,
    "garbled": Cause.DAMAGED,
    "shouted": Cause.DAMAGED,
    "fault": Cause.DAMAGED,
    "disagreement": Cause.DAMAGED,
    "even_options": Cause.FEW_OPTIONS,
    "one_threshold": Cause.FEW_OPTIONS,
    "well_formed": Cause.UNWIELDY,
    "brief": Cause.UNWIELDY,
    "one_gap": Cause.UNWIELDY,
    "whole": Cause.UNWIELDY,
}
"""The cause behind a guard's or a check's name; of the others, what most of their kind are."""


def cause_of(reason: str) -> Cause:
    """Why whoever refuses under this name refuses."""
    if reason.startswith(POINTING):
        return Cause.POINTS_BACK
    if reason in CAUSES:
        return CAUSES[reason]
    if reason in GUARDS:
        return Cause.NO_CLAUSE
    return Cause.GIVEN_AWAY if reason in CHECKS else Cause.NO_FACT


def report(article: Article, sentences: int, dropped: Counter[str], questions: int) -> Report:
    """What became of the ``sentences`` of an article, the commonest cause of loss first."""
    counts, words = Counter[Cause](), dict[Cause, Counter[str]]()
    for reason, number in dropped.items():
        cause = cause_of(reason)
        counts[cause] += number
        if reason.startswith(POINTING):
            words.setdefault(cause, Counter())[reason.removeprefix(POINTING)] += number
    losses = tuple(
        Loss(cause, number, tuple(w for w, _ in words.get(cause, Counter()).most_common(EXAMPLES)))
        for cause, number in sorted(counts.items(), key=lambda row: (-row[1], row[0]))
    )
    return Report(sentences, questions, _expected(article), losses)


def _expected(article: Article) -> int:
    return max(FEWEST, article.words // WORDS_PER_QUESTION)
