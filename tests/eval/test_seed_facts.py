"""Every fact that a careful reader marks in the shipped articles is found, none that is wrong."""

from __future__ import annotations

import pytest

from quizapp.core.generation import find
from quizapp.core.language.loading import load
from quizapp.core.model import FactKind
from tests.eval.seeds import SLUGS, Report, compare, lines, read_seed


@pytest.fixture(scope="module")
def reports() -> dict[str, Report]:
    nlp = load("fr")
    made = {}
    for slug in SLUGS:
        article, expected = read_seed(slug)
        made[slug] = compare(expected, find(article, nlp), article)
    return made


def test_it_works(reports: dict[str, Report]) -> None:
    assert len(reports) >= 4
    assert all(report.found[FactKind.QUOTE] for report in reports.values())


@pytest.mark.parametrize("kind", FactKind)
@pytest.mark.parametrize("slug", SLUGS)
def test_everything_expected_is_found(
    slug: str, kind: FactKind, reports: dict[str, Report]
) -> None:
    assert reports[slug].missing[kind] == ()


@pytest.mark.parametrize("slug", SLUGS)
def test_nothing_wrong_is_found(slug: str, reports: dict[str, Report]) -> None:
    assert list(lines(reports[slug].extra)) == []
