"""Other words for a question, beside its passage."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from flask import redirect, render_template
from werkzeug.wrappers import Response

from quizapp.core.model import Event, Option, Pair, QuestionKind, Span
from quizapp.core.questions.written import Draft, parts_key
from quizapp.core.responses import listed
from quizapp.store import changes, questions
from quizapp.store.database import db
from quizapp.store.questions import Wording, to_core
from quizapp.store.states import QuestionState, Role
from quizapp.store.tables import Question
from quizapp.web.access import found, require_role, the_user
from quizapp.web.forms import REFUSED
from quizapp.web.teach.blueprint import blueprint
from quizapp.web.teach.question_forms import OPTIONS_MAXIMUM, QuestionForm
from quizapp.web.teach.queue import after, desk_address, filters_of, queue
from quizapp.web.teach.shown import review_item

WRITTEN = "instructor"
"""Origin of an option that an instructor wrote."""

LEAST_LINES = 4
"""Lines to write options, pairs or events in."""

SPARE_LINES = 1
"""Empty ones for more."""


@blueprint.get("/questions/<int:question_id>/edit")
@require_role(Role.INSTRUCTOR)
def edit_question(question_id: int) -> str:
    """The question's words in a form."""
    question = found(questions.editable(db.session(), question_id, the_user()))
    return _page(question, filled_form(_draft(question)))


@blueprint.post("/questions/<int:question_id>/edit")
@require_role(Role.INSTRUCTOR)
def save_question(question_id: int) -> Response | tuple[str, int]:
    """Keep the words and approve them, or show them again with what is wrong."""
    question = found(questions.editable(db.session(), question_id, the_user()))
    form = QuestionForm(kind=question.kind)
    if not form.validate():
        return _page(question, form), REFUSED
    article = question.article
    following = after(question, queue(article, filters_of(article)))
    changes.edit(db.session(), question, _wording(form, question), by=the_user())
    question.difficulty = int(form.difficulty.data)
    questions.decide(db.session(), [question], QuestionState.APPROVED)
    db.session.commit()
    return redirect(desk_address(following, article), 303)


def _page(question: Question, form: QuestionForm) -> str:
    return render_template(
        "teach/edit_question.html",
        question=question,
        article=question.article,
        form=form,
        item=review_item(question.article, question),
        back=desk_address(question, question.article),
    )


def _draft(question: Question) -> Draft:
    core = to_core(question)
    return Draft(
        kind=core.kind,
        stem=core.stem,
        options=core.options,
        key=core.key,
        accepted=core.accepted,
        pairs=tuple((pair.left, pair.right) for pair in core.pairs),
        events=tuple(event.text for event in core.order),
        difficulty=core.difficulty,
        explanation=core.explanation,
    )


def filled_form(draft: Draft) -> QuestionForm:
    """The form with the question as it is, and room for another option, pair or event."""
    room = 0 if draft.kind is QuestionKind.TRUE_FALSE else SPARE_LINES
    form = QuestionForm(
        formdata=None,
        kind=draft.kind,
        data={
            "stem": draft.stem,
            "options": _lines([option.text for option in draft.options], room),
            "key": draft.key,
            "accepted": "\n".join(draft.accepted),
            "lefts": _lines([left for left, _right in draft.pairs], room),
            "rights": _lines([right for _left, right in draft.pairs], room),
            "events": _lines(draft.events, room),
            "difficulty": str(int(draft.difficulty)),
            "explanation": draft.explanation,
        },
    )
    form.correct.raw_data = [str(n) for n, option in enumerate(draft.options) if option.correct]
    return form


def _lines(texts: Sequence[str], room: int) -> list[str]:
    wanted = max(len(texts) + room, LEAST_LINES) if room else len(texts)
    return [*texts, *[""] * (wanted - len(texts))][: max(OPTIONS_MAXIMUM, len(texts))]


def _wording(form: QuestionForm, question: Question) -> Wording:
    """What the form says, with the answer of the question where it stays."""
    kept = to_core(question)
    stem, explanation = form.stem.data, form.explanation.data.strip()
    if form.fixed:
        return Wording(stem, kept.options, kept.key, kept.accepted, explanation)
    if form.with_key:
        return Wording(stem, (), form.key.data, form.accepted_answers, explanation)
    if form.with_options:
        origins = {option.text: option.origin for option in kept.options}
        options = options_of(form, origins)
        key = listed(option.text for option in options if option.correct)
        accepted = kept.accepted if key == kept.key else (key,)
        return Wording(stem, options, key, accepted, explanation)
    pairs, order = _pairs(form, kept.pairs, kept.source), _order(form, kept.order, kept.source)
    key = parts_key([(p.left, p.right) for p in pairs], [event.text for event in order])
    return Wording(stem, (), key, (key,), explanation, pairs, order)


def options_of(form: QuestionForm, origins: Mapping[str, str | None]) -> tuple[Option, ...]:
    """The options of the form; one whose words did not change keeps its origin."""
    return tuple(
        Option(
            text=text,
            correct=index in form.right,
            origin=None if index in form.right else origins.get(text) or WRITTEN,
        )
        for index, text in enumerate(form.options.data)
        if text
    )


def _pairs(form: QuestionForm, kept: Sequence[Pair], source: Span) -> tuple[Pair, ...]:
    """The pairs of the form; one whose left side did not change keeps its sentence."""
    if form.kind is not QuestionKind.MATCHING:
        return ()
    sources = {pair.left: pair.source for pair in kept}
    return tuple(Pair(le, ri, sources.get(le, source)) for le, ri in form.pair_texts)


def _order(form: QuestionForm, kept: Sequence[Event], source: Span) -> tuple[Event, ...]:
    """The events of the form; one whose words did not change keeps its sentence."""
    if form.kind is not QuestionKind.ORDERING:
        return ()
    sources = {event.text: event.source for event in kept}
    return tuple(Event(text, sources.get(text, source)) for text in form.event_texts)
