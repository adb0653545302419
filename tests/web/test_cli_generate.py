"""``quizapp generate`` and ``quizapp facts``: the contract on every shipped article."""

from __future__ import annotations

import hashlib
import io
import json
import os
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from quizapp.core.model import FactKind, QuestionKind
from quizapp.web.cli import DONE, main

SEEDS = Path(__file__).parents[2] / "seeds"
ARTICLES = sorted(path.parent.name for path in SEEDS.glob("*/article.txt"))
SHORTEST = min(ARTICLES, key=lambda slug: (SEEDS / slug / "article.txt").stat().st_size)
KEYS = {
    "article": ["title", "language", "sha256", "words", "text"],
    "passages": ["id", "start", "end", "text"],
    "facts": [
        *("id", "kind", "start", "end", "text", "value"),
        *("unit", "approximate", "speaker", "role", "level"),
    ],
    "questions": [
        *("id", "kind", "stem", "options", "key", "accepted", "fact"),
        *("passage", "source", "reason", "difficulty", "explanation", "checks"),
        *("pairs", "order", "statement"),
    ],
}
OFFERED = {QuestionKind.CHOICE, QuestionKind.CLOZE, QuestionKind.TRUE_FALSE}


def command(*arguments: str) -> bytes:
    """What the command writes on standard output; it must succeed."""
    written = io.BytesIO()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "stdout", io.TextIOWrapper(written, encoding="ascii"))
        assert main(arguments) == DONE
        return written.getvalue()


def process(*arguments: str, **options: Any) -> subprocess.CompletedProcess[bytes]:
    """The command in a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "quizapp.web.cli", *arguments],
        check=False,
        **{"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **options},
    )


def path_of(slug: str) -> str:
    """The file of a shipped article."""
    return str(SEEDS / slug / "article.txt")


@cache
def output(slug: str) -> bytes:
    """What ``generate`` writes for a shipped article."""
    return command("generate", path_of(slug))


def record(slug: str) -> dict[str, Any]:
    """The record of a shipped article."""
    loaded: dict[str, Any] = json.loads(output(slug))
    return loaded


@pytest.mark.parametrize("slug", ARTICLES)
def test_it_works(slug: str) -> None:
    """Names and their order, kinds, one last newline."""
    made = record(slug)
    assert list(made) == list(KEYS)
    assert list(made["article"]) == KEYS["article"]
    for part in ("passages", "facts", "questions"):
        assert made[part]
        for entry in made[part]:
            assert list(entry) == KEYS[part]
    assert {fact["kind"] for fact in made["facts"]} <= set(FactKind)
    assert output(slug).endswith(b"}\n")


@pytest.mark.parametrize("slug", ARTICLES)
def test_offsets_index_the_stored_text(slug: str) -> None:
    made = record(slug)
    text = made["article"]["text"]
    assert made["article"]["sha256"] == hashlib.sha256(text.encode()).hexdigest()
    for entry in (*made["passages"], *made["facts"]):
        assert text[entry["start"] : entry["end"]] == entry["text"]
    passages = {p["id"]: p for p in made["passages"]}
    facts = {f["id"] for f in made["facts"]}
    for question in made["questions"]:
        passage, source = passages[question["passage"]], question["source"]
        assert passage["start"] <= source["start"] < source["end"] <= passage["end"]
        assert question["fact"] in facts


@pytest.mark.parametrize("slug", ARTICLES)
def test_every_question_has_one_key(slug: str) -> None:
    for question in record(slug)["questions"]:
        right = [option["text"] for option in question["options"] if option["correct"]]
        texts = [option["text"] for option in question["options"]]
        assert len(set(texts)) == len(texts)
        if question["kind"] in OFFERED:
            assert right == [question["key"]]
        if question["kind"] in {QuestionKind.CHOICE, QuestionKind.CLOZE}:
            assert all(o["origin"] for o in question["options"] if not o["correct"])
        assert question["key"]
        assert question["stem"].strip()
        assert question["difficulty"] in {1, 2, 3}


@pytest.mark.parametrize("slug", ARTICLES)
def test_ids_and_stems_are_distinct(slug: str) -> None:
    made = record(slug)
    for part, name in (("facts", "id"), ("questions", "id"), ("passages", "id")):
        values = [entry[name] for entry in made[part]]
        assert len(set(values)) == len(values)


def test_twelve_different_questions_from_the_first_article() -> None:
    questions = record("coree-du-nord-koursk")["questions"]
    assert len({(question["kind"], question["stem"]) for question in questions}) >= 12


def test_every_kind_among_the_shipped_articles() -> None:
    """But an ordering, for they date too few events. Who asks for more questions than an article
    gives gets sentences to find too."""
    kinds = {question["kind"] for slug in ARTICLES for question in record(slug)["questions"]}
    assert kinds == set(QuestionKind) - {QuestionKind.ORDERING, QuestionKind.HIGHLIGHT}
    more = json.loads(process("generate", path_of(SHORTEST), "--count", "40").stdout)
    last = more["questions"][-1]
    assert last["kind"] == QuestionKind.HIGHLIGHT
    assert last["statement"]


def test_the_same_input_gives_the_same_bytes() -> None:
    """Whatever order sets have, whatever the terminal's encoding."""
    env = {**os.environ, "PYTHONHASHSEED": "7", "LC_ALL": "C", "PYTHONUTF8": "0"}
    again = process("generate", path_of(SHORTEST), env=env)
    assert (again.returncode, again.stderr) == (0, b"")
    assert again.stdout == output(SHORTEST)


