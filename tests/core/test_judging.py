"""Sheets of items, verdicts, rates with their intervals."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest

from quizapp.core.judging import (
    BadVerdicts,
    Criterion,
    Rate,
    Verdict,
    agreement,
    in_common,
    rates,
    read_verdicts,
    refusals,
    sheet,
    wilson,
)
from quizapp.core.model import (
    Article,
    Difficulty,
    Option,
    Passage,
    Question,
    QuestionKind,
    Quiz,
    Span,
)


def quiz(title: str, items: int) -> Quiz:
    text = f"{title} compte trois phares. Le maire en a rallumé deux."
    article = Article(title, "fr", text, (Passage("p1", 0, len(text), text),))
    questions = tuple(
        Question(
            id=f"q{number}",
            kind=QuestionKind.CHOICE,
            stem="Combien de phares ?",
            options=(Option("trois", True), Option("six", False, "computed")),
            key="trois",
            accepted=("trois",),
            fact="f1",
            passage="p1",
            source=Span(0, text.index(".") + 1),
            reason="",
            difficulty=Difficulty.EASY,
            explanation="",
        )
        for number in range(items)
    )
    return Quiz(article, (), questions)


def verdict(item: str, *refused: Criterion, kind: QuestionKind = QuestionKind.CHOICE) -> Verdict:
    return Verdict(item, kind, frozenset(refused))


def judged(*verdicts: Verdict) -> dict[str, Verdict]:
    return {one.item: one for one in verdicts}


def test_it_works() -> None:
    made = sheet([quiz("Brest", 3), quiz("Sein", 3)], seed=0)
    assert len(made["items"]) == 6
    item = made["items"][0]
    assert item["article"] in {"Brest", "Sein"}
    assert item["proof"] == [f"{item['article']} compte trois phares."]
    assert made["criteria"] == list(Criterion)


def test_the_seed_alone_decides_the_order() -> None:
    quizzes = [quiz("Brest", 4), quiz("Sein", 4)]
    first, other = sheet(quizzes, seed=0), sheet(quizzes, seed=1)
    assert first == sheet(quizzes, seed=0)
    assert first["id"] == other["id"]
    assert first["items"] != other["items"]
    assert sorted(i["id"] for i in first["items"]) == sorted(i["id"] for i in other["items"])


def test_articles_are_mixed() -> None:
    titles = [item["article"] for item in sheet([quiz("A", 8), quiz("B", 8)], seed=0)["items"]]
    assert sum(a != b for a, b in pairwise(titles)) > 1


def test_the_same_question_of_another_article_is_another_item() -> None:
    made = sheet([quiz("Brest", 1), quiz("Sein", 1)], seed=0)
    assert len({item["id"] for item in made["items"]}) == 2


def test_one_article_given_twice_is_judged_once() -> None:
    assert len(sheet([quiz("Brest", 2), quiz("Brest", 2)], seed=0)["items"]) == 2


@pytest.mark.parametrize(
    ("accepted", "items", "low", "high"),
    [
        # Brown, Cai and DasGupta, « Interval estimation for a binomial proportion », 2001,
        # and the intervals that R's prop.test(correct=FALSE) gives.
        (0, 0, 0.0, 1.0),
        (0, 10, 0.0, 0.2775),
        (10, 10, 0.7225, 1.0),
        (5, 10, 0.2366, 0.7634),
        (28, 60, 0.3463, 0.5911),
        (90, 100, 0.8256, 0.9448),
    ],
)
def test_wilson(accepted: int, items: int, low: float, high: float) -> None:
    assert wilson(accepted, items) == pytest.approx((low, high), abs=5e-4)


def test_rates_are_by_kind_then_of_all() -> None:
    verdicts = judged(
        verdict("a"),
        verdict("b", Criterion.PLAUSIBLE, Criterion.NO_CUE),
        verdict("c", kind=QuestionKind.CLOZE),
    )
    assert list(rates(verdicts)) == [
        (QuestionKind.CHOICE, Rate(2, 1)),
        (QuestionKind.CLOZE, Rate(1, 1)),
        (None, Rate(3, 2)),
    ]
    met = dict(refusals(verdicts))
    assert met[Criterion.PLAUSIBLE] == met[Criterion.NO_CUE] == Rate(3, 2)
    assert met[Criterion.GRAMMAR] == Rate(3, 3)


def test_nothing_judged_has_no_rate() -> None:
    assert list(rates({})) == [(None, Rate(0, 0))]
    assert Rate(0, 0).share == 0.0


def test_two_judges_accept_together() -> None:
    one = judged(verdict("a"), verdict("b"), verdict("c", Criterion.TRUE), verdict("d"))
    two = judged(verdict("a"), verdict("b", Criterion.GRAMMAR), verdict("c", Criterion.NO_CUE))
    shared = in_common([one, two])
    assert [v.accepted for v in shared.values()] == [True, False, False]
    assert shared["c"].refused == {Criterion.TRUE, Criterion.NO_CUE}
    assert agreement([one, two]) == Rate(3, 2)


def test_verdicts_are_read() -> None:
    written = {"id": "a", "kind": "cloze", "refused": ["true"], "comment": "non"}
    judge, verdicts = read_verdicts({"judge": "Anne", "items": [written]})
    assert judge == "Anne"
    assert verdicts == {"a": Verdict("a", QuestionKind.CLOZE, frozenset({Criterion.TRUE}), "non")}


@pytest.mark.parametrize(
    "record",
    [
        None,
        [],
        {},
        {"judge": "A"},
        {"judge": "A", "items": [{}]},
        {"judge": "A", "items": [{"id": "a", "kind": "riddle", "refused": []}]},
        {"judge": "A", "items": [{"id": "a", "kind": "cloze", "refused": ["ugly"]}]},
    ],
)
def test_what_holds_no_verdicts_is_refused(record: Any) -> None:
    with pytest.raises(BadVerdicts):
        read_verdicts(record)
