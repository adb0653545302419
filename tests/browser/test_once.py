"""A double click, on a network that takes its time: what is made is made once."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, Route, expect

from quizapp.store.database import db
from quizapp.store.states import Role
from quizapp.store.tables import QuizSet
from tests.browser.serving import Served, served
from tests.web.conftest import open_browser
from tests.web.teaching import newcomer

TEACHER = "Bob"
HUMAN_MILLISECONDS = 200
"""Between the clicks of a double click: the browser itself takes two at once for one."""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A server with an instructor."""
    with served(tmp_path_factory.mktemp("site")) as running:
        newcomer(running.app, TEACHER, Role.INSTRUCTOR)
        yield running


def _composing(page: Page, site: Served, title: str) -> None:
    """The form of a new quiz set, filled in."""
    token = open_browser(site.app, TEACHER).cookie()
    assert token
    page.context.add_cookies([{"name": "session", "value": token, "url": site.address}])
    page.goto(f"{site.address}/teach/sets/new")
    page.wait_for_load_state("load")
    page.locator("#title").fill(title)


def _made(site: Served, title: str) -> int:
    with site.app.app_context():
        count = db.select(db.func.count()).select_from(QuizSet).filter_by(title=title)
        return int(db.session.scalars(count).one())


def test_it_works(page: Page, site: Served) -> None:
    _composing(page, site, "Une fois")
    held: list[Route] = []
    page.locator("main button.btn-primary").scroll_into_view_if_needed()
    page.route("**/teach/sets/new", lambda route: held.append(route))
    place = page.locator("main button.btn-primary").bounding_box()
    assert place
    for _click in range(2):
        page.mouse.click(place["x"] + 5, place["y"] + 5)
        page.wait_for_timeout(HUMAN_MILLISECONDS)
    assert len(held) == 1
    held[0].continue_()
    expect(page).not_to_have_url(f"{site.address}/teach/sets/new")
    assert _made(site, "Une fois") == 1


def test_one_can_come_back_and_send_it_again(page: Page, site: Served) -> None:
    _composing(page, site, "Deux fois")
    for _time in range(2):
        page.locator("main button.btn-primary").click()
        expect(page).not_to_have_url(f"{site.address}/teach/sets/new")
        page.go_back()
        page.locator("#title").fill("Deux fois")
    assert _made(site, "Deux fois") == 2
