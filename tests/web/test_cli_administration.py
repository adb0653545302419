"""Accounts and database from the command line."""

from __future__ import annotations

import io
import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from quizapp.web.cli import DONE, REFUSED, main

PASSWORD = "une phrase facile à retenir"
SEEDS = Path(__file__).parents[2] / "seeds"
IN_A_TERMINAL = "import os, pty, sys; sys.exit(os.waitstatus_to_exitcode(pty.spawn(sys.argv[1:])))"


@pytest.fixture
def instance(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of data for the commands, with no database in it yet."""
    monkeypatch.setenv("QUIZAPP_INSTANCE", str(tmp_path))
    monkeypatch.delenv("DATABASE_URL", raising=False)
    return tmp_path


def typed(line: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Give ``line`` on standard input."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(f"{line}\n".encode())))


def rows(instance: Path, query: str) -> list[tuple[str, ...]]:
    """What ``query`` finds in the database."""
    connection = sqlite3.connect(instance / "quizapp.sqlite3")
    found = connection.execute(query).fetchall()
    connection.close()
    return found


def users(instance: Path) -> list[tuple[str, ...]]:
    """Names and roles."""
    return rows(instance, 'SELECT name, role FROM "user" ORDER BY id')


def add(name: str, role: str) -> int:
    """Status of the command that adds a user whose password comes on standard input."""
    return main(["user", "add", name, "--role", role, "--password-stdin"])


def test_it_works(
    instance: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    assert main(["db", "upgrade"]) == DONE
    for name, role in (("Jeanne", "instructor"), ("Luc", "learner"), ("Ana", "admin")):
        typed(PASSWORD, monkeypatch)
        assert add(name, role) == DONE
    assert users(instance) == [("Jeanne", "instructor"), ("Luc", "learner"), ("Ana", "admin")]
    assert PASSWORD not in capfd.readouterr().out


def test_upgrading_twice_changes_nothing(instance: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    main(["db", "upgrade"])
    typed(PASSWORD, monkeypatch)
    add("Jeanne", "instructor")
    assert main(["db", "upgrade"]) == DONE
    assert users(instance) == [("Jeanne", "instructor")]


@pytest.mark.parametrize(
    ("name", "password", "why"),
    [
        ("Jeanne", "court", "8 to 128"),
        ("Jeanne", "", "8 to 128"),
        ("Jeanne", "x" * 129, "8 to 128"),
        ("Jeanne", "password1", "stranger"),
        (" ", PASSWORD, "name"),
        ("JEANNE ", PASSWORD, "already"),
    ],
)
def test_it_refuses(
    name: str,
    password: str,
    why: str,
    instance: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    main(["db", "upgrade"])
    if why == "already":
        typed(PASSWORD, monkeypatch)
        add("Jeanne", "learner")
    before = users(instance)
    capfd.readouterr()
    typed(password, monkeypatch)
    assert add(name, "learner") == REFUSED
    output, errors = capfd.readouterr()
    assert output == ""
    assert errors.startswith("quizapp: ")
    assert why in errors
    assert errors.count("\n") == 1
    assert users(instance) == before


def test_the_shipped_articles_are_installed_once(
    instance: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    shipped = sorted(path.name for path in SEEDS.iterdir() if path.is_dir())
    main(["db", "upgrade"])
    assert main(["seed"]) == DONE
    assert capfd.readouterr().out == "".join(f"installed {slug}\n" for slug in shipped)
    assert main(["seed"]) == DONE
    assert capfd.readouterr().out == ""
    assert rows(instance, "SELECT slug FROM article ORDER BY slug") == [(s,) for s in shipped]
    published = rows(instance, "SELECT title FROM quiz_set WHERE state = 'published'")
    assert len(published) == len(shipped)


@pytest.mark.parametrize(
    "command", [["user", "add", "Jeanne", "--role", "learner"], ["seed"], ["run"]]
)
@pytest.mark.usefixtures("instance")
def test_a_database_without_tables_is_refused(
    command: list[str],
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    typed(PASSWORD, monkeypatch)
    extra = ["--password-stdin"] if command[0] == "user" else []
    assert main([*command, *extra]) == REFUSED
    assert "quizapp db upgrade" in capfd.readouterr().err


def in_a_terminal(answers: list[str], instance: Path) -> tuple[int, str]:
    """Status and screen of ``user add``, ``answers`` typed at the prompts of a terminal."""
    command = [sys.executable, "-m", "quizapp.web.cli", "user", "add", "Jeanne", "--role", "admin"]
    terminal = subprocess.Popen(
        [sys.executable, "-c", IN_A_TERMINAL, *command],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={**os.environ, "QUIZAPP_INSTANCE": str(instance)},
    )
    assert terminal.stdin
    assert terminal.stdout
    screen = b""
    for prompt, answer in zip((b"Password: ", b"Again: "), answers, strict=True):
        while not screen.endswith(prompt):
            character = os.read(terminal.stdout.fileno(), 1)
            assert character, screen
            screen += character
        terminal.stdin.write(f"{answer}\n".encode())
        terminal.stdin.flush()
    rest, _ = terminal.communicate(timeout=60)
    return terminal.returncode, (screen + rest).decode()


def test_the_password_is_asked_twice_and_not_shown(instance: Path) -> None:
    main(["db", "upgrade"])
    status, screen = in_a_terminal([PASSWORD, PASSWORD], instance)
    assert status == DONE, screen
    assert PASSWORD not in screen
    assert users(instance) == [("Jeanne", "admin")]


def test_two_different_passwords_are_refused(instance: Path) -> None:
    main(["db", "upgrade"])
    status, screen = in_a_terminal([PASSWORD, PASSWORD + "r"], instance)
    assert status == REFUSED
    assert "differ" in screen
    assert users(instance) == []


def erase(name: str, *, answer: str, monkeypatch: pytest.MonkeyPatch) -> int:
    """Status of the command that erases a user, the name being typed again."""
    typed(answer, monkeypatch)
    return main(["user", "erase", name])


def test_an_account_is_erased(
    instance: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """What goes is said first, and the name typed again; the last administrator stays."""
    main(["db", "upgrade"])
    for name, role in (("Luc", "learner"), ("Zoé", "learner"), ("Ana", "admin")):
        typed(PASSWORD, monkeypatch)
        add(name, role)
    assert erase("Luc", answer="Lucie", monkeypatch=monkeypatch) == REFUSED
    assert "nothing was erased" in capfd.readouterr().err
    assert erase("luc", answer="Luc", monkeypatch=monkeypatch) == DONE
    told = capfd.readouterr()
    assert "Attempts: 0 go" in told.err
    assert "Luc is erased." in told.out
    assert main(["user", "erase", "Zoé", "--yes"]) == DONE
    assert main(["user", "erase", "Ana", "--yes"]) == REFUSED
    assert main(["user", "erase", "Personne", "--yes"]) == REFUSED
    assert "there is no user « Personne »" in capfd.readouterr().err
    assert users(instance) == [("Ana", "admin")]
