"""The tables. Nothing but columns, constraints and relationships.

Instants are aware and in UTC. Words that form a closed list are enums kept as text.
A row of ``Article`` without owner is shipped with the application.
"""

from __future__ import annotations

import json
from datetime import date, datetime
from hashlib import sha256
from typing import Any

from sqlalchemy import ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship, validates

from quizapp.core.model import (
    Confidence,
    Difficulty,
    FactKind,
    Mode,
    QuestionKind,
    StepAction,
)
from quizapp.store.columns import Base, Line, Prose, folded, word_of
from quizapp.store.states import (
    Audience,
    Counted,
    JobState,
    QuestionOrigin,
    QuestionState,
    QuizState,
    Rejection,
    Release,
    Role,
)


class User(Base):
    """Someone with an account. ``name_key`` is the name as compared: trimmed, NFKC, casefolded."""

    __tablename__ = "user"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(Line(80))
    name_key: Mapped[str] = mapped_column(Line(240), unique=True)
    password_hash: Mapped[str] = mapped_column(Line(255))
    role: Mapped[Role] = mapped_column(word_of(Role))
    locale: Mapped[str | None] = mapped_column(Line(8))
    active: Mapped[bool] = mapped_column(default=True)
    created_at: Mapped[datetime]


class LoginSession(Base):
    """A browser's session, a guest's when ``user_id`` is null. ``id`` is a hash of its token."""

    __tablename__ = "login_session"

    id: Mapped[str] = mapped_column(Line(64), primary_key=True)
    user_id: Mapped[int | None] = mapped_column(
        ForeignKey("user.id", ondelete="CASCADE"), index=True
    )
    data: Mapped[dict[str, Any]] = mapped_column(default=dict)
    created_at: Mapped[datetime]
    expires_at: Mapped[datetime] = mapped_column(index=True)

    user: Mapped[User | None] = relationship()


