"""The result of an attempt."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from flask import Flask

from quizapp.core.model import Mode
from quizapp.store import quizzes
from quizapp.store.database import db, read_only
from tests import examples
from tests.web.browsing import Browser
from tests.web.taking import answer, answer_all, publish, start

ANSWERS = ("12 000", "anne le goff", "")
"""Wrong, right with a note, none; the fourth question is left too."""


def _finished(app: Flask, browser: Browser, mode: Mode = Mode.EXAM) -> str:
    attempt = start(browser, publish(app, mode))
    for number, response in enumerate(ANSWERS, start=1):
        if response:
            answer(browser, attempt, number, response)
    browser.post(f"{attempt}/submit")
    return f"{attempt}/result"


@pytest.mark.parametrize("mode", list(Mode))
def test_it_works(app: Flask, browse: Callable[..., Browser], mode: Mode) -> None:
    alice = browse("Alice")
    page = alice.get(_finished(app, alice, mode)).text
    assert "1 of 4 points" in page
    assert "25%" in page
    assert page.count('class="result-item"') == 4
    assert "Counted as right despite: capitals." in page
    assert page.count("evidence-words") == 4
    assert page.count("●○○</span> Easy</span>") == 4
    assert len(re.findall(r'href="/articles/\d+\?at=\d+-\d+&amp;in=\d+-\d+#at"', page)) == 4


def test_every_key_is_said(app: Flask, browse: Callable[..., Browser]) -> None:
    alice = browse("Alice")
    page = alice.get(_finished(app, alice)).text
    assert re.search(r"option-right[^>]*>\s*<span[^>]*>1\s200</span>", page)
    assert re.search(r"option-wrong[^>]*>\s*<span[^>]*>12\s000</span>", page)
    assert re.search(r"<dt>Expected</dt><dd[^>]*>350\s000\seuros</dd>", page)
    assert re.search(r"option-right[^>]*>\s*<span[^>]*>Vrai</span>", page)


def test_the_links_lead_to_the_words(app: Flask, browse: Callable[..., Browser]) -> None:
    alice = browse("Alice")
    page = alice.get(_finished(app, alice)).text
    links = re.findall(r'href="(/articles/[^"#]+)', page)
    words = [
        re.findall(r'<mark[^>]*id="at">([^<]*)</mark>', alice.get(link.replace("&amp;", "&")).text)
        for link in links
    ]
    expected = ["1 200", "Anne Le Goff", "350 000 euros", "Yves Morvan"]
    assert [found[0].replace("\u202f", " ") for found in words] == expected


def test_who_made_the_quiz_sees_it_and_no_other(app: Flask, browse: Callable[..., Browser]) -> None:
    result = _finished(app, browse("Alice"))
    seen = browse("Bob").get(result)
    assert seen.status_code == 200
    assert "Alice" in seen.text
    assert "Take it again" not in seen.text
    for who in (None, "Dora", "Charlie", "Ada"):
        assert browse(who).get(result).status_code == 404


def test_before_the_end_there_is_none(app: Flask, browse: Callable[..., Browser]) -> None:
    alice = browse("Alice")
    attempt = start(alice, publish(app, Mode.EXAM))
    answer_all(alice, attempt)
    assert alice.get(f"{attempt}/result").headers["Location"] == attempt
    assert browse("Bob").get(f"{attempt}/result").status_code == 404


def test_a_guest_is_told_how_to_keep_it(app: Flask, browse: Callable[..., Browser]) -> None:
    guest, alice = browse(), browse("Alice")
    result = _finished(app, guest)
    assert f"/sign-up?next={result}" in guest.get(result).text
    assert "Keep my result" not in alice.get(_finished(app, alice)).text


def test_another_version_changes_nothing(app: Flask, browse: Callable[..., Browser]) -> None:
    """The quiz is edited and published again during the attempt."""
    alice = browse("Alice")
    code = publish(app, Mode.EXAM)
    attempt = start(alice, code)
    with app.app_context():
        read_only.set(False)
        session = db.session()
        quiz_set = quizzes.by_code(session, code)
        assert quiz_set is not None
        first = quiz_set.items[0].question
        quizzes.set_items(session, quiz_set, [(first.id, 5.0)])
        first.stem = "Une autre question ?"
        quizzes.publish(session, quiz_set)
        session.commit()
    answer_all(alice, attempt, examples.RIGHT)
    page = alice.follow(alice.post(f"{attempt}/submit")).text
    assert "4 of 4 points" in page
    assert "Une autre question" not in page
    assert "Une autre question" in alice.follow(alice.get(start(alice, code))).text
