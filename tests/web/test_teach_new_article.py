"""Bringing an article: a text or a file, and every way it is refused."""

from __future__ import annotations

import io
from collections.abc import Callable

import pytest
from flask import Flask

from quizapp.store.database import db
from quizapp.store.states import JobState
from quizapp.store.tables import Article, Job
from tests.web.browsing import Browser
from tests.web.conftest import open_browser
from tests.web.teaching import TEXT, TITLE

PATH = "/teach/articles/new"
GERMAN = "Der Komet wurde am Montag von dreihundert Menschen über dem Hafen gesehen. " * 8


def brought(app: Flask) -> list[Article]:
    """Every article in the database."""
    with app.app_context():
        return list(db.session.scalars(db.select(Article)))


def test_it_works(app: Flask, browse: Callable[..., Browser]) -> None:
    bob = browse("Bob")
    answer = bob.post(PATH, {"title": TITLE, "text": TEXT})
    page = bob.follow(answer).text
    (article,) = brought(app)
    assert answer.headers["Location"] == f"/teach/articles/{article.id}"
    assert article.title == TITLE
    assert article.text.startswith("La comète Atlas")
    assert "The questions are being made" in page
    with app.app_context():
        job = db.session.scalars(db.select(Job)).one()
        assert (job.article_id, job.state) == (article.id, JobState.QUEUED)


def test_a_file_works(sqlite_app: Flask) -> None:
    bob = open_browser(sqlite_app, "Bob")
    file = (io.BytesIO(f"{TITLE}\n\n{TEXT}".encode("cp1252")), "comète.txt")
    answer = bob.post(PATH, {"file": file}, content_type="multipart/form-data")
    assert answer.status_code == 303
    (article,) = brought(sqlite_app)
    assert article.title == TITLE
    assert "l’observatoire" in article.text


@pytest.mark.parametrize(
    ("posted", "message"),
    [
        ({"text": ""}, "There is no text to read"),
        ({"text": "Trop court."}, "at least 60 words"),
        ({"text": GERMAN, "title": "Komet"}, "neither in French nor in English"),
        ({"text": "mot " * 320_000}, "at most 1,200,000 characters"),
        ({"text": TEXT, "title": "t" * 201}, "At most 200 characters"),
        ({"text": TEXT, "title": " "}, "Give the article a title"),
    ],
)
def test_a_text_refused_says_why_and_is_kept(
    sqlite_app: Flask, posted: dict[str, str], message: str
) -> None:
    answer = open_browser(sqlite_app, "Bob").post(PATH, posted)
    assert answer.status_code == 422
    assert message in answer.text
    assert 'aria-invalid="true"' in answer.text
    assert posted["text"].strip()[:40] in answer.text
    assert posted.get("title", "").strip() in answer.text
    assert not brought(sqlite_app)


@pytest.mark.parametrize(
    ("data", "name", "message"),
    [
        (b"PK\x03\x04", "a.odt", "cannot be read. Save it as PDF"),
        (b"%PDF-1.7 " + bytes(range(256)), "a.txt", "no plain text"),
        (b"\xff\xfe\x00", "a.txt", "cannot be read"),
        (b"", "a.txt", "no text to read"),
    ],
)
def test_a_file_refused_says_why_beside_its_field(
    sqlite_app: Flask, data: bytes, name: str, message: str
) -> None:
    answer = open_browser(sqlite_app, "Bob").post(
        PATH,
        {"title": "Mon titre", "file": (io.BytesIO(data), name)},
        content_type="multipart/form-data",
    )
    assert answer.status_code == 422
    assert message in answer.text.partition('id="file-error"')[2]
    assert 'value="Mon titre"' in answer.text
    assert not brought(sqlite_app)


@pytest.mark.parametrize(
    "title",
    [
        "<script>alert(1)</script>",
        '"><img src=x onerror=alert(1)>',
        "{{ 7 * 7 }}",
        "שלום ‮ 𝔘𝔫𝔦 👩‍🔬 e\u0301",
    ],
)
def test_any_title_comes_back_the_same_and_inert(
    app: Flask, browse: Callable[..., Browser], title: str
) -> None:
    bob = browse("Bob")
    answer = bob.post(PATH, {"title": title, "text": TEXT})
    page = bob.follow(answer).text
    assert brought(app)[0].title == title
    for served in (page, bob.get("/teach/articles").text):
        assert "<script>alert" not in served
        assert "<img src=x" not in served


def test_nul_characters_are_dropped(app: Flask, browse: Callable[..., Browser]) -> None:
    answer = browse("Bob").post(PATH, {"title": "Une\x00 comète", "text": f"\x00{TEXT}"})
    assert answer.status_code == 303
    assert brought(app)[0].title == "Une comète"


def test_posted_owner_and_shipped_mark_are_ignored(sqlite_app: Flask) -> None:
    bob = open_browser(sqlite_app, "Bob")
    bob.post(PATH, {"title": TITLE, "text": TEXT, "owner_id": "", "seed": "1", "id": "99"})
    (article,) = brought(sqlite_app)
    assert article.owner_id is not None
    assert not article.seed
    assert article.id != 99
