"""Practising one's mistakes, across quizzes."""

from __future__ import annotations

from collections.abc import Callable

from flask import Flask

from quizapp.core.model import Mode
from quizapp.store import questions, quizzes
from quizapp.store.database import db, read_only
from quizapp.store.settings import Settings, configure
from quizapp.store.states import QuestionState, QuizState
from quizapp.store.tables import Question, QuizSet
from tests.web.browsing import Browser
from tests.web.taking import CHOICE, NUMERIC, answer, answer_all, publish, start

PRACTISE = "/history/practice"
WRONG = ("120", "Le Goff", "2", "Vrai")
"""The first and the third."""


def failed(browser: Browser, code: str) -> str:
    """An attempt with two mistakes, handed in."""
    attempt = start(browser, code)
    answer_all(browser, attempt, WRONG)
    browser.post(f"{attempt}/submit")
    return attempt


def practise(browser: Browser, **data: str) -> str:
    """Path of the practice."""
    response = browser.post(PRACTISE, data)
    assert response.status_code == 303
    browser.get("/")
    return str(response.headers["Location"])


def test_it_works(app: Flask, browse: Callable[..., Browser]) -> None:
    """Two of two quizzes; each leaves once it was right twice in a row."""
    alice = browse("Alice")
    first = failed(alice, publish(app))
    failed(alice, publish(app, Mode.EXAM, title="Le même phare"))
    assert "4 mistakes to practise" in alice.get("/history").text
    assert "Practise what I missed" in alice.get(f"{first}/result").text
    for left in ("4 mistakes to practise", "No mistake left to practise."):
        attempt = practise(alice)
        for number, response in enumerate(("1 200", "350000") * 2, start=1):
            answer(alice, attempt, number, response)
        result = alice.follow(alice.post(f"{attempt}/submit")).text
        assert "My mistakes" in result
        assert "100%" in result
        assert left in alice.get("/history").text
    assert alice.get("/history").text.count('class="plot-dot"') == 2
    response = alice.post(PRACTISE)
    assert response.headers["Location"] == "/history"
    assert "all that you missed is mastered" in alice.follow(response).text


def test_of_one_attempt_alone(app: Flask, browse: Callable[..., Browser]) -> None:
    alice = browse("Alice")
    first = failed(alice, publish(app))
    failed(alice, publish(app, title="Le même phare"))
    attempt = practise(alice, attempt=first.split("/")[2])
    assert alice.get(f"{attempt}/questions/2").status_code == 200
    assert alice.get(f"{attempt}/questions/3").status_code == 404


def test_one_practice_at_a_time(app: Flask, browse: Callable[..., Browser]) -> None:
    """Begun twice, it is gone on with."""
    alice = browse("Alice")
    failed(alice, publish(app))
    begun = practise(alice)
    answer(alice, begun, CHOICE, "1 200")
    response = alice.post(PRACTISE)
    assert response.headers["Location"] == begun
    told = alice.follow(alice.follow(response)).text
    assert "finish these questions first" in told
    page = alice.get("/history").text
    assert f'href="{begun}"' in page


def test_it_is_nobody_else_s(app: Flask, browse: Callable[..., Browser]) -> None:
    alice, dora, guest = browse("Alice"), browse("Dora"), browse()
    first = failed(alice, publish(app))
    attempt = practise(alice)
    for other in (dora, guest, browse("Bob")):
        assert other.get(attempt).status_code == 404
    assert dora.post(PRACTISE, {"attempt": first.split("/")[2]}).status_code == 404
    assert dora.post(PRACTISE).headers["Location"] == "/history"
    assert guest.post(PRACTISE).headers["Location"] == "/history"
    assert "My mistakes" not in guest.get("/").text


def test_an_instructor_s_own_mistakes_are_no_quiz_set(
    app: Flask, browse: Callable[..., Browser]
) -> None:
    bob = browse("Bob")
    failed(bob, publish(app))
    practise(bob)
    listed = bob.get("/teach/sets").text
    assert "Le phare" in listed
    assert "My mistakes" not in listed


