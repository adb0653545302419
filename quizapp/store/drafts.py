"""Texts on their way to articles, and the files they come from.

Functions flush; the caller commits.

- ``add(session, *, owner, name, data, address, typed, previous, now) -> Draft``; drafts that
  their owner left for ``KEPT`` go meanwhile.
- ``get(session, draft_id, owner) -> Draft | None``: None for another's.
- ``list_of_owner(session, owner) -> list[Draft]``: newest first.
- ``fill(draft, manuscript)``, ``manuscript_of(draft)``: what was read.
- ``keep_original(session, article, name, media_type, data)``, ``original(session, article_id)``.
- ``discard(session, draft)``.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from quizapp.core.reading.manuscript import Manuscript, from_json, to_json
from quizapp.store.columns import instant
from quizapp.store.source_tables import Draft, Original
from quizapp.store.tables import Article, User

KEPT = timedelta(days=14)
"""A file takes room; who comes back later has it still."""


def add(
    session: Session,
    *,
    owner: User,
    name: str,
    data: bytes | None = None,
    address: str | None = None,
    typed: Mapping[str, Any] | None = None,
    previous: Article | None = None,
    now: datetime | None = None,
) -> Draft:
    """A text that nothing has been read of yet."""
    at = instant(now)
    session.execute(delete(Draft).where(Draft.owner_id == owner.id, Draft.created_at < at - KEPT))
    draft = Draft(
        owner_id=owner.id,
        name=name,
        data=data,
        address=address,
        typed=dict(typed or {}),
        previous_id=previous.id if previous else None,
        created_at=at,
    )
    session.add(draft)
    session.flush()
    return draft


def get(session: Session, draft_id: int, owner: User) -> Draft | None:
    """The draft, for who began it."""
    return session.scalar(select(Draft).where(Draft.id == draft_id, Draft.owner_id == owner.id))


def list_of_owner(session: Session, owner: User) -> list[Draft]:
    """What ``owner`` began and has not decided on."""
    return list(
        session.scalars(
            select(Draft)
            .where(Draft.owner_id == owner.id)
            .order_by(Draft.created_at.desc(), Draft.id.desc())
        )
    )


def fill(draft: Draft, manuscript: Manuscript) -> None:
    """Keep what was read; the title found is the draft's where none was typed."""
    draft.manuscript = to_json(manuscript)
    draft.typed = {**draft.typed, "title": draft.typed.get("title") or manuscript.title}


def manuscript_of(draft: Draft) -> Manuscript | None:
    """What was read; None before it was."""
    return from_json(draft.manuscript) if draft.manuscript is not None else None


def discard(session: Session, draft: Draft) -> None:
    """Forget the draft with its file."""
    session.delete(draft)
    session.flush()


def keep_original(
    session: Session, article: Article, *, name: str, media_type: str, data: bytes
) -> None:
    """The file that the article was read from."""
    session.add(Original(article_id=article.id, name=name, media_type=media_type, data=data))
    session.flush()


def original(session: Session, article_id: int) -> Original | None:
    """The file of an article; None for one that came otherwise."""
    return session.get(Original, article_id)
