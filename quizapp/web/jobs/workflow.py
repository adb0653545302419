"""The steps of a generation. What a finished step gave is kept and not done again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dbos import DBOS
from flask import Flask

from quizapp.core.contract import report_record
from quizapp.core.model import Article, Quiz
from quizapp.core.parts import joined, parts
from quizapp.store import articles, jobs
from quizapp.store.database import db
from quizapp.store.states import JobState
from quizapp.store.tables import Job
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


class Cancelled(Exception):
    """Its owner ended the job."""


def work_for(runner: Runner) -> None:
    """Set the application and the generator that the steps use: DBOS knows functions only."""
    global _runner
    _runner = runner


def application() -> Flask:
    """The application whose jobs are executed here."""
    return _the_runner().app


def _the_runner() -> Runner:
    if _runner is None:
        raise RuntimeError("a job ran before its executor was ready")
    return _runner


@DBOS.workflow(name="generate_questions", max_recovery_attempts=RECOVERY_MAXIMUM)
def generate_questions(job_id: str) -> None:
    """Make the questions of the job's article, a part at a time, and store them."""
    try:
        article_id, count = begin(job_id)
        quizzes: list[Quiz] = []
        for number in range(count):
            made = sum(len(quiz.questions) for quiz in quizzes)
            quizzes.append(analyse(job_id, article_id, number, made))
        keep(job_id, article_id, quizzes)
    except Cancelled:
        return
    except Exception as error:
        log.error("job_failed", job=job_id, error=type(error).__name__, exc_info=error)
        give_up(job_id, type(error).__name__)


def percent(stage: str, share: float) -> int:
    """How much of a job is done when ``share`` of a stage is."""
    begin = STAGES[stage]
    end = min((at for at in STAGES.values() if at > begin), default=TOTAL)
    return begin + int(share * (end - begin))


def say(
    job_id: str, stage: str, done: int | None = None, counts: dict[str, int] | None = None
) -> Job:
    """Tell who waits that the job is at ``stage``. Raises Cancelled when nobody waits."""
    with application().app_context():
        at = STAGES[stage] if done is None else done
        job = jobs.advance(db.session(), job_id, done=at, total=TOTAL, message=stage, counts=counts)
        db.session.commit()
        db.session.refresh(job)
        db.session.expunge(job)
    if job.state is JobState.CANCELLED:
        raise Cancelled(job_id)
    return job


def load(article_id: int) -> Article:
    """The article, outside any transaction that writes."""
    with application().app_context(), reading():
        return articles.load(db.session(), article_id)


@DBOS.step(name="begin")
def begin(job_id: str) -> tuple[int, int]:
    """Say that the job runs; its article's id, and how many parts that has."""
    article_id = say(job_id, "reading").article_id
    if article_id is None:
        raise LookupError("the article is gone")
    return article_id, len(parts(load(article_id)))


@DBOS.step(name="analyse")
def analyse(job_id: str, article_id: int, number: int, made: int) -> Quiz:
    """The facts and questions of a part; no transaction is open meanwhile.

    ``made`` is how many questions the parts before gave.
    """
    article = load(article_id)
    every = parts(article)
    part = every[number]
    before = sum(len(other.passages) for other in every[:number])
    said = -STEP

    def tell(stage: str, share: float = 0.0, /) -> None:
        nonlocal said
        done = percent(stage, (number + share) / len(every) if stage == "analysing" else share)
        if number and stage == "loading":
            return  # the pipeline has been there since the first part
        if done >= said + STEP or not share:
            said = done
            counts = {
                "done": before + int(share * len(part.passages)),
                "of": len(article.passages),
                "questions": made,
            }
            say(job_id, stage, done, counts if stage == "analysing" else None)

    return _the_runner().generator(part, tell)


def is_worth_retrying(error: BaseException) -> bool:
    """Whether a step that raised ``error`` may do better once more."""
    return not isinstance(error, Cancelled)


@DBOS.step(name="keep", retries_allowed=True, should_retry=is_worth_retrying)
def keep(job_id: str, article_id: int, quizzes: list[Quiz]) -> None:
    """Store facts and questions by their content ids, and end the job, all at once."""
    say(job_id, "storing")
    quiz = joined(load(article_id), quizzes)
    with application().app_context():
        session = db.session()
        articles.keep_quiz(session, article_id, quiz)
        outcome = {"report": report_record(quiz.report)} if quiz.report else {}
        jobs.finish(session, job_id, outcome=outcome)
        session.commit()


@DBOS.step(name="give_up", retries_allowed=True)
def give_up(job_id: str, error: str, message: str | None = None) -> None:
    """End the job as failed, with a code for the page where there is one."""
    with application().app_context():
        jobs.fail(db.session(), job_id, error=error, message=message)
        db.session.commit()
