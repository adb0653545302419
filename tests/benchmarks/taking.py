"""What a question's page and an answer cost, beside the least that Flask does on this stack.

Two servers, each gunicorn with one worker as the application runs it, on one machine in one run:
ours, and ``bare``, which reads a row and writes it back and knows nothing else. That same route
is in ours too: what ours does for every request is then on both sides. They are asked in turns,
one request after the other on one connection. What counts is the processor time of the server's
processes for a request: how many a second a machine answers that does nothing else follows from
it, and not from what else runs while it is measured.
"""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from http.client import HTTPConnection, RemoteDisconnected
from pathlib import Path
from urllib.parse import urlencode

import psutil

from quizapp.core.model import Mode, Quiz, content_id
from tests import examples
from tests.benchmarks.bare import PATH
from tests.browser.serving import Served, served
from tests.web import taking
from tests.web.browsing import TOKEN

SHARE_AIM, SHARE_LIMIT = 0.5, 0.6
"""Of the requests per second of the bare route beside ours: what is wanted, and what is never
gone under. Six runs gave 0.74 to 0.81 for the page and 0.86 to 0.93 for the answer."""

ALONE_LIMIT = 0.35
"""The same beside an application that has no sessions, no tokens, no headers and no log: six
runs gave 0.39 to 0.45 for the page, which is rendered and compressed, and 0.45 to 0.52."""

QUESTIONS = 12
"""About as many as a teacher asks."""

WARM_UP, ROUNDS, TURN = 40, 10, 30
IDLE_SECONDS = 0.1
"""Of processor in a second: less is a server that waits."""

GUNICORN = ("gunicorn", "--no-control-socket", "-k", "gthread", "--threads", "8", "-w", "1")


def table() -> bool:
    """Print requests per second of each and their shares; whether one is under its limit."""
    with tempfile.TemporaryDirectory() as folder, ExitStack() as servers:
        site = servers.enter_context(served(Path(folder), "tests.benchmarks.bare:beside_ours()"))
        learner = Learner(site)
        port = servers.enter_context(_bare(Path(folder)))
        alone = HTTPConnection("127.0.0.1", port)
        works = (
            Work("bare route, nothing else", alone, lambda: _ask(alone, "POST", PATH)),
            Work("bare route beside ours", learner.connection, learner.ask_bare),
            Work("question page", learner.connection, learner.read),
            Work("answer submitted", learner.connection, learner.answer, learner.begin_again),
        )
        alone_speed, bare_speed, *speeds = seen = _in_turns(works)
    print(f"{'requests':<40}{'a second':>9}{'of bare':>9}{'of alone':>9}")
    for work, speed in zip(works, seen, strict=True):
        print(f"{work.name:<40}{speed:>9.0f}{speed / bare_speed:>9.2f}{speed / alone_speed:>9.2f}")
    print(f"aim {SHARE_AIM}, limit {SHARE_LIMIT} of bare, {ALONE_LIMIT} of alone")
    slowest = min(speeds)
    return slowest / bare_speed < SHARE_LIMIT or slowest / alone_speed < ALONE_LIMIT


@dataclass(frozen=True)
class Work:
    """A request to repeat, by its name, the connection it goes over, and what a turn needs."""

    name: str
    connection: HTTPConnection
    ask: Callable[[], object]
    prepare: Callable[[], object] = bool


def _in_turns(works: Sequence[Work]) -> list[float]:
    """How many of each a second of the processor answers, once warmed up."""
    for work in works:
        _turn(work, WARM_UP)
        _settled(_server(work.connection.port))
    seconds = [0.0] * len(works)
    for _ in range(ROUNDS):
        for n, work in enumerate(works):
            seconds[n] += _turn(work, TURN)
    return [ROUNDS * TURN / each for each in seconds]


def _turn(work: Work, times: int) -> float:
    """Seconds of processor that the server takes for ``work``, so many times."""
    work.prepare()
    server = _server(work.connection.port)
    start = _processor_seconds(server)
    for _ in range(times):
        work.ask()
    return _processor_seconds(server) - start


def _server(port: int) -> psutil.Process:
    """The process started here that listens to ``port``."""
    return next(
        process
        for process in psutil.Process().children()
        if any(port == each.laddr.port for each in process.net_connections("tcp"))
    )


def _settled(server: psutil.Process) -> None:
    """Wait until what a server begins with, as taking up jobs, is done."""
    before, now = -1.0, _processor_seconds(server)
    while now - before > IDLE_SECONDS:
        time.sleep(1)
        before, now = now, _processor_seconds(server)


def _processor_seconds(server: psutil.Process) -> float:
    """Of the server and its workers, since they began."""
    times = [each.cpu_times() for each in (server, *server.children(recursive=True))]
    return float(sum(each.user + each.system for each in times))


class Learner:
    """Someone in the middle of an exam, on one connection."""

    def __init__(self, site: Served) -> None:
        code = taking.publish(site.app, Mode.EXAM, quiz=_quiz(), owner=None)
        self.connection = HTTPConnection(site.address.removeprefix("http://"))
        self.headers = {"Accept-Language": "fr"}
        self.intro = f"/quizzes/{code}"
        _, self.headers["Cookie"], page = self._ask("GET", self.intro)
        start = {"csrf_token": _token(page)}
        self.attempt, self.headers["Cookie"], _ = self._ask("POST", f"{self.intro}/attempts", start)
        self.token = _token(self._ask("GET", self.path)[2])
        self.headers["Accept-Encoding"] = "gzip"
        self.sequence = 1

    @property
    def path(self) -> str:
        """The question."""
        return f"{self.attempt}/questions/2"

    def begin_again(self) -> None:
        """Hand this attempt in and begin another: no attempt has hundreds of answers."""
        self._ask("POST", f"{self.attempt}/submit", {"csrf_token": self.token})
        start = {"csrf_token": self.token}
        self.attempt, _, _ = self._ask("POST", f"{self.intro}/attempts", start)
        self.sequence = 1

    def _ask(
        self, method: str, path: str, data: dict[str, str] | None = None
    ) -> tuple[str, str, str]:
        return _ask(self.connection, method, path, data, self.headers)

    def ask_bare(self) -> None:
        """The bare route, as this learner's browser asks for anything."""
        self._ask("POST", PATH, {"csrf_token": self.token})

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
            _ask(HTTPConnection("127.0.0.1", port), "POST", PATH)
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise RuntimeError("the bare server did not start")


if __name__ == "__main__":
    sys.exit(int(table()))
