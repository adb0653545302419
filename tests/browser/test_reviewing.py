"""Reviewing an article's questions without a mouse, and without scripts."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

import pytest
from playwright.sync_api import Page, expect

from quizapp.core.generation import analyse
from quizapp.core.language.loading import load
from quizapp.core.model import Article, Quiz
from quizapp.core.questions.english.making import all_questions
from quizapp.core.reading.plain import passages
from quizapp.store import questions
from quizapp.store.database import db, read_only
from quizapp.store.states import QuestionState, Role
from quizapp.store.tables import User
from tests.browser.conftest import PageFactory
from tests.browser.serving import Served, served
from tests.browser.watching import Watch
from tests.web import teaching
from tests.web.conftest import open_browser

TEXT = (
    "The council of Aldermoor closed 14 libraries in the county in 1998.\n\n"
    "The council of Barnford opened 37 schools in the valley in 2004.\n\n"
    "The council of Kingsport repaired 62 bridges in the north in 2011.\n\n"
    "“We lost the whole harvest in one night,” said Tom Reed, a farmer. Maria Keane, an engineer, "
    "met Laura Bennett, a minister, and Samuel Ortiz, a judge, and Ruth Palmer, a teacher, and "
    "Karen Lindqvist, a manager."
)
REVIEWED = 12
KEYSTROKES = 14
"""To review twelve questions, two of them rejected with a reason."""


FIRST_READ_MILLISECONDS = 60_000
"""The server loads what reads an article when it is first asked to."""


@dataclass
class Keyboard:
    """Counts the keys pressed on a page."""

    page: Page
    pressed: int = 0

    def press(self, *keys: str) -> None:
        """One key after the other."""
        for key in keys:
            self.page.keyboard.press(key)
            self.pressed += 1


@dataclass(frozen=True)
class World:
    """The server, and Bob's article with twelve questions to review."""

    site: Served
    article: int

    def states(self) -> list[QuestionState]:
        """Of the questions, best first."""
        with self.site.app.app_context():
            return [row.state for row in questions.list_of_article(db.session(), self.article)]

    def sign_in(self, page: Page) -> None:
        """As Bob."""
        token = open_browser(self.site.app, "Bob").cookie()
        assert token
        page.context.add_cookies([{"name": "session", "value": token, "url": self.site.address}])

    def start(self, page: Page) -> None:
        """The first question to review, on the desk."""
        self.sign_in(page)
        page.goto(f"{self.site.address}/teach/articles/{self.article}/review?state=proposed")
        page.locator("[data-desk]").wait_for()


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A server where Bob teaches."""
    with served(tmp_path_factory.mktemp("site")) as running:
        with running.app.app_context():
            read_only.set(False)
            bob = User(
                name="Bob",
                name_key="bob",
                password_hash="none",
                role=Role.INSTRUCTOR,
                active=True,
                created_at=datetime.now(UTC),
            )
            db.session.add(bob)
            db.session.commit()
        yield running


@pytest.fixture
def world(site: Served) -> World:
    """A new English article of Bob's: it is read by rules, so that the server answers at once."""
    article = Article("Councils at work", "en", TEXT, passages(TEXT))
    context = analyse(article, load("en"))
    asked = [ranked.question for ranked in all_questions(context, 0, Counter())]
    quiz = Quiz(article, context.facts, tuple(asked[:REVIEWED]))
    assert len(quiz.questions) == REVIEWED
    return World(site, teaching.bring(site.app, "Bob", quiz))


def decide(page: Page, keyboard: Keyboard, *keys: str) -> None:
    """Press the keys and wait for the next question, or for the list after the last."""
    stem = page.locator("[data-stem]").inner_text()
    keyboard.press(*keys)
    page.wait_for_function(
        "stem => document.querySelector('[data-stem]')?.innerText !== stem", arg=stem
    )
    page.locator("[data-desk]:not([aria-busy]), .review-list, .empty").first.wait_for()


def test_it_works(world: World, new_page: PageFactory) -> None:
    """Twelve questions in fourteen keystrokes, on one page that neither reloads nor scrolls."""
    watch = Watch(new_page(locale="en-GB", viewport={"width": 1280, "height": 800}))
    page, keyboard = watch.page, Keyboard(watch.page)
    world.start(page)
    watch.check()
    page.evaluate("window.opened = true")
    for number in range(REVIEWED - 1):
        keys = ("r", "6") if number in {3, 7} else ("a",)
        decide(page, keyboard, *keys)
        assert page.evaluate("[window.opened, window.scrollY]") == [True, 0]
        expect(page.locator("[data-stem]")).to_be_focused()
        expect(page.locator("[data-done]")).to_have_text(
            "Rejected." if len(keys) > 1 else "Approved."
        )
    watch.check()
    decide(page, keyboard, "a")
    assert keyboard.pressed == KEYSTROKES
    expect(page.get_by_text("Every question is reviewed.")).to_be_visible()
    watch.check()
    assert world.states().count(QuestionState.APPROVED) == REVIEWED - 2
    assert world.states().count(QuestionState.REJECTED) == 2


