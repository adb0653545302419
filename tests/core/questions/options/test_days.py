"""Days are asked for among days of the same weeks, after publication."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from quizapp.core.facts.findings import Granularity
from quizapp.core.numbers import read_date
from tests.core.questions.options.asking import dated, texts
from tests.core.questions.sentences import told

PUBLISHED = date(2024, 11, 6)


def days(text: str, seed: int = 0) -> list[date]:
    context = told(text, published=PUBLISHED)
    asked = replace(dated(context, stem="À quelle date ?"), dated=Granularity.DAY)
    return [date(*(read_date(t) or ())) for t in texts(asked, context, seed)]


def test_it_works() -> None:
    found = days("Le pont ouvrira le 20 novembre 2024.")
    assert len(set(found)) == 3
    assert all(day > PUBLISHED and abs((day - date(2024, 11, 20)).days) <= 21 for day in found)


def test_days_of_the_article_come_first() -> None:
    text = "Le pont ouvrira le 20 novembre 2024. Le port fermera le 29 novembre 2024."
    assert all(date(2024, 11, 29) in days(text, seed) for seed in range(4))


def test_the_first_of_a_month_is_asked_among_firsts() -> None:
    found = days("La loi entrera en vigueur le 1er janvier 2025.")
    assert [day.day for day in found] == [1, 1, 1]
    assert all(day > PUBLISHED for day in found)
