"""The review list: each question beside its passage, decided on."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

import pytest
from flask import Flask

from quizapp.core.model import Option
from quizapp.core.questions import composing
from quizapp.core.questions.checks import CHECKS
from quizapp.web.teach import labels
from tests.web.browsing import Browser
from tests.web.conftest import open_browser
from tests.web.teaching import article, bring, question_ids, quiz, quiz_of, states

SCRIPT = "<script>alert(1)</script>"


def stems(page: str) -> list[str]:
    """The questions listed."""
    return re.findall(r'<h2 class="stem"[^>]*>(.*?)</h2>', page)


def test_it_works(app: Flask, browse: Callable[..., Browser]) -> None:
    article_id = bring(app, "Bob")
    bob = browse("Bob")
    page = bob.get(f"/teach/articles/{article_id}/questions").text
    assert len(stems(page)) == 3
    assert re.search(r'<mark class="evidence-words[^>]*>Marie Le Goff</mark>', page)
    assert "Une phrase le dit." in page
    assert "from a list" in page

    first, *_others = question_ids(app, article_id)
    answer = bob.post(f"/teach/questions/{first}/decision", {"decision": "approve"})
    assert states(app, article_id) == ["approved", "proposed", "proposed"]
    assert "1 approved" in bob.follow(answer).text
    bob.post(f"/teach/questions/{first}/decision", {"decision": "reject"})
    assert states(app, article_id) == ["rejected", "proposed", "proposed"]


def test_an_option_edited_is_looked_for_in_the_article(sqlite_app: Flask) -> None:
    """Nothing of it was stored when the question was made."""
    made = quiz_of(article())
    question, *others = made.questions
    options = (*question.options[:3], Option("Hawaï", False, "instructor"))
    edited = replace(question, options=options)
    article_id = bring(sqlite_app, "Bob", replace(made, questions=(edited, *others)))
    page = open_browser(sqlite_app, "Bob").get(f"/teach/articles/{article_id}/questions").text
    assert re.search(r"«\sHawaï\s» est dans l’article, mais à un autre propos", page)
    assert re.search(r'<mark class="evidence-words">Hawaï</mark>', page)
    assert re.search(r"«\sAnne Riou\s» n’est pas dans l’article", page)


def test_a_decision_goes_on_at_the_next_question_of_the_filtered_list(sqlite_app: Flask) -> None:
    article_id = bring(sqlite_app, "Bob")
    first, second, third = question_ids(sqlite_app, article_id)
    bob = open_browser(sqlite_app, "Bob")
    answer = bob.post(f"/teach/questions/{second}/decision?state=proposed", {"decision": "approve"})
    assert answer.headers["Location"] == (
        f"/teach/articles/{article_id}/questions?state=proposed#question-{third}"
    )
    page = bob.follow(answer).text
    assert f'id="question-{second}"' not in page
    assert f'id="question-{first}"' in page


@pytest.mark.parametrize(
    ("query", "count"),
    [
        ("state=proposed", 3),
        ("state=approved", 0),
        ("kind=numeric", 1),
        ("kind=numeric&passage=p1", 0),
        ("difficulty=1", 3),
        ("difficulty=3&kind=numeric", 0),
        ("difficulty=7", 3),
        ("passage=p2", 1),
        ("state=nonsense&kind=&passage=p99", 3),
    ],
)
def test_filters(sqlite_app: Flask, query: str, count: int) -> None:
    article_id = bring(sqlite_app, "Bob")
    page = open_browser(sqlite_app, "Bob").get(f"/teach/articles/{article_id}/questions?{query}")
    assert len(stems(page.text)) == count


def test_those_shown_are_approved_together_and_no_decision_is_undone(sqlite_app: Flask) -> None:
    article_id = bring(sqlite_app, "Bob")
    first, second, third = question_ids(sqlite_app, article_id)
    bob = open_browser(sqlite_app, "Bob")
    page = bob.get(f"/teach/articles/{article_id}/questions").text
    assert "Approve the 3 shown" in page
    bob.post(f"/teach/questions/{second}/decision", {"decision": "reject"})
    bob.post(
        f"/teach/articles/{article_id}/questions/approval",
        {"question": [str(first), str(second), "nonsense", "99999"]},
    )
    assert states(sqlite_app, article_id) == ["approved", "rejected", "proposed"]
    assert third


def test_a_decision_that_is_none_is_refused(sqlite_app: Flask) -> None:
    article_id = bring(sqlite_app, "Bob")
    first, *_others = question_ids(sqlite_app, article_id)
    bob = open_browser(sqlite_app, "Bob")
    for decision in ("", "proposed", "APPROVE"):
        answer = bob.post(f"/teach/questions/{first}/decision", {"decision": decision})
        assert answer.status_code == 400
    assert states(sqlite_app, article_id)[0] == "proposed"


def test_another_instructor_sees_and_decides_nothing(sqlite_app: Flask) -> None:
    article_id = bring(sqlite_app, "Bob")
    first, *_others = question_ids(sqlite_app, article_id)
    charlie = open_browser(sqlite_app, "Charlie")
    assert charlie.get(f"/teach/articles/{article_id}/questions").status_code == 404
    posted = {"decision": "approve", "question": str(first)}
    assert charlie.post(f"/teach/questions/{first}/decision", posted).status_code == 404
    approval = f"/teach/articles/{article_id}/questions/approval"
    assert charlie.post(approval, posted).status_code == 404
    assert states(sqlite_app, article_id) == ["proposed"] * 3


def test_a_shipped_article_is_read_only(sqlite_app: Flask) -> None:
    article_id = bring(sqlite_app, None)
    first, *_others = question_ids(sqlite_app, article_id)
    bob = open_browser(sqlite_app, "Bob")
    page = bob.get(f"/teach/articles/{article_id}/questions").text
    assert len(stems(page)) == 3
    assert "decision" not in page
    answer = bob.post(f"/teach/questions/{first}/decision", {"decision": "approve"})
    assert answer.status_code == 404


def test_nothing_written_in_a_question_runs(app: Flask, browse: Callable[..., Browser]) -> None:
    made = quiz_of(article(SCRIPT))
    question, *others = made.questions
    options = tuple(replace(option, text=option.text + SCRIPT) for option in question.options)
    nasty = replace(
        question,
        stem=SCRIPT,
        options=options,
        key=options[0].text,
        reason=SCRIPT,
        explanation=SCRIPT,
        checks=(SCRIPT,),
    )
    article_id = bring(app, "Bob", replace(made, questions=(nasty, *others)))
    bob = browse("Bob")
    first, *_others = question_ids(app, article_id)
    for path in (f"/teach/articles/{article_id}/questions", f"/teach/questions/{first}/edit"):
        page = bob.get(path).text
        assert "<script>alert" not in page
        assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page


def test_every_check_has_words() -> None:
    assert {*CHECKS, *composing.CHECKS} == set(labels.CHECKS)


def test_a_question_whose_passage_is_gone_is_still_shown(sqlite_app: Flask) -> None:
    made = quiz()
    question, *_others = made.questions
    strayed = replace(question, passage="p99", fact="000000000000")
    article_id = bring(sqlite_app, "Bob", replace(made, questions=(strayed,)))
    page = open_browser(sqlite_app, "Bob").get(f"/teach/articles/{article_id}/questions")
    assert page.status_code == 200
    assert len(stems(page.text)) == 1
