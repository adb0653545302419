"""Deciding on what learners object to."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from flask import Flask

from quizapp.core.model import Mode
from tests.web import taking
from tests.web.browsing import Browser
from tests.web.test_learn_objections import WRONG, rows

APPEAL = f"questions/{taking.SHORT}/appeal"


def appealed(app: Flask, browse: Callable[..., Browser], *names: str) -> list[str]:
    """Paths of finished attempts whose same wrong answer was appealed for."""
    code, made = taking.publish(app, Mode.EXAM), []
    for name in names:
        learner = browse(name)
        attempt = taking.start(learner, code)
        taking.answer(learner, attempt, taking.SHORT, WRONG)
        learner.post(f"{attempt}/submit")
        learner.post(f"{attempt}/{APPEAL}", {"comment": f"De {name}."})
        made.append(attempt)
    return made


def decide(app: Flask, browser: Browser, decision: str, reply: str = "") -> str:
    """What the page says after a decision on the first objection."""
    number = rows(app)[0].id
    data = {"decision": decision, f"objection-{number}-reply": reply}
    return browser.follow(browser.post(f"/teach/objections/{number}/decision", data)).text


def test_it_works(app: Flask, browse: Callable[..., Browser]) -> None:
    attempts = appealed(app, browse, "Alice", "Dora")
    bob = browse("Bob")
    assert "2 to decide" in bob.get("/teach/sets").text
    page = bob.get("/teach/objections").text
    assert page.count('class="review-item"') == 1  # one decision for the same answer
    for words in ("Alice", "Dora", "De Alice.", "De Dora.", WRONG, "Anne Le Goff"):
        assert words in page
    page = decide(app, bob, "accept", "D’accord.")
    assert "every attempt was marked again" in page
    assert "Nothing to decide" in page
    assert "D’accord." in page
    for name, attempt in zip(("Alice", "Dora"), attempts, strict=True):
        assert "1 of 4 points" in browse(name).get(f"{attempt}/result").text


def test_the_results_say_what_was_marked_again(app: Flask, browse: Callable[..., Browser]) -> None:
    appealed(app, browse, "Alice")
    bob = browse("Bob")
    results = re.search(r"/teach/sets/\d+/results", bob.get("/teach/sets").text)
    assert results
    assert "1 to decide" in bob.get(results[0]).text
    decide(app, bob, "accept")
    page = bob.get(results[0]).text
    assert "“la maire” is accepted to the question" in page
    assert "1 attempt marked again, 1 score changed." in page
    assert "to decide" not in page


def test_refused(app: Flask, browse: Callable[..., Browser]) -> None:
    (attempt,) = appealed(app, browse, "Alice")
    assert "Refused: nothing changes." in decide(app, browse("Bob"), "refuse", "Son nom.")
    page = browse("Alice").get(f"{attempt}/result").text
    assert "Your appeal was read, and the mark stays." in page
    assert "Son nom." in page
    assert "0 of 4 points" in page


def test_a_fault_goes_back_to_review(app: Flask, browse: Callable[..., Browser]) -> None:
    alice = browse("Alice")
    attempt = taking.start(alice, taking.publish(app))
    taking.answer(alice, attempt, taking.CHOICE, "120")
    alice.post(f"{attempt}/questions/1/fault", {"fault": "unclear"})
    bob = browse("Bob")
    page = bob.get("/teach/objections").text
    assert "The question is not clear" in page
    edit = re.search(r"/teach/questions/\d+/edit", page)
    assert edit
    assert bob.get(edit[0]).status_code == 200
    assert "the question waits to be reviewed again" in decide(app, bob, "accept")


@pytest.mark.parametrize("name", ["Charlie", "Ada"])
def test_not_another_instructors(app: Flask, browse: Callable[..., Browser], name: str) -> None:
    appealed(app, browse, "Alice")
    other = browse(name)
    assert "Nothing to decide" in other.get("/teach/objections").text
    path = f"/teach/objections/{rows(app)[0].id}/decision"
    assert other.post(path, {"decision": "accept"}).status_code == 404
    assert rows(app)[0].state.value == "open"


def test_what_is_shipped_is_for_the_administrator(
    app: Flask, browse: Callable[..., Browser]
) -> None:
    guest = browse()
    attempt = taking.start(guest, taking.publish(app, owner=None))
    taking.answer(guest, attempt, taking.SHORT, WRONG)
    guest.post(f"{attempt}/{APPEAL}")
    assert "Nothing to decide" in browse("Bob").get("/teach/objections").text
    ada = browse("Ada")
    assert "Guest" in ada.get("/teach/objections").text
    assert "every attempt was marked again" in decide(app, ada, "accept")
    assert "your answer counts" in guest.get(f"{attempt}/questions/{taking.SHORT}").text


def test_decided_twice(app: Flask, browse: Callable[..., Browser]) -> None:
    appealed(app, browse, "Alice")
    bob = browse("Bob")
    decide(app, bob, "refuse")
    assert "This was decided a moment ago." in decide(app, bob, "accept")
    assert rows(app)[0].state.value == "refused"


def test_a_reply_too_long_is_kept(app: Flask, browse: Callable[..., Browser]) -> None:
    appealed(app, browse, "Alice")
    number = rows(app)[0].id
    data = {"decision": "accept", f"objection-{number}-reply": "b" * 1001}
    response = browse("Bob").post(f"/teach/objections/{number}/decision", data)
    assert response.status_code == 422
    assert "At most 1000 characters." in response.text
    assert "b" * 1001 in response.text
    assert rows(app)[0].state.value == "open"


def test_no_decision_is_none(app: Flask, browse: Callable[..., Browser]) -> None:
    appealed(app, browse, "Alice")
    path = f"/teach/objections/{rows(app)[0].id}/decision"
    assert browse("Bob").post(path, {"decision": "perhaps"}).status_code == 400


@pytest.mark.parametrize(("given", "status"), [("1", 200), ("99999", 404), ("x", 200)])
def test_of_one_quiz_set(
    app: Flask, browse: Callable[..., Browser], given: str, status: int
) -> None:
    appealed(app, browse, "Alice")
    bob = browse("Bob")
    found = re.search(r"/teach/sets/(\d+)", bob.get("/teach/sets").text)
    assert found
    chosen = found[1] if given == "1" else given
    assert bob.get(f"/teach/objections?set={chosen}").status_code == status
