"""The wheel alone, in an environment of its own, away from the checkout.

Installs the locked dependencies, so it asks the package index as ``make run`` does.
"""

from __future__ import annotations

import html
import json
import os
import re
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from quizapp.core.reading.about import read_about

ROOT = Path(__file__).parents[1]
SEED = "coree-du-nord-koursk"
STARTS_WITHIN_SECONDS = 60


def run(*command: str | Path, env: dict[str, str] | None = None, cwd: Path) -> str:
    """Standard output of ``command``; fails with what it wrote when it fails."""
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=env, cwd=cwd)
    assert done.returncode == 0, f"{command}\n{done.stdout}\n{done.stderr}"
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel built from this checkout."""
    folder = tmp_path_factory.mktemp("dist")
    build: list[str | Path] = [
        sys.executable,
        "-m",
        "build",
        "--wheel",
        "--no-isolation",
        "--outdir",
        folder,
        ROOT,
    ]
    run(*build, cwd=ROOT)
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="module")
def binaries(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The programs of an empty environment into which the lock and the wheel went."""
    home = tmp_path_factory.mktemp("installed")
    binaries = home / "bin"
    uv = shutil.which("uv")
    if uv:
        run(uv, "venv", "--python", sys.executable, home, "--allow-existing", cwd=home)
        install: list[str | Path] = [uv, "pip", "install", "--python", binaries / "python"]
    else:
        run(sys.executable, "-m", "venv", home, cwd=home)
        # Python compiles what it imports; the rest of what was installed need not be.
        install = [binaries / "python", "-m", "pip", "install", "--no-compile"]
    run(*install, "--require-hashes", "-r", ROOT / "requirements.txt", cwd=home)
    run(*install, "--no-deps", wheel, cwd=home)
    return binaries


@pytest.fixture
def elsewhere(tmp_path: Path) -> tuple[dict[str, str], Path]:
    """An environment and a folder that know nothing of the checkout."""
    kept = {name: os.environ[name] for name in ("PATH", "LANG", "TMPDIR") if name in os.environ}
    instance = tmp_path / "instance"
    return {**kept, "HOME": str(tmp_path), "QUIZAPP_INSTANCE": str(instance)}, tmp_path


def test_it_works(binaries: Path, elsewhere: tuple[dict[str, str], Path]) -> None:
    """Questions from a shipped article, by the installed command."""
    env, folder = elsewhere
    shutil.copytree(ROOT / "seeds" / SEED, folder / SEED)
    output = run(
        binaries / "quizapp", "generate", f"{SEED}/article.txt", "--count", "5", env=env, cwd=folder
    )
    record = json.loads(output)
    assert len(record["questions"]) == 5
    for fact in record["facts"]:
        assert record["article"]["text"][fact["start"] : fact["end"]] == fact["text"]


def test_it_serves(binaries: Path, elsewhere: tuple[dict[str, str], Path]) -> None:
    """Database, shipped quizzes, pages and style sheets, from the wheel alone."""
    env, folder = elsewhere
    run(binaries / "quizapp", "db", "upgrade", env=env, cwd=folder)
    run(binaries / "quizapp", "seed", env=env, cwd=folder)
    with served(binaries, env, folder) as address:
        page = html.unescape(fetched(f"{address}/"))
        assert "</html>" in page
        about = read_about((ROOT / "seeds" / SEED / "about.toml").read_text(encoding="utf-8"))
        assert about.title
        # French spaces stand before its « : » on the page.
        assert " ".join(about.title.split()) in " ".join(page.split())
        sheets = re.findall(r'href="(/[^"]+\.css)"', page)
        assert len(sheets) >= 2
        for sheet in sheets:
            assert fetched(address + sheet), sheet
        assert fetched(f"{address}/healthz")


def test_the_wheel_holds_the_rooms_and_not_the_workshop(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
    assert {name.partition("/")[0] for name in names if ".dist-info" not in name} == {"quizapp"}
    for folder in ("templates", "static", "seeds", "core/language/french/pipeline"):
        assert any(name.startswith(f"quizapp/{folder}/") for name in names), folder
    for kept_out in ("training", "tests", "requirements", ".conllu"):
        assert not [name for name in names if kept_out in name], kept_out


def fetched(address: str) -> str:
    """The body at ``address``; fails on any status but success."""
    with urllib.request.urlopen(address, timeout=10) as response:
        return str(response.read().decode())


def free_port() -> int:
    """A port that nothing listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def served(binaries: Path, env: dict[str, str], folder: Path) -> Iterator[str]:
    """The application running under ``quizapp run``; its address."""
    port = free_port()
    log = folder / "server.log"
    with log.open("w") as output:
        server = subprocess.Popen(
            [binaries / "quizapp", "run", "--port", str(port)],
            env=env,
            cwd=folder,
            stdout=output,
            stderr=subprocess.STDOUT,
        )
        try:
            address = f"http://127.0.0.1:{port}"
            wait_for(f"{address}/healthz", server, log)
            yield address
        finally:
            server.terminate()
            server.wait(timeout=30)
    assert address in log.read_text()


def wait_for(address: str, server: subprocess.Popen[bytes], log: Path) -> None:
    """Return once ``address`` answers; fails with the server's log when it never does."""
    deadline = time.monotonic() + STARTS_WITHIN_SECONDS
    while time.monotonic() < deadline and server.poll() is None:
        try:
            fetched(address)
            return
        except urllib.error.URLError:
            time.sleep(0.2)
    pytest.fail(f"the server did not start:\n{log.read_text()}")
