"""What a person knows, question by question, from submitted attempts.

- ``standings(attempts) -> tuple[Standing, ...]``: each question asked, once, as it was last
  answered; ``Standing.to_practise`` and ``Standing.known`` say where it stands.
- ``mistakes(standings) -> tuple[Standing, ...]``: those to practise, the longest unseen first.
- ``mastery_by_kind(standings)``, ``mastery_by_article(standings) -> tuple[Mastery, ...]``.
- ``mastery_by_passage(standings, article) -> dict[str, Mastery]``: by the paragraph's id.

A question missed once is mastered when it has been right ``RIGHT_IN_A_ROW`` times since: one
right answer given just after the key was read says little (successive relearning: Rawson and
Dunlosky, *Optimizing schedules of retrieval practice*, 2011).
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar

from quizapp.core.history import Answered, Played
from quizapp.core.model import FactKind

RIGHT_IN_A_ROW = 2
"""Right answers one after the other after which a mistake is mastered."""


@dataclass(frozen=True, slots=True)
class Standing:
    """A question as it was last answered: in the attempt ``attempt`` at ``position``, ``at``.

    ``run`` counts its last right answers in a row, ``missed`` whether one was ever not right.
    """

    answer: Answered
    attempt: str
    position: int
    at: datetime
    asked: int
    run: int
    missed: bool

    @property
    def to_practise(self) -> bool:
        """Missed, and not yet mastered since."""
        return self.missed and self.run < RIGHT_IN_A_ROW

    @property
    def known(self) -> bool:
        """Right at the last time of asking, and nothing left to practise."""
        return self.run > 0 and not self.to_practise


@dataclass(frozen=True, slots=True)
class Mastery:
    """How much of a kind of fact, an article or a paragraph is known.

    ``key`` is the ``FactKind``, the article's number or the paragraph's id, ``label`` the kind's
    value or the article's title, ``asked`` how many questions that rests on, ``known`` how many
    of them are known, ``fraction`` the share of their points earned when last asked, 0 to 1.
    """

    key: FactKind | int | str
    label: str
    asked: int
    known: int
    fraction: float


def standings(attempts: Iterable[Played]) -> tuple[Standing, ...]:
    """Every question once, in the order in which they were last asked."""
    found: dict[tuple[int, str], Standing] = {}
    for attempt in sorted(attempts, key=lambda attempt: attempt.at):
        for position, answer in enumerate(attempt.answers):
            key = (answer.article, answer.question)
            before = found.pop(key, None)
            right = answer.fraction >= 1
            found[key] = Standing(
                answer=answer,
                attempt=attempt.id,
                position=position,
                at=attempt.at,
                asked=before.asked + 1 if before else 1,
                run=(before.run if before else 0) + 1 if right else 0,
                missed=not right or (before is not None and before.missed),
            )
    return tuple(found.values())


def mistakes(found: Iterable[Standing]) -> tuple[Standing, ...]:
    """What to practise, the longest unseen first."""
    return tuple(standing for standing in found if standing.to_practise)


def mastery_by_kind(found: Iterable[Standing]) -> tuple[Mastery, ...]:
    """For each kind of fact asked about, in the order of ``FactKind``."""
    groups = _grouped(found, lambda standing: standing.answer.kind)
    return tuple(_mastery(kind, kind.value, groups[kind]) for kind in FactKind if kind in groups)


def mastery_by_article(found: Iterable[Standing]) -> tuple[Mastery, ...]:
    """For each article asked about, by title; the newest title counts."""
    groups = _grouped(found, lambda standing: standing.answer.article)
    rows = (
        _mastery(article, asked[-1].answer.article_title, asked)
        for article, asked in groups.items()
    )
    return tuple(sorted(rows, key=lambda mastery: (mastery.label, str(mastery.key))))


def mastery_by_passage(found: Iterable[Standing], article: int) -> dict[str, Mastery]:
    """For each paragraph of the article that was asked about."""
    of_article = (standing for standing in found if standing.answer.article == article)
    groups = _grouped(of_article, lambda standing: standing.answer.passage)
    return {passage: _mastery(passage, "", asked) for passage, asked in groups.items()}


_Key = TypeVar("_Key", bound=Hashable)


def _grouped(
    found: Iterable[Standing], key: Callable[[Standing], _Key]
) -> dict[_Key, list[Standing]]:
    groups: dict[_Key, list[Standing]] = {}
    for standing in found:
        groups.setdefault(key(standing), []).append(standing)
    return groups


def _mastery(key: FactKind | int | str, label: str, asked: Sequence[Standing]) -> Mastery:
    points = sum(standing.answer.points for standing in asked)
    earned = sum(standing.answer.points * standing.answer.fraction for standing in asked)
    known = sum(standing.known for standing in asked)
    return Mastery(key, label, len(asked), known, earned / points if points else 0.0)
