"""Every route and who may open it, in one table.

A route that is not in ``TABLE`` fails ``test_every_route_is_in_the_table``: add its line
when you add the route. The letters are the answers to, in this order, a visitor, Alice (a
learner, whose attempt it is), Dora (another learner), Bob (the instructor whose article,
quiz sets and job they are), Charlie (another instructor) and Ada (admin):

- ``o`` opened: 200, a refused empty form (422), or a redirection to something else than signing in
- ``s`` sent to sign in: 303 to ``/sign-in``
- ``f`` forbidden to this role: 403
- ``g`` gone: 410
- ``n`` not found: 404; what is someone else's is not said to exist

Lines are tried from top to bottom by each person in a world of its own: what ends
something (a submit, an archive, signing out) stands below what needs it.
"""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from flask import Flask
from werkzeug.test import TestResponse

from quizapp.core.cards import CardOrigin, Flashcard
from quizapp.core.model import Mode
from quizapp.store import (
    articles,
    assignments,
    attempts,
    classes,
    drafts,
    jobs,
    objections,
    quizzes,
)
from quizapp.store import cards as rows
from quizapp.store.attempts import Taker
from quizapp.store.database import db
from quizapp.store.states import Fault
from tests.web import cards, taking, teaching
from tests.web.conftest import open_browser

PEOPLE = ("visitor", "Alice", "Dora", "Bob", "Charlie", "Ada")

