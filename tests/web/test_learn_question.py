"""The page of a question."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

import pytest
from flask import Flask
from werkzeug.test import TestResponse

from quizapp.core.model import Mode, Option, Question, Quiz
from quizapp.store.database import db, read_only
from quizapp.store.tables import Attempt
from tests import examples
from tests.web.browsing import Browser
from tests.web.conftest import open_browser
from tests.web.taking import (
    CHOICE,
    NUMERIC,
    SHORT,
    TRUE_FALSE,
    answer,
    publish,
    start,
    with_origins,
    with_texts,
)

CORPUS = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onfocus='alert(1)' autofocus='",
    "</textarea></title><svg/onload=alert(1)>",
    "javascript:alert(1)",
    "{{ config }}{% raw %}",
    "&lt;b&gt; \u2028 \u202e \ufeff \U0001f984 e\u0301",
)


def test_it_works(app: Flask, browse: Callable[..., Browser]) -> None:
    alice = browse("Alice")
    attempt = start(alice, publish(app))
    page = alice.get(f"{attempt}/questions/{CHOICE}").text
    assert "Combien d’habitants" in page
    assert page.count('type="radio"') == 4
    assert "1 of 4" in page
    assert 'type="radio"' not in alice.get(f"{attempt}/questions/{SHORT}").text
    assert 'inputmode="decimal"' in alice.get(f"{attempt}/questions/{NUMERIC}").text
    assert alice.get(f"{attempt}/questions/{TRUE_FALSE}").text.count('type="radio"') == 2


def test_figures_are_offered_in_their_order(app: Flask, browse: Callable[..., Browser]) -> None:
    alice = browse("Alice")
    page = alice.get(f"{start(alice, publish(app))}/questions/{CHOICE}").text
    shown = re.findall(r'class="option-text"[^>]*>([^<]+)<', page)
    assert [re.sub(r"\D", "", text) for text in shown] == ["120", "1200", "2100", "12000"]


@pytest.mark.parametrize("number", ["0", "5", "99999999999999999999", "-1", "x", "1%00"])
def test_no_such_question(app: Flask, browse: Callable[..., Browser], number: str) -> None:
    alice = browse("Alice")
    attempt = start(alice, publish(app))
    assert alice.get(f"{attempt}/questions/{number}").status_code == 404


def test_practice_shows_the_verdict_and_the_evidence(
    app: Flask, browse: Callable[..., Browser]
) -> None:
    text = examples.article().text
    where = text.index("350 000")
    origin = {"12 000": f"article:{where}-{where + 7}"}
    alice = browse("Alice")
    attempt = start(alice, publish(app, quiz=with_origins(examples.quiz(), origin)))
    page = alice.follow(answer(alice, attempt, CHOICE, "12 000")).text
    assert "Not quite" in page
    assert re.search(r'<mark class="evidence-words[^"]*">1\s200</mark>', page)
    start_of_words = text.index("1 200")
    assert f"?at={start_of_words}-{start_of_words + 5}&amp;in=0-" in page
    assert re.search(r"Why not “12\s000”", page)
    assert re.search(r'<mark class="evidence-words[^"]*">350\s000</mark>', page)
    assert 'type="radio"' not in page


def test_practice_says_why_not_of_every_other_option(
    app: Flask, browse: Callable[..., Browser]
) -> None:
    alice = browse("Alice")
    attempt = start(alice, publish(app))
    page = alice.follow(answer(alice, attempt, CHOICE, "12 000")).text
    chosen, others = page.split("<summary>And the other options?</summary>")
    absent = r"«\s%s\s» n’est pas dans l’article\."
    assert re.search(absent % r"12\s000", chosen)
    assert re.search(absent % "120", others)
    assert re.search(absent % r"2\s100", others)


@pytest.mark.parametrize(
    ("number", "typed", "said"),
    [
        (SHORT, "Yves Morvan", r"«\sYves Morvan\s», adjoint, est dans"),
        (SHORT, "Zoé <b>", r"«\sZoé &lt;b&gt;\s» n’est pas dans l’article"),
        (NUMERIC, "1200", r"«\s1200\s» est dans l’article, mais pour «\s1\s200\shabitants\s»"),
    ],
)
def test_practice_says_why_not_of_what_was_typed(
    sqlite_app: Flask, number: int, typed: str, said: str
) -> None:
    alice = open_browser(sqlite_app, "Alice")
    attempt = start(alice, publish(sqlite_app))
    page = alice.follow(answer(alice, attempt, number, typed)).text
    assert "Not quite" in page
    assert re.search(said, page)


def test_practice_tells_what_was_tolerated(app: Flask, browse: Callable[..., Browser]) -> None:
    alice = browse("Alice")
    attempt = start(alice, publish(app))
    page = alice.follow(answer(alice, attempt, SHORT, "anne le goff")).text
    assert "Right" in page
    assert "Counted as right despite: capitals." in page
    assert "“Anne Le Goff”" in page


def test_an_exam_says_nothing_before_the_end(app: Flask, browse: Callable[..., Browser]) -> None:
    """Were another option the key, not a byte of any answer would differ."""
    quizzes = (examples.quiz(), _with_other_keys(examples.quiz()))
    codes = [publish(app, Mode.EXAM, quiz=quiz) for quiz in quizzes]
    one, other = (_exam_transcript(app, browse(), code) for code in codes)
    assert len(one) > 10
    for mine, theirs in zip(one, other, strict=True):
        assert mine == theirs


def test_practice_says_nothing_before_the_answer(
    app: Flask, browse: Callable[..., Browser]
) -> None:
    """An answer to one question tells nothing of the others either."""
    quizzes = (examples.quiz(), _with_other_keys(examples.quiz()))
    codes = [publish(app, Mode.PRACTICE, quiz=quiz) for quiz in quizzes]
    one, other = (_practice_transcript(app, browse(), code) for code in codes)
    assert one == other


def _practice_transcript(app: Flask, guest: Browser, code: str) -> list[str]:
    """The questions before their answers, and those that follow one that is answered."""
    attempt = _start_with_one_order(app, guest, code)
    numbers = (CHOICE, SHORT, NUMERIC, TRUE_FALSE)
    seen = [guest.get(f"/quizzes/{code}"), guest.get(attempt)]
    seen += [guest.get(f"{attempt}/questions/{number}") for number in numbers]
    seen.append(answer(guest, attempt, SHORT, "personne"))  # wrong in both
    seen += [guest.get(f"{attempt}/questions/{number}") for number in numbers if number != SHORT]
    seen += [guest.get(f"{attempt}/result"), guest.get("/history")]
    return [_without_chance(response) for response in seen]


def _start_with_one_order(app: Flask, guest: Browser, code: str) -> str:
    """Path of a new attempt whose options stand in the same order as any other's."""
    attempt = start(guest, code)
    with app.app_context():
        read_only.set(False)
        db.session.query(Attempt).filter_by(public_id=attempt.rpartition("/")[2]).one().seed = 7
        db.session.commit()
    return attempt


