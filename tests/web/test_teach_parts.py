"""Questions of several parts as an instructor sees them: reviewed, edited, previewed, answered."""

from __future__ import annotations

import re
from collections.abc import Callable

from flask import Flask

from quizapp.core.model import Pair
from quizapp.core.model import Question as CoreQuestion
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


def edited(app: Flask, question_id: int, posted: dict[str, str]) -> CoreQuestion:
    """The question once Bob has posted its form."""
    bob = open_browser(app, "Bob")
    answer = bob.post(f"/teach/questions/{question_id}/edit", {"difficulty": "2", **posted})
    assert answer.status_code == 303, answer.text
    with app.app_context():
        row = db.session.get_one(Question, question_id)
        assert row.state is QuestionState.APPROVED
        return questions.to_core(row)


def test_editing_a_sentence_to_find_keeps_the_answer(sqlite_app: Flask) -> None:
    _, ids = brought(sqlite_app)
    question_id = ids[HIGHLIGHT - 1]
    page = open_browser(sqlite_app, "Bob").get(f"/teach/questions/{question_id}/edit").text
    assert 'name="key"' not in page
    assert 'name="options-0"' not in page
    before = composed.quiz().questions[HIGHLIGHT - 1]
    kept = edited(sqlite_app, question_id, {"stem": STEM, "explanation": "Lisez bien."})
    assert (kept.stem, kept.explanation) == (STEM, "Lisez bien.")
    assert (kept.options, kept.key, kept.accepted) == (before.options, before.key, before.accepted)


def test_pairs_are_changed_added_and_taken_out(sqlite_app: Flask) -> None:
    _, ids = brought(sqlite_app)
    before = composed.quiz().questions[MATCHING - 1]
    kept_pair, *_others = before.pairs
    page = open_browser(sqlite_app, "Bob").get(f"/teach/questions/{ids[MATCHING - 1]}/edit").text
    assert f'value="{kept_pair.right}"' in page
    posted = {
        "stem": STEM,
        "lefts-0": kept_pair.left,
        "rights-0": kept_pair.right,
        "lefts-1": "Le gardien",
        "rights-1": "allume la lampe",
    }
    kept = edited(sqlite_app, ids[MATCHING - 1], posted)
    assert kept.pairs == (kept_pair, Pair("Le gardien", "allume la lampe", before.source))
    assert kept.key == f"{kept_pair.left} : {kept_pair.right} ; Le gardien : allume la lampe"
    assert kept.accepted == (kept.key,)


def test_events_are_put_in_another_order(sqlite_app: Flask) -> None:
    _, ids = brought(sqlite_app)
    before = composed.quiz().questions[ORDERING - 1]
    turned = before.order[::-1]
    events = {f"events-{n}": event.text for n, event in enumerate(turned)}
    kept = edited(sqlite_app, ids[ORDERING - 1], {"stem": STEM, **events})
    assert kept.order == turned
    assert kept.key.startswith(f"1. {turned[0].text} ; 2. ")


def test_an_empty_stem_is_refused(sqlite_app: Flask) -> None:
    _, ids = brought(sqlite_app)
    posted = {"stem": " ", "difficulty": "2"}
    answer = open_browser(sqlite_app, "Bob").post(f"/teach/questions/{ids[0]}/edit", posted)
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
