"""Attempts replayed from their steps."""

from __future__ import annotations

import contextlib
import json
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.core.attempt import (
    AlreadyAnswered,
    AlreadySubmitted,
    AttemptState,
    NoSuchPosition,
    Refused,
    StaleStep,
    record,
    replay,
    score,
    shown_options,
    shown_parts,
    total,
)
from quizapp.core.model import (
    Confidence,
    FactKind,
    Mode,
    Option,
    Question,
    QuestionKind,
    Span,
    Step,
    StepAction,
)
from quizapp.core.quiz import Item, QuizSet, from_json, to_json
from tests import composed, examples

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
MADE = examples.quiz()


def quiz_set(mode: Mode = Mode.EXAM) -> QuizSet:
    return QuizSet(
        title="Le phare",
        mode=mode,
        items=tuple(
            Item(
                question=question,
                points=float(number),
                article=1,
                article_title=examples.TITLE,
                fact_kind=FactKind.FIGURE,
                fact=Span(0, 2),
                passage=MADE.article.passages[0],
                rivals=("Kermor",),
            )
            for number, question in enumerate(MADE.questions, start=1)
        ),
    )


def answer(sequence: int, position: int | None, response: str | None) -> Step:
    return Step(sequence, StepAction.ANSWER, position, response, NOW)


def end(sequence: int) -> Step:
    return Step(sequence, StepAction.SUBMIT, None, None, NOW)


def test_it_works() -> None:
    quiz = quiz_set()
    steps = [answer(n + 1, n, response) for n, response in enumerate(examples.RIGHT)]
    state = replay(quiz, [*steps, end(5)])
    assert state.answers == dict(enumerate(examples.RIGHT))
    assert (state.submitted_at, state.next_sequence, state.unanswered) == (NOW, 6, ())
    marks = score(quiz, state)
    assert total(quiz, marks) == quiz.max_score == 10.0


def test_points_weigh_and_a_missing_answer_earns_nothing() -> None:
    quiz = quiz_set()
    state = replay(quiz, [answer(1, 3, "Vrai"), answer(2, 0, "120")])
    assert total(quiz, score(quiz, state)) == 4.0


def test_an_answer_is_changed_and_taken_back() -> None:
    state = replay(quiz_set(), [answer(1, 0, "120"), answer(2, 0, "1 200")])
    assert state.answers == {0: "1 200"}
    state = record(state, answer(3, 0, "  "))
    assert state.answers == {}


def test_the_confidence_goes_with_the_answer() -> None:
    """It changes with it, and goes with it; without an answer there is none."""
    sure = Step(1, StepAction.ANSWER, 0, "120", NOW, Confidence.SURE)
    state = replay(quiz_set(), [sure])
    assert state.confidence == {0: Confidence.SURE}
    assert record(state, answer(2, 0, "120")).confidence == {}
    taken_back = Step(2, StepAction.ANSWER, 0, "", NOW, Confidence.GUESS)
    assert record(state, taken_back).confidence == {}


def test_where_to_resume() -> None:
    quiz = quiz_set()
    assert replay(quiz, []).position == 0
    assert replay(quiz, [answer(1, 0, "120")]).position == 1
    assert replay(quiz, [answer(1, 2, "1")]).position == 3
    assert replay(quiz, [answer(1, 3, "Vrai")]).position == 0
    all_four = [answer(n + 1, n, response) for n, response in enumerate(examples.RIGHT)]
    assert replay(quiz, all_four).position == 3


def test_flags_come_and_go() -> None:
    state = replay(quiz_set(), [Step(1, StepAction.FLAG, 2, None, NOW)])
    assert state.flagged == {2}
    assert record(state, Step(2, StepAction.UNFLAG, 2, None, NOW)).flagged == frozenset()


@pytest.mark.parametrize("sequence", [-1, 0, 1, 3, 99])
def test_a_stale_step_carries_the_newest_state(sequence: int) -> None:
    state = replay(quiz_set(), [answer(1, 0, "1 200")])
    with pytest.raises(StaleStep) as refused:
        record(state, answer(sequence, 0, "120"))
    assert refused.value.state == state


def test_after_the_end_nothing_is_recorded() -> None:
    state = replay(quiz_set(), [end(1)])
    for step in (answer(2, 0, "1 200"), end(2)):
        with pytest.raises(AlreadySubmitted) as refused:
            record(state, step)
        assert refused.value.state == state


@pytest.mark.parametrize("position", [None, -1, 4])
def test_a_position_that_is_none(position: int | None) -> None:
    state = replay(quiz_set(), [])
    with pytest.raises(NoSuchPosition):
        record(state, answer(1, position, "1 200"))


def test_in_practice_the_first_answer_stays() -> None:
    state = replay(quiz_set(Mode.PRACTICE), [answer(1, 0, "120")])
    with pytest.raises(AlreadyAnswered) as refused:
        record(state, answer(2, 0, "1 200"))
    assert refused.value.state.answers == {0: "120"}


