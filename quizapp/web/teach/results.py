"""Who answered what: a table of learners and questions, each attempt one click away."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass

from flask import render_template, request

from quizapp.core.quiz import Item
from quizapp.core.responses import readable
from quizapp.store import attempts, objections, remarking
from quizapp.store.attempts import Result
from quizapp.store.database import db
from quizapp.store.states import Role
from quizapp.store.tables import QuizSet, QuizVersion
from quizapp.web.access import found, require_role, the_user
from quizapp.web.reader import evidence
from quizapp.web.reader.evidence import Evidence
from quizapp.web.teach.blueprint import blueprint
from quizapp.web.teach.sets import own_set


@dataclass(frozen=True, slots=True)
class Totals:
    """Of finished attempts: how many, the mean share of the points, the share of each question."""

    finished: int
    mean: float
    facility: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class AnsweredItem:
    """A question with one learner's answer, "" for none; ``fraction`` is None before the end."""

    item: Item
    answer: str
    fraction: float | None
    evidence: Evidence


@blueprint.get("/sets/<int:set_id>/results")
@require_role(Role.INSTRUCTOR)
def results(set_id: int) -> str:
    """The attempts at one version, the newest unless ``?version=`` says another."""
    row = own_set(set_id)
    every = attempts.results(db.session(), row)
    version = _version(row, every)
    shown = [result for result in every if version and result.attempt.version_id == version.id]
    return render_template(
        "teach/results.html",
        quiz_set=row,
        versions=row.versions,
        version=version,
        rows=shown,
        items=shown[0].content.items if shown else (),
        totals=totals(shown),
        waiting=objections.count_open(db.session(), the_user(), row),
        audit=remarking.audit(db.session(), row),
    )


def _version(row: QuizSet, every: Sequence[Result]) -> QuizVersion | None:
    """The version asked for; else the newest that someone took, else the newest."""
    asked = request.args.get("version", "")
    by_number = {str(version.number): version for version in row.versions}
    if asked in by_number:
        return by_number[asked]
    taken = {result.attempt.version_id for result in every}
    newest_first = list(reversed(row.versions))
    return next((v for v in newest_first if v.id in taken), next(iter(newest_first), None))


def totals(shown: Sequence[Result]) -> Totals:
    """Facility of each question (mean share of its points), and the mean score."""
    finished = [result for result in shown if result.marks]
    if not finished:
        return Totals(0, 0.0, ())
    columns = zip(*(result.marks for result in finished), strict=True)
    shares = [
        (result.attempt.score or 0.0) / result.attempt.max_score
        for result in finished
        if result.attempt.max_score
    ]
    return Totals(
        finished=len(finished),
        mean=sum(shares) / len(shares) if shares else 0.0,
        facility=tuple(sum(mark.fraction for mark in column) / len(finished) for column in columns),
    )


@blueprint.get("/sets/<int:set_id>/results/<uuid:public_id>")
@require_role(Role.INSTRUCTOR)
def attempt(set_id: int, public_id: uuid.UUID) -> str:
    """One learner's answers, each with its key and passage."""
    row = own_set(set_id)
    result = found(
        next(
            (
                result
                for result in attempts.results(db.session(), row)
                if result.attempt.public_id == str(public_id)
            ),
            None,
        )
    )
    return render_template(
        "teach/attempt.html",
        set_id=row.id,
        quiz=result.content,
        name=result.name,
        attempt=result.attempt,
        rows=[
            AnsweredItem(
                item=item,
                answer=readable(item.question, result.state.answers.get(position, "")),
                fraction=result.marks[position].fraction if result.marks else None,
                evidence=evidence.of_item(item),
            )
            for position, item in enumerate(result.content.items)
        ],
    )
