"""Which questions are asked, in which order."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from decimal import Decimal
from itertools import permutations

import pytest

from quizapp.core.facts.findings import Figure, Measure
from quizapp.core.model import Difficulty, Question, QuestionKind, Span, content_id
from quizapp.core.questions.proposals import Pattern, Proposal
from quizapp.core.questions.ranking import (
    ENOUGH,
    FEWEST,
    LEAST_WORTH,
    LESSON,
    MOST_TRUE_FALSE,
    ONCE,
    RESERVE,
    TWICE,
    UNEVEN,
    WORDS_PER_QUESTION,
    Ranked,
    select,
)
from quizapp.core.questions.worth import KIND_WORTH, PATTERN_WORTH
from tests.core.questions.sentences import person

SHORT = 400  # words
LENGTH = 4000  # characters of the article; sentence n stands at 100 × n


def ranked(
    n: int,
    *,
    pattern: Pattern = Pattern.GAP,
    kind: QuestionKind = QuestionKind.CLOZE,
    sentence: int | None = None,
    name: str | None = None,
    span: int | None = None,
    key: str = "",
) -> Ranked:
    """Question number ``n``, on a sentence, a name and words of its own unless said."""
    at = n if sentence is None else sentence
    source = Span(100 * at, 100 * at + 90)
    words = Span(source.start + 5, source.start + 10) if span is None else Span(span, span + 5)
    answer = person(name or f"Nom{n} {n}")
    question = Question(
        id=content_id(n, pattern, kind),
        kind=kind,
        stem=f"Question {n}",
        options=(),
        key=key or answer.name,
        accepted=(answer.name,),
        fact=f"f{n}",
        passage=f"p{at // 5}",
        source=source,
        reason="",
        difficulty=Difficulty.MEDIUM,
        explanation="",
    )
    proposal = Proposal(pattern, question.stem, answer, words, source, "")
    worth = PATTERN_WORTH[pattern] + KIND_WORTH[kind] - source.start / (100 * LENGTH)
    return Ranked(question, proposal, worth)


def numbers(chosen: tuple[Question, ...]) -> list[int]:
    return [int(question.stem.split()[1]) for question in chosen]


def numbers_of(chosen: tuple[Question, ...]) -> list[str]:
    return [question.stem.split()[1] for question in chosen]


def test_it_works() -> None:
    three = [
        ranked(12, pattern=Pattern.GAP),
        ranked(20, pattern=Pattern.HOW_MANY, kind=QuestionKind.CHOICE),
        ranked(30, pattern=Pattern.WHO, kind=QuestionKind.CHOICE),
    ]
    assert numbers(select(three, LENGTH, None)) == [20, 30, 12]


def test_the_same_questions_in_any_order_give_the_same_set() -> None:
    some = [ranked(n, kind=kind) for n, kind in enumerate(KIND_WORTH)]
    first = select(some, LENGTH, 3)
    assert all(select(list(p), LENGTH, 3) == first for p in permutations(some))


@pytest.mark.parametrize("words", [0, 60, 800])
def test_as_many_as_the_words_allow(words: int) -> None:
    many = [ranked(n) for n in range(60)]
    assert len(select(many, words, None)) == max(FEWEST, words // WORDS_PER_QUESTION)


@pytest.mark.parametrize("count", [0, 1, 7, 100])
def test_as_many_as_asked_for_if_there_are(count: int) -> None:
    many = [ranked(n) for n in range(10)]
    assert len(select(many, 800, count)) == min(count, 10)


def test_nothing_gives_nothing() -> None:
    assert select([], 800, None) == ()


def test_a_fact_is_asked_again_only_in_the_reserve() -> None:
    kinds = [QuestionKind.CLOZE, QuestionKind.CHOICE, QuestionKind.SHORT_ANSWER]
    again = [ranked(n, sentence=1, name="Un Nom", span=105, kind=k) for n, k in enumerate(kinds)]
    others = [ranked(n) for n in range(10, 16)]
    by_default = numbers(select([*again, *others], SHORT, None))
    assert sum(n < 10 for n in by_default) == ONCE.per_fact == TWICE.per_fact
    assert len(by_default) == len(others) + ONCE.per_fact
    asked_for = numbers(select([*again, *others], LENGTH, 100))
    assert asked_for[: len(by_default)] == by_default
    assert sum(n < 10 for n in asked_for) == RESERVE.per_fact


@pytest.mark.parametrize(
    ("stem", "name", "asked"),
    [
        ("À Göteborg, qui saute 5,50 mètres en longueur ?", "Kinue Hitomi", False),
        ("À Göteborg, qui bat le record du monde du 60 mètres ?", "Kinue Hitomi", True),
        ("Qui gagne la course (à Göteborg, 5,50 mètres en longueur) ?", "Kinue Hitomi", True),
    ],
)
def test_two_questions_of_the_same_words_tell_one_fact(stem: str, name: str, asked: bool) -> None:
    where = ranked(1, name="Göteborg", pattern=Pattern.WHERE)
    told = "Dans quelle ville Kinue Hitomi saute-t-elle 5,50 mètres en longueur ?"
    where = replace(where, question=replace(where.question, stem=told))
    who = ranked(9, name=name, pattern=Pattern.WHO)
    who = replace(who, question=replace(who.question, stem=stem))
    assert where.said.repeats(who.said) is not asked


def test_the_best_form_of_a_fact_is_asked() -> None:
    gap = ranked(1, span=105, pattern=Pattern.GAP, kind=QuestionKind.CLOZE)
    direct = ranked(2, sentence=1, span=105, pattern=Pattern.WHO, kind=QuestionKind.CHOICE)
    assert numbers(select([gap, direct], SHORT, None)) == [2]


def test_a_long_article_has_its_lesson() -> None:
    kinds = [QuestionKind.CLOZE, QuestionKind.CHOICE, QuestionKind.SHORT_ANSWER]
    again = [ranked(n, sentence=1, name="Un Nom", span=105, kind=k) for n, k in enumerate(kinds)]
    assert len(select(again, LESSON, None)) == RESERVE.per_fact
    assert len(select(again, LESSON - 1, None)) == ONCE.per_fact


def test_what_is_hardly_worth_asking_is_asked_for() -> None:
    poor = [replace(ranked(n), worth=LEAST_WORTH - 0.01) for n in range(3)]
    assert select(poor, LENGTH, None) == ()
    assert len(select(poor, LENGTH, 2)) == 2


def test_a_stem_that_tells_another_answer_comes_later() -> None:
    first = ranked(1, name="Un Premier")
    telling = ranked(2)
    telling = replace(telling, question=replace(telling.question, stem="Question 2 de Premier"))
    other = ranked(3)
    assert numbers_of(select([first, telling, other], LENGTH, 3)) == ["1", "3", "2"]


def test_the_same_words_are_never_asked_twice_in_one_way() -> None:
    twice = [ranked(n, sentence=1, name="Un Nom", span=105) for n in range(2)]
    assert len(select(twice, LENGTH, 2)) == 1


@pytest.mark.parametrize(
    ("field", "first", "most"),
    [
        ("name", TWICE.per_key, RESERVE.per_key),
        ("sentence", ONCE.per_sentence, RESERVE.per_sentence),
    ],
)
def test_an_answer_and_a_sentence_have_their_limits(field: str, first: int, most: int) -> None:
    shared = {"name": "Un Nom"} if field == "name" else {"sentence": 3}
    same = [ranked(n, span=1000 + 10 * n, **shared) for n in range(12)]  # type: ignore[arg-type]
    others = [ranked(n) for n in range(20, 26)]
    chosen = numbers(select([*same, *others], LENGTH, 100))
    assert sum(n < 20 for n in chosen[: len(others) + first]) == first
    assert sum(n < 20 for n in chosen) == most


def test_true_or_false_is_the_smaller_part_and_even() -> None:
    truth = QuestionKind.TRUE_FALSE
    some = [ranked(n, kind=truth, key="Vrai" if n < 15 else "Faux") for n in range(20)]
    some += [ranked(n, kind=QuestionKind.CLOZE) for n in range(20, 30)]
    chosen = select(some, LENGTH, 100)
    truths = Counter(q.key for q in chosen if q.kind is truth)
    assert sum(q.kind is QuestionKind.CLOZE for q in chosen) == 10
    assert 0 < truths.total() <= 1 + MOST_TRUE_FALSE * len(chosen)
    assert abs(truths["Vrai"] - truths["Faux"]) <= UNEVEN


def test_another_paragraph_before_another_sentence_of_the_same() -> None:
    """All else equal, what has been asked less comes next."""
    some = [ranked(20), ranked(21), ranked(30)]
    chosen = select(some, LENGTH, 3)
    assert chosen[0].passage != chosen[1].passage


def test_what_is_worth_more_comes_first() -> None:
    late, early = ranked(35), ranked(2)
    assert numbers(select([late, early], LENGTH, 2)) == [2, 35]


def test_what_is_chosen_is_left_as_it_is() -> None:
    one = ranked(1)
    assert select([one], LENGTH, 1) == (replace(one.question),)


def test_two_gaps_of_a_sentence_that_answer_each_other_make_one_question() -> None:
    one, other = (
        replace(r, question=replace(r.question, stem=f"_____ vient avec {name}."))
        for r, name in (
            (ranked(1, sentence=1, name="Jean Morel"), "Paul Simon"),
            (ranked(2, sentence=3, name="Paul Simon"), "Jean Morel"),
        )
    )
    assert len(select([one, other], SHORT, None)) == 1
    assert len(select([one, other], SHORT, 2)) == 2


@pytest.mark.parametrize(
    ("stem", "sentence", "asked"),
    [
        ("Avec quatorze camions, qui est venu ?", 1, False),  # the same sentence
        ("Qui a engagé les quatorze camions à Gao ?", 3, False),  # the same event
        ("Qui a vendu quatorze tapis ?", 3, True),
    ],
)
def test_no_stem_prints_what_another_asks(stem: str, sentence: int, asked: bool) -> None:
    gap = ranked(1, sentence=1)
    gap = replace(
        gap,
        question=replace(
            gap.question, stem="Combien de camions a-t-on engagés à Gao ?", accepted=("quatorze",)
        ),
        proposal=replace(
            gap.proposal, answer=Figure(Span(105, 110), Decimal(14), Measure.COUNT, "camions")
        ),
        worth=1.5,
    )
    other = ranked(2, sentence=sentence, span=140)
    other = replace(other, question=replace(other.question, stem=stem))
    assert len(select([gap, other], SHORT, None)) == 1 + asked


def test_no_sentence_is_asked_about_twice_once_there_is_a_lesson() -> None:
    first = [ranked(n) for n in range(ENOUGH - 1)]
    again = [ranked(n, sentence=n - 20, span=5000 + 10 * n) for n in range(20, 30)]
    words = 60 * ENOUGH
    assert len(select([*first, *again], words, None)) == ENOUGH
    assert len(select([*first, ranked(40), *again], words, None)) == ENOUGH
    assert len(select([*first, ranked(40), ranked(41)], words, None)) == ENOUGH + 1


def test_each_quote_of_one_speaker_is_a_fact_of_its_own() -> None:
    """« Selon lui, « … » »: who spoke is named where another question finds him too."""
    one = ranked(1, name="Jean Morel", pattern=Pattern.WHO, span=5)
    two = ranked(2, name="Jean Morel", pattern=Pattern.WHO_SAID, span=5)
    assert len(select([one, two], SHORT, None)) == 2
