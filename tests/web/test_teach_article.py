"""An article's page: the job at work, what came of it, another order."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from dataclasses import replace

import pytest
from flask import Flask

from quizapp.core.contract import report_record
from quizapp.core.model import Cause, Loss, Report
from quizapp.store import articles, jobs
from quizapp.store.database import db, read_only
from quizapp.store.tables import Job
from tests.web.browsing import Browser
from tests.web.conftest import open_browser
from tests.web.teaching import (
    article,
    bring,
    compose,
    quiz,
    quiz_of,
    states,
    user,
    without_first_question,
)


def order(app: Flask, article_id: int, owner: str = "Bob") -> str:
    """A job on the article, as the page makes it; its id."""
    with app.app_context():
        read_only.set(False)
        owner_row = user(owner)
        assert owner_row is not None
        job = jobs.add(db.session(), kind="generate", owner=owner_row, article_id=article_id)
        db.session.commit()
        return job.id


def test_it_works(app: Flask, browse: Callable[..., Browser]) -> None:
    article_id = bring(app, "Bob")
    page = browse("Bob").get(f"/teach/articles/{article_id}").text
    assert "Une comète au-dessus de Brest" in page
    assert "99 words" in page
    assert "<dt>Figures</dt><dd>2</dd>" in page
    assert f'href="/teach/articles/{article_id}/review?state=proposed"' in page


def test_the_quiz_sets_with_its_questions_are_listed(sqlite_app: Flask) -> None:
    article_id = bring(sqlite_app, "Bob", approved=True)
    other = bring(sqlite_app, "Bob", quiz("Un autre article"))
    set_id = compose(sqlite_app, "Bob", article_id)
    bob = open_browser(sqlite_app, "Bob")
    assert f'href="/teach/sets/{set_id}"' in bob.get(f"/teach/articles/{article_id}").text
    assert f'href="/teach/sets/{set_id}"' not in bob.get(f"/teach/articles/{other}").text


def test_a_job_at_work_is_followed(app: Flask, browse: Callable[..., Browser]) -> None:
    article_id = bring(app, "Bob")
    job_id = order(app, article_id)
    bob = browse("Bob")
    assert f'data-job="/teach/jobs/{job_id}"' in bob.get(f"/teach/articles/{article_id}").text
    with app.app_context():
        jobs.advance(db.session(), job_id, done=1, total=3, message="analysing")
        db.session.commit()
    told = bob.get(f"/teach/jobs/{job_id}", headers={"Accept": "application/json"}).get_json()
    assert told["percent"] == 33
    assert told["stage"].startswith("Reading the article")
    assert not told["over"]
    with app.app_context():
        jobs.finish(db.session(), job_id)
        db.session.commit()
    told = bob.get(f"/teach/jobs/{job_id}", headers={"Accept": "application/json"}).get_json()
    assert (told["percent"], told["stage"], told["over"]) == (100, "Done", True)
    assert "data-job=" not in bob.get(f"/teach/articles/{article_id}").text


def test_a_failed_job_says_what_is_kept_and_can_be_ordered_again(sqlite_app: Flask) -> None:
    article_id = bring(sqlite_app, "Bob", approved=True)
    job_id = order(sqlite_app, article_id)
    with sqlite_app.app_context():
        jobs.fail(db.session(), job_id, error="ZeroDivisionError")
        db.session.commit()
    bob = open_browser(sqlite_app, "Bob")
    page = bob.get(f"/teach/articles/{article_id}").text
    assert "The questions could not be made." in page
    assert bob.post(f"/teach/articles/{article_id}/generate").status_code == 303
    assert "The questions are being made" in bob.get(f"/teach/articles/{article_id}").text


def test_two_orders_are_one_job(sqlite_app: Flask) -> None:
    article_id = bring(sqlite_app, "Bob")
    bob = open_browser(sqlite_app, "Bob")
    for _ in range(2):
        bob.post(f"/teach/articles/{article_id}/generate")
    with sqlite_app.app_context():
        assert len(db.session.scalars(db.select(Job)).all()) == 1


def test_decisions_survive_another_generation(app: Flask) -> None:
    article_id = bring(app, "Bob", approved=True)
    with app.app_context():
        fewer = without_first_question(quiz_of(article()))
        articles.keep_quiz(db.session(), article_id, fewer)
        articles.keep_quiz(db.session(), article_id, quiz())
        db.session.commit()
    assert states(app, article_id) == ["approved"] * 3


def test_a_shipped_article_is_read_not_changed(sqlite_app: Flask) -> None:
    article_id = bring(sqlite_app, None)
    bob = open_browser(sqlite_app, "Bob")
    page = bob.get(f"/teach/articles/{article_id}")
    assert page.status_code == 200
    assert "Make the questions again" not in page.text
    assert bob.post(f"/teach/articles/{article_id}/generate").status_code == 404


def test_no_question_says_what_works(sqlite_app: Flask) -> None:
    article_id = bring(sqlite_app, "Bob", replace(quiz(), questions=(), facts=()))
    job_id = order(sqlite_app, article_id)
    with sqlite_app.app_context():
        jobs.finish(db.session(), job_id)
        db.session.commit()
    page = open_browser(sqlite_app, "Bob").get(f"/teach/articles/{article_id}").text
    assert "No question could be made" in page


def test_few_questions_say_why(sqlite_app: Flask) -> None:
    article_id = bring(sqlite_app, "Bob")
    few = Report(21, 3, 12, (Loss(Cause.POINTS_BACK, 5, ("il", "ces")), Loss(Cause.NO_CLAUSE, 4)))
    for report, told in ((few, True), (replace(few, expected=3), False)):
        job_id = order(sqlite_app, article_id)
        with sqlite_app.app_context():
            outcome = {"report": report_record(report)}
            jobs.finish(db.session(), job_id, outcome=outcome)
            db.session.commit()
        page = open_browser(sqlite_app, "Bob").get(f"/teach/articles/{article_id}").text
        assert ("Sentences read: 21. Questions made: 3." in page) is told
        assert ("rest of the article tells (« il », « ces »): 5</li>" in page) is told


@pytest.mark.parametrize("name", ["Charlie", "Ada"])
def test_another_instructors_article_and_job_are_not_there(sqlite_app: Flask, name: str) -> None:
    article_id = bring(sqlite_app, "Bob")
    job_id = order(sqlite_app, article_id)
    other = open_browser(sqlite_app, name)
    assert other.get(f"/teach/articles/{article_id}").status_code == 404
    assert other.get(f"/teach/jobs/{job_id}").status_code == 404
    assert other.post(f"/teach/articles/{article_id}/generate").status_code == 404


def test_what_does_not_exist_is_not_there(sqlite_app: Flask) -> None:
    bob = open_browser(sqlite_app, "Bob")
    assert bob.get("/teach/articles/999").status_code == 404
    assert bob.get(f"/teach/jobs/{uuid.uuid4()}").status_code == 404
    assert bob.get("/teach/jobs/nonsense").status_code == 404
