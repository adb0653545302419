"""Other centuries, other decades."""

from __future__ import annotations

import pytest

from quizapp.core.facts.findings import Granularity
from quizapp.core.questions.distractors import ordered
from quizapp.core.questions.options.periods import period
from tests.core.questions.options.asking import dated, texts
from tests.core.questions.sentences import told

CENTURY, DECADE = Granularity.CENTURY, Granularity.DECADE


def offered(sentence: str, grain: Granularity, seed: int = 0) -> list[str]:
    context = told(sentence)
    return texts(dated(context, dated=grain), context, seed)


def test_it_works() -> None:
    found = offered("La peinture a changé au XVIe siècle.", CENTURY)
    near = {"XIIIe", "XIVe", "XVe", "XVIIe", "XVIIIe", "XIXe"}
    assert len(found) == 3
    assert set(found) <= {f"{number} siècle" for number in near}


@pytest.mark.parametrize("seed", range(5))
def test_none_is_to_come(seed: int) -> None:
    assert "XXIIe siècle" not in offered("La peinture a changé au XXe siècle.", CENTURY, seed)
    decades = offered("La peinture a changé dans les années 2000.", DECADE, seed)
    assert "années 2030" not in decades
    assert len(decades) == 3


def test_the_first_years_are_read() -> None:
    assert period("XIXe siècle") == 1801
    assert period("années 1930") == 1930
    assert period("Gao") is None


def test_they_ascend() -> None:
    texts_shown = ["XXe siècle", "XVIIIe siècle", "XIXe siècle", "XVIIe siècle"]
    rows = [(text, False, None) for text in texts_shown]
    shown = [text for text, _, _ in ordered(rows, "seed")]
    assert shown == ["XVIIe siècle", "XVIIIe siècle", "XIXe siècle", "XXe siècle"]
