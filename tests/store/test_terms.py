"""When a quiz can be taken and by whom, for how long, and when its results are shown."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy.orm import Session

from quizapp.core.model import Mode
from quizapp.store import articles, assignments, attempts, quizzes, sharing, terms
from quizapp.store.attempts import NotOpen, Taker, WrongPassword
from quizapp.store.class_tables import Assignment, Class, ClassGroup, ClassMember
from quizapp.store.set_tables import ExtraTime
from quizapp.store.settings import Settings, configure, settings_of
from quizapp.store.states import Audience, Release
from quizapp.store.tables import LoginSession, QuizSet, User
from quizapp.store.terms import Gate
from tests.store.conftest import publish

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
HOUR = timedelta(hours=1)
Cast = dict[str, User]


def change(session: Session, quiz_set: QuizSet, **settings: object) -> None:
    configure(session, quiz_set, replace(settings_of(quiz_set), **settings))  # type: ignore[arg-type]


def enrol(session: Session, cast: Cast, *names: str, group: str | None = None) -> Class:
    """A class of Bob's with these learners, in ``group`` when it is given."""
    row = Class(owner_id=cast["Bob"].id, name="3e B", code="CLASSE", created_at=NOW)
    session.add(row)
    session.flush()
    part = ClassGroup(class_id=row.id, name=group) if group else None
    session.add_all([part] if part else [])
    session.flush()
    for name in names:
        session.add(
            ClassMember(
                class_id=row.id,
                group_id=part.id if part else None,
                user_id=cast[name].id,
                name=name,
                name_key=name.casefold(),
                created_at=NOW,
            )
        )
    session.flush()
    return row


def assign(session: Session, quiz_set: QuizSet, to: Class, **dates: datetime) -> Assignment:
    row = Assignment(quiz_set_id=quiz_set.id, class_id=to.id, created_at=NOW, **dates)
    session.add(row)
    session.flush()
    return row


def test_it_works(session: Session, cast: Cast, published: QuizSet) -> None:
    """Before its opening and after its closing it cannot be begun; its end is the closing."""
    change(session, published, opens_at=NOW, closes_at=NOW + HOUR)
    taker = Taker(cast["Alice"])
    for at, gate in ((NOW - HOUR, Gate.NOT_YET), (NOW + HOUR, Gate.CLOSED)):
        with pytest.raises(NotOpen) as refused:
            attempts.start(session, published, taker, now=at)
        assert refused.value.gate is gate
    attempt = attempts.start(session, published, taker, now=NOW)
    assert attempt.deadline == NOW + HOUR
    assert attempts.close_overdue(session, now=NOW + 2 * HOUR) == 1
    assert attempt.submitted_at == NOW + HOUR


def test_a_closing_moved_counts_for_who_is_at_work(
    session: Session, cast: Cast, published: QuizSet
) -> None:
    attempt = attempts.start(session, published, Taker(cast["Alice"]), now=NOW)
    assert attempt.deadline is None
    change(session, published, closes_at=NOW + HOUR)
    assert attempt.deadline == NOW + HOUR
    change(session, published, closes_at=NOW + 2 * HOUR)
    assert attempt.deadline == NOW + 2 * HOUR


def test_extra_time_is_of_the_limit_and_ends_at_the_closing(
    session: Session, cast: Cast, published: QuizSet
) -> None:
    change(session, published, time_limit=30)
    quizzes.publish(session, published)
    session.add(ExtraTime(quiz_set_id=published.id, user_id=cast["Alice"].id, percent=33))
    session.flush()
    alices = attempts.start(session, published, Taker(cast["Alice"]), now=NOW)
    doras = attempts.start(session, published, Taker(cast["Dora"]), now=NOW)
    assert alices.deadline == NOW + timedelta(minutes=39, seconds=54)
    assert doras.deadline == NOW + timedelta(minutes=30)
    change(session, published, closes_at=NOW + timedelta(minutes=35))
    assert alices.deadline == NOW + timedelta(minutes=35)


def test_the_dates_of_a_class_go_before_the_sets(
    session: Session, cast: Cast, published: QuizSet
) -> None:
    change(session, published, closes_at=NOW)
    given = enrol(session, cast, "Alice")
    assign(session, published, given, closes_at=NOW + HOUR)
    assert terms.terms_of(session, published, Taker(cast["Alice"])).gate(NOW) is Gate.OPEN
    assert terms.terms_of(session, published, Taker(cast["Dora"])).gate(NOW) is Gate.CLOSED
    given.archived = True
    session.flush()
    assert terms.terms_of(session, published, Taker(cast["Alice"])).gate(NOW) is Gate.CLOSED


