"""The list of an article's questions: filtered, decided many at once, taken back."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from flask import Flask

from tests.web.browsing import Browser
from tests.web.conftest import open_browser
from tests.web.teaching import bring, question_ids, states


def stems(page: str) -> list[str]:
    """The questions listed."""
    return re.findall(r'<a class="stem"[^>]*>(.*?)</a>', page)


def test_it_works(app: Flask, browse: Callable[..., Browser]) -> None:
    article_id = bring(app, "Bob")
    bob = browse("Bob")
    page = bob.get(f"/teach/articles/{article_id}/questions").text
    assert len(stems(page)) == 3
    assert "Review the 3 left" in page
    assert page.count('<span class="visually-hidden">Paragraph') == 3  # the coverage map

    first, _second, third = question_ids(app, article_id)
    many = f"/teach/articles/{article_id}/questions/decisions"
    ticked = {"question": [str(first), str(third)]}
    page = bob.follow(bob.post(many, {"decision": "approve", **ticked})).text
    assert states(app, article_id) == ["approved", "proposed", "approved"]
    assert "2 approved" in page
    assert re.search(r"Approved\.\s+2 questions\.", page)
    bob.post(many, {"decision": "reject", **ticked})
    assert states(app, article_id) == ["rejected", "proposed", "rejected"]
    bob.post(many, {"decision": "propose", "question": str(first)})
    assert states(app, article_id) == ["proposed", "proposed", "rejected"]


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
        f"/teach/articles/{article_id}/questions/decisions",
        {
            "decision": "approve",
            "shown": "1",
            "question": [str(first), str(second), "nonsense", "99999"],
        },
    )
    assert states(sqlite_app, article_id) == ["approved", "rejected", "proposed"]
    assert third


def test_another_instructor_sees_and_decides_nothing(sqlite_app: Flask) -> None:
    article_id = bring(sqlite_app, "Bob")
    first, *_others = question_ids(sqlite_app, article_id)
    charlie = open_browser(sqlite_app, "Charlie")
    assert charlie.get(f"/teach/articles/{article_id}/questions").status_code == 404
    posted = {"decision": "approve", "question": str(first)}
    assert charlie.post(f"/teach/questions/{first}/decision", posted).status_code == 404
    many = f"/teach/articles/{article_id}/questions/decisions"
    assert charlie.post(many, posted).status_code == 404
    undo = f"/teach/articles/{article_id}/questions/undo"
    assert charlie.post(undo, {"act": "x"}).status_code == 404
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


def test_a_decision_on_many_that_is_none_is_refused(sqlite_app: Flask) -> None:
    article_id = bring(sqlite_app, "Bob")
    bob = open_browser(sqlite_app, "Bob")
    answer = bob.post(f"/teach/articles/{article_id}/questions/decisions", {"decision": "burn"})
    assert answer.status_code == 400
    assert states(sqlite_app, article_id) == ["proposed"] * 3


def test_undo_takes_back_all_that_was_decided_together(sqlite_app: Flask) -> None:
    article_id = bring(sqlite_app, "Bob")
    bob = open_browser(sqlite_app, "Bob")
    ids = [str(number) for number in question_ids(sqlite_app, article_id)]
    address = f"/teach/articles/{article_id}/questions"
    posted = {"decision": "reject", "question": ids}
    page = bob.follow(bob.post(f"{address}/decisions?kind=numeric", posted)).text
    found = re.search(r'name="act" value="([^"]+)"', page)
    assert found
    answer = bob.post(f"{address}/undo?kind=numeric", {"act": found[1]})
    assert answer.headers["Location"] == f"{address}?kind=numeric"
    assert states(sqlite_app, article_id) == ["proposed"] * 3


def test_an_empty_queue_leads_to_the_list(sqlite_app: Flask) -> None:
    article_id = bring(sqlite_app, "Bob", approved=True)
    bob = open_browser(sqlite_app, "Bob")
    answer = bob.get(f"/teach/articles/{article_id}/review?state=proposed")
    assert answer.headers["Location"] == f"/teach/articles/{article_id}/questions?state=proposed"
    assert "Every question is reviewed." in bob.follow(answer).text