def test_facts_are_those_of_the_quiz() -> None:
    made = record(SHORTEST)
    del made["questions"]
    assert json.loads(command("facts", path_of(SHORTEST))) == made


def test_candidates_come_after_the_facts_when_asked_for() -> None:
    made = json.loads(command("facts", path_of(SHORTEST), "--candidates"))
    proposed = made.pop("candidates")
    assert made == json.loads(command("facts", path_of(SHORTEST)))
    text = made["article"]["text"]
    assert all(text[one["start"] : one["end"]] == one["text"] for one in proposed)
    places = [(one["start"], one["end"]) for one in proposed]
    assert len(set(places)) == len(places)
    assert {(f["start"], f["end"]) for f in made["facts"]} <= set(places)
    assert proposed[0]["salience"] == max(one["salience"] for one in proposed)


def test_count_keeps_the_best() -> None:
    few = json.loads(command("generate", path_of(SHORTEST), "--count", "3"))["questions"]
    assert len(few) == 3
    assert {q["id"] for q in few} <= {q["id"] for q in record(SHORTEST)["questions"]}


def test_standard_input_gives_the_text_without_what_lies_beside() -> None:
    with Path(path_of(SHORTEST)).open() as article, pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "stdin", article)
        made = json.loads(command("facts", "-"))
    assert made["article"]["text"] == record(SHORTEST)["article"]["text"]


def test_text_is_for_a_person() -> None:
    made = record(SHORTEST)
    questions = command("generate", path_of(SHORTEST), "--format", "text").decode()
    flat = " ".join(questions.split())
    for number, question in enumerate(made["questions"], start=1):
        assert f"{number}. {' '.join(question['stem'].split())}" in flat
    facts = command("facts", path_of(SHORTEST), "--format", "text").decode()
    for kind in {fact["kind"] for fact in made["facts"]}:
        assert f"\n{kind.capitalize()}\n" in facts


@pytest.mark.parametrize(
    ("locale", "told"),
    [("fr_FR.UTF-8", "Phrases lues\u202f: 12."), ("en_GB.UTF-8", "Sentences read: 12.")],
)
def test_no_question_is_fine_and_says_why(
    locale: str, told: str, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """The record is the same whatever is told beside it."""
    path = tmp_path / "plainte.txt"
    path.write_text("Il ne le savait pas, et elle ne le lui a pas dit. " * 12, encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("LANGUAGE", locale)
        made = json.loads(command("generate", str(path), "--language", "fr"))
    assert made["questions"] == []
    assert told in capsys.readouterr().err


def test_fewer_than_asked_for_says_why(capsys: pytest.CaptureFixture[str]) -> None:
    command("generate", path_of(SHORTEST), "--count", "500")
    assert len(capsys.readouterr().err.splitlines()) > 3


def test_a_reader_that_stops_is_no_error() -> None:
    reader, writer = os.pipe()
    os.close(reader)
    with os.fdopen(writer, "wb") as closed:
        done = process("facts", path_of(SHORTEST), stdout=closed)
    assert done.stderr == b""
