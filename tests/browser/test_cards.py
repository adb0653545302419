"""Reviewing cards in a real browser: keys alone, then no script."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import PageFactory
from tests.browser.serving import PASSWORD, Served, served
from tests.browser.watching import Watch
from tests.web.taking import publish

FRONT, KEY = ".card-front", ".card-key"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A server with a quiz in practice mode."""
    with served(tmp_path_factory.mktemp("site")) as running:
        yield running


@pytest.fixture(scope="module")
def quiz(site: Served) -> str:
    """Its address."""
    return f"{site.address}/quizzes/{publish(site.app, owner=None)}"


def _missed(page: Page, site: Served, quiz: str, name: str) -> None:
    """Sign up, hand in an empty attempt, and make cards of what was missed."""
    page.goto(f"{site.address}/sign-up?next={quiz.removeprefix(site.address)}")
    page.locator("#name").fill(name)
    page.locator("#password").fill(PASSWORD)
    page.locator("main button.btn-primary").click()
    page.locator("[data-primary]").click()
    page.goto(f"{page.url.partition('/questions/')[0]}/review")
    page.locator("form[action$='/submit'] button").first.click()
    page.locator(".result > .form-actions .make-cards button").click()
    expect(page.locator(".notice-success")).to_be_visible()


def test_it_works(page: Page, site: Served, quiz: str) -> None:
    """From the result to the end of the day's cards, with the keyboard."""
    watch = Watch(page)
    _missed(page, site, quiz, "Emma")
    watch.check()
    page.goto(f"{site.address}/cards")
    watch.check()
    page.keyboard.press("Enter")
    expect(page.locator(FRONT)).to_be_visible()
    watch.check()
    first = page.locator(FRONT).inner_text()
    page.keyboard.press("Enter")
    expect(page.locator(KEY)).to_have_text(re.compile(r"1\s200"))
    expect(page.locator(".evidence-words")).to_be_visible()
    watch.check()
    page.keyboard.press("4")
    expect(page.locator(FRONT)).not_to_have_text(first)
    page.keyboard.press("u")
    expect(page.locator(KEY)).to_have_text(re.compile(r"1\s200"))
    page.keyboard.press("Enter")  # « Good » has the focus
    for key in ("s", "b"):
        expect(page.locator(KEY)).to_have_count(0)
        page.wait_for_load_state("load")
        page.keyboard.press(key)
        expect(page.locator(".notice")).to_be_visible()
    page.wait_for_load_state("load")
    page.keyboard.press("Enter")
    expect(page.locator(KEY)).to_be_visible()
    page.locator(".evidence-link a").click()
    expect(page.locator("mark#at")).to_be_visible()
    watch.check()


def test_without_a_script_on_a_phone(new_page: PageFactory, site: Served, quiz: str) -> None:
    """The same by touch, on the server's pages alone; the ratings are in reach at once."""
    page = new_page(java_script_enabled=False, viewport={"width": 320, "height": 640})
    _missed(page, site, quiz, "Noé")
    page.goto(f"{site.address}/cards/next")
    for _ in range(4):
        page.locator("[name=answer]").click()
        easy = page.locator("[name=rating][value=easy]")
        expect(easy).to_be_in_viewport()
        expect(page.locator(FRONT)).to_be_in_viewport()
        easy.click()
    expect(page.locator(".today-count .icon-right")).to_be_visible()
    expect(page.locator(".plot-bar")).to_have_count(1)
