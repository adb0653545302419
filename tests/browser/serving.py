"""The application running as its operator runs it, in a folder of its own, on SQLite."""

from __future__ import annotations

import os
import secrets
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from flask import Flask

from quizapp.store.database import db
from quizapp.web.app import create_app

STARTS_WITHIN_SECONDS = 60
PASSWORD = "une phrase facile à retenir"


@dataclass(frozen=True)
class Served:
    """Where it answers; ``app`` is on the same database, for a test to put things in."""

    address: str
    app: Flask

    def command(self, *words: str, stdin: str = "") -> None:
        """Run ``quizapp`` with ``words`` on this installation."""
        done = subprocess.run(
            [sys.executable, "-m", "quizapp.web.cli", *words],
            env=_environment(Path(self.app.instance_path)),
            input=stdin,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr

    def add_user(self, name: str, role: str) -> None:
        """An account with ``PASSWORD``."""
        self.command("user", "add", name, "--role", role, "--password-stdin", stdin=PASSWORD + "\n")


def _environment(instance: Path) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
    return {
        **kept,
        "QUIZAPP_INSTANCE": str(instance),
        "SECRET_KEY": (instance / "key").read_text(),
        "WEB_CONCURRENCY": "1",
    }


@contextmanager
def served(folder: Path, application: str | None = None) -> Iterator[Served]:
    """``quizapp db upgrade``, then ``quizapp run`` until the end of the block.

    Another ``application`` than the one that runs, « module:factory() », is served as that is.
    """
    instance = folder / "instance"
    instance.mkdir()
    (instance / "key").write_text(secrets.token_hex())
    app = create_app({"INSTANCE_PATH": str(instance), "SECRET_KEY": (instance / "key").read_text()})
    port = _free_port()
    running = Served(f"http://127.0.0.1:{port}", app)
    running.command("db", "upgrade")
    log = folder / "server.log"
    command = ["quizapp.web.cli", "run", "--port", str(port)]
    if application is not None:
        command = ["gunicorn", "--config", "python:quizapp.web.server", application]
    with log.open("w") as output:
        server = subprocess.Popen(
            [sys.executable, "-m", *command],
            env={**_environment(instance), "PORT": str(port)},
            stdout=output,
            stderr=subprocess.STDOUT,
        )
        try:
            _wait_for(running.address, server, log)
            yield running
        finally:
            server.terminate()
            server.wait(timeout=30)
            with app.app_context():
                db.engine.dispose()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait_for(address: str, server: subprocess.Popen[bytes], log: Path) -> None:
    deadline = time.monotonic() + STARTS_WITHIN_SECONDS
    while time.monotonic() < deadline and server.poll() is None:
        try:
            urllib.request.urlopen(f"{address}/readyz", timeout=5).close()
            return
        except OSError:  # refused, or not answered in time
            time.sleep(0.2)
    pytest.fail(f"the server did not start:\n{log.read_text()}")
