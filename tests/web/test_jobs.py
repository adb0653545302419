"""A job is done once and to its end, whoever is killed meanwhile."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from dbos import DBOS
from flask import Flask

from quizapp.core.contract import report_of
from quizapp.core.model import Article, Cause, Loss, Mode, Quiz, Report
from quizapp.store import articles, jobs, previews
from quizapp.store.database import db
from quizapp.store.states import JobState
from quizapp.store.tables import Attempt, Job, Question, QuizSet, User
from quizapp.web.jobs import Generator, Progress, Runner
from quizapp.web.jobs.lock import FileLock
from quizapp.web.jobs.runner import WORKFLOW_VERSION
from tests.web import taking
from tests.web.conftest import open_browser
from tests.web.teaching import article as an_article
from tests.web.teaching import quiz_of

PATIENCE_SECONDS = 120
"""Processes start slowly on a machine that is busy with something else."""


def at_once(article: Article, _progress: Progress) -> Quiz:
    """A generator that takes no time."""
    return quiz_of(article)


def ordered(app: Flask) -> tuple[str, int]:
    """A job that Bob ordered: its id and its article's."""
    with app.app_context():
        bob = db.session.scalars(db.select(User).filter_by(name="Bob")).one()
        row = articles.add_article(db.session(), an_article(), owner=bob)
        job = jobs.add(db.session(), kind="generate", owner=bob, article_id=row.id)
        db.session.commit()
        return job.id, row.id


def until(condition: Callable[[], bool]) -> None:
    """Wait for ``condition``; fail when it does not come."""
    end = time.monotonic() + PATIENCE_SECONDS
    while not condition():
        assert time.monotonic() < end, "it never came"
        time.sleep(0.1)


def state_of(app: Flask, job_id: str) -> JobState:
    """The state that the job's owner sees."""
    with app.app_context():
        return db.session.get_one(Job, job_id).state


def questions_of(app: Flask, article_id: int) -> int:
    """How many questions the article has."""
    with app.app_context():
        rows = db.select(db.func.count()).select_from(Question).filter_by(article_id=article_id)
        return db.session.scalars(rows).one()


@pytest.fixture
def run() -> Iterator[Callable[..., Runner]]:
    """Start a runner in this process; it is stopped at the end."""
    runners: list[Runner] = []

    def start(app: Flask, generator: Generator = at_once) -> Runner:
        runner = Runner(app, generator)
        runners.append(runner)
        runner.start()
        return runner

    yield start
    for runner in runners:
        runner.stop()


def test_it_works(app: Flask, run: Callable[..., Runner]) -> None:
    job_id, article_id = ordered(app)
    run(app)
    until(lambda: state_of(app, job_id) is JobState.DONE)
    assert questions_of(app, article_id) == 3


def test_attempts_whose_time_is_up_are_closed(app: Flask, run: Callable[..., Runner]) -> None:
    """Nobody asks: the worker that does the jobs does it, also after the server was down."""
    code = taking.publish(app, Mode.EXAM, time_limit=10)
    attempt = taking.start(open_browser(app, "Alice"), code).split("/")[2]
    began = datetime.now(UTC) - timedelta(days=1)
    with app.app_context():
        row = db.session.scalars(db.select(Attempt).filter_by(public_id=attempt)).one()
        row.started_at, row.deadline = began, began + timedelta(minutes=10)
        db.session.commit()
    run(app)

    def ended() -> datetime | None:
        with app.app_context():
            rows = db.select(Attempt.submitted_at).filter_by(public_id=attempt)
            return db.session.scalars(rows).one()

    until(lambda: ended() is not None)
    assert ended() == began + timedelta(minutes=10)


def test_a_preview_left_open_is_forgotten(app: Flask, run: Callable[..., Runner]) -> None:
    """A day later, by the same worker."""
    taking.publish(app)
    began = datetime.now(UTC) - timedelta(days=2)
    with app.app_context():
        quiz_set = db.session.scalars(db.select(QuizSet)).one()
        owner = quiz_set.owner_id
        previews.begin(db.session(), quiz_set, db.session.get_one(User, owner), now=began)
        db.session.commit()
    run(app)

    def left() -> int:
        with app.app_context():
            return db.session.scalar(db.select(db.func.count(Attempt.id))) or 0

    until(lambda: left() == 0)


def test_a_generator_that_fails_ends_the_job_with_a_reason(
    sqlite_app: Flask, run: Callable[..., Runner]
) -> None:
    def fails(_article: Article, _progress: Progress) -> Quiz:
        raise ZeroDivisionError("an odd text")

    job_id, article_id = ordered(sqlite_app)
    run(sqlite_app, fails)
    until(lambda: state_of(sqlite_app, job_id) is JobState.FAILED)
    with sqlite_app.app_context():
        assert db.session.get_one(Job, job_id).error == "ZeroDivisionError"
    assert questions_of(sqlite_app, article_id) == 0


