"""An appeal from the learner's telephone to the instructor's decision and back, in a browser."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import PageFactory
from tests.browser.serving import PASSWORD, Served, served
from tests.browser.watching import Watch
from tests.web.taking import publish

PHONE = {"width": 390, "height": 844}


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Served]:
    """A server with an instructor, Bob."""
    with served(tmp_path) as running:
        running.add_user("Bob", "instructor")
        yield running


def test_it_works(site: Served, new_page: PageFactory) -> None:
    learner = Watch(new_page(viewport=PHONE))
    _take(learner, site)
    result = learner.page.url
    expect(learner.page.locator(".objection-open")).to_have_count(2)

    teacher = Watch(new_page())
    _sign_in(teacher.page, site)
    _decide(teacher, site)

    learner.page.goto(result)
    expect(learner.page.locator(".objection-accepted")).to_have_count(2)
    expect(learner.page.locator(".result-points")).to_have_text("2 sur 4 points")
    learner.check()
    assert len(learner.visited) + len(teacher.visited) == 9


def _take(learner: Watch, site: Served) -> None:
    """A typed answer appealed for, another question reported, the attempt handed in."""
    page = learner.page
    page.goto(f"{site.address}/quizzes/{publish(site.app)}")
    page.locator("[data-primary]").click()
    page.goto(f"{page.url.rpartition('/')[0]}/2")
    _answer(page, "la maire de l’île")
    learner.check()
    page.get_by_role("link", name="Ma réponse devrait compter").click()
    page.locator("textarea").fill("Elle n’a qu’un nom, mais c’est bien elle.")
    learner.check()
    page.get_by_role("button", name="Envoyer").click()
    expect(page.locator(".objection-open")).to_be_visible()
    page.locator("[data-primary]").click()
    _answer(page, "350.000")
    expect(page.locator(".tolerated")).to_contain_text("les espaces dans le nombre")
    page.get_by_role("link", name="Signaler cette question").click()
    page.locator("select").select_option("unclear")
    learner.check()
    page.get_by_role("button", name="Envoyer").click()
    expect(page.locator(".objection-open")).to_be_visible()
    page.goto(f"{page.url.split('/questions/')[0]}/review")
    page.locator("[data-primary]").click()
    page.wait_for_url("**/result")
    learner.check()


def _answer(page: Page, words: str) -> None:
    page.locator("#response").fill(words)
    page.locator("[data-primary]").click()
    page.locator(".verdict").wait_for()


def _sign_in(page: Page, site: Served) -> None:
    page.goto(f"{site.address}/sign-in")
    page.locator("#name").fill("Bob")
    page.locator("#password").fill(PASSWORD)
    page.locator("main button.btn-primary").click()
    page.get_by_text("Bob", exact=True).first.wait_for()


def _decide(teacher: Watch, site: Served) -> None:
    """Both accepted, with a word to the learner; the results tell of it."""
    page = teacher.page
    page.goto(f"{site.address}/teach/sets")
    teacher.check()
    page.get_by_role("link", name="Réclamations et signalements").click()
    teacher.check()
    for reply in ("C’est bien elle.", "La question sera plus claire."):
        page.locator("textarea").first.fill(reply)
        page.get_by_role("button", name="Accepter").first.click()
        page.locator(".notice-success").first.wait_for()
    expect(page.locator(".audit li")).to_have_count(2)
    teacher.check()
    page.goto(f"{site.address}/teach/sets")
    page.locator("a[href$='/results']").first.click()
    expect(page.locator(".audit")).to_contain_text("1 score changé")
    teacher.check()
