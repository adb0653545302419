"""Other words for a question, beside its passage."""

from __future__ import annotations

from flask import redirect, render_template
from werkzeug.wrappers import Response

from quizapp.core.model import Option, QuestionKind
from quizapp.store import questions
from quizapp.store.database import db
from quizapp.store.states import QuestionState, Role
from quizapp.store.tables import Question
from quizapp.web.access import found, require_role, the_user
from quizapp.web.teach.blueprint import blueprint
from quizapp.web.teach.forms import OPTIONS_MAXIMUM, QuestionForm
from quizapp.web.teach.review import back_to
from quizapp.web.teach.shown import review_items

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
    form = QuestionForm(with_options=bool(question.options))
    if not form.validate():
        return _page(question, form), 422
    options = _options(form, question)
    key = next((option.text for option in options if option.correct), form.key.data)
    questions.edit(
        db.session(),
        question,
        stem=form.stem.data,
        options=options,
        key=key,
        accepted=question.accepted if options else form.accepted_answers,
        explanation=form.explanation.data.strip(),
    )
    questions.decide(db.session(), [question], QuestionState.APPROVED)
    db.session.commit()
    return redirect(back_to(question, question.id), 303)


def _page(question: Question, form: QuestionForm) -> str:
    (item,) = review_items(question.article, [question])
    return render_template(
        "teach/edit_question.html",
        question=question,
        article=question.article,
        form=form,
        segments=item.segments,
        back=back_to(question, question.id),
    )


def _filled(question: Question) -> QuestionForm:
    """The form with the question as it is, and room for another option."""
    texts = [option["text"] for option in question.options]
    room = 0 if question.kind is QuestionKind.TRUE_FALSE else SPARE_OPTIONS
    form = QuestionForm(
        formdata=None,
        with_options=bool(texts),
        data={
            "stem": question.stem,
            "options": (texts + [""] * room)[:OPTIONS_MAXIMUM],
            "key": question.key,
            "accepted": "\n".join(question.accepted),
            "explanation": question.explanation,
        },
    )
    form.correct.data = next(
        (str(n) for n, option in enumerate(question.options) if option["correct"]), None
    )
    return form


def _options(form: QuestionForm, question: Question) -> tuple[Option, ...]:
    """The options of the form; one whose words did not change keeps its origin."""
    if not form.with_options:
        return ()
    origins = {option["text"]: option["origin"] for option in question.options}
    return tuple(
        Option(
            text=text,
            correct=index == form.correct_index,
            origin=None if index == form.correct_index else origins.get(text) or WRITTEN,
        )
        for index, text in enumerate(form.options.data)
        if text
    )
