"""The tables of spaced repetition: cards, the log of their reviews, each learner's choices."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from quizapp.core.cards import CardOrigin
from quizapp.core.review import CardState, Rating
from quizapp.store.columns import Base, Line, Prose, word_of


class Card(Base):
    """``core.cards.Flashcard`` of a learner, with its schedule.

    The offsets of ``passage_words`` count in ``passage``, the others in the article's text;
    the schedule is what ``core.review.replay`` gives of ``reviews``, kept to find what is due.
    """

    __tablename__ = "card"
    __table_args__ = (
        UniqueConstraint("user_id", "guid"),
        Index(None, "user_id", "due_at"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    user_id: Mapped[int] = mapped_column(ForeignKey("user.id", ondelete="CASCADE"))
    guid: Mapped[str] = mapped_column(Line(64))
    origin: Mapped[CardOrigin] = mapped_column(word_of(CardOrigin))
    front: Mapped[str] = mapped_column(Prose)
    back: Mapped[str] = mapped_column(Prose)
    language: Mapped[str] = mapped_column(Line(8))
    explanation: Mapped[str] = mapped_column(Prose)
    title: Mapped[str] = mapped_column(Prose)
    passage: Mapped[str] = mapped_column(Prose)
    passage_words_start: Mapped[int | None]
    passage_words_end: Mapped[int | None]
    article_id: Mapped[int | None] = mapped_column(
        ForeignKey("article.id", ondelete="SET NULL"), index=True
    )
    sentence_start: Mapped[int | None]
    sentence_end: Mapped[int | None]
    words_start: Mapped[int | None]
    words_end: Mapped[int | None]
    created_at: Mapped[datetime]
    suspended: Mapped[bool] = mapped_column(default=False)
    buried_until: Mapped[datetime | None]

    state: Mapped[CardState] = mapped_column(word_of(CardState))
    due_at: Mapped[datetime]
    step: Mapped[int | None]
    stability: Mapped[float | None]
    difficulty: Mapped[float | None]
    reviewed_at: Mapped[datetime | None]

    reviews: Mapped[list[CardReview]] = relationship(
        order_by="CardReview.sequence", passive_deletes=True
    )


class CardReview(Base):
    """One rating: only ever added. One taken back stays, marked ``undone``.

    ``before`` is the state of the card that was rated, which the daily limits count by.
    """

    __tablename__ = "card_review"
    __table_args__ = (UniqueConstraint("card_id", "idempotency_key"),)

    card_id: Mapped[int] = mapped_column(
        ForeignKey("card.id", ondelete="CASCADE"), primary_key=True
    )
    sequence: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    rating: Mapped[Rating] = mapped_column(word_of(Rating))
    at: Mapped[datetime] = mapped_column(index=True)
    retention: Mapped[float]
    before: Mapped[CardState] = mapped_column(word_of(CardState))
    undone: Mapped[bool] = mapped_column(default=False)
    idempotency_key: Mapped[str | None] = mapped_column(Line(64))


class CardSettings(Base):
    """``core.review.Settings`` of a learner who changed something."""

    __tablename__ = "card_settings"

    user_id: Mapped[int] = mapped_column(
        ForeignKey("user.id", ondelete="CASCADE"), primary_key=True
    )
    new_per_day: Mapped[int]
    reviews_per_day: Mapped[int]
    retention: Mapped[float]
    from_mistakes: Mapped[bool]
