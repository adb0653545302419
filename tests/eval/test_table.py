"""The parts of the table that ``make eval`` prints."""

from __future__ import annotations

from pathlib import Path

from quizapp.core.language.loading import load
from quizapp.core.model import QuestionKind
from tests.eval.__main__ import CELL, LABEL, articles, asked_for, line, produced
from tests.eval.seeds import SLUGS
from tests.eval.yields import made

ASKED = Path(__file__).with_name("asked.json")


def test_it_works() -> None:
    result = made(articles([])[:1], load("fr"))
    assert (result.articles, result.kinds.total()) == (1, result.items)
    assert result.items >= 12
    assert result.dropped.total() > 0
    assert result.milliseconds_a_word > 0
    assert result.ratio > 1
    shown = "\n".join(produced(result))
    assert all(f"  {kind.value}" in shown for kind in QuestionKind)
    assert "open:" not in shown


def test_the_shipped_articles_are_read_when_none_is_given() -> None:
    assert len(articles([])) >= len(SLUGS)


def test_a_row_is_aligned() -> None:
    row = line("time", 12.345, "all")
    assert len(row) == LABEL + 2 * CELL
    assert row.split() == ["time", "12.3", "all"]


def test_recall_is_shown_of_all_finders_by_both_measures() -> None:
    rows = list(asked_for(ASKED, load("fr")))
    assert sum(row.lstrip().startswith("baseline") for row in rows) == 4
    assert {len(row) for row in rows if "out of" not in row} == {LABEL + 8 * CELL}
