"""Years are asked for among years that the tense and the stem leave open."""

from __future__ import annotations

from datetime import date

from tests.core.questions.options.asking import dated, texts
from tests.core.questions.sentences import told


def years(
    text: str, published: date | None, stem: str = "Un trou : _____ .", seed: int = 0
) -> list[int]:
    context = told(text, published=published)
    return [int(t) for t in texts(dated(context, stem=stem), context, seed)]


def test_it_works() -> None:
    found = years("Le pont est tombé en 1987.", date(1990, 1, 1))
    assert len(found) == 3
    assert all(year <= 1990 and year != 1987 for year in found)


def test_a_year_to_come_is_asked_among_years_to_come() -> None:
    found = years("Le mur tombera en 2030.", date(2024, 1, 1))
    assert len(found) == 3
    assert all(year >= 2024 for year in found)


def test_years_of_the_article_come_first() -> None:
    for seed in range(8):
        assert 1991 in years("Le pont est tombé en 1987. Il fut vendu en 1991.", None, seed=seed)


def test_the_rank_of_the_key_is_not_always_the_same() -> None:
    ranks = set()
    for seed in range(20):
        found = years("Le pont est tombé en 1987.", None, seed=seed)
        ranks.add(sum(year < 1987 for year in found))
    assert ranks == {0, 1, 2, 3}


def test_an_article_without_a_date_has_no_year_to_come_for_what_is_past() -> None:
    found = years("Le pont a ouvert en 2023. Il doit doubler en 2028.", None)
    assert len(found) == 3
    assert all(year <= 2024 for year in found)


def test_no_year_beyond_another_of_the_stem() -> None:
    stem = "La ville est prise en _____, le port en 1676."
    found = years("La ville est prise en 1669, le port en 1676.", None, stem)
    assert len(found) == 3
    assert all(year < 1676 for year in found)


def test_a_president_acts_in_his_years_of_office() -> None:
    text = "Le président Kennedy est venu à Berlin en 1963."
    assert all(1961 <= year <= 1963 for year in years(text, date(1990, 1, 1), text))


def test_what_is_to_come_is_in_no_year_that_is_told_as_past() -> None:
    text = "Le pont de Gao ouvrira en 2026. La gare est tombée en 2025."
    for seed in range(8):
        assert all(year >= 2025 for year in years(text, None, seed=seed))


def test_a_far_aim_is_round_and_so_are_the_others() -> None:
    found = years("Le mur tombera en 2050.", date(2024, 1, 1))
    assert len(found) == 3
    assert all(year % 5 == 0 for year in found)
    near = years("Le mur tombera en 2030.", date(2028, 1, 1))
    assert any(year % 5 for year in near)


def test_the_year_of_the_news_is_no_option() -> None:
    for seed in range(8):
        found = years("La sonde a frôlé Lutetia en 2012.", date(2014, 11, 12), seed=seed)
        assert 2014 not in found
