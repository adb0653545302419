"""Quiz sets: composed as a draft, taken as a version that never changes.

Functions flush; the caller commits.

- ``create(session, *, owner, title, mode, attempts_allowed, now) -> QuizSet``; see ``settings``
  for the rest, and for the ``ValueError`` of what is out of range.
- ``set_items(session, quiz_set, items)``: ``items`` are ``(question_id, points)`` in order.
- ``publish(session, quiz_set, *, now) -> QuizVersion``; raises ``NothingToAsk``,
  ``NotApproved``, ``TooFew``. ``archive``, ``reopen`` (back to a draft).
- ``owned(session, quiz_set_id, user)``, ``get(session, quiz_set_id)``: ``QuizSet | None``.
- ``list_of_owner(session, user) -> list[QuizSet]``, newest first;
  ``list_using(session, article, user)``, those of them that ask about an article.
- ``list_published(session, *, now) -> list[Published]``; ``by_code(session, code)``, a published
  one, ``QuizSet | None``; ``normal_code(text)``.
- ``newest_version(session, quiz_set) -> QuizVersion | None``; ``content(version) -> core QuizSet``;
  ``known_content(digest)``, where it was read already;
  ``draft_content(session, quiz_set) -> core QuizSet``, for a preview.
- ``free_code(session, column) -> str``.
- ``delete(session, quiz_set)``; raises ``Taken`` when someone has taken it.
"""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, exists, func, or_, select
from sqlalchemy import delete as delete_from
from sqlalchemy.orm import InstrumentedAttribute, Session

from quizapp.core import quiz as core
from quizapp.core.model import Mode
from quizapp.store import rules
from quizapp.store.columns import instant
from quizapp.store.items import item_of
from quizapp.store.settings import Settings, columns
from quizapp.store.states import COMPOSED, Audience, QuestionState, QuizState
from quizapp.store.tables import (
    Article,
    Attempt,
    Question,
    QuizItem,
    QuizSet,
    QuizVersion,
    User,
    VersionArticle,
)

CODE_ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
"""Without 0 O 1 I L, which a class reads wrong from the board."""
CODE_LENGTH = 6

KEPT_QUIZZES = 256
"""Published quizzes kept in memory, some 100 kB each."""

_read: dict[str, core.QuizSet] = {}
"""By the digest of their content, so that none is ever out of date."""


class NothingToAsk(ValueError):
    """A quiz without questions is no quiz."""


class NotApproved(ValueError):
    """A question of the draft is not approved any more; ``questions`` are those."""

    def __init__(self, found: Sequence[Question]) -> None:
        super().__init__(", ".join(str(question.id) for question in found))
        self.questions = tuple(found)


class TooFew(ValueError):
    """Rules of the draft find fewer questions than they draw; ``pools`` are theirs."""

    def __init__(self, found: Sequence[rules.Pool]) -> None:
        super().__init__(", ".join(str(pool.rule.id) for pool in found))
        self.pools = tuple(found)


class Taken(ValueError):
    """Someone has taken the quiz: it can be archived, not deleted."""


@dataclass(frozen=True, slots=True)
class Published:
    """A quiz that can be taken, with its newest version."""

    quiz_set: QuizSet
    version: QuizVersion
    content: core.QuizSet


def normal_code(text: str) -> str:
    """A code as typed from a board: any case, spaces and hyphens do not count."""
    return "".join(character for character in text.upper() if character.isalnum())


def create(
    session: Session,
    *,
    owner: User | None,
    title: str,
    mode: Mode = Mode.PRACTICE,
    attempts_allowed: int | None = None,
    now: datetime | None = None,
) -> QuizSet:
    """An empty draft with a code of its own. Without ``owner`` it is shipped."""
    settings = Settings(title=title, mode=mode, attempts_allowed=attempts_allowed)
    quiz_set = QuizSet(
        code=free_code(session, QuizSet.code),
        owner_id=owner.id if owner else None,
        state=QuizState.DRAFT,
        created_at=instant(now),
        **columns(settings),
    )
    session.add(quiz_set)
    session.flush()
    return quiz_set


