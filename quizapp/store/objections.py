"""What learners object to: a fault in a question, or the mark of an answer that they typed.

Functions flush; the caller commits. An instructor decides on those against quiz sets of
their own; an administrator also on those against what is shipped.

- ``report_fault(session, attempt, position, *, fault, comment, now) -> Objection``;
  ``appeal(session, attempt, position, *, comment, now)``. Both raise ``AlreadyRaised``, and
  ``appeal`` raises ``NothingToAppeal`` for an answer that is right, chosen, or not there.
- ``may_appeal(question, mark) -> bool``.
- ``of_attempt(session, attempt) -> list[Objection]``.
- ``list_for(session, user, *, quiz_set, only_open) -> list[Objection]``: the open ones first;
  ``count_open(session, user) -> int``; ``get(session, objection_id, user) -> Objection | None``.
- ``item_of(objection) -> core Item``: the question as it was.
- ``accept(session, objection, *, by, reply, now)``: an appealed answer counts from now on, for
  everyone; a question at fault goes back to review. ``refuse`` leaves all as it is. Both
  decide with it on every open appeal that they settle, and raise ``AlreadyDecided``.
- ``accept_given(session, quiz_set, item, answer, *, by, reply, now)``: an answer that was given
  counts, and the open appeals for it are accepted.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import ColumnElement, Select, exists, func, or_, select
from sqlalchemy.orm import Session, contains_eager, joinedload

from quizapp.core import drawing, model
from quizapp.core.model import Mark
from quizapp.core.quiz import Item
from quizapp.core.responses import typed
from quizapp.store import attempts, questions, quizzes
from quizapp.store.columns import instant
from quizapp.store.objection_tables import Objection
from quizapp.store.remarking import accept_answer
from quizapp.store.states import Fault, ObjectionKind, ObjectionState, QuestionState, Role
from quizapp.store.tables import Attempt, QuizSet, QuizVersion, User


class AlreadyRaised(ValueError):
    """The learner has objected to this before."""


class NothingToAppeal(ValueError):
    """The answer is right, or none was typed."""


class AlreadyDecided(ValueError):
    """Someone has decided on it since."""


def report_fault(
    session: Session,
    attempt: Attempt,
    position: int,
    *,
    fault: Fault,
    comment: str = "",
    now: datetime | None = None,
) -> Objection:
    """A fault in the question at ``position``, kept for who made the quiz set."""
    row = _new(attempt, position, ObjectionKind.FAULT, comment, now)
    row.fault = fault
    return _raised(session, row)


def appeal(
    session: Session,
    attempt: Attempt,
    position: int,
    *,
    comment: str = "",
    now: datetime | None = None,
) -> Objection:
    """An appeal for the answer at ``position``."""
    state = attempts.state(session, attempt)
    question = attempts.content(attempt).items[position].question
    if not may_appeal(question, attempts.verdict(attempt, state, position)):
        raise NothingToAppeal(position)
    row = _new(attempt, position, ObjectionKind.APPEAL, comment, now)
    row.response = state.answers[position]
    return _raised(session, row)


def may_appeal(question: model.Question, mark: Mark | None) -> bool:
    """Whether its answer was typed and is not wholly right; ``mark`` is None without one."""
    return typed(question) and mark is not None and mark.fraction < 1


def _new(
    attempt: Attempt, position: int, kind: ObjectionKind, comment: str, now: datetime | None
) -> Objection:
    return Objection(
        attempt_id=attempt.id,
        position=position,
        kind=kind,
        comment=comment,
        state=ObjectionState.OPEN,
        reply="",
        created_at=instant(now),
    )


def _raised(session: Session, row: Objection) -> Objection:
    session.execute(select(Attempt.id).where(Attempt.id == row.attempt_id).with_for_update())
    same = exists().where(
        Objection.attempt_id == row.attempt_id,
        Objection.position == row.position,
        Objection.kind == row.kind,
    )
    if session.scalar(select(same)):
        raise AlreadyRaised(row.position)
    session.add(row)
    session.flush()
    return row


def of_attempt(session: Session, attempt: Attempt) -> list[Objection]:
    """What the learner objected to in this attempt."""
    return list(
        session.scalars(
            select(Objection).where(Objection.attempt_id == attempt.id).order_by(Objection.id)
        )
    )


def list_for(
    session: Session, user: User, *, quiz_set: QuizSet | None = None, only_open: bool = False
) -> list[Objection]:
    """Those that ``user`` may decide on, the open ones first, of each kind the oldest first."""
    query = _decidable(user)
    if quiz_set is not None:
        query = query.where(QuizSet.id == quiz_set.id)
    if only_open:
        query = query.where(Objection.state == ObjectionState.OPEN)
    order = (Objection.state != ObjectionState.OPEN, Objection.created_at, Objection.id)
    return list(
        session.scalars(
            query.options(
                contains_eager(Objection.attempt)
                .contains_eager(Attempt.version)
                .contains_eager(QuizVersion.quiz_set),
                contains_eager(Objection.attempt).joinedload(Attempt.user),
            ).order_by(*order)
        )
    )


def _decidable(user: User) -> Select[Objection]:
    mine: ColumnElement[bool] = QuizSet.owner_id == user.id
    if user.role is Role.ADMIN:
        mine = or_(mine, QuizSet.owner_id.is_(None))
    return (
        select(Objection)
        .join(Objection.attempt)
        .join(Attempt.version)
        .join(QuizVersion.quiz_set)
        .where(mine)
    )


def count_open(session: Session, user: User, quiz_set: QuizSet | None = None) -> int:
    """How many wait for ``user``."""
    query = _decidable(user).where(Objection.state == ObjectionState.OPEN)
    if quiz_set is not None:
        query = query.where(QuizSet.id == quiz_set.id)
    return session.scalar(query.with_only_columns(func.count())) or 0


def get(session: Session, objection_id: int, user: User) -> Objection | None:
    """The objection, for who may decide on it."""
    return session.scalar(_decidable(user).where(Objection.id == objection_id))


def item_of(objection: Objection) -> Item:
    """The question that it is about, as the learner had it."""
    return attempts.content(objection.attempt).items[objection.position]


def accept(
    session: Session,
    objection: Objection,
    *,
    by: User,
    reply: str = "",
    now: datetime | None = None,
) -> None:
    """The learner is right; ``reply`` says so in words."""
    _lock(session, objection)
    if objection.kind is ObjectionKind.FAULT:
        _back_to_review(session, objection, now)
        _decide([objection], ObjectionState.ACCEPTED, by, reply, now)
    else:
        quiz_set = objection.attempt.version.quiz_set
        answer = (objection.response or "").strip()
        accept_given(session, quiz_set, item_of(objection), answer, by=by, reply=reply, now=now)
        _decide([objection], ObjectionState.ACCEPTED, by, reply, now)
    session.flush()


def accept_given(
    session: Session,
    quiz_set: QuizSet,
    item: Item,
    answer: str,
    *,
    by: User,
    reply: str = "",
    now: datetime | None = None,
) -> None:
    """The answer counts for everyone, whether someone appealed for it or not."""
    versions = accept_answer(session, quiz_set, item, answer, by=by, now=now)
    places = {version.id: positions for version, positions in versions.items()}
    settled = [row for row in _open_appeals(session, places) if _is_right(session, row)]
    _decide(settled, ObjectionState.ACCEPTED, by, reply, now)
    session.flush()


def refuse(
    session: Session,
    objection: Objection,
    *,
    by: User,
    reply: str = "",
    now: datetime | None = None,
) -> None:
    """All stays as it is; appeals for the very same answer are refused with it."""
    _lock(session, objection)
    alike = []
    if objection.kind is ObjectionKind.APPEAL:
        place = {objection.attempt.version_id: (_place(objection),)}
        open_ones = _open_appeals(session, place)
        alike = [row for row in open_ones if row.response == objection.response]
    _decide([objection, *alike], ObjectionState.REFUSED, by, reply, now)
    session.flush()


def _lock(session: Session, objection: Objection) -> None:
    session.refresh(objection, with_for_update=True)
    if objection.state is not ObjectionState.OPEN:
        raise AlreadyDecided(objection.id)


def _back_to_review(session: Session, objection: Objection, now: datetime | None) -> None:
    """Propose the question again, when its article is of who made the quiz set."""
    owner = objection.attempt.version.quiz_set.owner_id
    row = questions.behind(session, item_of(objection), owner)
    if row is not None:
        questions.decide(session, [row], QuestionState.PROPOSED, now=now)


def _open_appeals(session: Session, places: Mapping[int, tuple[int, ...]]) -> list[Objection]:
    """Those about the questions at these places of each version."""
    rows = session.scalars(
        select(Objection)
        .join(Objection.attempt)
        .where(
            Objection.kind == ObjectionKind.APPEAL,
            Objection.state == ObjectionState.OPEN,
            Attempt.version_id.in_(places),
        )
        .options(joinedload(Objection.attempt).joinedload(Attempt.version))
        .order_by(Objection.id)
    )
    return [row for row in rows if _place(row) in places[row.attempt.version_id]]


def _place(objection: Objection) -> int:
    """Where the question stands in the version."""
    attempt = objection.attempt
    return drawing.places(quizzes.content(attempt.version), attempt.seed)[objection.position]


def _is_right(session: Session, objection: Objection) -> bool:
    state = attempts.state(session, objection.attempt)
    mark = attempts.verdict(objection.attempt, state, objection.position)
    return mark is not None and mark.fraction >= 1


def _decide(
    rows: list[Objection], state: ObjectionState, by: User, reply: str, now: datetime | None
) -> None:
    at = instant(now)
    for row in rows:
        row.state, row.reply, row.decided_by_id, row.decided_at = state, reply, by.id, at
