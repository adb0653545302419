"""The shipped articles say what their expected.toml says they do, and the comparison can fail."""

from __future__ import annotations

from dataclasses import replace

import pytest

from quizapp.core.language.typography import plain
from quizapp.core.model import Article, Fact, FactKind, Passage
from tests.eval.seeds import SEEDS, SLUGS, Expected, compare, lines, occurrence, read_seed

TEXT = "Plus de 1 000 conteneurs, selon Lloyd Austin, chef à Koursk : « Ils sont là », en 2012."
ARTICLE = Article("Titre", "fr", TEXT, (Passage("p1", 0, len(TEXT), TEXT),))
EXPECTED = Expected(
    facts={
        FactKind.FIGURE: (
            {
                "text": "1 000",
                "value": "1000",
                "unit": "conteneurs de munitions",
                "approximate": "plus de",
            },
        ),
        FactKind.PERSON: ({"name": "Lloyd Austin", "role": "le chef"},),
        FactKind.ORGANISATION: (),
        FactKind.PLACE: ({"name": "Koursk", "also": ["région de Koursk"], "level": "region"},),
        FactKind.QUOTE: ({"text": "Ils sont là", "speaker": "Lloyd Austin"},),
        FactKind.DATE: ({"text": "2012", "value": "2012"},),
    },
    never={kind: ("Austin",) if kind is FactKind.PLACE else () for kind in FactKind},
)


def fact(kind: FactKind, text: str, **fields: str) -> Fact:
    start = TEXT.index(text)
    return replace(Fact("f", kind, start, start + len(text), text, "p1"), **fields)


FIGURE = fact(FactKind.FIGURE, "1 000", value="1000", unit="conteneurs", approximate="Plus de")
PERSON = fact(FactKind.PERSON, "Austin", value="Lloyd Austin", role="chef")
PLACE = fact(FactKind.PLACE, "Koursk", value="région de Koursk", level="region")
QUOTE = fact(FactKind.QUOTE, "Ils sont là", speaker="Lloyd Austin")
DATE = fact(FactKind.DATE, "en 2012", value="2012")
FACTS = (FIGURE, PERSON, PLACE, QUOTE, DATE)


def test_it_works() -> None:
    report = compare(EXPECTED, FACTS, ARTICLE)
    assert list(lines(report.found)) == [
        "figure: 1 000",
        "person: Lloyd Austin",
        "place: Koursk",
        "quote: Ils sont là",
        "date: 2012",
    ]
    assert not list(lines(report.missing))
    assert not list(lines(report.extra))


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        (FIGURE, replace(FIGURE, value="100")),
        (FIGURE, replace(FIGURE, unit="soldats")),
        (FIGURE, replace(FIGURE, unit=None)),
        (FIGURE, replace(FIGURE, approximate=None)),
        (FIGURE, replace(FIGURE, start=0, text="Plus de 1 000")),
        (PERSON, replace(PERSON, value="Austin")),
        (PERSON, replace(PERSON, role="chef à Koursk")),
        (PERSON, replace(PERSON, role=None)),
        (PLACE, replace(PLACE, level="city")),
        (PLACE, replace(PLACE, kind=FactKind.ORGANISATION)),
        (QUOTE, replace(QUOTE, speaker="Austin")),
        (QUOTE, replace(QUOTE, text="Ils sont")),
        (DATE, replace(DATE, value="2012-01")),
        (DATE, replace(DATE, text="en 2013")),
    ],
)
def test_a_wrong_fact_is_missing(right: Fact, wrong: Fact) -> None:
    facts = tuple(wrong if known is right else known for known in FACTS)
    assert len(list(lines(compare(EXPECTED, facts, ARTICLE).missing))) == 1


def test_all_is_missing_from_nothing() -> None:
    assert len(list(lines(compare(EXPECTED, (), ARTICLE).missing))) == len(FACTS)


def test_a_forbidden_fact_is_extra() -> None:
    facts = (*FACTS, fact(FactKind.PLACE, "Austin", value="Austin"))
    assert list(lines(compare(EXPECTED, facts, ARTICLE).extra)) == ["place: Austin"]


@pytest.mark.parametrize("slug", SLUGS)
def test_what_is_expected_stands_in_the_article(slug: str) -> None:
    article, expected = read_seed(slug)
    entries = [entry for kind in FactKind for entry in expected.facts[kind]]
    absent = [entry for entry in entries if "text" in entry and occurrence(entry, article) is None]
    absent += [
        entry
        for entry in entries
        if "name" in entry and plain(entry["name"]) not in plain(article.text)
    ]
    assert absent == []


@pytest.mark.parametrize("slug", SLUGS)
def test_nothing_is_both_expected_and_forbidden(slug: str) -> None:
    _, expected = read_seed(slug)
    for kind in FactKind:
        wanted = {entry.get("name") or entry["text"] for entry in expected.facts[kind]}
        assert not wanted & set(expected.never[kind])


@pytest.mark.parametrize("slug", SLUGS)
def test_the_article_is_stored_as_written(slug: str) -> None:
    article, _ = read_seed(slug)
    written = (SEEDS / slug / "article.txt").read_text(encoding="utf-8")
    paragraphs = [line for line in written.splitlines() if line]
    assert [passage.text for passage in article.passages] == paragraphs
    assert article.published is not None
