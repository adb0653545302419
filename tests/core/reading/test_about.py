"""What an about.toml beside an article tells."""

from __future__ import annotations

from datetime import date

import pytest

from quizapp.core.reading.about import About, read_about
from quizapp.core.reading.refusals import Unreadable


def test_it_works() -> None:
    about = read_about('title = "Le phare"\nlanguage = "fr"\npublished = 2021-03-03\n')
    assert about == About(title="Le phare", language="fr", published=date(2021, 3, 3))


def test_a_day_may_be_written_as_text() -> None:
    assert read_about('published = "2021-03-03"').published == date(2021, 3, 3)


@pytest.mark.parametrize("text", ["title =", "title = 3", 'published = "hier"', "published = 3"])
def test_it_refuses(text: str) -> None:
    with pytest.raises(Unreadable, match=r"^about\.toml: ") as raised:
        read_about(text)
    assert "\n" not in str(raised.value)
