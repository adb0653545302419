"""Tokens and edits back to French text."""

from __future__ import annotations

import pytest

from quizapp.core.questions.rendering import render
from quizapp.core.questions.statements import Edit
from tests.core.questions.sentences import told

SENTENCE = "Les usines de Gao appartiennent à la famille du ministre Kim."


def rendered(sentence: str, *edits: tuple[str, str]) -> str:
    """The sentence with words replaced: « mot » or « deux mots »."""
    context = told(sentence)
    doc = context.doc
    made = []
    for words, text in edits:
        start = context.article.text.index(words)
        span = doc.char_span(start, start + len(words))
        assert span is not None
        made.append(Edit(span.start, span.end, text))
    return render(context, list(doc), made)


def test_it_works() -> None:
    assert rendered(SENTENCE) == SENTENCE


@pytest.mark.parametrize(
    ("sentence", "edit", "text"),
    [
        (SENTENCE, ("Gao", "Awaré"), "Les usines d’Awaré appartiennent"),
        (SENTENCE, ("Gao", "le Caire"), "Les usines du Caire appartiennent"),
        (SENTENCE, ("la famille", "le fils"), "appartiennent au fils du ministre"),
        ("Il dit que Kim part.", ("Kim", "Austin"), "Il dit qu’Austin part."),
        ("Il parle d’Austin.", ("Austin", "le ministre"), "Il parle du ministre."),
        ("Il parle d’Austin.", ("Austin", "Kim"), "Il parle de Kim."),
        ("De Kim on sait tout.", ("Kim", "Austin"), "D’Austin on sait tout."),
        ("Il parle sans Kim.", ("Kim", "Austin"), "Il parle sans Austin."),
    ],
)
def test_what_is_rewritten_is_contracted_and_elided_anew(
    sentence: str, edit: tuple[str, str], text: str
) -> None:
    assert text in rendered(sentence, edit)


def test_the_words_before_a_dropped_stretch_keep_their_space() -> None:
    context = told("Le maire de Gao, ancien commerçant, a fermé le marché de Mopti.")
    kept = [t for t in context.doc if t.text not in {",", "ancien", "commerçant"}]
    assert render(context, kept) == "Le maire de Gao a fermé le marché de Mopti."


def test_the_article_s_own_typography_is_kept() -> None:
    sentence = "L’ONU a envoyé des soldats dans la région de Gao."
    assert rendered(sentence) == sentence
