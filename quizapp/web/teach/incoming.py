"""Articles in: a text is brought, looked at as it was read, and confirmed."""

from __future__ import annotations

import io
from dataclasses import dataclass, replace

from flask import Response as FileResponse
from flask import current_app, flash, redirect, render_template, request, send_file, url_for
from flask_babel.speaklater import LazyString
from werkzeug.datastructures import FileStorage
from werkzeug.wrappers import Response

from quizapp.core.reading.formats import BYTES_MAXIMUM, format_of, read_file
from quizapp.core.reading.manuscript import Block, Manuscript
from quizapp.core.reading.recognition import article_of, recognised
from quizapp.core.reading.refusals import Refusal, Unreadable
from quizapp.store import articles as rows
from quizapp.store import drafts, jobs, versions
from quizapp.store.database import db
from quizapp.store.source_tables import Draft
from quizapp.store.states import JobState, Role
from quizapp.store.tables import Article
from quizapp.web.access import found, require_role, the_user
from quizapp.web.fetching import Fault
from quizapp.web.forms import REFUSED
from quizapp.web.i18n import gettext as _
from quizapp.web.jobs import GENERATE, READ
from quizapp.web.teach.articles import progress_of
from quizapp.web.teach.blueprint import blueprint
from quizapp.web.teach.forms import one_line, refuse
from quizapp.web.teach.incoming_forms import ArticleForm, ConfirmForm
from quizapp.web.teach.labels import FETCHING, REFUSALS
from quizapp.web.uploads import takes_files

SENT_MAXIMUM = 2 * BYTES_MAXIMUM
"""A file up to twice too large still gets an answer beside its field, with what was typed."""

PASTED = "article.txt"
BLOCKS_SHOWN = 400
"""Paragraphs of a book beyond these are counted, not listed."""


@dataclass(frozen=True, slots=True)
class Brought:
    """What a form brings: the file's name and bytes, or an address."""

    name: str
    data: bytes | None
    address: str | None = None

    @property
    def waits(self) -> bool:
        """Whether it is read in the background: a page of the web, a file with pages."""
        return self.data is None or format_of(self.name).has_pages


def article_form(**values: object) -> ArticleForm:
    """The form of this server: with an address where the operator allows it."""
    return ArticleForm(fetches=current_app.config["FETCH"], **values)


@blueprint.get("/articles/new")
@require_role(Role.INSTRUCTOR)
def new_article() -> str:
    """A form for a text; with « of » for a new version of an article, with its text."""
    previous = _previous()
    if previous is None:
        return render_template("teach/new_article.html", form=article_form(), previous=None)
    form = article_form(data={"title": previous.title, "text": previous.text})
    return render_template("teach/new_article.html", form=form, previous=previous)


def _previous() -> Article | None:
    """The newest version of the article that « of » names; 404 for another's."""
    number = request.values.get("of", type=int)
    if number is None:
        return None
    return versions.newest(db.session(), found(rows.owned(db.session(), number, the_user())))


@blueprint.post("/articles/new")
@takes_files(SENT_MAXIMUM)
@require_role(Role.INSTRUCTOR)
def add_article() -> Response | tuple[str, int]:
    """Read the text, or order its reading; one that cannot be read comes back as typed."""
    form, previous = article_form(), _previous()
    brought = _brought(form) if form.validate() else None
    draft = _begun(form, brought, previous) if brought is not None else None
    if draft is None:
        page = render_template("teach/new_article.html", form=form, previous=previous)
        return page, REFUSED
    _forget_refused()
    db.session.commit()
    return redirect(url_for("teach.draft", draft_id=draft.id), 303)


def _forget_refused() -> None:
    """Put away the draft whose file was refused, now that another is there « instead » of it."""
    number = request.form.get("instead", type=int)
    refused = drafts.get(db.session(), number, the_user()) if number is not None else None
    if refused is not None and refused.job is not None and refused.job.state not in jobs.UNFINISHED:
        drafts.discard(db.session(), refused)