def test_no_transaction_is_open_during_the_analysis(
    sqlite_app: Flask, run: Callable[..., Runner]
) -> None:
    analysing, written = threading.Event(), threading.Event()

    def waits(article: Article, progress: Progress) -> Quiz:
        progress("analysing", 0.5)
        analysing.set()
        assert written.wait(PATIENCE_SECONDS)
        return quiz_of(article)

    job_id, _article_id = ordered(sqlite_app)
    run(sqlite_app, waits)
    assert analysing.wait(PATIENCE_SECONDS)
    ordered(sqlite_app)  # a write, which SQLite grants to one at a time
    with sqlite_app.app_context():
        job = db.session.get_one(Job, job_id)
        assert (job.message, job.done, job.total) == ("analysing", 52, 100)
    written.set()
    until(lambda: state_of(sqlite_app, job_id) is JobState.DONE)


def test_what_became_of_the_sentences_is_kept_with_the_job(
    sqlite_app: Flask, run: Callable[..., Runner]
) -> None:
    told = Report(9, 3, 12, (Loss(Cause.NEGATIVE, 4),))
    job_id, _article_id = ordered(sqlite_app)
    run(sqlite_app, lambda article, _progress: replace(quiz_of(article), report=told))
    until(lambda: state_of(sqlite_app, job_id) is JobState.DONE)
    with sqlite_app.app_context():
        assert report_of(db.session.get_one(Job, job_id).payload["report"]) == told


def test_a_workflow_that_ends_without_its_job_fails_it(
    sqlite_app: Flask, run: Callable[..., Runner]
) -> None:
    begun, over = threading.Event(), threading.Event()

    def waits(article: Article, _progress: Progress) -> Quiz:
        begun.set()
        assert over.wait(PATIENCE_SECONDS)
        return quiz_of(article)

    job_id, _article_id = ordered(sqlite_app)
    run(sqlite_app, waits)
    assert begun.wait(PATIENCE_SECONDS)
    DBOS.cancel_workflow(f"{job_id}-v{WORKFLOW_VERSION}")
    until(lambda: state_of(sqlite_app, job_id) is JobState.FAILED)
    over.set()


def test_only_one_process_holds_the_lock(tmp_path: Path) -> None:
    first, second = FileLock(tmp_path / "lock"), FileLock(tmp_path / "lock")
    assert first.acquire()
    assert first.acquire()
    assert not second.acquire()
    first.release()
    assert second.acquire()
    second.release()


Spawn = Callable[[Flask, str], subprocess.Popen[bytes]]


@pytest.fixture
def spawn(tmp_path: Path) -> Iterator[Spawn]:
    """Start a worker process on an application's database."""
    workers: list[subprocess.Popen[bytes]] = []

    def start(app: Flask, mode: str) -> subprocess.Popen[bytes]:
        arguments = (app.config["DATABASE_URL"], app.instance_path, str(tmp_path / "log"), mode)
        worker = subprocess.Popen([sys.executable, "-m", "tests.web.job_worker", *arguments])
        workers.append(worker)
        return worker

    yield start
    for worker in workers:
        worker.kill()
        worker.wait()


def kill(worker: subprocess.Popen[bytes]) -> None:
    """``kill -9``."""
    os.kill(worker.pid, signal.SIGKILL)
    worker.wait()


def test_a_killed_workers_job_goes_on_in_another_once(
    app: Flask, spawn: Spawn, tmp_path: Path
) -> None:
    log = tmp_path / "log"
    job_id, article_id = ordered(app)
    first = spawn(app, "hang")
    until(lambda: log.exists() and "hang" in log.read_text().split())
    kill(first)
    assert state_of(app, job_id) is JobState.RUNNING

    second, third = spawn(app, "work"), spawn(app, "work")
    until(lambda: state_of(app, job_id) is JobState.DONE)
    time.sleep(2)  # would a second executor exist, it would have begun by now
    begun = log.read_text().split()
    assert begun.count("hang") == 1
    assert begun.count("work") == 1
    assert begun[1] == str(first.pid)
    assert begun[3] in {str(second.pid), str(third.pid)}
    assert questions_of(app, article_id) == 3


def test_what_was_made_before_the_kill_is_stored_not_made_again(
    sqlite_app: Flask, spawn: Spawn, tmp_path: Path
) -> None:
    log = tmp_path / "log"
    job_id, article_id = ordered(sqlite_app)
    first = spawn(sqlite_app, "hang-storing")
    until(lambda: log.exists() and "storing" in log.read_text().split())
    kill(first)
    spawn(sqlite_app, "work")
    until(lambda: state_of(sqlite_app, job_id) is JobState.DONE)
    assert log.read_text().split()[::2] == ["hang-storing", "storing"]
    assert questions_of(sqlite_app, article_id) == 3
