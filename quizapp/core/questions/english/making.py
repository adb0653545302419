"""English questions: proposed, checked, worded, weighed; the choice among them is everyone's."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from quizapp.core.facts.findings import Entity, Figure, Measure
from quizapp.core.model import (
    Difficulty,
    Option,
    Question,
    QuestionKind,
    content_id,
)
from quizapp.core.questions import distractors
from quizapp.core.questions.context import Context
from quizapp.core.questions.english import proposing
from quizapp.core.questions.english.checking import CHECKS, failed
from quizapp.core.questions.english.options import Written
from quizapp.core.questions.english.proposing import FALSE, TRUE, Draft
from quizapp.core.questions.english.standing import standing
from quizapp.core.questions.proposals import Pattern
from quizapp.core.questions.ranking import Ranked

WORTH = {
    Pattern.HOW_MANY: 0.75,
    Pattern.WHO: 0.7,
    Pattern.WHO_SAID: 0.65,
    Pattern.GAP: 0.6,
}
"""What each form is worth before the rest is known: a question over a gap, a name over a date."""
EARLY = 0.15  # more for what an article begins with, where news says what matters
MINOR = 0.15  # less for a length of time, which is seldom what is to be known
TRUTHS = 0.1  # less for what half of the guesses find
FAR = 0.5  # share of the article before the evidence
OFTEN = 3  # mentions that make a name familiar
_TYPED = frozenset({QuestionKind.NUMERIC, QuestionKind.SHORT_ANSWER})
_LEVELS = {Difficulty.EASY: "easy", Difficulty.MEDIUM: "medium", Difficulty.HARD: "hard"}


def all_questions(context: Context, seed: int, dropped: Counter[str]) -> Iterator[Ranked]:
    """Every question that passes the checks; ``dropped`` counts the reasons of the others."""
    seen: set[tuple[str, str]] = set()
    for draft in _drafts(context, seed, dropped):
        reason = failed(draft, context)
        question = _question(draft, context, seed) if reason is None else None
        if question is None:
            dropped[reason or "no_fact"] += 1
        elif (question.kind, question.stem) not in seen:
            seen.add((question.kind, question.stem))
            yield Ranked(question, draft.proposal, _worth(draft, context))


def _drafts(context: Context, seed: int, dropped: Counter[str]) -> Iterator[Draft]:
    yield from proposing.speakers(context)
    for sentence in context.sentences:
        statement = standing(sentence, context)
        if isinstance(statement, str):
            dropped[statement] += 1
            continue
        asked = [d for ask in proposing.ASKERS for d in ask(statement, context, seed)]
        if not asked:
            dropped["nothing_asked"] += 1
        for draft in asked:
            if statement.unknown <= {getattr(draft.proposal.answer, "name", "")}:
                yield draft
            else:
                dropped["unknown_person"] += 1


def _question(draft: Draft, context: Context, seed: int) -> Question | None:
    proposal = draft.proposal
    fact = context.fact_of(proposal.span)
    passage = context.article.passage_of(proposal.source)
    if fact is None or passage is None:
        return None
    evidence = context.article.text[proposal.source.start : proposal.source.end]
    level, basis = _difficulty(draft, context)
    identity = content_id(draft.kind, draft.stem, draft.key, evidence)
    return Question(
        id=identity,
        kind=draft.kind,
        stem=draft.stem,
        options=_options(draft, f"{seed}:{identity}"),
        key=draft.key,
        accepted=tuple(dict.fromkeys((draft.key, *draft.accepted))),
        fact=fact.id,
        passage=passage.id,
        source=proposal.source,
        reason=f"{proposal.reason}; {basis}",
        difficulty=level,
        explanation=_explanation(draft),
        checks=tuple(CHECKS),
        answer=proposal.span,
    )


def _options(draft: Draft, seed: str) -> tuple[Option, ...]:
    if draft.kind is QuestionKind.TRUE_FALSE:
        changed = draft.wrong[0].origin if draft.key == FALSE else None
        texts = ((TRUE, changed), (FALSE, None))
        return tuple(Option(text, text == draft.key, origin) for text, origin in texts)
    if not draft.wrong:
        return ()
    rows: list[tuple[str, bool, str | None]] = [(draft.key, True, None)]
    rows += [(d.text, False, d.origin) for d in draft.wrong]
    if isinstance(draft.proposal.answer, Entity):
        rows = distractors.ordered(rows, seed)
    else:
        rows.sort(key=lambda row: Written.of(row[0].lower()).number)
    return tuple(Option(*row) for row in rows)


def _explanation(draft: Draft) -> str:
    """One sentence on the key."""
    proposal, answer = draft.proposal, draft.proposal.answer
    if draft.kind is QuestionKind.TRUE_FALSE:
        if draft.key == TRUE:
            return "This is what the article says."
        return f"The article says “{draft.right}”, not “{draft.wrong[0].text}”."
    if isinstance(answer, Entity):
        role = max((r.text for r in answer.roles), key=len, default="")
        named = f"{draft.key} ({role})" if role else draft.key
        said = " who says it" if proposal.pattern is Pattern.WHO_SAID else ""
        return f"It is {named}{said}."
    hedge = f"{proposal.approximate} " if proposal.approximate else ""
    return f"The article says “{hedge}{draft.key}”."


def _difficulty(draft: Draft, context: Context) -> tuple[Difficulty, str]:
    """The level and its basis: typed, true or false, near options, often named, far down."""
    answer, source = draft.proposal.answer, draft.proposal.source
    near = [d for d in draft.wrong if d.origin.startswith("article:")]
    length = max(len(context.article.text), 1)
    signs = (
        (draft.kind in _TYPED, 1, "the answer is typed"),
        (draft.kind is QuestionKind.TRUE_FALSE, -1, "true or false"),
        (len(near) >= distractors.WANTED, 1, "options all from the article"),
        (isinstance(answer, Entity) and len(answer.mentions) >= OFTEN, -1, "a name often met"),
        (source.start / length > FAR, 1, "the answer is far down"),
    )
    points = 1 + sum(weight for found, weight, _ in signs if found)
    level = Difficulty(min(max(points, Difficulty.EASY), Difficulty.HARD))
    basis = ", ".join(reason for found, _, reason in signs if found)
    return level, f"{_LEVELS[level]}: {basis or 'the answer is near the beginning'}"


def _worth(draft: Draft, context: Context) -> float:
    answer, source = draft.proposal.answer, draft.proposal.source
    worth = WORTH[draft.proposal.pattern]
    worth += EARLY * (1 - source.start / max(len(context.article.text), 1))
    if isinstance(answer, Figure) and answer.measure is Measure.DURATION:
        worth -= MINOR
    return worth - TRUTHS * (draft.kind is QuestionKind.TRUE_FALSE)