def test_a_set_for_classes_is_for_their_learners(
    session: Session, cast: Cast, published: QuizSet
) -> None:
    change(session, published, audience=Audience.CLASSES)
    given = enrol(session, cast, "Alice", group="A")
    assigned = assign(session, published, given)
    assert attempts.start(session, published, Taker(cast["Alice"]), now=NOW).id
    for outside in (Taker(cast["Dora"]), Taker(cast["Charlie"])):
        with pytest.raises(NotOpen) as refused:
            attempts.start(session, published, outside, now=NOW)
        assert refused.value.gate is Gate.NOT_FOR_YOU
    assert attempts.start(session, published, Taker(cast["Bob"]), now=NOW).id  # it is his
    other = ClassGroup(class_id=given.id, name="B")
    session.add(other)
    session.flush()
    assigned.group_id = other.id
    session.flush()
    assert terms.assigned(session, Taker(cast["Alice"])) == []


def test_its_article_is_read_by_its_learners_alone(
    session: Session, cast: Cast, published: QuizSet
) -> None:
    article = published.items[0].question.article_id
    change(session, published, audience=Audience.CLASSES)
    given = enrol(session, cast, "Alice")
    browser = LoginSession(id="guest", created_at=NOW, expires_at=NOW + HOUR)
    session.add(browser)
    session.flush()
    session.add(
        ClassMember(
            class_id=given.id,
            session_id=browser.id,
            name="Zoé",
            name_key="zoé",
            created_at=NOW,
        )
    )
    assign(session, published, given)
    assert articles.readable(session, article, cast["Alice"]) is not None
    assert articles.readable(session, article, session_id="guest") is not None
    assert articles.readable(session, article, cast["Dora"]) is None
    assert articles.readable(session, article, session_id="another") is None
    assert articles.readable(session, article) is None


@pytest.mark.parametrize("typed", ["", "phares", "PHARE2"])
def test_a_password(session: Session, cast: Cast, published: QuizSet, typed: str) -> None:
    change(session, published, password="Phare 1")
    with pytest.raises(WrongPassword):
        attempts.start(session, published, Taker(cast["Alice"]), password=typed)
    assert attempts.start(session, published, Taker(cast["Alice"]), password=" phare 1 ").id
    assert attempts.start(session, published, Taker(cast["Alice"])).id  # under way, not asked again


def test_results_wait_for_the_closing(session: Session, cast: Cast, published: QuizSet) -> None:
    change(session, published, release=Release.AFTER_CLOSING, closes_at=NOW + HOUR)
    attempt = attempts.start(session, published, Taker(cast["Alice"]), now=NOW)
    attempts.submit(session, attempt, now=NOW)
    assert not terms.released(session, attempt, now=NOW)
    assert terms.withheld(session, [attempt], now=NOW) == {attempt.id}
    assert terms.released(session, attempt, now=NOW + HOUR)
    quizzes.reopen(session, published)
    assert terms.released(session, attempt, now=NOW)


def test_practice_withholds_nothing(session: Session, cast: Cast) -> None:
    quiz_set = publish(session, cast["Bob"], Mode.PRACTICE)
    attempt = attempts.start(session, quiz_set, Taker(cast["Alice"]))
    assert terms.released(session, attempt)


@pytest.mark.parametrize(
    "settings",
    [
        {"attempts_allowed": 0},
        {"pass_mark": 101},
        {"time_limit": 1441},
        {"opens_at": NOW, "closes_at": NOW},
        {"release": Release.AFTER_CLOSING},
    ],
)
def test_settings_that_contradict_themselves(settings: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"range|closes|practice"):
        Settings(title="Le phare", **settings)  # type: ignore[arg-type]


def test_a_group_has_more_time(session: Session, cast: Cast, published: QuizSet) -> None:
    """The most of what the learner, the group and the class are given; at work too."""
    change(session, published, time_limit=60)
    row = enrol(session, cast, "Alice", group="Tiers-temps")
    session.add(
        ClassMember(
            class_id=row.id, user_id=cast["Dora"].id, name="D", name_key="d", created_at=NOW
        )
    )
    quizzes.publish(session, published)
    begun = {
        name: attempts.start(session, published, Taker(cast[name]), now=NOW)
        for name in ("Alice", "Dora")
    }
    session.refresh(row)
    assignments.give(session, published, row, extra_time=10)
    given = assignments.give(session, published, row, group=row.groups[0], extra_time=33)
    assert terms.terms_of(session, published, Taker(cast["Alice"])).extra_time == 33
    assert begun["Alice"].deadline == NOW + timedelta(minutes=60 * 1.33)
    assert begun["Dora"].deadline == NOW + timedelta(minutes=66)
    sharing.give_time(session, published, cast["Dora"], 50)
    assert begun["Dora"].deadline == NOW + timedelta(minutes=90)
    assignments.take_back(session, given)
    assert begun["Alice"].deadline == NOW + timedelta(minutes=66)


@pytest.mark.parametrize("percent", [-1, terms.MOST_EXTRA_TIME + 1])
def test_extra_time_of_a_class_out_of_range(
    session: Session, cast: Cast, published: QuizSet, percent: int
) -> None:
    with pytest.raises(ValueError, match="out of range"):
        assignments.give(session, published, enrol(session, cast), extra_time=percent)
