"""The thread of a web worker that may become the executor of the jobs.

The one that is also ends the attempts whose time is up.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from flask import Flask
from sqlalchemy import Engine

from quizapp.core.model import Article, Quiz
from quizapp.store import attempts, jobs, previews
from quizapp.store.database import db, read_only
from quizapp.store.deadlines import any_overdue
from quizapp.web.jobs.lock import lock_for
from quizapp.web.logs import log

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dbos import DBOSConfig, Queue


class Progress(Protocol):
    """Told the stage at work, « loading », « analysing », and how much of it is done, 0 to 1."""

    def __call__(self, stage: str, share: float = 0.0, /) -> object:
        """Say it to who waits."""


Generator = Callable[[Article, Progress], Quiz]
"""Makes the questions of an article, and says how far it is."""

POLL_SECONDS = 0.5
"""How long a job waits to be noticed, and an orphaned one for its new executor."""

AFTER_FAILURE_SECONDS = 5.0
"""Pause when the database is away: it is not helped by being asked twice a second."""

EXECUTOR = "executor"
"""One name for whoever holds the lock, so that each executor recovers the last one's work."""

WORKFLOW_VERSION = "3"
"""Raise it when the steps change: unfinished jobs then start again from their first step."""

QUEUES = {"generate": "generation", "read": "reading"}
"""By kind of job. A queue has one worker: an analysis fills a core, a reading has a process of
its own and does not wait for an analysis."""

UNDER_WAY = frozenset({"ENQUEUED", "PENDING", "DELAYED"})
"""States of a DBOS workflow that has not ended."""

GENERATE, READ = QUEUES
"""The kinds of jobs: the questions of an article, the text of a draft."""


class Runner:
    """Takes the lock when it is free; while holding it, gives unfinished jobs to DBOS."""

    def __init__(self, app: Flask, generator: Generator) -> None:
        self.app = app
        self.generator = generator
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._run, name="jobs", daemon=True)
        self._queues: dict[str, Queue] = {}
        with app.app_context():
            self._lock = lock_for(db.engine, Path(app.instance_path))
            self._system_database = system_database(db.engine, Path(app.instance_path))

    def start(self) -> None:
        """Begin trying to become the executor."""
        self._thread.start()

    def stop(self) -> None:
        """Stop taking jobs and let another process have the lock; what runs is recovered there."""
        self._stopping.set()
        self._thread.join()

    def _run(self) -> None:
        pause = POLL_SECONDS
        while not self._stopping.wait(pause):
            try:
                self._turn()
                pause = POLL_SECONDS
            except Exception as error:
                # Whatever it is, the jobs of tomorrow need this thread.
                log.error("jobs_interrupted", error=type(error).__name__, exc_info=error)
                pause = AFTER_FAILURE_SECONDS
        self._resign()
        self._lock.release()

    def _turn(self) -> None:
        if not self._lock.acquire():
            self._resign()
            return
        self._close_overdue()
        self._forget_previews()
        queues = self._queues or self._take_office()
        with self.app.app_context(), reading():
            unfinished = jobs.unfinished(db.session())
            waiting = [(job.id, job.kind, job.payload.get("draft")) for job in unfinished]
        for job_id, kind, draft_id in waiting:
            if kind in queues:
                self._pursue(queues[kind], job_id, draft_id if kind == READ else None)

    def _close_overdue(self) -> None:
        """End the attempts whose time is up, also while the server was down."""
        with self.app.app_context(), reading():
            late = any_overdue(db.session())
        if late:
            with self.app.app_context():
                attempts.close_overdue(db.session())

    def _forget_previews(self) -> None:
        """What an instructor previewed and did not leave."""
        with self.app.app_context(), reading():
            stale = previews.any_stale(db.session())
        if stale:
            with self.app.app_context():
                previews.forget_stale(db.session())
                db.session.commit()

    def _take_office(self) -> dict[str, Queue]:
        """Launch DBOS, which recovers what the executor before left undone."""
        from dbos import DBOS  # seconds to import, for the one worker that executes

        from quizapp.web.jobs import reading, workflow  # noqa: F401  registers its workflow

        workflow.work_for(self)
        DBOS(config=self._configuration())
        DBOS.launch()
        self._queues = {
            kind: DBOS.register_queue(
                name,
                global_concurrency=1,
                polling_interval_sec=POLL_SECONDS,
                on_conflict="always_update",
            )
            for kind, name in QUEUES.items()
        }
        return self._queues

    def _configuration(self) -> DBOSConfig:
        return {
            "name": "quizapp",
            "system_database_url": self._system_database,
            "executor_id": EXECUTOR,
            "application_version": WORKFLOW_VERSION,
            "log_level": "ERROR",
            "enable_otlp": False,
        }

    def _resign(self) -> None:
        if self._queues:
            from dbos import DBOS

            self._queues = {}
            DBOS.destroy()

    def _pursue(self, queue: Queue, job_id: str, draft_id: int | None) -> None:
        """Start the job's workflow, or learn that it ended badly."""
        from dbos import DBOS, SetWorkflowID

        from quizapp.web.jobs.reading import read_draft
        from quizapp.web.jobs.workflow import generate_questions

        workflow_id = f"{job_id}-v{WORKFLOW_VERSION}"
        status = DBOS.get_workflow_status(workflow_id)
        if status is None:
            with SetWorkflowID(workflow_id):
                if draft_id is None:
                    queue.enqueue(generate_questions, job_id)
                else:
                    queue.enqueue(read_draft, job_id, draft_id)
        elif status.status not in UNDER_WAY:
            # A job that its workflow ended well has ended too, and stays so.
            with self.app.app_context():
                jobs.fail(db.session(), job_id, error=status.status)
                db.session.commit()


@contextmanager
def reading() -> Iterator[None]:
    """Ask the database without taking the writers' turn."""
    token = read_only.set(True)
    try:
        yield
    finally:
        db.session.remove()
        read_only.reset(token)


def system_database(engine: Engine, folder: Path) -> str:
    """Where DBOS keeps the steps: a file in ``folder``, or PostgreSQL's schema ``dbos``."""
    if engine.dialect.name == "postgresql":
        return engine.url.render_as_string(hide_password=False)
    return f"sqlite:///{folder / 'jobs.sqlite3'}"
