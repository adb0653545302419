"""Reading in a process of its own, with limits, what a file's maker could have made to harm.

``python -m quizapp.core.reading.confined .pdf`` reads standard input and writes one JSON value
a line: ``{"pages": [done, of]}`` any number of times, then ``{"manuscript": …}`` or
``{"refusal": [cause, message]}``.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from threading import Timer
from typing import IO, Any

from quizapp.core.reading.manuscript import Manuscript, from_json, to_json
from quizapp.core.reading.refusals import Refusal, Unreadable

MEGABYTE = 1024 * 1024
PageProgress = Callable[[int, int], object]


@dataclass(frozen=True, slots=True)
class Limits:
    """What a reading may use: seconds of computing, seconds by the clock, bytes of memory."""

    cpu_seconds: int
    seconds: int
    memory: int = 1024 * MEGABYTE


PAGE = Limits(cpu_seconds=20, seconds=30)
"""A page or a letter takes a second."""

BOOK = Limits(cpu_seconds=240, seconds=600)
"""Three hundred pages take half a minute on a small machine, which may have other work."""


def confined(
    extension: str, data: bytes, limits: Limits, progress: PageProgress | None = None
) -> Manuscript:
    """What the reader of ``extension`` makes of ``data`` in a child process.

    ``progress`` hears how many pages are read, of how many; what it raises ends the child and
    is raised here. Raises Unreadable for what the reader refuses and for what goes beyond
    the limits.
    """
    with tempfile.TemporaryFile() as file:
        file.write(data)
        file.seek(0)
        child = _child(extension, file, limits)
        clock = Timer(limits.seconds, child.kill)
        clock.start()
        try:
            assert child.stdout is not None
            for message in _messages(child.stdout):
                if "pages" in message:
                    if progress is not None:
                        progress(*message["pages"])
                elif "refusal" in message:
                    cause, words = message["refusal"]
                    raise Unreadable(Refusal(cause), words)
                else:
                    return from_json(message["manuscript"])
        finally:
            clock.cancel()
            child.kill()
            child.wait()
            if child.stdout is not None:
                child.stdout.close()
    raise Unreadable(Refusal.TOO_HEAVY, "reading the file takes too much time or memory")


def _child(extension: str, file: IO[bytes], limits: Limits) -> subprocess.Popen[bytes]:
    # Of the environment it gets what finds the modules: no secret, no address of the database.
    path = os.pathsep.join(entry or os.curdir for entry in sys.path)
    limit = [str(limits.cpu_seconds), str(limits.memory)]
    return subprocess.Popen(
        [sys.executable, "-P", "-m", "quizapp.core.reading.confined", extension, *limit],
        stdin=file,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={"PYTHONPATH": path, "PYTHONIOENCODING": "utf-8"},
    )


def _messages(lines: IO[bytes]) -> Iterator[dict[str, Any]]:
    """What the child said, a line at a time; a line cut by its death is none."""
    for line in lines:
        if line.endswith(b"\n"):
            yield json.loads(line)


def limit_memory(memory: int) -> None:
    """Let this process have ``memory`` bytes at most, where the system has such limits."""
    try:
        import resource
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _limit_computing(seconds: int) -> None:
    """The same of its computing; without such limits the parent's clock remains."""
    try:
        import resource
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))


def _say(**message: Any) -> None:
    sys.stdout.write(json.dumps(message) + "\n")
    sys.stdout.flush()


def main(extension: str, cpu_seconds: str, memory: str) -> None:
    """Read standard input within the limits, and say what came of it."""
    from quizapp.core.reading.formats import FORMATS

    _limit_computing(int(cpu_seconds))
    limit_memory(int(memory))
    reader = FORMATS[extension].read
    try:
        data = sys.stdin.buffer.read()
        if FORMATS[extension].has_pages:
            manuscript = reader(data, lambda done, of: _say(pages=[done, of]))
        else:
            manuscript = reader(data)
        _say(manuscript=to_json(manuscript))
    except Unreadable as error:
        _say(refusal=[error.cause, str(error)])
    except (MemoryError, RecursionError):
        _say(refusal=[Refusal.TOO_HEAVY, "reading the file takes too much memory"])


if __name__ == "__main__":
    main(*sys.argv[1:])
