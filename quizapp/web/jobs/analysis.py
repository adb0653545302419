"""Making questions in a process of its own: the web worker that orders it goes on answering.

An analysis computes for seconds without a pause. In a thread of a web worker it would take
turns with the answers to everyone who is connected to that worker.

What the process does is in ``making``; it ends when its input does: with the worker, also when
that is killed.
"""

from __future__ import annotations

import atexit
import os
import pickle
import subprocess
import sys
from threading import Lock
from typing import IO, Any

from quizapp.core.model import Article, Quiz
from quizapp.web.jobs.runner import Progress


class AnalysisFailed(RuntimeError):
    """The process ended, or says that something went wrong in it."""


class Analyst:
    """Keeps the process, started for the first article, with its language pipelines loaded."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None
        self._lock = Lock()
        atexit.register(self.end)

    def __call__(self, article: Article, progress: Progress) -> Quiz:
        """The questions of ``article``. What ``progress`` raises ends the work and is raised.

        Raises AnalysisFailed.
        """
        with self._lock:
            try:
                return self._made(article, progress)
            except BaseException:
                self.end()
                raise

    def _made(self, article: Article, progress: Progress) -> Quiz:
        process = self._running()
        assert process.stdin is not None
        assert process.stdout is not None
        try:
            send(process.stdin, article)
            while True:
                message = pickle.load(process.stdout)
                if message[0] == "quiz":
                    quiz: Quiz = message[1]
                    return quiz
                if message[0] == "error":
                    raise AnalysisFailed(": ".join(message[1:]))
                progress(*message[1:])
        except (EOFError, BrokenPipeError, pickle.UnpicklingError) as error:
            raise AnalysisFailed("the process ended") from error

    def _running(self) -> subprocess.Popen[bytes]:
        if self._process is None or self._process.poll() is not None:
            self.end()
            path = os.pathsep.join(entry or os.curdir for entry in sys.path)
            self._process = subprocess.Popen(
                [sys.executable, "-P", "-m", "quizapp.web.jobs.making"],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                env={**os.environ, "PYTHONPATH": path},
            )
        return self._process

    def end(self) -> None:
        """End the process, whatever it does."""
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            process.wait()
            for stream in (process.stdin, process.stdout):
                if stream is not None:
                    stream.close()


def send(stream: IO[bytes], message: Any) -> None:
    """Write a message of either side, at once."""
    pickle.dump(message, stream)
    stream.flush()
