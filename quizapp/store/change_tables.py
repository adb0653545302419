"""The table of what instructors did to questions, kept so that it can be taken back."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column, relationship

from quizapp.store.columns import Base, Line, word_of
from quizapp.store.states import ChangeKind
from quizapp.store.tables import Question


class QuestionChange(Base):
    """A question as it was before something was done to it.

    Those of one ``act`` were changed together, and are taken back together. ``before`` is empty
    for a question that did not exist.
    """

    __tablename__ = "question_change"
    __table_args__ = (Index(None, "article_id", "user_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    question_id: Mapped[int] = mapped_column(
        ForeignKey("question.id", ondelete="CASCADE"), index=True
    )
    article_id: Mapped[int] = mapped_column(ForeignKey("article.id", ondelete="CASCADE"))
    user_id: Mapped[int] = mapped_column(ForeignKey("user.id", ondelete="CASCADE"))
    act: Mapped[str] = mapped_column(Line(36))
    kind: Mapped[ChangeKind] = mapped_column(word_of(ChangeKind))
    before: Mapped[dict[str, Any]]
    at: Mapped[datetime]

    question: Mapped[Question] = relationship()
