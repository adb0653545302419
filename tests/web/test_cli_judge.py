"""``quizapp judge``: the page, the items beside it, and the rates of saved verdicts."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from quizapp.core.judging import Criterion
from quizapp.web.cli import DONE, REFUSED, main

SEEDS = Path(__file__).parents[2] / "seeds"
ARTICLES = sorted(str(path) for path in SEEDS.glob("*/article.txt"))[:2]


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page made of two shipped articles."""
    folder = tmp_path_factory.mktemp("judging")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("QUIZAPP_INSTANCE", str(folder / "instance"))
        path = folder / "page.html"
        assert main(["judge", *ARTICLES, "--output", str(path), "--count", "6"]) == DONE
    return path


def record(page: Path) -> dict[str, Any]:
    """The items beside the page."""
    read: dict[str, Any] = json.loads(page.with_suffix(".json").read_text(encoding="utf-8"))
    return read


def test_it_works(page: Path) -> None:
    items = record(page)["items"]
    assert len(items) == 12
    assert len({item["article"] for item in items}) == 2
    html = page.read_text(encoding="utf-8")
    for item in items:
        assert f'"id": "{item["id"]}"' in html


def test_the_page_needs_nothing_else(page: Path) -> None:
    html = page.read_text(encoding="utf-8")
    assert not re.search(r"<(?:link|img|script|iframe)[^>]+(?:src|href)=", html)
    assert "@import" not in html
    assert "url(" not in html
    assert "default-src 'none'" in html


def test_the_page_asks_for_the_ten_criteria(page: Path) -> None:
    html = page.read_text(encoding="utf-8")
    assert re.findall(r'type="checkbox" name="(\w+)" checked', html) == list(Criterion)
    assert '<html lang="fr">' in html
    assert "Juger les questions" in html


def test_the_same_articles_give_the_same_bytes(
    page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("QUIZAPP_INSTANCE", str(tmp_path / "instance"))
    again = tmp_path / "again.html"
    assert main(["judge", *ARTICLES, "--output", str(again), "--count", "6"]) == DONE
    assert again.read_bytes() == page.read_bytes()
    assert record(again) == record(page)


def saved(path: Path, judge: str, refused: list[list[str]]) -> str:
    """A file of verdicts on as many items."""
    items = [
        {"id": f"i{number}", "kind": "choice" if number else "cloze", "refused": names}
        for number, names in enumerate(refused)
    ]
    path.write_text(json.dumps({"judge": judge, "items": items}), encoding="utf-8")
    return str(path)


def test_rates(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    anne = saved(tmp_path / "a.json", "Anne", [[], [], ["plausible"], []])
    bea = saved(tmp_path / "b.json", "", [[], ["no_cue"], ["true"]])
    assert main(["judge", "--rate", anne, bea]) == DONE
    lines = capfd.readouterr().out.splitlines()
    assert lines[0] == "Anne: 4 items"
    assert "choice                3         2    66.7%     20.8% to 93.9%" in lines
    assert "all                   4         3    75.0%     30.1% to 95.4%" in lines
    assert "  plausible           1     25.0%" in lines
    assert "b: 3 items" in lines
    assert "by all 2: 3 items" in lines
    assert lines[-1].startswith("same verdict          3         2    66.7%")


def test_one_judge_may_have_several_files(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    first = saved(tmp_path / "a.json", "Anne", [["true"]])
    later = saved(tmp_path / "b.json", "Anne", [[], []])
    assert main(["judge", "--rate", first, later]) == DONE
    lines = capfd.readouterr().out.splitlines()
    assert lines[0] == "Anne: 2 items"
    assert not any("by all" in line for line in lines)
    assert any(re.match(r"all +2 +2 +100", line) for line in lines)


@pytest.mark.parametrize("text", ["", "[]", '{"items": 3}', "\x00"])
def test_what_holds_no_verdicts_is_refused_in_one_line(
    text: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "verdicts.json"
    path.write_text(text, encoding="utf-8")
    assert main(["judge", "--rate", str(path)]) == REFUSED
    output, errors = capfd.readouterr()
    assert output == ""
    assert errors.startswith(f"quizapp: {path}: ")
    assert errors.count("\n") == 1


def test_the_page_is_not_written_over_its_items(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "page.json"
    assert main(["judge", ARTICLES[0], "--output", str(path)]) == REFUSED
    assert not path.exists()
    assert "choose .html" in capfd.readouterr().err
