"""Bringing an article: a text or a file, and every way it is refused."""

from __future__ import annotations

import io
from collections.abc import Callable

import pytest
from flask import Flask

from quizapp.core.reading import formats
from quizapp.core.reading.manuscript import Manuscript
from quizapp.store import drafts
from quizapp.store.database import db
from quizapp.store.source_tables import Draft
from quizapp.store.states import JobState
from quizapp.store.tables import Job, User
from quizapp.web.jobs import READ
from quizapp.web.teach.incoming import SENT_MAXIMUM
from tests.core.reading import files
from tests.web.browsing import Browser
from tests.web.conftest import open_browser
from tests.web.teaching import TEXT, TITLE

PATH = "/teach/articles/new"
MULTIPART = "multipart/form-data"
GERMAN = "Der Komet wurde am Montag von dreihundert Menschen über dem Hafen gesehen. " * 8


def brought(app: Flask) -> list[Draft]:
    """Every text that waits to be confirmed."""
    with app.app_context():
        return list(db.session.scalars(db.select(Draft)))


def read(app: Flask) -> Manuscript:
    """What was read of the only one."""
    with app.app_context():
        manuscript = drafts.manuscript_of(db.session.scalars(db.select(Draft)).one())
    assert manuscript
    return manuscript


def test_it_works(app: Flask, browse: Callable[..., Browser]) -> None:
    bob = browse("Bob")
    answer = bob.post(PATH, {"title": TITLE, "text": TEXT})
    page = bob.follow(answer).text
    (draft,) = brought(app)
    assert answer.headers["Location"] == f"/teach/drafts/{draft.id}"
    assert read(app).title == TITLE
    assert read(app).kept.startswith("La comète Atlas")
    assert "Is this the article?" in page
    assert TITLE in bob.get("/teach/articles").text


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("comète.txt", f"{TITLE}\n\n{TEXT}".encode("cp1252")),
        ("comète.md", f"# {TITLE}\n\n{TEXT}".encode()),
        ("comète.HTML", files.web_page()),
        ("comète.docx", files.docx()),
    ],
)
def test_a_file_works(sqlite_app: Flask, name: str, data: bytes) -> None:
    bob = open_browser(sqlite_app, "Bob")
    answer = bob.post(PATH, {"file": (io.BytesIO(data), name)}, content_type=MULTIPART)
    assert answer.status_code == 303
    manuscript = read(sqlite_app)
    assert manuscript.title == TITLE
    assert "l’observatoire" in manuscript.kept
    assert "Tous les sports" not in manuscript.kept


def test_a_pdf_is_read_in_the_background(sqlite_app: Flask) -> None:
    bob = open_browser(sqlite_app, "Bob")
    answer = bob.post(
        PATH,
        {"file": (io.BytesIO(files.pdf()), "a.pdf"), "title": "Mon titre"},
        content_type=MULTIPART,
    )
    page = bob.follow(answer).text
    assert "The text is being read" in page
    with sqlite_app.app_context():
        job = db.session.scalars(db.select(Job)).one()
        assert (job.kind, job.state) == (READ, JobState.QUEUED)
        job_id = job.id
    stopped = bob.follow(bob.post(f"/teach/jobs/{job_id}/cancel")).text
    assert "You stopped the reading" in stopped
    assert 'value="Mon titre"' in stopped


def test_a_body_beyond_reason_is_413(sqlite_app: Flask) -> None:
    bob = open_browser(sqlite_app, "Bob")
    announced = {
        "CONTENT_LENGTH": str(SENT_MAXIMUM + 1),
        "CONTENT_TYPE": f"{MULTIPART}; boundary=a",
    }
    answer = bob.client.post(PATH, environ_overrides=announced)
    assert answer.status_code == 413


def test_elsewhere_nothing_larger_is_let_in(sqlite_app: Flask) -> None:
    bob = open_browser(sqlite_app, "Bob")
    assert bob.post("/theme", {"theme": "a" * 2_200_000}).status_code == 413


def test_a_file_too_large_is_told_with_what_was_typed(
    sqlite_app: Flask, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(formats, "BYTES_MAXIMUM", 1000)
    bob = open_browser(sqlite_app, "Bob")
    large = (io.BytesIO(b"a" * 1001), "a.txt")
    answer = bob.post(PATH, {"file": large, "title": "Mon titre"}, content_type=MULTIPART)
    assert answer.status_code == 422
    assert "too large" in answer.text.partition('id="file-error"')[2]
    assert 'value="Mon titre"' in answer.text


def test_an_address_is_asked_for_only_where_it_is_allowed(sqlite_app: Flask) -> None:
    bob = open_browser(sqlite_app, "Bob")
    assert 'name="address"' not in bob.get(PATH).text
    assert bob.post(PATH, {"address": "https://a.example/"}).status_code == 422
    sqlite_app.config["FETCH"] = True
    assert 'name="address"' in bob.get(PATH).text
    assert bob.post(PATH, {"address": "ftp://a.example/"}).status_code == 422
    answer = bob.post(PATH, {"address": "https://a.example/comete"})
    assert answer.status_code == 303
    with sqlite_app.app_context():
        draft = db.session.scalars(db.select(Draft)).one()
        assert (draft.address, draft.data) == ("https://a.example/comete", None)


@pytest.mark.parametrize(
    ("posted", "message"),
    [
        ({"text": ""}, "There is no text to read"),
        ({"text": "Trop court."}, "at least 60 words"),
        ({"text": GERMAN, "title": "Komet"}, "neither in French nor in English"),
        ({"text": "mot " * 640_000}, "at most 2,500,000 characters"),
        ({"text": TEXT, "title": "t" * 201}, "At most 200 characters"),
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
        content_type=MULTIPART,
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
    assert read(app).title == title
    for served in (page, bob.get("/teach/articles").text):
        assert "<script>alert" not in served
        assert "<img src=x" not in served


def test_nul_characters_are_dropped(app: Flask, browse: Callable[..., Browser]) -> None:
    answer = browse("Bob").post(PATH, {"title": "Une\x00 comète", "text": f"\x00{TEXT}"})
    assert answer.status_code == 303
    assert read(app).title == "Une comète"


def test_posted_owner_is_ignored(sqlite_app: Flask) -> None:
    bob = open_browser(sqlite_app, "Bob")
    bob.post(PATH, {"title": TITLE, "text": TEXT, "owner_id": "1", "previous_id": "1", "id": "99"})
    (draft,) = brought(sqlite_app)
    with sqlite_app.app_context():
        assert db.session.get_one(User, draft.owner_id).name == "Bob"
    assert draft.previous_id is None
    assert draft.id != 99
