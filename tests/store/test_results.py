"""A class at once: what is finished, by whom, and who is where."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from sqlalchemy.orm import Session

from quizapp.core.model import StepAction
from quizapp.store import attempts, results
from quizapp.store.attempts import Taker
from quizapp.store.class_tables import Class, ClassGroup, ClassMember
from quizapp.store.results import Members
from quizapp.store.tables import Attempt, LoginSession, QuizSet, QuizVersion, User
from tests.examples import RIGHT

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
Cast = dict[str, User]


def take(
    session: Session,
    quiz_set: QuizSet,
    taker: Taker,
    answers: dict[int, str],
    *,
    minutes: int = 0,
    submitted: bool = True,
) -> Attempt:
    """An attempt begun so many minutes after ``NOW``, with a step a minute."""
    began = NOW + timedelta(minutes=minutes)
    attempt = attempts.start(session, quiz_set, taker, now=began)
    for sequence, (position, response) in enumerate(answers.items(), start=1):
        attempts.record(
            session,
            attempt,
            sequence=sequence,
            action=StepAction.ANSWER,
            position=position,
            response=response,
            now=began + timedelta(minutes=sequence),
        )
    if submitted:
        attempts.submit(session, attempt, now=began + timedelta(minutes=len(answers)))
    session.commit()
    return attempt


def version_of(quiz_set: QuizSet) -> QuizVersion:
    return quiz_set.versions[-1]


def test_it_works(session: Session, cast: Cast, published: QuizSet) -> None:
    """Oldest first, each with its marks and answers, changed ones as they ended."""
    take(session, published, Taker(cast["Dora"]), {0: "120"}, minutes=2)
    alices = take(session, published, Taker(cast["Alice"]), dict(enumerate(RIGHT)))
    alice, dora = results.finished(session, version_of(published))
    assert (alice.name, dora.name) == ("Alice", "Dora")
    assert (alice.public_id, alice.learner) == (alices.public_id, cast["Alice"].id)
    assert (alice.points, alice.responses) == ((1.0,) * 4, RIGHT)
    assert (dora.points, dora.responses) == ((0.0,) * 4, ("120", "", "", ""))
    assert (alice.score, alice.started_at, dora.submitted_at) == (
        4.0,
        NOW,
        NOW + timedelta(minutes=3),
    )


def test_who_is_where(session: Session, cast: Cast, published: QuizSet) -> None:
    take(session, published, Taker(cast["Dora"]), {0: "120"}, submitted=False)
    take(session, published, Taker(cast["Alice"]), {}, minutes=1, submitted=False)
    take(session, published, Taker(cast["Bob"]), {})
    version = version_of(published)
    alice, dora = results.under_way(session, version, since=NOW)
    assert (alice.name, dora.name) == ("Alice", "Dora")
    assert (len(alice.state.answers), alice.state.position) == (0, 0)
    assert (dict(dora.state.answers), dora.state.position) == ({0: "120"}, 1)
    assert (alice.last_at, dora.last_at) == (NOW + timedelta(minutes=1),) * 2
    assert results.count(session, version, over=False) == 2
    assert results.count(session, version, over=True) == 1


def test_what_was_left_long_ago_is_not_under_way(
    session: Session, cast: Cast, published: QuizSet
) -> None:
    """A step counts as well as the start."""
    version = version_of(published)
    take(session, published, Taker(cast["Alice"]), {}, submitted=False)
    take(session, published, Taker(cast["Dora"]), {0: "120"}, submitted=False)
    since = NOW + timedelta(seconds=30)
    assert [row.name for row in results.under_way(session, version, since=since)] == ["Dora"]
    assert results.under_way(session, version, since=NOW + timedelta(hours=1)) == []
    assert results.count(session, version, over=False) == 2


def test_the_versions_that_someone_took(session: Session, cast: Cast, published: QuizSet) -> None:
    assert results.taken_versions(session, published) == set()
    take(session, published, Taker(cast["Alice"]), {}, submitted=False)
    assert results.taken_versions(session, published) == {version_of(published).id}


def school_class(session: Session, cast: Cast) -> tuple[Class, ClassGroup]:
    """Bob's class: Alice and a guest in it, and a group with Alice alone."""
    row = Class(owner_id=cast["Bob"].id, name="3e B", code="CLASSB", created_at=NOW)
    session.add(row)
    session.flush()
    group = ClassGroup(class_id=row.id, name="Soutien")
    session.add(group)
    session.add(LoginSession(id="guest", created_at=NOW, expires_at=NOW + timedelta(days=1)))
    session.flush()
    seats = (("Alice", cast["Alice"].id, None, group.id), ("Momo", None, "guest", None))
    session.add_all(
        ClassMember(
            class_id=row.id,
            group_id=group_id,
            user_id=user_id,
            session_id=session_id,
            name=name,
            name_key=name.casefold(),
            joined_at=NOW,
            created_at=NOW,
        )
        for name, user_id, session_id, group_id in seats
    )
    session.commit()
    return row, group


def test_the_results_of_a_class_and_of_a_group(
    session: Session, cast: Cast, published: QuizSet
) -> None:
    """A guest of the class is called by the nickname chosen there."""
    row, group = school_class(session, cast)
    version = version_of(published)
    for minutes, taker in enumerate(
        (Taker(cast["Alice"]), Taker(cast["Dora"]), Taker(session_id="guest"))
    ):
        take(session, published, taker, {}, minutes=minutes)
        take(session, published, taker, {0: "120"}, minutes=minutes + 10, submitted=False)
    names = {
        "everyone": ["Alice", "Dora", "Momo"],
        "class": ["Alice", "Momo"],
        "group": ["Alice"],
    }
    whose = {"everyone": None, "class": Members(row.id), "group": Members(row.id, group.id)}
    for which, members in whose.items():
        found = results.finished(session, version, members)
        assert [each.name for each in found] == names[which]
        going = results.under_way(session, version, members, since=NOW)
        assert [each.name for each in going] == names[which]
        assert results.count(session, version, members, over=True) == len(names[which])


def test_a_class_of_another_is_not_there(session: Session, cast: Cast) -> None:
    row, _group = school_class(session, cast)
    assert results.classes(session, cast["Bob"]) == [row]
    assert results.class_of(session, row.id, cast["Bob"]) == row
    assert results.classes(session, cast["Charlie"]) == []
    assert results.class_of(session, row.id, cast["Charlie"]) is None