def test_a_rejected_question_is_not_asked_again(app: Flask, browse: Callable[..., Browser]) -> None:
    alice = browse("Alice")
    failed(alice, publish(app))
    with app.app_context():
        read_only.set(False)
        session = db.session()
        row = session.query(Question).order_by(Question.rank).first()
        assert row
        questions.decide(session, [row], QuestionState.REJECTED)
        session.commit()
    attempt = practise(alice)
    assert "350" not in alice.get(f"{attempt}/questions/1").text.split("<main")[1]
    assert "coûté" in alice.get(f"{attempt}/questions/1").text
    assert alice.get(f"{attempt}/questions/2").status_code == 404


def test_what_is_under_way_is_not_told(app: Flask, browse: Callable[..., Browser]) -> None:
    """An exam's mistakes are none before its end."""
    alice = browse("Alice")
    attempt = start(alice, publish(app, Mode.EXAM))
    answer(alice, attempt, NUMERIC, "1")
    assert alice.post(PRACTISE).headers["Location"] == "/history"


def test_nobody_objects_in_a_practice(app: Flask, browse: Callable[..., Browser]) -> None:
    """No instructor composed it: the question is objected to where it was asked."""
    alice = browse("Alice")
    failed(alice, publish(app))
    attempt = practise(alice)
    answer(alice, attempt, 1, "120")
    assert alice.get(f"{attempt}/questions/1/fault").status_code == 404
    assert "Report this question" not in alice.get(f"{attempt}/questions/1").text


def test_of_a_quiz_whose_questions_are_shuffled(app: Flask, browse: Callable[..., Browser]) -> None:
    """What was missed is asked again, not what stands there for others."""
    alice = browse("Alice")
    code = publish(app)
    with app.app_context():
        read_only.set(False)
        quiz_set = quizzes.by_code(db.session(), code)
        assert quiz_set
        configure(db.session(), quiz_set, Settings(title="Le phare", shuffle_questions=True))
        quizzes.publish(db.session(), quiz_set)
        db.session.commit()
    for _ in range(3):
        attempt = start(alice, code)
        for number in range(1, 5):
            page = alice.get(f"{attempt}/questions/{number}").text
            if "Yves Morvan a dirigé" in page:
                answer(alice, attempt, number, "Faux")
            elif "Combien d" in page and 'name="choice"' in page:
                answer(alice, attempt, number, "1 200")
            else:
                answer(alice, attempt, number, "350000" if "coûté" in page else "Anne Le Goff")
        alice.post(f"{attempt}/submit")
    assert "1 mistake to practise" in alice.get("/history").text
    practice = practise(alice)
    assert "Yves Morvan a dirigé" in alice.get(f"{practice}/questions/1").text
    assert alice.get(f"{practice}/questions/2").status_code == 404


def test_a_guest_practises_and_keeps_it(app: Flask, browse: Callable[..., Browser]) -> None:
    """In the session they came with; an account made later has it all."""
    guest = browse()
    first = failed(guest, publish(app))
    page = guest.get(f"{first}/result").text
    assert "Practise what I missed" in page
    assert "Make cards" not in page
    practice = practise(guest, attempt=first.split("/")[2])
    assert browse().get(practice).status_code == 404
    for number, response in enumerate(("1 200", "1"), start=1):
        answer(guest, practice, number, response)
    guest.post(f"{practice}/submit")
    again = practise(guest)
    assert again != practice
    guest.post("/sign-up", {"name": "Nadine", "password": "une phrase facile", "next": "/history"})
    page = guest.get("/history").text
    assert "Le phare" in page
    assert f'href="{again}"' in page
    assert practise(guest) == again
    with app.app_context():
        sets = db.session().query(QuizSet).filter_by(state=QuizState.PERSONAL).all()
        assert [row.owner_id is None for row in sets] == [False]
