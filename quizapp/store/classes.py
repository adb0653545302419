"""Classes: who is in them, and how one gets in.

Functions flush; the caller commits.

- ``create(session, *, owner, name, now) -> Class``;
  ``configure(session, row, *, name, guests_allowed)``; ``put_away(session, row, archived)``;
  ``renew_code(session, row)``: the former code opens nothing.
- ``lock(session, row)``: one writer at a time.
- ``owned(session, class_id, user)``, ``by_code(session, code)``: ``Class | None``;
  ``list_of_owner(session, user) -> list[Class]``; ``sizes(session, classes) -> dict[int, int]``.
- ``members(session, row) -> list[ClassMember]``, by group and name.
- ``enrol(session, row, roster, *, now) -> tuple[Refusal, ...]``: names that are expected.
- ``group_of(session, row, name) -> ClassGroup | None``, made when it is new;
  ``put_in_group(session, row, member_ids, group)``, ``remove(session, row, member_ids)``.
- ``member_of(session, row, taker) -> ClassMember | None``; ``classes_of(session, taker)``.
- ``join(session, row, taker, *, nickname, now) -> ClassMember``: takes up the line of the same
  name that is expected; raises ``NoGuests``, ``NameInUse``, ``BadName``.
  ``leave(session, row, taker)``.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import delete, func, select, update
from sqlalchemy.orm import Session, joinedload

from quizapp.core.roster import Fault, Refusal, Roster, name_key
from quizapp.store.accounts import MAXIMUM_NAME, BadName, clean_name, is_visible
from quizapp.store.class_tables import Class, ClassGroup, ClassMember
from quizapp.store.columns import instant
from quizapp.store.quizzes import free_code, normal_code
from quizapp.store.tables import User
from quizapp.store.terms import Taker

__all__ = ["BadName", "NameInUse", "NoGuests"]


class NoGuests(ValueError):
    """The class is for those who have an account."""


class NameInUse(ValueError):
    """Someone in the class has this name."""


def create(session: Session, *, owner: User, name: str, now: datetime | None = None) -> Class:
    """A class without learners, with a code of its own."""
    row = Class(
        owner_id=owner.id,
        name=name,
        code=free_code(session, Class.code),
        created_at=instant(now),
    )
    session.add(row)
    session.flush()
    return row


def configure(session: Session, row: Class, *, name: str, guests_allowed: bool) -> None:
    """What it is called, and whether one can join without an account."""
    row.name, row.guests_allowed = name, guests_allowed
    session.flush()


def put_away(session: Session, row: Class, archived: bool) -> None:
    """Nobody can join, nothing is given to do; results stay. Or take it out again."""
    row.archived = archived
    session.flush()


def renew_code(session: Session, row: Class) -> None:
    """Another code, when the one before went round; members stay."""
    row.code = free_code(session, Class.code)
    session.flush()


def owned(session: Session, class_id: int, user: User) -> Class | None:
    """The class, for who made it."""
    return session.scalar(select(Class).where(Class.id == class_id, Class.owner_id == user.id))


def by_code(session: Session, code: str) -> Class | None:
    """The class that this code lets into, unless it is put away."""
    return session.scalar(
        select(Class)
        .where(Class.code == normal_code(code), Class.archived.is_(False))
        .options(joinedload(Class.owner))
    )


def list_of_owner(session: Session, user: User) -> list[Class]:
    """The user's classes, those put away last, the newest first."""
    return list(
        session.scalars(
            select(Class)
            .where(Class.owner_id == user.id)
            .order_by(Class.archived, Class.created_at.desc(), Class.id.desc())
        )
    )


def sizes(session: Session, classes: Collection[Class]) -> dict[int, int]:
    """How many names each roster has."""
    rows = session.execute(
        select(ClassMember.class_id, func.count())
        .where(ClassMember.class_id.in_([row.id for row in classes]))
        .group_by(ClassMember.class_id)
    )
    known = dict(rows.all())
    return {row.id: known.get(row.id, 0) for row in classes}


def members(session: Session, row: Class) -> list[ClassMember]:
    """The roster: those without a group first."""
    return list(
        session.scalars(
            select(ClassMember)
            .outerjoin(ClassMember.group)
            .where(ClassMember.class_id == row.id)
            .options(joinedload(ClassMember.group), joinedload(ClassMember.user))
            .order_by(ClassGroup.name.is_not(None), ClassGroup.name, ClassMember.name_key)
        )
    )


