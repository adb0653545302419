"""Reading a file in the background, a long text by parts, and stopping either."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from flask import Flask

from quizapp.core.model import Article, Quiz
from quizapp.core.parts import PART_CHARACTERS, parts
from quizapp.core.reading.manuscript import Manuscript
from quizapp.core.reading.refusals import Refusal
from quizapp.store import articles, drafts, jobs
from quizapp.store.database import db
from quizapp.store.source_tables import Draft
from quizapp.store.states import JobState
from quizapp.store.tables import Job
from quizapp.web.fetching import Fault
from quizapp.web.jobs import READ, Progress, Runner
from tests.core.reading.files import TITLE, book, pdf, scan, web_page
from tests.web import teaching
from tests.web.conftest import open_browser
from tests.web.test_fetching import NAME, address, reach, site
from tests.web.test_jobs import (
    PATIENCE_SECONDS,
    Spawn,
    kill,
    ordered,
    questions_of,
    run,
    spawn,
    state_of,
    until,
)

__all__ = ["run", "site", "spawn"]

Start = Callable[..., Runner]


def begun(app: Flask, data: bytes | None, *, name: str = "a.pdf", url: str | None = None) -> Job:
    """A draft of Bob's with its reading ordered; the job."""
    with app.app_context():
        bob = teaching.user("Bob")
        assert bob
        draft = drafts.add(db.session(), owner=bob, name=name, data=data, address=url)
        job = jobs.add(db.session(), kind=READ, owner=bob, payload={"draft": draft.id})
        draft.job_id = job.id
        db.session.commit()
        db.session.refresh(job)
        db.session.expunge(job)
        return job


def over(app: Flask, job: Job) -> Job:
    """The job once it has ended."""
    until(lambda: state_of(app, job.id) not in jobs.UNFINISHED)
    with app.app_context():
        return db.session.get_one(Job, job.id)


def read(app: Flask, job: Job) -> Manuscript:
    """What was read for the job."""
    with app.app_context():
        manuscript = drafts.manuscript_of(db.session.get_one(Draft, job.payload["draft"]))
    assert manuscript
    return manuscript


def test_it_works(app: Flask, run: Start) -> None:
    job = begun(app, pdf())
    run(app)
    assert over(app, job).state is JobState.DONE
    assert read(app, job).title == TITLE
    page = open_browser(app, "Bob").get(f"/teach/drafts/{job.payload['draft']}").text
    assert "Is this the article?" in page


def test_a_book_tells_its_pages(sqlite_app: Flask, run: Start) -> None:
    job = begun(sqlite_app, book(300))
    run(sqlite_app)
    ended = over(sqlite_app, job)
    assert ended.state is JobState.DONE
    assert ended.payload["counts"] == {"done": 300, "of": 300}
    manuscript = read(sqlite_app, job)
    assert manuscript.pages == 300
    assert len([block for block in manuscript.blocks if not block.removed]) == 900


def test_a_scan_is_refused_with_what_to_do(sqlite_app: Flask, run: Start) -> None:
    job = begun(sqlite_app, scan())
    run(sqlite_app)
    ended = over(sqlite_app, job)
    assert (ended.state, ended.message) == (JobState.FAILED, Refusal.NO_TEXT.value)
    page = open_browser(sqlite_app, "Bob").get(f"/teach/drafts/{job.payload['draft']}").text
    assert "Have its text recognised first" in page


def test_a_page_is_taken_from_the_web(sqlite_app: Flask, run: Start, site: object) -> None:
    sqlite_app.config.update(FETCH=True, REACH=reach(site))  # type: ignore[arg-type]
    job = begun(sqlite_app, None, name="", url=address(site))  # type: ignore[arg-type]
    run(sqlite_app)
    assert over(sqlite_app, job).state is JobState.DONE
    assert read(sqlite_app, job).title == TITLE
    with sqlite_app.app_context():
        draft = db.session.get_one(Draft, job.payload["draft"])
        assert (draft.name, draft.data) == ("article.html", web_page())


@pytest.mark.parametrize(("allowed", "fault"), [(True, Fault.INSIDE), (False, Fault.ADDRESS)])
def test_a_page_is_not_taken_from_inside_or_where_none_may_be(
    sqlite_app: Flask, run: Start, site: object, allowed: bool, fault: Fault
) -> None:
    sqlite_app.config.update(FETCH=allowed, REACH=reach(site))  # type: ignore[arg-type]
    inside = address(site).replace(NAME, "intranet.example")  # type: ignore[arg-type]
    job = begun(sqlite_app, None, name="", url=inside)
    run(sqlite_app)
    ended = over(sqlite_app, job)
    assert (ended.state, ended.message) == (JobState.FAILED, fault.value)


def test_a_job_that_is_stopped_stores_nothing_and_the_next_one_runs(
    sqlite_app: Flask, run: Start
) -> None:
    analysing, stopped = threading.Event(), threading.Event()

    def waits(article: Article, progress: Progress) -> Quiz:
        analysing.set()
        assert stopped.wait(PATIENCE_SECONDS)
        progress("analysing", 0.9)
        return teaching.quiz_of(article)

    job_id, article_id = ordered(sqlite_app)
    run(sqlite_app, waits)
    assert analysing.wait(PATIENCE_SECONDS)
    bob = open_browser(sqlite_app, "Bob")
    answer = bob.post(f"/teach/jobs/{job_id}/cancel")
    assert "You stopped the work" in bob.follow(answer).text
    stopped.set()
    other, other_article = ordered(sqlite_app)
    until(lambda: state_of(sqlite_app, other) is JobState.DONE)
    assert questions_of(sqlite_app, other_article) == 3
    assert state_of(sqlite_app, job_id) is JobState.CANCELLED
    assert questions_of(sqlite_app, article_id) == 0


def test_one_that_had_not_begun_is_stopped_too(sqlite_app: Flask, run: Start) -> None:
    job_id, article_id = ordered(sqlite_app)
    bob = open_browser(sqlite_app, "Bob")
    bob.post(f"/teach/jobs/{job_id}/cancel")
    run(sqlite_app)
    other, _article = ordered(sqlite_app)
    until(lambda: state_of(sqlite_app, other) is JobState.DONE)
    assert state_of(sqlite_app, job_id) is JobState.CANCELLED
    assert questions_of(sqlite_app, article_id) == 0


def test_a_book_cut_in_its_second_part_goes_on_there(
    app: Flask, spawn: Spawn, tmp_path: Path
) -> None:
    log = tmp_path / "log"
    text = teaching.TEXT * (3 * PART_CHARACTERS // len(teaching.TEXT))
    article = teaching.article(text=text)
    with app.app_context():
        bob = teaching.user("Bob")
        assert bob
        row = articles.add_article(db.session(), article, owner=bob)
        job_id = jobs.add(db.session(), kind="generate", owner=bob, article_id=row.id).id
        db.session.commit()
        article_id = row.id
    first = spawn(app, "hang-later")
    until(lambda: log.exists() and log.read_text().split().count("hang-later") == 2)
    kill(first)
    spawn(app, "work")
    until(lambda: state_of(app, job_id) is JobState.DONE)
    done = log.read_text().split()
    assert len(parts(article)) == 3
    assert (done.count("hang-later"), done.count("work")) == (2, 2)
    assert questions_of(app, article_id) == 3  # the parts are alike, and so are their questions
