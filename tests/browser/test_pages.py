"""Every page there is, with hostile text wherever people write, at two widths.

A route that shows a page and is not in ``PAGES`` fails ``test_every_page_is_looked_at``:
add its line when you add the route.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest
from playwright.sync_api import expect

from quizapp.core.model import Mode, Quiz
from quizapp.core.roster import read_roster
from quizapp.store import assignments, classes, quizzes
from quizapp.store.database import db, read_only
from quizapp.store.states import Role
from quizapp.store.tables import User
from quizapp.store.terms import Taker
from quizapp.web.account.setup import setup_token
from tests.browser.conftest import PageFactory
from tests.browser.serving import PASSWORD, Served, served
from tests.browser.watching import Watch
from tests.web import cards, taking, teaching
from tests.web.conftest import open_browser

HOSTILE = (
    "<script>alert(1)</script>\"'><img src=x onerror=alert(1)> "
    "</textarea></title><svg/onload=alert(1)> {{ 7 * 7 }} \u2028 \u202e \U0001f984 e\u0301"
)
TOLD = "<script>alert(1)</script>"
"""What a page shows of it when it is text."""

SHOWING = 18
"""How many of the lines below show it at least."""

LEARNER = "Zoé <img src=x onerror=alert(1)> \"'"
TEACHER = "Bob"
ADMIN = "Ada"

PAGES = (
    # endpoint, whose page, the values that differ from those of the world
    ("library.home", None, {}),
    ("library.home", LEARNER, {}),
    ("classes.show", LEARNER, {"code": "CLASSE"}),
    ("classes.show", None, {"code": "CLASSE"}),
    ("learn.intro", None, {}),
    ("offline.page", None, {}),
    ("account.sign_in", None, {}),
    ("account.sign_up", None, {}),
    ("account.show", LEARNER, {}),
    ("account.erase", LEARNER, {}),
    ("history.index", None, {}),
    ("history.index", LEARNER, {}),
    ("cards.index", LEARNER, {}),
    ("cards.show", LEARNER, {}),
    ("cards.collection", LEARNER, {}),
    ("cards.settings", LEARNER, {}),
    ("cards.bring", LEARNER, {}),
    ("cards.facts", LEARNER, {}),
    ("learn.question", LEARNER, {"attempt": "practice"}),
    ("learn.question", LEARNER, {"attempt": "practice", "number": 2}),
    ("learn.question", LEARNER, {"attempt": "exam"}),
    ("learn.review", LEARNER, {"attempt": "exam"}),
    ("learn.result", LEARNER, {}),
    ("learn.fault", LEARNER, {}),
    ("reader.show", LEARNER, {}),
    ("teach.articles", TEACHER, {}),
    ("teach.new_article", TEACHER, {}),
    ("teach.draft", TEACHER, {}),
    ("teach.article", TEACHER, {}),
    ("teach.review", TEACHER, {}),
    ("teach.desk", TEACHER, {}),
    ("teach.edit_question", TEACHER, {}),
    ("teach.new_question", TEACHER, {}),
    ("teach.duplicates", TEACHER, {}),
    ("teach.question_bank", TEACHER, {}),
    ("teach.bank_elsewhere", TEACHER, {}),
    ("teach.sets", TEACHER, {}),
    ("teach.new_set", TEACHER, {}),
    ("teach.quiz_set", TEACHER, {}),
    ("teach.preview", TEACHER, {}),
    ("teach.try_set", TEACHER, {}),
    ("teach.print_set", TEACHER, {}),
    ("teach.list_classes", TEACHER, {}),
    ("teach.show_class", TEACHER, {}),
    ("admin.users", ADMIN, {}),
    ("teach.elsewhere", TEACHER, {}),
    ("teach.article_elsewhere", TEACHER, {}),
    ("teach.bring", TEACHER, {}),
    ("teach.results", TEACHER, {}),
    ("teach.item_results", TEACHER, {}),
    ("teach.objections", TEACHER, {}),
    ("teach.attempt", TEACHER, {}),
)
NO_PAGE = {
    "static",
    "bootstrap.static",
    "assets.sheets",
    "offline.manifest",
    "offline.worker",
    "offline.shell",  # JSON
    "cards.due",
    "health.alive",
    "health.ready",
    "teach.job",  # JSON
    "teach.original",  # a file
    "teach.live",  # a part of the page of results
    "teach.index",  # these lead elsewhere
    "teach.start_review",
    "library.find",
    "learn.resume",
    "cards.next_card",
    "cards.to_anki",  # files
    "cards.to_csv",
    "account.export",
    "teach.export",
    "teach.export_article",
    "teach.export_bank",
    "teach.export_results",
    "account.reset",  # of a link good once: a test of its own
    "account.setup",  # gone once someone teaches: a test of its own
    "learn.appeal",  # of a typed answer that was refused: a test of its own
}


@dataclass(frozen=True)
class World:
    """The server, the values of its addresses, and the attempts by what they show."""

    site: Served
    values: dict[str, object]
    attempts: dict[str, str]

    def address(self, endpoint: str, changes: dict[str, object]) -> str:
        """Where a line of ``PAGES`` is."""
        attempt = self.attempts[str(changes.get("attempt", "finished"))]
        values = {**self.values, "public_id": attempt, **changes}
        with self.site.app.test_request_context():
            rule = next(self.site.app.url_map.iter_rules(endpoint))
            return self.site.address + self.site.app.url_for(
                endpoint, **{name: values[name] for name in rule.arguments}
            )


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    """Bob's article and quiz sets; the learner's attempts, under way and finished."""
    with served(tmp_path_factory.mktemp("site")) as site:
        _add_people(site)
        codes = {
            mode: taking.publish(
                site.app, mode, quiz=_hostile_quiz(), owner=TEACHER, title=f"Quiz {HOSTILE}"
            )
            for mode in Mode
        }
        learner = open_browser(site.app, LEARNER)
        practice = taking.start(learner, codes[Mode.PRACTICE])
        finished = taking.start(learner, codes[Mode.EXAM])
        for attempt in (practice, finished):
            given = {"choice": "0", "response": HOSTILE, "go": "check"}
            assert learner.post(f"{attempt}/questions/1", given).status_code == 303
        assert learner.post(f"{finished}/submit").status_code == 303
        cards.make(learner, finished)
        exam = taking.start(learner, codes[Mode.EXAM])
        class_id = _class(site, codes[Mode.EXAM])
        attempts = {"practice": practice, "finished": finished, "exam": exam}
        yield World(
            site,
            {
                "code": codes[Mode.EXAM],
                "number": 1,
                "class_id": class_id,
                "card_id": cards.ids(site.app, LEARNER)[0],
                **_of_the_teacher(site, codes[Mode.EXAM]),
                "draft_id": teaching.begin(
                    site.app, TEACHER, f"{HOSTILE}\n\n{teaching.TEXT}\n\nLire aussi : {HOSTILE}\n"
                ),
            },
            {name: path.removeprefix("/attempts/") for name, path in attempts.items()},
        )


def _class(site: Served, code: str) -> int:
    """Bob's class with the learner in it and the exam to take."""
    with site.app.app_context():
        read_only.set(False)
        teacher, learner = (
            db.session.scalars(db.select(User).filter_by(name=name)).one()
            for name in (TEACHER, LEARNER)
        )
        row = classes.create(db.session(), owner=teacher, name=f"3e {TOLD}")
        row.code, row.guests_allowed = "CLASSE", True
        classes.enrol(db.session(), row, read_roster(f"{TOLD},{TOLD}"))
        classes.join(db.session(), row, Taker(user=learner))
        exam = quizzes.by_code(db.session(), code)
        assert exam
        assignments.give(db.session(), exam, row)
        db.session.commit()
        return row.id


