"""Classes: their roster, how one gets in, what they are given to do."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import Engine
from sqlalchemy.orm import Session

from quizapp.core.roster import Fault, read_roster
from quizapp.store import assignments, attempts, classes, quizzes, sessions
from quizapp.store.attempts import Taker
from quizapp.store.class_tables import Class, ClassMember
from quizapp.store.classes import BadName, NameInUse, NoGuests
from quizapp.store.tables import QuizSet, User
from quizapp.store.terms import Gate
from tests.store.test_attempts import _together

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
HOUR = timedelta(hours=1)
Cast = dict[str, User]


@pytest.fixture
def row(session: Session, cast: Cast) -> Class:
    """Bob's class: Alice and Zoé are expected, in groups."""
    row = classes.create(session, owner=cast["Bob"], name="3e B", now=NOW)
    classes.enrol(session, row, read_roster("Alice;A\nZoé Petit;B"), now=NOW)
    session.commit()
    return row


def guest(session: Session, token: str) -> Taker:
    end = NOW + timedelta(days=1)
    found = sessions.open_session(session, token, user=None, data={}, expires_at=end, now=NOW)
    return Taker(session_id=found.id)


def names(session: Session, row: Class) -> list[tuple[str, str | None]]:
    found = classes.members(session, row)
    return [(member.name, member.group.name if member.group else None) for member in found]


def test_it_works(session: Session, cast: Cast, row: Class) -> None:
    """Who joins under a name that is expected takes its place and its group."""
    alice = classes.join(session, row, Taker(cast["Alice"]), now=NOW)
    dora = classes.join(session, row, Taker(cast["Dora"]), now=NOW)
    assert names(session, row) == [("Dora", None), ("Alice", "A"), ("Zoé Petit", "B")]
    assert classes.join(session, row, Taker(cast["Alice"])) is alice
    assert (alice.joined_at, dora.joined_at) == (NOW, NOW)
    assert classes.sizes(session, [row]) == {row.id: 3}
    assert classes.classes_of(session, Taker(cast["Alice"])) == [row]
    classes.leave(session, row, Taker(cast["Dora"]))
    assert classes.member_of(session, row, Taker(cast["Dora"])) is None


def test_what_the_class_has_is_refused(session: Session, row: Class) -> None:
    refused = classes.enrol(session, row, read_roster("ALICE\nYann Le Goff;A\n;B"))
    assert [(r.line, r.fault) for r in refused] == [(1, Fault.KNOWN), (3, Fault.NO_NAME)]
    assert ("Yann Le Goff", "A") in names(session, row)
    assert [group.name for group in row.groups] == ["A", "B"]


def test_guests_join_where_they_are_allowed(session: Session, cast: Cast, row: Class) -> None:
    zoe = guest(session, "zoe")
    with pytest.raises(NoGuests):
        classes.join(session, row, zoe, nickname="Zoé Petit")
    classes.configure(session, row, name="3e B", guests_allowed=True)
    member = classes.join(session, row, zoe, nickname=" zoé  petit ", now=NOW)
    assert (member.name, member.session_id) == ("Zoé Petit", zoe.session_id)
    for nickname, error in (("Zoé Petit", NameInUse), (" ", BadName), ("x" * 81, BadName)):
        with pytest.raises(error):
            classes.join(session, row, guest(session, nickname), nickname=nickname)
    sessions.adopt(session, zoe.session_id or "", cast["Dora"])
    session.expire_all()
    assert classes.member_of(session, row, Taker(cast["Dora"])) is member
    assert classes.member_of(session, row, zoe) is None


def test_a_guest_who_is_in_the_class_already_is_there_once(
    session: Session, cast: Cast, row: Class
) -> None:
    classes.configure(session, row, name="3e B", guests_allowed=True)
    someone = guest(session, "someone")
    classes.join(session, row, someone, nickname="Pirate")
    classes.join(session, row, Taker(cast["Dora"]))
    sessions.adopt(session, someone.session_id or "", cast["Dora"])
    session.expire_all()
    assert [name for name, _group in names(session, row)] == ["Dora", "Alice", "Zoé Petit"]