def enrol(
    session: Session, row: Class, roster: Roster, *, now: datetime | None = None
) -> tuple[Refusal, ...]:
    """Expect the learners of ``roster``; those that the class has are refused too."""
    lock(session, row)
    known = {member.name_key for member in members(session, row)}
    refused = list(roster.refusals)
    for learner in roster.learners:
        if name_key(learner.name) in known:
            refused.append(Refusal(learner.line, learner.name, Fault.KNOWN))
            continue
        group = group_of(session, row, learner.group)
        _add(session, row, learner.name, group=group, now=now)
    session.flush()
    return tuple(sorted(refused, key=lambda refusal: refusal.line))


def _add(
    session: Session,
    row: Class,
    name: str,
    *,
    group: ClassGroup | None = None,
    now: datetime | None = None,
) -> ClassMember:
    member = ClassMember(
        class_id=row.id,
        group_id=group.id if group else None,
        name=name,
        name_key=name_key(name),
        created_at=instant(now),
    )
    session.add(member)
    return member


def lock(session: Session, row: Class) -> None:
    """Who changes the roster or what is given next waits, and sees this change."""
    session.execute(select(Class.id).where(Class.id == row.id).with_for_update())


def group_of(session: Session, row: Class, name: str) -> ClassGroup | None:
    """The group of that name; None for no name."""
    if not name:
        return None
    found = session.scalar(
        select(ClassGroup).where(ClassGroup.class_id == row.id, ClassGroup.name == name)
    )
    if found is None:
        found = ClassGroup(class_id=row.id, name=name)
        session.add(found)
        session.flush()
    return found


def put_in_group(
    session: Session, row: Class, member_ids: Sequence[int], group: ClassGroup | None
) -> None:
    """Those of the class among ``member_ids``; without ``group``, in none."""
    lock(session, row)
    session.execute(
        update(ClassMember)
        .where(ClassMember.class_id == row.id, ClassMember.id.in_(member_ids))
        .values(group_id=group.id if group else None)
    )


def remove(session: Session, row: Class, member_ids: Sequence[int]) -> None:
    """Take them out of the class; their attempts stay theirs, and in the results."""
    lock(session, row)
    session.execute(
        delete(ClassMember).where(ClassMember.class_id == row.id, ClassMember.id.in_(member_ids))
    )


def member_of(session: Session, row: Class, taker: Taker) -> ClassMember | None:
    """The taker's line in the roster."""
    return session.scalar(
        select(ClassMember).where(ClassMember.class_id == row.id, taker.is_member())
    )


def classes_of(session: Session, taker: Taker) -> list[Class]:
    """Those that the taker is in, by name."""
    return list(
        session.scalars(
            select(Class)
            .join(ClassMember, ClassMember.class_id == Class.id)
            .where(taker.is_member(), Class.archived.is_(False))
            .order_by(Class.name, Class.id)
        )
    )


def join(
    session: Session, row: Class, taker: Taker, *, nickname: str = "", now: datetime | None = None
) -> ClassMember:
    """The taker's line; joining twice changes nothing."""
    lock(session, row)
    known = member_of(session, row, taker)
    if known is not None:
        return known
    if taker.user is None and not row.guests_allowed:
        raise NoGuests(row.name)
    name = taker.user.name if taker.user else clean_name(nickname)
    if not name or len(name) > MAXIMUM_NAME or not is_visible(name):
        raise BadName(name)
    same = session.scalar(
        select(ClassMember).where(
            ClassMember.class_id == row.id, ClassMember.name_key == name_key(name)
        )
    )
    if same is not None and (same.user_id is not None or same.session_id is not None):
        raise NameInUse(name)
    member = same or _add(session, row, name, now=now)
    member.user_id = taker.user.id if taker.user else None
    member.session_id = None if taker.user else taker.session_id
    member.joined_at = instant(now)
    session.flush()
    return member


def leave(session: Session, row: Class, taker: Taker) -> None:
    """Out of the class; what was handed in stays."""
    member = member_of(session, row, taker)
    if member is not None:
        session.delete(member)
        session.flush()
