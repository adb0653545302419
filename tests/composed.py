"""A quiz of the kinds that rest on several sentences, made by hand, on a small article."""

from __future__ import annotations

from dataclasses import replace

from quizapp.core.model import (
    Article,
    Event,
    Fact,
    FactKind,
    Option,
    Pair,
    Question,
    QuestionKind,
    Quiz,
    Span,
)
from tests.examples import article, fact, question

TITLE = "Les trois vies d’un phare"
PARAGRAPHS = (
    "Anne Le Goff, maire de l’île, a rallumé le phare samedi. L’ingénieur Yves Morvan, directeur "
    "des travaux, a salué les ouvriers. Jeanne Kerbrat, ancienne gardienne du phare, était là.",
    "Émile Lozac’h a dessiné la tour en 1867. L’armée allemande a détruit la lanterne en 1944. "
    "La commune a vendu la maison du gardien en 1998.",
    "Le chantier a coûté 350 000 euros.",
)
MATCHING, ORDERING, HIGHLIGHT = 1, 2, 3
"""Numbers of the questions."""

RIGHT = ("1 2 3", "1 2 3", "323-357")
"""What the store keeps of right answers."""


def sentence(of: Article, words: str) -> Span:
    """The sentence that begins with ``words``."""
    start = of.text.index(words)
    return Span(start, of.text.index(".", start) + 1)


def quiz() -> Quiz:
    """A matching of people and roles, an ordering of events, a sentence to find."""
    of = article(TITLE, PARAGRAPHS)
    mayor = fact(of, FactKind.PERSON, "Anne Le Goff", role="maire de l’île")
    built = fact(of, FactKind.DATE, "1867")
    cost = fact(of, FactKind.FIGURE, "350 000 euros", value="350000", unit="euros")
    pairs = (
        Pair("Anne Le Goff", "maire de l’île", sentence(of, "Anne Le Goff")),
        Pair("Yves Morvan", "directeur des travaux", sentence(of, "L’ingénieur")),
        Pair("Jeanne Kerbrat", "ancienne gardienne du phare", sentence(of, "Jeanne")),
    )
    order = tuple(
        Event(text, sentence(of, text.removesuffix(".")))
        for text in (
            "Émile Lozac’h a dessiné la tour.",
            "L’armée allemande a détruit la lanterne.",
            "La commune a vendu la maison du gardien.",
        )
    )
    matching = question(
        of,
        mayor,
        QuestionKind.MATCHING,
        "Quelle est la fonction de chacune de ces personnes ?",
        key=" ; ".join(f"{pair.left} : {pair.right}" for pair in pairs),
    )
    ordering = question(
        of,
        built,
        QuestionKind.ORDERING,
        "Dans quel ordre ces événements se sont-ils produits ?",
        key=" ; ".join(f"{n}. {event.text}" for n, event in enumerate(order, 1)),
    )
    return Quiz(
        of,
        (mayor, built, cost),
        (
            replace(matching, pairs=pairs, source=pairs[0].source),
            replace(ordering, order=order, source=order[0].source),
            _highlight(of, cost),
        ),
    )


def _highlight(of: Article, cost: Fact) -> Question:
    """Every sentence of the article is offered; the last one proves the claim."""
    openings = ("Anne", "L’ingénieur", "Jeanne", "Émile", "L’armée", "La commune", "Le chantier")
    spans = [sentence(of, words) for words in openings]
    proof = spans[-1]
    key = of.text[proof.start : proof.end]
    made = question(
        of,
        cost,
        QuestionKind.HIGHLIGHT,
        "Quelle phrase de l’article prouve que rallumer le phare a coûté 350 000 euros ?",
        key=key,
        accepted=(key, f"{proof.start}-{proof.end}"),
    )
    options = tuple(
        Option(of.text[span.start : span.end], span == proof, f"article:{span.start}-{span.end}")
        for span in spans
    )
    return replace(
        made,
        options=options,
        source=proof,
        answer=proof,
        statement="Rallumer le phare a coûté 350 000 euros.",
    )


def several() -> Quiz:
    """One choice with two right options among four."""
    of = article(TITLE, PARAGRAPHS)
    mayor = fact(of, FactKind.PERSON, "Anne Le Goff", role="maire de l’île")
    made = question(
        of,
        mayor,
        QuestionKind.CHOICE,
        "Qui était là samedi ?",
        key="Anne Le Goff ; Yves Morvan",
    )
    options = (
        Option("Anne Le Goff", True),
        Option("Paul Guen", False, "list"),
        Option("Yves Morvan", True),
        Option("Marie Riou", False, "list"),
    )
    return Quiz(of, (mayor,), (replace(made, options=options),))
