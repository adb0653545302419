"""A process killed while it writes: every acknowledged answer is there, whole."""

from __future__ import annotations

import multiprocessing
import random
import signal
import time
from multiprocessing.context import ForkServerContext

import pytest
from sqlalchemy import Engine, select
from sqlalchemy.orm import Session

from quizapp.store import attempts
from quizapp.store.attempts import Taker
from quizapp.store.tables import AttemptStep, QuizSet, User
from tests.store.crash_writer import write

ROUNDS = 15
PATIENCE_SECONDS = 60


@pytest.fixture
def processes() -> ForkServerContext:
    """New processes that need not import everything again."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["tests.store.crash_writer"])
    return context


def acknowledged_before_kill(
    processes: ForkServerContext, url: str, public_id: str, delay: float
) -> int:
    """The last sequence that a writer acknowledged before it was killed."""
    receiving, sending = processes.Pipe(duplex=False)
    writer = processes.Process(target=write, args=(url, public_id, sending))
    writer.start()
    sending.close()
    assert receiving.poll(PATIENCE_SECONDS), "the writer never wrote"
    last = int(receiving.recv())
    time.sleep(delay)
    writer.kill()
    writer.join()
    assert writer.exitcode == -signal.SIGKILL
    try:
        while True:
            last = int(receiving.recv())
    except EOFError:  # what was cut by the kill was not acknowledged
        return last
    finally:
        receiving.close()
        writer.close()


def test_it_works(
    engine: Engine,
    session: Session,
    cast: dict[str, User],
    published: QuizSet,
    database_url: str,
    processes: ForkServerContext,
) -> None:
    attempt = attempts.start(session, published, Taker(cast["Alice"]))
    public_id, number = attempt.public_id, attempt.id
    session.commit()
    session.close()
    chance = random.Random(1)
    for _ in range(ROUNDS):
        delay = chance.uniform(0, 0.05)
        last = acknowledged_before_kill(processes, database_url, public_id, delay)
        with Session(engine) as after:
            steps = after.scalars(
                select(AttemptStep)
                .where(AttemptStep.attempt_id == number)
                .order_by(AttemptStep.sequence)
            ).all()
            sequences = [step.sequence for step in steps]
            assert sequences == list(range(1, len(steps) + 1))
            # One more may have been committed, not yet acknowledged.
            assert last <= sequences[-1] <= last + 1
            for step in steps:
                assert step.response == f"answer {step.sequence}"
                assert step.position == step.sequence % 4
    if engine.dialect.name == "sqlite":
        with engine.connect() as connection:
            assert connection.exec_driver_sql("PRAGMA integrity_check").scalar() == "ok"
            assert connection.exec_driver_sql("PRAGMA foreign_key_check").all() == []
