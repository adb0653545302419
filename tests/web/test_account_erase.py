"""The end of an account: nothing that tells whose it was is left in any table."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

from flask import Flask
from sqlalchemy import select

from quizapp.core.model import Mode
from quizapp.store import quizzes, remarking
from quizapp.store.accounts import find_user
from quizapp.store.class_tables import Class, ClassMember
from quizapp.store.columns import Base
from quizapp.store.database import db, read_only
from quizapp.store.states import Role
from quizapp.store.tables import Attempt, LoginSession, QuizSet, User
from tests.web.browsing import Browser
from tests.web.conftest import PASSWORD
from tests.web.taking import answer, answer_all, publish, start

ERASE = "/account/erase"


def columns_with(word: str) -> list[str]:
    """Every column of every table where ``word`` stands, in any case."""
    return [
        f"{table.name}.{name}"
        for table in Base.metadata.sorted_tables
        for row in db.session.execute(select(table)).mappings()
        for name, value in row.items()
        if word.casefold() in str(value).casefold()
    ]


def erase(browser: Browser) -> None:
    """With the password."""
    browser.get(ERASE)
    response = browser.post(ERASE, {"password": PASSWORD})
    assert response.status_code == 303, response.text
    assert response.headers["Location"] == "/"


def in_a_class(app: Flask) -> None:
    """Bob has a class with Alice, who stands as expected in Charlie's."""
    with app.app_context():
        read_only.set(False)
        now, session = datetime.now(UTC), db.session()
        for teacher, member in (("Bob", find_user(session, "Alice")), ("Charlie", None)):
            owner = find_user(session, teacher)
            assert owner
            of = Class(owner_id=owner.id, name="5e B", code=f"C{teacher}", created_at=now)
            session.add(of)
            session.flush()
            session.add(
                ClassMember(
                    class_id=of.id,
                    user_id=member.id if member else None,
                    name="Alice",
                    name_key="alice",
                    created_at=now,
                )
            )
        session.commit()


def test_it_works(app: Flask, browse: Callable[..., Browser]) -> None:
    """Alice's name stands in answers, comments, cards, classes and failures; then nowhere."""
    alice, elsewhere = browse("Alice"), browse("Alice")
    code = publish(app, Mode.EXAM)
    attempt = start(alice, code)
    answer_all(alice, attempt, ("1 200", "c’est Alice", "350000", "Faux"))
    alice.post(f"{attempt}/submit")
    alice.post(f"{attempt}/questions/1/fault", {"fault": "other", "comment": "Signé Alice"})
    alice.post(f"{attempt}/questions/2/appeal", {"comment": "Alice"})
    alice.post(f"/cards/from-attempt/{attempt.split('/')[2]}")
    alice.post("/history/practice")
    answer(alice, start(alice, publish(app, owner=None)), 2, "Alice")
    browse().post("/sign-in", {"name": "Alice", "password": "pas le bon"})
    in_a_class(app)
    with app.app_context():
        found = set(columns_with("alice"))
        told = {"user.name", "attempt_step.response", "objection.comment", "class_member.name"}
        assert told | {"login_failure.name_key", "attempt_mark.response"} <= found
        score = db.session.scalars(select(Attempt.score).where(Attempt.submitted_at.is_not(None)))
        before = score.all()
    page = alice.get(ERASE).text
    assert "1 finished attempt at a teacher’s quiz" in page
    erase(alice)
    with app.app_context():
        assert columns_with("alice") == []
        rows = db.session.scalars(select(Attempt)).all()
        assert [(row.user_id, row.session_id) for row in rows] == [(None, None)]
        assert [row.score for row in rows] == before
    assert elsewhere.get("/account").status_code == 303
    assert alice.get("/account").status_code == 303
    assert browse().post("/sign-in", {"name": "Alice", "password": PASSWORD}).status_code == 422
    results = browse("Bob").get("/teach/sets/1/results")
    assert results.status_code == 200
    assert "Alice" not in results.text


