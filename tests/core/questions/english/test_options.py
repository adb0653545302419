"""Wrong options of English questions."""

from __future__ import annotations

from decimal import Decimal

import pytest

from quizapp.core.questions.english import atlas, options
from quizapp.core.questions.english.options import Written
from tests.core.questions.english.analysed import context


def offered(text: str, seed: int = 0) -> tuple[str, ...]:
    """The options beside the first figure of a text."""
    made = context(text)
    figure = made.findings.figures[0]
    key = text[figure.span.start : figure.span.end]
    return tuple(d.text for d in options.figures(figure, key, made, seed))


def test_it_works() -> None:
    found = offered("The fair cost £4.2 million.")
    assert len(set(found)) == 3
    assert all(text.startswith("£") and text.endswith(" million") for text in found)
    assert "£4.2 million" not in found


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize(
    "text", ["They fell by 35 per cent.", "It took twelve ships.", "They lent 1,260 books."]
)
def test_options_are_written_as_the_key_and_apart_from_it(text: str, seed: int) -> None:
    made = context(text)
    figure = made.findings.figures[0]
    key = Written.of(text[figure.span.start : figure.span.end])
    numbers = [Written.of(option) for option in offered(text, seed)]
    assert len(numbers) == 3
    assert {(n.after, n.decimals, n.letters) for n in numbers} == {
        (key.after, key.decimals, key.letters)
    }
    assert all(n.number % key.grain == 0 for n in numbers)
    assert key.number not in {n.number for n in numbers}


def test_the_keys_place_among_its_options_varies() -> None:
    places = set()
    for seed in range(24):
        numbers = [Written.of(o).number for o in offered("They lent 4,260 books.", seed)]
        places.add(sum(n < Decimal(4260) for n in numbers))
    assert places == {0, 1, 2, 3}


def test_figures_of_the_article_come_first() -> None:
    text = "They lent 1,260 books. Leeds lent 1,900 books and 1,100 chairs."
    assert any("1,900" in offered(text, seed) for seed in range(4))
    assert not any("1,100" in offered(text, seed) for seed in range(4))


@pytest.mark.parametrize(
    ("name", "country"),
    [("London", "GB"), ("Genoa", "IT"), ("Cornwall", None), ("Ypsilanti", None), ("Cairo", "EG")],
)
def test_towns_have_english_names(name: str, country: str | None) -> None:
    place = atlas.town(name)
    assert (place.country if place else None) == country


def test_towns_and_states_have_their_like() -> None:
    assert "Rome" in atlas.like("Milan")
    assert "Édimbourg" not in atlas.like("Leeds")
    assert "Edinburgh" in atlas.like("Leeds")
    assert {"Norway", "Sweden"} & set(atlas.like("Denmark"))
    assert atlas.like("Nowhere") == ()


@pytest.mark.parametrize("seed", range(6))
def test_no_option_has_other_commas_than_the_key(seed: int) -> None:
    assert all(option.count(",") == 1 for option in offered("They lent 1,260 books.", seed))


def test_what_is_past_has_no_year_to_come_beside_it() -> None:
    made = context("It opened in 2021 and will stay until 2028. It was built in 2011.")
    for seed in range(8):
        found = options.years(made.findings.moments[0], made, seed)
        assert max(int(option.text) for option in found) < 2021


def test_a_year_long_past_is_not_always_the_last() -> None:
    made = context("It opened in 1961 after ten years of work.")
    last = {
        max(int(o.text) for o in options.years(made.findings.moments[0], made, seed)) > 1961
        for seed in range(12)
    }
    assert last == {True, False}
