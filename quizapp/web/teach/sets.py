"""Quiz sets: the list, a new one, its settings."""

from __future__ import annotations

from dataclasses import dataclass

from flask import redirect, render_template, url_for
from werkzeug.wrappers import Response

from quizapp.core.model import Mode
from quizapp.store import attempts, objections, quizzes, rules, sharing
from quizapp.store.database import db
from quizapp.store.states import QuizState, Role
from quizapp.store.tables import QuizSet
from quizapp.web.access import found, require_role, the_user
from quizapp.web.teach.blueprint import blueprint
from quizapp.web.teach.forms import SetForm


@dataclass(frozen=True, slots=True)
class Row:
    """A quiz set in the list, with its number of questions and of attempts."""

    quiz_set: QuizSet
    questions: int
    attempts: int


@blueprint.get("/sets")
@require_role(Role.INSTRUCTOR)
def sets() -> str:
    """One's own quiz sets, those put away last."""
    own = quizzes.list_of_owner(db.session(), the_user())
    own.sort(key=lambda quiz_set: quiz_set.state is QuizState.ARCHIVED)
    taken = attempts.counts(db.session(), own)
    rows = [Row(row, _size(row), taken.get(row.id, 0)) for row in own]
    return render_template(
        "teach/sets.html",
        rows=rows,
        waiting=objections.count_open(db.session(), the_user()),
        shared=sharing.shared_with(db.session(), the_user()),
    )


def _size(row: QuizSet) -> int:
    """How many questions a learner is asked."""
    return len(row.items) + sum(rule.count for rule in rules.list_of(db.session(), row))


@blueprint.get("/sets/new")
@require_role(Role.INSTRUCTOR)
def new_set() -> str:
    """A form for its title and mode."""
    return render_template("teach/new_set.html", form=SetForm())


@blueprint.post("/sets/new")
@require_role(Role.INSTRUCTOR)
def add_set() -> Response | tuple[str, int]:
    """An empty draft; next, its questions."""
    form = SetForm()
    if not form.validate():
        return render_template("teach/new_set.html", form=form), 422
    quiz_set = quizzes.create(
        db.session(),
        owner=the_user(),
        title=form.title.data,
        mode=Mode(form.mode.data),
        attempts_allowed=form.attempts_allowed.data,
    )
    db.session.commit()
    return redirect(url_for("teach.quiz_set", set_id=quiz_set.id), 303)


def own_set(set_id: int) -> QuizSet:
    """The signed-in instructor's quiz set, or 404."""
    return found(quizzes.owned(db.session(), set_id, the_user()))


def seen_set(set_id: int) -> QuizSet:
    """A quiz set of one's own, or one that a colleague shares; else 404."""
    return found(sharing.visible(db.session(), set_id, the_user()))


def locked_set(set_id: int) -> QuizSet:
    """``own_set`` for a change: who changes it next waits."""
    quiz_set = own_set(set_id)
    db.session.refresh(quiz_set, with_for_update=True)
    return quiz_set
