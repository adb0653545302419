"""The home page, and the way from a class code to its quiz."""

from __future__ import annotations

from http import HTTPStatus

from flask import Blueprint, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from quizapp.store import (
    articles,
    assignments,
    attempts,
    classes,
    history,
    quizzes,
    reviewing,
)
from quizapp.store.database import db
from quizapp.web.access import signed_in
from quizapp.web.cards.shown import today
from quizapp.web.i18n import gettext as _
from quizapp.web.learn.loading import taker

blueprint = Blueprint("library", __name__)

MOST_BEGUN = 3
"""Attempts to go on with, the newest; the history has them all."""

LONGEST_CODE = 40
"""More than any code with the spaces that people put in it."""


@blueprint.get("/")
def home() -> str:
    """What this is, what to go on with, and every published quiz."""
    return _home()


@blueprint.get("/find")
def find() -> ResponseReturnValue:
    """The quiz or the class of ``?code=``; the home page again, saying so, when there is none."""
    typed = request.args.get("code", "")
    if not typed.strip():
        return _home(typed, _("Type the code that your class was given.")), HTTPStatus.BAD_REQUEST
    code = typed[:LONGEST_CODE].replace("\x00", "")
    quiz = quizzes.by_code(db.session(), code)
    row = None if quiz else classes.by_code(db.session(), code)
    if row is not None:
        return redirect(url_for("classes.show", code=row.code), HTTPStatus.SEE_OTHER)
    if quiz is None:
        message = _("No quiz and no class has this code. Check it letter by letter.")
        return _home(typed, message), HTTPStatus.NOT_FOUND
    return redirect(url_for("learn.intro", code=quiz.code), HTTPStatus.SEE_OTHER)


def _home(typed: str = "", error: str | None = None) -> str:
    published = quizzes.list_published(db.session())
    who, user = taker(), signed_in()
    begun = history.unfinished(db.session(), who)[:MOST_BEGUN]
    asked_about = {item.article for quiz in published for item in quiz.content.items}
    return render_template(
        "library/home.html",
        quizzes=published,
        tasks=assignments.to_do(db.session(), who),
        unfinished=[(row, attempts.content(row).title) for row in begun],
        cards_due=reviewing.left(db.session(), user, today()).total if user else 0,
        published_on=articles.published_on(db.session(), asked_about),
        typed=typed,
        error=error,
    )