def _brought(form: ArticleForm) -> Brought | None:
    """The file, the address or the text, whichever is given first; None with the reason."""
    upload: FileStorage | None = form.file.data
    if upload:
        name = one_line(upload.filename)
        try:
            format_of(name)
        except Unreadable as error:
            refuse(form.file, [REFUSALS[error.cause]])
            return None
        return Brought(name, upload.read())
    if "address" in form and form.address.data:
        if not form.address.data.lower().startswith(("http://", "https://")):
            refuse(form.address, [FETCHING[Fault.ADDRESS]])
            return None
        return Brought("", None, form.address.data)
    return Brought(PASTED, (form.text.data or "").encode("utf-8", "replace"))


def _begun(form: ArticleForm, brought: Brought, previous: Article | None) -> Draft | None:
    """The draft; None with the reason beside the field when its text is refused at once."""
    manuscript = None
    if not brought.waits:
        # What a file holds may take seconds: no writer waits for it meanwhile.
        db.session.commit()
        manuscript = _read(form, brought)
        if manuscript is None:
            return None
    draft = drafts.add(
        db.session(),
        owner=the_user(),
        name=brought.name,
        data=brought.data,
        address=brought.address,
        typed={"title": form.title.data},
        previous=previous,
    )
    if manuscript is not None:
        drafts.fill(draft, _with_known(manuscript, previous))
    else:
        job = jobs.add(db.session(), kind=READ, owner=the_user(), payload={"draft": draft.id})
        draft.job_id = job.id
    return draft


def _read(form: ArticleForm, brought: Brought) -> Manuscript | None:
    field = form.file if form.file.data else form.text
    try:
        manuscript = read_file(brought.name, brought.data or b"")
        return recognised(manuscript, title=form.title.data or None)
    except Unreadable as error:
        refuse(field, [REFUSALS[error.cause]])
        return None


def _with_known(manuscript: Manuscript, previous: Article | None) -> Manuscript:
    """The manuscript with what the version before says and this one does not."""
    if previous is None:
        return manuscript
    return replace(
        manuscript,
        published=manuscript.published or previous.published,
        source=manuscript.source or previous.source,
        licence=manuscript.licence or previous.licence,
    )


@blueprint.get("/drafts/<int:draft_id>")
@require_role(Role.INSTRUCTOR)
def draft(draft_id: int) -> str:
    """How far the reading is; then what was read, to be confirmed; or why it was refused."""
    row = found(drafts.get(db.session(), draft_id, the_user()))
    manuscript = drafts.manuscript_of(row)
    if manuscript is not None:
        form = ConfirmForm(data=_recognised(row, manuscript))
        return _confirmation(row, manuscript, form)
    if row.job is not None and row.job.state in jobs.UNFINISHED:
        return render_template(
            "teach/reading.html", draft=row, job=row.job, progress=progress_of(row.job)
        )
    form = article_form(data={"title": row.typed.get("title"), "address": row.address})
    refuse(form.address if row.address and "address" in form else form.file, [_refusal(row)])
    return render_template("teach/new_article.html", form=form, previous=row.previous, draft=row)


def _recognised(row: Draft, manuscript: Manuscript) -> dict[str, object]:
    return {
        "title": manuscript.title,
        "source": manuscript.source or row.address,
        "licence": manuscript.licence,
        "published": manuscript.published,
        "language": manuscript.language,
    }


def _refusal(row: Draft) -> LazyString | str:
    """Why the draft's file was not read."""
    code = row.job.message if row.job is not None else None
    if code in set(Refusal):
        return REFUSALS[Refusal(code)]
    if code in set(Fault):
        return FETCHING[Fault(code)]
    if row.job is not None and row.job.state is JobState.FAILED:
        return _("The file could not be read. Try once more, or paste the text.")
    return _("You stopped the reading. Choose a file when you want to go on.")