def free_code(session: Session, column: InstrumentedAttribute[str]) -> str:
    """A code that no row has in ``column``."""
    while True:
        code = "".join(secrets.choice(CODE_ALPHABET) for _ in range(CODE_LENGTH))
        if not session.scalar(select(exists().where(column == code))):
            return code


def set_items(session: Session, quiz_set: QuizSet, items: Sequence[tuple[int, float]]) -> None:
    """The questions of the draft and their points, in the order given.

    Raises ``ValueError`` for a question twice, or points that are not above 0.
    """
    if len({question_id for question_id, _ in items}) != len(items):
        raise ValueError("a question stands twice")
    if any(not 0 < points < float("inf") for _, points in items):
        raise ValueError("points must be above 0")
    session.execute(delete_from(QuizItem).where(QuizItem.quiz_set_id == quiz_set.id))
    session.expire(quiz_set, ["items"])
    for item in session.identity_map.values():
        if isinstance(item, QuizItem) and item.quiz_set_id == quiz_set.id:
            session.expunge(item)
    session.add_all(
        QuizItem(quiz_set_id=quiz_set.id, question_id=question_id, position=n, points=points)
        for n, (question_id, points) in enumerate(items)
    )
    session.flush()


def publish(session: Session, quiz_set: QuizSet, *, now: datetime | None = None) -> QuizVersion:
    """A version of the draft as it is; attempts begun on another keep theirs."""
    session.refresh(quiz_set, with_for_update=True)
    if not quiz_set.items and not rules.list_of(session, quiz_set):
        raise NothingToAsk(quiz_set.title)
    unapproved = [
        item.question
        for item in quiz_set.items
        if item.question.state is not QuestionState.APPROVED
    ]
    if unapproved:
        raise NotApproved(unapproved)
    short = rules.short(session, quiz_set)
    if short:
        raise TooFew(short)
    newest, content_of_draft = newest_version(session, quiz_set), draft_content(session, quiz_set)
    version = QuizVersion(
        quiz_set_id=quiz_set.id,
        number=newest.number + 1 if newest else 1,
        content=core.to_json(content_of_draft),
        created_at=instant(now),
    )
    session.add(version)
    session.flush()
    asked = {item.article for item in content_of_draft.items}
    session.add_all(
        VersionArticle(version_id=version.id, article_id=number) for number in sorted(asked)
    )
    quiz_set.state = QuizState.PUBLISHED
    quiz_set.published_at = version.created_at
    session.flush()
    return version


def archive(session: Session, quiz_set: QuizSet) -> None:
    """Nobody can start it; attempts and results stay."""
    quiz_set.state = QuizState.ARCHIVED
    session.flush()


def reopen(session: Session, quiz_set: QuizSet) -> None:
    """A draft again: nobody can start it until it is published."""
    quiz_set.state = QuizState.DRAFT
    session.flush()


def get(session: Session, quiz_set_id: int) -> QuizSet | None:
    """The quiz set of this number, whoever asks."""
    return session.get(QuizSet, quiz_set_id)


def owned(session: Session, quiz_set_id: int, user: User) -> QuizSet | None:
    """The quiz set, for who made it."""
    return session.scalar(select(QuizSet).where(QuizSet.id == quiz_set_id, _made_by(user)))


def _made_by(user: User) -> ColumnElement[bool]:
    """Composed by ``user``; a practice of one's mistakes and a preview compose themselves."""
    return (QuizSet.owner_id == user.id) & QuizSet.state.in_(COMPOSED)


def list_of_owner(session: Session, user: User) -> list[QuizSet]:
    """What ``user`` made."""
    return list(
        session.scalars(
            select(QuizSet)
            .where(_made_by(user))
            .order_by(QuizSet.created_at.desc(), QuizSet.id.desc())
        )
    )


