"""A person's own history, from what is stored."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from sqlalchemy.orm import Session

from quizapp.core.mastery import mastery_by_kind, standings
from quizapp.core.model import FactKind
from quizapp.store import attempts, history
from quizapp.store.attempts import Taker
from quizapp.store.tables import QuizSet, User
from tests.store.test_attempts import answer_all

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)


def test_it_works(session: Session, cast: dict[str, User], published: QuizSet) -> None:
    alice = Taker(cast["Alice"])
    for day, answers in enumerate([("1 200",), ("1 200", "Le Goff", "350 000", "Faux")]):
        attempt = attempts.start(session, published, alice, now=NOW + timedelta(days=day))
        answer_all(session, attempt, answers)
        attempts.submit(session, attempt, now=NOW + timedelta(days=day, hours=1))
    newest, oldest = history.played(session, alice)
    assert (oldest.fraction, newest.fraction) == (0.25, 0.75)
    assert newest.at == NOW + timedelta(days=1, hours=1)
    figures, people = mastery_by_kind(standings([newest, oldest]))
    assert (figures.key, figures.asked, figures.fraction) == (FactKind.FIGURE, 2, 1.0)
    assert (people.key, people.asked, people.fraction) == (FactKind.PERSON, 2, 0.5)
    assert len(history.done_at(session, alice)) == 2


def test_only_what_is_over_and_ones_own(
    session: Session, cast: dict[str, User], published: QuizSet
) -> None:
    attempts.start(session, published, Taker(cast["Alice"]))
    attempts.submit(session, attempts.start(session, published, Taker(cast["Dora"])))
    assert history.played(session, Taker(cast["Alice"])) == []
    assert history.played(session, Taker()) == []
    assert len(history.played(session, Taker(cast["Dora"]))) == 1
    assert len(attempts.list_for(session, Taker(cast["Alice"]))) == 1
    assert len(history.unfinished(session, Taker(cast["Alice"]))) == 1
    assert history.unfinished(session, Taker(cast["Dora"])) == []
    assert history.waiting(session, Taker(cast["Dora"])) == []


def test_of_one_article(session: Session, cast: dict[str, User], published: QuizSet) -> None:
    alice = Taker(cast["Alice"])
    attempts.submit(session, attempts.start(session, published, alice))
    (asked,) = {answer.article for answer in history.played(session, alice)[0].answers}
    assert len(history.played(session, alice, article=asked)) == 1
    assert history.played(session, alice, article=asked + 1) == []