def test_two_joins_at_once_make_one_member(
    engine: Engine, session: Session, cast: Cast, row: Class
) -> None:
    number, dora = row.id, cast["Dora"].id
    session.commit()

    def join(_n: int) -> int:
        with Session(engine) as own:
            taker = Taker(own.get_one(User, dora))
            member = classes.join(own, own.get_one(Class, number), taker)
            own.commit()
            return member.id

    assert len(set(_together(4, join))) == 1


def test_groups_and_leaving(session: Session, cast: Cast, row: Class) -> None:
    other = classes.create(session, owner=cast["Charlie"], name="4e A")
    classes.enrol(session, other, read_roster("Paul"))
    everyone = [member.id for member in classes.members(session, row)]
    strangers = [member.id for member in classes.members(session, other)]
    group = classes.group_of(session, row, "C")
    classes.put_in_group(session, row, everyone + strangers, group)
    session.expire_all()
    assert names(session, row) == [("Alice", "C"), ("Zoé Petit", "C")]
    assert names(session, other) == [("Paul", None)]
    classes.remove(session, row, everyone[:1] + strangers)
    assert names(session, row) == [("Zoé Petit", "C")]
    assert names(session, other) == [("Paul", None)]


def test_a_code_opens_until_it_is_renewed_or_the_class_put_away(
    session: Session, row: Class
) -> None:
    former = row.code
    assert classes.by_code(session, f" {former.lower()} ") is row
    classes.renew_code(session, row)
    assert classes.by_code(session, former) is None
    classes.put_away(session, row, True)
    assert classes.by_code(session, row.code) is None


def test_what_is_to_do(session: Session, cast: Cast, row: Class, published: QuizSet) -> None:
    alice, dora = Taker(cast["Alice"]), Taker(cast["Dora"])
    classes.join(session, row, alice)
    classes.join(session, row, dora)
    group = classes.group_of(session, row, "A")
    assignments.give(session, published, row, group=group, closes_at=NOW + HOUR)
    given = assignments.give(session, published, row, group=group, closes_at=NOW + 2 * HOUR)
    assert assignments.of_class(session, row) == [given] == assignments.of_set(session, published)
    assert assignments.to_do(session, dora, now=NOW) == []
    (task,) = assignments.to_do(session, alice, now=NOW)
    assert (task.closes_at, task.gate, task.done) == (NOW + 2 * HOUR, Gate.OPEN, 0)
    attempt = attempts.start(session, published, alice, now=NOW)
    assert attempt.deadline == NOW + 2 * HOUR
    assert assignments.to_do(session, alice, now=NOW)[0].under_way
    attempts.submit(session, attempt, now=NOW)
    (task,) = assignments.to_do(session, alice, now=NOW + 3 * HOUR)
    assert (task.done, task.under_way, task.gate) == (1, False, Gate.CLOSED)
    quizzes.reopen(session, published)
    assert assignments.to_do(session, alice, now=NOW) == []


def test_what_is_taken_back_is_on_no_list(
    session: Session, cast: Cast, row: Class, published: QuizSet
) -> None:
    classes.join(session, row, Taker(cast["Alice"]))
    given = assignments.give(session, published, row)
    assert assignments.owned(session, given.id, cast["Charlie"]) is None
    assert assignments.owned(session, given.id, cast["Bob"]) is given
    assignments.take_back(session, given)
    assert assignments.to_do(session, Taker(cast["Alice"])) == []
    with pytest.raises(ValueError, match="closes before"):
        assignments.give(session, published, row, opens_at=NOW, closes_at=NOW)


def test_another_instructors_class_is_not_there(session: Session, cast: Cast, row: Class) -> None:
    assert classes.owned(session, row.id, cast["Charlie"]) is None
    assert classes.list_of_owner(session, cast["Charlie"]) == []
    assert session.query(ClassMember).count() == 2
