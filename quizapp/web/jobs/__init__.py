"""Long work, done once and to its end, whatever happens to the process that does it.

How it works:

- A request only writes a row of the table ``job`` (``quizapp.store.jobs``), in the same
  transaction as the article it is about. Nothing is promised that the database does not hold.
- Every web worker calls ``start(app)``: a thread that tries to take one lock (``lock``),
  shared by all workers on the same database. The one that holds it is the executor. The
  lock belongs to the process: the system frees it when the process ends, by ``kill -9`` too,
  and another worker takes over within ``POLL_SECONDS``.
- The executor (``runner``) starts a DBOS workflow for each unfinished row. The workflow's id
  is made of the job's id, so starting it again is no second run. DBOS keeps the steps that
  are done in its own database: ``jobs.sqlite3`` beside the default database, the schema
  ``dbos`` where DATABASE_URL is PostgreSQL. Executor and application version are pinned,
  so the next executor recovers what the last one left, at the step where it was cut.
- ``workflow`` holds the steps of a generation, one for each part of the article; ``reading``
  those of a file, whose reader runs in a process of its own. The last step stores by content
  ids: run twice, it changes nothing. An analysis has a process of its own too (``analysis``),
  which loads the language pipeline once, and none happens inside a transaction.
- A workflow that fails, or takes its process down again and again, ends as a failed job with
  a message; nobody waits for ever.
"""

from __future__ import annotations

from flask import Flask

from quizapp.web.jobs.analysis import Analyst
from quizapp.web.jobs.runner import GENERATE, READ, Generator, Progress, Runner

__all__ = ["GENERATE", "READ", "Generator", "Progress", "Runner", "start"]


def start(app: Flask, generator: Generator | None = None) -> Runner:
    """Take part in executing the jobs of ``app``'s database; call it once a process."""
    runner = Runner(app, generator or Analyst())
    runner.start()
    return runner
