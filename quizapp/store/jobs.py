"""Long work, as the person who waits for it sees it.

Functions flush; the caller commits.

- ``add(session, *, kind, owner, article_id, payload, now) -> Job``: queued.
- ``get(session, job_id, owner) -> Job | None``: None for another's.
- ``latest_of_article(session, article_id) -> Job | None``, ``list_of_owner(session, owner)``.
- ``unfinished(session) -> list[Job]``: queued or running, oldest first.
- ``advance(session, job_id, *, done, total, message, now) -> Job``: running.
- ``finish(session, job_id, *, outcome, now)``, ``fail(session, job_id, *, error, message, now)``:
  a job that has ended stays as it ended.
- ``cancel(session, job, *, now)``: the end, as its owner wished; who works at it is told by
  ``advance``.

``advance``, ``finish`` and ``fail`` raise ``LookupError`` for an unknown job.
"""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from quizapp.store.columns import instant
from quizapp.store.states import JobState
from quizapp.store.tables import Job, User

UNFINISHED = (JobState.QUEUED, JobState.RUNNING)


def add(
    session: Session,
    *,
    kind: str,
    owner: User,
    article_id: int | None = None,
    payload: Mapping[str, Any] | None = None,
    now: datetime | None = None,
) -> Job:
    """A job that waits for an executor."""
    at = instant(now)
    job = Job(
        id=str(uuid.uuid4()),
        kind=kind,
        owner_id=owner.id,
        article_id=article_id,
        state=JobState.QUEUED,
        done=0,
        total=0,
        payload=dict(payload or {}),
        created_at=at,
        updated_at=at,
    )
    session.add(job)
    session.flush()
    return job


def get(session: Session, job_id: str, owner: User) -> Job | None:
    """The job, for who ordered it."""
    return session.scalar(select(Job).where(Job.id == job_id, Job.owner_id == owner.id))


def latest_of_article(session: Session, article_id: int) -> Job | None:
    """The newest job about an article."""
    return session.scalar(
        select(Job)
        .where(Job.article_id == article_id)
        .order_by(Job.created_at.desc(), Job.id)
        .limit(1)
    )


def list_of_owner(session: Session, owner: User) -> list[Job]:
    """The jobs that ``owner`` ordered, newest first."""
    return list(
        session.scalars(
            select(Job).where(Job.owner_id == owner.id).order_by(Job.created_at.desc(), Job.id)
        )
    )


def unfinished(session: Session) -> list[Job]:
    """What is still to be done, oldest first."""
    return list(
        session.scalars(
            select(Job).where(Job.state.in_(UNFINISHED)).order_by(Job.created_at, Job.id)
        )
    )


def advance(
    session: Session,
    job_id: str,
    *,
    done: int,
    total: int,
    message: str | None = None,
    counts: Mapping[str, int] | None = None,
    now: datetime | None = None,
) -> Job:
    """Say how far it is: ``done`` of ``total``, and what is being done; ``counts`` of what."""
    job = _locked(session, job_id)
    if job.state in UNFINISHED:
        job.state, job.done, job.total, job.message = JobState.RUNNING, done, total, message
        if counts is not None:
            job.payload = {**job.payload, "counts": dict(counts)}
        job.updated_at = instant(now)
        session.flush()
    return job


def finish(
    session: Session,
    job_id: str,
    *,
    outcome: Mapping[str, Any] | None = None,
    now: datetime | None = None,
) -> Job:
    """The end, as wished; ``outcome`` joins the payload."""
    job = _locked(session, job_id)
    if job.state in UNFINISHED:
        job.payload = {**job.payload, **(outcome or {})}
        job.state, job.done, job.message = JobState.DONE, job.total, None
        job.updated_at = instant(now)
        session.flush()
    return job


def fail(
    session: Session,
    job_id: str,
    *,
    error: str,
    message: str | None = None,
    now: datetime | None = None,
) -> Job:
    """The end, with a reason for the log and a code for the page."""
    job = _locked(session, job_id)
    if job.state in UNFINISHED:
        job.state, job.error, job.message = JobState.FAILED, error, message
        job.updated_at = instant(now)
        session.flush()
    return job


def cancel(session: Session, job: Job, *, now: datetime | None = None) -> None:
    """End the job where it is; what it had not stored is lost."""
    session.refresh(job, with_for_update=True)
    if job.state in UNFINISHED:
        job.state, job.message = JobState.CANCELLED, None
        job.updated_at = instant(now)
        session.flush()


def _locked(session: Session, job_id: str) -> Job:
    job = session.scalar(
        select(Job)
        .where(Job.id == job_id)
        .with_for_update()
        .execution_options(populate_existing=True)
    )
    if job is None:
        raise LookupError(f"no job {job_id}")
    return job
