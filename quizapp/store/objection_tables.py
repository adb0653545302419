"""The tables of what learners object to, and of what was changed for it."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from quizapp.store.columns import Base, Prose, word_of
from quizapp.store.states import AuditAction, Fault, ObjectionKind, ObjectionState
from quizapp.store.tables import Attempt, QuizSet, User


class Objection(Base):
    """A fault that a learner reports in a question, or an appeal for an answer marked wrong.

    ``response`` is the answer appealed for, ``fault`` what is said to be wrong; each is null
    for the other kind. ``reply`` is for the learner.
    """

    __tablename__ = "objection"
    __table_args__ = (
        UniqueConstraint("attempt_id", "position", "kind"),
        Index(None, "state"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    attempt_id: Mapped[int] = mapped_column(ForeignKey("attempt.id", ondelete="CASCADE"))
    position: Mapped[int]
    kind: Mapped[ObjectionKind] = mapped_column(word_of(ObjectionKind))
    fault: Mapped[Fault | None] = mapped_column(word_of(Fault))
    response: Mapped[str | None] = mapped_column(Prose)
    comment: Mapped[str] = mapped_column(Prose)
    state: Mapped[ObjectionState] = mapped_column(word_of(ObjectionState))
    reply: Mapped[str] = mapped_column(Prose, default="")
    created_at: Mapped[datetime]
    decided_at: Mapped[datetime | None]
    decided_by_id: Mapped[int | None] = mapped_column(ForeignKey("user.id", ondelete="SET NULL"))

    attempt: Mapped[Attempt] = relationship()


class AuditLine(Base):
    """What was done to results, by whom, when; only ever added.

    ``details`` of a re-marking: the question's ``stem``, the ``answer`` now accepted, how many
    attempts were ``marked``, and the ``changed`` ones with their scores before and after.
    """

    __tablename__ = "audit_line"

    id: Mapped[int] = mapped_column(primary_key=True)
    quiz_set_id: Mapped[int] = mapped_column(
        ForeignKey("quiz_set.id", ondelete="CASCADE"), index=True
    )
    user_id: Mapped[int | None] = mapped_column(ForeignKey("user.id", ondelete="SET NULL"))
    action: Mapped[AuditAction] = mapped_column(word_of(AuditAction))
    details: Mapped[dict[str, Any]]
    at: Mapped[datetime]

    quiz_set: Mapped[QuizSet] = relationship()
    user: Mapped[User | None] = relationship()
