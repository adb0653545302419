"""Where and when."""

from __future__ import annotations

import pytest

from tests.core.questions.sentences import place, stems, told

IDENTITY = "spaCy makes a new Token at each access: `is` between two of them is never true"


@pytest.mark.xfail(strict=True, reason=IDENTITY)
def test_it_works() -> None:
    context = told(
        "La conférence de la paix s’est tenue au Mali en 2012.", place("Mali", level="country")
    )
    assert stems(context, "where") == [
        "Dans quel pays la conférence de la paix s’est-elle tenue en 2012 ?"
    ]
    assert stems(context, "when") == [
        "En quelle année la conférence de la paix s’est-elle tenue au Mali ?"
    ]
