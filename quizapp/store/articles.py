"""Articles with their facts, and what the generator makes of them.

Functions flush; the caller commits.

- ``add_article(session, article, *, owner, quiz, slug, source, licence, seed, now) -> Article``.
- ``keep_quiz(session, article_id, quiz, *, now)``: store what the generator made, again and
  again; what an instructor decided stays, since questions are known by their content.
- ``get(session, article_id) -> Article | None``; ``by_slug(session, slug)``.
- ``readable(session, article_id, user=None, *, session_id)``: shipped, one's own, or asked about
  in a quiz published for all or given to a class of one's own, or in an attempt of one's own.
  ``usable(session, article_id, user)``: shipped or one's own. ``owned(session, article_id, user)``:
  one's own. Each ``Article | None``.
- ``list_for(session, user) -> list[Overview]``: one's own, newest first, then the shipped.
- ``load(session, article_id) -> core Article``; raises ``LookupError``. ``to_core(row)``,
  ``passages_of(row)``, ``fact_to_core(row)``.
- ``delete(session, article)``; raises ``InUse`` when a published quiz asks about it.
"""

from __future__ import annotations

import re
import secrets
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TypeVar

from sqlalchemy import ColumnElement, exists, func, or_, select
from sqlalchemy import delete as delete_from
from sqlalchemy.orm import Session, aliased

from quizapp.core import model
from quizapp.core.quiz import options_to_json, order_to_json, pairs_to_json
from quizapp.store.class_tables import Assignment, ClassMember
from quizapp.store.columns import instant
from quizapp.store.source_tables import PassageChange
from quizapp.store.states import Audience, QuestionOrigin, QuestionState, QuizState
from quizapp.store.tables import (
    Article,
    Attempt,
    Fact,
    Job,
    Question,
    QuizItem,
    QuizSet,
    QuizVersion,
    User,
    VersionArticle,
)
from quizapp.store.terms import Taker, previewed

MAXIMUM_SLUG = 60


class InUse(ValueError):
    """A quiz that learners took or can take asks about it."""


@dataclass(frozen=True, slots=True)
class Overview:
    """An article in a list, with how much was made of it."""

    article: Article
    facts: int
    proposed: int
    approved: int
    rejected: int
    quiz_sets: int


def slug_of(title: str) -> str:
    """ASCII words of the title joined by hyphens; « article » when it has none."""
    plain = unicodedata.normalize("NFKD", title.casefold().replace("œ", "oe").replace("æ", "ae"))
    words = re.findall(r"[a-z0-9]+", plain.encode("ascii", "ignore").decode())
    return "-".join(words)[:MAXIMUM_SLUG].strip("-") or "article"


def add_article(
    session: Session,
    article: model.Article,
    *,
    owner: User | None,
    quiz: model.Quiz | None = None,
    slug: str | None = None,
    source: str | None = None,
    licence: str | None = None,
    seed: bool = False,
    now: datetime | None = None,
) -> Article:
    """A row for ``article``, with the facts and questions of ``quiz`` when it is given.

    Without a ``slug`` one is made of the title and a few random characters.
    """
    row = Article(
        owner_id=owner.id if owner else None,
        slug=slug or f"{slug_of(article.title)}-{secrets.token_hex(3)}",
        title=article.title,
        language=article.language,
        text=article.text,
        passages=[[passage.id, passage.start, passage.end] for passage in article.passages],
        sha256=article.sha256,
        published=article.published,
        source=source,
        licence=licence,
        seed=seed,
        created_at=instant(now),
    )
    session.add(row)
    session.flush()
    if quiz is not None:
        keep_quiz(session, row.id, quiz, now=now)
    return row


def keep_quiz(
    session: Session, article_id: int, quiz: model.Quiz, *, now: datetime | None = None
) -> None:
    """Store the facts and questions of ``quiz``; run twice, the second changes nothing.

    A question known by its content id keeps its state; an edited or written one keeps its
    words too. One that is not made any more goes only if nobody decided on it or uses it.
    Raises ``LookupError`` for an unknown article.
    """
    article = session.scalar(select(Article).where(Article.id == article_id).with_for_update())
    if article is None:
        raise LookupError(f"no article {article_id}")
    session.execute(delete_from(Fact).where(Fact.article_id == article_id))
    session.add_all(_fact(article_id, fact) for fact in _distinct(quiz.facts))
    known = {
        row.content_id: row
        for row in session.scalars(select(Question).where(Question.article_id == article_id))
    }
    made = _distinct(quiz.questions)
    for rank, question in enumerate(made):
        row = known.pop(question.id, None)
        if row is None:
            row = Question(
                article_id=article_id,
                content_id=question.id,
                state=QuestionState.PROPOSED,
                origin=QuestionOrigin.GENERATED,
                created_at=instant(now),
            )
            session.add(row)
        if row.origin is QuestionOrigin.GENERATED:
            write(row, question)
        row.rank = rank
    _forget(session, list(known.values()), first_rank=len(made))
    session.flush()
    session.expire(article, ["facts", "questions"])


