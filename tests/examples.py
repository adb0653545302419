"""A small article with its quiz, made by hand: what the tests of store and web start from."""

from __future__ import annotations

from collections.abc import Sequence

from quizapp.core.model import (
    Article,
    Difficulty,
    Fact,
    FactKind,
    Option,
    Passage,
    Question,
    QuestionKind,
    Quiz,
    Span,
    content_id,
)

TITLE = "Un phare rallumé"
PARAGRAPHS = (
    "Le phare de Kermor a été rallumé samedi devant 1 200 habitants de l’île.",
    "« Cette lumière nous a manqué », a déclaré la maire, Anne Le Goff. Son adjoint, "
    "Yves Morvan, a dirigé les travaux.",
    "Le chantier a coûté 350 000 euros.",
)


def article(title: str = TITLE, paragraphs: Sequence[str] = PARAGRAPHS) -> Article:
    """An article of these paragraphs."""
    text = "\n\n".join(paragraphs)
    passages, start = [], 0
    for number, paragraph in enumerate(paragraphs, start=1):
        end = start + len(paragraph)
        passages.append(Passage(f"p{number}", start, end, paragraph))
        start = end + 2
    return Article(title, "fr", text, tuple(passages))


def fact(of: Article, kind: FactKind, words: str, *, value: str | None = None, **more: str) -> Fact:
    """The fact that ``words`` of the article state."""
    start = of.text.index(words)
    span = Span(start, start + len(words))
    passage = of.passage_of(span)
    assert passage is not None
    return Fact(
        id=content_id(kind, words),
        kind=kind,
        start=span.start,
        end=span.end,
        text=words,
        passage=passage.id,
        value=value or words,
        **more,
    )


def question(
    of: Article,
    on: Fact,
    kind: QuestionKind,
    stem: str,
    *,
    key: str,
    wrong: Sequence[str] = (),
    accepted: Sequence[str] = (),
) -> Question:
    """A question on a fact; its source is the paragraph."""
    passage = next(passage for passage in of.passages if passage.id == on.passage)
    options = (Option(key, True), *(Option(text, False, "article") for text in wrong))
    return Question(
        id=content_id(kind, stem, key),
        kind=kind,
        stem=stem,
        options=options if wrong else (),
        key=key,
        accepted=tuple(accepted) or (key,),
        fact=on.id,
        passage=on.passage,
        source=passage.span,
        reason="figure" if on.kind is FactKind.FIGURE else "name",
        difficulty=Difficulty.EASY,
        explanation=passage.text,
        checks=("one key",),
    )


def quiz() -> Quiz:
    """Four questions of four kinds, on three paragraphs."""
    of = article()
    people = fact(of, FactKind.FIGURE, "1 200", value="1200", unit="habitants")
    mayor = fact(of, FactKind.PERSON, "Anne Le Goff", role="maire")
    deputy = fact(of, FactKind.PERSON, "Yves Morvan", role="adjoint")
    place = fact(of, FactKind.PLACE, "Kermor", level="site")
    cost = fact(of, FactKind.FIGURE, "350 000 euros", value="350000", unit="euros")
    return Quiz(
        of,
        (people, mayor, deputy, place, cost),
        (
            question(
                of,
                people,
                QuestionKind.CHOICE,
                "Combien d’habitants ont vu le phare se rallumer ?",
                key="1 200",
                wrong=("120", "2 100", "12 000"),
            ),
            question(
                of,
                mayor,
                QuestionKind.SHORT_ANSWER,
                "Qui est la maire de l’île ?",
                key="Anne Le Goff",
                accepted=("Anne Le Goff", "Le Goff"),
            ),
            question(
                of,
                cost,
                QuestionKind.NUMERIC,
                "Combien d’euros le chantier a-t-il coûté ?",
                key="350 000 euros",
                accepted=("350 000", "350 000 euros"),
            ),
            question(
                of,
                deputy,
                QuestionKind.TRUE_FALSE,
                "Yves Morvan a dirigé les travaux.",
                key="Vrai",
                wrong=("Faux",),
            ),
        ),
    )


RIGHT = ("1 200", "anne le goff", "350000", "Vrai")
"""Answers that are right, in the order of the questions."""
