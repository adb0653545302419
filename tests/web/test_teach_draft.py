"""A text as it was read, mended and confirmed; what came of its file."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from flask import Flask

from quizapp.store import drafts
from quizapp.store.database import db
from quizapp.store.source_tables import Draft, Original
from quizapp.store.states import JobState
from quizapp.store.tables import Article, Job
from tests.web import teaching
from tests.web.browsing import Browser
from tests.web.conftest import open_browser
from tests.web.teaching import TEXT, TITLE

BYLINE = "Par Anne Martin"
RAW = f"{TITLE}\n\n{BYLINE}\n\n{TEXT}"
GIVEN = {"title": TITLE, "language": "fr"}


def only_article(app: Flask) -> Article:
    """The article made."""
    with app.app_context():
        return db.session.scalars(db.select(Article)).one()


def test_it_works(app: Flask, browse: Callable[..., Browser]) -> None:
    bob = browse("Bob")
    draft = teaching.begin(app, "Bob", RAW)
    page = bob.get(f"/teach/drafts/{draft}").text
    assert f'value="{TITLE}"' in page
    assert "Left out: byline, credit or link" in page
    about = {"source": "L’Écho du port", "licence": "CC BY", "published": "2024-11-02"}
    answer = bob.post(f"/teach/drafts/{draft}", {**GIVEN, **about})
    article = only_article(app)
    assert answer.headers["Location"] == f"/teach/articles/{article.id}"
    assert article.title == TITLE
    assert (article.source, article.licence) == ("L’Écho du port", "CC BY")
    assert str(article.published) == "2024-11-02"
    assert BYLINE not in article.text
    assert "The questions are being made" in bob.follow(answer).text
    with app.app_context():
        job = db.session.scalars(db.select(Job)).one()
        assert (job.article_id, job.state) == (article.id, JobState.QUEUED)
        assert db.session.scalars(db.select(Draft)).first() is None


def test_paragraphs_are_left_out_and_taken_back(sqlite_app: Flask) -> None:
    bob = open_browser(sqlite_app, "Bob")
    draft = teaching.begin(sqlite_app, "Bob", RAW)
    with sqlite_app.app_context():
        manuscript = drafts.manuscript_of(db.session.get_one(Draft, draft))
    assert manuscript
    byline = next(block for block in manuscript.blocks if block.text == BYLINE)
    schools = next(block for block in manuscript.blocks if block.text.startswith("Les écoles"))
    bob.post(f"/teach/drafts/{draft}", {**GIVEN, "back": byline.number, "out": schools.number})
    text = only_article(sqlite_app).text
    assert text.startswith(BYLINE)
    assert "Les écoles" not in text


@pytest.mark.parametrize(
    ("posted", "message"),
    [
        ({**GIVEN, "title": " "}, "This is needed"),
        ({**GIVEN, "title": "t" * 201}, "At most 200 characters"),
        ({**GIVEN, "language": "de"}, "Not a valid choice"),
        ({**GIVEN, "published": "hier"}, "Not a valid date"),
        ({**GIVEN, "out": [str(number) for number in range(20)]}, "There is no text"),
    ],
)
def test_what_is_wrong_is_said_and_choices_are_kept(
    sqlite_app: Flask, posted: dict[str, object], message: str
) -> None:
    draft = teaching.begin(sqlite_app, "Bob", RAW)
    given = {"source": "Mon journal", **posted}
    answer = open_browser(sqlite_app, "Bob").post(f"/teach/drafts/{draft}", given)
    assert answer.status_code == 422
    assert message in answer.text
    assert 'value="Mon journal"' in answer.text
    with sqlite_app.app_context():
        assert db.session.scalars(db.select(Article)).first() is None


@pytest.mark.parametrize("number", ["-1", "99999", "x", "²", "9" * 40])
def test_odd_numbers_of_paragraphs_are_none(sqlite_app: Flask, number: str) -> None:
    draft = teaching.begin(sqlite_app, "Bob", RAW)
    answer = open_browser(sqlite_app, "Bob").post(
        f"/teach/drafts/{draft}", {**GIVEN, "out": number, "back": number}
    )
    assert answer.status_code == 303


def test_the_original_comes_back_byte_for_byte(sqlite_app: Flask) -> None:
    bob = open_browser(sqlite_app, "Bob")
    draft = teaching.begin(sqlite_app, "Bob", RAW)
    with sqlite_app.app_context():
        row = db.session.get_one(Draft, draft)
        row.name = 'Ma "page"\r\nX-Evil: 1 é.txt'
        db.session.commit()
    bob.post(f"/teach/drafts/{draft}", GIVEN)
    number = only_article(sqlite_app).id
    answer = bob.get(f"/teach/articles/{number}/original")
    assert answer.data == RAW.encode()
    assert answer.headers["Content-Disposition"].startswith("attachment;")
    assert "X-Evil" not in answer.headers
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert (
        open_browser(sqlite_app, "Charlie").get(f"/teach/articles/{number}/original").status_code
        == 404
    )
    with sqlite_app.app_context():
        assert db.session.scalars(db.select(Original)).one().article_id == number


def test_it_is_put_away(sqlite_app: Flask) -> None:
    bob = open_browser(sqlite_app, "Bob")
    draft = teaching.begin(sqlite_app, "Bob")
    assert "put away" in bob.follow(bob.post(f"/teach/drafts/{draft}/discard")).text
    assert bob.get(f"/teach/drafts/{draft}").status_code == 404
    assert bob.post(f"/teach/drafts/{draft}", GIVEN).status_code == 404


def test_another_instructors_draft_is_not_there(sqlite_app: Flask) -> None:
    charlie = open_browser(sqlite_app, "Charlie")
    draft = teaching.begin(sqlite_app, "Bob")
    assert charlie.get(f"/teach/drafts/{draft}").status_code == 404
    assert charlie.post(f"/teach/drafts/{draft}", GIVEN).status_code == 404
    assert charlie.post(f"/teach/drafts/{draft}/discard").status_code == 404


def test_a_new_version_keeps_what_was_decided(app: Flask, browse: Callable[..., Browser]) -> None:
    bob = browse("Bob")
    old = teaching.bring(app, "Bob", approved=True)
    page = bob.get(f"/teach/articles/new?of={old}").text
    assert TEXT.split("\n")[0][:60] in page
    edited = TEXT.replace("340 personnes", "350 personnes")
    answer = bob.post("/teach/articles/new", {"title": TITLE, "text": edited, "of": old})
    draft = answer.headers["Location"]
    bob.post(draft, GIVEN)
    with app.app_context():
        new = db.session.scalars(db.select(Article).filter_by(previous_id=old)).one().id
    # 340 people and the astronomer stand in the paragraph that was edited.
    assert sorted(teaching.states(app, new)) == ["approved", "proposed", "proposed"]
    listed = bob.get("/teach/articles").text
    assert f'href="/teach/articles/{new}"' in listed
    assert f'href="/teach/articles/{old}"' not in listed
    assert "There is a newer version" in bob.get(f"/teach/articles/{old}").text
    review = bob.get(f"/teach/articles/{new}/questions").text
    assert "The passage changed: look again" in review


def test_another_instructors_article_has_no_version_of_mine(sqlite_app: Flask) -> None:
    old = teaching.bring(sqlite_app, "Bob")
    charlie = open_browser(sqlite_app, "Charlie")
    assert charlie.get(f"/teach/articles/new?of={old}").status_code == 404
    answer = charlie.post("/teach/articles/new", {"title": TITLE, "text": TEXT, "of": old})
    assert answer.status_code == 404


def test_a_draft_whose_record_is_empty_is_no_error(sqlite_app: Flask) -> None:
    """A reading that was stopped before its first page."""
    bob = open_browser(sqlite_app, "Bob")
    with sqlite_app.app_context():
        person = teaching.user("Bob")
        assert person
        draft = drafts.add(db.session(), owner=person, name="a.pdf", data=b"%PDF-").id
        db.session.commit()
    assert "Choose a file" in bob.get(f"/teach/drafts/{draft}").text
    assert bob.post(f"/teach/drafts/{draft}", GIVEN).status_code == 404
