"""Items laid before a judge, their verdicts, and the rates that these give.

A judge answers each item blind, then marks it by ten criteria; it is acceptable when none is
refused. Articles are mixed, so that no item is read in the light of the one before it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import sqrt
from random import Random
from typing import Any

from quizapp.core.contract import Record, question_record
from quizapp.core.model import Question, QuestionKind, Quiz, content_id

NORMAL_95 = 1.959964
"""The normal deviate that leaves 2.5 % on either side."""


class Criterion(StrEnum):
    """What an acceptable item has, in the order in which a judge is asked."""

    GRAMMAR = "grammar"
    STANDS_ALONE = "stands_alone"
    TRUE = "true"
    TYPE_FITS = "type_fits"
    SINGLE_KEY = "single_key"
    PLAUSIBLE = "plausible"
    NO_CUE = "no_cue"
    NOT_GIVEN_AWAY = "not_given_away"
    WORTH_ASKING = "worth_asking"
    CLEAN_STEM = "clean_stem"


class BadVerdicts(ValueError):
    """A file holds no verdicts; ``str()`` says what is wrong with it."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a judge says of one item: the criteria it fails, none for an acceptable one."""

    item: str
    kind: QuestionKind
    refused: frozenset[Criterion]
    comment: str = ""

    @property
    def accepted(self) -> bool:
        """Whether all ten criteria are met."""
        return not self.refused


Verdicts = Mapping[str, Verdict]
"""A judge's verdicts by item."""


@dataclass(frozen=True, slots=True)
class Rate:
    """How many of ``items`` were accepted; ``low`` and ``high`` bound the rate at 95 %."""

    items: int
    accepted: int

    @property
    def share(self) -> float:
        """From 0 to 1; 0 of no items."""
        return self.accepted / self.items if self.items else 0.0

    @property
    def interval(self) -> tuple[float, float]:
        """Where the true rate lies, 19 times in 20."""
        return wilson(self.accepted, self.items)


def wilson(accepted: int, items: int) -> tuple[float, float]:
    """The 95 % score interval of a proportion, from 0 to 1; (0, 1) of no items.

    Wilson, « Probable inference, the law of succession, and statistical inference », JASA 22
    (1927): it holds for the few items of a kind and near 100 %, where the plain one does not.
    """
    if not items:
        return 0.0, 1.0
    share, spread = accepted / items, NORMAL_95**2 / items
    middle = (share + spread / 2) / (1 + spread)
    half = sqrt(share * (1 - share) * spread + spread**2 / 4) / (1 + spread)
    return max(0.0, middle - half), min(1.0, middle + half)


def sheet(quizzes: Iterable[Quiz], seed: int) -> Record:
    """Every item of the quizzes in an order drawn from ``seed``; the same input, the same sheet.

    ``id`` names the sheet by what is on it, whatever the order.
    """
    items = [_item(quiz, question) for quiz in quizzes for question in quiz.questions]
    by_id = {item["id"]: item for item in items}
    ids = sorted(by_id)
    Random(seed).shuffle(ids)
    return {
        "id": content_id(*sorted(by_id)),
        "seed": seed,
        "criteria": [criterion.value for criterion in Criterion],
        "items": [by_id[one] for one in ids],
    }


def _item(quiz: Quiz, question: Question) -> Record:
    """The question's record, its title, and in words what proves it."""
    article, record = quiz.article, question_record(question, quiz)
    parts = [record, *record.get("pairs", ()), *record.get("order", ())]
    places = sorted({(part["source"]["start"], part["source"]["end"]) for part in parts})
    return {
        **record,
        "id": content_id(article.sha256, question.id),
        "question": question.id,
        "article": article.title,
        "language": article.language,
        "proof": [article.text[start:end] for start, end in places],
    }


def read_verdicts(record: Any) -> tuple[str, Verdicts]:
    """The judge's name and verdicts in a record that the judging page has written.

    Raises BadVerdicts.
    """
    try:
        judge, items = record["judge"], record["items"]
        verdicts = [_verdict(item) for item in items]
    except (KeyError, TypeError, ValueError) as error:
        raise BadVerdicts(f"no verdicts of the judging page: {error!r}") from error
    return str(judge), {verdict.item: verdict for verdict in verdicts}


def _verdict(item: Mapping[str, Any]) -> Verdict:
    return Verdict(
        str(item["id"]),
        QuestionKind(item["kind"]),
        frozenset(Criterion(name) for name in item["refused"]),
        str(item.get("comment", "")),
    )


def in_common(judges: Sequence[Verdicts]) -> Verdicts:
    """The items that every judge has judged, each refused for whatever one refuses it for."""
    shared = set.intersection(*(set(verdicts) for verdicts in judges)) if judges else set()
    return {one: _joined([verdicts[one] for verdicts in judges]) for one in sorted(shared)}


def _joined(verdicts: Sequence[Verdict]) -> Verdict:
    refused = frozenset[Criterion]().union(*(verdict.refused for verdict in verdicts))
    return Verdict(verdicts[0].item, verdicts[0].kind, refused)


def agreement(judges: Sequence[Verdicts]) -> Rate:
    """On how many of the items in common the judges all accept, or all refuse."""
    shared = in_common(judges)
    same = sum(len({verdicts[one].accepted for verdicts in judges}) == 1 for one in shared)
    return Rate(len(shared), same)


def rates(verdicts: Verdicts) -> Iterator[tuple[QuestionKind | None, Rate]]:
    """The rate of each kind that was judged, then of all (None)."""
    judged = list(verdicts.values())
    for kind in (*QuestionKind, None):
        some = [verdict for verdict in judged if kind in {verdict.kind, None}]
        if some or kind is None:
            yield kind, Rate(len(some), sum(verdict.accepted for verdict in some))


def refusals(verdicts: Verdicts) -> Iterator[tuple[Criterion, Rate]]:
    """How many items meet each criterion."""
    failed = Counter(name for verdict in verdicts.values() for name in verdict.refused)
    for criterion in Criterion:
        yield criterion, Rate(len(verdicts), len(verdicts) - failed[criterion])
