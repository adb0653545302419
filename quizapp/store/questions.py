"""Questions of articles, and what an instructor decides on them.

Functions flush; the caller commits. ``user`` is who may use the question's article.

- ``get(session, question_id, user) -> Question | None``; with an article that is shipped or
  the user's. ``editable(session, question_id, user)``: of the user's own article.
- ``behind(session, item, owner_id) -> Question | None``: the stored question of a published
  one, where its article is of the same owner, None for shipped.
- ``list_of_article(session, article_id, *, state, kind, difficulty, passage) -> list[Question]``:
  best first.
- ``decide(session, questions, state, *, now)``: approve, reject, or propose again.
- ``edit(session, question, wording, *, now)``: raises ``Inconsistent`` when options and key do
  not fit. What instructors do goes through ``changes``, which remembers it.
- ``to_core(row) -> core Question``.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from quizapp.core import model
from quizapp.core.duplicates import Asked
from quizapp.core.quiz import (
    Item,
    options_from_json,
    options_to_json,
    order_from_json,
    order_to_json,
    pairs_from_json,
    pairs_to_json,
)
from quizapp.core.responses import listed
from quizapp.store.columns import instant
from quizapp.store.states import QuestionOrigin, QuestionState, Rejection
from quizapp.store.tables import Article, Question, User


class Inconsistent(ValueError):
    """Options without a correct one, equal options, or a key that does not list those."""


def get(session: Session, question_id: int, user: User) -> Question | None:
    """The question, for who may use it in a quiz."""
    mine = or_(Article.owner_id == user.id, Article.owner_id.is_(None))
    return session.scalar(
        select(Question).join(Question.article).where(Question.id == question_id, mine)
    )


def editable(session: Session, question_id: int, user: User) -> Question | None:
    """The question, for who brought its article."""
    return session.scalar(
        select(Question)
        .join(Question.article)
        .where(Question.id == question_id, Article.owner_id == user.id)
    )


def behind(session: Session, item: Item, owner_id: int | None) -> Question | None:
    """The question that ``item`` was made of, with what has become of it since."""
    return session.scalar(
        select(Question)
        .join(Question.article)
        .where(
            Question.article_id == item.article,
            Question.content_id == item.question.id,
            Article.owner_id.is_not_distinct_from(owner_id),
        )
    )


def list_of_article(
    session: Session,
    article_id: int,
    *,
    state: QuestionState | None = None,
    kind: model.QuestionKind | None = None,
    difficulty: model.Difficulty | None = None,
    passage: str | None = None,
) -> list[Question]:
    """The article's questions that pass every filter given."""
    statement = select(Question).where(Question.article_id == article_id)
    if state is not None:
        statement = statement.where(Question.state == state)
    if kind is not None:
        statement = statement.where(Question.kind == kind)
    if difficulty is not None:
        statement = statement.where(Question.difficulty == int(difficulty))
    if passage is not None:
        statement = statement.where(Question.passage == passage)
    return list(session.scalars(statement.order_by(Question.rank, Question.id)))


def asked_elsewhere(session: Session, user: User, article_id: int) -> list[Asked]:
    """What the user may ask of other articles, rejected questions left out."""
    rows = session.execute(
        select(Question.id, Question.kind, Question.stem, Question.key)
        .join(Question.article)
        .where(
            Question.article_id != article_id,
            Question.state != QuestionState.REJECTED,
            or_(Article.owner_id == user.id, Article.owner_id.is_(None)),
        )
        .order_by(Question.id)
    )
    return [Asked(*row) for row in rows]


def decide(
    session: Session,
    questions: Iterable[Question],
    state: QuestionState,
    *,
    rejected_for: Rejection | None = None,
    now: datetime | None = None,
) -> None:
    """Give all of them ``state``. A published version does not change.

    Approved again, a question is decided anew: what was said against it before is known.
    """
    at = instant(now)
    for question in questions:
        question.rejected_for = rejected_for if state is QuestionState.REJECTED else None
        if question.state is not state or state is QuestionState.APPROVED:
            question.state = state
            question.decided_at = None if state is QuestionState.PROPOSED else at
    session.flush()


@dataclass(frozen=True, slots=True)
class Wording:
    """What of a question can be worded otherwise."""

    stem: str
    options: tuple[model.Option, ...]
    key: str
    accepted: tuple[str, ...]
    explanation: str
    pairs: tuple[model.Pair, ...] = ()
    order: tuple[model.Event, ...] = ()

    @property
    def consistent(self) -> bool:
        """Whether there is a stem, a key, and where there are options it lists the right ones."""
        texts = [option.text for option in self.options]
        correct = [option.text for option in self.options if option.correct]
        keyed = not texts or (bool(correct) and listed(correct) == self.key)
        unlike = len(set(texts)) == len(texts)
        return keyed and unlike and bool(self.stem.strip() and self.key.strip())


def edit(
    session: Session, question: Question, wording: Wording, *, now: datetime | None = None
) -> None:
    """Other words for the question; generated again, it keeps them."""
    if not wording.consistent:
        raise Inconsistent(wording.stem)
    question.stem, question.key = wording.stem, wording.key
    question.explanation = wording.explanation
    question.options, question.accepted = options_to_json(wording.options), list(wording.accepted)
    question.pairs, question.order = pairs_to_json(wording.pairs), order_to_json(wording.order)
    if question.origin is QuestionOrigin.GENERATED:
        question.origin = QuestionOrigin.EDITED
    question.decided_at = instant(now)
    session.flush()


def to_core(row: Question) -> model.Question:
    """The question as the core knows it."""
    return model.Question(
        id=row.content_id,
        kind=row.kind,
        stem=row.stem,
        options=options_from_json(row.options),
        key=row.key,
        accepted=tuple(row.accepted),
        fact=row.fact,
        passage=row.passage,
        source=model.Span(row.source_start, row.source_end),
        reason=row.reason,
        difficulty=model.Difficulty(row.difficulty),
        explanation=row.explanation,
        checks=tuple(row.checks),
        answer=_answer(row),
        pairs=pairs_from_json(row.pairs),
        order=order_from_json(row.order),
        statement=row.statement,
    )


def _answer(row: Question) -> model.Span | None:
    """The exact words of the key, where there are any."""
    if row.answer_start is None or row.answer_end is None:
        return None
    return model.Span(row.answer_start, row.answer_end)
