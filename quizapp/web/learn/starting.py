"""The door of a quiz: what it is, whether it can be taken now, and its start."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime
from http import HTTPStatus
from typing import Any

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from quizapp.core.quiz import QuizSet
from quizapp.store import accounts, attempts, quizzes
from quizapp.store.attempts import NoAttemptLeft, NotOpen, NotPublished, Taker, WrongPassword
from quizapp.store.database import db
from quizapp.store.tables import QuizSet as QuizSetRow
from quizapp.store.terms import Terms, terms_of, withheld
from quizapp.web.access import found, signed_in
from quizapp.web.i18n import gettext as _
from quizapp.web.learn.blueprint import blueprint
from quizapp.web.learn.loading import taker
from quizapp.web.learn.scores import percent_of
from quizapp.web.sessions import session_row_id

TO_GET = HTTPStatus.SEE_OTHER


@blueprint.get("/quizzes/<code>")
def intro(code: str) -> ResponseReturnValue:
    """What the quiz is about, how it goes, and the way in; 404 while no quiz has this code."""
    quiz_set = quizzes.by_code(db.session(), code.replace("\x00", ""))
    if quiz_set is None:
        return render_template("learn/closed.html"), HTTPStatus.NOT_FOUND
    return _intro(quiz_set)


def _intro(quiz_set: QuizSetRow, error: str | None = None) -> str:
    who = taker()
    version = found(quizzes.newest_version(db.session(), quiz_set))
    terms = terms_of(db.session(), quiz_set, who)
    under_way = attempts.open_attempt(db.session(), quiz_set, who)
    earlier = [
        attempt
        for attempt in attempts.list_for(db.session(), who)
        if attempt.version.quiz_set_id == quiz_set.id and attempt.submitted_at
    ]
    return render_template(
        "learn/intro.html",
        **what_it_is(quizzes.content(version), terms),
        quiz_set=quiz_set,
        start=url_for("learn.start", code=quiz_set.code),
        gate=terms.gate(datetime.now(UTC)),
        left=attempts.attempts_left(db.session(), quiz_set, who),
        unfinished=under_way,
        saved=len(attempts.state(db.session(), under_way).answers) if under_way else 0,
        earlier=earlier,
        hidden=withheld(db.session(), earlier),
        percent=percent_of,
        error=error,
    )


def what_it_is(quiz: QuizSet, terms: Terms) -> dict[str, Any]:
    """What the page tells of any quiz, for its template."""
    limit = terms.time_limit(quiz)
    return {
        "quiz": quiz,
        "terms": terms,
        "minutes": None if limit is None else round(limit.total_seconds() / 60),
        "articles": list({item.article: item for item in quiz.items}.values()),
        "levels": sorted(Counter(int(item.question.difficulty) for item in quiz.items).items()),
    }


@blueprint.post("/quizzes/<code>/attempts")
def start(code: str) -> ResponseReturnValue:
    """Begin, or go on with what was begun; a visitor becomes a guest."""
    quiz_set = found(quizzes.by_code(db.session(), code.replace("\x00", "")))
    user = signed_in()
    who = Taker(user=user) if user else Taker(session_id=session_row_id())
    # Guesses of a password are counted as those of an account's are.
    name, address = f"quiz {quiz_set.code}", request.remote_addr or ""
    if quiz_set.password and accounts.blocked_until(db.session(), name, address):
        error = _("Too many tries. Wait a quarter of an hour.")
        return _intro(quiz_set, error), HTTPStatus.TOO_MANY_REQUESTS
    typed = request.form.get("password", "").replace("\x00", "")
    try:
        attempt = attempts.start(db.session(), quiz_set, who, password=typed)
    except WrongPassword:
        accounts.record_failure(db.session(), name, address)
        db.session.commit()
        error = _("This is not the password of the quiz. Ask your instructor for it.")
        return _intro(quiz_set, error), HTTPStatus.UNPROCESSABLE_ENTITY
    except (NoAttemptLeft, NotPublished, NotOpen):
        return redirect(url_for("learn.intro", code=quiz_set.code), TO_GET)
    db.session.commit()
    return redirect(url_for("learn.resume", public_id=attempt.public_id), TO_GET)
