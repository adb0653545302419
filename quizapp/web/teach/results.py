"""Results of a quiz set: how the class did, what to look at, who answered what."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise

from flask import render_template
from flask_babel import format_percent

from quizapp.core.calibration import calibration
from quizapp.core.model import Confidence
from quizapp.core.quiz import Item
from quizapp.core.responses import readable
from quizapp.core.results import Finished, ItemResults, Results, to_look_at
from quizapp.core.statistics import Which
from quizapp.store import attempts, objections, remarking
from quizapp.store import results as store
from quizapp.store.class_tables import Class
from quizapp.store.columns import instant
from quizapp.store.database import db
from quizapp.store.states import Role
from quizapp.store.tables import QuizVersion
from quizapp.web import plots
from quizapp.web.access import found, require_role, the_user
from quizapp.web.i18n import gettext as _
from quizapp.web.reader import evidence
from quizapp.web.reader.evidence import Evidence
from quizapp.web.teach import result_words
from quizapp.web.teach.asked import Asked, Sort, asked, of, read
from quizapp.web.teach.blueprint import blueprint
from quizapp.web.teach.sets import own_set

PAGE_SIZE = 50
"""Learners a page: 1,000 rows of 30 marks are no table that anyone reads."""

TO_LOOK_AT = 2

LIVE_FOR = timedelta(hours=2)
"""An attempt in which nothing was done for longer is left open rather than under way."""

BINS = 10
"""Of the distribution of the scores, each as wide as the others."""

ROUNDING = 1e-9
"""A score of 0.7 is in the tenth that begins there, though 0.7 × 10 is 6.999… in binary."""


@dataclass(frozen=True, slots=True)
class AnsweredItem:
    """A question with one learner's answer, "" for none; ``fraction`` is None before the end.

    ``confidence`` is how sure the learner was, where the quiz asks it.
    """

    item: Item
    answer: str
    fraction: float | None
    confidence: Confidence | None
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Look:
    """A question to look at, why, and the passage it rests on."""

    results: ItemResults
    why: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Learners:
    """A page of the table: each attempt with a verdict a question.

    Besides right, partial and wrong: "none" for no answer, "unasked" for one not drawn.
    """

    rows: tuple[tuple[Finished, tuple[str, ...]], ...]
    page: int
    pages: int


@dataclass(frozen=True, slots=True)
class Live:
    """Who is taking the version now, how many have finished it and how many have left it open."""

    now: datetime
    under_way: list[store.UnderWay]
    finished: int
    left: int


@blueprint.get("/sets/<int:set_id>/results")
@require_role(Role.INSTRUCTOR)
def results(set_id: int) -> str:
    """Of the attempts at one version that count; those under way above them."""
    row = own_set(set_id)
    question = asked(row)
    class_ = read(question)
    return render_template(
        "teach/results.html",
        quiz_set=row,
        asked=question,
        results=class_,
        live=_live(question, question.version) if question.version else None,
        looks=_looks(class_) if class_ else [],
        learners=_learners(class_, question) if class_ else None,
        distribution=_distribution(class_) if class_ else None,
        waiting=objections.count_open(db.session(), the_user(), row),
        audit=remarking.audit(db.session(), row),
        words=result_words,
        whiches=list(Which),
        classes=[_choices(row) for row in store.classes(db.session(), the_user())],
    )


@blueprint.get("/sets/<int:set_id>/results/live")
@require_role(Role.INSTRUCTOR)
def live(set_id: int) -> str:
    """Who is where, as a part of the page that its script fetches again."""
    question = asked(own_set(set_id))
    return render_template(
        "teach/_live.html", live=_live(question, found(question.version)), asked=question
    )


def _live(question: Asked, version: QuizVersion) -> Live:
    now, whose = instant(None), question.members
    going = store.under_way(db.session(), version, whose, since=now - LIVE_FOR)
    return Live(
        now=now,
        under_way=going,
        finished=store.count(db.session(), version, whose, over=True),
        left=store.count(db.session(), version, whose, over=False) - len(going),
    )


def _choices(row: Class) -> tuple[str, str, list[tuple[str, str]]]:
    """A class to choose, as an address has it, its name, and its groups likewise."""
    groups = [(of(store.Members(row.id, group.id)), group.name) for group in row.groups]
    return of(store.Members(row.id)), row.name, groups


def _looks(class_: Results) -> list[Look]:
    return [
        Look(item, result_words.reason(item), evidence.of_item(item.item))
        for item in to_look_at(class_, TO_LOOK_AT)
    ]


def _learners(class_: Results, question: Asked) -> Learners:
    ordered = _sorted(class_.attempts, question.sort)
    pages = max(-(-len(ordered) // PAGE_SIZE), 1)
    page = min(max(question.page, 1), pages)
    shown = ordered[(page - 1) * PAGE_SIZE : page * PAGE_SIZE]
    most = [item.points for item in class_.quiz.items]
    return Learners(tuple((row, _verdicts(row, most)) for row in shown), page, pages)


def _sorted(rows: Sequence[Finished], by: Sort) -> list[Finished]:
    if by is Sort.NAME:
        return sorted(rows, key=lambda row: (row.name is None, (row.name or "").casefold()))
    if by is Sort.SCORE:
        return sorted(rows, key=lambda row: row.score)
    return list(rows)


def _verdicts(row: Finished, most: Sequence[float]) -> tuple[str, ...]:
    return tuple(
        _verdict(response, earned, top)
        for response, earned, top in zip(row.responses, row.points, most, strict=True)
    )


def _verdict(response: str | None, earned: float | None, top: float) -> str:
    if response is None or earned is None:
        return "unasked"
    if not response:
        return "none"
    return "right" if earned >= top else "partial" if earned else "wrong"


def _distribution(class_: Results) -> plots.Plot:
    """How many attempts have a score in each tenth of the points."""
    most, counts = class_.quiz.max_score, [0] * BINS
    for total in class_.analysis.totals:
        counts[min(int(total / most * BINS + ROUNDING), BINS - 1)] += 1
    edges = [format_percent(n / BINS) for n in range(BINS + 1)]
    places = [
        plots.Category(_("%(low)s to %(high)s", low=low, high=high), low)
        for low, high in pairwise(edges)
    ]
    series = [plots.Series(_("Attempts"), [float(count) for count in counts])]
    return plots.bars(places, series, plots.counts(max(counts)), ticks=BINS)


@blueprint.get("/sets/<int:set_id>/results/<uuid:public_id>")
@require_role(Role.INSTRUCTOR)
def attempt(set_id: int, public_id: uuid.UUID) -> str:
    """One learner's answers, each with its key and passage."""
    row = own_set(set_id)
    one = found(attempts.find_for_owner(db.session(), str(public_id), the_user()))
    if one.version.quiz_set_id != row.id:
        one = found(None)
    quiz, state = attempts.content(one), attempts.state(db.session(), one)
    marks = attempts.marks(db.session(), one)
    return render_template(
        "teach/attempt.html",
        quiz_set=row,
        quiz=quiz,
        name=store.name_of(db.session(), one),
        attempt=one,
        degrees=calibration(
            (said, marks[position].fraction) for position, said in state.confidence.items() if marks
        ),
        rows=[
            AnsweredItem(
                item=item,
                answer=readable(item.question, state.answers.get(position, "")),
                fraction=marks[position].fraction if marks else None,
                confidence=state.confidence.get(position),
                evidence=evidence.of_item(item),
            )
            for position, item in enumerate(quiz.items)
        ],
    )
