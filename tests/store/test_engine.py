"""The settings of RELIABILITY: no lost update, no write by a reader, no dangling row."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from sqlalchemy import Engine, select, text
from sqlalchemy.exc import DBAPIError, IntegrityError
from sqlalchemy.orm import Session

from quizapp.store.engine import (
    database_url as normal_url,
)
from quizapp.store.engine import open_engine, read_only, sqlite_driver, wal_is_safe
from quizapp.store.tables import Job


def test_it_works(tmp_path: Path) -> None:
    engine = open_engine(f"sqlite:///{tmp_path}/quiz.sqlite3")
    with engine.connect() as connection:
        settings = {
            name: connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("foreign_keys", "synchronous", "trusted_schema", "journal_mode")
        }
    engine.dispose()
    safe = wal_is_safe(sqlite_driver().sqlite_version_info)
    assert settings == {
        "foreign_keys": 1,
        "synchronous": 2,
        "trusted_schema": 0,
        "journal_mode": "wal" if safe else "truncate",
    }


@pytest.mark.parametrize(
    ("version", "safe"),
    [
        ((3, 40, 1), False),
        ((3, 44, 5), False),
        ((3, 44, 6), True),
        ((3, 45, 0), False),
        ((3, 50, 6), False),
        ((3, 50, 7), True),
        ((3, 51, 2), False),
        ((3, 51, 3), True),
        ((3, 53, 0), True),
    ],
)
def test_wal_only_where_it_is_mended(version: tuple[int, ...], safe: bool) -> None:
    assert wal_is_safe(version) is safe


@pytest.mark.parametrize("given", ["postgres://u@h/d", "postgresql://u@h/d"])
def test_a_postgresql_url_gets_the_installed_driver(given: str) -> None:
    assert normal_url(given).drivername == "postgresql+psycopg"


def test_a_reader_cannot_write(engine: Engine) -> None:
    token = read_only.set(True)
    try:
        with engine.connect() as connection:
            assert connection.execute(select(Job)).all() == []
            with pytest.raises(DBAPIError):
                connection.execute(text("DELETE FROM job"))
    finally:
        read_only.reset(token)
    with engine.begin() as connection:
        connection.execute(text("DELETE FROM job"))


def test_a_dangling_row_is_refused(engine: Engine) -> None:
    with engine.connect() as connection, pytest.raises(IntegrityError):
        connection.execute(
            text(
                "INSERT INTO attempt_mark "
                "(attempt_id, position, item, fraction, points, tolerated) "
                "VALUES (:attempt, 0, 0, 1.0, 1.0, '[]')"
            ),
            {"attempt": 404},
        )


def test_no_update_is_lost_on_sqlite(tmp_path: Path) -> None:
    engine = open_engine(f"sqlite:///{tmp_path}/quiz.sqlite3")
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE counter (n INTEGER)"))
        connection.execute(text("INSERT INTO counter VALUES (0)"))

    def add() -> None:
        for _ in range(20):
            with engine.begin() as connection:
                seen = connection.execute(text("SELECT n FROM counter")).scalar_one()
                connection.execute(text("UPDATE counter SET n = :n"), {"n": seen + 1})

    threads = [threading.Thread(target=add) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with Session(engine) as session:
        assert session.execute(text("SELECT n FROM counter")).scalar_one() == 80
    engine.dispose()
