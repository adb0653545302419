"""Matching, putting in order and finding a sentence in a real browser: keys, moves, autosave."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from quizapp.core.model import Mode
from tests import composed
from tests.browser.conftest import PageFactory
from tests.browser.serving import Served, served
from tests.browser.watching import Watch
from tests.web.taking import publish

FIRST, LAST = "Émile Lozac’h", "La commune"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A server with nothing in it."""
    with served(tmp_path_factory.mktemp("site")) as running:
        yield running


@pytest.fixture(scope="module")
def practice(site: Served) -> str:
    """Address of a quiz in practice mode."""
    return f"{site.address}/quizzes/{publish(site.app, quiz=composed.quiz(), owner=None)}"


@pytest.fixture(scope="module")
def exam(site: Served) -> str:
    """Address of a quiz in exam mode."""
    code = publish(site.app, Mode.EXAM, quiz=composed.quiz(), owner=None, title="Contrôle")
    return f"{site.address}/quizzes/{code}"


def _start(page: Page, quiz: str) -> str:
    """The attempt's address, at its first question."""
    page.goto(quiz)
    page.locator("[data-primary]").click()
    page.locator("form[data-attempt]").wait_for()
    page.wait_for_load_state("load")
    return page.url.rpartition("/")[0]


def _at(page: Page, attempt: str, number: int) -> None:
    page.goto(f"{attempt}/{number}")
    page.wait_for_load_state("load")


def _events(page: Page) -> list[str]:
    return page.locator(".event .part-text").all_inner_texts()


def _lift(page: Page, opening: str) -> None:
    """Move an event to the top with the keyboard alone."""
    button = page.locator(".event", has_text=opening).locator("[data-move='-1']")
    button.focus()
    while not _events(page)[0].startswith(opening):
        page.keyboard.press("Enter")
        expect(button).to_be_focused()


def test_it_works(page: Page, practice: str) -> None:
    """All three with the keyboard alone."""
    watch = Watch(page)
    attempt = _start(page, practice)
    selects = page.locator("select[data-part]")
    rows = page.locator(".part .part-text").all_inner_texts()
    names = dict(zip(("maire", "directeur", "ancienne"), ("A", "Y", "J"), strict=True))
    for place, row in enumerate(rows):
        selects.nth(place).focus()
        page.keyboard.press(names[row.split()[0]])
    page.locator("[data-primary]").focus()
    page.keyboard.press("Enter")
    expect(page.locator(".verdict-right .verdict-line")).to_be_visible()
    expect(page.locator(".line-evidence li")).to_have_count(3)
    page.keyboard.press("Enter")

    expect(page.locator(".events-moving")).to_be_visible()
    expect(page.locator(".event-place").first).to_be_hidden()
    for opening in (LAST, "L’armée", FIRST):
        _lift(page, opening)
    expect(page.locator("[data-moved]")).to_have_text("Place 1 sur 3")
    page.locator("[data-primary]").focus()
    page.keyboard.press("Enter")
    expect(page.locator(".verdict-right .verdict-line")).to_be_visible()
    page.keyboard.press("Enter")

    expect(page.locator(".sentence")).to_have_count(7)
    page.keyboard.press("7")
    expect(page.locator(".sentence input").nth(6)).to_be_checked()
    page.keyboard.press("ArrowUp")
    expect(page.locator(".sentence input").nth(5)).to_be_checked()
    page.keyboard.press("ArrowDown")
    page.locator("[data-primary]").focus()
    page.keyboard.press("Enter")
    expect(page.locator(".verdict-right .verdict-line")).to_be_visible()
    watch.check()
    _at(page, attempt, 1)
    expect(page.locator(".dot-right")).to_have_count(3)


def test_the_order_shown_is_the_answer(page: Page, practice: str) -> None:
    """Nothing moved, checked as it stands: it is never the right order."""
    attempt = _start(page, practice)
    _at(page, attempt, 2)
    shown = _events(page)
    page.locator("[data-primary]").click()
    expect(page.locator(".verdict-line")).to_be_visible()
    places = page.locator(".line").all_inner_texts()
    for line in places:
        text, given = re.split(r"\n.*?Votre place\s*", line.strip(), maxsplit=1, flags=re.DOTALL)
        at = next(n for n, event in enumerate(shown, 1) if event in text)
        assert given.startswith(str(at))


def test_what_moves_is_saved(page: Page, exam: str) -> None:
    attempt = _start(page, exam)
    _at(page, attempt, 2)
    expect(page.locator("[data-save=saved]")).to_be_hidden()
    _lift(page, FIRST if not _events(page)[0].startswith(FIRST) else LAST)
    expect(page.locator("[data-save=saved]")).to_be_visible()
    moved = _events(page)
    page.reload()
    page.wait_for_load_state("load")
    assert _events(page) == moved
    _at(page, attempt, 1)
    page.locator("select[data-part]").first.select_option(index=2)
    expect(page.locator("[data-save=saved]")).to_be_visible()
    page.reload()
    expect(page.locator("select[data-part]").first).to_have_value("2")


def test_an_order_looked_at_is_no_answer(page: Page, exam: str) -> None:
    """Leaving an exam's question without a move, by another button than the main one."""
    attempt = _start(page, exam)
    _at(page, attempt, 2)
    page.locator(".dot").nth(2).click()
    page.wait_for_url(re.compile("/questions/3"))
    page.goto(attempt.removesuffix("/questions") + "/review")
    expect(page.locator(".review-open")).to_have_count(3)


def test_without_a_script(new_page: PageFactory, practice: str) -> None:
    page = new_page(java_script_enabled=False)
    attempt = _start(page, practice)
    page.goto(f"{attempt}/2")
    expect(page.locator("[data-moves]").first).to_be_hidden()
    for event in page.locator(".event").all():
        text = event.locator(".part-text").inner_text()
        place = {"É": "1", "L’": "2"}.get(text[:1] if text[0] == "É" else text[:2], "3")
        event.locator("select").select_option(place)
    page.locator("[data-primary]").click()
    expect(page.locator(".verdict-right .verdict-line")).to_be_visible()


def test_boxes_are_ticked_by_their_keys_and_kept(page: Page, site: Served) -> None:
    code = publish(site.app, Mode.EXAM, quiz=composed.several(), owner=None, title="Deux bonnes")
    attempt = _start(page, f"{site.address}/quizzes/{code}")
    page.keyboard.press("1")
    page.keyboard.press("3")
    boxes = page.locator("input[type=checkbox][data-part]")
    assert [box.is_checked() for box in boxes.all()] == [True, False, True, False]
    expect(page.locator("[data-save=saved]")).to_be_visible()
    _at(page, attempt, 1)
    assert [box.is_checked() for box in boxes.all()] == [True, False, True, False]
    page.keyboard.press("1")
    expect(boxes.first).not_to_be_checked()
