"""What a question's page and an answer cost, beside the least that Flask does on this stack.

Two servers, each gunicorn with one worker as the application runs it, on one machine in one run:
ours, and ``bare``, which reads a row and writes it back. They are asked in turns, one request
after the other on one connection; a ratio of the medians is what the table gives.
"""

from __future__ import annotations

import os
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from http.client import HTTPConnection, RemoteDisconnected
from pathlib import Path
from urllib.parse import urlencode

from quizapp.core.model import Mode, Quiz, content_id
from tests import examples
from tests.browser.serving import Served, served
from tests.web import taking
from tests.web.browsing import TOKEN

SHARE_LIMIT = 0.5
"""Of the bare route's requests per second."""

QUESTIONS = 12
"""About as many as a teacher asks."""

WARM_UP, ROUNDS, TURN = 60, 12, 25
GUNICORN = ("gunicorn", "--no-control-socket", "-k", "gthread", "--threads", "8", "-w", "1")


def taking_table() -> float:
    """Print requests per second of each; the smallest share of the bare route's."""
    with tempfile.TemporaryDirectory() as folder, ExitStack() as servers:
        site = servers.enter_context(served(Path(folder)))
        learner = Learner(site)
        port = servers.enter_context(_bare(Path(folder)))
        bare = HTTPConnection("127.0.0.1", port)
        works: dict[str, Callable[[], None]] = {
            "bare route, a row read and written": lambda: _ask(bare, "POST", "/"),
            "question page": learner.read,
            "answer submitted": learner.answer,
        }
        speeds = _in_turns(works)
    least = next(iter(speeds.values()))
    print(f"{'requests':<40}{'a second':>9}{'share':>9}")
    for name, speed in speeds.items():
        print(f"{name:<40}{speed:>9.0f}{speed / least:>9.2f}")
    return min(speeds.values()) / least


def _in_turns(works: dict[str, Callable[[], None]]) -> dict[str, float]:
    """Requests per second of each, at the median of its turns."""
    for work in works.values():
        for _ in range(WARM_UP):
            work()
    turns: dict[str, list[float]] = {name: [] for name in works}
    for _ in range(ROUNDS):
        for name, work in works.items():
            start = time.perf_counter()
            for _ in range(TURN):
                work()
            turns[name].append((time.perf_counter() - start) / TURN)
    return {name: 1 / statistics.median(seconds) for name, seconds in turns.items()}


class Learner:
    """Someone in the middle of an exam, on one connection."""

    def __init__(self, site: Served) -> None:
        code = taking.publish(site.app, Mode.EXAM, quiz=_quiz(), owner=None)
        self.connection = HTTPConnection(site.address.removeprefix("http://"))
        self.headers = {"Accept-Language": "fr"}
        intro = f"/quizzes/{code}"
        _, self.headers["Cookie"], page = self._ask("GET", intro)
        start = {"csrf_token": _token(page)}
        attempt, self.headers["Cookie"], _ = self._ask("POST", f"{intro}/attempts", start)
        self.path = f"{attempt}/questions/2"
        self.token = _token(self._ask("GET", self.path)[2])
        self.headers["Accept-Encoding"] = "gzip"
        self.sequence = 1

    def _ask(
        self, method: str, path: str, data: dict[str, str] | None = None
    ) -> tuple[str, str, str]:
        return _ask(self.connection, method, path, data, self.headers)

    def read(self) -> None:
        """A question to answer."""
        self._ask("GET", self.path)

    def answer(self) -> None:
        """Another answer to it."""
        data = {
            "csrf_token": self.token,
            "response": f"Anne Le Goff {self.sequence}",
            "sequence": str(self.sequence),
            "idempotency_key": f"answer-{self.sequence:08}",
            "go": "stay",
        }
        self._ask("POST", self.path, data)
        self.sequence += 1


def _quiz() -> Quiz:
    made = examples.quiz()
    questions = tuple(
        replace(question, id=content_id(question.id, n), stem=f"{question.stem} ({n + 1})")
        for n in range(QUESTIONS // len(made.questions))
        for question in made.questions
    )
    return replace(made, questions=questions)


def _token(page: str) -> str:
    found = TOKEN.search(page)
    assert found, page
    return found[1]


def _ask(
    connection: HTTPConnection,
    method: str,
    path: str,
    data: dict[str, str] | None = None,
    headers: dict[str, str] | None = None,
) -> tuple[str, str, str]:
    """Where the answer leads, the session's cookie that it sets, and its text; it is no error."""
    body = urlencode(data) if data else None
    form = {"Content-Type": "application/x-www-form-urlencoded"} if data else {}
    for last in (False, True):
        try:
            connection.request(method, path, body, {**(headers or {}), **form})
            answer = connection.getresponse()
            break
        except (RemoteDisconnected, ConnectionError):  # kept alive for two seconds only
            connection.close()
            if last:
                raise
    content = answer.read()
    assert answer.status in {200, 303}, (method, path, answer.status)
    cookie = (answer.headers["Set-Cookie"] or "").partition(";")[0]
    text = "" if answer.headers["Content-Encoding"] else content.decode()
    return answer.headers["Location"] or "", cookie, text


@contextmanager
def _bare(folder: Path) -> Iterator[int]:
    """The bare application at work; its port."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = int(probe.getsockname()[1])
    command = [sys.executable, "-m", *GUNICORN, "-b", f"127.0.0.1:{port}"]
    server = subprocess.Popen(
        [*command, "--log-level", "warning", "tests.benchmarks.bare:create_app()"],
        env={**os.environ, "BARE_DATABASE_URL": f"sqlite:///{folder / 'bare.sqlite3'}"},
    )
    try:
        _wait_for(port)
        yield port
    finally:
        server.terminate()
        server.wait(timeout=30)


def _wait_for(port: int) -> None:
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline:
        try:
            _ask(HTTPConnection("127.0.0.1", port), "GET", "/")
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise RuntimeError("the bare server did not start")


if __name__ == "__main__":
    sys.exit(int(taking_table() < SHARE_LIMIT))
