"""The impersonal « il » of reflexive verbs, told from a subject."""

from __future__ import annotations

import pytest
import spacy
from spacy.tokens import Doc

from quizapp.core.language.french.corrections import corrected

VOCAB = spacy.blank("fr").vocab


def parsed(words: list[str], verb: str, *after: str) -> Doc:
    """« il », its reflexive and its verb, and what depends on the verb after it."""
    deps = ["expl:subj", "expl:pv", "ROOT", *after]
    lemmas = [*words[:2], verb, *words[3:]]
    return Doc(VOCAB, words=words, deps=deps, heads=[2] * len(words), lemmas=lemmas)


def test_it_works() -> None:
    assert corrected(parsed(["Il", "s'", "installe", "Gao"], "installer", "obl:arg"))[0].dep_ == (
        "nsubj"
    )


@pytest.mark.parametrize(
    ("words", "verb", "dep"),
    [
        (["Il", "s'", "agit", "marché"], "agir", "obl:arg"),
        (["Il", "se", "produit", "incidents"], "produire", "nsubj"),
        (["Il", "se", "dit", "venu"], "dire", "ccomp"),
    ],
)
def test_nobody_is_meant(words: list[str], verb: str, dep: str) -> None:
    assert corrected(parsed(words, verb, dep))[0].dep_ == "expl:subj"


def test_the_same_verb_with_a_subject() -> None:
    assert corrected(parsed(["Il", "se", "produit", "Gao"], "produire", "obl:arg"))[0].dep_ == (
        "nsubj"
    )
