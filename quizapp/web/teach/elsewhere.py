"""Questions taken elsewhere and brought from there."""

from __future__ import annotations

import io
from collections.abc import Mapping
from dataclasses import dataclass

from flask import Response as FileResponse
from flask import flash, redirect, render_template, request, send_file, url_for
from flask_wtf.file import FileField, FileRequired
from werkzeug.wrappers import Response

from quizapp.core.exchange.formats import FORMATS, READERS, Format, changed, reader_of
from quizapp.core.exchange.incoming import MOST_ENTRIES, Incoming, NotReadable, Reason
from quizapp.core.model import Mode, QuestionKind
from quizapp.core.quiz import QuizSet
from quizapp.core.reading.refusals import Unreadable
from quizapp.store import articles, bringing, questions, quizzes, tags
from quizapp.store.bringing import Brought
from quizapp.store.database import db
from quizapp.store.items import item_of
from quizapp.store.states import QuestionState, Role
from quizapp.web.access import found, require_role, the_user
from quizapp.web.forms import Form
from quizapp.web.i18n import gettext as _
from quizapp.web.i18n import lazy_gettext as _l
from quizapp.web.teach.blueprint import blueprint
from quizapp.web.teach.sets import own_set

ABOUT = {
    "moodle": _l("For Moodle’s question bank, and for what reads Moodle’s files."),
    "gift": _l("Lines that you can read and write yourself; Moodle and others read them."),
    "qti21": _l("For TAO, Canvas, Blackboard and most platforms that read QTI."),
    "qti30": _l("The newest form of the same standard."),
    "anki": _l("A card of each question, with its passage; learners bring it into Anki."),
    "csv": _l("For a spreadsheet. It can be brought in again."),
    "json": _l("Everything, for other programs. It can be brought in again."),
}
REASONS = {
    Reason.UNKNOWN_KIND: _l("a kind of question that cannot be marked here"),
    Reason.SEVERAL_KEYS: _l("more than one right option"),
    Reason.NO_STEM: _l("no question"),
    Reason.NO_KEY: _l("no right answer"),
    Reason.FEW_OPTIONS: _l("too few options, too many, or an empty one"),
    Reason.SAME_OPTIONS: _l("two options are the same"),
    Reason.FEW_PARTS: _l("too few rows, or one side is empty"),
    Reason.SAME_PARTS: _l("two rows are the same"),
    Reason.NOT_A_NUMBER: _l("the right answer is no number"),
    Reason.TOO_LONG: _l("too long"),
    Reason.TOO_MANY: _l("too many questions in one file: the rest was not read"),
    Reason.DAMAGED: _l("it cannot be read"),
}
UNREADABLE = _l(
    "No question could be read in this file. It must be Moodle XML, GIFT, a CSV table with the "
    "columns kind, stem and key, or our JSON."
)
TITLE = "{} ({})"
"""Of an article that gathers what came without one of the instructor's own."""


class BringForm(Form):
    """A file with questions."""

    file = FileField(
        _l("File"),
        [FileRequired(_l("Choose a file."))],
        description=_l(
            "Moodle XML (.xml), GIFT (.txt, .gift), a table (.csv) or our JSON; at most "
            "%(most)s questions. They come in to be reviewed: none is shown to learners before "
            "you approve it.",
            most=MOST_ENTRIES,
        ),
        render_kw={"accept": ".xml,.gift,.txt,.csv,.tsv,.json"},
    )


@dataclass(frozen=True, slots=True)
class Choice:
    """A format to choose, and the kinds of this set that it asks in another form."""

    form: Format
    url: str
    about: str
    becomes: tuple[tuple[QuestionKind, int, QuestionKind], ...]


@blueprint.get("/sets/<int:set_id>/elsewhere")
@require_role(Role.INSTRUCTOR)
def elsewhere(set_id: int) -> str:
    """The formats, and what each of them changes."""
    quiz = quizzes.draft_content(db.session(), own_set(set_id))
    return formats(
        quiz,
        back=url_for("teach.quiz_set", set_id=set_id),
        urls={form: url_for("teach.export", set_id=set_id, form=form) for form in FORMATS},
    )


