"""Accepting an answer that was marked wrong, and marking again all that it changes.

``accept_answer`` flushes, and the caller commits: the answer, the marks, the scores and the
audit line are kept together or not at all.

- ``accept_answer(session, quiz_set, item, answer, *, by, now) -> dict[QuizVersion, places]``:
  the versions that accept it now, all their attempts marked again.
- ``remark(session, version, places) -> Remarking``: by replay of the steps; again, it changes
  nothing.
- ``audit(session, quiz_set) -> list[AuditLine]``, newest first; ``audit_of(session, attempt)``,
  those that changed its score.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload, selectinload

from quizapp.core import quiz as core
from quizapp.core.attempt import replay
from quizapp.core.marking import mark
from quizapp.core.model import Mark, Question
from quizapp.store import attempts, questions, quizzes
from quizapp.store.columns import instant
from quizapp.store.objection_tables import AuditLine
from quizapp.store.states import AuditAction, QuestionOrigin
from quizapp.store.tables import Attempt, QuizSet, QuizVersion, User, VersionArticle


@dataclass(frozen=True, slots=True)
class Change:
    """An attempt whose score is another now."""

    attempt: str
    before: float
    after: float


@dataclass(frozen=True, slots=True)
class Remarking:
    """How many attempts were marked again, and those that it changed."""

    marked: int
    changed: tuple[Change, ...]


def accept_answer(
    session: Session,
    quiz_set: QuizSet,
    item: core.Item,
    answer: str,
    *,
    by: User,
    now: datetime | None = None,
) -> dict[QuizVersion, tuple[int, ...]]:
    """Accept ``answer`` to the question of ``item`` wherever the quiz set's owner asks it.

    Gives the versions, with the positions of the question. The question itself accepts it in
    versions to come, when it is of the owner's own article.
    """
    versions = _asking(session, quiz_set, item)
    _teach(session, quiz_set, item, answer)
    for number, of_set in groupby(versions, key=lambda version: version.quiz_set_id):
        done = []
        for version in of_set:
            content = core.with_accepted(quizzes.content(version), versions[version], answer)
            version.content = core.to_json(content)
            done.append(remark(session, version, versions[version]))
        session.add(
            AuditLine(
                quiz_set_id=number,
                user_id=by.id,
                action=AuditAction.REMARKED,
                details=_details(item.question, answer, done),
                at=instant(now),
            )
        )
    session.flush()
    return versions


def _asking(
    session: Session, quiz_set: QuizSet, item: core.Item
) -> dict[QuizVersion, tuple[int, ...]]:
    """The versions that ask the question, locked: who submits waits for the new marks."""
    owner = QuizSet.owner_id.is_not_distinct_from(quiz_set.owner_id)
    rows = session.scalars(
        select(QuizVersion)
        .join(VersionArticle, VersionArticle.version_id == QuizVersion.id)
        .join(QuizVersion.quiz_set)
        .where(VersionArticle.article_id == item.article, owner)
        .order_by(QuizVersion.quiz_set_id, QuizVersion.number)
        .with_for_update(of=QuizVersion, key_share=True)
        .execution_options(populate_existing=True)
    )
    found = {row: core.places_of(quizzes.content(row), item.question) for row in rows}
    return {row: places for row, places in found.items() if places}


def _teach(session: Session, quiz_set: QuizSet, item: core.Item, answer: str) -> None:
    """Give the answer to the stored question, unless its words or its key are others by now."""
    question = item.question
    row = questions.behind(session, item, quiz_set.owner_id)
    if row is None or (row.stem, row.key) != (question.stem, question.key):
        return
    if answer not in row.accepted:
        row.accepted = [*row.accepted, answer]
        if row.origin is QuestionOrigin.GENERATED:
            row.origin = QuestionOrigin.EDITED


def _details(question: Question, answer: str, done: Collection[Remarking]) -> dict[str, object]:
    return {
        "stem": question.stem,
        "answer": answer,
        "marked": sum(each.marked for each in done),
        "changed": [
            {"attempt": change.attempt, "before": change.before, "after": change.after}
            for each in done
            for change in each.changed
        ],
    }


def remark(session: Session, version: QuizVersion, places: Collection[int]) -> Remarking:
    """Mark the answers at ``places`` of the version again, in every finished attempt."""
    quiz = quizzes.content(version)
    rows = session.scalars(
        select(Attempt)
        .where(Attempt.version_id == version.id, Attempt.submitted_at.is_not(None))
        .options(selectinload(Attempt.steps), selectinload(Attempt.marks))
        .order_by(Attempt.id)
        .execution_options(populate_existing=True)
    ).all()
    changed = (_remark(quiz, row, places) for row in rows)
    found = tuple(change for change in changed if change is not None)
    session.flush()
    return Remarking(len(rows), found)


def _remark(quiz: core.QuizSet, row: Attempt, places: Collection[int]) -> Change | None:
    answers = replay(quiz, map(attempts.step_of, row.steps)).answers
    before = row.score or 0.0
    for kept in row.marks:
        if kept.item not in places:
            continue
        item = quiz.items[kept.item]
        response = answers.get(kept.position)
        earned = mark(item.question, response, item.rivals) if response else Mark(0.0)
        kept.fraction, kept.points = earned.fraction, item.points * earned.fraction
        kept.tolerated = list(earned.tolerated)
    row.score = sum(kept.points for kept in row.marks)
    return Change(row.public_id, before, row.score) if row.score != before else None


def audit(session: Session, quiz_set: QuizSet) -> list[AuditLine]:
    """What was done to the results of the quiz set, each with who did it."""
    return list(
        session.scalars(
            select(AuditLine)
            .where(AuditLine.quiz_set_id == quiz_set.id)
            .options(joinedload(AuditLine.user))
            .order_by(AuditLine.at.desc(), AuditLine.id.desc())
        )
    )


def audit_of(session: Session, attempt: Attempt) -> list[AuditLine]:
    """The lines that changed the score of the attempt."""
    lines = audit(session, attempt.version.quiz_set)
    return [
        line
        for line in lines
        if any(change["attempt"] == attempt.public_id for change in line.details["changed"])
    ]
