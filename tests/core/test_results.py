"""A class read at once: its answers, what is wrong with a question, where to look first."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

import pytest

from quizapp.core.marking import mark
from quizapp.core.model import FactKind, Mode, Quiz
from quizapp.core.quiz import Item, QuizSet
from quizapp.core.results import Finished, Results, read, to_look_at
from quizapp.core.statistics import Doubt, Group
from tests import composed, examples

NOW = datetime(2026, 11, 23, tzinfo=UTC)
KEYS = ("1 200", "Anne Le Goff", "350 000", "Vrai")


def of(quiz: Quiz) -> QuizSet:
    items = tuple(
        Item(
            question=question,
            points=1.0,
            article=1,
            article_title=quiz.article.title,
            fact_kind=FactKind.FIGURE,
            fact=question.source,
            passage=quiz.article.passages[0],
        )
        for question in quiz.questions
    )
    return QuizSet("Le phare", Mode.EXAM, items)


def results(quiz: QuizSet, answers: Sequence[Sequence[str | None]]) -> Results:
    """Each row is the answers of one learner, marked as they would be; None is not asked."""
    rows = []
    for number, responses in enumerate(answers):
        points = tuple(
            None if response is None else mark(item.question, response).fraction
            for item, response in zip(quiz.items, responses, strict=True)
        )
        rows.append(
            Finished(
                public_id=str(number),
                learner=number,
                name=f"L{number}",
                started_at=NOW,
                submitted_at=NOW,
                score=sum(point or 0.0 for point in points),
                points=points,
                responses=tuple(responses),
            )
        )
    return read(quiz, rows)


def test_it_works() -> None:
    """The answers of an item: those given, most often first, then the options nobody chose."""
    found = results(of(examples.quiz()), [KEYS, ("120", "", "", ""), ("1 200", "Morvan", "", "")])
    first, second = found.items[0], found.items[1]
    assert [(a.text, a.times, a.right) for a in first.answers] == [
        ("1 200", 2, True),
        ("120", 1, False),
        ("2 100", 0, False),
        ("12 000", 0, False),
    ]
    assert (first.answers[0].places, first.answers[0].mean_total) == ((0, 2), 2.5)
    assert first.answers[0].by_group == {Group.UPPER: 1, Group.MIDDLE: 1, Group.LOWER: 0}
    assert first.commonest_mistake == first.answers[1]
    assert [(a.text, a.times) for a in second.answers] == [
        ("", 1),
        ("Anne Le Goff", 1),
        ("Morvan", 1),
    ]
    assert second.commonest_mistake == second.answers[2]


def test_nobody_yet() -> None:
    found = results(of(examples.quiz()), [])
    assert found.items[0].statistics.attempts == 0
    assert found.dubious == ()
    assert to_look_at(found, 2) == []


def test_an_item_that_was_not_asked_of_someone() -> None:
    found = results(of(examples.quiz()), [KEYS, (None, *KEYS[1:])])
    assert found.items[0].statistics.attempts == 1
    assert [a.share for a in found.items[0].answers if a.times] == [100]


def test_the_hardest_are_looked_at_first_and_none_that_all_know() -> None:
    found = results(of(examples.quiz()), [KEYS, ("120", *KEYS[1:]), ("120", "", *KEYS[2:])])
    assert [item.position for item in to_look_at(found, 2)] == [0, 1]
    assert [item.position for item in to_look_at(found, 4)] == [0, 1]


def half(first: Sequence[str], second: Sequence[str]) -> list[Sequence[str]]:
    """A class of twelve in two halves."""
    return [first] * 6 + [second] * 6


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        (half(KEYS, ("120", "Morvan", "12", "Vrai")), None),
        # The strong choose « Faux » and the weak « Vrai »: the key may be the other way round.
        (half((*KEYS[:3], "Faux"), ("120", "Morvan", "12", "Vrai")), Doubt.RIVAL),
        # The strong leave it out: nothing is preferred to the key, but they earn less.
        (half((*KEYS[:3], ""), ("120", "Morvan", "12", "Vrai")), Doubt.REVERSED),
        # All are misled alike.
        (half((*KEYS[:3], "Faux"), ("120", "Morvan", "12", "Faux")), Doubt.MISSED),
    ],
)
def test_a_question_is_dubious_for_a_reason(
    answers: list[Sequence[str]], expected: Doubt | None
) -> None:
    item = results(of(examples.quiz()), answers).items[3]
    assert item.doubt is expected
    assert (item.rival is not None) == (expected is Doubt.RIVAL)


def test_the_gravest_doubt_comes_first() -> None:
    """The strong do worse on the first; nobody finds the last."""
    answers = half(("", *KEYS[1:3], "Faux"), ("1 200", "Morvan", "12", "Faux"))
    found = results(of(examples.quiz()), answers)
    assert [item.doubt for item in found.dubious] == [Doubt.REVERSED, Doubt.MISSED]
    assert [item.position for item in to_look_at(found, 3)] == [0, 3, 1]


def test_a_matching_is_told_pair_by_pair() -> None:
    """Right, then the first two exchanged, then left open."""
    matching = results(of(composed.quiz()), [("1 2 3", "", ""), ("2 1 3", "", ""), ("", "", "")])
    answers = matching.items[0].answers
    pairs = composed.quiz().questions[0].pairs
    told = {a.text: (a.times, a.fraction) for a in answers}
    first, second, third = ((pair.right, pair.left) for pair in pairs)
    assert told == {
        f"{first[0]} : {first[1]}": (1, 1.0),
        f"{first[0]} : {second[1]}": (1, 0.0),
        f"{second[0]} : {second[1]}": (1, 1.0),
        f"{second[0]} : {first[1]}": (1, 0.0),
        f"{third[0]} : {third[1]}": (2, 1.0),
        "": (1, 0.0),
    }
    assert answers[-1].text == ""


def test_a_sentence_to_find_is_told_in_words() -> None:
    quiz = of(composed.quiz())
    highlight = quiz.items[2].question
    proof = next(option for option in highlight.options if option.correct)
    found = results(quiz, [("", "", (proof.origin or "").removeprefix("article:"))])
    answers = found.items[2].answers
    assert (answers[0].text, answers[0].times, answers[0].right) == (proof.text, 1, True)
    assert len(answers) == len(highlight.options)
    assert found.items[1].answers[0].text == ""


def test_several_options_are_told_one_by_one() -> None:
    """Ticking all of them earns less, and counts for each."""
    quiz = of(composed.several())
    options = quiz.items[0].question.options
    flags = " ".join("1" if option.correct else "0" for option in options)
    everything = " ".join("1" for _ in options)
    rest = [""] * (len(quiz.items) - 1)
    item = results(quiz, [(flags, *rest), (everything, *rest)]).items[0]
    assert {a.text: (a.times, a.right) for a in item.answers} == {
        option.text: (2 if option.correct else 1, option.correct) for option in options
    }
