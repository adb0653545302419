"""Taking one's data away."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from collections.abc import Callable
from typing import Any

from flask import Flask
from werkzeug.test import TestResponse

from quizapp.core.model import Mode
from quizapp.store import articles, drafts
from quizapp.store.database import db, read_only
from tests.web import teaching
from tests.web.browsing import Browser
from tests.web.taking import SHORT, answer, answer_all, publish, start


def files(response: TestResponse) -> dict[str, str]:
    """The files of the zip, by name."""
    assert response.mimetype == "application/zip"
    with zipfile.ZipFile(io.BytesIO(response.data)) as archive:
        return {name: archive.read(name).decode("utf-8-sig") for name in archive.namelist()}


def everything(browser: Browser) -> dict[str, Any]:
    """What the JSON says."""
    told: dict[str, Any] = json.loads(files(browser.get("/account/data.zip"))["everything.json"])
    return told


def test_it_works(app: Flask, browse: Callable[..., Browser]) -> None:
    alice = browse("Alice")
    attempt = start(alice, publish(app))
    answer_all(alice, attempt, ("120", "=cmd|' /C calc'!A0", "350000", "Vrai"))
    alice.post(f"{attempt}/submit")
    alice.post(f"/cards/from-attempt/{attempt.split('/')[2]}")
    response = alice.get("/account/data.zip")
    assert "quizapp.zip" in response.headers["Content-Disposition"]
    assert response.headers["Cache-Control"] == "no-store"
    found = files(response)
    told = json.loads(found["everything.json"])
    assert told["account"]["name"] == "Alice"
    (one,) = told["attempts"]
    assert [a["earned"] for a in one["answers"]] == [0.0, 0.0, 1.0, 1.0]
    assert one["answers"][1]["answer"] == "=cmd|' /C calc'!A0"
    assert len(one["steps"]) == 5
    assert len(told["cards"]) == 2
    table = list(csv.DictReader(io.StringIO(found["answers.csv"], newline="")))
    assert [row["right_answer"] for row in table][:2] == ["1 200", "Anne Le Goff"]
    assert table[1]["answer"].startswith("'=")
    assert len(found["attempts.csv"].splitlines()) == 2
    assert len(found["cards.csv"].splitlines()) >= 3


def test_an_exam_under_way_tells_no_key(app: Flask, browse: Callable[..., Browser]) -> None:
    alice = browse("Alice")
    attempt = start(alice, publish(app, Mode.EXAM))
    answer(alice, attempt, SHORT, "Yves")
    response = alice.get("/account/data.zip")
    assert "Anne Le Goff" not in "".join(files(response).values())
    (one,) = everything(alice)["attempts"]
    assert one["answers"][1]["answer"] == "Yves"
    assert "earned" not in one["answers"][1]


def test_an_instructor_takes_what_was_brought(app: Flask, browse: Callable[..., Browser]) -> None:
    """The originals of articles, byte for byte, and the drafts that wait."""
    number = teaching.bring(app, "Bob")
    draft = teaching.begin(app, "Bob")
    with app.app_context():
        read_only.set(False)
        row = articles.get(db.session(), number)
        assert row
        drafts.keep_original(
            db.session(), row, name="../a.pdf", media_type="application/pdf", data=b"\x00PDF"
        )
        db.session.commit()
    response = browse("Bob").get("/account/data.zip")
    with zipfile.ZipFile(io.BytesIO(response.data)) as archive:
        assert archive.read(f"originals/{number}-_a.pdf") == b"\x00PDF"
        assert teaching.TITLE in archive.read(f"drafts/{draft}-a.txt").decode()
    told = everything(browse("Bob"))
    assert [row["number"] for row in told["drafts"]] == [draft]
    assert everything(browse("Charlie"))["drafts"] == []
    assert "tags" in told


def test_it_is_ones_own(app: Flask, browse: Callable[..., Browser]) -> None:
    alice = browse("Alice")
    attempt = start(alice, publish(app))
    alice.post(f"{attempt}/submit")
    assert everything(browse("Dora"))["attempts"] == []
    bob = everything(browse("Bob"))
    assert [row["title"] for row in bob["quiz_sets"]] == ["Le phare"]
    assert "Kermor" in bob["articles"][0]["text"]
    assert "Alice" not in json.dumps(bob)
    assert browse().get("/account/data.zip").status_code == 303