STEPS = st.lists(
    st.builds(
        Step,
        st.integers(0, 8),
        st.sampled_from(StepAction),
        st.none() | st.integers(-1, 5),
        st.none() | st.text(max_size=5),
        st.just(NOW),
    ),
    max_size=12,
)


@given(STEPS, st.sampled_from(Mode))
def test_what_was_recorded_replays_to_the_same_state(steps: list[Step], mode: Mode) -> None:
    quiz = quiz_set(mode)
    state: AttemptState = replay(quiz, [])
    kept = []
    for step in steps:
        with contextlib.suppress(Refused):
            state = record(state, step)
            kept.append(step)
    assert replay(quiz, kept) == state
    assert state.next_sequence == len(kept) + 1
    assert 0 <= state.position < state.size
    assert len(score(quiz, state)) == state.size


def choice(*texts: str) -> Question:
    fact = MADE.facts[0]
    key, *wrong = texts
    return examples.question(
        MADE.article, fact, QuestionKind.CHOICE, "Laquelle ?", key=key, wrong=wrong
    )


@pytest.mark.parametrize(
    ("texts", "shown"),
    [
        (("1 200", "900", "12 000", "50"), ["50", "900", "1 200", "12 000"]),
        (("5,4 millions", "300 000", "1 milliard"), ["300 000", "5,4 millions", "1 milliard"]),
        (
            ("16 août 2012", "3 mars 2012", "1er mai 2011"),
            ["1er mai 2011", "3 mars 2012", "16 août 2012"],
        ),
        (("2012", "1999", "2001"), ["1999", "2001", "2012"]),
    ],
)
def test_figures_and_dates_go_up(texts: tuple[str, ...], shown: list[str]) -> None:
    for seed in range(5):
        assert [option.text for option in shown_options(choice(*texts), seed, 0)] == shown


def test_true_and_false_stay_in_their_order() -> None:
    question = MADE.questions[3]
    assert all(shown_options(question, seed, 3) == question.options for seed in range(20))


def test_other_options_depend_on_the_seed_alone() -> None:
    question = choice("Gao", "Kidal", "Bamako", "Ségou")
    orders = {shown_options(question, seed, 0) for seed in range(200)}
    assert len(orders) == 24
    firsts = [shown_options(question, seed, 0)[0].text for seed in range(400)]
    assert all(60 < firsts.count(text) < 140 for text in ("Gao", "Kidal", "Bamako", "Ségou"))
    assert shown_options(question, 7, 0) == shown_options(question, 7, 0)
    turned = choice("Gao", "Ségou", "Bamako", "Kidal")
    assert shown_options(turned, 7, 0) == shown_options(question, 7, 0)


@pytest.mark.parametrize("number", [composed.MATCHING, composed.ORDERING])
def test_parts_are_drawn_never_in_the_right_order(number: int) -> None:
    question = composed.quiz().questions[number - 1]
    orders = {shown_parts(question, seed, 0) for seed in range(200)}
    assert all(sorted(order) == [0, 1, 2] for order in orders)
    assert len(orders) == 5
    assert (0, 1, 2) not in orders
    assert shown_parts(question, 7, 0) == shown_parts(question, 7, 0)


def test_sentences_stay_in_the_order_of_the_article() -> None:
    question = composed.quiz().questions[composed.HIGHLIGHT - 1]
    assert all(shown_options(question, seed, 0) == question.options for seed in range(20))


@given(st.lists(st.text(max_size=8), min_size=1, max_size=5, unique=True), st.integers(0, 2**31))
def test_nothing_is_lost_or_made_by_shuffling(texts: list[str], seed: int) -> None:
    options = tuple(Option(text, text == texts[0]) for text in texts)
    question = choice("a", "b")
    shown = shown_options(replace(question, options=options), seed, 0)
    assert sorted(option.text for option in shown) == sorted(texts)


def test_a_quiz_is_the_same_after_json() -> None:
    quiz = quiz_set()
    assert from_json(json.loads(json.dumps(to_json(quiz)))) == quiz


def test_a_quiz_published_before_it_could_be_timed_is_not() -> None:
    timed = to_json(replace(quiz_set(), time_limit=20, asks_confidence=True))
    assert from_json(timed).time_limit == 20
    assert from_json(timed).asks_confidence
    before = {name: timed[name] for name in ("title", "mode", "items")}
    assert from_json(before) == quiz_set()


def test_a_quiz_of_several_parts_is_the_same_after_json() -> None:
    made = composed.quiz()
    items = tuple(replace(quiz_set().items[0], question=q) for q in made.questions)
    quiz = replace(quiz_set(), items=items)
    assert from_json(json.loads(json.dumps(to_json(quiz)))) == quiz