def test_the_marks_stand_a_marking_again(app: Flask, browse: Callable[..., Browser]) -> None:
    """Typed words are gone, but an answer that was right stays right, and a wrong one wrong."""
    alice = browse("Alice")
    attempt = start(alice, publish(app))
    answer_all(alice, attempt, ("120", "le goff", "2", "Vrai"))
    alice.post(f"{attempt}/submit")
    erase(alice)
    with app.app_context():
        read_only.set(False)
        row = db.session.scalars(select(Attempt)).one()
        before = [(mark.fraction, mark.response) for mark in row.marks]
        assert [fraction for fraction, _ in before] == [0, 1, 0, 1]
        assert [response for _, response in before] == ["120", "Anne Le Goff", "…", "Vrai"]
        remarked = remarking.remark(db.session(), row.version, range(4))
        assert (remarked.marked, remarked.changed) == (1, ())
        db.session.rollback()


def test_it_asks_for_the_password(browse: Callable[..., Browser]) -> None:
    alice = browse("Alice")
    for given, status in (("", 422), ("pas le bon", 422)):
        alice.get(ERASE)
        assert alice.post(ERASE, {"password": given}).status_code == status
    for _ in range(5):
        refused = alice.post(ERASE, {"password": "encore faux"})
    assert refused.status_code == 429
    assert alice.post(ERASE, {"password": PASSWORD}).status_code == 429
    assert alice.get("/account").status_code == 200


def test_what_an_instructor_made_stays_where_it_was_taken(
    app: Flask, browse: Callable[..., Browser]
) -> None:
    """Closed, nobody's, and its learners keep their results; the rest goes."""
    alice, bob = browse("Alice"), browse("Bob")
    code = publish(app)
    publish(app, title="Jamais pris")
    attempt = start(alice, code)
    answer_all(alice, attempt)
    alice.post(f"{attempt}/submit")
    in_a_class(app)
    page = bob.get(ERASE).text
    assert "1 quiz that nobody else has taken" in page
    assert "1 quiz that others have taken" in page
    assert "1 class, with its roster" in page
    erase(bob)
    with app.app_context():
        assert columns_with("bob") == []
        owner = db.session.scalars(select(User).where(User.active.is_(False))).one()
        assert owner.password_hash == ""
        (kept,) = db.session.scalars(select(QuizSet)).all()
        assert (kept.title, kept.owner_id) == ("Le phare", owner.id)
        assert quizzes.by_code(db.session(), code) is None
    assert "100%" in alice.get(f"{attempt}/result").text
    assert alice.get(f"/quizzes/{code}").status_code == 404
    assert "Le phare" in alice.get("/history").text


def test_an_instructor_whose_quizzes_nobody_took_goes_whole(
    app: Flask, browse: Callable[..., Browser]
) -> None:
    bob = browse("Bob")
    code = publish(app)
    attempt = start(bob, code)
    bob.post(f"{attempt}/submit")
    bob.post("/history/practice")
    erase(bob)
    with app.app_context():
        assert columns_with("bob") == columns_with("phare") == []


def test_the_only_administrator_stays(app: Flask, browse: Callable[..., Browser]) -> None:
    ada = browse("Ada")
    ada.get(ERASE)
    refused = ada.post(ERASE, {"password": PASSWORD})
    assert refused.status_code == 422
    assert "only administrator" in refused.text
    with app.app_context():
        read_only.set(False)
        charlie = find_user(db.session(), "Charlie")
        assert charlie
        charlie.role = Role.ADMIN
        db.session.commit()
    erase(ada)


def test_every_link_to_a_user_says_what_becomes_of_it() -> None:
    """A table to come is emptied of the user too, or its rows are let go; articles and quiz
    sets have an owner whom ``erasure`` looks after."""
    kept = {
        f"{table.name}.{key.parent.name}"
        for table in Base.metadata.sorted_tables
        for key in table.foreign_keys
        if key.column.table.name == User.__tablename__
        and key.ondelete not in {"CASCADE", "SET NULL"}
    }
    assert kept == {"article.owner_id", "quiz_set.owner_id"}
    sessions = LoginSession.__table__
    assert {key.ondelete for key in sessions.foreign_keys} == {"CASCADE"}
