"""Rules of a quiz set: « 10 at random of these, at most 2 an article », for each learner.

Functions flush; the caller commits.

- ``add(session, quiz_set, query, *, count, per_article, points) -> QuizRule``; raises
  ``ValueError`` for numbers out of range. ``remove(session, quiz_set, rule_id)``.
- ``list_of(session, quiz_set) -> list[QuizRule]``, in order; ``copy(session, source, target)``.
- ``pools(session, quiz_set) -> list[Pool]``: what each draws from, no question in two of them,
  none that is asked of everyone; ``short(session, quiz_set) -> list[Pool]``: those with too few.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session, joinedload

from quizapp.core.drawing import Wanted, available, share_out
from quizapp.store import bank
from quizapp.store.set_tables import QuizRule
from quizapp.store.tables import Question, QuizSet, User

MOST_DRAWN = 50
"""Questions of one rule: a quiz of more is no quiz."""

POOL_MAXIMUM = 200
"""Questions that a rule draws from. All of them go into the published version, which every
page of an attempt reads; more would add nothing that a class notices."""


@dataclass(frozen=True, slots=True)
class Pool:
    """What ``rule`` draws from. ``matching`` is how many the bank has, before the rules share."""

    rule: QuizRule
    questions: tuple[Question, ...]
    matching: int

    @property
    def available(self) -> int:
        """How many can be drawn."""
        return available([row.article_id for row in self.questions], self.rule.per_article)


def add(
    session: Session,
    quiz_set: QuizSet,
    query: bank.Query,
    *,
    count: int,
    per_article: int | None = None,
    points: float = 1.0,
) -> QuizRule:
    """A rule after those there are."""
    if not 1 <= count <= MOST_DRAWN or not (per_article is None or 1 <= per_article <= count):
        raise ValueError("numbers out of range")
    last = session.scalar(
        select(func.max(QuizRule.position)).where(QuizRule.quiz_set_id == quiz_set.id)
    )
    rule = QuizRule(
        quiz_set_id=quiz_set.id,
        position=0 if last is None else last + 1,
        count=count,
        per_article=per_article,
        points=points,
        query=query.to_json(),
    )
    session.add(rule)
    session.flush()
    return rule


def remove(session: Session, quiz_set: QuizSet, rule_id: int) -> None:
    """Draw by it no more; a rule of another set stays."""
    rule = session.get(QuizRule, rule_id)
    if rule is not None and rule.quiz_set_id == quiz_set.id:
        session.delete(rule)
        session.flush()


def list_of(session: Session, quiz_set: QuizSet) -> list[QuizRule]:
    """The rules in order."""
    return list(
        session.scalars(
            select(QuizRule).where(QuizRule.quiz_set_id == quiz_set.id).order_by(QuizRule.position)
        )
    )


def copy(session: Session, source: QuizSet, target: QuizSet) -> None:
    """Give ``target`` the rules of ``source``."""
    for rule in list_of(session, source):
        query = bank.Query.from_json(rule.query)
        more = {"count": rule.count, "per_article": rule.per_article, "points": rule.points}
        add(session, target, query, **more)  # type: ignore[arg-type]


def pools(session: Session, quiz_set: QuizSet) -> list[Pool]:
    """One for each rule, in order. A bank too large is cut, always at the same questions."""
    made = list_of(session, quiz_set)
    owner = session.get(User, quiz_set.owner_id) if quiz_set.owner_id is not None else None
    if not made or owner is None:
        return []
    fixed = {item.question_id for item in quiz_set.items}
    found = [
        bank.numbers(session, owner, bank.Query.from_json(rule.query)) - fixed for rule in made
    ]
    kept = [sorted(ids, key=lambda n: _order(quiz_set, n))[:POOL_MAXIMUM] for ids in found]
    wanted = [Wanted(rule.count, frozenset(ids)) for rule, ids in zip(made, kept, strict=True)]
    rows = _questions(session, {number for ids in kept for number in ids})
    return [
        Pool(rule, tuple(rows[number] for number in pool), len(ids))
        for rule, pool, ids in zip(made, share_out(wanted), found, strict=True)
    ]


def _order(quiz_set: QuizSet, number: int) -> bytes:
    return hashlib.sha256(f"{quiz_set.id}\x1f{number}".encode()).digest()


def _questions(session: Session, numbers: set[int]) -> dict[int, Question]:
    rows = session.scalars(
        select(Question).where(Question.id.in_(numbers)).options(joinedload(Question.article))
    )
    return {row.id: row for row in rows}


def short(session: Session, quiz_set: QuizSet) -> list[Pool]:
    """The pools from which not as many can be drawn as the rule says."""
    return [pool for pool in pools(session, quiz_set) if pool.available < pool.rule.count]