def list_using(session: Session, article: Article, user: User) -> list[QuizSet]:
    """The user's quiz sets with a question of the article."""
    asks = (
        exists()
        .where(QuizItem.quiz_set_id == QuizSet.id)
        .where(QuizItem.question_id == Question.id, Question.article_id == article.id)
    )
    return list(
        session.scalars(
            select(QuizSet)
            .where(QuizSet.owner_id == user.id, asks)
            .order_by(QuizSet.created_at.desc(), QuizSet.id.desc())
        )
    )


def list_published(
    session: Session, *, about: int | None = None, now: datetime | None = None
) -> list[Published]:
    """What anyone can take now, the newest first, the shipped last; with ``about``, only what
    asks about that article."""
    at = instant(now)
    wanted = []
    if about is not None:
        asking = select(VersionArticle.version_id).where(VersionArticle.article_id == about)
        wanted.append(QuizVersion.id.in_(asking))
    newest = (
        select(QuizVersion.quiz_set_id, func.max(QuizVersion.number).label("number"))
        .group_by(QuizVersion.quiz_set_id)
        .subquery()
    )
    rows = session.execute(
        select(QuizSet, QuizVersion)
        .join(QuizVersion, QuizVersion.quiz_set_id == QuizSet.id)
        .join(
            newest,
            (newest.c.quiz_set_id == QuizVersion.quiz_set_id)
            & (newest.c.number == QuizVersion.number),
        )
        .where(
            QuizSet.state == QuizState.PUBLISHED,
            QuizSet.audience == Audience.LISTED,
            or_(QuizSet.opens_at.is_(None), QuizSet.opens_at <= at),
            or_(QuizSet.closes_at.is_(None), QuizSet.closes_at > at),
            *wanted,
        )
        .order_by(QuizSet.owner_id.is_(None), QuizSet.published_at.desc(), QuizSet.id)
    )
    return [Published(quiz_set, version, content(version)) for quiz_set, version in rows]


def by_code(session: Session, code: str) -> QuizSet | None:
    """The published quiz set of this code."""
    return session.scalar(
        select(QuizSet).where(
            QuizSet.code == normal_code(code), QuizSet.state == QuizState.PUBLISHED
        )
    )


def newest_version(session: Session, quiz_set: QuizSet) -> QuizVersion | None:
    """What a new attempt is on; None before the first publication."""
    return session.scalar(
        select(QuizVersion)
        .where(QuizVersion.quiz_set_id == quiz_set.id)
        .order_by(QuizVersion.number.desc())
        .limit(1)
    )


def content(version: QuizVersion) -> core.QuizSet:
    """The quiz as it was published; read from the row once in the life of the process."""
    found = _read.get(version.digest)
    if found is None:
        found = core.from_json(version.content)
        if len(_read) >= KEPT_QUIZZES:
            _read.clear()
        _read[version.digest] = found
    return found


def known_content(digest: str) -> core.QuizSet | None:
    """The quiz of this digest where this process has read it."""
    return _read.get(digest)


def draft_content(session: Session, quiz_set: QuizSet) -> core.QuizSet:
    """The quiz as it would be published now."""
    items = [item_of(item.question, item.points) for item in quiz_set.items]
    draws = []
    for pool in rules.pools(session, quiz_set):
        found = [item_of(question, pool.rule.points) for question in pool.questions]
        count = min(pool.rule.count, pool.available)
        if count:
            places = tuple(range(len(items), len(items) + len(found)))
            draws.append(core.Draw(count, places, pool.rule.per_article))
            items += found
    return core.QuizSet(
        title=quiz_set.title,
        mode=quiz_set.mode,
        items=tuple(items),
        time_limit=quiz_set.time_limit,
        asks_confidence=quiz_set.asks_confidence,
        draws=tuple(draws),
        shuffle_questions=quiz_set.shuffle_questions,
        shuffle_options=quiz_set.shuffle_options,
    )


def delete(session: Session, quiz_set: QuizSet) -> None:
    """The end of a quiz set that nobody has taken."""
    taken = exists().where(
        Attempt.version_id == QuizVersion.id, QuizVersion.quiz_set_id == quiz_set.id
    )
    if session.scalar(select(taken)):
        raise Taken(quiz_set.title)
    session.delete(quiz_set)
    session.flush()
