"""What the command line refuses: one line on standard error, status 2, nothing written."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest

from quizapp.web.cli import REFUSED, main

GERMAN = (
    "Der Leuchtturm wurde am Dienstag nach drei Jahren Arbeit der Stadt wieder angezündet, und "
    "zweitausend Menschen kamen trotz des starken Windes auf den Steg, um ihn zu sehen. "
) * 3
SHORT = "Le phare de la Pointe-Noire a été rallumé mardi soir après trois ans de travaux."


def refused(arguments: list[str], capfd: pytest.CaptureFixture[str]) -> str:
    """The line on standard error of a refused command."""
    try:
        status = main(arguments)
    except SystemExit as stopped:  # argparse's own refusals
        status = int(stopped.code or 0)
    output, errors = capfd.readouterr()
    assert (status, output) == (REFUSED, "")
    assert errors.startswith("quizapp: ")
    assert errors.count("\n") == 1
    assert errors.endswith("\n")
    return errors


@pytest.mark.parametrize("command", ["generate", "facts"])
@pytest.mark.parametrize(
    ("name", "data", "why"),
    [
        ("empty.txt", b"", "empty"),
        ("blank.txt", b" \n\n\t ", "empty"),
        ("binary.txt", bytes(range(256)), "binary"),
        ("article.odt", b"PK", "« .odt »"),
        ("article.pdf", b"%PDF-1.7", "damaged"),
        ("article.txt", b"%PDF-1.7", "PDF"),
        ("short.txt", SHORT.encode(), "too short"),
        ("german.txt", GERMAN.encode(), "« de »"),
        ("long.txt", (SHORT * 65_000).encode(), "too long"),
    ],
)
def test_it_works(
    command: str,
    name: str,
    data: bytes,
    why: str,
    tmp_path: Path,
    capfd: pytest.CaptureFixture[str],
) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    line = refused([command, str(path)], capfd)
    assert why in line
    assert name in line


@pytest.mark.parametrize("name", ["missing.txt", ".", "missing\nfile.txt", "nul\0.txt"])
def test_a_file_that_cannot_be_opened(
    name: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    refused(["generate", f"{tmp_path}/{name}"], capfd)


def test_another_language(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "article.txt").write_text(GERMAN, encoding="utf-8")
    line = refused(["generate", str(tmp_path / "article.txt"), "--language", "de"], capfd)
    assert "« de »" in line


def test_a_broken_about_beside_the_article(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "article.txt").write_text(SHORT * 9, encoding="utf-8")
    (tmp_path / "about.toml").write_text("title = ", encoding="utf-8")
    assert "about.toml" in refused(["facts", str(tmp_path / "article.txt")], capfd)


def test_standard_input(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(SHORT.encode())))
    assert "standard input" in refused(["generate", "-"], capfd)


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["make"],
        ["generate"],
        ["generate", "a.txt", "--count", "0"],
        ["generate", "a.txt", "--count", "trois"],
        ["generate", "a.txt", "--seed", "x"],
        ["generate", "a.txt", "--format", "xml"],
        ["user", "add", "Alice"],
        ["user", "add", "Alice", "--role", "queen"],
        ["run", "--port", "no"],
    ],
)
def test_wrong_options(arguments: list[str], capfd: pytest.CaptureFixture[str]) -> None:
    refused(arguments, capfd)
