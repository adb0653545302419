"""What the question bank costs: a page of 20,000 questions, whole, filtered, by their words, and
with a rule that draws from all of it.

In processor time of one request, rendering included.
"""

from __future__ import annotations

import secrets
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import partial
from io import StringIO
from pathlib import Path

from flask import Flask
from sqlalchemy import insert, inspect, select

from quizapp.store import articles, quizzes, rules, sessions
from quizapp.store.accounts import add_user
from quizapp.store.bank import Query
from quizapp.store.database import db, read_only
from quizapp.store.states import QuestionState, Role
from quizapp.store.tables import Question
from quizapp.web.app import create_app
from tests import examples
from tests.databases import sqlite_url

QUESTIONS, ARTICLES = 20_000, 200
ROUNDS = 5
SECONDS_LIMIT = 0.3

LOOKED_FOR = {
    "whole bank, first page": "",
    "whole bank, last page": "?page=800",
    "filtered": "?fact=person&difficulty=1",
    "by its words": "?text=maire+%C3%AEle",
}


def table() -> bool:
    """Print what it costs; whether the limit is passed."""
    slowest = 0.0
    print(f"{f'question bank, {QUESTIONS} questions':<40}{'page':>9}")
    with tempfile.TemporaryDirectory() as folder:
        app = create_app(
            {
                "DATABASE_URL": sqlite_url(Path(folder)),
                "INSTANCE_PATH": str(Path(folder) / "instance"),
                "SECRET_KEY": secrets.token_hex(),
            }
        )
        address, token = _bank(app)
        client = app.test_client()
        client.set_cookie("session", token)
        for name, asked in LOOKED_FOR.items():
            opened = partial(_open, client, address + asked)
            seconds = min(_seconds(opened) for _ in range(ROUNDS))
            slowest = max(slowest, seconds)
            print(f"{name:<40}{seconds:>8.3f}s")
        with app.app_context():
            db.engine.dispose()
    print(f"limit {SECONDS_LIMIT} s\n")
    return slowest > SECONDS_LIMIT


def _seconds(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def _open(client: object, address: str) -> None:
    """The page; its line in the log is written, not shown."""
    response = client.get(address, errors_stream=StringIO())  # type: ignore[attr-defined]
    assert response.status_code == 200
    assert 'name="question"' in response.text


def _bank(app: Flask) -> tuple[str, str]:
    """The address of a quiz set beside the bank, and its instructor's session."""
    now, token = datetime.now(UTC), secrets.token_urlsafe(32)
    with app.app_context():
        read_only.set(False)
        session = db.session()
        teacher = add_user(session, "Bob", "une phrase facile", role=Role.INSTRUCTOR)
        teacher.locale = "en"
        end = now + timedelta(1)
        sessions.open_session(session, token, user=teacher, data={}, expires_at=end, now=now)
        brought = [
            articles.add_article(
                session, examples.article(f"Article {n}"), owner=teacher, quiz=examples.quiz()
            ).id
            for n in range(ARTICLES)
        ]
        made = session.scalars(select(Question).where(Question.article_id == brought[0])).all()
        columns = [column.key for column in inspect(Question).column_attrs if column.key != "id"]
        rows = [{name: getattr(row, name) for name in columns} for row in made]
        more = QUESTIONS // ARTICLES - len(made)
        session.execute(
            insert(Question),
            [
                {**rows[n % len(rows)], "article_id": article, "content_id": f"more-{n}", "rank": n}
                for article in brought
                for n in range(more)
            ],
        )
        session.execute(
            Question.__table__.update().values(state=QuestionState.APPROVED)  # type: ignore[attr-defined]
        )
        quiz_set = quizzes.create(session, owner=teacher, title="Contrôle")
        rules.add(session, quiz_set, Query(), count=10, per_article=2)
        session.commit()
        return f"/teach/sets/{quiz_set.id}", token
