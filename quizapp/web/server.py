"""gunicorn's settings: ``gunicorn -c python:quizapp.web.server``, or ``quizapp run``.

HOST, PORT, WEB_CONCURRENCY (processes) and THREADS (in each) are read from the
environment; the defaults suit a machine with two cores.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from quizapp.web import jobs

if TYPE_CHECKING:
    from gunicorn.workers.gthread import ThreadWorker

wsgi_app = "quizapp.web.app:create_app()"
bind = f"{os.environ.get('HOST', '127.0.0.1')}:{os.environ.get('PORT', '8000')}"

# Two: one goes on answering while the other makes questions, which fills a core.
workers = int(os.environ.get("WEB_CONCURRENCY", "2"))
worker_class = "gthread"
threads = int(os.environ.get("THREADS", "8"))

# Nobody commands the server through a socket in a home folder.
control_socket_disable = True
# A worker's sign of life is a file: in memory where there is one, a slow disk looks like a crash.
worker_tmp_dir = "/dev/shm" if os.path.isdir("/dev/shm") else None  # noqa: PTH112
loglevel = "warning"


def post_worker_init(worker: ThreadWorker) -> None:
    """Each worker offers to execute the jobs; one of them does (``quizapp.web.jobs``)."""
    jobs.start(worker.wsgi)