@blueprint.get("/articles/<int:article_id>/elsewhere")
@require_role(Role.INSTRUCTOR)
def article_elsewhere(article_id: int) -> str:
    """The same for the approved questions of an article."""
    quiz = _approved(article_id)
    return formats(
        quiz,
        back=url_for("teach.article", article_id=article_id),
        urls={
            form: url_for("teach.export_article", article_id=article_id, form=form)
            for form in FORMATS
        },
    )


def formats(quiz: QuizSet, *, back: str, urls: Mapping[str, str]) -> str:
    """The page to choose a format on."""
    kinds = [item.question.kind for item in quiz.items]
    choices = [
        Choice(
            form,
            urls[key],
            str(ABOUT[key]),
            tuple((kind, n, form.becomes[kind]) for kind, n in changed(form, kinds).items()),
        )
        for key, form in FORMATS.items()
    ]
    return render_template(
        "teach/elsewhere.html", title=quiz.title, back=back, count=len(kinds), choices=choices
    )


def _approved(article_id: int) -> QuizSet:
    """The approved questions of an article that the instructor may use, or 404."""
    row = found(articles.usable(db.session(), article_id, the_user()))
    approved = questions.list_of_article(db.session(), row.id, state=QuestionState.APPROVED)
    return QuizSet(row.title, Mode.PRACTICE, tuple(item_of(each, 1.0) for each in approved))


@blueprint.get("/sets/<int:set_id>/export/<form>")
@require_role(Role.INSTRUCTOR)
def export(set_id: int, form: str) -> FileResponse:
    """The draft as a file of ``form``."""
    return file_of(quizzes.draft_content(db.session(), own_set(set_id)), form)


@blueprint.get("/articles/<int:article_id>/export/<form>")
@require_role(Role.INSTRUCTOR)
def export_article(article_id: int, form: str) -> FileResponse:
    """The approved questions of an article as a file of ``form``."""
    return file_of(_approved(article_id), form)


def file_of(quiz: QuizSet, form: str) -> FileResponse:
    """The questions as a file of ``form``, with the user's tags where it has a place for them."""
    chosen = found(FORMATS.get(form))
    quiz = tags.tagged(db.session(), the_user(), quiz)
    name = " ".join(quiz.title.replace("/", " ").split()) or "quiz"
    return send_file(
        io.BytesIO(chosen.write(quiz)),
        mimetype=chosen.content_type,
        as_attachment=True,
        download_name=f"{name}{chosen.suffix}",
    )


@blueprint.route("/import", methods=["GET", "POST"])
@require_role(Role.INSTRUCTOR)
def bring() -> str | Response | tuple[str, int]:
    """Questions of a file: what came in, and what did not with its line and reason."""
    form = BringForm()
    if request.method == "GET":
        return _page(form)
    if not form.validate():
        return _page(form), 422
    file = form.file.data
    try:
        incoming = _read(file.filename or "", file.read())
    except (NotReadable, Unreadable):
        form.file.errors = [UNREADABLE]
        return _page(form), 422
    if not incoming.entries:
        form.file.errors = [UNREADABLE] if not incoming.refused else [_("No question came in.")]
        return _page(form, incoming), 422
    title = TITLE.format(_("Imported questions"), file.filename)
    brought = bringing.bring(db.session(), the_user(), incoming.entries, title)
    db.session.commit()
    if not incoming.refused and len(brought.articles) == 1:
        flash(_told(brought), "success")
        return redirect(url_for("teach.review", article_id=brought.articles[0].id), 303)
    return _page(BringForm(formdata=None), incoming, brought)


def _read(name: str, data: bytes) -> Incoming:
    return READERS[reader_of(name, data)](data)


def _page(form: BringForm, incoming: Incoming | None = None, brought: Brought | None = None) -> str:
    return render_template(
        "teach/bring.html",
        form=form,
        refused=[(one.place, REASONS[one.reason]) for one in incoming.refused] if incoming else [],
        brought=brought,
        told=_told(brought) if brought else None,
    )


def _told(brought: Brought) -> str:
    """« 12 questions came in, 3 were there already. »"""
    if not brought.known:
        return str(_("%(num)s questions came in. Review them now.", num=brought.new))
    return str(
        _(
            "New questions: %(new)s. There already: %(known)s.",
            new=brought.new,
            known=brought.known,
        )
    )
