"""The records that other tools read: names, order, nulls, bytes."""

from __future__ import annotations

import json
from dataclasses import replace

from quizapp.core import contract
from quizapp.core.facts.candidates import Candidate
from quizapp.core.facts.salience import Salient, Signal
from quizapp.core.model import (
    Article,
    Difficulty,
    Event,
    Fact,
    FactKind,
    Option,
    Pair,
    Passage,
    Question,
    QuestionKind,
    Quiz,
    Span,
)

TEXT = "Près de 2 000 habitants étaient là."
ARTICLE = Article("Le phare", "fr", TEXT, (Passage("p1", 0, len(TEXT), TEXT),))
FACT = Fact("f", FactKind.FIGURE, 8, 13, "2 000", "p1", value="2000", unit="habitants")
QUESTION = Question(
    id="q",
    kind=QuestionKind.CHOICE,
    stem="Combien d’habitants étaient là ?",
    options=(Option("2 000", True), Option("3 000", False, "figure:scaled")),
    key="2 000",
    accepted=("2 000", "2000"),
    fact="f",
    passage="p1",
    source=Span(0, len(TEXT)),
    reason="the only figure",
    difficulty=Difficulty.MEDIUM,
    explanation="L’article le dit.",
    checks=("key_in_source",),
)


def test_it_works() -> None:
    record = contract.quiz_record(Quiz(ARTICLE, (FACT,), (QUESTION,)))
    assert list(record) == ["article", "passages", "facts", "questions"]
    assert list(record["article"]) == ["title", "language", "sha256", "words", "text"]
    assert record["passages"] == [{"id": "p1", "start": 0, "end": len(TEXT), "text": TEXT}]
    assert list(record["facts"][0]) == (
        [
            "id",
            "kind",
            "start",
            "end",
            "text",
            "value",
            "unit",
            "approximate",
            "speaker",
            "role",
            "level",
        ]
    )
    assert list(record["questions"][0]) == (
        [
            "id",
            "kind",
            "stem",
            "options",
            "key",
            "accepted",
            "fact",
            "passage",
            "source",
            "reason",
            "difficulty",
            "explanation",
            "checks",
            "pairs",
            "order",
            "statement",
        ]
    )


def test_values_are_plain() -> None:
    (question,) = contract.quiz_record(Quiz(ARTICLE, (FACT,), (QUESTION,)))["questions"]
    assert question["kind"] == "choice"
    assert question["difficulty"] == 2
    assert question["source"] == {"start": 0, "end": len(TEXT)}
    assert question["options"] == [
        {"text": "2 000", "correct": True, "origin": None},
        {"text": "3 000", "correct": False, "origin": "figure:scaled"},
    ]


def test_the_explanation_is_of_every_option() -> None:
    (question,) = contract.quiz_record(Quiz(ARTICLE, (FACT,), (QUESTION,)))["questions"]
    assert question["explanation"].startswith("L’article le dit. On lit dans l’article")
    assert question["explanation"].endswith("n’est pas dans l’article.")


def test_fields_that_do_not_apply_are_null() -> None:
    fact = contract.fact_record(FACT)
    assert [name for name, value in fact.items() if value is None] == [
        "approximate",
        "speaker",
        "role",
        "level",
    ]


def test_several_parts_each_have_their_place() -> None:
    whole = Span(0, len(TEXT))
    made = replace(
        QUESTION,
        pairs=(Pair("Anne", "maire", whole),),
        order=(Event("La tour tombe.", whole),),
        statement="Des habitants étaient là.",
    )
    record = contract.question_record(made, Quiz(ARTICLE, (FACT,), (made,)))
    place = {"start": 0, "end": len(TEXT)}
    assert record["pairs"] == [{"left": "Anne", "right": "maire", "source": place}]
    assert record["order"] == [{"text": "La tour tombe.", "source": place}]
    assert record["statement"] == "Des habitants étaient là."


def test_of_other_kinds_the_parts_are_empty_and_the_statement_null() -> None:
    record = contract.question_record(QUESTION, Quiz(ARTICLE, (FACT,), (QUESTION,)))
    assert (record["pairs"], record["order"], record["statement"]) == ([], [], None)


def test_json_keeps_letters_and_ends_in_a_newline() -> None:
    written = contract.to_json(contract.facts_record(ARTICLE, [FACT]))
    assert "Près de 2 000" in written
    assert written.endswith("}\n")
    assert json.loads(written) == contract.facts_record(ARTICLE, [FACT])


def test_a_candidate_says_why_it_is_proposed() -> None:
    phrase = Candidate(Span(0, 5), "Brest", ("Brest",))
    salient = Salient(phrase, frozenset({Signal.PHRASE, Signal.LEAD}), 0.31239, sentence=0)
    assert contract.candidate_record(salient) == {
        "start": 0,
        "end": 5,
        "text": "Brest",
        "kind": None,
        "certain": True,
        "salience": 0.312,
        "signals": ["lead", "phrase"],
    }
