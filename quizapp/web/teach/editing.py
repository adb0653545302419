"""Other words for a question, beside its passage."""

from __future__ import annotations

from flask import redirect, render_template
from werkzeug.wrappers import Response

from quizapp.core.model import Option, QuestionKind
from quizapp.core.responses import listed
from quizapp.store import changes, questions
from quizapp.store.database import db
from quizapp.store.questions import Wording, to_core
from quizapp.store.states import QuestionState, Role
from quizapp.store.tables import Question
from quizapp.web.access import found, require_role, the_user
from quizapp.web.teach.blueprint import blueprint
from quizapp.web.teach.forms import OPTIONS_MAXIMUM, QuestionForm
from quizapp.web.teach.queue import after, desk_address, filters_of, queue
from quizapp.web.teach.shown import review_item

WRITTEN = "instructor"
"""Origin of an option that an instructor wrote."""

SPARE_OPTIONS = 1
"""Empty lines to write another option in."""


@blueprint.get("/questions/<int:question_id>/edit")
@require_role(Role.INSTRUCTOR)
def edit_question(question_id: int) -> str:
    """The question's words in a form."""
    question = found(questions.editable(db.session(), question_id, the_user()))
    return _page(question, _filled(question))


@blueprint.post("/questions/<int:question_id>/edit")
@require_role(Role.INSTRUCTOR)
def save_question(question_id: int) -> Response | tuple[str, int]:
    """Keep the words and approve them, or show them again with what is wrong."""
    question = found(questions.editable(db.session(), question_id, the_user()))
    form = QuestionForm(
        with_options=bool(question.options), several=_several(question), fixed=_fixed(question)
    )
    if not form.validate():
        return _page(question, form), 422
    article = question.article
    following = after(question, queue(article, filters_of(article)))
    changes.edit(db.session(), question, _wording(form, question), by=the_user())
    questions.decide(db.session(), [question], QuestionState.APPROVED)
    db.session.commit()
    return redirect(desk_address(following, article), 303)


def _fixed(question: Question) -> bool:
    """Whether the answer is made of sentences of the article: only stem and explanation change."""
    return bool(question.pairs or question.order or question.statement)


def _several(question: Question) -> bool:
    """Whether more than one option may be right: no gap has two fillings."""
    return question.kind is QuestionKind.CHOICE


def _wording(form: QuestionForm, question: Question) -> Wording:
    """What the form says, with the answer of the question where it stays."""
    stem, explanation = form.stem.data, form.explanation.data.strip()
    if form.fixed:
        kept = to_core(question)
        return Wording(
            stem, kept.options, kept.key, kept.accepted, explanation, kept.pairs, kept.order
        )
    options = _options(form, question)
    key = listed(option.text for option in options if option.correct) or form.key.data
    accepted = form.accepted_answers
    if options:
        accepted = tuple(question.accepted) if key == question.key else (key,)
    return Wording(stem, options, key, accepted, explanation)


def _page(question: Question, form: QuestionForm) -> str:
    return render_template(
        "teach/edit_question.html",
        question=question,
        article=question.article,
        form=form,
        item=review_item(question.article, question),
        back=desk_address(question, question.article),
    )


def _filled(question: Question) -> QuestionForm:
    """The form with the question as it is, and room for another option."""
    texts = [option["text"] for option in question.options]
    room = 0 if question.kind is QuestionKind.TRUE_FALSE else SPARE_OPTIONS
    form = QuestionForm(
        formdata=None,
        with_options=bool(texts),
        several=_several(question),
        fixed=_fixed(question),
        data={
            "stem": question.stem,
            "options": (texts + [""] * room)[:OPTIONS_MAXIMUM],
            "key": question.key,
            "accepted": "\n".join(question.accepted),
            "explanation": question.explanation,
        },
    )
    form.correct.raw_data = [
        str(n) for n, option in enumerate(question.options) if option["correct"]
    ]
    return form


def _options(form: QuestionForm, question: Question) -> tuple[Option, ...]:
    """The options of the form; one whose words did not change keeps its origin."""
    if not form.with_options:
        return ()
    origins = {option["text"]: option["origin"] for option in question.options}
    return tuple(
        Option(
            text=text,
            correct=index in form.right,
            origin=None if index in form.right else origins.get(text) or WRITTEN,
        )
        for index, text in enumerate(form.options.data)
        if text
    )
