"""The table of links by which a forgotten password is replaced."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from quizapp.store.columns import Base, Line
from quizapp.store.tables import User


class PasswordReset(Base):
    """A link that an administrator made. ``id`` is a hash of its token; used, the row is gone."""

    __tablename__ = "password_reset"

    id: Mapped[str] = mapped_column(Line(64), primary_key=True)
    user_id: Mapped[int] = mapped_column(ForeignKey("user.id", ondelete="CASCADE"), index=True)
    made_by_id: Mapped[int | None] = mapped_column(ForeignKey("user.id", ondelete="SET NULL"))
    created_at: Mapped[datetime]
    expires_at: Mapped[datetime]

    user: Mapped[User] = relationship(foreign_keys=[user_id])
