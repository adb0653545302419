"""Quiz sets to be taken elsewhere: one of every kind, and any that hostile texts make."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import strategies as st

from quizapp.core.model import (
    Difficulty,
    Event,
    FactKind,
    Mode,
    Option,
    Pair,
    Passage,
    Question,
    QuestionKind,
    Span,
    content_id,
)
from quizapp.core.quiz import Item, QuizSet
from quizapp.core.tags import distinct

PASSAGE = "Le chantier du phare a coûté 350 000 euros à l’île."
WORDS = Span(29, 42)  # « 350 000 euros »
TITLE = "Un phare rallumé"
FRAGMENTS = (
    *("phare", "l’île", " ", "\n", "«\u00a0mer\u00a0»", '"', "'", "`", "]]>", "<![CDATA[", "<b>"),
    *("&amp;", "&", "{", "}", "=", "~", "#", "####", ":", "::", "\\", "\\n", "//", "$CATEGORY: x"),
    *("%50%", "[html]", "[plain]", "->", "→", "*", "\\*", "=1+1", "+", "-", "@", "\t", "\x0b"),
    *("\U0001f984", "\u202e", "שלום", "é", "e\u0301", "TRUE", "{#3}", "|", ";", ",", "null"),
)
texts = (
    st.lists(st.sampled_from(FRAGMENTS), min_size=1, max_size=6)
    .map(lambda parts: "".join(parts).strip())
    .filter(lambda text: bool(text.strip("\x0b \t\n\u202e")))
)


def item(kind: QuestionKind, stem: str, key: str, **changes: object) -> Item:
    """A question on the price of the lighthouse; ``changes`` are of the question."""
    asked = Question(
        id=content_id(kind, stem, key),
        kind=kind,
        stem=stem,
        options=(),
        key=key,
        accepted=(key,),
        fact="f1",
        passage="p1",
        source=Span(100, 100 + len(PASSAGE)),
        reason="figure",
        difficulty=Difficulty.HARD,
        explanation="L’article donne 350 000 euros.",
    )
    return Item(
        question=replace(asked, **changes),  # type: ignore[arg-type]
        points=2.0,
        article=1,
        article_title=TITLE,
        fact_kind=FactKind.FIGURE,
        fact=Span(100 + WORDS.start, 100 + WORDS.end),
        passage=Passage("p1", 100, 100 + len(PASSAGE), PASSAGE),
        tags=("à revoir", "Géographie", "kind:x"),
    )


def options(key: str, *wrong: str) -> tuple[Option, ...]:
    """The key among others."""
    return (Option(key, True), *(Option(text, False, "list") for text in wrong))


def quiz(*items: Item, title: str = "Le phare") -> QuizSet:
    """A quiz set of these."""
    return QuizSet(title=title, mode=Mode.PRACTICE, items=items)


def of_every_kind() -> QuizSet:
    """Eleven questions: each kind, one with two right options, and the two ways to fill a gap."""
    somewhere = Span(100, 110)
    kinds = QuestionKind
    sentences = options("Le chantier a coûté cher.", "Il pleut.", "La mer monte.")
    return quiz(
        item(kinds.CHOICE, "Qui ?", "Anne", options=options("Anne", "Yves", "Jeanne", "Émile")),
        item(
            kinds.CHOICE,
            "Lesquels ?",
            "Anne ; Yves",
            options=(*options("Anne", "Jeanne", "Émile"), Option("Yves", True)),
        ),
        item(kinds.NUMERIC, "Combien d’euros ?", "350\u202f000"),
        item(kinds.NUMERIC, "Combien de mètres ?", "5,50"),
        item(kinds.TRUE_FALSE, "Il a coûté cher.", "Faux", options=options("Faux", "Vrai")),
        item(kinds.CLOZE, "Il a coûté _____.", "350 euros", accepted=("350 euros", "350")),
        item(kinds.CLOZE, "À _____, il pleut.", "Brest", options=options("Brest", "Lyon", "Lille")),
        item(kinds.SHORT_ANSWER, "Où ?", "à Brest", accepted=("à Brest", "Brest")),
        item(
            kinds.MATCHING,
            "Qui est qui ?",
            "",
            pairs=(Pair("Anne", "maire", somewhere), Pair("Yves", "adjoint", somewhere)),
        ),
        item(
            kinds.ORDERING,
            "Dans quel ordre ?",
            "",
            order=(Event("Il naît.", somewhere), Event("Il vit.", somewhere)),
        ),
        item(
            kinds.HIGHLIGHT,
            "Quelle phrase le prouve ?",
            "Le chantier a coûté cher.",
            options=sentences,
            statement="C’était cher.",
        ),
    )


@st.composite
def sets(draw: st.DrawFn) -> QuizSet:
    """A set of one question whose every text may be hostile."""
    kind = draw(st.sampled_from(list(QuestionKind)))
    unlike = st.lists(texts, min_size=4, max_size=4, unique_by=lambda t: " ".join(t.split()))
    stem, (key, *others) = draw(texts), draw(unlike)
    somewhere = Span(100, 110)
    changes: dict[str, object] = {"explanation": draw(texts)}
    if kind is QuestionKind.TRUE_FALSE:
        key, changes["options"] = "Vrai", options("Vrai", "Faux")
    elif kind is QuestionKind.NUMERIC:
        key = draw(st.sampled_from(["350\u202f000", "5,50", "12", "0,5"]))
    elif kind is QuestionKind.MATCHING:
        pairs = (Pair(key, others[0], somewhere), Pair(others[1], others[2], somewhere))
        key, changes["pairs"] = "", pairs
    elif kind is QuestionKind.ORDERING:
        changes["order"] = tuple(Event(text, somewhere) for text in (key, *others))
        key = ""
    elif kind in {QuestionKind.CHOICE, QuestionKind.HIGHLIGHT}:
        also = tuple(Option(text, True) for text in others[: draw(st.integers(0, 2))])
        changes["options"] = (*also, *options(key, *others[len(also) :]))
    else:
        changes["accepted"] = (key, *others[:2])
    made = replace(item(kind, stem, key, **changes), tags=distinct(draw(st.lists(texts))))
    return quiz(made, title=draw(texts))
