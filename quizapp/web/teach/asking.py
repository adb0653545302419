"""What the generator does for a question on the desk: other words as its answer, other options."""

from __future__ import annotations

from typing import Any

from flask import redirect, request, url_for
from werkzeug.wrappers import Response

from quizapp.core.locating import locate
from quizapp.core.model import Question as CoreQuestion
from quizapp.core.model import Span
from quizapp.store import articles, changes, questions
from quizapp.store.database import db
from quizapp.store.questions import Wording, to_core
from quizapp.store.states import ChangeKind, Role
from quizapp.store.tables import Article, Question
from quizapp.web.access import found, require_role, the_user
from quizapp.web.forms import REFUSED, storable
from quizapp.web.i18n import gettext as _
from quizapp.web.teach import analysis
from quizapp.web.teach.blueprint import blueprint
from quizapp.web.teach.desk import Note, desk_page
from quizapp.web.teach.queue import desk_address, edit_address, filters_of

WORDS_MAXIMUM = 300
"""Characters; what answers a question is shorter."""


@blueprint.post("/questions/<int:question_id>/answer")
@require_role(Role.INSTRUCTOR)
def ask_again(question_id: int) -> Response | tuple[str, int]:
    """Make the question again on other words of its passage, or go and write one on them."""
    question = found(questions.editable(db.session(), question_id, the_user()))
    article, typed = question.article, storable(request.form.get("words"))[:WORDS_MAXIMUM]
    words = _located(question, typed)
    if words is None:
        note = Note(
            _("These words are not in the passage. Select them there, or copy them exactly.")
        )
        return desk_page(question, note=note, typed=typed), REFUSED
    if request.form.get("go") == "write":
        return redirect(_write_address(article, words), 303)
    made = analysis.ask(articles.to_core(article), words)
    known = {row.content_id: row for row in article.questions}
    new = next((one for one in made if one.id not in known), None)
    if new is None:
        note = _nothing_new(article, words, made, known)
        return desk_page(question, note=note, typed=typed), REFUSED
    changes.replace(db.session(), question, new, by=the_user())
    db.session.commit()
    return redirect(desk_address(question, article), 303)


def _located(question: Question, words: str) -> Span | None:
    """The words in the passage of the question; where they were selected when the form says."""
    passages = articles.passages_of(question.article)
    source = Span(question.source_start, question.source_end)
    passage = next((p for p in passages if p.span.holds(source)), None)
    digits = request.form.get("before", "")
    before = int(digits) if digits.isascii() and digits.isdigit() and len(digits) < 9 else None
    return None if passage is None else locate(passage, words, before=before, near=source)


def _write_address(article: Article, words: Span) -> str:
    """The form for a question of one's own on these words."""
    query: dict[str, Any] = {"at": f"{words.start}-{words.end}", **filters_of(article).decided}
    return url_for("teach.new_question", article_id=article.id, **query)


def _nothing_new(
    article: Article, words: Span, made: tuple[CoreQuestion, ...], known: dict[str, Question]
) -> Note:
    """Why no question was made, and what can be done instead."""
    if made:
        asked = known[made[0].id]
        return Note(
            _("What can be asked of these words is asked already."),
            url_for("teach.desk", question_id=asked.id),
            _("See that question"),
        )
    return Note(
        _("No sure question comes of these words: the sentence does not state them clearly alone."),
        _write_address(article, words),
        _("Write one by hand"),
    )


@blueprint.post("/questions/<int:question_id>/options")
@require_role(Role.INSTRUCTOR)
def other_options(question_id: int) -> Response | tuple[str, int]:
    """Other wrong options for the question, none that it has offered before."""
    question = found(questions.editable(db.session(), question_id, the_user()))
    article, core = question.article, to_core(question)
    seen = changes.options_seen(db.session(), question)
    options = analysis.exchange_options(articles.to_core(article), core, seen)
    if not options:
        note = Note(
            _("There are no more good options for this answer."),
            edit_address(question),
            _("Write some by hand"),
        )
        return desk_page(question, note=note), REFUSED
    wording = Wording(core.stem, options, core.key, core.accepted, core.explanation)
    changes.edit(db.session(), question, wording, by=the_user(), kind=ChangeKind.OPTIONS)
    db.session.commit()
    return redirect(desk_address(question, article), 303)
