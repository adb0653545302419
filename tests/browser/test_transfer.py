"""What a first visit to a question weighs, and what the next question asks for."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Page, Request, expect

from quizapp.core.model import Mode
from tests.browser.serving import served
from tests.web.taking import publish

FIRST_VISIT_BYTES = 60_000
LATER_REQUESTS = 3
SENT = """() => performance.getEntries().filter((entry) => entry.transferSize > 0)
  .map((entry) => entry.name)"""
"""What the page did not have in the browser's cache."""


def test_it_works(page: Page, tmp_path: Path) -> None:
    """With an empty cache: files, icons and page, as they travel."""
    with served(tmp_path) as site:
        code = publish(site.app, Mode.EXAM, owner=None)
        start = page.context.request
        begun = start.get(f"{site.address}/quizzes/{code}").text()
        token = begun.split('name="csrf-token" content="')[1].split('"')[0]
        page.context.request.post(
            f"{site.address}/quizzes/{code}/attempts", form={"csrf_token": token}
        )
        asked: list[Request] = []
        page.on("requestfinished", lambda request: asked.append(request))
        page.goto(f"{site.address}/quizzes/{code}")
        place = page.locator("[data-primary]").get_attribute("href")
        page.goto("about:blank")
        session = page.context.new_cdp_session(page)
        session.send("Network.clearBrowserCache")
        asked.clear()
        page.goto(f"{site.address}{place}/questions/1")
        page.wait_for_load_state("networkidle")
        sizes = {request.url: request.sizes() for request in asked}
        whole = {
            url: size["responseBodySize"] + size["responseHeadersSize"]
            for url, size in sizes.items()
        }
        assert any(url.endswith("attempt.js") for url in whole)
        assert any("bootstrap" in url for url in whole)
        assert sum(whole.values()) <= FIRST_VISIT_BYTES, whole
        asked.clear()
        page.locator("[data-primary]").click()
        expect(page.locator(".attempt-count")).to_contain_text("2")
        page.wait_for_load_state("networkidle")
        sent = page.evaluate(SENT)
        assert 1 + len(sent) <= LATER_REQUESTS, sent  # the answer led there by a redirection
