"""One's data as files."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from datetime import datetime
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from quizapp.core.cards import CardOrigin, Flashcard
from quizapp.core.exchange import cards_csv
from quizapp.core.exchange.personal import File, package

AT = datetime(2026, 11, 23, 20, 40, 2)


def told(answer: str = "=1+1", quiz: str = "Le phare") -> dict[str, Any]:
    """An account with one attempt of one answer."""
    return {
        "account": {"name": "Alice"},
        "attempts": [
            {
                "id": "a1",
                "quiz": quiz,
                "mode": "practice",
                "started": "2026-11-23T20:00:00+00:00",
                "finished": None,
                "score": -1.5,
                "maximum": 4.0,
                "answers": [
                    {"number": 1, "question": "Combien ?", "answer": answer, "flagged": False}
                ],
            }
        ],
    }


def unpacked(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def rows(table: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(table.decode("utf-8-sig"), newline="")))


def test_it_works() -> None:
    card = Flashcard("g", CardOrigin.IMPORTED, "Qui ?", "Anne Le Goff")
    files = unpacked(package(told(), [card], AT))
    assert set(files) == {"everything.json", "attempts.csv", "answers.csv", "cards.csv"}
    assert json.loads(files["everything.json"]) == told()
    (attempt,) = rows(files["attempts.csv"])
    assert (attempt["id"], attempt["score"], attempt["finished"]) == ("a1", "-1.5", "")
    (answer,) = rows(files["answers.csv"])
    assert (answer["attempt"], answer["question"]) == ("a1", "Combien ?")
    (back,) = cards_csv.read(files["cards.csv"].decode()).cards
    assert (back.front, back.back) == (card.front, card.back)


def test_the_same_data_give_the_same_bytes() -> None:
    assert package(told(), [], AT) == package(told(), [], AT)


@given(st.text(max_size=40))
def test_no_cell_is_a_formula(text: str) -> None:
    files = unpacked(package(told(text, text), [], AT))
    assert json.loads(files["everything.json"])["attempts"][0]["quiz"] == text
    for name, column in (("attempts.csv", "quiz"), ("answers.csv", "answer")):
        (row,) = rows(files[name])
        assert not row[column].startswith(("=", "+", "-", "@", "\t", "\r"))
        assert cards_csv.told(row[column]) == text


@given(st.lists(st.text(), max_size=4))
def test_files_keep_their_bytes_and_stay_in_their_folder(names: list[str]) -> None:
    hostile = ["../../etc/passwd", "C:\\x", "..", "é" * 300, *names]
    files = [File("originals", n, name, str(n).encode()) for n, name in enumerate(hostile)]
    found = unpacked(package(told(), [], AT, files))
    for n in range(len(hostile)):
        (path,) = (path for path in found if path.startswith(f"originals/{n}-"))
        assert found[path] == str(n).encode()
        assert path.count("/") == 1
        assert ".." not in path.removeprefix(f"originals/{n}-")[:2]
        assert len(path) < 150
