"""The history page."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from flask import Flask

from quizapp.core.model import Confidence, Mode, StepAction
from quizapp.store import attempts as rows
from quizapp.store import quizzes
from quizapp.store.accounts import find_user
from quizapp.store.attempts import Taker
from quizapp.store.database import db, read_only
from quizapp.store.settings import Settings, configure
from quizapp.web.history import shown
from tests.web.browsing import Browser
from tests.web.taking import CHOICE, SHORT, answer, answer_all, publish, start


def test_it_works(app: Flask, browse: Callable[..., Browser]) -> None:
    alice = browse("Alice")
    code = publish(app, Mode.EXAM)
    attempts = []
    for responses in (("120",), ("1 200", "Le Goff", "350000", "Vrai")):
        attempt = start(alice, code)
        answer_all(alice, attempt, responses)
        alice.post(f"{attempt}/submit")
        attempts.append(attempt)
    page = alice.get("/history").text
    assert page.count('class="plot-dot"') == 2
    for attempt in attempts:
        assert f'href="{attempt}/result"' in page
    plotted, listed = page.split('id="attempts"')
    assert re.findall(r'<td class="figures">(\d+)%</td>', plotted) == ["0", "100"]
    assert re.findall(r'<td class="figures">(\d+)%</td>', listed) == ["100", "0"]
    figures, people = re.findall(r"<span>(\d+)%</span>", page)[:2]
    assert (figures, people) == ("100", "100")  # as it was answered the last time
    assert "0 of 4" in page  # but not yet mastered
    assert "4 mistakes to practise" in page
    assert "Personal best" in listed
    assert f'href="{attempts[0]}/result#q1"' in listed
    assert "0 right of 4" in listed


def test_nothing_yet(browse: Callable[..., Browser]) -> None:
    page = browse("Alice").get("/history").text
    assert "Nothing here yet." in page
    assert "plot-dot" not in page


def test_what_is_begun_can_be_gone_on_with(app: Flask, browse: Callable[..., Browser]) -> None:
    alice = browse("Alice")
    attempt = start(alice, publish(app))
    page = alice.get("/history").text
    assert f'href="{attempt}"' in page
    assert "plot-dot" not in page


def test_an_exam_under_way_is_not_counted(app: Flask, browse: Callable[..., Browser]) -> None:
    alice = browse("Alice")
    attempt = start(alice, publish(app, Mode.EXAM))
    answer(alice, attempt, CHOICE, "1 200")
    answer(alice, attempt, SHORT, "faux")
    page = alice.get("/history").text
    assert "%" not in page.split("<main")[1]


def test_it_is_ones_own(app: Flask, browse: Callable[..., Browser]) -> None:
    alice, guest = browse("Alice"), browse()
    code = publish(app)
    for browser in (alice, guest):
        browser.post(f"{start(browser, code)}/submit")
    for browser in (alice, guest):
        assert browser.get("/history").text.count('class="plot-dot"') == 1
    for who in ("Dora", "Bob", None):
        assert "plot-dot" not in browse(who).get("/history").text


def test_in_french(app: Flask, browse: Callable[..., Browser]) -> None:
    """Figures are set as French sets them."""
    alice = browse("Alice", language="fr")
    attempt = start(alice, publish(app))
    alice.post(f"{attempt}/submit")
    assert re.search(r"<td class=\"figures\">0\s%</td>", alice.get("/history").text)


def test_the_attempts_are_paged(
    app: Flask, browse: Callable[..., Browser], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shown, "ATTEMPTS_PER_PAGE", 2)
    alice = browse("Alice")
    code = publish(app)
    attempts = []
    for _ in range(3):
        attempts.append(start(alice, code))
        alice.post(f"{attempts[-1]}/submit")
    first, second = (
        alice.get(f"/history?page={page}").text.split('id="attempts"')[1] for page in (1, 2)
    )
    assert [f"{attempt}/result" in first for attempt in attempts] == [False, True, True]
    assert [f"{attempt}/result" in second for attempt in attempts] == [True, False, False]
    assert "page=2#attempts" in first
    for odd in ("0", "-3", "99", "x", "9" * 40):
        assert alice.get(f"/history?page={odd}").status_code == 200


def test_calibration_only_where_confidence_was_asked(
    app: Flask, browse: Callable[..., Browser]
) -> None:
    alice = browse("Alice")
    attempt = start(alice, publish(app))
    alice.post(f"{attempt}/submit")
    assert "Am I right when I am sure?" not in alice.get("/history").text
    code = publish(app, title="Sûr")
    with app.app_context():
        read_only.set(False)
        session = db.session()
        user = find_user(session, "Alice")
        quiz_set = quizzes.by_code(session, code)
        assert quiz_set
        configure(session, quiz_set, Settings(title="Sûr", asks_confidence=True))
        quizzes.publish(session, quiz_set)
        row = rows.start(session, quiz_set, Taker(user=user))
        for sequence, (response, said) in enumerate(
            (("1 200", Confidence.SURE), ("Yves Morvan", Confidence.SURE), ("1", Confidence.GUESS)),
            start=1,
        ):
            rows.record(
                session,
                row,
                sequence=sequence,
                action=StepAction.ANSWER,
                position=sequence - 1,
                response=response,
                confidence=said,
            )
        rows.submit(session, row)
    plotted = alice.get("/history").text.split("Am I right when I am sure?")[1]
    assert re.findall(r'<th scope="row">(.+?)</th><td class="figures">(\d+)%</td>', plotted) == [
        ("Sure · 2 answers", "50"),
        ("I am guessing · 1 answer", "0"),
    ]


def test_what_was_done_today_begins_a_row(app: Flask, browse: Callable[..., Browser]) -> None:
    alice = browse("Alice")
    attempt = start(alice, publish(app))
    alice.post(f"{attempt}/submit")
    page = alice.get("/history").text
    assert "Days in a row" in page
    assert "Your longest row." in page