def _with_other_keys(quiz: Quiz) -> Quiz:
    def turned(question: Question) -> Question:
        texts = [option.text for option in question.options]
        options = tuple(Option(text, text == texts[-1], None) for text in texts)
        return replace(
            question,
            options=options,
            key=texts[-1] if texts else "Yves Morvan",
            accepted=("Yves Morvan",),
            explanation="Une autre explication.",
            reason="another",
        )

    return replace(quiz, questions=tuple(turned(question) for question in quiz.questions))


def _exam_transcript(app: Flask, guest: Browser, code: str) -> list[str]:
    """All that a browser gets between the start of an exam and its end."""
    attempt = _start_with_one_order(app, guest, code)
    seen = [guest.get(f"/quizzes/{code}"), guest.get("/history"), guest.get(attempt)]
    for number, response in enumerate(examples.RIGHT, start=1):
        seen.append(guest.get(f"{attempt}/questions/{number}"))
        seen.append(answer(guest, attempt, number, response, go="next"))
        seen.append(answer(guest, attempt, number, response, script=True, go="stay"))
        seen.append(guest.get(f"{attempt}/questions/{number}"))
    seen += [guest.get(f"{attempt}{path}") for path in ("", "/review", "/result")]
    seen += [guest.get("/"), guest.get("/history")]
    return [_without_chance(response) for response in seen]


def _without_chance(response: TestResponse) -> str:
    """Status, headers and body, but for what differs between any two attempts."""
    changing = re.compile(
        r"/quizzes/[A-Z0-9]+|/articles/[0-9]+|[0-9a-f]{8}-[0-9a-f-]{27}|csrf[^>]*>|[0-9a-f]{32}"
        r"|<time.*?</time>",
        re.DOTALL,
    )
    drawn = {"Set-Cookie", "Content-Length", "X-Request-ID"}
    headers = sorted((name, value) for name, value in response.headers if name not in drawn)
    return changing.sub("", f"{response.status} {headers} {response.text}")


@pytest.mark.parametrize("mode", list(Mode))
def test_any_text_is_inert(app: Flask, browse: Callable[..., Browser], mode: Mode) -> None:
    """In title, stem, options, key, explanation, and what is typed."""
    text = " ".join(CORPUS)
    code = publish(app, mode, quiz=with_texts(examples.quiz(), text), title=f"Quiz {text}")
    alice = browse("Alice")
    attempt = start(alice, code)
    pages = [alice.get(f"/quizzes/{code}")]
    for number in (CHOICE, SHORT, NUMERIC, TRUE_FALSE):
        pages.append(alice.get(f"{attempt}/questions/{number}"))
        given = {"choice": "0", "response": text, "go": "check"}
        assert alice.post(f"{attempt}/questions/{number}", given).status_code == 303
        pages.append(alice.get(f"{attempt}/questions/{number}"))
    pages.append(alice.get(f"{attempt}/review"))
    pages.append(alice.follow(alice.post(f"{attempt}/submit")))
    pages += [alice.get("/history"), alice.get("/")]
    for page in pages:
        assert page.status_code == 200
        for live in ("<script>alert", "<img src=x", "<svg/onload", "' onfocus='alert"):
            assert live not in page.text
        assert "SECRET_KEY" not in page.text
        assert 'href="javascript:' not in page.text


def test_the_draft_in_the_address_is_text(app: Flask, browse: Callable[..., Browser]) -> None:
    alice = browse("Alice")
    attempt = start(alice, publish(app))
    query = {"response": '"><script>alert(1)</script>'}
    page = alice.get(f"{attempt}/questions/{SHORT}", query_string=query).text
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert(1)" in page
