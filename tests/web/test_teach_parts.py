"""Questions of several parts as an instructor sees them: reviewed, edited, previewed, answered."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from flask import Flask

from quizapp.store import articles, questions, quizzes
from quizapp.store.accounts import find_user
from quizapp.store.database import db, read_only
from quizapp.store.states import QuestionState
from quizapp.store.tables import Question
from tests import composed
from tests.composed import HIGHLIGHT, MATCHING, ORDERING
from tests.web.browsing import Browser
from tests.web.conftest import open_browser
from tests.web.taking import publish, sequence_in, start

STEM = "Associez chaque personne à ce qu’elle fait."


def brought(app: Flask) -> tuple[int, list[int]]:
    """Bob's article and its questions, by their ids."""
    with app.app_context():
        read_only.set(False)
        quiz = composed.quiz()
        owner = find_user(db.session(), "Bob")
        row = articles.add_article(db.session(), quiz.article, owner=owner, quiz=quiz)
        db.session.commit()
        return row.id, [question.id for question in row.questions]


def plain(text: str) -> str:
    """A page with every space made plain."""
    return re.sub(r"\s+", " ", text)


def test_it_works(app: Flask, browse: Callable[..., Browser]) -> None:
    _, ids = brought(app)
    bob = browse("Bob")
    page = plain(" ".join(bob.get(f"/teach/questions/{number}").text for number in ids))
    assert 'lang="fr">Yves Morvan</dt><dd lang="fr">directeur des travaux</dd>' in page
    assert '<ol class="order"> <li lang="fr">Émile Lozac’h a dessiné la tour.</li>' in page
    assert "7 sentences of the article" in page
    assert all(label in page for label in ("Matching", "Putting in order", "Finding the evidence"))


@pytest.mark.parametrize("number", [MATCHING, ORDERING, HIGHLIGHT])
def test_editing_changes_the_stem_and_keeps_the_answer(sqlite_app: Flask, number: int) -> None:
    _, ids = brought(sqlite_app)
    question_id = ids[number - 1]
    bob = open_browser(sqlite_app, "Bob")
    page = bob.get(f"/teach/questions/{question_id}/edit").text
    assert 'name="key"' not in page
    assert 'name="options-0"' not in page
    posted = {"stem": STEM, "explanation": "Lisez bien.", "key": "autre chose"}
    assert bob.post(f"/teach/questions/{question_id}/edit", posted).status_code == 303
    before = composed.quiz().questions[number - 1]
    with sqlite_app.app_context():
        row = db.session.get_one(Question, question_id)
        kept = questions.to_core(row)
        assert (kept.stem, kept.explanation) == (STEM, "Lisez bien.")
        assert (kept.pairs, kept.order, kept.options) == (
            before.pairs,
            before.order,
            before.options,
        )
        assert (kept.key, kept.accepted) == (before.key, before.accepted)
        assert row.state is QuestionState.APPROVED


def test_an_empty_stem_is_refused(sqlite_app: Flask) -> None:
    _, ids = brought(sqlite_app)
    answer = open_browser(sqlite_app, "Bob").post(f"/teach/questions/{ids[0]}/edit", {"stem": " "})
    assert answer.status_code == 422


def test_a_preview_shows_both_sides(sqlite_app: Flask) -> None:
    _, ids = brought(sqlite_app)
    with sqlite_app.app_context():
        read_only.set(False)
        session = db.session()
        rows = [session.get_one(Question, number) for number in ids]
        questions.decide(session, rows, QuestionState.APPROVED)
        quiz_set = quizzes.create(session, owner=find_user(session, "Bob"), title="Le phare")
        quizzes.set_items(session, quiz_set, [(number, 1.0) for number in ids])
        session.commit()
        set_id = quiz_set.id
    page = plain(open_browser(sqlite_app, "Bob").get(f"/teach/sets/{set_id}/preview").text)
    assert "To match with" in page
    assert "A sentence of the article to find." in page
    assert page.count("Émile Lozac’h a dessiné la tour.") == 2  # to order, and in order


def test_what_a_learner_answered_is_told_in_words(sqlite_app: Flask) -> None:
    alice = open_browser(sqlite_app, "Alice")
    attempt = start(alice, publish(sqlite_app, quiz=composed.quiz()))
    for number, fields in (
        (ORDERING, {"part-1": "1", "part-2": "2", "part-3": "3"}),
        (HIGHLIGHT, {"choice": "0"}),
    ):
        page = alice.get(f"{attempt}/questions/{number}").text
        alice.post(f"{attempt}/questions/{number}", {**fields, "sequence": sequence_in(page)})
    alice.post(f"{attempt}/submit")
    with sqlite_app.app_context():
        (set_id,) = db.session.execute(db.text("select id from quiz_set")).scalars()
    public_id = attempt.rpartition("/")[2]
    page = plain(
        open_browser(sqlite_app, "Bob").get(f"/teach/sets/{set_id}/results/{public_id}").text
    )
    assert re.search(r"1\. \S.+ ; 2\. .+ ; 3\. ", page)
    assert "Anne Le Goff, maire de l’île, a rallumé le phare samedi." in page
    assert "no answer" in page
