"""A class takes a quiz while its teacher looks on, and reads the results afterwards."""

from __future__ import annotations

import io
from collections.abc import Iterator

import pytest
from openpyxl import load_workbook
from playwright.sync_api import expect

from quizapp.core.statistics import ENOUGH_ATTEMPTS
from quizapp.store.states import Role
from tests.browser.conftest import PageFactory
from tests.browser.serving import Served, served
from tests.browser.watching import Watch
from tests.web.conftest import open_browser
from tests.web.teaching import bring, compose, newcomer
from tests.web.test_teach_results import KEYS, take

TEACHER = "Bob"
POLL_MILLISECONDS = 6_000
"""A little more than the pause of the page's script."""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A server with an instructor."""
    with served(tmp_path_factory.mktemp("site")) as running:
        newcomer(running.app, TEACHER, Role.INSTRUCTOR)
        yield running


def results_of(site: Served) -> tuple[int, str]:
    """A published set of the instructor's, and the address of its results."""
    article = bring(site.app, TEACHER, approved=True)
    set_id = compose(site.app, TEACHER, article, published=True)
    return set_id, f"{site.address}/teach/sets/{set_id}/results"


def teacher(new_page: PageFactory, site: Served, **options: object) -> Watch:
    watch = Watch(new_page(**options))
    token = open_browser(site.app, TEACHER).cookie()
    assert token
    watch.page.context.add_cookies([{"name": "session", "value": token, "url": site.address}])
    return watch


def test_it_works(site: Served, new_page: PageFactory) -> None:
    """Seen live without a reload: nobody, someone at the second question, then results."""
    set_id, address = results_of(site)
    bob = teacher(new_page, site, locale="en-GB")
    page = bob.page
    page.clock.install()
    page.goto(address)
    expect(page.get_by_role("heading", name="No attempt yet")).to_be_visible()
    bob.check()
    dora = newcomer(site.app, "Dora")
    take(site.app, dora, set_id, {0: KEYS[0]}, submitted=False)
    page.clock.run_for(POLL_MILLISECONDS)
    expect(page.locator(".live-list")).to_contain_text("Dora")
    expect(page.locator(".live-list")).to_contain_text("question 2 · 1 of 3 answered")
    bob.check()
    take(site.app, dora, set_id, {1: KEYS[1]})
    page.clock.run_for(POLL_MILLISECONDS)
    expect(page.locator(".live")).to_have_count(0)
    page.reload()
    expect(page.locator(".headline")).to_contain_text("67% of the points")


@pytest.mark.parametrize(
    ("width", "scheme", "locale"), [(320, "dark", "fr-FR"), (1280, "light", "en-GB")]
)
def test_a_class_is_read(
    site: Served, new_page: PageFactory, *, width: int, scheme: str, locale: str
) -> None:
    """From the first line to the dubious question on the desk, and to a workbook."""
    set_id, address = results_of(site)
    for n in range(ENOUGH_ATTEMPTS):
        answers = {0: KEYS[0] if n % 2 else "Anne Riou", 2: KEYS[2] if n % 2 else "Faux"}
        take(site.app, newcomer(site.app, f"L{width}-{n}"), set_id, answers)
    looks = {"viewport": {"width": width, "height": 800}, "color_scheme": scheme}
    bob = teacher(new_page, site, locale=locale, **looks)
    page = bob.page
    page.goto(address)
    expect(page.locator(".look")).to_have_count(2)
    expect(page.locator(".plot-bar")).to_have_count(2)
    page.locator("details").evaluate_all("all => all.forEach(each => { each.open = true; })")
    bob.check()
    with page.expect_download() as started:
        page.locator("a[download][href*=xlsx]").click()
    data = started.value.path().read_bytes()
    assert load_workbook(io.BytesIO(data)).worksheets[0].max_row == 1 + ENOUGH_ATTEMPTS
    page.locator(".look h3 a").first.click()
    expect(page.locator(".plot-legend li")).to_have_count(2)
    page.locator("details").evaluate_all("all => all.forEach(each => { each.open = true; })")
    bob.check()
    page.locator("main a.btn-primary").click()
    expect(page.locator("[data-desk] .notice-warning")).to_be_visible()
    bob.check()
    assert len(bob.visited) == 3
