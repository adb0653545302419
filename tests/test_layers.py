"""The rooms import one another in one direction only, and the package's door is light."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
HEAVY = ("flask", "sqlalchemy", "spacy", "numpy", "wtforms", "dbos", "py3langid", "ftfy")


def imported_by(statement: str) -> set[str]:
    """Top-level packages that are loaded once ``statement`` has run in a new process."""
    report = "import sys; print(*{name.partition('.')[0] for name in sys.modules})"
    run = subprocess.run(
        [sys.executable, "-c", f"{statement}\n{report}"],
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
    )
    return set(run.stdout.split())


def test_it_works() -> None:
    """The contracts of pyproject.toml: web → store → core, core pure, stages in order."""
    lint = Path(sys.executable).with_name("lint-imports")
    run = subprocess.run(
        [lint, "--no-cache"], capture_output=True, text=True, check=False, cwd=ROOT
    )
    assert run.returncode == 0, run.stdout + run.stderr


@pytest.mark.parametrize("module", ["quizapp", "quizapp.core.model", "quizapp.web.cli"])
def test_importing_it_loads_nothing_heavy(module: str) -> None:
    assert imported_by(f"import {module}").isdisjoint(HEAVY)


def test_making_questions_loads_no_web_framework() -> None:
    loaded = imported_by(
        "import quizapp.core.generation, quizapp.core.language.loading, "
        "quizapp.web.commands.articles"
    )
    assert "spacy" in loaded
    assert loaded.isdisjoint({"flask", "sqlalchemy", "wtforms", "dbos"})


def test_the_application_serves_without_a_pipeline(tmp_path: Path) -> None:
    """Pages are read from the database: only who makes questions pays for spaCy."""
    settings = {"SECRET_KEY": "x" * 32, "INSTANCE_PATH": str(tmp_path)}
    made = f"from quizapp.web.app import create_app; create_app({settings!r})"
    assert imported_by(made).isdisjoint({"spacy", "numpy", "dbos"})


def test_files_and_functions_stay_short() -> None:
    """400 lines a file, 40 lines a function, as the style asks; migrations are written once."""
    import ast

    long = []
    for path in sorted((ROOT / "quizapp").rglob("*.py")):
        if "migrations" in path.parts:
            continue
        source = path.read_text(encoding="utf-8")
        if source.count("\n") > 400:
            long.append(str(path.relative_to(ROOT)))
        for node in ast.walk(ast.parse(source)):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                lines = (node.end_lineno or node.lineno) - node.lineno + 1
                if lines > 40:
                    long.append(f"{path.relative_to(ROOT)}: {node.name}")
    assert long == []
