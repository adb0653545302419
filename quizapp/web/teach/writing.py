"""A question written by hand: first the words that prove it, then the question on them."""

from __future__ import annotations

import re

from flask import redirect, render_template, request
from werkzeug.wrappers import Response

from quizapp.core import model
from quizapp.core.locating import locate
from quizapp.core.model import Passage, QuestionKind, Span
from quizapp.core.questions import written
from quizapp.core.questions.written import Draft
from quizapp.core.responses import listed
from quizapp.store import articles, changes
from quizapp.store.changes import AlreadyThere
from quizapp.store.database import db
from quizapp.store.states import Role
from quizapp.store.tables import Article
from quizapp.web.access import found, require_role, the_user
from quizapp.web.forms import REFUSED, storable
from quizapp.web.i18n import gettext as _
from quizapp.web.reader import evidence
from quizapp.web.reader.segments import Highlight, segments
from quizapp.web.teach.blueprint import blueprint
from quizapp.web.teach.editing import filled_form, options_of
from quizapp.web.teach.forms import refuse
from quizapp.web.teach.labels import LABELS
from quizapp.web.teach.question_forms import QuestionForm
from quizapp.web.teach.queue import desk_address, filters_of, list_address

_RANGE = re.compile(r"([0-9]{1,9})-([0-9]{1,9})", re.ASCII)


@blueprint.get("/articles/<int:article_id>/questions/new")
@require_role(Role.INSTRUCTOR)
def new_question(article_id: int) -> str:
    """Where the words are chosen; once they are, the form of a kind with what they give."""
    article = found(articles.owned(db.session(), article_id, the_user()))
    core = articles.to_core(article)
    words = _pointed(core) or _typed(core)
    if words is None:
        return _page(article, None, None)
    return _page(article, words, filled_form(written.start(_kind(), core, words)))


@blueprint.post("/articles/<int:article_id>/questions/new")
@require_role(Role.INSTRUCTOR)
def add_question(article_id: int) -> Response | tuple[str, int]:
    """Keep the question, approved; show it again with what is wrong."""
    article = found(articles.owned(db.session(), article_id, the_user()))
    core = articles.to_core(article)
    words = _pointed(core)
    if words is None:
        return _page(article, None, None), REFUSED
    form = QuestionForm(kind=_kind())
    if not form.validate():
        return _page(article, words, form), REFUSED
    facts = [articles.fact_to_core(fact) for fact in article.facts]
    made = written.question_of(_draft(form), core, words, facts)
    try:
        row = changes.write(db.session(), article, made, by=the_user())
    except AlreadyThere:
        refuse(form.stem, [_("The article has this very question already.")])
        return _page(article, words, form), REFUSED
    db.session.commit()
    return redirect(desk_address(row, article), 303)


def _kind() -> QuestionKind:
    """The kind asked for; a single choice when it is none that is written by hand."""
    asked = request.values.get("kind")
    return next((kind for kind in written.KINDS if kind.value == asked), written.KINDS[0])


def _pointed(article: model.Article) -> Span | None:
    """The words that the address or the form points at, in one paragraph."""
    match = _RANGE.fullmatch(request.values.get("at", ""))
    span = Span(int(match[1]), int(match[2])) if match else None
    if span is None or span.start >= span.end or article.passage_of(span) is None:
        return None
    return span


def _typed(article: model.Article) -> Span | None:
    """The words typed or selected in the paragraph shown."""
    passage = _passage(article)
    digits = request.args.get("before", "")
    before = int(digits) if digits.isascii() and digits.isdigit() and len(digits) < 9 else None
    words = storable(request.args.get("words"))
    return locate(passage, words, before=before) if passage and words else None


def _passage(article: model.Article) -> Passage | None:
    """The paragraph asked for, else the first."""
    asked = request.args.get("passage")
    named = (passage for passage in article.passages if passage.id == asked)
    return next(named, next(iter(article.passages), None))


def _draft(form: QuestionForm) -> Draft:
    """What the form says of a question of its kind."""
    options = options_of(form, {}) if form.with_options else ()
    key = listed(option.text for option in options if option.correct) or form.key.data or ""
    return Draft(
        kind=form.kind,
        stem=form.stem.data,
        options=options,
        key=key,
        accepted=form.accepted_answers if form.with_key else (),
        pairs=tuple(form.pair_texts) if form.kind is QuestionKind.MATCHING else (),
        events=tuple(form.event_texts) if form.kind is QuestionKind.ORDERING else (),
        difficulty=model.Difficulty(int(form.difficulty.data)),
        explanation=form.explanation.data.strip(),
    )


def _page(article: Article, words: Span | None, form: QuestionForm | None) -> str:
    core = articles.to_core(article)
    passage = core.passage_of(words) if words else _passage(core)
    marks = [Highlight(*words, evidence.WORDS)] if words else []
    place = core.passages.index(passage) if passage else 0
    near = core.passages[max(place - 1, 0) : place], core.passages[place + 1 : place + 2]
    return render_template(
        "teach/new_question.html",
        article=article,
        form=form,
        at=f"{words.start}-{words.end}" if words else "",
        words=core.text[words.start : words.end] if words else request.args.get("words", ""),
        missed=words is None and bool(request.args.get("words")),
        number=place + 1,
        passage=passage,
        segments=segments(core.text, passage.span, marks) if passage else (),
        previous=near[0][0].id if near[0] else None,
        following=near[1][0].id if near[1] else None,
        kinds=[(kind.value, LABELS[kind]) for kind in written.KINDS],
        back=list_address(article),
        query=filters_of(article).decided,
    )