class LoginFailure(Base):
    """A refused sign-in, counted to slow down guessing."""

    __tablename__ = "login_failure"
    __table_args__ = (
        Index(None, "name_key", "at"),
        Index(None, "address", "at"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    name_key: Mapped[str] = mapped_column(Line(240))
    address: Mapped[str] = mapped_column(Line(64))
    at: Mapped[datetime]


class Article(Base):
    """A text as read; ``passages`` are ``[id, start, end]``. Its text never changes.

    An edited text is another article, whose ``previous_id`` is this one's (``versions``).
    """

    __tablename__ = "article"

    id: Mapped[int] = mapped_column(primary_key=True)
    owner_id: Mapped[int | None] = mapped_column(ForeignKey("user.id"), index=True)
    slug: Mapped[str] = mapped_column(Line(120), unique=True)
    title: Mapped[str] = mapped_column(Prose)
    language: Mapped[str] = mapped_column(Line(8))
    text: Mapped[str] = mapped_column(Prose)
    passages: Mapped[list[Any]]
    sha256: Mapped[str] = mapped_column(Line(64), index=True)
    published: Mapped[date | None]
    source: Mapped[str | None] = mapped_column(Prose)
    licence: Mapped[str | None] = mapped_column(Prose)
    seed: Mapped[bool] = mapped_column(default=False)
    previous_id: Mapped[int | None] = mapped_column(
        ForeignKey("article.id", ondelete="SET NULL"), unique=True
    )
    created_at: Mapped[datetime]

    facts: Mapped[list[Fact]] = relationship(
        back_populates="article", order_by="Fact.start", passive_deletes=True
    )
    questions: Mapped[list[Question]] = relationship(
        back_populates="article", order_by="Question.rank", passive_deletes=True
    )


class Fact(Base):
    """``core.model.Fact`` of an article."""

    __tablename__ = "fact"
    __table_args__ = (UniqueConstraint("article_id", "content_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    article_id: Mapped[int] = mapped_column(ForeignKey("article.id", ondelete="CASCADE"))
    content_id: Mapped[str] = mapped_column(Line(32))
    kind: Mapped[FactKind] = mapped_column(word_of(FactKind))
    start: Mapped[int]
    end: Mapped[int]
    text: Mapped[str] = mapped_column(Prose)
    passage: Mapped[str] = mapped_column(Line(32))
    value: Mapped[str | None] = mapped_column(Prose)
    unit: Mapped[str | None] = mapped_column(Prose)
    approximate: Mapped[str | None] = mapped_column(Prose)
    speaker: Mapped[str | None] = mapped_column(Prose)
    role: Mapped[str | None] = mapped_column(Prose)
    level: Mapped[str | None] = mapped_column(Prose)

    article: Mapped[Article] = relationship(back_populates="facts")


class Question(Base):
    """``core.model.Question`` of an article, with what an instructor decided on it.

    ``fact`` is the content id of its fact, ``passage`` the id of its passage,
    ``options`` are ``{"text", "correct", "origin"}``, ``pairs`` ``{"left", "right", "source"}``,
    ``order`` ``{"text", "source"}``, ``rank`` 0 is the best. ``folded`` are the stem and the key
    as the bank looks in them.
    """

    __tablename__ = "question"
    __table_args__ = (
        UniqueConstraint("article_id", "content_id"),
        Index(None, "article_id", "state"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    article_id: Mapped[int] = mapped_column(ForeignKey("article.id", ondelete="CASCADE"))
    content_id: Mapped[str] = mapped_column(Line(32))
    kind: Mapped[QuestionKind] = mapped_column(word_of(QuestionKind))
    stem: Mapped[str] = mapped_column(Prose)
    options: Mapped[list[Any]]
    key: Mapped[str] = mapped_column(Prose)
    accepted: Mapped[list[Any]]
    fact: Mapped[str] = mapped_column(Line(32))
    passage: Mapped[str] = mapped_column(Line(32))
    source_start: Mapped[int]
    source_end: Mapped[int]
    answer_start: Mapped[int | None]
    answer_end: Mapped[int | None]
    reason: Mapped[str] = mapped_column(Prose)
    difficulty: Mapped[int] = mapped_column(default=int(Difficulty.MEDIUM))
    explanation: Mapped[str] = mapped_column(Prose)
    checks: Mapped[list[Any]]
    pairs: Mapped[list[Any]] = mapped_column(default=list)
    order: Mapped[list[Any]] = mapped_column(default=list)
    statement: Mapped[str | None] = mapped_column(Prose)
    state: Mapped[QuestionState] = mapped_column(word_of(QuestionState))
    origin: Mapped[QuestionOrigin] = mapped_column(word_of(QuestionOrigin))
    rejected_for: Mapped[Rejection | None] = mapped_column(word_of(Rejection))
    rank: Mapped[int]
    folded: Mapped[str] = mapped_column(Prose)
    created_at: Mapped[datetime]
    decided_at: Mapped[datetime | None]

    article: Mapped[Article] = relationship(back_populates="questions")

    @validates("stem", "key")
    def _fold(self, name: str, text: str) -> str:
        words = {"stem": self.stem or "", "key": self.key or "", name: text}
        self.folded = folded(f"{words['stem']} {words['key']}")
        return text


class QuizSet(Base):
    """A quiz being composed or published. Learners take one of its versions.

    Title, mode, ``time_limit`` (in minutes), confidence and shuffling go into a version; the
    rest counts at once. ``password`` is a word told to a class, which the instructor can read;
    ``pass_mark`` is in percent.
    """

    __tablename__ = "quiz_set"

    id: Mapped[int] = mapped_column(primary_key=True)
    code: Mapped[str] = mapped_column(Line(16), unique=True)
    title: Mapped[str] = mapped_column(Prose)
    owner_id: Mapped[int | None] = mapped_column(ForeignKey("user.id"), index=True)
    mode: Mapped[Mode] = mapped_column(word_of(Mode))
    state: Mapped[QuizState] = mapped_column(word_of(QuizState), index=True)
    attempts_allowed: Mapped[int | None]
    time_limit: Mapped[int | None]
    asks_confidence: Mapped[bool] = mapped_column(default=False)
    shuffle_questions: Mapped[bool] = mapped_column(default=False)
    shuffle_options: Mapped[bool] = mapped_column(default=True)
    audience: Mapped[Audience] = mapped_column(word_of(Audience), default=Audience.LISTED)
    release: Mapped[Release] = mapped_column(word_of(Release), default=Release.AT_END)
    counted: Mapped[Counted] = mapped_column(word_of(Counted), default=Counted.FIRST)
    pass_mark: Mapped[int | None]
    password: Mapped[str | None] = mapped_column(Line(80))
    opens_at: Mapped[datetime | None]
    closes_at: Mapped[datetime | None]
    created_at: Mapped[datetime]
    published_at: Mapped[datetime | None]

    items: Mapped[list[QuizItem]] = relationship(
        back_populates="quiz_set", order_by="QuizItem.position", passive_deletes=True
    )
    versions: Mapped[list[QuizVersion]] = relationship(
        back_populates="quiz_set", order_by="QuizVersion.number", passive_deletes=True
    )


class QuizItem(Base):
    """A question's place in a draft. Positions count from 0."""

    __tablename__ = "quiz_item"
    __table_args__ = (UniqueConstraint("quiz_set_id", "position"),)

    quiz_set_id: Mapped[int] = mapped_column(
        ForeignKey("quiz_set.id", ondelete="CASCADE"), primary_key=True
    )
    question_id: Mapped[int] = mapped_column(
        ForeignKey("question.id", ondelete="CASCADE"), primary_key=True
    )
    position: Mapped[int]
    points: Mapped[float] = mapped_column(default=1.0)

    quiz_set: Mapped[QuizSet] = relationship(back_populates="items")
    question: Mapped[Question] = relationship()


class QuizVersion(Base):
    """A quiz set as it was when published. ``content`` is ``core.quiz``'s JSON.

    Nothing changes it but one more accepted answer, with an audit line (``remarking``).
    ``digest`` is of the content: who has read it once need not fetch it again.
    """

    __tablename__ = "quiz_version"
    __table_args__ = (UniqueConstraint("quiz_set_id", "number"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    quiz_set_id: Mapped[int] = mapped_column(ForeignKey("quiz_set.id", ondelete="CASCADE"))
    number: Mapped[int]
    content: Mapped[dict[str, Any]] = mapped_column(deferred=True)
    digest: Mapped[str] = mapped_column(Line(64))
    created_at: Mapped[datetime]

    quiz_set: Mapped[QuizSet] = relationship(back_populates="versions")

    @validates("content")
    def _digest(self, _name: str, content: dict[str, Any]) -> dict[str, Any]:
        self.digest = sha256(json.dumps(content, sort_keys=True).encode()).hexdigest()
        return content


class VersionArticle(Base):
    """An article that a version asks about: who may take the one may read the other."""

    __tablename__ = "version_article"

    version_id: Mapped[int] = mapped_column(
        ForeignKey("quiz_version.id", ondelete="CASCADE"), primary_key=True
    )
    article_id: Mapped[int] = mapped_column(
        ForeignKey("article.id", ondelete="CASCADE"), primary_key=True, index=True
    )


class Attempt(Base):
    """One person's way through a version: a user's, or a guest's by ``session_id``.

    ``deadline`` is when it ends whatever happens; None where there is all the time one likes.
    """

    __tablename__ = "attempt"
    __table_args__ = (
        Index(None, "user_id", "submitted_at"),
        Index(None, "submitted_at", "deadline"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    public_id: Mapped[str] = mapped_column(Line(36), unique=True)
    version_id: Mapped[int] = mapped_column(ForeignKey("quiz_version.id"), index=True)
    user_id: Mapped[int | None] = mapped_column(ForeignKey("user.id", ondelete="CASCADE"))
    session_id: Mapped[str | None] = mapped_column(
        ForeignKey("login_session.id", ondelete="SET NULL"), index=True
    )
    mode: Mapped[Mode] = mapped_column(word_of(Mode))
    seed: Mapped[int]
    started_at: Mapped[datetime]
    deadline: Mapped[datetime | None]
    submitted_at: Mapped[datetime | None]
    score: Mapped[float | None]
    max_score: Mapped[float]

    version: Mapped[QuizVersion] = relationship()
    user: Mapped[User | None] = relationship()
    steps: Mapped[list[AttemptStep]] = relationship(
        order_by="AttemptStep.sequence", passive_deletes=True
    )
    marks: Mapped[list[AttemptMark]] = relationship(
        order_by="AttemptMark.position", passive_deletes=True
    )


class AttemptStep(Base):
    """``core.model.Step`` of an attempt: only ever added."""

    __tablename__ = "attempt_step"
    __table_args__ = (UniqueConstraint("attempt_id", "idempotency_key"),)

    attempt_id: Mapped[int] = mapped_column(
        ForeignKey("attempt.id", ondelete="CASCADE"), primary_key=True
    )
    sequence: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    action: Mapped[StepAction] = mapped_column(word_of(StepAction))
    position: Mapped[int | None]
    response: Mapped[str | None] = mapped_column(Prose)
    confidence: Mapped[Confidence | None] = mapped_column(word_of(Confidence))
    at: Mapped[datetime]
    idempotency_key: Mapped[str | None] = mapped_column(Line(64))


class AttemptMark(Base):
    """``core.model.Mark`` of one answer; ``points`` is what it earned.

    ``response`` is the answer marked, null for none: the steps say it too, but only when they
    are replayed one attempt after the other, which a whole class is too many for.

    ``position`` is the question's place in the attempt, as in its steps; ``item`` its place in
    the version, which is the same for everyone (see ``core.drawing``).
    """

    __tablename__ = "attempt_mark"

    attempt_id: Mapped[int] = mapped_column(
        ForeignKey("attempt.id", ondelete="CASCADE"), primary_key=True
    )
    position: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    response: Mapped[str | None] = mapped_column(Prose)
    item: Mapped[int]
    fraction: Mapped[float]
    points: Mapped[float]
    tolerated: Mapped[list[Any]]


class Job(Base):
    """Long work as the person who waits for it sees it. ``message`` is a code, not a sentence."""

    __tablename__ = "job"

    id: Mapped[str] = mapped_column(Line(36), primary_key=True)
    kind: Mapped[str] = mapped_column(Line(32))
    owner_id: Mapped[int] = mapped_column(ForeignKey("user.id", ondelete="CASCADE"), index=True)
    article_id: Mapped[int | None] = mapped_column(ForeignKey("article.id", ondelete="SET NULL"))
    state: Mapped[JobState] = mapped_column(word_of(JobState), index=True)
    done: Mapped[int] = mapped_column(default=0)
    total: Mapped[int] = mapped_column(default=0)
    message: Mapped[str | None] = mapped_column(Line(64))
    error: Mapped[str | None] = mapped_column(Prose)
    payload: Mapped[dict[str, Any]] = mapped_column(default=dict)
    created_at: Mapped[datetime]
    updated_at: Mapped[datetime]
