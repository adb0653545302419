"""The tables of classes, of who is in them, and of what they are given to do."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from quizapp.store.columns import Base, Line
from quizapp.store.tables import LoginSession, QuizSet, User


class Class(Base):
    """The learners of an instructor. ``code`` lets one in; guests only if they are allowed."""

    __tablename__ = "class"

    id: Mapped[int] = mapped_column(primary_key=True)
    owner_id: Mapped[int] = mapped_column(ForeignKey("user.id", ondelete="CASCADE"), index=True)
    name: Mapped[str] = mapped_column(Line(80))
    code: Mapped[str] = mapped_column(Line(16), unique=True)
    guests_allowed: Mapped[bool] = mapped_column(default=False)
    archived: Mapped[bool] = mapped_column(default=False)
    created_at: Mapped[datetime]

    owner: Mapped[User] = relationship()
    groups: Mapped[list[ClassGroup]] = relationship(
        order_by="ClassGroup.name", passive_deletes=True, back_populates="of"
    )


class ClassGroup(Base):
    """A part of a class that can be given something else to do."""

    __tablename__ = "class_group"
    __table_args__ = (UniqueConstraint("class_id", "name"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    class_id: Mapped[int] = mapped_column(ForeignKey("class.id", ondelete="CASCADE"))
    name: Mapped[str] = mapped_column(Line(80))

    of: Mapped[Class] = relationship(back_populates="groups")


class ClassMember(Base):
    """A line of the roster: a user, a guest by the session, or a name still expected.

    ``name_key`` is the name as compared; a name stands once in a class. ``joined_at`` is null
    for who is expected.
    """

    __tablename__ = "class_member"
    __table_args__ = (
        UniqueConstraint("class_id", "name_key"),
        UniqueConstraint("class_id", "user_id"),
        UniqueConstraint("class_id", "session_id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    class_id: Mapped[int] = mapped_column(ForeignKey("class.id", ondelete="CASCADE"))
    group_id: Mapped[int | None] = mapped_column(ForeignKey("class_group.id", ondelete="SET NULL"))
    user_id: Mapped[int | None] = mapped_column(
        ForeignKey("user.id", ondelete="CASCADE"), index=True
    )
    session_id: Mapped[str | None] = mapped_column(
        ForeignKey("login_session.id", ondelete="SET NULL"), index=True
    )
    name: Mapped[str] = mapped_column(Line(80))
    name_key: Mapped[str] = mapped_column(Line(240))
    joined_at: Mapped[datetime | None]
    created_at: Mapped[datetime]

    of: Mapped[Class] = relationship()
    group: Mapped[ClassGroup | None] = relationship()
    user: Mapped[User | None] = relationship()
    session: Mapped[LoginSession | None] = relationship()


class Assignment(Base):
    """A quiz set that a class, or one group of it, is to take; its dates go before the set's.

    ``extra_time`` is in percent of the time limit.
    """

    __tablename__ = "assignment"

    id: Mapped[int] = mapped_column(primary_key=True)
    quiz_set_id: Mapped[int] = mapped_column(
        ForeignKey("quiz_set.id", ondelete="CASCADE"), index=True
    )
    class_id: Mapped[int] = mapped_column(ForeignKey("class.id", ondelete="CASCADE"), index=True)
    group_id: Mapped[int | None] = mapped_column(ForeignKey("class_group.id", ondelete="CASCADE"))
    opens_at: Mapped[datetime | None]
    closes_at: Mapped[datetime | None]
    extra_time: Mapped[int] = mapped_column(default=0)
    created_at: Mapped[datetime]

    quiz_set: Mapped[QuizSet] = relationship()
    of: Mapped[Class] = relationship()
    group: Mapped[ClassGroup | None] = relationship()