def _hostile_quiz() -> Quiz:
    article = teaching.article(text=f"{teaching.TEXT}\n\nUn lecteur a écrit : {HOSTILE}.\n")
    return taking.with_texts(teaching.quiz_of(article), HOSTILE)


def _add_people(site: Served) -> None:
    with site.app.app_context():
        read_only.set(False)
        for name, role in {
            TEACHER: Role.INSTRUCTOR,
            LEARNER: Role.LEARNER,
            ADMIN: Role.ADMIN,
        }.items():
            db.session.add(
                User(
                    name=name,
                    name_key=name.casefold(),
                    password_hash="none",
                    role=role,
                    active=True,
                    created_at=datetime.now(UTC),
                )
            )
        db.session.commit()


def _of_the_teacher(site: Served, code: str) -> dict[str, object]:
    """The numbers of the quiz set, of its article and of a question of it."""
    with site.app.app_context():
        quiz_set = quizzes.by_code(db.session(), code)
        assert quiz_set
        question = quiz_set.items[0].question
        return {
            "set_id": quiz_set.id,
            "form": "json",
            "article_id": question.article_id,
            "question_id": question.id,
        }


def _watch(new_page: PageFactory, world: World, name: str | None, **options: object) -> Watch:
    """The browser of a visitor, or of ``name``, signed in."""
    watch = Watch(new_page(**options))
    watch.page.on("dialog", lambda dialog: watch.complaints.append(f"dialog: {dialog.message}"))
    if name:
        token = open_browser(world.site.app, name).cookie()
        assert token
        watch.page.context.add_cookies(
            [{"name": "session", "value": token, "url": world.site.address}]
        )
    return watch


