"""What the sentence says around a figure leaves no room for some options."""

from __future__ import annotations

from decimal import Decimal

import pytest

from quizapp.core.questions.options.limits import limits
from tests.core.questions.options.asking import counted, texts
from tests.core.questions.sentences import told

NO_END = Decimal("Infinity")


@pytest.mark.parametrize(
    ("sentence", "written", "expected"),
    [
        ("Le fonds passera de 28 milliards à 45 milliards d’euros.", "45 milliards d’euros", 28),
        ("Le groupe détient 88 des 200 sièges.", "200", 88),
        ("L’opposition détient 88 des 200 sièges.", "200", 176),
    ],
)
def test_it_works(sentence: str, written: str, expected: int) -> None:
    context = told(sentence)
    asked = counted(written, context, stem=sentence)
    assert limits(asked.answer, asked, context) == (expected, NO_END)


def test_what_falls_ends_below_where_it_begins() -> None:
    context = told("La part est passée de 60 % à 45 % en 2012.")
    asked = counted("45 %", context)
    assert limits(asked.answer, asked, context) == (0, 60)
    assert all(int(text.split()[0]) < 60 for text in texts(asked, context))


def test_a_distance_to_a_figure_is_no_change() -> None:
    context = told("Il a couru 28 kilomètres à 45 minutes de la ville.")
    asked = counted("45 minutes", context)
    assert limits(asked.answer, asked, context) == (0, NO_END)


def test_one_title_a_year() -> None:
    sentence = "Le club a remporté cinq titres entre 2006 et 2010."
    context = told(sentence)
    for seed in range(8):
        found = texts(counted("cinq", context, stem=sentence), context, seed)
        assert found == ["deux", "trois", "quatre"]


def test_nothing_is_older_than_the_earth() -> None:
    context = told("La roche de Gao a 3 milliards d’années.")
    asked = counted("3 milliards d’années", context)
    assert limits(asked.answer, asked, context)[1] < 5
    old = told("L’univers a 13 milliards d’années.")
    asked = counted("13 milliards d’années", old)
    assert limits(asked.answer, asked, old)[1] == NO_END


def test_an_assembly_has_no_more_votes_than_seats() -> None:
    context = told("Le texte a recueilli 112 voix. L’assemblée compte 165 sièges.")
    asked = counted("112", context)
    assert limits(asked.answer, asked, context) == (0, 165)


def test_a_million_and_more_stays_so() -> None:
    context = told("Il a reçu 1,1 million d’euros à Gao.")
    asked = counted("1,1 million d’euros", context)
    assert limits(asked.answer, asked, context)[0] > Decimal("0.9")  # type: ignore[arg-type]
