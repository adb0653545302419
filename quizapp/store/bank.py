"""The question bank: every approved question that an instructor may put in a quiz.

- ``Query``: what is looked for; ``query.to_json()`` and ``Query.from_json(data)``.
- ``Within``: the part of the bank that is looked through, all that can be asked if none is given.
- ``search(session, user, query, *, page, size, within) -> Found``: one page of it.
- ``matching(session, user, query, within) -> list[Entry]``: all of it, in order, as numbers alone;
  ``numbers(session, user, query) -> frozenset[int]``: in no order.
- ``rows(session, ids) -> list[Question]``: each with its article.
- ``articles(session, user) -> list[tuple[int, str]]``: those with a question in the bank.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, fields
from enum import Enum
from typing import Any, NamedTuple, TypeVar, TypeVarTuple

from sqlalchemy import ColumnElement, Select, exists, func, or_, select
from sqlalchemy.orm import Session, contains_eager, joinedload

from quizapp.core.model import Difficulty, FactKind, QuestionKind
from quizapp.store import tags
from quizapp.store.articles import superseded
from quizapp.store.columns import folded
from quizapp.store.states import QuestionState
from quizapp.store.tables import Article, Fact, Question, User

Kind = TypeVar("Kind", bound=Enum)

Columns = TypeVarTuple("Columns")

_BY_ARTICLE = (Article.owner_id.is_(None), Article.created_at.desc(), Article.id)
_ORDER = (*_BY_ARTICLE, Question.rank, Question.id)

MOST_WORDS = 100
"""Looked for at once: no question has more, and SQLite's conditions nest a thousand deep."""


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked for; None and "" ask for nothing. ``fact``: what the question is about.

    ``tag`` is one of the user's own. All the words of ``text`` stand in the question or its
    answer, whatever their accents.
    """

    text: str = ""
    article: int | None = None
    passage: str | None = None
    kind: QuestionKind | None = None
    fact: FactKind | None = None
    difficulty: Difficulty | None = None
    tag: str | None = None

    @property
    def is_empty(self) -> bool:
        """Whether it asks for the whole bank."""
        return self == Query()

    def to_json(self) -> dict[str, Any]:
        """Plain data, without what asks for nothing."""
        values = {field.name: getattr(self, field.name) for field in fields(self)}
        return {
            name: value.value if isinstance(value, Enum) else value
            for name, value in values.items()
            if value not in (None, "")
        }

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Query:
        """The query that ``to_json`` wrote. Raises ``ValueError`` for a kind that is none."""
        return cls(
            text=data.get("text", ""),
            article=data.get("article"),
            passage=data.get("passage"),
            kind=_kind(QuestionKind, data.get("kind")),
            fact=_kind(FactKind, data.get("fact")),
            difficulty=_kind(Difficulty, data.get("difficulty")),
            tag=data.get("tag"),
        )


def _kind(kind: type[Kind], value: object) -> Kind | None:
    return None if value is None else kind(value)


@dataclass(frozen=True, slots=True)
class Within:
    """The part of the bank that is looked through: the approved questions, unless ``state`` says
    others, which are one's own alone; ``only`` these and ``without`` those, by their numbers."""

    state: QuestionState = QuestionState.APPROVED
    only: Collection[int] | None = None
    without: Collection[int] = ()

    def holds(self, user: User) -> list[ColumnElement[bool]]:
        """The conditions on a question joined to its article."""
        mine = Article.owner_id == user.id
        shipped = Article.owner_id.is_(None)
        approved = self.state is QuestionState.APPROVED
        found = [Question.state == self.state, or_(mine, shipped) if approved else mine]
        if self.only is not None:
            found.append(Question.id.in_(self.only))
        if self.without:
            found.append(Question.id.not_in(self.without))
        return found


WHOLE = Within()
"""All that can be asked."""


class Entry(NamedTuple):
    """A question of the bank by its number, its article's, and its paragraph."""

    id: int
    article_id: int
    passage: str


@dataclass(frozen=True, slots=True)
class Found:
    """A page of what was looked for: ``total`` in all, on ``pages`` pages that count from 1."""

    questions: tuple[Question, ...]
    total: int
    page: int
    pages: int


def search(
    session: Session,
    user: User,
    query: Query,
    *,
    page: int = 1,
    size: int = 25,
    within: Within = WHOLE,
) -> Found:
    """The page of that number, or the nearest there is."""
    found = _found(select(Question), user, query, within)
    total = session.scalar(found.with_only_columns(func.count(), maintain_column_froms=True)) or 0
    pages = max(-(-total // size), 1)
    page = min(max(page, 1), pages)
    shown = found.order_by(*_ORDER).limit(size).offset((page - 1) * size)
    rows = session.scalars(shown.options(contains_eager(Question.article)))
    return Found(tuple(rows), total, page, pages)


def rows(session: Session, ids: Sequence[int]) -> list[Question]:
    """The questions of these numbers, in this order, each with its article."""
    found = session.scalars(
        select(Question).where(Question.id.in_(ids)).options(joinedload(Question.article))
    )
    by_id = {row.id: row for row in found}
    return [by_id[number] for number in ids]


def matching(session: Session, user: User, query: Query, within: Within = WHOLE) -> list[Entry]:
    """Every question found: one's own articles first, the newest first, in each the best first."""
    columns = (Question.id, Question.article_id, Question.passage)
    statement = _found(select(*columns), user, query, within).order_by(*_ORDER)
    return [Entry(*row) for row in session.execute(statement)]


def numbers(session: Session, user: User, query: Query) -> frozenset[int]:
    """The numbers of the questions found, in no order."""
    return frozenset(session.scalars(_found(select(Question.id), user, query)))


def _found(
    statement: Select[*Columns], user: User, query: Query, within: Within = WHOLE
) -> Select[*Columns]:
    """Of the newest versions of the user's articles and the shipped ones."""
    return statement.join(Question.article).where(
        *within.holds(user),
        ~superseded(),
        *_conditions(user, query),
    )


def _conditions(user: User, query: Query) -> list[ColumnElement[bool]]:
    asked = {
        Question.article_id: query.article,
        Question.passage: query.passage,
        Question.kind: query.kind,
        Question.difficulty: None if query.difficulty is None else int(query.difficulty),
    }
    found = [column == value for column, value in asked.items() if value is not None]
    if query.tag is not None:
        found.append(tags.has(user, query.tag))
    if query.fact is not None:
        found.append(
            exists().where(
                Fact.article_id == Question.article_id,
                Fact.content_id == Question.fact,
                Fact.kind == query.fact,
            )
        )
    words = dict.fromkeys(folded(query.text).split())
    found += [Question.folded.contains(word, autoescape=True) for word in list(words)[:MOST_WORDS]]
    return found


def articles(session: Session, user: User) -> list[tuple[int, str]]:
    """Number and title, in the order of ``matching``."""
    asked = exists().where(
        Question.article_id == Article.id, Question.state == QuestionState.APPROVED
    )
    mine = or_(Article.owner_id == user.id, Article.owner_id.is_(None))
    statement = select(Article.id, Article.title).where(mine, asked, ~superseded())
    statement = statement.order_by(*_BY_ARTICLE)
    return [(number, title) for number, title in session.execute(statement)]