@pytest.mark.parametrize(
    ("width", "scheme", "locale"), [(320, "dark", "fr-FR"), (1280, "light", "en-GB")]
)
def test_it_works(
    new_page: PageFactory, world: World, *, width: int, scheme: str, locale: str
) -> None:
    """What people write is text, and every page is sound."""
    looks = {
        "viewport": {"width": width, "height": 800},
        "color_scheme": scheme,
        "locale": locale,
    }
    people = {
        name: _watch(new_page, world, name, **looks) for name in (None, LEARNER, TEACHER, ADMIN)
    }
    shown = 0
    for endpoint, name, changes in PAGES:
        page = people[name].page
        response = page.goto(world.address(endpoint, changes))
        assert response
        assert response.status == 200, (endpoint, changes)
        people[name].check()
        assert page.locator("[onerror], [onload], [onfocus], main script").count() == 0, endpoint
        shown += TOLD in page.locator("main").inner_text()
    assert shown >= SHOWING


def test_every_page_is_looked_at(world: World) -> None:
    """And the table has no other."""
    rules = world.site.app.url_map.iter_rules()
    routes = {rule.endpoint for rule in rules if "GET" in (rule.methods or ())}
    assert routes - NO_PAGE == {endpoint for endpoint, _, _ in PAGES}


@pytest.mark.parametrize(
    ("path", "name", "status"),
    [("/nothing", None, 404), ("/find?code=", None, 400), ("/teach/articles", LEARNER, 403)],
)
def test_errors(
    new_page: PageFactory, world: World, *, path: str, name: str | None, status: int
) -> None:
    """Error pages are sound too."""
    watch = _watch(new_page, world, name)
    response = watch.page.goto(world.site.address + path)
    assert response
    assert response.status == status
    watch.complaints = [c for c in watch.complaints if f"status of {status}" not in c]
    watch.check()


def test_the_first_instructor(tmp_path: Path, new_page: PageFactory) -> None:
    """On a new server the page that makes the first instructor; it ends where they teach."""
    with served(tmp_path) as site:
        watch = Watch(new_page(viewport={"width": 320, "height": 800}))
        page = watch.page
        page.goto(f"{site.address}/setup")
        watch.check()
        page.locator("#token").fill(setup_token(site.app))
        page.locator("#name").fill(TEACHER)
        page.locator("#password").fill(PASSWORD)
        page.locator("main button.btn-primary").click()
        expect(page.locator("main [type=password]")).to_have_count(0)
        watch.check()
        page.goto(f"{site.address}/teach/articles")
        watch.check()
