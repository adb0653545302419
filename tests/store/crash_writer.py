"""Answers questions until it is killed, and says of each answer that it is acknowledged."""

from __future__ import annotations

from multiprocessing.connection import Connection

from sqlalchemy import select
from sqlalchemy.orm import Session

from quizapp.core.model import StepAction
from quizapp.store import attempts
from quizapp.store.engine import open_engine
from quizapp.store.tables import Attempt


def write(url: str, public_id: str, acknowledged: Connection) -> None:
    """Record answers for ever, as one browser after the other would."""
    engine = open_engine(url)
    with Session(engine) as session:
        attempt = session.scalars(select(Attempt).where(Attempt.public_id == public_id)).one()
        sequence = attempts.state(session, attempt).next_sequence
        session.commit()
        while True:
            attempts.record(
                session,
                attempt,
                sequence=sequence,
                action=StepAction.ANSWER,
                position=sequence % 4,
                response=f"answer {sequence}",
                key=f"key {sequence}",
            )
            acknowledged.send(sequence)
            sequence += 1
