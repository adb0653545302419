"""The table of the words that instructors put on questions."""

from __future__ import annotations

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from quizapp.store.columns import Base, Line


class QuestionTag(Base):
    """A tag of ``user_id``'s own on a question. ``key`` is the name as compared (``core.tags``)."""

    __tablename__ = "question_tag"
    __table_args__ = (Index(None, "user_id", "key"),)

    question_id: Mapped[int] = mapped_column(
        ForeignKey("question.id", ondelete="CASCADE"), primary_key=True
    )
    user_id: Mapped[int] = mapped_column(
        ForeignKey("user.id", ondelete="CASCADE"), primary_key=True
    )
    key: Mapped[str] = mapped_column(Line(120), primary_key=True)
    name: Mapped[str] = mapped_column(Line(40))