def write(row: Question, question: model.Question) -> None:
    """Copy every field of ``question`` but its id."""
    row.kind, row.stem, row.key = question.kind, question.stem, question.key
    row.options, row.accepted = options_to_json(question.options), list(question.accepted)
    row.fact, row.passage = question.fact, question.passage
    row.source_start, row.source_end = question.source
    row.answer_start, row.answer_end = question.answer or (None, None)
    row.reason, row.explanation = question.reason, question.explanation
    row.difficulty, row.checks = int(question.difficulty), list(question.checks)
    row.pairs, row.order = pairs_to_json(question.pairs), order_to_json(question.order)
    row.statement = question.statement


def _forget(session: Session, rows: Sequence[Question], *, first_rank: int) -> None:
    """Delete the questions that nobody decided on; put the others after the new ones."""
    ids = [row.id for row in rows]
    used = {
        *session.scalars(select(QuizItem.question_id).where(QuizItem.question_id.in_(ids))),
        # Someone approved it on the version before, and is asked to look again.
        *session.scalars(
            select(PassageChange.question_id).where(PassageChange.question_id.in_(ids))
        ),
    }
    kept = first_rank
    for row in sorted(rows, key=lambda row: (row.rank, row.id)):
        untouched = row.state is QuestionState.PROPOSED and row.origin is QuestionOrigin.GENERATED
        if untouched and row.id not in used:
            session.delete(row)
        else:
            row.rank, kept = kept, kept + 1


_Record = TypeVar("_Record", model.Fact, model.Question)


def _distinct(records: Iterable[_Record]) -> list[_Record]:
    """Two sentences may be the same words: the first of equal ids stands."""
    found: dict[str, _Record] = {}
    for record in records:
        found.setdefault(record.id, record)
    return list(found.values())


def _fact(article_id: int, fact: model.Fact) -> Fact:
    return Fact(
        article_id=article_id,
        content_id=fact.id,
        kind=fact.kind,
        start=fact.start,
        end=fact.end,
        text=fact.text,
        passage=fact.passage,
        value=fact.value,
        unit=fact.unit,
        approximate=fact.approximate,
        speaker=fact.speaker,
        role=fact.role,
        level=fact.level,
    )


def get(session: Session, article_id: int) -> Article | None:
    """The article of this number, whoever asks."""
    return session.get(Article, article_id)


def published_on(session: Session, ids: Iterable[int]) -> dict[int, date]:
    """When each of these articles came out, by its number, for those of which it is known."""
    query = select(Article.id, Article.published).where(
        Article.id.in_(set(ids)), Article.published.is_not(None)
    )
    return {number: day for number, day in session.execute(query) if day is not None}


def by_slug(session: Session, slug: str) -> Article | None:
    """The article of this slug."""
    return session.scalar(select(Article).where(Article.slug == slug))


def readable(
    session: Session,
    article_id: int,
    user: User | None = None,
    *,
    session_id: str | None = None,
) -> Article | None:
    """The article, for who may read it: ``user``, else the guest of ``session_id``."""
    taker = Taker(user=user, session_id=session_id if user is None else None)
    asked = (
        select(VersionArticle.article_id)
        .join(QuizVersion, QuizVersion.id == VersionArticle.version_id)
        .join(QuizSet, QuizSet.id == QuizVersion.quiz_set_id)
        .where(VersionArticle.article_id == Article.id)
    )
    published = asked.where(QuizSet.state == QuizState.PUBLISHED)
    given = published.join(Assignment, Assignment.quiz_set_id == QuizSet.id).join(
        ClassMember, ClassMember.class_id == Assignment.class_id
    )
    taken = asked.join(Attempt, Attempt.version_id == QuizVersion.id)
    allowed = [
        Article.owner_id.is_(None),
        exists(published.where(QuizSet.audience != Audience.CLASSES)),
        exists(given.where(taker.is_member())),
        exists(taken.where(taker.owns())),
    ]
    if user is not None:
        allowed.append(Article.owner_id == user.id)
    return session.scalar(select(Article).where(Article.id == article_id, or_(*allowed)))


