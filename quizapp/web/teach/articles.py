"""Articles: the list, one of them, how far its questions are."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from flask import Response, jsonify, redirect, render_template, request, url_for
from flask_babel.speaklater import LazyString
from werkzeug.wrappers import Response as WSGIResponse

from quizapp.core.contract import report_of
from quizapp.core.model import FactKind, Report
from quizapp.store import articles as rows
from quizapp.store import drafts, jobs, questions, quizzes, versions
from quizapp.store.database import db
from quizapp.store.states import JobState, QuestionState, Role
from quizapp.store.tables import Article, Job, User
from quizapp.web.access import found, require_role, the_user
from quizapp.web.i18n import gettext as _
from quizapp.web.jobs import GENERATE, READ
from quizapp.web.teach.blueprint import blueprint
from quizapp.web.teach.labels import LABELS, STAGES

QUEUED_PERCENT = 4
"""A bar that shows nothing at all looks broken."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a job is, as the page says it."""

    percent: int
    stage: str
    over: bool


@dataclass(frozen=True, slots=True)
class Summary:
    """What an article has come to."""

    words: int
    questions: int
    proposed: int
    approved: int
    rejected: int


@blueprint.get("/")
def index() -> WSGIResponse:
    """The room opens on its articles."""
    return redirect(url_for("teach.articles"), 303)


@blueprint.get("/articles")
@require_role(Role.INSTRUCTOR)
def articles() -> str:
    """One's own articles and the shipped ones, with what was made of each."""
    overviews = rows.list_for(db.session(), the_user())
    return render_template(
        "teach/articles.html",
        own=[row for row in overviews if row.article.owner_id is not None],
        shipped=[row for row in overviews if row.article.owner_id is None],
        state_of=_state_of(the_user()),
        drafts=drafts.list_of_owner(db.session(), the_user()),
    )


def _state_of(user: User) -> dict[int, LazyString | str]:
    """By article, what its newest job is doing when it is not simply done."""
    newest: dict[int, Job] = {}
    for job in jobs.list_of_owner(db.session(), user):
        if job.article_id is not None:
            newest.setdefault(job.article_id, job)
    return {
        number: _("Questions are being made") if job.state in jobs.UNFINISHED else _("Stopped")
        for number, job in newest.items()
        if job.state is not JobState.DONE
    }


@blueprint.get("/articles/<int:article_id>")
@require_role(Role.INSTRUCTOR)
def article(article_id: int) -> str:
    """One article: the job at work, what was found, what to do next."""
    row = found(rows.usable(db.session(), article_id, the_user()))
    job = jobs.latest_of_article(db.session(), row.id)
    active = job is not None and job.state in jobs.UNFINISHED
    return render_template(
        "teach/article.html",
        article=row,
        editable=row.owner_id == the_user().id,
        job=job,
        active=active,
        progress=progress_of(job) if job else None,
        report=few(job),
        summary=_summary(row),
        facts=_kinds(row),
        sets=quizzes.list_using(db.session(), row, the_user()),
        original=drafts.original(db.session(), row.id) if row.owner_id else None,
        versions=versions.line(db.session(), row),
    )


def few(job: Job | None) -> Report | None:
    """Why the newest job made few questions; None when it made enough or has not ended."""
    record = job.payload.get("report") if job is not None else None
    report = report_of(record) if record else None
    return report if report is not None and report.few else None


def _summary(row: Article) -> Summary:
    made = questions.list_of_article(db.session(), row.id)
    states = Counter(question.state for question in made)
    return Summary(
        words=len(row.text.split()),
        questions=len(made),
        proposed=states[QuestionState.PROPOSED],
        approved=states[QuestionState.APPROVED],
        rejected=states[QuestionState.REJECTED],
    )


def _kinds(row: Article) -> list[tuple[FactKind, int]]:
    kinds = Counter(fact.kind for fact in row.facts)
    return [(kind, kinds[kind]) for kind in FactKind if kinds[kind]]


@blueprint.post("/articles/<int:article_id>/generate")
@require_role(Role.INSTRUCTOR)
def generate(article_id: int) -> WSGIResponse:
    """Order the questions again; one order at a time."""
    row = found(rows.owned(db.session(), article_id, the_user()))
    db.session.refresh(row, with_for_update=True)
    job = jobs.latest_of_article(db.session(), row.id)
    if job is None or job.state not in jobs.UNFINISHED:
        jobs.add(db.session(), kind=GENERATE, owner=the_user(), article_id=row.id)
        db.session.commit()
    return redirect(url_for("teach.article", article_id=row.id), 303)


@blueprint.get("/jobs/<uuid:job_id>")
@require_role(Role.INSTRUCTOR)
def job(job_id: object) -> Response | WSGIResponse:
    """How far a job is, for the page that waits; a person who lands here gets that page."""
    row = found(jobs.get(db.session(), str(job_id), the_user()))
    if not request.accept_mimetypes.accept_json:
        return redirect(waiting_room(row), 303)
    progress = progress_of(row)
    return jsonify(
        state=row.state.value,
        done=row.done,
        total=row.total,
        percent=progress.percent,
        stage=progress.stage,
        over=progress.over,
    )


@blueprint.post("/jobs/<uuid:job_id>/cancel")
@require_role(Role.INSTRUCTOR)
def cancel_job(job_id: object) -> WSGIResponse:
    """End a job; what was there before it stays."""
    row = found(jobs.get(db.session(), str(job_id), the_user()))
    jobs.cancel(db.session(), row)
    db.session.commit()
    return redirect(waiting_room(row), 303)


def waiting_room(job: Job) -> str:
    """Address of the page that waits for the job."""
    if job.article_id is not None:
        return url_for("teach.article", article_id=job.article_id)
    if job.kind == READ:
        return url_for("teach.draft", draft_id=job.payload["draft"])
    return url_for("teach.articles")


def progress_of(job: Job) -> Progress:
    """The job's place on a bar of 100, and what it is doing."""
    over = job.state not in jobs.UNFINISHED
    share = round(100 * job.done / job.total) if job.total else 0
    stage = LABELS[job.state] if over else stage_of(job)
    return Progress(percent=max(share, QUEUED_PERCENT), stage=str(stage), over=over)


def stage_of(job: Job) -> LazyString | str:
    """What the job is doing, with how many pages or paragraphs are done where that is known."""
    counts = job.payload.get("counts") or {}
    if job.message == "pages" and counts:
        return _("Reading page %(done)d of %(of)d…", done=counts["done"], of=counts["of"])
    if job.message == "analysing" and counts.get("questions"):
        return _(
            "Paragraph %(done)d of %(of)d; %(questions)d questions so far…",
            done=counts["done"],
            of=counts["of"],
            questions=counts["questions"],
        )
    if job.message == "analysing" and counts.get("done"):
        return _("Paragraph %(done)d of %(of)d…", done=counts["done"], of=counts["of"])
    return STAGES.get(job.message or "queued", STAGES["queued"])