def _confirmation(row: Draft, manuscript: Manuscript, form: ConfirmForm) -> str:
    blocks = manuscript.blocks
    kept = [block for block in blocks if block.removed is None]
    return render_template(
        "teach/draft.html",
        draft=row,
        form=form,
        manuscript=manuscript,
        blocks=_listed(blocks),
        kept=len(kept),
        removed=len(blocks) - len(kept),
        words=sum(len(block.text.split()) for block in kept),
        more=max(0, len(kept) - BLOCKS_SHOWN),
    )


def _listed(blocks: tuple[Block, ...]) -> list[Block]:
    """The paragraphs shown: every one removed, and those kept as far as a person scrolls."""
    shown, kept = [], 0
    for block in blocks:
        kept += block.removed is None
        if block.removed is not None or kept <= BLOCKS_SHOWN:
            shown.append(block)
    return shown


@blueprint.post("/drafts/<int:draft_id>")
@require_role(Role.INSTRUCTOR)
def confirm(draft_id: int) -> Response | tuple[str, int]:
    """Make the article of what is kept, and order its questions."""
    row = found(drafts.get(db.session(), draft_id, the_user()))
    manuscript = found(drafts.manuscript_of(row))
    out = {int(number) for number in request.form.getlist("out") if number.isdecimal()}
    back = {int(number) for number in request.form.getlist("back") if number.isdecimal()}
    chosen = manuscript.with_removed((set(manuscript.removed) - back) | out)
    form = ConfirmForm()
    article_id = _article(row, chosen, form) if form.validate() else None
    if article_id is None:
        return _confirmation(row, chosen, form), REFUSED
    return redirect(url_for("teach.article", article_id=article_id), 303)


def _article(row: Draft, manuscript: Manuscript, form: ConfirmForm) -> int | None:
    """The id of the article made; None with the reason when what is kept is none."""
    try:
        article = article_of(
            replace(manuscript, published=None),
            title=form.title.data,
            published=form.published.data,
            language=form.language.data,
        )
    except Unreadable as error:
        refuse(form.title, [REFUSALS[error.cause]])
        return None
    made = rows.add_article(
        db.session(),
        article,
        owner=the_user(),
        source=form.source.data or None,
        licence=form.licence.data or None,
    )
    name = row.name or PASTED
    drafts.keep_original(
        db.session(),
        made,
        name=name,
        media_type=format_of(name).media_type,
        data=row.data or b"",
    )
    if row.previous is not None:
        versions.replace(db.session(), row.previous, made)
    drafts.discard(db.session(), row)
    jobs.add(db.session(), kind=GENERATE, owner=the_user(), article_id=made.id)
    db.session.commit()
    return made.id


@blueprint.post("/drafts/<int:draft_id>/discard")
@require_role(Role.INSTRUCTOR)
def discard_draft(draft_id: int) -> Response:
    """Forget a draft, and end its reading."""
    row = found(drafts.get(db.session(), draft_id, the_user()))
    if row.job is not None:
        jobs.cancel(db.session(), row.job)
    drafts.discard(db.session(), row)
    db.session.commit()
    flash(_("The text was put away; nothing was made of it."))
    return redirect(url_for("teach.articles"), 303)


@blueprint.get("/articles/<int:article_id>/original")
@require_role(Role.INSTRUCTOR)
def original(article_id: int) -> FileResponse:
    """The file that the article was read from, byte for byte, for who brought it."""
    row = found(rows.owned(db.session(), article_id, the_user()))
    file = found(drafts.original(db.session(), row.id))
    return send_file(
        io.BytesIO(file.data),
        mimetype=file.media_type,
        as_attachment=True,
        download_name=one_line(file.name),  # no line end in a header
    )


@blueprint.context_processor
def words() -> dict[str, object]:
    """Let the review say which passages are not what they were when it was decided on them."""
    return {"changed_passages": lambda article: versions.changes(db.session(), article.id)}
