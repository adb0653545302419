"""The tables of what belongs to a quiz set besides its questions."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from quizapp.store.columns import Base
from quizapp.store.tables import QuizSet, User


class QuizRule(Base):
    """« 10 at random of these, at most 2 an article »: drawn for each learner.

    ``query`` is ``bank.Query`` as JSON; what it finds is settled when the set is published.
    Positions count from 0.
    """

    __tablename__ = "quiz_rule"
    __table_args__ = (UniqueConstraint("quiz_set_id", "position"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    quiz_set_id: Mapped[int] = mapped_column(ForeignKey("quiz_set.id", ondelete="CASCADE"))
    position: Mapped[int]
    count: Mapped[int]
    per_article: Mapped[int | None]
    points: Mapped[float] = mapped_column(default=1.0)
    query: Mapped[dict[str, Any]]


class SetShare(Base):
    """A colleague who may look at a quiz set and copy it."""

    __tablename__ = "set_share"

    quiz_set_id: Mapped[int] = mapped_column(
        ForeignKey("quiz_set.id", ondelete="CASCADE"), primary_key=True
    )
    user_id: Mapped[int] = mapped_column(
        ForeignKey("user.id", ondelete="CASCADE"), primary_key=True, index=True
    )
    at: Mapped[datetime]

    quiz_set: Mapped[QuizSet] = relationship()
    user: Mapped[User] = relationship()


class SetPreview(Base):
    """What the quiz set ``quiz_set_id``, in the state of a preview, was made of."""

    __tablename__ = "set_preview"

    quiz_set_id: Mapped[int] = mapped_column(
        ForeignKey("quiz_set.id", ondelete="CASCADE"), primary_key=True
    )
    source_id: Mapped[int] = mapped_column(
        ForeignKey("quiz_set.id", ondelete="CASCADE"), index=True
    )


class ExtraTime(Base):
    """A learner who is given more time than the others; ``percent`` of the limit."""

    __tablename__ = "extra_time"

    quiz_set_id: Mapped[int] = mapped_column(
        ForeignKey("quiz_set.id", ondelete="CASCADE"), primary_key=True
    )
    user_id: Mapped[int] = mapped_column(
        ForeignKey("user.id", ondelete="CASCADE"), primary_key=True
    )
    percent: Mapped[int]

    user: Mapped[User] = relationship()
