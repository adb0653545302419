"""The sentence that proves a claim: reworded, proved once, among its neighbours."""

from __future__ import annotations

from collections import Counter

import pytest

from quizapp.core.questions.composed.building import Composition, question_of
from quizapp.core.questions.composed.highlight import MOST_SENTENCES, highlights
from quizapp.core.questions.context import Context
from quizapp.core.questions.making import standing
from tests.core.questions.sentences import legible, person, place, told

AUSTIN = person("Lloyd Austin", "Austin", role="secrétaire à la Défense")
FIRST = "Le secrétaire à la Défense Lloyd Austin a visité les usines de Gao."
PROOF = "Austin a promis un soutien total à la Corée du Sud."
OTHERS = (
    "Le Niger a fermé les écoles de Niamey.",
    "La France a livré 40 canons à l’Ukraine.",
    "La Bretagne a perdu 5 000 habitants en 2012.",
)


def article(*sentences: str, title: str = "Nouvelles du soir") -> Context:
    text = "\n\n".join(sentences)
    austin = [AUSTIN] if "Lloyd Austin" in text else []
    places = [place(name) for name in ("Niamey", "Gao") if name in text]
    return told(text, *austin, *places, title=title)


def made(context: Context) -> list[Composition]:
    return list(highlights(standing(context, Counter()), context, 0))


def test_it_works() -> None:
    context = article(FIRST, PROOF, *OTHERS)
    (found,) = made(context)
    claim = "Le secrétaire à la Défense Lloyd Austin a promis un soutien total à la Corée du Sud."
    assert legible(found.statement or "") == claim
    assert legible(found.stem) == (
        "Quelle phrase de l’article prouve que le secrétaire à la Défense Lloyd Austin "
        "a promis un soutien total à la Corée du Sud ?"
    )
    assert found.key == PROOF
    assert [option.text for option in found.options] == [FIRST, PROOF, *OTHERS]
    start = context.article.text.index(PROOF)
    assert found.accepted == (PROOF, f"{start}-{start + len(PROOF)}")


def test_the_question_has_its_evidence() -> None:
    context = article(FIRST, PROOF, *OTHERS)
    question = question_of(made(context)[0], context)
    assert question is not None
    assert question.answer == question.source
    assert context.article.text[slice(*question.source)] == question.key


def test_the_sentence_itself_is_no_claim() -> None:
    assert made(article(*OTHERS, "Le maire de Gao a fermé le marché de Mopti.")) == []


def test_what_two_sentences_prove_is_not_asked() -> None:
    again = "Morel a promis un soutien total à la Corée du Sud."
    assert made(article(FIRST, PROOF, again, *OTHERS)) == []


def test_what_the_title_tells_is_not_asked() -> None:
    title = "Lloyd Austin a promis un soutien à la Corée du Sud"
    assert made(article(FIRST, PROOF, *OTHERS, title=title)) == []


def test_among_three_sentences_one_would_guess() -> None:
    assert made(article(FIRST, PROOF, OTHERS[0])) == []


@pytest.mark.parametrize("before", [0, 9, 20])
def test_of_a_long_article_the_neighbours_are_shown(before: int) -> None:
    """On both sides, whole paragraphs, no more than a page of a phone holds."""
    padding = [f"Le texte numéro {n} parle d’autre chose." for n in range(40)]
    context = article(*padding[:before], FIRST, PROOF, *padding[before:])
    (found,) = [composition for composition in made(context) if composition.key == PROOF]
    texts = [option.text for option in found.options]
    assert len(texts) == MOST_SENTENCES
    assert PROOF in texts
    assert texts == [s for s in context.article.text.split("\n\n") if s in texts]


def test_a_sentence_that_names_its_subject_is_found_without_reading() -> None:
    named = "Le maire de Gao fermera le marché de Mopti mercredi."
    assert made(article(FIRST, named, *OTHERS)) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "« Le marché ferme », a annoncé le maire de Gao.",
        "Lloyd Austin a assuré qu’elle visiterait les usines de Gao.",
        "Le maire de Gao n’a pas annoncé que le marché de Mopti fermait en 2012.",
        "L’Allemagne a été coupée en deux, et Berlin a été partagée elle aussi.",
    ],
)
def test_a_clause_that_is_no_clean_claim(sentence: str) -> None:
    found = [composition.key for composition in made(article(FIRST, sentence, *OTHERS))]
    assert sentence not in found
