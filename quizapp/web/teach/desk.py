"""One question at a time on the desk, beside its passage: read it, decide, on to the next."""

from __future__ import annotations

from dataclasses import dataclass

from flask import abort, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from quizapp.core.model import CHOOSING
from quizapp.store import changes, doubts, questions
from quizapp.store.database import db
from quizapp.store.states import QuestionState, Rejection, Role
from quizapp.store.tables import Question
from quizapp.web.access import found, require_role, the_user
from quizapp.web.teach import result_words
from quizapp.web.teach.blueprint import blueprint
from quizapp.web.teach.duplicates import nearest
from quizapp.web.teach.labels import REJECTIONS
from quizapp.web.teach.queue import after, before, desk_address, filters_of, list_address, queue
from quizapp.web.teach.review import DECISIONS
from quizapp.web.teach.shown import review_item


@dataclass(frozen=True, slots=True)
class Note:
    """What could not be done, and a link to what can be."""

    text: str
    url: str = ""
    link: str = ""


@blueprint.get("/questions/<int:question_id>")
@require_role(Role.INSTRUCTOR)
def desk(question_id: int) -> str:
    """The question with all that is known of it; a shipped one can be read, not decided."""
    question = found(questions.get(db.session(), question_id, the_user()))
    return desk_page(question)


def desk_page(question: Question, *, note: Note | None = None, typed: str | None = None) -> str:
    """The desk with the question on it; ``note`` says what became of the words ``typed``."""
    article = question.article
    queued = queue(article, filters_of(article))
    editable = article.owner_id == the_user().id
    following, preceding = after(question, queued), before(question, queued)
    every = questions.list_of_article(db.session(), article.id)
    item = review_item(article, question)
    return render_template(
        "teach/desk.html",
        article=article,
        question=question,
        item=item,
        twin=nearest(question),
        note=note,
        words=item.words if typed is None else typed,
        exchangeable=question.kind in CHOOSING and question.answer_start is not None,
        editable=editable,
        filters=filters_of(article),
        total=len(every),
        left=sum(row.state is QuestionState.PROPOSED for row in every),
        next_url=desk_address(following, article),
        previous_url=desk_address(preceding, article) if preceding else None,
        list_url=list_address(article),
        last_act=changes.latest(db.session(), article.id, the_user()) if editable else None,
        rejections=list(REJECTIONS.items()),
        doubt=doubts.of_article(db.session(), article).get(question.id),
        told=result_words,
    )


@blueprint.post("/questions/<int:question_id>/decision")
@require_role(Role.INSTRUCTOR)
def decide(question_id: int) -> Response:
    """Approve, reject with or without a reason, or review again; on to the next one."""
    question = found(questions.editable(db.session(), question_id, the_user()))
    decision = DECISIONS.get(request.form.get("decision", ""))
    reason = request.form.get("reason") or None
    if decision is None or (reason is not None and reason not in {*Rejection}):
        abort(400)
    article, comparing = question.article, request.form.get("comparing", type=int)
    following = after(question, queue(article, filters_of(article)))
    changes.decide(
        db.session(),
        [question],
        decision,
        by=the_user(),
        rejected_for=Rejection(reason) if reason else None,
    )
    db.session.commit()
    if comparing is not None:
        return redirect(url_for("teach.duplicates", article_id=comparing), 303)
    if decision is QuestionState.PROPOSED:
        following = question
    return redirect(desk_address(following, article), 303)
