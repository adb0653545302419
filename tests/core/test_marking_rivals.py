"""No other fact of an article is the answer, however it is written."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import given
from hypothesis import strategies as st

from quizapp.core.marking import mark
from tests.core.test_marking import name, number

NAMES = ("Anne Le Goff", "Yves Morvan", "Kim Yong-hyun", "Lloyd Austin", "Ursula von der Leyen")
PLACES = ("Koursk", "Corée du Nord", "Corée du Sud", "Séoul", "Kiev", "Kherson", "Kharkiv")
FACTS = (*NAMES, *PLACES, "11 000", "12 000 euros", "16 août 2012", "2012", "2013")
WRITINGS = (
    str.upper,
    str.lower,
    lambda text: f"M. {text}",
    lambda text: f"le ministre {text}",
    lambda text: f"« {text} »",
    lambda text: text.replace(" ", "").replace("-", ""),
    lambda text: " ".join([*text.split()[1:], text.split()[0]]),
    lambda text: text.split()[-1],
    lambda text: text[:-1],
    lambda text: text + text[-1],
)
"""Ways in which a learner writes a name, well or not so well."""


@given(st.sampled_from(FACTS), st.sampled_from(FACTS), st.sampled_from(WRITINGS))
def test_another_fact_of_the_article_is_wrong_however_written(
    key: str, other: str, write: Callable[[str], str]
) -> None:
    if key == other or write(other) == write(key):
        return
    for asked in (name(key), number(key)):
        assert mark(asked, other, FACTS).fraction == 0.0
        assert mark(asked, write(other), FACTS).fraction == 0.0
