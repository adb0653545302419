"""The tables of what articles come from: drafts, originals, passages changed by a new version."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, LargeBinary
from sqlalchemy.orm import Mapped, mapped_column, relationship

from quizapp.store.columns import Base, Line, Prose
from quizapp.store.tables import Article, Job, Question


class Draft(Base):
    """A text on its way to an article: read, and waiting for its owner's word.

    ``name`` and ``data`` are the file's, ``address`` the web page's it is taken from. ``typed``
    holds what the owner typed of title and source, ``manuscript`` what was read
    (``core.reading.manuscript``), null until then. ``previous_id`` is the article whose new
    version it becomes.
    """

    __tablename__ = "draft"

    id: Mapped[int] = mapped_column(primary_key=True)
    owner_id: Mapped[int] = mapped_column(ForeignKey("user.id", ondelete="CASCADE"), index=True)
    name: Mapped[str] = mapped_column(Prose)
    address: Mapped[str | None] = mapped_column(Prose)
    data: Mapped[bytes | None] = mapped_column(LargeBinary, deferred=True)
    typed: Mapped[dict[str, Any]] = mapped_column(default=dict)
    manuscript: Mapped[dict[str, Any] | None] = mapped_column(deferred=True)
    previous_id: Mapped[int | None] = mapped_column(ForeignKey("article.id", ondelete="SET NULL"))
    job_id: Mapped[str | None] = mapped_column(ForeignKey("job.id", ondelete="SET NULL"))
    created_at: Mapped[datetime]

    previous: Mapped[Article | None] = relationship()
    job: Mapped[Job | None] = relationship()


class Original(Base):
    """The file that an article was read from, byte for byte, for its owner to download."""

    __tablename__ = "original"

    article_id: Mapped[int] = mapped_column(
        ForeignKey("article.id", ondelete="CASCADE"), primary_key=True
    )
    name: Mapped[str] = mapped_column(Prose)
    media_type: Mapped[str] = mapped_column(Line(100))
    data: Mapped[bytes] = mapped_column(LargeBinary, deferred=True)


class PassageChange(Base):
    """The passage of this question is not what it was in the version before; ``before`` was it."""

    __tablename__ = "passage_change"

    question_id: Mapped[int] = mapped_column(
        ForeignKey("question.id", ondelete="CASCADE"), primary_key=True
    )
    before: Mapped[str] = mapped_column(Prose)

    question: Mapped[Question] = relationship()