def test_skipping_going_back_and_taking_back(world: World, new_page: PageFactory) -> None:
    page = new_page(locale="en-GB")
    keyboard = Keyboard(page)
    world.start(page)
    first = page.locator("[data-stem]").inner_text()
    decide(page, keyboard, "s")
    decide(page, keyboard, "k")
    assert page.locator("[data-stem]").inner_text() == first
    decide(page, keyboard, "r", "r")
    assert world.states()[0] is QuestionState.REJECTED
    decide(page, keyboard, "u")
    assert page.locator("[data-stem]").inner_text() == first
    assert world.states()[0] is QuestionState.PROPOSED
    keyboard.press("r", "Escape")
    expect(page.locator("[data-rejecting][open]")).to_have_count(0)
    keyboard.press("e")
    page.locator("#stem").wait_for()
    page.go_back()
    expect(page.locator("[data-stem]")).to_have_text(first)


def test_words_are_chosen_by_keyboard(world: World, new_page: PageFactory) -> None:
    """The question is made again on them, then given other options, then one is written."""
    watch = Watch(new_page(locale="en-GB"))
    page, keyboard = watch.page, Keyboard(watch.page)
    page.goto(world.site.address)
    world.sign_in(page)
    with world.site.app.app_context():
        rows = questions.list_of_article(db.session(), world.article)
        number = next(row.id for row in rows if row.key == "14" and row.options)
        second = next(row.id for row in rows if row.key == "37" and row.options)
    page.goto(f"{world.site.address}/teach/questions/{number}")
    keyboard.press("w")
    expect(page.locator("#words")).to_have_value("14")
    keyboard.press("ArrowRight", "Shift+ArrowRight")
    expect(page.locator("#words")).to_have_value("libraries in")
    watch.check()
    keyboard.press("Enter")
    expect(page.get_by_role("alert")).to_contain_text(
        "No sure question comes of these words", timeout=FIRST_READ_MILLISECONDS
    )
    expect(page.locator("#words")).to_have_value("libraries in")
    watch.complaints = [c for c in watch.complaints if "status of 422" not in c]

    page.goto(f"{world.site.address}/teach/questions/{second}")
    before = page.locator(".option-text").all_inner_texts()
    keyboard.press("d")
    expect(page.locator("[data-done]")).to_have_text("Given other options.")
    assert page.locator(".option-text").all_inner_texts() != before
    keyboard.press("w", "End")
    expect(page.locator("#words")).to_have_value("2004")
    page.get_by_role("button", name="Write one by hand").press("Enter")
    expect(page.locator("mark")).to_have_text("2004")
    watch.check()
    page.locator("#stem").fill("When did the schools of Barnford open?")
    page.locator("[name=options-1]").fill("2001")
    page.locator("main form[method=post] button.btn-primary").press("Enter")
    expect(page.locator("[data-stem]")).to_have_text("When did the schools of Barnford open?")
    watch.check()


def test_words_are_chosen_by_mouse(world: World, new_page: PageFactory) -> None:
    """A double click takes a word; dragging over a part of one takes it whole."""
    page = new_page(locale="en-GB", viewport={"width": 1280, "height": 800})
    world.sign_in(page)
    page.goto(f"{world.site.address}/teach/articles/{world.article}/questions/new?passage=p4")
    words = page.locator("[data-words]")
    box = words.bounding_box()
    assert box
    page.mouse.dblclick(box["x"] + 40, box["y"] + 15)
    expect(page.locator("#words")).to_have_value(re.compile(r"^\w+$"))
    page.mouse.click(box["x"] + 300, box["y"] + 15)
    page.mouse.move(box["x"] + 10, box["y"] + 15)
    page.mouse.down()
    page.mouse.move(box["x"] + 100, box["y"] + 15, steps=4)
    page.mouse.up()
    expect(page.locator("#words")).to_have_value(re.compile(r"^We lost .*\w$"))
    chosen = page.locator("#words").input_value()
    assert chosen in TEXT
    assert not TEXT[TEXT.index(chosen) + len(chosen)].isalnum()
    page.locator("[data-ask]").click()
    expect(page.locator("mark")).to_have_text(chosen)


def test_all_of_it_without_scripts(world: World, new_page: PageFactory) -> None:
    """Approve, reject with a reason, undo, other words, other options, many at once."""
    page = new_page(locale="en-GB", java_script_enabled=False)
    world.start(page)
    page.get_by_role("button", name="Approve").click()
    expect(page.locator("[data-done]")).to_have_text("Approved.")
    page.locator("[data-rejecting] summary").click()
    page.get_by_role("button", name="Not worth asking").click()
    expect(page.locator("[data-done]")).to_have_text("Rejected.")
    page.get_by_role("button", name="Undo").click()
    expect(page.locator("[data-done]")).to_have_text("Approved.")
    page.locator("[data-words-tool] summary").click()
    page.locator("#words").fill("not in the passage")
    page.get_by_role("button", name="Make the question again").click()
    expect(page.get_by_role("alert")).to_contain_text("These words are not in the passage.")
    page.get_by_role("link", name="All the questions").click()
    page.locator(".review-row input[type=checkbox]").nth(0).check()
    page.locator(".review-row input[type=checkbox]").nth(1).check()
    page.locator("#chosen button[value=approve]").click()
    assert world.states().count(QuestionState.APPROVED) == 3