TABLE = (
    # endpoint, method, visitor Alice Dora Bob Charlie Ada
    ("static", "GET", "oooooo"),
    ("bootstrap.static", "GET", "oooooo"),
    ("health.alive", "GET", "oooooo"),
    ("assets.sheets", "GET", "oooooo"),
    ("offline.manifest", "GET", "oooooo"),
    ("offline.worker", "GET", "oooooo"),
    ("offline.page", "GET", "oooooo"),
    ("offline.shell", "GET", "oooooo"),
    ("health.ready", "GET", "oooooo"),
    ("library.home", "GET", "oooooo"),
    ("library.find", "GET", "oooooo"),
    ("classes.show", "GET", "nnnnnn"),  # its code is a class's, not the quiz's of this world
    ("classes.join", "POST", "nnnnnn"),
    ("classes.leave", "POST", "nnnnnn"),
    ("learn.intro", "GET", "oooooo"),
    ("learn.resume", "GET", "nonnnn"),
    ("learn.question", "GET", "nonnnn"),
    ("learn.review", "GET", "nonnnn"),
    ("learn.result", "GET", "nonnnn"),
    ("learn.answer", "POST", "nonnnn"),
    ("learn.submit", "POST", "nonnnn"),
    ("learn.fault", "GET", "nonnnn"),
    ("learn.report_fault", "POST", "nonnnn"),
    ("learn.appeal", "GET", "nnnnnn"),  # its question 1 is answered by an option
    ("learn.send_appeal", "POST", "nnnnnn"),
    ("learn.start", "POST", "oooooo"),
    ("reader.show", "GET", "nnnonn"),
    ("history.index", "GET", "oooooo"),
    ("history.practise", "POST", "oooooo"),
    ("cards.index", "GET", "sooooo"),
    ("cards.due", "GET", "sooooo"),
    ("cards.bring_back", "POST", "sonnnn"),
    ("cards.next_card", "GET", "sooooo"),
    ("cards.collection", "GET", "sooooo"),
    ("cards.settings", "GET", "sooooo"),
    ("cards.settings", "POST", "sooooo"),
    ("cards.bring", "GET", "sooooo"),
    ("cards.bring", "POST", "sooooo"),
    ("cards.to_anki", "GET", "sooooo"),
    ("cards.to_csv", "GET", "sooooo"),
    ("cards.from_attempt", "POST", "sonnnn"),
    ("cards.facts", "GET", "snnonn"),
    ("cards.from_facts", "POST", "snnonn"),
    ("cards.show", "GET", "sonnnn"),
    ("cards.rate", "POST", "sonnnn"),
    ("cards.bury", "POST", "sonnnn"),
    ("cards.suspend", "POST", "sonnnn"),
    ("cards.undo", "POST", "sooooo"),
    ("cards.delete", "POST", "sonnnn"),
    ("teach.index", "GET", "oooooo"),
    ("teach.articles", "GET", "sffooo"),
    ("teach.new_article", "GET", "sffooo"),
    ("teach.add_article", "POST", "sffooo"),
    ("teach.article", "GET", "sffonn"),
    ("teach.original", "GET", "sffonn"),
    ("teach.draft", "GET", "sffonn"),
    ("teach.confirm", "POST", "sffonn"),
    ("teach.discard_draft", "POST", "sffonn"),
    ("teach.generate", "POST", "sffonn"),
    ("teach.job", "GET", "sffonn"),
    ("teach.cancel_job", "POST", "sffonn"),
    ("teach.review", "GET", "sffonn"),
    ("teach.start_review", "GET", "sffonn"),
    ("teach.desk", "GET", "sffonn"),
    ("teach.decide", "POST", "sffonn"),
    ("teach.decide_many", "POST", "sffonn"),
    ("teach.undo", "POST", "sffonn"),
    ("teach.ask_again", "POST", "sffonn"),
    ("teach.other_options", "POST", "sffonn"),
    ("teach.duplicates", "GET", "sffonn"),
    ("teach.new_question", "GET", "sffonn"),
    ("teach.add_question", "POST", "sffonn"),
    ("teach.edit_question", "GET", "sffonn"),
    ("teach.save_question", "POST", "sffonn"),
    ("teach.question_bank", "GET", "sffooo"),
    ("teach.tag_questions", "POST", "sffooo"),
    ("teach.compose_ticked", "POST", "sffooo"),
    ("teach.take_ticked", "POST", "sffooo"),
    ("teach.bank_elsewhere", "GET", "sffooo"),
    ("teach.export_bank", "GET", "sffooo"),
    ("teach.sets", "GET", "sffooo"),
    ("teach.new_set", "GET", "sffooo"),
    ("teach.add_set", "POST", "sffooo"),
    ("teach.quiz_set", "GET", "sffonn"),
    ("teach.change_set", "POST", "sffonn"),
    ("teach.add_questions", "POST", "sffonn"),
    ("teach.arrange", "POST", "sffonn"),
    ("teach.add_random", "POST", "sffonn"),
    ("teach.remove_rule", "POST", "sffonn"),
    ("teach.preview", "GET", "sffonn"),
    ("teach.try_set", "GET", "sffonn"),
    ("teach.begin_preview", "POST", "sffonn"),
    ("teach.end_preview", "POST", "sffooo"),
    ("teach.print_set", "GET", "sffonn"),
    ("teach.share", "POST", "sffonn"),
    ("teach.unshare", "POST", "sffonn"),
    ("teach.give_time", "POST", "sffonn"),
    ("teach.duplicate", "POST", "sffonn"),
    ("teach.elsewhere", "GET", "sffonn"),
    ("teach.export", "GET", "sffonn"),
    ("teach.article_elsewhere", "GET", "sffonn"),
    ("teach.export_article", "GET", "sffonn"),
    ("teach.bring", "GET", "sffooo"),
    ("teach.bring", "POST", "sffooo"),
    ("teach.results", "GET", "sffonn"),
    ("teach.live", "GET", "sffonn"),
    ("teach.item_results", "GET", "sffonn"),
    ("teach.accept_answer", "POST", "sffonn"),
    ("teach.export_results", "GET", "sffonn"),
    ("teach.attempt", "GET", "sffonn"),
    ("teach.list_classes", "GET", "sffooo"),
    ("teach.add_class", "POST", "sffooo"),
    ("teach.show_class", "GET", "sffonn"),
    ("teach.change_class", "POST", "sffonn"),
    ("teach.renew_code", "POST", "sffonn"),
    ("teach.add_roster", "POST", "sffonn"),
    ("teach.change_members", "POST", "sffonn"),
    ("teach.assign", "POST", "sffnnn"),  # without a class in the form
    ("teach.take_back", "POST", "sffonn"),
    ("teach.archive_class", "POST", "sffonn"),
    ("teach.objections", "GET", "sffooo"),
    ("teach.decide_objection", "POST", "sffonn"),
    ("teach.publish", "POST", "sffonn"),
    ("teach.withdraw", "POST", "sffonn"),
    ("teach.archive", "POST", "sffonn"),
    ("admin.users", "GET", "sffffo"),
    ("admin.set_role", "POST", "sffffo"),
    ("admin.make_reset", "POST", "sffffo"),
    ("admin.set_active", "POST", "sffffo"),
    ("account.reset", "GET", "gggggg"),  # a token that was never given
    ("account.reset", "POST", "gggggg"),
    ("account.set_theme", "POST", "oooooo"),
    ("account.set_locale", "POST", "oooooo"),
    ("account.setup", "GET", "nnnnnn"),
    ("account.setup", "POST", "nnnnnn"),
    ("account.show", "GET", "sooooo"),
    ("account.export", "GET", "sooooo"),
    ("account.erase", "GET", "sooooo"),
    ("account.erase", "POST", "sooooo"),
    ("account.change_password", "POST", "sooooo"),
    ("account.close_other_sessions", "POST", "sooooo"),
    ("account.sign_up", "GET", "oooooo"),
    ("account.sign_up", "POST", "oooooo"),
    ("account.sign_in", "GET", "oooooo"),
    ("account.sign_in", "POST", "oooooo"),
    ("account.sign_out", "POST", "oooooo"),
)

