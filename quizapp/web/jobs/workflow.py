"""The steps of a generation. What a finished step gave is kept and not done again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dbos import DBOS

from quizapp.core.contract import report_record
from quizapp.core.model import Quiz
from quizapp.store import articles, jobs
from quizapp.store.database import db
from quizapp.web.jobs.runner import reading
from quizapp.web.logs import log

if TYPE_CHECKING:
    from quizapp.web.jobs.runner import Runner

RECOVERY_MAXIMUM = 5
"""A job that took its process down so often will do so again."""

STAGES = {"reading": 0, "loading": 2, "analysing": 10, "storing": 95}
"""What a job is doing, and the percentage at which it begins: the analysis is what takes time."""

TOTAL = 100
STEP = 3
"""Percent; less is not worth a transaction."""

_runner: Runner | None = None


def work_for(runner: Runner) -> None:
    """Set the application and the generator that the steps use: DBOS knows functions only."""
    global _runner
    _runner = runner


def _the_runner() -> Runner:
    if _runner is None:
        raise RuntimeError("a job ran before its executor was ready")
    return _runner


@DBOS.workflow(name="generate_questions", max_recovery_attempts=RECOVERY_MAXIMUM)
def generate_questions(job_id: str) -> None:
    """Make the questions of the job's article and store them."""
    try:
        article_id = begin(job_id)
        quiz = analyse(job_id, article_id)
        keep(job_id, article_id, quiz)
    except Exception as error:
        log.error("job_failed", job=job_id, error=type(error).__name__, exc_info=error)
        give_up(job_id, type(error).__name__)


def percent(stage: str, share: float) -> int:
    """How much of a job is done when ``share`` of a stage is."""
    begin = STAGES[stage]
    end = min((at for at in STAGES.values() if at > begin), default=TOTAL)
    return begin + int(share * (end - begin))


def say(job_id: str, stage: str, done: int | None = None) -> int | None:
    """Tell who waits that the job is at ``stage``; its article's id, None when it is gone."""
    with _the_runner().app.app_context():
        at = STAGES[stage] if done is None else done
        job = jobs.advance(db.session(), job_id, done=at, total=TOTAL, message=stage)
        article_id = job.article_id
        db.session.commit()
    return article_id


@DBOS.step(name="begin")
def begin(job_id: str) -> int:
    """Say that the job runs; its article's id."""
    article_id = say(job_id, "reading")
    if article_id is None:
        raise LookupError("the article is gone")
    return article_id


@DBOS.step(name="analyse")
def analyse(job_id: str, article_id: int) -> Quiz:
    """The facts and questions of the article; no transaction is open meanwhile."""
    runner = _the_runner()
    with runner.app.app_context(), reading():
        article = articles.load(db.session(), article_id)
    said = STAGES["reading"]

    def tell(stage: str, share: float = 0.0, /) -> None:
        nonlocal said
        done = percent(stage, share)
        if done >= said + STEP or not share:
            said = done
            say(job_id, stage, done)

    return runner.generator(article, tell)


@DBOS.step(name="keep", retries_allowed=True)
def keep(job_id: str, article_id: int, quiz: Quiz) -> None:
    """Store facts and questions by their content ids, and end the job, all at once."""
    say(job_id, "storing")
    with _the_runner().app.app_context():
        session = db.session()
        articles.keep_quiz(session, article_id, quiz)
        outcome = {"report": report_record(quiz.report)} if quiz.report else {}
        jobs.finish(session, job_id, outcome=outcome)
        session.commit()


@DBOS.step(name="give_up", retries_allowed=True)
def give_up(job_id: str, error: str) -> None:
    """End the job as failed."""
    with _the_runner().app.app_context():
        jobs.fail(db.session(), job_id, error=error)
        db.session.commit()
