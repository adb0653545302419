"""A quiz set tried by its instructor, in the store."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from quizapp.core.model import Mode
from quizapp.store import (
    articles,
    attempts,
    cards,
    erasure,
    history,
    personal_data,
    previews,
    quizzes,
    results,
    terms,
)
from quizapp.store.attempts import Taker
from quizapp.store.card_tables import Card
from quizapp.store.columns import Base
from quizapp.store.quizzes import NothingToAsk
from quizapp.store.settings import configure, settings_of
from quizapp.store.states import Audience, QuizState, Release
from quizapp.store.tables import QuizSet, User
from tests.store.conftest import publish
from tests.store.test_attempts import answer_all

Cast = dict[str, User]
NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)


def rows(session: Session) -> dict[str, int]:
    """How many rows each table has."""
    tables = Base.metadata.sorted_tables
    return {
        table.name: session.scalar(select(func.count()).select_from(table)) or 0 for table in tables
    }


def test_it_works(session: Session, cast: Cast, published: QuizSet) -> None:
    """The settings of the set, its questions as they are now, and no trace afterwards."""
    published.time_limit, published.asks_confidence = 20, True
    session.commit()
    before = rows(session)
    attempt = previews.begin(session, published, cast["Bob"], now=NOW)
    assert attempt.mode is Mode.EXAM
    assert attempt.deadline == NOW + timedelta(minutes=20)
    assert attempts.content(attempt).asks_confidence
    answer_all(session, attempt, ("1 200", "Le Goff", "350 000", "Faux"))
    attempts.submit(session, attempt, now=NOW + timedelta(minutes=5))
    assert len(attempts.marks(session, attempt)) == 4
    assert previews.end(session, cast["Bob"]) == published
    session.commit()
    assert rows(session) == before
    assert previews.end(session, cast["Bob"]) is None


def test_it_counts_nowhere(session: Session, cast: Cast, published: QuizSet) -> None:
    bob = Taker(cast["Bob"])
    cards.save_settings(session, cast["Bob"], cards.Settings(from_mistakes=True))
    attempt = previews.begin(session, published, cast["Bob"])
    assert history.unfinished(session, bob) == []
    attempts.submit(session, attempt)
    assert history.played(session, bob) == []
    assert history.done_at(session, bob) == []
    assert session.scalar(select(func.count(Card.id))) == 0
    version = quizzes.newest_version(session, published)
    assert version
    assert results.finished(session, version) == []
    assert attempts.counts(session, [published]) == {published.id: 0}
    told = personal_data.of_user(session, cast["Bob"])
    assert told["attempts"] == []
    assert [row["title"] for row in told["quiz_sets"]] == [published.title]
    assert quizzes.list_of_owner(session, cast["Bob"]) == [published]
    assert quizzes.owned(session, attempt.version.quiz_set_id, cast["Bob"]) is None
    assert [row.quiz_set for row in quizzes.list_published(session)] == [published]


def test_what_would_keep_learners_out_does_not(
    session: Session, cast: Cast, published: QuizSet
) -> None:
    """A draft that opens later, for classes alone, with a password, taken once."""
    published.state, published.audience = QuizState.DRAFT, Audience.CLASSES
    published.opens_at, published.password = NOW + timedelta(days=9), "sésame"
    published.attempts_allowed = 1
    session.commit()
    first = previews.begin(session, published, cast["Bob"], now=NOW)
    name = first.public_id
    attempts.submit(session, first, now=NOW)
    again = previews.begin(session, published, cast["Bob"], now=NOW)
    assert again.public_id != name


def test_the_result_waits_as_a_learners(session: Session, cast: Cast, published: QuizSet) -> None:
    published.release, published.closes_at = Release.AFTER_CLOSING, NOW + timedelta(days=2)
    session.commit()
    attempt = previews.begin(session, published, cast["Bob"], now=NOW)
    attempts.submit(session, attempt, now=NOW)
    assert not terms.released(session, attempt, now=NOW)
    assert history.waiting(session, Taker(cast["Bob"])) == []


def test_one_at_a_time(session: Session, cast: Cast, published: QuizSet) -> None:
    first = previews.begin(session, published, cast["Bob"])
    name = first.public_id
    other = previews.begin(session, published, cast["Charlie"])
    second = previews.begin(session, published, cast["Bob"])
    assert attempts.find(session, name, Taker(cast["Bob"])) is None
    assert attempts.find(session, second.public_id, Taker(cast["Bob"])) == second
    assert attempts.find(session, other.public_id, Taker(cast["Charlie"])) == other
    assert attempts.find_for_owner(session, other.public_id, cast["Bob"]) is None


def test_nothing_to_ask(session: Session, cast: Cast) -> None:
    empty = quizzes.create(session, owner=cast["Bob"], title="Vide")
    with pytest.raises(NothingToAsk):
        previews.begin(session, empty, cast["Bob"])


def test_a_day_later_it_is_forgotten(session: Session, cast: Cast, published: QuizSet) -> None:
    before = rows(session)
    previews.begin(session, published, cast["Bob"], now=NOW)
    attempts.start(session, published, Taker(cast["Alice"]), now=NOW)
    almost, later = NOW + timedelta(hours=23), NOW + timedelta(hours=24)
    assert not previews.any_stale(session, now=almost)
    assert previews.forget_stale(session, now=almost) == 0
    assert previews.any_stale(session, now=later)
    assert previews.forget_stale(session, now=later) == 1
    assert rows(session) == {**before, "attempt": 1}


def test_it_holds_nothing_back(session: Session, cast: Cast) -> None:
    """Neither the set, nor the article, nor the account of who has made them."""
    quiz_set = publish(session, cast["Bob"])
    article = attempts.content(previews.begin(session, quiz_set, cast["Charlie"])).items[0].article
    session.commit()
    quizzes.delete(session, quiz_set)
    row = articles.get(session, article)
    assert row
    articles.delete(session, row)
    assert previews.end(session, cast["Charlie"]) is None
    again = publish(session, cast["Bob"])
    previews.begin(session, again, cast["Charlie"])
    previews.begin(session, again, cast["Bob"])
    session.commit()
    told = erasure.erase(session, cast["Bob"])
    assert (told.attempts, told.quiz_sets, told.quiz_sets_kept, told.articles) == (0, 1, 0, 1)
    session.commit()


def test_settings_of_the_set_go_into_it(session: Session, cast: Cast, published: QuizSet) -> None:
    published.pass_mark, published.shuffle_questions = 60, True
    configure(session, published, settings_of(published))
    preview = previews.begin(session, published, cast["Bob"]).version.quiz_set
    assert (preview.pass_mark, preview.shuffle_questions) == (60, True)
    assert preview.state is QuizState.PREVIEW
