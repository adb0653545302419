"""The finished attempts at a quiz, read together: what each question did in this class.

- ``Finished``: an attempt that is over, as points and answers by position.
- ``read(quiz, attempts) -> Results``: the statistics, and of each item its answers and whether
  it should be looked at again.
- ``to_look_at(results, count) -> list[ItemResults]``: the items to begin with.

What the figures mean is in ``core.statistics``.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from quizapp.core.quiz import Item, QuizSet
from quizapp.core.responses import parts, parts_said, readable, span_of
from quizapp.core.statistics import (
    Analysis,
    Chosen,
    Doubt,
    Group,
    ItemStatistics,
    analyse,
    chosen,
    doubt,
    random_guess,
    score_groups,
)

_DOUBTS = list(Doubt)


@dataclass(frozen=True, slots=True)
class Finished:
    """An attempt that is over; ``points`` and ``responses`` ("" for no answer) have a value for
    each item of the version, None for one that this learner was not asked.

    ``learner`` tells people apart, None for a guest who is gone; ``name`` is None for a guest.
    """

    public_id: str
    learner: int | str | None
    name: str | None
    started_at: datetime
    submitted_at: datetime
    score: float
    points: tuple[float | None, ...]
    responses: tuple[str | None, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """What was answered: ``text`` in words, "" for no answer, and what it is worth, 0 to 1.

    Of a choice with several right options it is an option that was ticked, of a matching a pair
    that was made. ``places`` are the attempts that gave it, ``share`` percent of those asked,
    ``mean_total`` their points, None when nobody did. ``by_group``: the share of each group that
    gave it, from 0 to 1.
    """

    text: str
    response: str
    fraction: float
    places: tuple[int, ...]
    share: float
    mean_total: float | None
    by_group: Mapping[Group, float]

    @property
    def times(self) -> int:
        """How many gave it."""
        return len(self.places)

    @property
    def right(self) -> bool:
        """Whether it earns all the points."""
        return self.fraction >= 1


@dataclass(frozen=True, slots=True)
class ItemResults:
    """Of the item at ``position``: its figures, its answers, the most given first.

    ``rival`` is a wrong answer that those with the best scores prefer to all right ones.
    """

    position: int
    item: Item
    statistics: ItemStatistics
    answers: tuple[Answer, ...]
    rival: Answer | None
    doubt: Doubt | None

    @property
    def facility(self) -> float:
        """In percent, 0 where nobody answered: for sorting."""
        return self.statistics.facility or 0.0

    @property
    def commonest_mistake(self) -> Answer | None:
        """The wrong answer given most often, if any was."""
        wrong = (a for a in self.answers if a.times and a.response and not a.right)
        return next(wrong, None)


@dataclass(frozen=True, slots=True)
class Results:
    """Of the attempts that count; ``groups`` has the third of each of them."""

    quiz: QuizSet
    attempts: tuple[Finished, ...]
    analysis: Analysis
    groups: tuple[Group, ...]
    items: tuple[ItemResults, ...]

    @property
    def dubious(self) -> tuple[ItemResults, ...]:
        """The items to look at again, the gravest first."""
        found = (each for each in self.items if each.doubt is not None)
        return tuple(sorted(found, key=_gravity))


def read(quiz: QuizSet, attempts: Sequence[Finished]) -> Results:
    """``attempts`` are those that count, each with a value for every item of ``quiz``."""
    analysis = analyse(
        [attempt.points for attempt in attempts],
        [item.points for item in quiz.items],
        [random_guess(item.question) for item in quiz.items],
        whole=quiz.max_score,
    )
    groups = score_groups(analysis.totals)
    items = tuple(_item(quiz, attempts, analysis, groups, n) for n in range(len(quiz.items)))
    return Results(quiz, tuple(attempts), analysis, groups, items)


def _item(
    quiz: QuizSet,
    attempts: Sequence[Finished],
    analysis: Analysis,
    groups: Sequence[Group],
    position: int,
) -> ItemResults:
    item, statistics = quiz.items[position], analysis.items[position]
    responses = [attempt.responses[position] for attempt in attempts]
    sizes = Counter(
        group for group, response in zip(groups, responses, strict=True) if response is not None
    )
    answers = [
        _answer(each, text, fraction, groups=map(groups.__getitem__, each.places), sizes=sizes)
        for each, text, fraction in _given(item, responses, attempts, analysis.totals, position)
    ]
    rival = None if parts(item.question) else _rival(answers)
    return ItemResults(
        position=position,
        item=item,
        statistics=statistics,
        answers=(*answers, *_never_given(item, answers)),
        rival=rival,
        doubt=doubt(statistics, rival=rival is not None),
    )


def _given(
    item: Item,
    responses: Sequence[str | None],
    attempts: Sequence[Finished],
    totals: Sequence[float],
    position: int,
) -> list[tuple[Chosen, str, float]]:
    """Every answer with its words and what it is worth, part by part where a part can be told."""
    question, whole = item.question, chosen(responses, totals)
    if not (question.several or question.pairs):
        return [
            (
                each,
                readable(question, each.response),
                (attempts[each.places[0]].points[position] or 0.0) / item.points,
            )
            for each in whole
        ]
    told = [parts_said(question, response or "") for response in responses]
    right = {text: correct for said in told for text, correct in said if text}
    columns = ([said[n][0] if said else "" for said in told] for n in range(parts(question)))
    found = [
        each
        for column in columns
        for each in chosen(
            [None if r is None else text for r, text in zip(responses, column, strict=True)],
            totals,
        )
        if each.response
    ]
    if question.several:
        found.sort(key=lambda each: -each.times)
    none = [(each, "", 0.0) for each in whole if not each.response]
    return [(each, each.response, float(right[each.response])) for each in found] + none


def _answer(
    given: Chosen,
    text: str,
    fraction: float,
    *,
    groups: Iterable[Group],
    sizes: Mapping[Group, int],
) -> Answer:
    """``groups`` are those of who gave it, ``sizes`` of all."""
    placed = Counter(groups)
    return Answer(
        text=text,
        response=given.response,
        fraction=fraction,
        places=given.places,
        share=given.share,
        mean_total=given.mean_total,
        by_group={group: placed[group] / size for group, size in sizes.items()},
    )


def _rival(answers: Sequence[Answer]) -> Answer | None:
    """The wrong answer that more of the upper group give than any right one, and more of the
    upper group than of the lower: a question that is merely hard misleads the lower more."""
    right = sum(_share(answer, Group.UPPER) for answer in answers if answer.right)
    return next(
        (
            answer
            for answer in sorted(answers, key=lambda each: -_share(each, Group.UPPER))
            if answer.response
            and not answer.fraction
            and _share(answer, Group.UPPER) > max(right, _share(answer, Group.LOWER))
        ),
        None,
    )


def _share(answer: Answer, group: Group) -> float:
    return answer.by_group.get(group, 0.0)


def _never_given(item: Item, answers: Sequence[Answer]) -> list[Answer]:
    """The options that nobody chose: wrong ones that mislead nobody, or a key nobody found."""
    given = {answer.response for answer in answers}
    offered = {
        (span_of(option) if item.question.statement else option.text): option
        for option in item.question.options
    }
    return [
        Answer(option.text, response, float(option.correct), (), 0.0, None, {})
        for response, option in offered.items()
        if response not in given
    ]


def to_look_at(results: Results, count: int) -> list[ItemResults]:
    """The dubious items, the gravest first, then the hardest; none that everyone got right."""
    rest = sorted(
        (each for each in results.items if each.doubt is None and each.facility < 100),
        key=lambda each: each.facility,
    )
    return [*results.dubious, *rest][:count] if results.attempts else []


def _gravity(item: ItemResults) -> tuple[int, float]:
    return (_DOUBTS.index(item.doubt) if item.doubt else len(_DOUBTS), item.facility)