FORMS = {
    "theme": "dark",
    "locale": "en",
    "decision": "approve",
    "rating": "good",
    "role": "learner",
    "key": "0" * 32,
    "at": "0",
}
DECISION = {"decision": "refuse"}
"""What buttons say: a form without them is no form of ours, 400."""


@dataclass(frozen=True)
class World:
    """Whose things are asked for, as values of the routes' variables."""

    values: dict[str, object]


@pytest.fixture
def world(sqlite_app: Flask) -> World:
    """Bob's article with its job and questions, his quiz set, Alice's attempt at one, her card."""
    article = teaching.bring(sqlite_app, "Bob", approved=True)
    code = taking.publish(sqlite_app, Mode.EXAM)
    attempt = taking.start(open_browser(sqlite_app, "Alice"), code)
    with sqlite_app.app_context():
        published = quizzes.by_code(db.session(), code)
        assert published
        alices = attempts.find(db.session(), attempt.split("/")[2], Taker(teaching.user("Alice")))
        assert alices
        fault = objections.report_fault(db.session(), alices, 0, fault=Fault.OTHER)
        brought = articles.get(db.session(), article)
        assert brought
        drafts.keep_original(
            db.session(), brought, name="a.txt", media_type="text/plain", data=b"Un texte"
        )
        job = jobs.add(db.session(), kind="trial", owner=_bob(), article_id=article, payload={}).id
        alice = cards.person("Alice")
        rows.add(db.session(), alice, [Flashcard("guid", CardOrigin.IMPORTED, "Recto", "Verso")])
        db.session.commit()
        row = classes.create(db.session(), owner=_bob(), name="3e B")
        assignment_id = assignments.give(db.session(), published, row).id
        db.session.commit()
        class_id, dora = row.id, _dora().id
        set_id, objection_id = published.id, fault.id
        card_id = rows.all_of(db.session(), alice)[0].id
    return World(
        {
            "filename": "css/base.css",
            "files": "1",
            "names": "tokens.base",
            "code": code,
            "form": "json",
            "table": "csv",
            "public_id": attempt.split("/")[2],
            "number": 1,
            "article_id": article,
            "question_id": teaching.question_ids(sqlite_app, article)[0],
            "set_id": set_id,
            "job_id": job,
            "draft_id": teaching.begin(sqlite_app, "Bob"),
            "card_id": card_id,
            "objection_id": objection_id,
            "rule_id": 1,
            "user_id": dora,
            "class_id": class_id,
            "token": "made-up",
            "assignment_id": assignment_id,
        }
    )


def _bob() -> teaching.User:
    bob = teaching.user("Bob")
    assert bob
    return bob


def _dora() -> teaching.User:
    dora = teaching.user("Dora")
    assert dora
    return dora


def _letter(response: TestResponse) -> str:
    if response.status_code in {301, 302, 303, 308}:
        return "s" if response.headers["Location"].startswith("/sign-in") else "o"
    return {200: "o", 422: "o", 403: "f", 404: "n", 410: "g"}.get(
        response.status_code, str(response.status_code)
    )


@pytest.mark.parametrize("person", PEOPLE)
def test_it_works(sqlite_app: Flask, world: World, person: str) -> None:
    """Each line of the table, for one person."""
    browser = open_browser(sqlite_app, None if person == "visitor" else person)
    place = PEOPLE.index(person)
    answered, expected = {}, {}
    for endpoint, method, letters in TABLE:
        with sqlite_app.test_request_context():
            rule = next(iter(sqlite_app.url_map.iter_rules(endpoint)))
            path = sqlite_app.url_for(
                endpoint, **{name: world.values[name] for name in rule.arguments}
            )
        if endpoint == "bootstrap.static":
            path = path.replace("css/base.css", "css/bootstrap.min.css")
        if endpoint == "library.find":
            path += f"?code={world.values['code']}"
        forms = DECISION if endpoint == "teach.decide_objection" else FORMS
        response = browser.get(path) if method == "GET" else browser.post(path, forms)
        answered[f"{method} {endpoint}"] = _letter(response)
        expected[f"{method} {endpoint}"] = letters[place]
    assert answered == expected


def test_every_route_is_in_the_table(sqlite_app: Flask) -> None:
    """And the table has no other."""
    routes = {
        (rule.endpoint, method)
        for rule in sqlite_app.url_map.iter_rules()
        for method in (rule.methods or set()) - {"HEAD", "OPTIONS"}
    }
    assert routes == {(endpoint, method) for endpoint, method, _ in TABLE}
    assert len(TABLE) == len(routes)
