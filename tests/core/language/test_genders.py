"""Genders of nouns, from the table and in a text."""

from __future__ import annotations

import pytest
import spacy
from spacy.tokens import Doc

from quizapp.core.language.french.genders import corrected, gender_of
from quizapp.core.language.french.training.nouns import genders

NLP = spacy.blank("fr")


def tagged(words: str, noun: int, gender: str) -> Doc:
    """Words of which one is a noun that the tagger gave a gender."""
    forms = words.split()
    pos = ["NOUN" if i == noun else "DET" for i in range(len(forms))]
    morphs = [f"Gender={gender}|Number=Plur" if i == noun else "" for i in range(len(forms))]
    return Doc(NLP.vocab, words=forms, pos=pos, morphs=morphs)


def test_it_works() -> None:
    assert gender_of("musées") == "Masc"
    assert gender_of("Équipe") == "Fem"


@pytest.mark.parametrize("noun", ["tour", "juges", "dentiste", "zorglub", ""])
def test_what_is_of_both_or_unknown_has_none(noun: str) -> None:
    assert gender_of(noun) is None


def test_a_guess_is_put_right_and_the_rest_kept() -> None:
    doc = corrected(tagged("les incendies", 1, "Fem"))
    assert str(doc[1].morph) == "Gender=Masc|Number=Plur"


def test_what_a_determiner_shows_is_left() -> None:
    doc = corrected(tagged("la musée", 1, "Fem"))  # a fault of the text, not of the tagger
    assert doc[1].morph.get("Gender") == ["Fem"]


def test_the_table_keeps_nouns_of_one_gender() -> None:
    lines = [
        "musée\tnc\tmusée\tms\n",
        "musées\tnc\tmusée\tmp\n",
        "musées\tv\tmuser\tKfp\n",
        "tour\tnc\ttour\tms\n",
        "tour\tnc\ttour\tfs\n",
        "travaux\tnc\ttravail\tmp\n",
        "dollar\tnc\tdollar\tm\n",
        "élève\tnc\télève\ts\n",
        "Paris\tnp\tParis\tms\n",
    ]
    assert genders(lines) == {"musée": "m", "travaux": "m", "dollar": "m"}
