"""What the page of results and statistics costs, of 1,000 attempts at 30 questions.

Against the bare SQL that adds up the same rows: of each question the mean, variance and
covariance with the total, and how often each answer was given with the mean total of those who
gave it. Both in one process, in turns, in processor time: the ratio holds on any machine.
"""

from __future__ import annotations

import random
import secrets
import tempfile
import time
import uuid
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from io import StringIO
from pathlib import Path

from flask import Flask
from sqlalchemy import insert, text
from sqlalchemy.orm import Session

from quizapp.core import quiz as core
from quizapp.core.model import Mode, Question, StepAction
from quizapp.store import articles, questions, quizzes, sessions
from quizapp.store.database import db, read_only
from quizapp.store.states import Role
from quizapp.store.tables import Attempt, AttemptMark, AttemptStep, QuizVersion, User
from quizapp.web.app import create_app
from tests import examples
from tests.databases import sqlite_url

ATTEMPTS, QUESTIONS = 1_000, 30
ROUNDS = 7
SECONDS_LIMIT = 1.0
RATIO_LIMIT = 5.0

AGGREGATES = (
    "SELECT m.item, count(*), avg(m.points), avg(m.points * m.points), avg(m.points * a.score),"
    " avg(a.score), avg(a.score * a.score)"
    " FROM attempt_mark m JOIN attempt a ON a.id = m.attempt_id"
    " WHERE a.version_id = :version AND a.submitted_at IS NOT NULL GROUP BY m.item",
    "SELECT m.item, m.response, count(*), avg(a.score)"
    " FROM attempt_mark m JOIN attempt a ON a.id = m.attempt_id"
    " WHERE a.version_id = :version AND a.submitted_at IS NOT NULL GROUP BY m.item, m.response",
)


def table() -> bool:
    """Print what it costs; whether a limit is passed."""
    with tempfile.TemporaryDirectory() as folder:
        app = _application(Path(folder))
        address, version, token = _class(app)
        client = app.test_client()
        client.set_cookie("session", token)
        page, bare = [], []
        for _ in range(ROUNDS):
            page.append(_seconds(lambda: _open(client, address)))
            with app.app_context():
                bare.append(_seconds(lambda: _aggregate(version)))
                db.engine.dispose()
    ratio = min(page) / min(bare)
    print(f"{'results and statistics':<40}{'bare SQL':>9}{'page':>9}{'ratio':>9}")
    print(
        f"{f'{ATTEMPTS} attempts × {QUESTIONS} questions':<40}"
        f"{min(bare):>8.3f}s{min(page):>8.3f}s{ratio:>9.2f}"
    )
    print(f"limit {SECONDS_LIMIT} s, {RATIO_LIMIT} times the bare SQL\n")
    return min(page) > SECONDS_LIMIT or ratio > RATIO_LIMIT


def _seconds(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def _open(client: object, address: str) -> None:
    """The page; its line in the log is written, not shown."""
    response = client.get(address, errors_stream=StringIO())  # type: ignore[attr-defined]
    assert response.status_code == 200
    assert f"{ATTEMPTS} learners" in response.text.replace(",", "").replace("\u202f", "")


def _aggregate(version: int) -> None:
    found = [db.session.execute(text(sql), {"version": version}).all() for sql in AGGREGATES]
    assert len(found[0]) == QUESTIONS
    db.session.rollback()


def _application(folder: Path) -> Flask:
    return create_app(
        {
            "DATABASE_URL": sqlite_url(folder),
            "INSTANCE_PATH": str(folder / "instance"),
            "SECRET_KEY": secrets.token_hex(),
        }
    )


def _class(app: Flask) -> tuple[str, int, str]:
    """The address of the page, the number of its version, and the instructor's session."""
    now = datetime.now(UTC)
    with app.app_context():
        read_only.set(False)
        session = db.session()
        people = [_person(n, now) for n in range(ATTEMPTS + 1)]
        session.execute(insert(User), people)
        teacher = session.get_one(User, 1)
        token = secrets.token_urlsafe(32)
        sessions.open_session(
            session, token, user=teacher, data={}, expires_at=now + timedelta(1), now=now
        )
        version = _version(session, teacher)
        _take(session, version, now)
        session.commit()
        return f"/teach/sets/{version.quiz_set_id}/results", version.id, token


def _person(n: int, now: datetime) -> dict[str, object]:
    return {
        "id": n + 1,
        "name": f"Élève {n}",
        "name_key": f"élève {n}",
        "password_hash": "none",
        "role": Role.LEARNER if n else Role.INSTRUCTOR,
        "locale": "en",
        "active": True,
        "created_at": now,
    }


def _version(session: Session, teacher: User) -> QuizVersion:
    """A published quiz of as many questions as are measured, of options and of typed answers."""
    example = examples.quiz()
    article = articles.add_article(session, example.article, owner=teacher, quiz=example)
    made = questions.list_of_article(session, article.id)
    quiz_set = quizzes.create(session, owner=teacher, title="Contrôle", mode=Mode.EXAM)
    quizzes.set_items(session, quiz_set, [(row.id, 1.0) for row in made])
    items = quizzes.draft_content(session, quiz_set).items
    many = tuple(_variant(items[n % len(items)], n) for n in range(QUESTIONS))
    version = QuizVersion(
        quiz_set_id=quiz_set.id,
        number=1,
        content=core.to_json(core.QuizSet("Contrôle", Mode.EXAM, many)),
        created_at=datetime.now(UTC),
    )
    session.add(version)
    session.flush()
    return version


def _variant(item: core.Item, n: int) -> core.Item:
    return replace(item, question=replace(item.question, id=f"question-{n}"))


def _take(session: Session, version: QuizVersion, now: datetime) -> None:
    """Every learner's attempt: the abler, the more right answers; some questions left out."""
    chance = random.Random(20)
    items = quizzes.content(version).items
    attempts, marks, steps = [], [], []
    for number in range(1, ATTEMPTS + 1):
        ability = chance.random()
        answered = [_answer(item.question, ability, chance) for item in items]
        for place, (response, right) in enumerate(answered):
            points = float(right)
            marks.append(
                {"attempt_id": number, "position": place, "item": place, "response": response}
                | {"fraction": points, "points": points, "tolerated": []}
            )
            steps.append(
                {"attempt_id": number, "sequence": place + 1, "action": StepAction.ANSWER}
                | {"position": place, "response": response, "at": now}
            )
        attempts.append(
            {"id": number, "public_id": str(uuid.UUID(int=number)), "version_id": version.id}
            | {"user_id": number + 1, "mode": Mode.EXAM, "seed": number, "max_score": 30.0}
            | {"started_at": now, "submitted_at": now, "score": float(sum(r for _, r in answered))}
        )
    session.execute(insert(Attempt), attempts)
    session.execute(insert(AttemptMark), marks)
    session.execute(insert(AttemptStep), steps)


def _answer(question: Question, ability: float, chance: random.Random) -> tuple[str | None, bool]:
    if chance.random() < 0.02:
        return None, False
    if chance.random() < 0.3 + 0.6 * ability:
        return question.key, True
    wrong = [option.text for option in question.options if not option.correct]
    return chance.choice(wrong or ["1 300", "120", "mille deux cents environ", "12 000"]), False