def usable(session: Session, article_id: int, user: User) -> Article | None:
    """The article, for who may make quizzes of it."""
    mine = or_(Article.owner_id == user.id, Article.owner_id.is_(None))
    return session.scalar(select(Article).where(Article.id == article_id, mine))


def owned(session: Session, article_id: int, user: User) -> Article | None:
    """The article, for who brought it."""
    return session.scalar(
        select(Article).where(Article.id == article_id, Article.owner_id == user.id)
    )


def superseded() -> ColumnElement[bool]:
    """Whether an article of a query has a newer version."""
    later = aliased(Article)
    return exists().where(later.previous_id == Article.id)


def list_for(session: Session, user: User) -> list[Overview]:
    """What ``user`` may make quizzes of, the newest version of each."""
    rows = session.scalars(
        select(Article)
        .where(or_(Article.owner_id == user.id, Article.owner_id.is_(None)), ~superseded())
        .order_by(Article.owner_id.is_(None), Article.created_at.desc(), Article.id.desc())
    ).all()
    ids = [row.id for row in rows]
    facts = _facts_by_article(session, ids)
    questions = _questions_by_article(session, ids)
    sets = _sets_by_article(session, ids, user)
    return [
        Overview(
            article=row,
            facts=facts.get(row.id, 0),
            proposed=questions.get((row.id, QuestionState.PROPOSED), 0),
            approved=questions.get((row.id, QuestionState.APPROVED), 0),
            rejected=questions.get((row.id, QuestionState.REJECTED), 0),
            quiz_sets=sets.get(row.id, 0),
        )
        for row in rows
    ]


def _facts_by_article(session: Session, ids: Sequence[int]) -> dict[int, int]:
    """How many facts each of the articles has; none is left out."""
    return dict(
        session.execute(
            select(Fact.article_id, func.count())
            .where(Fact.article_id.in_(ids))
            .group_by(Fact.article_id)
        ).all()
    )


def _questions_by_article(
    session: Session, ids: Sequence[int]
) -> dict[tuple[int, QuestionState], int]:
    """How many questions each of the articles has in each state."""
    return {
        (article_id, state): count
        for article_id, state, count in session.execute(
            select(Question.article_id, Question.state, func.count())
            .where(Question.article_id.in_(ids))
            .group_by(Question.article_id, Question.state)
        )
    }


def _sets_by_article(session: Session, ids: Sequence[int], user: User) -> dict[int, int]:
    """How many quiz sets of ``user`` ask about each of the articles."""
    return dict(
        session.execute(
            select(Question.article_id, func.count(QuizItem.quiz_set_id.distinct()))
            .join(QuizItem, QuizItem.question_id == Question.id)
            .join(QuizSet, QuizSet.id == QuizItem.quiz_set_id)
            .where(Question.article_id.in_(ids), QuizSet.owner_id == user.id)
            .group_by(Question.article_id)
        ).all()
    )


def passages_of(row: Article) -> tuple[model.Passage, ...]:
    """The article's paragraphs."""
    return tuple(
        model.Passage(name, start, end, row.text[start:end]) for name, start, end in row.passages
    )


def to_core(row: Article) -> model.Article:
    """The article as the core knows it."""
    return model.Article(
        title=row.title,
        language=row.language,
        text=row.text,
        passages=passages_of(row),
        published=row.published,
    )


def load(session: Session, article_id: int) -> model.Article:
    """The core's article. Raises ``LookupError``."""
    row = session.get(Article, article_id)
    if row is None:
        raise LookupError(f"no article {article_id}")
    return to_core(row)


def fact_to_core(row: Fact) -> model.Fact:
    """The fact as the core knows it."""
    return model.Fact(
        id=row.content_id,
        kind=row.kind,
        start=row.start,
        end=row.end,
        text=row.text,
        passage=row.passage,
        value=row.value,
        unit=row.unit,
        approximate=row.approximate,
        speaker=row.speaker,
        role=row.role,
        level=row.level,
    )


def delete(session: Session, article: Article) -> None:
    """The end of the article, its facts and its questions."""
    asked = exists().where(
        VersionArticle.article_id == article.id, VersionArticle.version_id.not_in(previewed())
    )
    if session.scalar(select(asked)):
        raise InUse(article.title)
    session.execute(delete_from(Job).where(Job.article_id == article.id))
    session.delete(article)
    session.flush()
