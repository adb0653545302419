"""A session on a fresh database, of each kind in turn."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from sqlalchemy import Engine
from sqlalchemy.orm import Session

from quizapp.core.model import Mode
from quizapp.store import articles, questions, quizzes
from quizapp.store.engine import open_engine
from quizapp.store.states import QuestionState, Role
from quizapp.store.tables import QuizSet, User
from tests import examples
from tests.databases import database_url, empty_database_url

__all__ = ["database_url", "empty_database_url"]


@pytest.fixture
def engine(database_url: str) -> Iterator[Engine]:
    """The database with the settings of the application."""
    engine = open_engine(database_url)
    yield engine
    engine.dispose()


@pytest.fixture
def session(engine: Engine) -> Iterator[Session]:
    """A session like a request's."""
    with Session(engine) as session:
        yield session


@pytest.fixture
def cast(session: Session) -> dict[str, User]:
    """Alice and Dora learn, Bob and Charlie teach. No password: nobody signs in here."""
    roles = {
        "Alice": Role.LEARNER,
        "Dora": Role.LEARNER,
        "Bob": Role.INSTRUCTOR,
        "Charlie": Role.INSTRUCTOR,
    }
    users = {
        name: User(
            name=name,
            name_key=name.casefold(),
            password_hash="none",
            role=role,
            active=True,
            created_at=datetime.now(UTC),
        )
        for name, role in roles.items()
    }
    session.add_all(users.values())
    session.commit()
    return users


@pytest.fixture
def published(session: Session, cast: dict[str, User]) -> QuizSet:
    """Bob's quiz in exam mode on the example article, published."""
    return publish(session, cast["Bob"])


def publish(session: Session, owner: User, mode: Mode = Mode.EXAM) -> QuizSet:
    """A published quiz set of all the example's questions."""
    row = articles.add_article(session, examples.quiz().article, owner=owner, quiz=examples.quiz())
    made = questions.list_of_article(session, row.id)
    questions.decide(session, made, QuestionState.APPROVED)
    quiz_set = quizzes.create(session, owner=owner, title="Le phare", mode=mode)
    quizzes.set_items(session, quiz_set, [(question.id, 1.0) for question in made])
    quizzes.publish(session, quiz_set)
    session.commit()
    return quiz_set
