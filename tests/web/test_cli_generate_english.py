"""``quizapp generate`` on an English article: the same contract, its own words."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from quizapp.web.cli import DONE, main

ARTICLE = """Ferry strike leaves islanders stranded

About 350 people slept in the gyms of Kingsport as a ferry strike entered its second week in May 2019.

Daniel Hughes, the leader of the Seafarers' Union, met Karen Lindqvist, the head of Northern Line. "We are asking for nothing but enough money to pay our rent," said Hughes.

"There is no money tree growing on the quayside of any port," Lindqvist told reporters. Laura Bennett, the transport minister, has appointed Samuel Ortiz, a former judge, as mediator.

Northern Line carried 1.7 million passengers in 2018. The ferry company was founded by fishermen in Boston in 1911.
"""  # noqa: E501 - lines of an article


def generated(path: Path, capsys: pytest.CaptureFixture[str], *options: str) -> dict[str, Any]:
    """The record written for the article."""
    path.write_text(ARTICLE, encoding="utf-8")
    assert main(["generate", str(path), *options]) == DONE
    record: dict[str, Any] = json.loads(capsys.readouterr().out)
    return record


def test_it_works(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    record = generated(tmp_path / "ferry.txt", capsys)
    text = record["article"]["text"]
    assert record["article"]["language"] == "en"
    assert record["article"]["title"] == "Ferry strike leaves islanders stranded"
    asked = {question["stem"]: question for question in record["questions"]}
    said = asked["Who said, “We are asking for nothing but enough money to pay our rent”?"]
    assert said["key"] == "Daniel Hughes"
    assert {o["text"] for o in said["options"]} >= {"Karen Lindqvist", "Daniel Hughes"}
    assert said["explanation"].startswith(
        "It is Daniel Hughes (the leader of the Seafarers' Union)"
    )
    assert "« " not in json.dumps(record, ensure_ascii=False)
    for fact in record["facts"]:
        assert text[fact["start"] : fact["end"]] == fact["text"]
    assert any(question["key"] == "1.7 million" for question in record["questions"])


def test_the_same_bytes_again(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    first = generated(tmp_path / "one.txt", capsys)
    assert generated(tmp_path / "two.txt", capsys) == first


def test_a_french_pipeline_is_not_asked_for_english(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("QUIZAPP_FRENCH_PIPELINE", "fr_core_news_absent")
    assert generated(tmp_path / "ferry.txt", capsys)["questions"]


def test_candidates_are_given_too(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "ferry.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    assert main(["facts", str(path), "--candidates"]) == DONE
    record = json.loads(capsys.readouterr().out)
    assert {"Daniel Hughes", "1.7 million"} <= {one["text"] for one in record["candidates"]}


def test_another_language_is_refused_clearly(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "ferry.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    assert main(["generate", str(path), "--language", "de"]) != DONE
    assert "no questions can be made in « de » yet" in capsys.readouterr().err
