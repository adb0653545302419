"""The time left in a real browser, and how sure one is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from playwright.sync_api import Page, expect

from quizapp.core.model import Mode
from quizapp.store.database import db, read_only
from quizapp.store.tables import Attempt
from tests.browser.serving import Served, served
from tests.browser.test_taking import _start, _state
from tests.browser.watching import Watch
from tests.web.taking import publish

LONG = 30_000
"""Milliseconds: the end of the time is waited for."""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A server with nothing in it."""
    with served(tmp_path_factory.mktemp("site")) as running:
        yield running


def _timed(site: Served, mode: Mode, title: str) -> str:
    code = publish(site.app, mode, owner=None, title=title, time_limit=20, asks_confidence=True)
    return f"{site.address}/quizzes/{code}"


def _left(site: Served, page: Page, seconds: float) -> None:
    """As if begun earlier: ``seconds`` before the end; the page that knows it is shown."""
    public_id = page.url.split("/attempts/")[1].split("/")[0]
    with site.app.app_context():
        read_only.set(False)
        row = db.session.scalars(db.select(Attempt).filter_by(public_id=public_id)).one()
        row.deadline = datetime.now(UTC) + timedelta(seconds=seconds)
        row.started_at = row.deadline - timedelta(minutes=20)
        db.session.commit()
    page.reload()


def test_it_works(page: Page, site: Served) -> None:
    """The learner is warned, types on to the end, and what was typed counts."""
    watch = Watch(page)
    _start(page, _timed(site, Mode.EXAM, "Contrôle"))
    expect(page.locator("[data-left]")).to_have_text(re.compile(r"^20\s?min$"))
    watch.check()
    page.clock.install()
    _left(site, page, 90)
    page.clock.fast_forward(30_000)
    expect(page.locator("[data-left]")).to_have_text(re.compile(r"^0:[345]\d$"))
    expect(page.locator("[data-warning='60']")).to_be_visible()
    watch.check()
    page.get_by_role("radio", name="1 200").check()
    _state(page, "saved")
    _left(site, page, 3)
    expect(page.locator(".result")).to_be_visible(timeout=LONG)
    expect(page.locator(".result-header")).to_contain_text("le temps était écoulé")
    expect(page.locator(".result-points")).to_have_text(re.compile("^1 sur 4 points"))
    watch.check()


def test_without_a_network_the_end_waits_for_it(page: Page, site: Served) -> None:
    _start(page, _timed(site, Mode.EXAM, "Sans réseau"))
    page.keyboard.press("2")
    _state(page, "saved")
    _left(site, page, 3)
    page.context.set_offline(True)
    expect(page.locator("[data-time-up]")).to_be_visible(timeout=LONG)
    assert page.locator("form[data-attempt]").evaluate("form => form.inert")
    page.context.set_offline(False)
    expect(page.locator(".result")).to_be_visible(timeout=LONG)


def test_in_practice_what_was_chosen_counts(page: Page, site: Served) -> None:
    """It had not been checked when the time was up."""
    _start(page, _timed(site, Mode.PRACTICE, "Entraînement"))
    _left(site, page, 10)
    page.get_by_role("radio", name="1 200").check()
    expect(page.locator(".result-points")).to_have_text(re.compile("^1 sur 4 points"), timeout=LONG)


def test_how_sure_one_is_is_saved_with_the_answer(page: Page, site: Served) -> None:
    """By the keyboard: an option, then how sure; the result adds it up."""
    watch = Watch(page)
    _start(page, _timed(site, Mode.EXAM, "Certitude"))
    page.keyboard.press("2")
    _state(page, "saved")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    page.keyboard.press("ArrowDown")
    _state(page, "saved")
    page.reload()
    expect(page.locator("[name=confidence]").nth(1)).to_be_checked()
    expect(page.locator("[name=choice]").nth(1)).to_be_checked()
    watch.check()
    page.goto(page.url.partition("/questions")[0] + "/review")
    page.locator("[data-primary]").click()
    expect(page.locator(".calibration tbody tr")).to_have_count(1)
    watch.check()
