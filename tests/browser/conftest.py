"""A real Chromium: the machine's, else Playwright's own.

Where neither can be had the tests are skipped, saying so; with
QUIZAPP_REQUIRE_BROWSER=1 they fail instead.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Playwright, sync_playwright

SYSTEM_BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
QUIET = (
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
    "--no-first-run",
)
PATIENCE_MILLISECONDS = 15_000
WHY_NONE = (
    "no Chromium: install one (apt-get install chromium) or run « playwright install chromium »"
)

PageFactory = Callable[..., Page]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Every test of this folder plays in a browser."""
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="package")
def playwright() -> Iterator[Playwright]:
    """Playwright, started once, and stopped with this folder: its loop would bar other tests."""
    with sync_playwright() as started:
        yield started


@pytest.fixture(scope="package")
def browser_path(playwright: Playwright) -> str:
    """The executable of a Chromium; skips, or fails where one is required, without."""
    candidates = [*map(shutil.which, SYSTEM_BROWSERS), playwright.chromium.executable_path]
    path = next((c for c in candidates if c and Path(c).exists()), None)
    if path is None:
        if os.environ.get("QUIZAPP_REQUIRE_BROWSER") == "1":
            pytest.fail(WHY_NONE, pytrace=False)
        pytest.skip(WHY_NONE)
    return path


@pytest.fixture(scope="package")
def browser(playwright: Playwright, browser_path: str) -> Iterator[Browser]:
    """A headless Chromium, started once."""
    # Chromium's sandbox refuses to start for root.
    alone = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
    started = playwright.chromium.launch(executable_path=browser_path, args=[*QUIET, *alone])
    yield started
    started.close()


@pytest.fixture
def new_page(browser: Browser) -> Iterator[PageFactory]:
    """Makes pages, each a visitor of its own; options are those of ``browser.new_context``."""
    contexts = []

    def make(**options: object) -> Page:
        # A worker would answer in place of the routes that tests put in the way.
        usual = {"locale": "fr-FR", "service_workers": "block"}
        context = browser.new_context(**{**usual, **options})  # type: ignore[arg-type]
        context.set_default_timeout(PATIENCE_MILLISECONDS)
        contexts.append(context)
        return context.new_page()

    yield make
    for context in contexts:
        context.close()


@pytest.fixture
def page(new_page: PageFactory) -> Page:
    """One visitor's page."""
    return new_page()
