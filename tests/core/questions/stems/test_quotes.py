"""Who said it, of whole quotes whose speaker the article names beside them."""

from __future__ import annotations

import pytest

from quizapp.core.facts.findings import Entity
from tests.core.questions.sentences import asked, legible, organisation, person, stems, told

WORDS = "Nous fermons le marché de Mopti pour une année"
TEXT = f"« {WORDS} », a déclaré le maire de Gao Jean Morel."
MOREL = person("Jean Morel", role="maire de Gao")


def test_it_works() -> None:
    context = told(TEXT, MOREL, said=[(WORDS, "Jean Morel")])
    (proposal,) = [p for p in asked(context) if p.pattern == "who_said"]
    assert legible(proposal.stem) == f"Qui a déclaré : « {WORDS} » ?"
    assert context.article.text[slice(*proposal.span)] == "Jean Morel"
    assert proposal.source == (0, len(TEXT))


@pytest.mark.parametrize(
    ("words", "named", "speaker"),
    [
        (WORDS, [MOREL], "nobody"),
        ("Nous fermons", [MOREL], "Jean Morel"),  # too short to be told apart
        (WORDS, [organisation("maire de Gao")], "maire de Gao"),  # no person
        (WORDS, [person("Jean Mopti", "Mopti", "Jean Morel")], "Jean Morel"),  # names itself
    ],
)
def test_not_asked(words: str, named: list[Entity], speaker: str) -> None:
    text = f"{TEXT} Jean Mopti est parti."
    assert stems(told(text, *named, said=[(words, speaker)]), "who_said") == []


def test_who_is_named_elsewhere_only_is_not_asked() -> None:
    """The evidence would not show the answer."""
    text = f"« {WORDS} », a-t-il déclaré. Le pont est beau.\n\nJean Morel est parti."
    assert stems(told(text, person("Jean Morel"), said=[(WORDS, "Jean Morel")]), "who_said") == []
