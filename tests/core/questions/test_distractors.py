"""The three wrong answers of a question, taken together."""

from __future__ import annotations

import pytest

from quizapp.core.questions.distractors import (
    Distractor,
    distractors,
    ordered,
    stands_out,
)
from quizapp.core.questions.kinds import key_of
from quizapp.core.questions.options.distractor import distinct
from tests.core.questions.options.asking import counted, named, offered
from tests.core.questions.sentences import person, told


def test_it_works() -> None:
    context = told("Il a perdu 11 000 soldats.")
    asked = counted("11 000", context)
    found = distractors(asked, key_of(asked, context), context, 0)
    assert len({d.text for d in found} - {"11\u202f000"}) == 3


@pytest.mark.parametrize(
    ("text", "other", "apart"),
    [
        ("Lloyd Austin", "Lloyd Austen", False),
        ("Guinée", "Guinée équatoriale", False),
        ("Russie", "Biélorussie", True),
        ("Mali", "Bali", True),
        ("120", "1200", True),
    ],
)
def test_two_names_are_two(text: str, other: str, apart: bool) -> None:
    assert distinct(text, other) is apart


@pytest.mark.parametrize(
    ("key", "others", "stands"),
    [
        ("le secrétaire à la Défense Austin", ("Kim", "Cho", "Blinken"), True),
        ("ONU", ("Commission européenne", "Banque mondiale", "Croix-Rouge"), True),
        ("Lloyd Austin", ("Kim Yong-hyun", "Cho Tae-yul", "Antony Blinken"), False),
    ],
)
def test_a_key_that_stands_out(key: str, others: tuple[str, ...], stands: bool) -> None:
    assert stands_out(key, tuple(Distractor(text, "") for text in others)) is stands


def test_numbers_ascend_names_are_shuffled_by_their_content() -> None:
    numbers = [(t, False, None) for t in ("11\u202f000", "900", "1\u202f500", "20\u202f000")]
    assert [t for t, _, _ in ordered(numbers, "a")] == [
        "900",
        "1\u202f500",
        "11\u202f000",
        "20\u202f000",
    ]
    for texts in (["9e", "10e"], ["31 décembre 2024", "3 janvier 2025"]):
        assert [t for t, _, _ in ordered([(t, False, None) for t in texts[::-1]], "a")] == texts
    names = [(t, False, None) for t in "abcdefgh"]
    assert ordered(names, "one") == ordered(names[::-1], "one")
    assert ordered(names, "one") != ordered(names, "two")
    assert sorted(ordered(names, "one")) == names


def test_the_same_seed_gives_the_same_options() -> None:
    context = told("Il a perdu 11 000 soldats.")
    asked = counted("11 000", context)
    assert offered(asked, context, 1) == offered(asked, context, 1)


NAMES = ("Jean Unal", "Marc Sixte", "Paul Septime", "Luc Cinquet", "René Quarte")


def test_three_are_enough() -> None:
    people = (person(name, role="maire") for name in NAMES)
    context = told(" ".join(f"Le maire {name} dort." for name in NAMES), *people)
    assert len(offered(named("Marc Sixte", context), context)) == 3


def test_a_name_longer_than_every_other_has_no_options() -> None:
    long = "Jean-Christophe Vandenbroucke-Lafontaine"
    people = (person(name, role="maire") for name in (long, *NAMES))
    text = " ".join(f"Le maire {name} dort." for name in (long, *NAMES))
    context = told(text, *people)
    assert offered(named(long, context), context) == []
