"""Jobs as they are shown: their progress, and one end."""

from __future__ import annotations

import pytest
from sqlalchemy.orm import Session

from quizapp.store import articles, jobs
from quizapp.store.states import JobState
from quizapp.store.tables import User
from tests import examples


def test_it_works(session: Session, cast: dict[str, User]) -> None:
    article = articles.add_article(session, examples.article(), owner=cast["Bob"])
    job = jobs.add(session, kind="generate", owner=cast["Bob"], article_id=article.id)
    session.commit()
    assert jobs.unfinished(session) == [job]
    assert jobs.latest_of_article(session, article.id) is job
    jobs.advance(session, job.id, done=1, total=3, message="analysing")
    assert (job.state, job.done, job.total) == (JobState.RUNNING, 1, 3)
    jobs.finish(session, job.id)
    assert (job.state, job.done, job.message) == (JobState.DONE, 3, None)
    assert jobs.unfinished(session) == []


def test_an_ended_job_stays_ended(session: Session, cast: dict[str, User]) -> None:
    job = jobs.add(session, kind="generate", owner=cast["Bob"])
    jobs.fail(session, job.id, error="Unreadable", message="unreadable")
    jobs.advance(session, job.id, done=2, total=3)
    jobs.finish(session, job.id)
    assert (job.state, job.error, job.message) == (JobState.FAILED, "Unreadable", "unreadable")


def test_another_persons_job(session: Session, cast: dict[str, User]) -> None:
    job = jobs.add(session, kind="generate", owner=cast["Bob"])
    assert jobs.get(session, job.id, cast["Bob"]) is job
    assert jobs.get(session, job.id, cast["Charlie"]) is None
    assert jobs.list_of_owner(session, cast["Charlie"]) == []


def test_an_unknown_job(session: Session) -> None:
    with pytest.raises(LookupError):
        jobs.finish(session, "none")
