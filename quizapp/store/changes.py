"""What an instructor does to the questions of an article, and taking the last of it back.

Functions flush; the caller commits. Everything here is remembered with what was before.

- ``decide(session, questions, state, *, by, rejected_for, now)``: approve, reject, propose again.
- ``edit(session, question, wording, *, by, now)``: other words; raises ``Inconsistent``.
- ``replace(session, question, made, *, by, kind, now)``: the question that ``made`` is, under
  the same id.
- ``write(session, article, made, *, by, now) -> Question``: one by hand, approved; raises
  ``AlreadyThere``.
- ``latest(session, article_id, user, *, now) -> Act | None``; ``undo(…) -> list[Question]``.
- ``options_seen(session, question) -> set[str]``: every option it ever offered.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import delete, exists, func, select
from sqlalchemy.orm import Session

from quizapp.core import model
from quizapp.store import articles, questions
from quizapp.store.change_tables import QuestionChange
from quizapp.store.columns import instant
from quizapp.store.questions import Wording
from quizapp.store.states import ChangeKind, QuestionOrigin, QuestionState, Rejection
from quizapp.store.tables import Article, Question, QuizItem, User

UNDONE_WITHIN = timedelta(hours=12)
"""A working day: what was decided earlier may have been built upon."""

WORDS = (
    "stem",
    "options",
    "key",
    "accepted",
    "fact",
    "passage",
    "source_start",
    "source_end",
    "answer_start",
    "answer_end",
    "reason",
    "difficulty",
    "explanation",
    "checks",
    "pairs",
    "order",
    "statement",
)
"""The columns that are remembered as they are; those of closed lists are beside them."""

_DECIDED = {
    QuestionState.APPROVED: ChangeKind.APPROVED,
    QuestionState.REJECTED: ChangeKind.REJECTED,
    QuestionState.PROPOSED: ChangeKind.REOPENED,
}


class AlreadyThere(ValueError):
    """The article has this very question."""


@dataclass(frozen=True, slots=True)
class Act:
    """Something that can be taken back: what was done, to how many questions."""

    id: str
    kind: ChangeKind
    count: int


def decide(
    session: Session,
    chosen: Iterable[Question],
    state: QuestionState,
    *,
    by: User,
    rejected_for: Rejection | None = None,
    now: datetime | None = None,
) -> None:
    """Give all of them ``state``, with the reason of a rejection."""
    rows = [
        row
        for row in chosen
        if (row.state, row.rejected_for) != (state, rejected_for)
        or state is QuestionState.APPROVED  # again, knowing what was said against it since
    ]
    _remember(session, rows, _DECIDED[state], by=by, now=now)
    questions.decide(session, rows, state, rejected_for=rejected_for, now=now)


def edit(
    session: Session,
    question: Question,
    wording: Wording,
    *,
    by: User,
    kind: ChangeKind = ChangeKind.EDITED,
    now: datetime | None = None,
) -> None:
    """Other words for the question. Raises ``Inconsistent`` when they do not fit together."""
    _remember(session, [question], kind, by=by, now=now)
    questions.edit(session, question, wording, now=now)


def replace(
    session: Session,
    question: Question,
    made: model.Question,
    *,
    by: User,
    now: datetime | None = None,
) -> None:
    """Make the question ask what ``made`` asks, to be reviewed; it keeps its own id."""
    _remember(session, [question], ChangeKind.ASKED_AGAIN, by=by, now=now)
    articles.write(question, made)
    question.origin = QuestionOrigin.EDITED
    questions.decide(session, [question], QuestionState.PROPOSED, now=now)


def write(
    session: Session,
    article: Article,
    made: model.Question,
    *,
    by: User,
    now: datetime | None = None,
) -> Question:
    """A row for a question written by hand, approved, after those there are."""
    own = Question.article_id == article.id
    if session.scalar(select(exists().where(own, Question.content_id == made.id))):
        raise AlreadyThere(made.stem)
    last = session.scalar(select(func.max(Question.rank)).where(own))
    row = Question(
        article_id=article.id,
        content_id=made.id,
        state=QuestionState.APPROVED,
        origin=QuestionOrigin.WRITTEN,
        rank=0 if last is None else last + 1,
        created_at=instant(now),
        decided_at=instant(now),
    )
    articles.write(row, made)
    session.add(row)
    session.flush()
    _remember(session, [row], ChangeKind.WRITTEN, by=by, now=now)
    session.expire(article, ["questions"])
    return row


def _remember(
    session: Session, rows: Iterable[Question], kind: ChangeKind, *, by: User, now: datetime | None
) -> None:
    act, at = str(uuid.uuid4()), instant(now)
    session.add_all(
        QuestionChange(
            question_id=row.id,
            article_id=row.article_id,
            user_id=by.id,
            act=act,
            kind=kind,
            before={} if kind is ChangeKind.WRITTEN else _picture(row),
            at=at,
        )
        for row in rows
    )
    session.flush()


def _picture(row: Question) -> dict[str, Any]:
    """The row as JSON."""
    return {
        **{name: getattr(row, name) for name in WORDS},
        "kind": row.kind.value,
        "state": row.state.value,
        "origin": row.origin.value,
        "rejected_for": row.rejected_for.value if row.rejected_for else None,
        "decided_at": row.decided_at.isoformat() if row.decided_at else None,
    }


def _restore(row: Question, before: dict[str, Any]) -> None:
    for name in WORDS:
        setattr(row, name, before[name])
    row.kind = model.QuestionKind(before["kind"])
    row.state = QuestionState(before["state"])
    row.origin = QuestionOrigin(before["origin"])
    row.rejected_for = Rejection(before["rejected_for"]) if before["rejected_for"] else None
    decided = before["decided_at"]
    row.decided_at = datetime.fromisoformat(decided) if decided else None


def latest(
    session: Session, article_id: int, user: User, *, now: datetime | None = None
) -> Act | None:
    """What the user did last to the article's questions, while it can be taken back."""
    last = session.scalar(
        select(QuestionChange)
        .where(
            QuestionChange.article_id == article_id,
            QuestionChange.user_id == user.id,
            QuestionChange.at > instant(now) - UNDONE_WITHIN,
        )
        .order_by(QuestionChange.id.desc())
        .limit(1)
    )
    if last is None:
        return None
    count = select(func.count()).where(QuestionChange.act == last.act)
    return Act(last.act, last.kind, session.scalar(count) or 0)


def undo(
    session: Session, article_id: int, user: User, act: str, *, now: datetime | None = None
) -> list[Question]:
    """Take back the user's last act, when it is ``act``; the questions as they were before.

    A question written by hand goes, unless a quiz set has it.
    """
    last = latest(session, article_id, user, now=now)
    if last is None or last.id != act:
        return []
    found = session.scalars(
        select(QuestionChange).where(QuestionChange.act == act).order_by(QuestionChange.id)
    ).all()
    restored: list[Question] = []
    for change in found:
        row = change.question
        if change.before:
            _restore(row, change.before)
            restored.append(row)
        elif not session.scalar(select(exists().where(QuizItem.question_id == row.id))):
            session.delete(row)
    session.execute(delete(QuestionChange).where(QuestionChange.act == act))
    session.flush()
    return restored


def options_seen(session: Session, question: Question) -> set[str]:
    """What the question offers and has offered."""
    pictures = session.scalars(
        select(QuestionChange.before).where(QuestionChange.question_id == question.id)
    )
    offered = [question.options, *(before.get("options", []) for before in pictures)]
    return {option["text"] for options in offered for option in options}
