"""Reporting a faulty question and appealing for a typed answer, as the learner does."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from flask import Flask

from quizapp.core.model import Mode
from quizapp.store import objections
from quizapp.store.database import db
from quizapp.store.objection_tables import Objection
from quizapp.store.states import ObjectionKind
from tests.web import taking, teaching
from tests.web.browsing import Browser

WRONG = "la maire"


def rows(app: Flask) -> list[Objection]:
    """Every objection kept."""
    with app.app_context():
        return list(db.session.scalars(db.select(Objection).order_by(Objection.id)))


def rejected(app: Flask, browser: Browser, mode: Mode = Mode.PRACTICE) -> str:
    """Path of an attempt in which a typed answer was marked wrong."""
    attempt = taking.start(browser, taking.publish(app, mode))
    taking.answer(browser, attempt, taking.SHORT, WRONG)
    return attempt


def test_it_works(app: Flask, browse: Callable[..., Browser]) -> None:
    alice = browse("Alice")
    question = f"{rejected(app, alice)}/questions/{taking.SHORT}"
    page = alice.get(question).text
    assert "My answer should count" in page
    assert "Report this question" in page
    form = alice.get(f"{question}/appeal").text
    assert WRONG in form
    sent = alice.post(f"{question}/appeal", {"comment": "Anne Le Goff est la maire."})
    page = alice.follow(sent).text
    assert "Your appeal was sent" in page
    assert "You asked for your answer to count" in page
    assert "My answer should count" not in page
    (row,) = rows(app)
    assert (row.kind, row.response, row.position) == (ObjectionKind.APPEAL, WRONG, 1)
    assert row.comment == "Anne Le Goff est la maire."


@pytest.mark.parametrize("mode", list(Mode))
def test_a_fault_is_reported_from_the_result(
    app: Flask, browse: Callable[..., Browser], mode: Mode
) -> None:
    alice = browse("Alice")
    attempt = rejected(app, alice, mode)
    alice.post(f"{attempt}/submit")
    page = alice.get(f"{attempt}/result").text
    assert page.count("Report this question") == 4
    assert page.count("My answer should count") == 1
    fault = f"{attempt}/questions/1/fault"
    assert "Several answers are right" in alice.get(fault).text
    sent = alice.post(fault, {"fault": "several_right", "comment": "120 aussi."})
    assert sent.headers["Location"].endswith("/result#q1")
    page = alice.get(f"{attempt}/result").text
    assert "You reported this question." in page
    assert page.count("Report this question") == 3


def test_a_guest_may_too(app: Flask, browse: Callable[..., Browser]) -> None:
    guest = browse()
    question = f"{rejected(app, guest)}/questions/{taking.SHORT}"
    assert guest.post(f"{question}/appeal", {"comment": ""}).status_code == 303
    assert len(rows(app)) == 1


def test_nothing_before_the_verdict(app: Flask, browse: Callable[..., Browser]) -> None:
    alice = browse("Alice")
    attempt = rejected(app, alice, Mode.EXAM)
    for path in (f"{attempt}/questions/2/appeal", f"{attempt}/questions/2/fault"):
        assert alice.get(path).status_code == 404
        assert alice.post(path, {"fault": "other"}).status_code == 404
    assert "Report this question" not in alice.get(f"{attempt}/questions/2").text
    assert rows(app) == []


def test_nothing_on_another_persons_attempt(app: Flask, browse: Callable[..., Browser]) -> None:
    alice = browse("Alice")
    attempt = rejected(app, alice)
    alice.post(f"{attempt}/submit")
    for name in ("Dora", "Bob", None):
        other = browse(name)
        assert other.post(f"{attempt}/questions/2/appeal").status_code == 404
        assert other.post(f"{attempt}/questions/2/fault", {"fault": "other"}).status_code == 404
    assert "Report this question" not in browse("Bob").get(f"{attempt}/result").text
    assert rows(app) == []


def test_no_appeal_for_a_right_answer(app: Flask, browse: Callable[..., Browser]) -> None:
    alice = browse("Alice")
    attempt = taking.start(alice, taking.publish(app))
    taking.answer(alice, attempt, taking.SHORT, "anne le goff")
    appeal = f"{attempt}/questions/{taking.SHORT}/appeal"
    assert alice.get(appeal).status_code == 404
    assert alice.post(appeal).status_code == 404
    assert rows(app) == []


def test_no_appeal_for_an_option(app: Flask, browse: Callable[..., Browser]) -> None:
    alice = browse("Alice")
    attempt = taking.start(alice, taking.publish(app))
    taking.answer(alice, attempt, taking.CHOICE, "120")
    assert alice.get(f"{attempt}/questions/1/appeal").status_code == 404
    assert alice.post(f"{attempt}/questions/1/appeal").status_code == 404


def test_twice_is_once(app: Flask, browse: Callable[..., Browser]) -> None:
    alice = browse("Alice")
    appeal = f"{rejected(app, alice)}/questions/{taking.SHORT}/appeal"
    assert [alice.post(appeal).status_code for _ in range(2)] == [303, 303]
    assert alice.get(appeal).status_code == 303
    assert len(rows(app)) == 1


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ({"fault": "boring", "comment": "déjà"}, "Not a valid choice"),
        ({"fault": "other", "comment": "a" * 1001}, "At most 1000 characters"),
    ],
)
def test_a_refused_form_keeps_what_was_typed(
    app: Flask, browse: Callable[..., Browser], data: dict[str, str], message: str
) -> None:
    alice = browse("Alice")
    response = alice.post(f"{rejected(app, alice)}/questions/2/fault", data)
    assert response.status_code == 422
    assert message in response.text
    assert data["comment"] in response.text
    assert rows(app) == []


def test_any_text_comes_back_inert(app: Flask, browse: Callable[..., Browser]) -> None:
    alice = browse("Alice")
    fault = f"{rejected(app, alice)}/questions/2/fault"
    odd = "<script>alert(1)</script> \x00 \u202e 👩🏽‍🏫 {{ 7*7 }}"
    assert alice.post(fault, {"fault": "other", "comment": odd}).status_code == 303
    page = browse("Bob").get("/teach/objections").text
    assert "<script>alert" not in page
    assert "{{ 7*7 }}" in page


def test_the_decision_and_the_new_score_are_told(
    app: Flask, browse: Callable[..., Browser]
) -> None:
    alice = browse("Alice")
    attempt = rejected(app, alice)
    alice.post(f"{attempt}/submit")
    alice.post(f"{attempt}/questions/{taking.SHORT}/appeal")
    with app.app_context():
        bob = teaching.user("Bob")
        assert bob
        row = objections.list_for(db.session(), bob)[0]
        objections.accept(db.session(), row, by=bob, reply="Bien vu.")
        db.session.commit()
    page = alice.get(f"{attempt}/result").text
    assert "Your appeal was accepted: your answer counts." in page
    assert "Bien vu." in page
    assert "“la maire” is now accepted. Your score went from 0 to 1." in page
    assert "1 of 4 points" in page
