"""Installed and without a network: cards are reviewed, and every rating comes back once."""

from __future__ import annotations

import time
from collections.abc import Iterator

import pytest
from playwright.sync_api import Error, Page, expect

from quizapp.core.model import Mode
from quizapp.store.card_tables import CardReview
from quizapp.store.database import db
from quizapp.store.states import Role
from tests.browser.conftest import PageFactory
from tests.browser.serving import Served, served
from tests.browser.watching import grave_findings
from tests.web import cards, taking
from tests.web.conftest import open_browser

LEARNER = "Zoé"
PATIENCE_SECONDS = 30
READY = """() => navigator.serviceWorker.ready.then(
  () => navigator.serviceWorker.controller !== null)"""
KEPT = "() => JSON.parse(localStorage.getItem('quizapp.away.cards'))?.cards.length"
RATINGS = "() => JSON.parse(localStorage.getItem('quizapp.away.ratings') ?? '[]').length"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A server with a learner who has three cards."""
    with served(tmp_path_factory.mktemp("site")) as running:
        running.add_user(LEARNER, Role.LEARNER.value)
        learner = open_browser(running.app, LEARNER)
        code = taking.publish(running.app, Mode.EXAM, owner=None)
        attempt = taking.start(learner, code)
        assert learner.post(f"{attempt}/submit").status_code == 303
        cards.make(learner, attempt)
        yield running


@pytest.fixture
def page(new_page: PageFactory, site: Served) -> Page:
    """The learner's browser, with its worker."""
    page = new_page(service_workers="allow", viewport={"width": 390, "height": 800})
    token = open_browser(site.app, LEARNER).cookie()
    assert token
    page.context.add_cookies([{"name": "session", "value": token, "url": site.address}])
    return page


def _until(page: Page, condition: str) -> None:
    """Wait for it; the policy of the pages keeps Playwright from doing so by itself."""
    end = time.monotonic() + PATIENCE_SECONDS
    while not _holds(page, condition):
        assert time.monotonic() < end, condition
        page.wait_for_timeout(100)


def _holds(page: Page, condition: str) -> bool:
    try:
        return bool(page.evaluate(condition))
    except Error:  # the page is being loaded again
        return False


def _ratings(site: Served) -> list[str]:
    with site.app.app_context():
        rows = db.session.scalars(db.select(CardReview).order_by(CardReview.at))
        return [row.rating.value for row in rows]


def test_it_works(page: Page, site: Served) -> None:
    page.goto(f"{site.address}/cards")
    _until(page, READY)
    _until(page, f"() => ({KEPT})() === 4")
    page.context.set_offline(True)
    expect(page.locator("[data-offline-bar]")).to_be_visible()
    page.get_by_role("link", name="Réviser mes cartes").click()
    front = page.locator("[data-front]")
    expect(front).to_be_visible()
    assert grave_findings(page) == []
    first = front.inner_text()
    page.keyboard.press("Enter")
    expect(page.locator("[data-back]")).to_be_visible()
    expect(page.locator(".evidence-words").first).to_be_visible()
    assert grave_findings(page) == []
    page.keyboard.press("3")
    expect(front).not_to_have_text(first)
    page.keyboard.press("Enter")
    page.keyboard.press("1")
    page.reload()  # nothing is lost by closing it
    assert page.evaluate(RATINGS) == 2
    assert _ratings(site) == []
    page.context.set_offline(False)
    _until(page, f"() => ({RATINGS})() === 0")
    assert _ratings(site) == ["good", "again"]
    page.goto(f"{site.address}/cards")
    page.wait_for_load_state("networkidle")
    assert _ratings(site) == ["good", "again"]


def test_another_page_says_that_it_needs_the_network(page: Page, site: Served) -> None:
    """And comes back by itself. Nobody's cards are on this device."""
    page.context.clear_cookies()
    page.goto(site.address)
    _until(page, READY)
    page.context.set_offline(True)
    page.goto(f"{site.address}/history")
    expect(page.locator(".away-none h1")).to_be_visible()
    assert grave_findings(page) == []
    page.context.set_offline(False)
    expect(page.locator(".away-none")).to_have_count(0, timeout=30_000)


def test_signing_out_takes_the_cards_off_the_device(page: Page, site: Served) -> None:
    page.goto(f"{site.address}/cards")
    _until(page, f"() => ({KEPT})() > 0")
    page.locator(".sign-out").click()
    page.wait_for_load_state("load")
    assert page.evaluate("() => localStorage.getItem('quizapp.away.cards')") is None
