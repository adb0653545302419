"""A session on a fresh database, of each kind in turn."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from sqlalchemy import Engine
from sqlalchemy.orm import Session

from quizapp.store.engine import open_engine
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
