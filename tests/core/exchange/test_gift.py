"""What we write as GIFT, read by gift-pegjs; what people write, read by us."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizapp.core.exchange import gift
from quizapp.core.exchange.gift_reading import read
from quizapp.core.exchange.incoming import Reason, Refused
from quizapp.core.model import QuestionKind
from quizapp.core.quiz import QuizSet
from tests.core.exchange.sets import PASSAGE, TITLE, of_every_kind, quiz, sets

ORACLE = Path(__file__).parent / "gift"


def parsed(data: bytes) -> list[dict[str, Any]]:
    """The questions that gift-pegjs finds."""
    node = shutil.which("node")
    assert node, "gift-pegjs runs on Node.js"
    told = subprocess.run([node, ORACLE / "parse.js"], input=data, capture_output=True, timeout=60)
    assert told.returncode == 0, told.stderr.decode()
    found: list[dict[str, Any]] = json.loads(told.stdout)
    return [question for question in found if question["type"] != "Category"]


def test_it_works() -> None:
    found = parsed(gift.write(of_every_kind()))
    assert [question["type"] for question in found] == [
        *("MC", "MC", "Numerical", "Numerical", "TF", "Short", "MC", "Short"),
        *("Matching", "Matching", "MC"),
    ]
    assert found[2]["choices"]["number"] == 350000
    assert found[3]["choices"]["number"] == 5.5
    assert found[4]["isTrue"] is False
    assert [pair["subanswer"] for pair in found[9]["matchPairs"]] == ["1", "2"]


def test_the_evidence_is_its_general_feedback() -> None:
    feedback = parsed(gift.write(of_every_kind()))[0]["globalFeedback"]["text"]
    assert PASSAGE in feedback
    assert TITLE in feedback


@given(st.lists(sets(), min_size=25, max_size=25))
@settings(max_examples=4, deadline=None)
def test_hostile_texts_are_read_by_another_program(some: list[QuizSet]) -> None:
    """One process reads them all: none may break the next."""
    of = quiz(*(item for one in some for item in one.items))
    found = parsed(gift.write(of))
    assert len(found) == len(of.items)
    for question, item in zip(found, of.items, strict=True):
        if question["type"] == "MC":
            right = [c for c in question["choices"] if c["isCorrect"] or (c["weight"] or 0) > 0]
            assert len(right) == sum(option.correct for option in item.question.options)
            assert len(question["choices"]) == len(item.question.options)


def test_a_person_s_file_is_read() -> None:
    incoming = read(
        "// Une leçon\n$CATEGORY: phares\n\n"
        "::Le phare::Qui a dessiné la tour {=Émile ~Anne#non ~%-50%Yves} en 1867 ?\n\n"
        "Le phare est à Brest. {F#Oui#Non, à Kermor.}\n\n"
        "Combien d’habitants ?{#1200:50####Voir l’article.}\n\n"
        "Lesquels ? {~%50%a ~%50%b ~%-100%c}\n\n"
        "Où ?{=Kermor =%80%à Kermor}\n\n"
        "Qui est qui ? {=Anne -> maire =Yves -> adjoint}\n\n"
        "[html]<b>Vrai</b> ?{T}\n"
    )
    assert incoming.refused == ()
    kinds = [entry.kind for entry in incoming.entries]
    assert kinds == [
        QuestionKind.CLOZE,
        QuestionKind.TRUE_FALSE,
        QuestionKind.NUMERIC,
        QuestionKind.CHOICE,
        QuestionKind.SHORT_ANSWER,
        QuestionKind.MATCHING,
        QuestionKind.TRUE_FALSE,
    ]
    first = incoming.entries[0]
    assert (first.stem, first.key) == ("Qui a dessiné la tour _____ en 1867 ?", "Émile")
    assert first.wrong == ("Anne", "Yves")
    assert incoming.entries[2].explanation == "Voir l’article."
    assert (incoming.entries[3].also_right, incoming.entries[3].wrong) == (("b",), ("c",))
    assert incoming.entries[6].stem == "Vrai ?"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Racontez. {}", Reason.UNKNOWN_KIND),
        ("Une description.", Reason.UNKNOWN_KIND),
        ("Lequel ? {=a ~%50%b ~c}", Reason.SEVERAL_KEYS),
        ("Lequel ? {~a ~b}", Reason.NO_KEY),
        ("Combien ? {#}", Reason.NO_KEY),
        ("{=a ~b}", Reason.NO_STEM),
        ("Qui ? {=a ~A}", Reason.SAME_OPTIONS),
        ("Qui ? {=a", Reason.UNKNOWN_KIND),
    ],
)
def test_what_cannot_be_asked_is_refused(text: str, reason: Reason) -> None:
    assert read(f"\n{text}\n").refused == (Refused(2, reason),)
