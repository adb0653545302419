"""What could be asked after, and in which order, on a sentence parsed by hand."""

from __future__ import annotations

import pytest
import spacy
from spacy.tokens import Doc

from quizapp.core.facts.candidates import Candidate, candidates, forms
from quizapp.core.facts.findings import Entity, Findings, Mention
from quizapp.core.facts.salience import WEIGHTS, Signal, by_salience, probability
from quizapp.core.model import Article, Fact, FactKind, Passage, Span

# form, part of speech, head (from 0), relation
WORDS = [
    ("La", "DET", 1, "det"),
    ("gare", "NOUN", 9, "nsubj:pass"),
    ("de", "ADP", 3, "case"),
    ("Sauzon", "PROPN", 1, "nmod"),
    (",", "PUNCT", 6, "punct"),
    ("qui", "PRON", 6, "nsubj"),
    ("brûla", "VERB", 1, "acl:relcl"),
    (",", "PUNCT", 6, "punct"),
    ("fut", "AUX", 9, "aux:pass"),
    ("bâtie", "VERB", 9, "ROOT"),
    ("par", "ADP", 12, "case"),
    ("les", "DET", 12, "det"),
    ("Auvergnats", "NOUN", 9, "obl:agent"),
    ("et", "CCONJ", 16, "cc"),
    ("les", "DET", 16, "det"),
    ("maçons", "NOUN", 16, "dep"),
    ("Creusois", "PROPN", 12, "conj"),
    (".", "PUNCT", 9, "punct"),
]
GLUED = {",", "."}


def doc() -> Doc:
    words = [form for form, *_ in WORDS]
    spaces = [following not in GLUED for following in words[1:]] + [False]
    return Doc(
        spacy.blank("fr").vocab,
        words=words,
        spaces=spaces,
        pos=[pos for _, pos, *_ in WORDS],
        heads=[head for *_, head, _ in WORDS],
        deps=[dep for *_, dep in WORDS],
    )


DOC = doc()
TEXT = DOC.text


def article(title: str = "") -> Article:
    return Article(title, "fr", TEXT, (Passage("p1", 0, len(TEXT), TEXT),))


def span(words: str) -> Span:
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


def place(words: str) -> Fact:
    return Fact("f", FactKind.PLACE, *span(words), words, "p1", value=words, level="city")


def entity(words: str, *, certain: bool) -> Entity:
    return Entity(words, FactKind.PLACE, (Mention(span(words), words),), certain=certain)


def texts(found: tuple[Candidate, ...]) -> list[str]:
    return [candidate.text for candidate in found]


def test_it_works() -> None:
    """Facts, and phrases around a name without the clause beside it."""
    found = candidates(article(), DOC, Findings(), [place("Sauzon")])
    assert texts(found) == [
        "La gare de Sauzon",
        "Sauzon",
        "les Auvergnats et les maçons Creusois",
        "les maçons Creusois",
    ]
    assert [candidate.kind for candidate in found] == [None, FactKind.PLACE, None, None]


def test_a_name_of_no_sure_kind_is_a_candidate_but_no_fact() -> None:
    findings = Findings(entities=(entity("Sauzon", certain=False),))
    sauzon = next(c for c in candidates(article(), DOC, findings, []) if c.text == "Sauzon")
    assert (sauzon.kind, sauzon.certain) == (FactKind.PLACE, False)


def test_a_name_is_proposed_once() -> None:
    """Its other mentions are no phrases of their own."""
    findings = Findings(entities=(entity("Sauzon", certain=True),))
    assert "Sauzon" not in texts(candidates(article(), DOC, findings, []))


def test_boilerplate_holds_none() -> None:
    findings = Findings(boilerplate=(Span(0, len(TEXT)),))
    assert candidates(article(), DOC, findings, [place("Sauzon")]) == ()


@pytest.mark.parametrize(
    ("fact", "ways"),
    [
        (
            Fact("f", FactKind.PERSON, 0, 4, "Kito", "p1", value="Kito Morel"),
            ["Kito", "Kito Morel"],
        ),
        (Fact("f", FactKind.FIGURE, 0, 2, "12", "p1", value="12", unit="lits"), ["12", "12 lits"]),
        (Fact("f", FactKind.DATE, 0, 4, "1993", "p1", value="1993"), ["1993"]),
    ],
)
def test_what_a_fact_may_be_called(fact: Fact, ways: list[str]) -> None:
    assert list(forms(fact)) == ways


def signals_of(words: str, title: str = "") -> frozenset[Signal]:
    found = candidates(article(title), DOC, Findings(), [place("Sauzon")])
    ranked = by_salience(article(title), DOC, found)
    return next(one.signals for one in ranked if one.candidate.text == words)


@pytest.mark.parametrize(
    ("words", "signals"),
    [
        ("Sauzon", {Signal.PLACE, Signal.ONE_WORD, Signal.LEAD}),
        ("La gare de Sauzon", {Signal.PHRASE, Signal.HOLDS, Signal.LEAD}),
        (
            "les Auvergnats et les maçons Creusois",
            {Signal.PHRASE, Signal.AGENT, Signal.HOLDS, Signal.LEAD},
        ),
        ("les maçons Creusois", {Signal.PHRASE, Signal.COORDINATED, Signal.LEAD}),
    ],
)
def test_signals(words: str, signals: set[Signal]) -> None:
    assert signals_of(words) == signals


def test_what_the_title_names_is_no_likely_answer() -> None:
    assert signals_of("Sauzon", "Le port de Sauzon") == {*signals_of("Sauzon"), Signal.IN_TITLE}
    assert WEIGHTS[Signal.IN_TITLE] < 0


def test_every_signal_has_a_weight() -> None:
    assert set(WEIGHTS) == set(Signal)
    assert probability(frozenset({Signal.FIGURE})) > probability(frozenset({Signal.QUOTE}))


def test_words_already_proposed_count_for_less() -> None:
    """After « les Auvergnats et les maçons Creusois », not « les maçons Creusois » at once."""
    found = candidates(article(), DOC, Findings(), [place("Sauzon")])
    ranked = [one.candidate.text for one in by_salience(article(), DOC, found)]
    assert ranked[0] == "les Auvergnats et les maçons Creusois"
    assert ranked[-1] == "les maçons Creusois"
    assert sorted(ranked) == sorted(texts(found))
