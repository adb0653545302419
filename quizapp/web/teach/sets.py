"""Quiz sets: the list, a new one, its settings."""

from __future__ import annotations

from dataclasses import dataclass

from flask import redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from quizapp.core.model import Mode
from quizapp.store import articles, attempts, bank, objections, quizzes, rules, sharing
from quizapp.store.bank import Query
from quizapp.store.database import db
from quizapp.store.states import QuizState, Role
from quizapp.store.tables import Article, QuizSet
from quizapp.web.access import found, require_role, the_user
from quizapp.web.learn.answers import number_in
from quizapp.web.teach.blueprint import blueprint
from quizapp.web.teach.forms import SetForm

ONE_POINT = 1.0
MOST_AT_ONCE = 50
"""Questions of an article that a new set begins with; of more, one chooses."""


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
    """A form for its title and mode; from an article, with its title and its questions."""
    article = _article()
    form = SetForm(title=article.title if article else None)
    return _new_set_page(form, article)


def _new_set_page(form: SetForm, article: Article | None) -> str:
    offered = len(_approved(article)) if article else 0
    return render_template("teach/new_set.html", form=form, article=article, offered=offered)


def _article() -> Article | None:
    """The article that the form came from, for who may use it."""
    number = number_in(request.values.get("article", ""))
    return None if number is None else articles.usable(db.session(), number, the_user())


def _approved(article: Article) -> list[int]:
    """Its questions, unless they are too many to be asked at once."""
    found = bank.matching(db.session(), the_user(), Query(article=article.id))
    return [entry.id for entry in found] if len(found) <= MOST_AT_ONCE else []


@blueprint.post("/sets/new")
@require_role(Role.INSTRUCTOR)
def add_set() -> Response | tuple[str, int]:
    """A draft, empty or with the questions of the article it came from; next, its questions."""
    form, article = SetForm(), _article()
    if not form.validate():
        return _new_set_page(form, article), 422
    quiz_set = quizzes.create(
        db.session(),
        owner=the_user(),
        title=form.title.data,
        mode=Mode(form.mode.data),
        attempts_allowed=form.attempts_allowed.data,
    )
    if article is not None and "questions" in request.form:
        items = [(number, ONE_POINT) for number in _approved(article)]
        quizzes.set_items(db.session(), quiz_set, items)
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
